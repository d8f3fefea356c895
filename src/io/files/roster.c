/* SPDX-License-Identifier: MIT */
/* Reads rosters: the words of each athlete become a wish, every error with its line. */
#include "io/files/roster.h"

#include "base/mem.h"
#include "core/catalogue/lookup.h"
#include "core/person/wish_parse.h"
#include "io/files/profile.h"
#include "io/files/routine.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A note may be longer than other texts: some ten thousand characters of any script. */
enum { NOTE_MAX = 40000, PATH_SIZE = 80 };

/* ---- The file --------------------------------------------------------------------------------------------------- */

struct roster_athlete {
	const char *name, *profile, *routine, *mode, *note;
	unsigned minutes;
	struct texts tools, sore, injured, has, cleared, only, skip;
	enum choice stretches, drills;
	bool beginner;
};

struct roster_yaml {
	const char *coach, *date, *note, *routine, *mode;
	unsigned minutes;
	const struct roster_athlete *athletes;
	unsigned athletes_count;
};

static const cyaml_strval_t choices[] = {
	{ "default", CHOICE_DEFAULT }, { "yes", CHOICE_YES },  { "true", CHOICE_YES },
	{ "no", CHOICE_NO },           { "false", CHOICE_NO },
};

#define FIELD_NOTE(type, meaning)                                                                                   \
	CYAML_FIELD_STRING_PTR(FIELD_KEY(note, "", meaning), CYAML_FLAG_POINTER | CYAML_FLAG_OPTIONAL, struct type, \
			       note, 1, NOTE_MAX)

static const cyaml_schema_field_t athlete_fields[] = {
	/* Needed; optional here, so that who has none hides no other error. */
	FIELD_TEXT_OPTIONAL(roster_athlete, name, "..80", "of the athlete"),
	FIELD_TEXT_OPTIONAL(roster_athlete, profile, "", "file of the athlete's profile, beside the roster"),
	FIELD_TEXT_OPTIONAL(roster_athlete, routine, "", "file of a written routine, beside the roster"),
	FIELD_TEXT_OPTIONAL(roster_athlete, mode, "modes", "what the routine is for"),
	FIELD_NUMBER_OPTIONAL(roster_athlete, minutes, "1..60", "minutes it may take"),
	FIELD_TEXTS(roster_athlete, tools, "tools", 0, "tools at hand; none: the profile's, else the two basic ones"),
	FIELD_TEXTS(roster_athlete, sore, "sore", 0, "what is sore: ID, ID:left, ID:right=7"),
	FIELD_TEXTS(roster_athlete, injured, "injured", 0, "what is injured, with hours: ID:left=24"),
	FIELD_TEXTS(roster_athlete, has, "has", 0, "conditions: CONTRAINDICATION, CONTRAINDICATION:ID:left"),
	FIELD_TEXTS(roster_athlete, cleared, "cleared", 0, "conditions that a doctor has cleared"),
	FIELD_TEXTS(roster_athlete, only, "only", 0, "nothing but these muscles and groups"),
	FIELD_TEXTS(roster_athlete, skip, "skip", 0, "not these muscles and groups"),
	FIELD_WORD_OPTIONAL(roster_athlete, stretches, choices, "static stretches after the rolling: yes or no"),
	FIELD_WORD_OPTIONAL(roster_athlete, drills, choices, "drills before the run: yes or no"),
	FIELD_FLAG(roster_athlete, beginner, "lighter, as in the first five routines"),
	FIELD_NOTE(roster_athlete, "a note for this athlete"),
	CYAML_FIELD_END
};

static const cyaml_schema_value_t athlete_entry = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct roster_athlete, athlete_fields),
};

static const cyaml_schema_field_t roster_fields[] = {
	FIELDS_HEAD,
	FIELD_TEXT_OPTIONAL(roster_yaml, coach, "", "who the handouts are from"),
	FIELD_TEXT_OPTIONAL(roster_yaml, date, "", "the date on them, as you write it"),
	FIELD_NOTE(roster_yaml, "a note for those who have none of their own"),
	FIELD_TEXT_OPTIONAL(roster_yaml, routine, "",
			    "file of the routine of those who have no routine, mode or minutes of their own"),
	FIELD_TEXT_OPTIONAL(roster_yaml, mode, "modes", "of those who have none of their own"),
	FIELD_NUMBER_OPTIONAL(roster_yaml, minutes, "1..60", "of those who have none of their own"),
	FIELD_LIST(roster_yaml, athletes, &athlete_entry, 1, ROSTER_ATHLETES_MAX, "who gets a handout"),
	CYAML_FIELD_END
};

static const cyaml_schema_value_t roster_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct roster_yaml, roster_fields),
};
const struct yaml_type roster_document = { "roster", &roster_value };

/* ---- Words ------------------------------------------------------------------------------------------------------ */

/* Which words are read by whom: one of both readers.  The field is also the rule of its words. */
struct list {
	const char *field;
	size_t words;
	bool (*read)(struct wish *wish, const struct catalogue *catalogue, const char *text, struct err *err);
	bool (*read_at)(struct wish *wish, const struct catalogue *catalogue, const char *text, int64_t now,
			struct err *err);
};

#define WORDS(name) #name, offsetof(struct roster_athlete, name)

static const struct list lists[] = {
	{ WORDS(tools), wish_parse_tools, NULL },     { WORDS(sore), wish_parse_sore, NULL },
	{ WORDS(injured), NULL, wish_parse_injured }, { WORDS(has), NULL, wish_parse_has },
	{ WORDS(cleared), wish_parse_cleared, NULL }, { WORDS(only), wish_parse_only, NULL },
	{ WORDS(skip), wish_parse_skip, NULL },
};
enum { LISTS = sizeof(lists) / sizeof(lists[0]) };

static bool read_words(const struct list *list, struct wish *wish, const struct catalogue *catalogue, const char *text,
		       int64_t now, struct err *err)
{
	return list->read != NULL ? list->read(wish, catalogue, text, err)
				  : list->read_at(wish, catalogue, text, now, err);
}

/* The words of a list are held to what the command line takes. */
static bool knows(const struct catalogue *catalogue, const char *rule, const char *text, struct err *err)
{
	struct wish nobodys = { 0 };
	for (size_t i = 0; i < LISTS; i++)
		if (strcmp(lists[i].field, rule) == 0)
			return read_words(&lists[i], &nobodys, catalogue, text, 0, err);
	return lookup_fits(catalogue, rule, text, err);
}

/* ---- The whole -------------------------------------------------------------------------------------------------- */

static const struct roster_yaml *yaml_of(const struct roster *roster)
{
	return roster->file.value;
}

/* Beside the roster, unless the path is absolute. */
static char *path_beside(const struct roster *roster, const char *name)
{
	struct buf path = { 0 };
	const char *slash = strrchr(roster->file.name, '/');
	if (name[0] != '/' && slash != NULL)
		buf_add_bytes(&path, roster->file.name, (size_t)(slash - roster->file.name) + 1);
	buf_add(&path, name);
	return path.data;
}

/* What is wrong inside a file named in the roster is told there; here, who named it. */
static bool load_routine(const struct roster *roster, const char *name, const char *field, struct routine *ret_routine,
			 struct report *report)
{
	char *path = path_beside(roster, name);
	bool loaded = routine_load(ret_routine, path, roster->catalogue, report);
	if (!loaded)
		yaml_file_error(&roster->file, report, field, "this routine cannot be used");
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
			snprintf(field, sizeof(field), "%s[%u]", lists[i].field, k);
			if (!read_words(&lists[i], reading->wish, reading->roster->catalogue, words->items[k],
					reading->now, &err))
				fail(reading, field, err.text);
			else if (is_earlier(words, k))
				fail(reading, field, "is here twice: take one away");
		}
	}
}

/* A mode that nobody knows was told when the roster was parsed. */
static void read_mode(struct reading *reading, const char *mode, unsigned minutes)
{
	struct err told;
	if (mode != NULL && !wish_parse_mode(reading->wish, reading->roster->catalogue, mode, &told))
		reading->good = false;
	if (minutes > 0) {
		reading->wish->minutes = minutes;
		reading->wish->minutes_said = true;
	}
}

static void read_wish(struct reading *reading, const struct roster_athlete *from)
{
	const struct roster_yaml *yaml = yaml_of(reading->roster);
	read_mode(reading, from->mode != NULL ? from->mode : yaml->mode,
		  from->minutes > 0 ? from->minutes : yaml->minutes);
	if (from->tools.items_count > 0)
		reading->wish->tools = 0;
	read_lists(reading, from);
	if (from->stretches != CHOICE_DEFAULT)
		reading->wish->stretches = from->stretches;
	if (from->drills != CHOICE_DEFAULT)
		reading->wish->drills = from->drills;
	reading->wish->beginner |= from->beginner;
}

static void check_wish(struct reading *reading)
{
	struct err err = { 0 };
	if (reading->good && !wish_check(reading->wish, reading->roster->catalogue, &err))
		fail(reading, "", err.text);
}

/* What is wrong inside a file named in the roster is told there; here, that it was this athlete's. */
static void read_profile(struct reading *reading, const char *name, struct profile *ret_profile)
{
	char *path = path_beside(reading->roster, name);
	if (!profile_load(ret_profile, path, reading->roster->catalogue, reading->report))
		fail(reading, "profile", "this profile cannot be used");
	free(path);
}

/* The athlete's own, else that of the roster for who says neither mode nor minutes. */
static bool takes_routine(const struct roster *roster, const struct roster_athlete *from)
{
	return from->routine != NULL || (roster->routine != NULL && from->mode == NULL && from->minutes == 0);
}

static void read_routine(struct reading *reading, const struct roster_athlete *from, struct routine *ret_routine)
{
	const struct roster *roster = reading->roster;
	char path[PATH_SIZE];
	if (from->mode != NULL || from->minutes > 0)
		fail(reading, "routine", "a routine has its own mode and length: take mode and minutes away");
	if (from->routine != NULL) {
		snprintf(path, sizeof(path), "athletes[%u].routine", reading->at);
		reading->good &= load_routine(roster, from->routine, path, ret_routine, reading->report);
	} else {
		*ret_routine = *roster->routine;
		reading->good &= roster->routine_good;
	}
	reading->wish->mode = ret_routine->mode;
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
	ret_athlete->coach = yaml->coach;
	ret_athlete->date = yaml->date;
	ret_athlete->own_note = from->note != NULL;
	ret_athlete->note = from->note != NULL ? from->note : yaml->note;
	ret_athlete->wish = *base;
	ret_athlete->has_profile = from->profile != NULL;
	ret_athlete->written = takes_routine(roster, from);
	ret_athlete->profile = (struct profile){ 0 };
	ret_athlete->routine = (struct routine){ .mode = base->mode };
	read_wish(&reading, from);
	if (from->profile != NULL)
		read_profile(&reading, from->profile, &ret_athlete->profile);
	if (ret_athlete->written)
		read_routine(&reading, from, &ret_athlete->routine);
	check_wish(&reading);
	return reading.good;
}
