/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Reads the messages of a squad and prints the sessions of each athlete, in roster order. */
#include "app/collect.h"

#include "app/collect_stops.h"
#include "app/collection.h"
#include "app/load.h"
#include "app/output.h"
#include "base/utc.h"
#include "io/files/roster.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- Files ------------------------------------------------------------------------------------------------------ */

static void fail_line(struct collection *collection, const struct yaml_file *file, const char *start, const char *who,
		      const struct err *err)
{
	struct place place = { 0 };
	if (report_is_open(&collection->report, file->name))
		place = place_of_offset(file->bytes, file->size, (size_t)(start - file->bytes));
	report_error(&collection->report, file->name, place, who, "%s", err->text);
}

/* Shows reported harm even if the rest of the line is damaged. */
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

/* A code without the rest of a line, unless the full line quotes the same code. */
struct bare_code {
	char code[RETURNED_CODE_MAX]; /* "" if there is none */
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
		else if (!collection_take(collection, &returned, &err))
			fail_line(collection, file, start, returned.as, &err);
		if (is == RETURNED_GOOD)
			last = returned;
	}
	if (found == 0)
		report_error(&collection->report, file->name, (struct place){ 1, 1 }, "",
			     "contains no line for the coach: history --for-coach and guided pages print one");
}

/* A number means an athlete only if all lines come from the same roster. */
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

/* ---- Printing --------------------------------------------------------------------------------------------------- */

struct totals {
	unsigned back, silent, hurt, sorer;
};

/* True if the phone's clock must be wrong, so the session counts but its day is unknown. */
static bool is_doubtful(const struct collection *collection, const char *at)
{
	enum { YEAR_OF_CODES = 2026 };
	char whole[UTC_MAX];
	int64_t when = 0;
	snprintf(whole, sizeof(whole), "%s:00Z", at);
	return !utc_parse(whole, &when) || strtol(at, NULL, 10) < YEAR_OF_CODES ||
	       when > collection->app->now + DAY_S; /* allows for every time zone */
}

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

/* Prints the sessions of one athlete or unknown sender: `count` lines starting at `at`. */
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

/* Counts the lines starting at `at` that belong to the same person. */
static unsigned lines_of_one(const struct collection *collection, unsigned at)
{
	const struct session_line *first = &collection->lines[at];
	unsigned end = at + 1;
	while (end < collection->lines_count && collection->lines[end].athlete == first->athlete &&
	       (first->athlete < collection->athletes.count || strcmp(collection->lines[end].who, first->who) == 0))
		end++;
	return end - at;
}

/* Suggests the athlete whose name is similar to an unknown one. */
static void add_near(struct collection *collection, const struct session_line *line, struct buf *out)
{
	char label[RETURNED_NAME_MAX];
	bool stranger = collection->has_roster && line->athlete > collection->athletes.count;
	const char *near = stranger ? athletes_near(&collection->athletes, line->who, label) : NULL;
	if (near != NULL)
		buf_addf(out, "Did you mean %s? ", near);
}

/* After the athletes, prints the lines whose name is ambiguous, then those of unknown senders. */
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

enum status collect_command(struct app *app)
{
	struct collection collection = { .app = app };
	struct buf out = { 0 };
	struct err err = { 0 };
	if (!load_catalogue(app, &err))
		return app_fail(&err);
	for (unsigned i = 0; i < app->options.operands.count; i++)
		take_file(&collection, app->options.operands.items[i]);
	collection_sort(&collection);
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
