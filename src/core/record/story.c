/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Describes one session in rows. */
#include "core/record/story.h"
#include "base/buf.h"
#include "base/mem.h"
#include "base/utc.h"
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

struct story {
	const struct record *record;
	const struct catalogue *catalogue;
	const struct in_force *in_force;
	story_row *add;
	void *context;
};

/* ---- Words -------------------------------------------------------------------------------------------------------- */

const char *story_time(msec time, char out[STORY_TIME_MAX])
{
	int64_t seconds = time / MSEC_SECOND;
	snprintf(out, STORY_TIME_MAX, "%" PRId64 ":%02d", seconds / 60, (int)(seconds % 60));
	return out;
}

const char *story_date(int64_t at, int32_t offset_s, char out[STORY_DATE_MAX])
{
	char date[UTC_MAX];
	utc_print(at + offset_s, date);
	snprintf(out, STORY_DATE_MAX, "%.10s %.5s", date, date + 11);
	return out;
}

const char *story_name(const struct catalogue *catalogue, const char *id)
{
	struct err unknown = { 0 };
	struct target target;
	int stretch = catalogue_find(catalogue, SECTION_STRETCHES, id);
	if (stretch >= 0)
		return catalogue->stretches[stretch].name;
	return id[0] != '\0' && target_find(catalogue, id, &target, &unknown) ? target_name(catalogue, target) : id;
}

void advice_text(const struct advice *advice, const struct catalogue *catalogue, struct buf *out)
{
	if (advice->what[0] != '\0') {
		buf_add(out, story_name(catalogue, advice->what));
		if (advice->side != SIDE_BOTH)
			buf_addf(out, ", %s", side_word(advice->side));
		buf_addf(out, ", %s. ", advice->why);
	}
	buf_add(out, advice->reason.text);
}

static void add(const struct story *story, const char *label, struct buf *value)
{
	story->add(story->context, label, buf_text(value));
	buf_done(value);
}

static void add_side(struct buf *text, enum side side)
{
	if (side != SIDE_BOTH)
		buf_addf(text, ", %s", side_word(side));
}

/* ---- The session as a whole --------------------------------------------------------------------------------------- */

static void tell_head(const struct story *story)
{
	const struct record *record = story->record;
	const struct mode *mode = catalogue_mode(story->catalogue, record->mode);
	char date[STORY_DATE_MAX];
	struct buf text = { 0 };
	if (record->id != 0)
		buf_addf(&text, "#%" PRId64 ", ", record->id);
	buf_addf(&text, "%s, %s%s", mode != NULL ? mode->name : record->mode,
		 story_date(record->started, record->offset_s, date), record->by_hand ? ", entered by hand" : "");
	add(story, "Session", &text);
}

static void tell_time(const struct story *story, const char *label, msec time)
{
	char out[STORY_TIME_MAX];
	story->add(story->context, label, story_time(time, out));
}

static void tell_whole(const struct story *story)
{
	const struct record *record = story->record;
	tell_head(story);
	tell_time(story, "Rolled", record->rolled_ms);
	tell_time(story, "In all", record->done_ms);
	tell_time(story, "Planned", record->planned_s * MSEC_SECOND);
	story->add(story->context, "Ended",
		   record->ending == ENDING_LEFT ? "early, by you" : ending_name(record->ending));
	if (record->feel != FEEL_NOT_SAID)
		story->add(story->context, "Felt", feel_word(record->feel));
	if (record->note[0] != '\0')
		story->add(story->context, "Note", record->note);
}

static void tell_marks(const struct story *story)
{
	for (unsigned i = 0; i < story->record->marks_count; i++) {
		const struct record_mark *mark = &story->record->marks[i];
		struct buf text = { 0 };
		buf_add(&text, story_name(story->catalogue, mark->what));
		add_side(&text, mark->side);
		if (mark->level >= 0)
			buf_addf(&text, ": soreness %d of 10", mark->level);
		add(story, i == 0 ? "Marked" : "", &text);
	}
}

static void tell_signals(const struct story *story)
{
	const struct record *record = story->record;
	for (unsigned i = 0; i < record->signals_count; i += record_report_size(record, i)) {
		char date[STORY_DATE_MAX];
		struct buf text = { 0 };
		buf_addf(&text, "%s ", story_date(record->signals[i].at, record->offset_s, date));
		record_report(record, story->catalogue, i, &text);
		add(story, i == 0 ? "Stop signals" : "", &text);
	}
}

/* ---- Steps -------------------------------------------------------------------------------------------------------- */

static void add_skip(struct buf *text, const struct record_step *step)
{
	static const char *const words[SKIP_COUNT] = {
		[SKIP_NONE] = "",
		[SKIP_PERSON] = ", skipped",
		[SKIP_HURT] = ", left out: it hurt",
		[SKIP_LIMIT] = ", left out: the limit of the day",
		[SKIP_REPLAN] = ", left out when time was short",
	};
	if (step->skipped)
		buf_add(text, words[step->why]);
}

/* Formats "Lower calf, left: 40 of 45 s, up to 5 of 10, 1 step lighter". */
static void tell_step(const struct story *story, const struct record_step *step, const char *label)
{
	struct buf text = { 0 };
	buf_add(&text, story_name(story->catalogue, step->sweep ? step->group : step->what));
	add_side(&text, step->side);
	buf_addf(&text, ": %" PRId64 " of %u s", step->done_ms / MSEC_SECOND, step->seconds);
	if (step->kind == STEP_ROLL && step->cap > 0)
		buf_addf(&text, ", pressure up to %u of 10", step->cap);
	if (step->eased > 0)
		buf_addf(&text, ", eased by %u", step->eased);
	if (step->holds > 0)
		buf_addf(&text, ", %u hold%s", step->holds, step->holds > 1 ? "s" : "");
	if (step->hurt)
		buf_add(&text, ", it hurt");
	add_skip(&text, step);
	add(story, label, &text);
}

static void tell_steps(const struct story *story)
{
	unsigned number = 0;
	for (unsigned i = 0; i < story->record->steps_count; i++) {
		const struct record_step *step = &story->record->steps[i];
		char label[16];
		if (!step_kind_is_work(step->kind))
			continue;
		snprintf(label, sizeof(label), "Step %u", ++number);
		tell_step(story, step, label);
	}
}

/* ---- What it changed ---------------------------------------------------------------------------------------------- */

static void tell_ease(const struct story *story, const struct ease *ease, const char *label)
{
	struct reason rest = ease_rest(ease, story->in_force->now, story->in_force->offset_s);
	struct buf text = { 0 };
	buf_add(&text, story->catalogue->muscles[ease->muscle].name);
	add_side(&text, ease->side);
	buf_add_char(&text, ':');
	if (ease->cap_minus > 0)
		buf_addf(&text, " %u step%s lighter", ease->cap_minus, ease->cap_minus > 1 ? "s" : "");
	if (ease->minimum_dose)
		buf_addf(&text, "%s shortest time", ease->cap_minus > 0 ? "," : "");
	if (rest.text[0] != '\0')
		buf_addf(&text, "%s %s", ease->cap_minus > 0 || ease->minimum_dose ? ";" : "", rest.text);
	add(story, label, &text);
}

/* Finds the rest (`ease`) that began with this session; false if the profile no longer contains it. */
static bool keep_in_force(struct ease *ease, const struct in_force *in_force)
{
	const struct ease *is = NULL;
	bool rested = ease->open || ease->left_out_until > 0;
	for (unsigned i = 0; i < in_force->profile->eases_count; i++) {
		const struct ease *one = &in_force->profile->eases[i];
		is = one->muscle == ease->muscle && one->side == ease->side ? one : is;
	}
	if (is == NULL)
		return false;
	bool rests = rested && ease_rests(is, in_force->now);
	ease->cap_minus = is->cap_minus < ease->cap_minus ? is->cap_minus : ease->cap_minus;
	ease->minimum_dose = ease->minimum_dose && is->minimum_dose;
	ease->open = rests && is->open;
	ease->left_out_until = rests ? is->left_out_until : 0;
	ease->hurt_at = is->hurt_at;
	return rests || ease->cap_minus > 0 || ease->minimum_dose;
}

struct profile *record_learned(const struct record *record, const struct catalogue *catalogue,
			       const struct history *recent, const struct in_force *in_force)
{
	struct profile *profile = mem_new(1, sizeof(*profile));
	unsigned kept = 0;
	profile_learn(profile, catalogue, recent, record, record->started);
	for (unsigned i = 0; i < profile->eases_count; i++)
		if (keep_in_force(&profile->eases[i], in_force))
			profile->eases[kept++] = profile->eases[i];
	profile->eases_count = kept;
	return profile;
}

static void tell_changes(const struct story *story, const struct history *recent)
{
	struct profile *profile = record_learned(story->record, story->catalogue, recent, story->in_force);
	for (unsigned i = 0; i < profile->eases_count; i++)
		tell_ease(story, &profile->eases[i], i == 0 ? "Later plans" : "");
	if (profile->eases_count == 0)
		story->add(story->context, "Later plans", "unchanged");
	free(profile);
}

void record_story(const struct record *record, const struct catalogue *catalogue, const struct history *recent,
		  const struct in_force *in_force, story_row *add_row, void *context)
{
	struct story story = { record, catalogue, in_force, add_row, context };
	tell_whole(&story);
	tell_marks(&story);
	tell_signals(&story);
	tell_steps(&story);
	tell_changes(&story, recent);
}
