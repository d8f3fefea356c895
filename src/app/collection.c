/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Stores reported sessions in words, and merges duplicates. */
#include "app/collection.h"

#include "app/collect_stops.h"
#include "app/ticks.h"
#include "base/mem.h"
#include "core/plan/routine_plan.h"
#include "core/record/story.h"
#include "print/rows.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- What was done ---------------------------------------------------------------------------------------------- */

/* The routine as printed on its sheet, without the limits of any person. */
static bool plan_of_code(const struct app *app, const char *code, struct plan *ret_plan, struct err *err)
{
	struct routine routine;
	unsigned row;
	if (!code_read(&routine, code, strlen(code), app->catalogue, &row, err))
		return false;
	plan_as_written(ret_plan, &routine, app->catalogue);
	return true;
}

static void add_skipped(struct buf *skipped, const struct row *row, const struct plan *plan, const struct step *step)
{
	buf_addf(skipped, "%s%s%s%s", skipped->size > 0 ? ", " : "", row_name(plan, row),
		 step->side == SIDE_BOTH ? "" : " ", step->side == SIDE_BOTH ? "" : side_word(step->side));
}

/* Describes "13 of 14 done; skipped Calves right"; returns false if the list does not fit this sheet. */
static bool add_done(struct buf *text, const struct plan *plan, const char *list, struct err *err)
{
	struct row rows[ROWS_MAX];
	struct buf skipped = { 0 };
	bool *ticked = mem_new(plan->steps_count, sizeof(*ticked));
	unsigned count = rows_of_plan(plan, rows), row = 0, done = 0, all = 0;
	bool good = ticks_parse(plan, list, ticked, err) || err_in(err, "done");
	for (unsigned i = 0; good && i < plan->steps_count; i++) {
		const struct step *step = &plan->steps[i];
		if (!step_is_work(step))
			continue;
		while (row + 1 < count && step >= rows[row + 1].step)
			row++;
		all++;
		done += ticked[i];
		if (!ticked[i])
			add_skipped(&skipped, &rows[row], plan, step);
	}
	if (good)
		buf_addf(text, "%u of %u steps done", done, all);
	else
		buf_add(text, "what was done cannot be read");
	if (skipped.size > 0 && done > 0)
		buf_addf(text, "; skipped: %s", buf_text(&skipped));
	buf_done(&skipped);
	free(ticked);
	return good;
}

/* ---- One line --------------------------------------------------------------------------------------------------- */

static void line_done(struct session_line *line)
{
	free(line->who);
	free(line->at);
	free(line->code);
	free(line->when);
	free(line->done);
	free(line->stop);
}

static void keep_line(struct collection *collection, const struct session_line *line)
{
	collection->lines = mem_room(collection->lines, collection->lines_count, &collection->lines_capacity,
				     sizeof(*collection->lines));
	collection->lines[collection->lines_count++] = *line;
}

static bool add_line(struct collection *collection, const struct returned *returned, struct buf *when, struct buf *text,
		     struct err *err)
{
	const struct catalogue *catalogue = collection->app->catalogue;
	struct plan plan = { 0 };
	buf_addf(when, "   %.10s %s  ", returned->at, returned->at + 11);
	if (!plan_of_code(collection->app, returned->code, &plan, err)) {
		buf_add(text, "a routine that cannot be read here");
		return false;
	}
	buf_addf(when, "%s: ", catalogue->modes[plan.mode].name);
	bool good = add_done(text, &plan, returned->done, err);
	plan_done(&plan);
	return good;
}

/* Reported harm is shown even if the rest of a line cannot be understood. */
bool collection_take(struct collection *collection, const struct returned *returned, struct err *err)
{
	struct session_line line = { .feel = returned->feel, .stop = mem_text(returned->stop) };
	struct buf when = { 0 }, done = { 0 }, text = { 0 };
	struct err second = { 0 };
	struct harm harm = { 0 };
	bool good = add_line(collection, returned, &when, &done, err);
	bool known = stops_add(&text, collection->app->catalogue, line.stop, &harm, &second);
	if (good && !known)
		*err = second;
	line.hurt = harm.hurt;
	line.sorer = harm.sorer;
	line.who = mem_text(returned->as);
	line.at = mem_text(returned->at);
	line.code = mem_text(returned->code);
	line.when = mem_text(buf_text(&when));
	line.done = mem_text(buf_text(&done));
	keep_line(collection, &line);
	buf_done(&when);
	buf_done(&done);
	buf_done(&text);
	return good && known;
}

/* ---- Sorting ---------------------------------------------------------------------------------------------------- */

/* Lines that name several athletes follow those of single athletes; those of unknown senders come last. */
static unsigned place_of(struct collection *collection, const char *who)
{
	unsigned at = 0, count = collection->athletes.count;
	switch (athletes_find(&collection->athletes, who, &at)) {
	case ATHLETES_ONE:
		return at;
	case ATHLETES_SEVERAL:
		return count;
	case ATHLETES_NONE:
		break;
	}
	return count + 1;
}

/* For athletes, compare only the position in the roster: a name and a number can mean the same person. */
static int by_session(const struct collection *collection, const struct session_line *first,
		      const struct session_line *second)
{
	if (first->athlete != second->athlete)
		return first->athlete < second->athlete ? -1 : 1;
	int order = first->athlete < collection->athletes.count ? 0 : strcmp(first->who, second->who);
	order = order != 0 ? order : strcmp(first->at, second->at);
	return order != 0 ? order : strcmp(first->code, second->code);
}

static const struct collection *sorted_of; /* qsort has no context argument */

static int by_athlete(const void *a, const void *b)
{
	const struct session_line *first = a, *second = b;
	int order = by_session(sorted_of, first, second);
	order = order != 0 ? order : strcmp(first->done, second->done);
	order = order != 0 ? order : strcmp(first->stop, second->stop);
	return order != 0 ? order : (int)first->feel - (int)second->feel;
}

static void set_text(char **text, struct buf *buf)
{
	free(*text);
	*text = mem_text(buf_text(buf));
	buf_done(buf);
}

/* Identical texts are adjacent after sorting. */
static bool ends_with(const char *text, const char *end)
{
	size_t size = strlen(text), end_size = strlen(end);
	return size >= end_size && strcmp(text + size - end_size, end) == 0 &&
	       (size == end_size || text[size - end_size - 1] == ' ');
}

/* Merges two reports of the same session, from the page and the history or with the feeling added later. Nothing from
 * either is lost. */
static void merge(const struct catalogue *catalogue, struct session_line *line, const struct session_line *again)
{
	struct buf stop = { 0 }, done = { 0 };
	stops_join(&stop, catalogue, line->stop, again->stop);
	buf_add(&done, line->done);
	if (!ends_with(line->done, again->done))
		buf_addf(&done, "; another line says: %s", again->done);
	set_text(&line->stop, &stop);
	set_text(&line->done, &done);
	line->feel = again->feel != FEEL_NOT_SAID ? again->feel : line->feel;
	line->hurt |= again->hurt;
	line->sorer |= again->sorer;
}

/* Lines without a name cannot be assigned to a person. */
static void remark_same(struct session_line *line)
{
	struct buf done = { 0 };
	buf_addf(&done, "%s; perhaps the same session as the one before", line->done);
	set_text(&line->done, &done);
}

void collection_sort(struct collection *collection)
{
	unsigned count = 0;
	for (unsigned i = 0; i < collection->lines_count; i++)
		collection->lines[i].athlete = place_of(collection, collection->lines[i].who);
	sorted_of = collection;
	if (collection->lines_count > 0)
		qsort(collection->lines, collection->lines_count, sizeof(*collection->lines), by_athlete);
	for (unsigned i = 0; i < collection->lines_count; i++) {
		struct session_line *line = &collection->lines[i];
		struct session_line *before = count > 0 ? &collection->lines[count - 1] : NULL;
		bool same = before != NULL && by_session(collection, before, line) == 0;
		if (same && line->who[0] != '\0') {
			collection->doubled++;
			merge(collection->app->catalogue, before, line);
			line_done(line);
			continue;
		}
		if (same)
			remark_same(line);
		collection->lines[count++] = *line;
	}
	collection->lines_count = count;
}

void collection_done(struct collection *collection)
{
	for (unsigned i = 0; i < collection->lines_count; i++)
		line_done(&collection->lines[i]);
	free(collection->lines);
	athletes_done(&collection->athletes);
}
