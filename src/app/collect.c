/* SPDX-License-Identifier: MIT */
/* Collects the lines for the coach out of messages and prints them per athlete, in the order of the roster. */
#include "app/collect.h"

#include "app/load.h"
#include "app/output.h"
#include "base/mem.h"
#include "base/text.h"
#include "core/catalogue/name.h"
#include "core/plan/routine_plan.h"
#include "core/record/returned.h"
#include "core/record/story.h"
#include "io/files/roster.h"
#include "print/rows.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* One session that came back. */
struct session_line {
	char *who, *at, *text; /* owned; text: what is printed */
	bool hurt, sorer;
};

struct collection {
	struct app *app;
	char **names; /* of the rosters; owned */
	unsigned names_count, names_capacity;
	struct session_line *lines;
	unsigned lines_count, lines_capacity;
	unsigned doubled; /* the same line again */
	struct report report;
};

/* ---- What was done ---------------------------------------------------------------------------------------------- */

/* The routine as printed on its sheet, without anybody's limits. */
static bool plan_of_code(const struct app *app, const char *code, struct plan *ret_plan, struct err *err)
{
	struct routine routine;
	unsigned row;
	if (!code_read(&routine, code, strlen(code), app->catalogue, &row, err))
		return false;
	plan_as_written(ret_plan, &routine, app->catalogue);
	return true;
}

/* True if the list names this side of a row: "3", "3L". */
static bool names_side(const char *done, unsigned number, enum side side)
{
	static const char letters[] = { [SIDE_LEFT] = 'L', [SIDE_RIGHT] = 'R', [SIDE_BOTH] = '\0' };
	for (const char *at = done; *at != '\0'; at += *at == ',') {
		char *rest;
		unsigned long found = strtoul(at, &rest, 10);
		size_t size = strcspn(at, ",");
		bool whole = rest == at + size;
		if (found == number && (whole || (rest + 1 == at + size && *rest == letters[side])))
			return true;
		at += size;
	}
	return false;
}

static void add_skipped(struct buf *skipped, const struct row *row, const struct plan *plan, const struct step *step)
{
	buf_addf(skipped, "%s%s%s%s", skipped->size > 0 ? ", " : "", row_name(plan, row),
		 step->side == SIDE_BOTH ? "" : " ", step->side == SIDE_BOTH ? "" : side_word(step->side));
}

/* "13 of 14 done; skipped Calves right" */
static void add_done(struct buf *text, const struct plan *plan, const char *list)
{
	struct row rows[ROWS_MAX];
	struct buf skipped = { 0 };
	unsigned count = rows_of_plan(plan, rows), row = 0, done = 0, all = 0;
	for (unsigned i = 0; i < plan->steps_count; i++) {
		const struct step *step = &plan->steps[i];
		if (!step_is_work(step))
			continue;
		while (row + 1 < count && step >= rows[row + 1].step)
			row++;
		all++;
		if (strcmp(list, "all") == 0 || names_side(list, rows[row].number, step->side))
			done++;
		else
			add_skipped(&skipped, &rows[row], plan, step);
	}
	buf_addf(text, "%u of %u done", done, all);
	if (skipped.size > 0 && done > 0)
		buf_addf(text, "; skipped: %s", buf_text(&skipped));
	buf_done(&skipped);
}

/* ---- Signals ---------------------------------------------------------------------------------------------------- */

/* "pain:soleus:left" in words. */
static void add_signal(struct buf *text, const struct catalogue *catalogue, const char *word, size_t size)
{
	char part[3 * RECORD_ID_MAX], *place, *side = NULL;
	snprintf(part, sizeof(part), "%.*s", (int)size, word);
	place = strchr(part, ':');
	if (place != NULL) {
		*place++ = '\0';
		side = strchr(place, ':');
	}
	if (side != NULL)
		*side++ = '\0';
	int at = catalogue_find(catalogue, SECTION_STOP_SIGNALS, part);
	buf_addf(text, "\n      %s%s", at >= 0 ? catalogue->stop_signals[at].signal : part, place != NULL ? ": " : "");
	if (place != NULL)
		buf_add(text, story_name(catalogue, place));
	if (side != NULL)
		buf_addf(text, ", %s", side);
}

static void add_signals(struct buf *text, const struct catalogue *catalogue, struct session_line *line,
			const char *stop)
{
	for (const char *at = stop; *at != '\0'; at += *at == ',') {
		size_t size = strcspn(at, ",");
		if (strncmp(at, "sorer-next-day", strlen("sorer-next-day")) == 0)
			line->sorer = true;
		else
			line->hurt = true;
		add_signal(text, catalogue, at, size);
		at += size;
	}
}

/* ---- One line --------------------------------------------------------------------------------------------------- */

static void keep_line(struct collection *collection, struct session_line *line)
{
	for (unsigned i = 0; i < collection->lines_count; i++) {
		const struct session_line *other = &collection->lines[i];
		if (strcmp(other->who, line->who) == 0 && strcmp(other->at, line->at) == 0 &&
		    strcmp(other->text, line->text) == 0) {
			collection->doubled++;
			free(line->who);
			free(line->at);
			free(line->text);
			return;
		}
	}
	collection->lines = mem_room(collection->lines, collection->lines_count, &collection->lines_capacity,
				     sizeof(*collection->lines));
	collection->lines[collection->lines_count++] = *line;
}

static bool take_line(struct collection *collection, const struct returned *returned, struct err *err)
{
	const struct catalogue *catalogue = collection->app->catalogue;
	struct session_line line = { 0 };
	struct plan plan;
	struct buf text = { 0 };
	if (!plan_of_code(collection->app, returned->code, &plan, err))
		return false;
	buf_addf(&text, "   %.10s %s  %s: ", returned->at, returned->at + 11, catalogue->modes[plan.mode].name);
	add_done(&text, &plan, returned->done);
	if (returned->feel != FEEL_NOT_SAID)
		buf_addf(&text, "; felt %s", feel_word(returned->feel));
	add_signals(&text, catalogue, &line, returned->stop);
	line.who = mem_text(returned->as);
	line.at = mem_text(returned->at);
	line.text = mem_text(buf_text(&text));
	keep_line(collection, &line);
	plan_done(&plan);
	buf_done(&text);
	return true;
}

/* ---- Files ------------------------------------------------------------------------------------------------------ */

static void take_message(struct collection *collection, const struct yaml_file *file)
{
	const char *at = file->bytes, *start = at;
	struct returned returned;
	unsigned found = 0;
	for (;;) {
		struct err err = { 0 };
		enum returned_found is = returned_next(&at, &start, &returned, &err);
		if (is == RETURNED_NONE)
			break;
		found++;
		if (is == RETURNED_BAD || !take_line(collection, &returned, &err))
			report_error(&collection->report, file->name,
				     place_of_offset(file->bytes, file->size, (size_t)(start - file->bytes)), "", "%s",
				     err.text);
	}
	if (found == 0)
		report_error(&collection->report, file->name, (struct place){ 1, 1 }, "",
			     "contains no line for the coach: history --for-coach and guided pages print one");
}

static void take_roster(struct collection *collection, const char *path)
{
	struct roster roster;
	roster_load(&roster, path, collection->app->catalogue, &collection->report);
	for (unsigned i = 0; i < roster_count(&roster); i++) {
		const char *group;
		collection->names = mem_room(collection->names, collection->names_count, &collection->names_capacity,
					     sizeof(*collection->names));
		collection->names[collection->names_count++] = mem_text(roster_name(&roster, i, &group));
	}
	roster_done(&roster);
}

static void take_file(struct collection *collection, const char *path)
{
	struct yaml_file file = { 0 };
	char kind[16];
	bool read = strcmp(path, "-") == 0 ? yaml_file_read_input(&file, &collection->report)
					   : yaml_file_read(&file, path, &collection->report);
	if (!read)
		return;
	if (strcmp(yaml_file_kind(&file, kind, sizeof(kind)), "roster") == 0)
		take_roster(collection, path);
	else
		take_message(collection, &file);
	yaml_file_done(&file);
}

/* ---- Printing --------------------------------------------------------------------------------------------------- */

static int by_time(const void *a, const void *b)
{
	const struct session_line *first = a, *second = b;
	int order = strcmp(first->at, second->at);
	return order != 0 ? order : strcmp(first->text, second->text);
}

/* The line's `as` is a name of the roster, or its number there. */
static bool is_of(const struct session_line *line, const char *name, unsigned number)
{
	char digits[16];
	snprintf(digits, sizeof(digits), "%u", number);
	return name_compare(line->who, name) == 0 || strcmp(line->who, digits) == 0;
}

struct totals {
	unsigned back, silent, hurt, sorer;
};

/* The sessions of one athlete; false if none came back. */
static bool add_athlete(const struct collection *collection, const char *name, unsigned number, bool *taken,
			struct totals *totals, struct buf *out)
{
	struct buf lines = { 0 };
	unsigned count = 0;
	bool hurt = false, sorer = false;
	for (unsigned i = 0; i < collection->lines_count; i++) {
		const struct session_line *line = &collection->lines[i];
		if (taken[i] || !is_of(line, name, number))
			continue;
		taken[i] = true;
		count++;
		hurt |= line->hurt;
		sorer |= line->sorer;
		buf_addf(&lines, "%s\n", line->text);
	}
	if (count == 0)
		buf_addf(out, "%s: silent\n", name);
	else
		buf_addf(out, "%s: %u session%s%s%s\n%s", name[0] != '\0' ? name : "Without a name", count,
			 count == 1 ? "" : "s", hurt ? ", hurt" : "", sorer ? ", sorer" : "", buf_text(&lines));
	totals->back += count > 0;
	totals->silent += count == 0;
	totals->hurt += hurt;
	totals->sorer += sorer;
	buf_done(&lines);
	return count > 0;
}

static void add_all(const struct collection *collection, struct buf *out)
{
	struct totals totals = { 0 };
	bool *taken = mem_new(collection->lines_count + 1, sizeof(*taken)), strangers = false;
	for (unsigned i = 0; i < collection->names_count; i++)
		add_athlete(collection, collection->names[i], i + 1, taken, &totals, out);
	for (unsigned i = 0; i < collection->lines_count; i++) {
		if (taken[i])
			continue;
		if (!strangers && collection->names_count > 0)
			buf_add(out, "\nNot on this roster:\n");
		strangers = true;
		add_athlete(collection, collection->lines[i].who, 0, taken, &totals, out);
	}
	buf_addf(out, "\n%u came back, %u silent; %u hurt, %u sorer.\n", totals.back, totals.silent, totals.hurt,
		 totals.sorer);
	free(taken);
}

/* ---- The command ------------------------------------------------------------------------------------------------ */

static void collection_done(struct collection *collection)
{
	for (unsigned i = 0; i < collection->names_count; i++)
		free(collection->names[i]);
	for (unsigned i = 0; i < collection->lines_count; i++) {
		free(collection->lines[i].who);
		free(collection->lines[i].at);
		free(collection->lines[i].text);
	}
	free(collection->names);
	free(collection->lines);
}

enum status collect_command(struct app *app)
{
	struct collection collection = { .app = app };
	struct buf out = { 0 };
	struct err err = { 0 };
	if (!load_catalogue(app, &err))
		return app_fail(&err);
	for (unsigned i = 0; i < app->options.operands.count; i++)
		take_file(&collection, app->options.operands.items[i]);
	if (collection.lines_count > 0)
		qsort(collection.lines, collection.lines_count, sizeof(*collection.lines), by_time);
	add_all(&collection, &out);
	enum status status = app_result(app, &out);
	if (collection.doubled > 0)
		app_say(app, "%u line%s came twice and counted once.", collection.doubled,
			collection.doubled == 1 ? "" : "s");
	bool good = load_report(&collection.report, "what came back", &err);
	collection_done(&collection);
	buf_done(&out);
	return status != STATUS_DONE || good ? status : app_fail(&err);
}
