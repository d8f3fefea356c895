/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Collects the lines for the coach out of messages and prints them per athlete, in the order of the roster. */
#include "app/collect.h"

#include "app/collect_stops.h"
#include "app/load.h"
#include "app/output.h"
#include "app/ticks.h"
#include "base/mem.h"
#include "base/utc.h"
#include "core/plan/routine_plan.h"
#include "core/record/athletes.h"
#include "core/record/story.h"
#include "io/files/roster.h"
#include "print/rows.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* One session that came back. */
struct session_line {
	char *who, *at, *code; /* owned */
	char *when, *done; /* owned; as printed: when and which routine, and what was done of it */
	char *stop; /* owned; stop signals, as in the line */
	enum feel feel;
	unsigned athlete; /* place on the roster; those who are not on it come after all athletes */
	bool hurt, sorer;
};

struct collection {
	struct app *app;
	struct athletes athletes; /* of the roster */
	bool has_roster;
	struct session_line *lines;
	unsigned lines_count, lines_capacity;
	unsigned messages; /* files that are not the roster */
	unsigned doubled; /* the same session again */
	unsigned unread, unread_harm; /* lines that cannot be read; those that speak of harm */
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

static void add_skipped(struct buf *skipped, const struct row *row, const struct plan *plan, const struct step *step)
{
	buf_addf(skipped, "%s%s%s%s", skipped->size > 0 ? ", " : "", row_name(plan, row),
		 step->side == SIDE_BOTH ? "" : " ", step->side == SIDE_BOTH ? "" : side_word(step->side));
}

/* "13 of 14 done; skipped Calves right"; false if the list is not of this sheet. */
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

/* A phone with a wrong clock: the session counts, but on which day is not known. */
static bool is_doubtful(const struct collection *collection, const char *at)
{
	enum { YEAR_OF_CODES = 2026 };
	char whole[UTC_MAX];
	int64_t when = 0;
	snprintf(whole, sizeof(whole), "%s:00Z", at);
	return !utc_parse(whole, &when) || strtol(at, NULL, 10) < YEAR_OF_CODES ||
	       when > collection->app->now + DAY_S; /* in whatever time zone */
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

/* Even of a line that is not understood, what it says about harm is shown. */
static bool take_line(struct collection *collection, const struct returned *returned, struct err *err)
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

/* ---- Files ------------------------------------------------------------------------------------------------------ */

static void fail_line(struct collection *collection, const struct yaml_file *file, const char *start, const char *who,
		      const struct err *err)
{
	struct place place = { 0 };
	if (report_is_open(&collection->report, file->name))
		place = place_of_offset(file->bytes, file->size, (size_t)(start - file->bytes));
	report_error(&collection->report, file->name, place, who, "%s", err->text);
}

/* A damaged line: whatever else it says, harm is shown. */
static void fail_bad(struct collection *collection, const struct yaml_file *file, const char *start,
		     const struct returned *returned, struct err *err)
{
	struct err with_harm = { 0 };
	collection->unread++;
	collection->unread_harm += returned->stop[0] != '\0';
	if (returned->stop[0] != '\0')
		err_set(&with_harm, ERR_DATA, "%s; it says stop:%s", err->text, returned->stop);
	fail_line(collection, file, start, returned->as, returned->stop[0] != '\0' ? &with_harm : err);
}

/* A code that is not followed by the rest of a line, unless it is quoted with the line. */
struct bare_code {
	char code[RETURNED_CODE_MAX]; /* "": none */
	const char *start;
};

static void set_bare(struct bare_code *bare, const char *code, const char *start)
{
	memcpy(bare->code, code, sizeof(bare->code));
	bare->start = start;
}

static void fail_bare(struct collection *collection, const struct yaml_file *file, struct bare_code *bare,
		      const char *line)
{
	struct err err = { 0 };
	err_set(&err, ERR_DATA, "a code, but the end of the line is missing (done: to ok:): ask for the line again");
	if (bare->start != NULL && strcmp(bare->code, line) != 0) {
		collection->unread++;
		fail_line(collection, file, bare->start, "", &err);
	}
	*bare = (struct bare_code){ 0 };
}

static void take_message(struct collection *collection, const struct yaml_file *file)
{
	const char *at = file->bytes, *start = at;
	static struct returned returned, last;
	struct bare_code bare = { 0 };
	unsigned found = 0;
	for (last.code[0] = '\0';; found++) {
		struct err err = { 0 };
		enum returned_found is = returned_next(&at, &start, &returned, &err);
		fail_bare(collection, file, &bare, is == RETURNED_GOOD ? returned.code : last.code);
		if (is == RETURNED_NONE)
			break;
		if (is == RETURNED_BAD)
			fail_bad(collection, file, start, &returned, &err);
		else if (is == RETURNED_CODE)
			set_bare(&bare, returned.code, start);
		else if (!take_line(collection, &returned, &err))
			fail_line(collection, file, start, returned.as, &err);
		if (is == RETURNED_GOOD)
			last = returned;
	}
	if (found == 0)
		report_error(&collection->report, file->name, (struct place){ 1, 1 }, "",
			     "contains no line for the coach: history --for-coach and guided pages print one");
}

/* Numbers are those of one roster. */
static void take_roster(struct collection *collection, const char *path)
{
	struct roster roster;
	if (collection->has_roster) {
		report_error(&collection->report, path, (struct place){ 1, 1 }, "",
			     "a second roster: collect one squad at a time");
		return;
	}
	collection->has_roster = true;
	roster_load(&roster, path, collection->app->catalogue, &collection->report);
	for (unsigned i = 0; i < roster_count(&roster); i++) {
		const char *group;
		athletes_add(&collection->athletes, roster_name(&roster, i, &group));
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
	bool is_roster = strcmp(yaml_file_kind(&file, kind, sizeof(kind)), "roster") == 0;
	collection->messages += !is_roster;
	if (is_roster)
		take_roster(collection, path);
	else
		take_message(collection, &file);
	yaml_file_done(&file);
}

/* ---- Sorting ---------------------------------------------------------------------------------------------------- */

/* Lines that name several athletes come after those of all athletes, then those of strangers. */
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

/* Of athletes only the place counts: the name and the number mean the same. */
static int by_session(const struct collection *collection, const struct session_line *first,
		      const struct session_line *second)
{
	if (first->athlete != second->athlete)
		return first->athlete < second->athlete ? -1 : 1;
	int order = first->athlete < collection->athletes.count ? 0 : strcmp(first->who, second->who);
	order = order != 0 ? order : strcmp(first->at, second->at);
	return order != 0 ? order : strcmp(first->code, second->code);
}

static const struct collection *sorted_of; /* qsort passes nothing on */

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

/* The texts of equal lines follow each other. */
static bool ends_with(const char *text, const char *end)
{
	size_t size = strlen(text), end_size = strlen(end);
	return size >= end_size && strcmp(text + size - end_size, end) == 0 &&
	       (size == end_size || text[size - end_size - 1] == ' ');
}

/* The same session again, from the page and from the history, or once more with how it felt: all that either says. */
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

/* Nobody knows whose lines without a name are. */
static void remark_same(struct session_line *line)
{
	struct buf done = { 0 };
	buf_addf(&done, "%s; perhaps the same session as the one before", line->done);
	set_text(&line->done, &done);
}

static void sort_lines(struct collection *collection)
{
	unsigned count = 0;
	for (unsigned i = 0; i < collection->lines_count; i++)
		collection->lines[i].athlete = place_of(collection, collection->lines[i].who);
	sorted_of = collection;
	if (collection->lines_count > 0)
		qsort(collection->lines, collection->lines_count, sizeof(*collection->lines), by_athlete);
	for (unsigned i = 0; i < collection->lines_count; i++) {
		struct session_line *line = &collection->lines[i], *before = &collection->lines[count - 1];
		bool same = count > 0 && by_session(collection, before, line) == 0;
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

/* ---- Printing --------------------------------------------------------------------------------------------------- */

struct totals {
	unsigned back, silent, hurt, sorer;
};

static void add_session(const struct collection *collection, const struct session_line *line, struct buf *out)
{
	struct harm seen = { 0 };
	struct err ignored = { 0 };
	buf_addf(out, "%s%s", line->when, line->done);
	if (is_doubtful(collection, line->at))
		buf_add(out, "; the date is doubtful");
	if (line->feel != FEEL_NOT_SAID)
		buf_addf(out, "; felt %s%s", line->feel == FEEL_SAME ? "the " : "", feel_word(line->feel));
	stops_add(out, collection->app->catalogue, line->stop, &seen, &ignored);
	buf_add_char(out, '\n');
}

/* Prints the sessions of one athlete or stranger: `count` lines from `at` on. */
static void add_person(const struct collection *collection, unsigned at, unsigned count, const char *name,
		       struct totals *totals, struct buf *out)
{
	const struct session_line *lines = count > 0 ? &collection->lines[at] : NULL;
	bool hurt = false, sorer = false;
	for (unsigned i = 0; i < count; i++) {
		hurt |= lines[i].hurt;
		sorer |= lines[i].sorer;
	}
	buf_add(out, name[0] != '\0' ? name : "Without a name");
	if (count == 0)
		buf_add(out, ": silent\n");
	else
		buf_addf(out, ": %u session%s%s%s\n", count, count == 1 ? "" : "s", hurt ? ", hurt" : "",
			 sorer ? ", sorer" : "");
	for (unsigned i = 0; i < count; i++)
		add_session(collection, &lines[i], out);
	totals->back += count > 0;
	totals->silent += count == 0;
	totals->hurt += hurt;
	totals->sorer += sorer;
}

/* How many of the lines from `at` on are of the same person. */
static unsigned lines_of_one(const struct collection *collection, unsigned at)
{
	const struct session_line *first = &collection->lines[at];
	unsigned end = at + 1;
	while (end < collection->lines_count && collection->lines[end].athlete == first->athlete &&
	       (first->athlete < collection->athletes.count || strcmp(collection->lines[end].who, first->who) == 0))
		end++;
	return end - at;
}

/* A name that nobody on the roster has, but nearly. */
static void add_near(struct collection *collection, const struct session_line *line, struct buf *out)
{
	char label[RETURNED_NAME_MAX];
	bool stranger = collection->has_roster && line->athlete > collection->athletes.count;
	const char *near = stranger ? athletes_near(&collection->athletes, line->who, label) : NULL;
	if (near != NULL)
		buf_addf(out, "Did you mean %s?  ", near);
}

/* After the athletes: names that several have, and strangers. */
static void add_others(struct collection *collection, unsigned at, struct totals *totals, struct buf *out)
{
	unsigned before = collection->athletes.count - 1;
	for (unsigned count; at < collection->lines_count; at += count) {
		const struct session_line *line = &collection->lines[at];
		count = lines_of_one(collection, at);
		if (collection->has_roster && line->athlete != before)
			buf_add(out,
				line->athlete == collection->athletes.count
					? "\nSeveral athletes have this name; add the number from the page, such as "
					  "Bo Li #2:\n"
					: "\nNot on this roster:\n");
		before = line->athlete;
		add_near(collection, line, out);
		add_person(collection, at, count, line->who, totals, out);
	}
}

static void add_all(struct collection *collection, struct buf *out)
{
	struct totals totals = { 0 }, others = { 0 };
	unsigned at = 0;
	char label[RETURNED_NAME_MAX];
	for (unsigned i = 0; i < collection->athletes.count; i++) {
		bool any = at < collection->lines_count && collection->lines[at].athlete == i;
		unsigned count = any ? lines_of_one(collection, at) : 0;
		add_person(collection, at, count, athletes_label(&collection->athletes, i, label), &totals, out);
		at += count;
	}
	add_others(collection, at, collection->has_roster ? &others : &totals, out);
	buf_addf(out, "\n%u came back, %u silent; %u hurt, %u sorer.\n", totals.back, totals.silent, totals.hurt,
		 totals.sorer);
	if (collection->unread > 0)
		buf_addf(out, "%u line%s could not be read, %u of them with a stop signal: see the messages.\n",
			 collection->unread, collection->unread == 1 ? "" : "s", collection->unread_harm);
	if (others.back > 0)
		buf_addf(out, "Not counted: %u not on this roster or with an unclear name; %u hurt, %u sorer.\n",
			 others.back, others.hurt, others.sorer);
}

/* ---- The command ------------------------------------------------------------------------------------------------ */

static void collection_done(struct collection *collection)
{
	for (unsigned i = 0; i < collection->lines_count; i++)
		line_done(&collection->lines[i]);
	free(collection->lines);
	athletes_done(&collection->athletes);
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
	sort_lines(&collection);
	add_all(&collection, &out);
	enum status status = app_text(app, &out);
	if (collection.messages == 0)
		app_say(app, "No messages were given: add the files with the lines of your athletes, or - for standard "
			     "input.");
	if (collection.doubled > 0)
		app_say(app, "%u line%s came twice and counted once.", collection.doubled,
			collection.doubled == 1 ? "" : "s");
	bool good = load_report(&collection.report, "what came back", &err);
	collection_done(&collection);
	buf_done(&out);
	return status != STATUS_DONE || good ? status : app_fail(&err);
}
