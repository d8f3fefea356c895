/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Joins sentences and names into cue lines of at most 12 words. */
#include "core/plan/cue_line.h"

#include "core/plan/parts.h"

#include "base/text.h"
#include <stdio.h>
#include <string.h>

static bool is_closed(const char *text)
{
	return strchr(".!?:", text[strlen(text) - 1]) != NULL;
}

void cue_fill(char *out, size_t size, const struct catalogue *catalogue, const char *text, unsigned pressure)
{
	static const char number[] = "{n}", word[] = "{word}";
	size_t used = 0;
	while (*text != '\0' && used + 1 < size) {
		int added;
		if (strncmp(text, number, sizeof(number) - 1) == 0) {
			added = snprintf(out + used, size - used, "%u", pressure);
			text += sizeof(number) - 1;
		} else if (strncmp(text, word, sizeof(word) - 1) == 0) {
			added = snprintf(out + used, size - used, "%s", catalogue_pressure_word(catalogue, pressure));
			text += sizeof(word) - 1;
		} else {
			added = snprintf(out + used, size - used, "%c", *text++);
		}
		used += (size_t)added;
	}
	out[used < size ? used : size - 1] = '\0';
}

void cue_join(char *out, size_t size, const struct catalogue *catalogue, const struct sentences *line)
{
	size_t used = 0;
	unsigned count = 0;
	char part[CUE_TEXT_MAX];
	out[0] = '\0';
	for (int i = 0; i < CUE_PARTS_MAX; i++) {
		char item[CUE_TEXT_MAX];
		cue_fill(item, sizeof(item), catalogue, line->item[i] != NULL ? line->item[i] : "", line->pressure);
		/* Removes the remark: "Lacrosse ball (small hard ball)" is too long to listen to. */
		snprintf(part, sizeof(part), "%.*s", (int)text_without_remark(item), item);
		size_t need = strlen(part) + 3; /* a blank, a full stop and the NUL */
		if (part[0] == '\0' || count + text_words(part) > CUE_WORDS_MAX || used + need > size)
			continue;
		count += text_words(part);
		used += (size_t)snprintf(out + used, size - used, "%s%s%s", used > 0 ? " " : "", part,
					 is_closed(part) ? "" : ".");
	}
}

const char *cue_side(const struct catalogue *catalogue, enum side side)
{
	static const char *const ids[SIDE_COUNT] = { [SIDE_LEFT] = "side-left", [SIDE_RIGHT] = "side-right" };
	return ids[side] != NULL ? catalogue_cue(catalogue, ids[side]) : "";
}

const struct muscle *step_muscle(const struct catalogue *catalogue, const struct step *step)
{
	return step->kind == STEP_ROLL && step->muscle >= 0 ? &catalogue->muscles[step->muscle] : NULL;
}

const struct stretch *step_stretch(const struct catalogue *catalogue, const struct step *step)
{
	return (step->kind == STEP_STRETCH || step->kind == STEP_DRILL) && step->stretch >= 0
		       ? &catalogue->stretches[step->stretch]
		       : NULL;
}

static const struct sweep *sweep_of(const struct catalogue *catalogue, const struct step *step)
{
	return step->sweep && step->group >= 0 ? catalogue->groups[step->group].sweep : NULL;
}

const char *step_name(const struct catalogue *catalogue, const struct step *step)
{
	const struct stretch *stretch = step_stretch(catalogue, step);
	if (stretch != NULL)
		return stretch->name;
	const struct muscle *muscle = step_muscle(catalogue, step);
	if (muscle == NULL)
		return "";
	return step->sweep && step->group >= 0 ? catalogue->groups[step->group].name : muscle->name;
}

void step_short_name(const struct catalogue *catalogue, const struct step *step, char *out, size_t size)
{
	const struct stretch *stretch = step_stretch(catalogue, step);
	const struct muscle *muscle = step_muscle(catalogue, step);
	const char *name = step_name(catalogue, step), *shorter = NULL;
	if (stretch != NULL)
		shorter = stretch->short_name;
	else if (muscle != NULL)
		shorter = step->sweep && step->group >= 0 ? catalogue->groups[step->group].short_name
							  : muscle->short_name;
	snprintf(out, size, "%.*s", (int)(shorter != NULL ? strlen(shorter) : text_without_remark(name)),
		 shorter != NULL ? shorter : name);
}

const char *step_tool_name(const struct catalogue *catalogue, const struct step *step)
{
	return step->kind == STEP_ROLL && step->tool >= 0 ? catalogue->tools[step->tool].name : "";
}

struct sentences step_line(const struct catalogue *catalogue, const struct step *step)
{
	return (struct sentences){ .item = { cue_side(catalogue, step->side), step_name(catalogue, step),
					     step_tool_name(catalogue, step) } };
}

struct muscle_cues step_muscle_cues(const struct catalogue *catalogue, const struct step *step)
{
	const struct muscle *muscle = step_muscle(catalogue, step);
	if (muscle == NULL)
		return (struct muscle_cues){ "", "", "", "", "", "" };
	for (unsigned i = 0; i < muscle->stances_count && step->tool >= 0; i++) {
		const struct stance *stance = &muscle->stances[i];
		if (stance->position == step->position && texts_has(&stance->tools, catalogue->tools[step->tool].id))
			return stance_cues(muscle, stance);
	}
	return muscle->cues;
}

const char *step_roll_cue(const struct catalogue *catalogue, const struct step *step)
{
	const struct sweep *sweep = sweep_of(catalogue, step);
	const char *part = sweep != NULL ? parts_first_cue(catalogue, step) : NULL;
	return part != NULL ? part : sweep != NULL ? sweep->cue : step_muscle_cues(catalogue, step).roll;
}

void step_add_cues(struct step *step, const struct catalogue *catalogue)
{
	const struct stretch *stretch = step_stretch(catalogue, step);
	const struct muscle *muscle = step_muscle(catalogue, step);
	for (unsigned i = 0; stretch != NULL && i < stretch->cues.items_count; i++)
		step_add_cue(step, exercise_line(i), stretch->cues.items[i]);
	if (muscle == NULL)
		return;
	struct muscle_cues cues = step_muscle_cues(catalogue, step);
	step_add_cue(step, LINE_SETUP, cues.setup);
	step_add_cue(step, LINE_ROLL, step_roll_cue(catalogue, step));
	step_add_cue(step, LINE_EASE, cues.less);
	if (step->hold_s > 0)
		step_add_cue(step, LINE_HOLD,
			     step->hold_s == muscle->hold_s ? muscle->cues.hold
			     : step->hold_s <= 3            ? catalogue_cue(catalogue, "tight-spot-pre")
							    : catalogue_cue(catalogue, "tight-spot"));
	step_add_cue(step, LINE_AVOID, muscle->cues.avoid);
}
