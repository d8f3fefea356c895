/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Reads rosters: each athlete's words become a wish; every error has its line number. */
#include "io/files/roster.h"

#include "base/mem.h"
#include "core/catalogue/lookup.h"
#include "core/catalogue/urging.h"
#include "core/person/run_effect.h"
#include "core/person/run_words.h"
#include "core/person/wish_parse.h"
#include "core/person/wish_words.h"
#include "io/files/profile.h"
#include "io/files/routine.h"
#include "io/run/read.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PATH_SIZE = 80 };

/* ---- The file --------------------------------------------------------------------------------------------------- */

#define MEMBER_TEXT(key, ...) const char *key;
#define MEMBER_NUMBER(key, ...) unsigned key;
#define MEMBER_LIST(key, ...) struct texts key;
#define MEMBER_CHOICE(key, ...) enum choice key;
#define MEMBER_FLAG(key, ...) bool key;

struct roster_athlete {
	const char *name, *group, *profile, *routine, *run, *note;
	WISH_WORDS(MEMBER_TEXT, MEMBER_NUMBER, MEMBER_LIST, MEMBER_CHOICE, MEMBER_FLAG)
};

struct roster_yaml {
	const char *coach, *contact, *logo, *date, *note, *routine, *mode;
	unsigned minutes;
	const struct roster_athlete *athletes;
	unsigned athletes_count;
};

static const cyaml_strval_t choices[] = {
	{ "default", CHOICE_DEFAULT }, { "yes", CHOICE_YES },  { "true", CHOICE_YES },
	{ "no", CHOICE_NO },           { "false", CHOICE_NO },
};

#define FIELD_NOTE(type, meaning)                                                                            \
	CYAML_FIELD_STRING_PTR(FIELD_KEY(note, ".lines", meaning), CYAML_FLAG_POINTER | CYAML_FLAG_OPTIONAL, \
			       struct type, note, 1, ROSTER_NOTE_MAX)

/* Checks a value like that of the option with the same name as the key. */
#define ATHLETE_TEXT(key, letter, argument, ids, help) FIELD_TEXT_OPTIONAL(roster_athlete, key, #key, help),
#define ATHLETE_NUMBER(key, letter, argument, range, help) FIELD_NUMBER_OPTIONAL(roster_athlete, key, range, help),
#define ATHLETE_LIST(key, argument, ids, help) FIELD_TEXTS(roster_athlete, key, #key, 0, help),
#define ATHLETE_CHOICE(key, yes, no) FIELD_WORD_OPTIONAL(roster_athlete, key, choices, yes),
#define ATHLETE_FLAG(key, help) FIELD_FLAG(roster_athlete, key, help),

static const cyaml_schema_field_t athlete_fields[] = {
	/* Required, but optional in the schema, so that a missing name does not hide the other errors. */
	FIELD_TEXT_OPTIONAL(roster_athlete, name, "..80", "the athlete's name"),
	FIELD_TEXT_OPTIONAL(roster_athlete, group, "..80", "squad the athlete belongs to"),
	FIELD_TEXT_OPTIONAL(roster_athlete, profile, "", "file with the athlete's profile, relative to the roster"),
	FIELD_TEXT_OPTIONAL(roster_athlete, routine, "", "file with a written routine, relative to the roster"),
	FIELD_TEXT_OPTIONAL(roster_athlete, run, "", "file or folder with today's run, relative to the roster"),
	WISH_WORDS(ATHLETE_TEXT, ATHLETE_NUMBER, ATHLETE_LIST, ATHLETE_CHOICE, ATHLETE_FLAG)
		FIELD_NOTE(roster_athlete, "note for this athlete"),
	CYAML_FIELD_END
};

static const cyaml_schema_value_t athlete_entry = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct roster_athlete, athlete_fields),
};

static const cyaml_schema_field_t roster_fields[] = {
	FIELDS_HEAD,
	FIELD_TEXT_OPTIONAL(roster_yaml, coach, "", "the coach's name, printed on the handouts"),
	FIELD_TEXT_OPTIONAL(roster_yaml, contact, "", "how to reach the coach, printed on the handouts"),
	FIELD_TEXT_OPTIONAL(roster_yaml, logo, "", "club logo (PNG), relative to the roster, for HTML and PDF"),
	FIELD_TEXT_OPTIONAL(roster_yaml, date, "", "the date, printed as written"),
	FIELD_NOTE(roster_yaml, "note for athletes without their own"),
	FIELD_TEXT_OPTIONAL(roster_yaml, routine, "",
			    "file with the routine for athletes without their own routine, mode or minutes"),
	FIELD_TEXT_OPTIONAL(roster_yaml, mode, "modes", "mode for athletes without their own"),
	FIELD_NUMBER_OPTIONAL(roster_yaml, minutes, "1..60", "minutes for athletes without their own"),
	FIELD_LIST(roster_yaml, athletes, &athlete_entry, 1, ROSTER_ATHLETES_MAX, "one entry per athlete"),
	CYAML_FIELD_END
};

static const cyaml_schema_value_t roster_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct roster_yaml, roster_fields),
};
const struct yaml_type roster_document = { "roster", &roster_value };

/* ---- Words ------------------------------------------------------------------------------------------------------ */

#define LIST_WORDS(key, ...) { #key, offsetof(struct roster_athlete, key) },

static const struct list {
	const char *key;
	size_t words;
} lists[] = { WISH_WORDS(WISH_WORDS_NONE, WISH_WORDS_NONE, LIST_WORDS, WISH_WORDS_NONE, WISH_WORDS_NONE) };
enum { LISTS = sizeof(lists) / sizeof(lists[0]) };

/* Checks the words of a wish as the command line does. */
static bool knows(const struct catalogue *catalogue, const char *rule, const char *text, struct err *err)
{
	struct wish scratch = { 0 };
	return wish_has_word(rule) ? wish_parse(&scratch, catalogue, rule, text, 0, err)
				   : lookup_fits(catalogue, rule, text, err);
}

/* ---- The whole -------------------------------------------------------------------------------------------------- */

static const struct roster_yaml *yaml_of(const struct roster *roster)
{
	return roster->file.value;
}

/* Relative to the roster's folder, unless absolute. */
static char *path_beside(const struct roster *roster, const char *name)
{
	struct buf path = { 0 };
	const char *slash = strrchr(roster->file.name, '/');
	if (name[0] != '/' && slash != NULL)
		buf_add_bytes(&path, roster->file.name, (size_t)(slash - roster->file.name) + 1);
	buf_add(&path, name);
	return path.data;
}

/* Errors inside a file are reported with their own lines; add the roster line that names the file. */
static bool load_routine(const struct roster *roster, const char *name, const char *field, struct routine *ret_routine,
			 struct report *report)
{
	char *path = path_beside(roster, name);
	bool loaded = routine_load(ret_routine, path, roster->catalogue, report);
	if (!loaded)
		yaml_file_error(&roster->file, report, field, "cannot use this routine");
	free(path);
	return loaded;
}

bool roster_parse(struct roster *ret_roster, struct yaml_file *file, const struct catalogue *catalogue,
		  struct report *report)
{
	const struct vocabulary vocabulary = { catalogue, knows };
	*ret_roster = (struct roster){ .file = *file, .catalogue = catalogue };
	*file = (struct yaml_file){ 0 };
	bool parsed = yaml_file_parse(&ret_roster->file, &roster_document, &vocabulary, report);
	const char *routine = roster_count(ret_roster) > 0 ? yaml_of(ret_roster)->routine : NULL;
	if (routine == NULL)
		return parsed;
	ret_roster->routine = mem_new(1, sizeof(*ret_roster->routine));
	ret_roster->routine_good = load_routine(ret_roster, routine, "routine", ret_roster->routine, report);
	return parsed && ret_roster->routine_good;
}

bool roster_load(struct roster *ret_roster, const char *path, const struct catalogue *catalogue, struct report *report)
{
	struct yaml_file file;
	*ret_roster = (struct roster){ 0 };
	return yaml_file_read(&file, path, report) && roster_parse(ret_roster, &file, catalogue, report);
}

void roster_done(struct roster *roster)
{
	yaml_file_done(&roster->file);
	free(roster->routine);
	*roster = (struct roster){ 0 };
}

unsigned roster_count(const struct roster *roster)
{
	return roster->file.value != NULL ? yaml_of(roster)->athletes_count : 0;
}

const char *roster_name(const struct roster *roster, unsigned at, const char **ret_group)
{
	const struct roster_athlete *athlete = &yaml_of(roster)->athletes[at];
	*ret_group = athlete->group != NULL ? athlete->group : "";
	return athlete->name != NULL ? athlete->name : "";
}

char *roster_logo(const struct roster *roster)
{
	const char *logo = roster->file.value != NULL ? yaml_of(roster)->logo : NULL;
	return logo != NULL ? path_beside(roster, logo) : NULL;
}

void roster_fail_logo(const struct roster *roster, const char *text, struct report *report)
{
	report_failure_at(report, roster->file.name, yaml_file_place(&roster->file, "logo"), "logo", "%s", text);
}

/* ---- One athlete ------------------------------------------------------------------------------------------------ */

struct reading {
	const struct roster *roster;
	unsigned at; /* of the athlete */
	int64_t now;
	struct report *report;
	struct wish *wish;
	bool good;
};

static void fail(struct reading *reading, const char *field, const char *text)
{
	char path[PATH_SIZE];
	snprintf(path, sizeof(path), "athletes[%u]%s%s", reading->at, field[0] != '\0' ? "." : "", field);
	yaml_file_error(&reading->roster->file, reading->report, path, "%s", text);
	reading->good = false;
}

static bool is_earlier(const struct texts *words, unsigned at)
{
	for (unsigned i = 0; i < at; i++)
		if (strcmp(words->items[i], words->items[at]) == 0)
			return true;
	return false;
}

static void read_lists(struct reading *reading, const struct roster_athlete *from)
{
	for (size_t i = 0; i < LISTS; i++) {
		const struct texts *words = (const void *)((const char *)from + lists[i].words);
		for (unsigned k = 0; k < words->items_count; k++) {
			struct err err = { 0 };
			char field[PATH_SIZE / 2];
			snprintf(field, sizeof(field), "%s[%u]", lists[i].key, k);
			if (!wish_parse(reading->wish, reading->roster->catalogue, lists[i].key, words->items[k],
					reading->now, &err))
				fail(reading, field, err.text);
			else if (is_earlier(words, k))
				fail(reading, field, "duplicate: remove one");
		}
	}
}

/* roster_parse has already reported an unknown mode. */
static void read_mode(struct reading *reading, const char *mode, unsigned minutes)
{
	struct err reported;
	if (mode != NULL && !wish_parse(reading->wish, reading->roster->catalogue, "mode", mode, 0, &reported))
		reading->good = false;
	if (minutes > 0)
		reading->wish->minutes = reading->wish->minutes_said = minutes;
}

#define READ_CHOICE(key, ...)            \
	if (from->key != CHOICE_DEFAULT) \
		reading->wish->key = from->key;
#define READ_FLAG(key, ...) reading->wish->key |= from->key;

static void read_wish(struct reading *reading, const struct roster_athlete *from)
{
	const struct roster_yaml *yaml = yaml_of(reading->roster);
	read_mode(reading, from->mode != NULL ? from->mode : yaml->mode,
		  from->minutes > 0 ? from->minutes : yaml->minutes);
	if (from->tools.items_count > 0)
		reading->wish->tools = 0;
	read_lists(reading, from);
	WISH_WORDS(WISH_WORDS_NONE, WISH_WORDS_NONE, WISH_WORDS_NONE, READ_CHOICE, READ_FLAG)
}

static void check_wish(struct reading *reading)
{
	struct err err = { 0 };
	if (reading->good && !wish_check(reading->wish, reading->roster->catalogue, &err))
		fail(reading, "", err.text);
}

static void read_profile(struct reading *reading, const char *name, struct profile *ret_profile)
{
	char *path = path_beside(reading->roster, name);
	if (!profile_load(ret_profile, path, reading->roster->catalogue, reading->report))
		fail(reading, "profile", "cannot use this profile");
	profile_drop_future(ret_profile, reading->now);
	free(path);
}

/* True if the athlete names a routine, or sets neither mode nor minutes and the roster names one for all. */
static bool takes_routine(const struct roster *roster, const struct roster_athlete *from)
{
	return from->routine != NULL || (roster->routine != NULL && from->mode == NULL && from->minutes == 0);
}

static void read_routine(struct reading *reading, const struct roster_athlete *from, struct routine *ret_routine)
{
	const struct roster *roster = reading->roster;
	char path[PATH_SIZE];
	if (from->mode != NULL || from->minutes > 0)
		fail(reading, "routine", "a routine has its own mode and length: remove mode and minutes");
	if (from->routine != NULL) {
		snprintf(path, sizeof(path), "athletes[%u].routine", reading->at);
		reading->good &= load_routine(roster, from->routine, path, ret_routine, reading->report);
	} else {
		*ret_routine = *roster->routine;
		reading->good &= roster->routine_good;
	}
	reading->wish->mode = ret_routine->mode;
}

/* Mentions another run of the day, if that run raises questions. */
static const struct run *find_also(const struct reading *reading, const struct run_file *file)
{
	for (unsigned i = 0; i < file->also_count; i++) {
		struct run_effect effect;
		run_effect_of(&effect, reading->roster->catalogue, &file->also[i].run);
		if (effect.questions_first)
			return &file->also[i].run;
	}
	return NULL;
}

/* Prefixes the note with its place in the roster, like an error. */
static void note_run(const struct reading *reading, const char *name, const char *why, struct athlete *athlete)
{
	struct report report = { 0 };
	char path[PATH_SIZE], safe[RUN_NAME_MAX];
	snprintf(path, sizeof(path), "athletes[%u].run", reading->at);
	yaml_file_error(&reading->roster->file, &report, path, "%.100s: %.300s", safe_name(safe, name), why);
	snprintf(athlete->run_note, sizeof(athlete->run_note), "%.*s", (int)strcspn(report_text(&report), "\n"),
		 report_text(&report));
	report_done(&report);
}

/* An unusable run changes nothing and gets a note, because the other sheets do not depend on it. */
static void read_run(struct reading *reading, const char *name, struct athlete *athlete)
{
	char *path = path_beside(reading->roster, name);
	struct run_file file;
	struct err err = { 0 };
	run_file_init(&file, reading->now);
	bool read = run_file_read(&file, path, &err);
	enum run_standing standing = run_standing(&file.run, reading->now);
	if (read && standing == RUN_COUNTS) {
		wish_take_run(reading->wish, &file.run, find_also(reading, &file));
	} else {
		note_run(reading, name, read ? run_standing_text(standing) : err.text, athlete);
		athlete->run_failed = !read || standing != RUN_OLD;
	}
	run_file_done(&file);
	free(path);
}

/* A note is the coach's own words, so it may name any place; but the sheet must not tell anybody to press hard. */
static void check_note(struct reading *reading, const char *note)
{
	char why[128];
	const char *urging = note != NULL ? urging_find(note, true) : NULL;
	if (urging == NULL)
		return;
	snprintf(why, sizeof why, "says '%.*s': nobody is urged to press hard or to bear pain", (int)strlen(urging) - 2,
		 urging + 1);
	fail(reading, "note", why);
}

bool roster_athlete(const struct roster *roster, unsigned at, const struct wish *base, int64_t now,
		    struct athlete *ret_athlete, struct report *report)
{
	const struct roster_yaml *yaml = yaml_of(roster);
	const struct roster_athlete *from = &yaml->athletes[at];
	struct reading reading = { roster, at, now, report, &ret_athlete->wish, true };
	if (from->name == NULL)
		fail(&reading, "", "required key 'name' is missing");
	ret_athlete->name = from->name != NULL ? from->name : "";
	ret_athlete->group = from->group;
	ret_athlete->coach = yaml->coach;
	ret_athlete->contact = yaml->contact;
	ret_athlete->date = yaml->date;
	ret_athlete->own_note = from->note != NULL;
	ret_athlete->note = from->note != NULL ? from->note : yaml->note;
	ret_athlete->wish = *base;
	ret_athlete->has_profile = from->profile != NULL;
	ret_athlete->written = takes_routine(roster, from);
	ret_athlete->profile = (struct profile){ 0 };
	ret_athlete->routine = (struct routine){ .mode = base->mode };
	check_note(&reading, ret_athlete->note);
	read_wish(&reading, from);
	ret_athlete->run_note[0] = '\0';
	ret_athlete->run_failed = false;
	if (from->run != NULL)
		read_run(&reading, from->run, ret_athlete);
	if (from->profile != NULL)
		read_profile(&reading, from->profile, &ret_athlete->profile);
	if (ret_athlete->written)
		read_routine(&reading, from, &ret_athlete->routine);
	check_wish(&reading);
	return reading.good;
}
