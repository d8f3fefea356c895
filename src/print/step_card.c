/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Fills the card of a step from the plan and the catalogue. */
#include "print/step_card.h"

#include "base/buf.h"
#include "base/mem.h"
#include "base/text.h"
#include "core/plan/cue_line.h"
#include "core/plan/parts.h"
#include "core/plan/step_pose.h"
#include <stdlib.h>
#include <string.h>

static char *copy(const char *text)
{
	return text != NULL && text[0] != '\0' ? mem_text(text) : NULL;
}

/* Moves the text out of the buffer; an empty one becomes NULL. */
static char *taken(struct buf *buf)
{
	char *text = buf->size > 0 ? mem_text(buf_text(buf)) : NULL;
	buf_done(buf);
	return text;
}

/* Names the muscles of a sweep; otherwise gives the anatomical name. */
static char *covers_of(const struct plan *plan, const struct step *step)
{
	const struct catalogue *catalogue = plan->catalogue;
	struct buf text = { 0 };
	if (!step->sweep)
		buf_add(&text, catalogue->muscles[step->muscle].anatomical);
	for (unsigned i = 0; step->sweep && i < step->covers_count; i++)
		buf_addf(&text, "%s%s", i > 0 ? ", " : "", catalogue->muscles[step->covers[i]].name);
	return taken(&text);
}

/* Omits the remark in brackets, which is in the list of things to fetch. */
static char *tool_of(const struct plan *plan, const struct step *step)
{
	const char *name = step_tool_name(plan->catalogue, step);
	struct buf text = { 0 };
	buf_add_bytes(&text, name, text_without_remark(name));
	return taken(&text);
}

/* A final stroke without its way back does not count as a pass. */
static char *tempo_of(const struct step *step, const struct pass *passes, unsigned count)
{
	struct buf text = { 0 };
	unsigned times = 0;
	for (unsigned i = 0; i < count; i++)
		times += passes[i].strokes == 2;
	buf_addf(&text, "%u s there, %u s back", step->tempo_s, step->tempo_s);
	if (times > 0)
		buf_addf(&text, ", %u time%s", times, times == 1 ? "" : "s");
	return taken(&text);
}

/* Derives both words from the numbers beside them, so that they cannot disagree. */
static char *pressure_of(const struct catalogue *catalogue, unsigned start, unsigned cap)
{
	struct buf text = { 0 };
	buf_addf(&text, "%u %s", start, catalogue_pressure_word(catalogue, start));
	if (cap > start)
		buf_addf(&text, " to %u %s", cap, catalogue_pressure_word(catalogue, cap));
	return taken(&text);
}

static void fill_roll(struct step_card *card, const struct plan *plan, const struct row *row)
{
	const struct step *step = row->step;
	const struct muscle *muscle = &plan->catalogue->muscles[step->muscle];
	struct pass passes[PASSES_MAX];
	unsigned count = step_passes(plan->catalogue, step, passes);
	card->covers = covers_of(plan, step);
	card->from = copy(step->from != NULL ? step->from : muscle->from);
	card->to = copy(step->to != NULL ? step->to : muscle->to);
	card->tool = tool_of(plan, step);
	card->tempo = tempo_of(step, passes, count);
	card->cap = row->cap;
	card->start = count > 0 && passes[0].pressure < row->cap ? passes[0].pressure : row->cap;
	card->pressure = pressure_of(plan->catalogue, card->start, card->cap);
}

/* True if every muscle that the roll covers is excluded on that side. */
static bool is_closed(const struct step *step, const struct closed *closed, enum side side)
{
	bool all = step->covers_count > 0;
	for (unsigned i = 0; i < step->covers_count; i++)
		all &= (closed->sides[step->covers[i]] & closed_bit(side)) != 0;
	return all;
}

static enum tick tick_of(const struct row *row, const struct closed *closed, enum side side)
{
	if (side == SIDE_LEFT ? row->left : row->right)
		return TICK_OPEN;
	return is_closed(row->step, closed, side) ? TICK_CLOSED : TICK_NONE;
}

static void fill_sides(struct step_card *card, const struct row *row, const struct closed *closed)
{
	if (row->step->side == SIDE_BOTH) {
		card->sides = row->step->kind == STEP_ROLL ? "both at once" : "";
		return;
	}
	card->left = tick_of(row, closed, SIDE_LEFT);
	card->right = tick_of(row, closed, SIDE_RIGHT);
	card->sides = row->left && row->right ? "each side" : row->left ? "left only" : "right only";
}

/* Formats "inner calf 12 s (toes slightly in)". A name and turn equal to the previous part's are not repeated. */
static void add_part(struct buf *text, const struct catalogue *catalogue, const struct step_part *part,
		     const struct step_part *before)
{
	const char *name = catalogue->muscles[part->muscle].name;
	bool named = before == NULL || before->muscle != part->muscle;
	if (before != NULL)
		buf_add(text, ", then ");
	if (named)
		buf_addf(text, "%c%s ", before != NULL ? (name[0] | 0x20) : name[0], name + 1);
	buf_addf(text, "%u s", (part->length_ms + 500) / 1000);
	if (before == NULL || strcmp(before->of->turn, part->of->turn) != 0)
		buf_addf(text, " (%s)", part->of->turn);
}

/* Describes how to roll; for a sweep, also its parts with their seconds. If there is not enough time for all parts, the
 * line of the whole sweep is omitted, because it would promise too much. */
static void add_rolling(struct buf *text, const struct catalogue *catalogue, const struct step *step, const char *line)
{
	struct pass passes[PASSES_MAX];
	struct step_part parts[CATALOGUE_PARTS_MAX];
	unsigned passes_count = step_passes(catalogue, step, passes);
	unsigned count = step_parts(catalogue, step, passes, passes_count, parts);
	if (count == 0 || count == parts_fitting(catalogue, step))
		buf_addf(text, "%s%s", line, count > 0 ? " " : "");
	for (unsigned i = 0; i < count; i++)
		add_part(text, catalogue, &parts[i], i > 0 ? &parts[i - 1] : NULL);
	if (count > 0)
		buf_add_char(text, '.');
}

const char *step_card_before(enum line_kind kind)
{
	return kind == LINE_EASE ? "Too much? " : "";
}

static void add_line(struct step_card *card, const struct plan *plan, const struct step *step,
		     const struct step_cue *cue)
{
	struct buf text = { 0 };
	if (cue->kind == LINE_ROLL && step->kind == STEP_ROLL)
		add_rolling(&text, plan->catalogue, step, cue->text);
	else
		buf_addf(&text, "%s%s", step_card_before(cue->kind), cue->text);
	card->kinds[card->lines_count] = cue->kind;
	card->lines[card->lines_count++] = taken(&text);
}

void step_card_times(struct buf *text, const struct step *step)
{
	if (step->hold_written > 0)
		buf_addf(text, "%sTight spot: hold %u s.", text->size > 0 ? " " : "", step->hold_s);
	if (step->pause_s > 0)
		buf_addf(text, "%sThen rest %u s.", text->size > 0 ? " " : "", step->pause_s);
}

/* Adds the coach's instructions for this step: a note, the length of holds, a rest. */
static void add_written(struct step_card *card, const struct step *step)
{
	struct buf text = { 0 };
	if (step->note != NULL)
		buf_addf(&text, "Note: %s", step->note);
	step_card_times(&text, step);
	if (text.size > 0 && card->lines_count < STEP_CUES_MAX) {
		card->kinds[card->lines_count] = LINE_NOTE;
		card->lines[card->lines_count++] = mem_text(buf_text(&text));
	}
	buf_done(&text);
}

struct step_card *step_card_of(const struct plan *plan, const struct row *row, const struct closed *closed)
{
	const struct step *step = row->step;
	struct step_card *card = mem_new(1, sizeof(*card));
	*card = (struct step_card){ .kind = step->kind, .number = row->number, .seconds = row->seconds };
	card->name = mem_text(row_name(plan, row));
	if (step->kind == STEP_ROLL)
		fill_roll(card, plan, row);
	else if (step_stretch(plan->catalogue, step) != NULL && step->kind == STEP_DRILL)
		card->tempo = copy(step_stretch(plan->catalogue, step)->repeats);
	fill_sides(card, row, closed);
	add_written(card, step);
	for (unsigned i = 0; i < step->cues_count; i++)
		if (step->cues[i].kind != LINE_NOTE && card->lines_count < STEP_CUES_MAX)
			add_line(card, plan, step, &step->cues[i]);
	if (step->kind == STEP_ROLL)
		card->picture = figure_of_row(plan, row, closed);
	step_pose(plan->catalogue, step, &card->pose);
	return card;
}

void step_card_free(struct step_card *card)
{
	if (card == NULL)
		return;
	free(card->name);
	free(card->covers);
	free(card->tool);
	free(card->from);
	free(card->to);
	free(card->tempo);
	free(card->pressure);
	for (unsigned i = 0; i < card->lines_count; i++)
		free(card->lines[i]);
	figure_free(card->picture);
	free(card);
}

const char *step_card_line(const struct step_card *card, enum line_kind kind)
{
	for (unsigned i = 0; i < card->lines_count; i++)
		if (card->kinds[i] == kind)
			return card->lines[i];
	return NULL;
}
