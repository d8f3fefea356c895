/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Reads the profile from YAML: ids instead of indices, dates instead of seconds.
 *
 * The profile decides what is safe, so nothing is guessed: anything unknown to the catalogue is an error. */
#include "io/files/profile.h"
#include "base/utc.h"
#include "core/catalogue/lookup.h"
#include "core/safety/questions.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- The file -------------------------------------------------------------------------------------------------- */

struct profile_condition {
	const char *id, *place;
	unsigned side; /* of `sides` */
	const char *since, *until;
	bool cleared;
};

struct profile_ease {
	const char *muscle;
	unsigned side; /* of `sides` */
	unsigned cap_minus;
	bool minimum_dose, open;
	const char *left_out_until, *hurt_at, *answered_at;
};

struct profile_quiet {
	const char *id, *until;
};

struct profile_after_effect {
	unsigned question;
	const char *signal, *place;
	unsigned side; /* of `sides` */
	const char *at;
};

struct profile_yaml {
	const char *name;
	struct texts tools, skips;
	const struct profile_condition *conditions;
	unsigned conditions_count;
	const struct profile_ease *eases;
	unsigned eases_count;
	const char *history_id, *asked_all_at, *asked_of, *asked_today_at, *learned_at, *hard_run_at;
	struct texts doubted;
	const struct profile_quiet *quiet;
	unsigned quiet_count;
	const struct profile_after_effect *after_effects;
	unsigned after_effects_count;
	unsigned finished;
	const char *next_day_of;
	const char *next_day_owed;
	bool next_day_later;
};

/* The default is 0, both sides. */
static const cyaml_strval_t sides[] = { { "both", 0 }, { "left", 1 + SIDE_LEFT }, { "right", 1 + SIDE_RIGHT } };

static const cyaml_schema_field_t condition_fields[] = {
	FIELD_TEXT(profile_condition, id, "contraindications", "contraindication answered with yes or not sure"),
	FIELD_TEXT_OPTIONAL(profile_condition, place, "muscles|groups|areas", "where"),
	FIELD_WORD_OPTIONAL(profile_condition, side, sides, "side; default: both"),
	FIELD_TEXT_OPTIONAL(profile_condition, since, "", "date or time (UTC) when it began; a date counts to its end"),
	FIELD_TEXT_OPTIONAL(profile_condition, until, "",
			    "date or time (UTC) when it was over; a date counts to its end"),
	FIELD_FLAG(profile_condition, cleared, "a doctor has cleared it"),
	CYAML_FIELD_END
};

static const cyaml_schema_field_t ease_fields[] = {
	FIELD_TEXT(profile_ease, muscle, "muscles", "the muscle"),
	FIELD_WORD_OPTIONAL(profile_ease, side, sides, "side; default: both"),
	FIELD_NUMBER_OPTIONAL(profile_ease, cap_minus, "0..6", "pressure steps to subtract"),
	FIELD_FLAG(profile_ease, minimum_dose, "only the shortest bout"),
	FIELD_TEXT_OPTIONAL(profile_ease, left_out_until, "",
			    "date or time (UTC) until which it is left out; a date counts to its end"),
	FIELD_TEXT_OPTIONAL(profile_ease, hurt_at, "", "date or time (UTC) when it hurt"),
	FIELD_TEXT_OPTIONAL(profile_ease, answered_at, "", "date or time (UTC) of the last answer to how it is"),
	FIELD_FLAG(profile_ease, open, "left out until you say how it is"),
	CYAML_FIELD_END
};

static const cyaml_schema_field_t quiet_fields[] = {
	FIELD_TEXT(profile_quiet, id, "contraindications", "contraindication answered with no"),
	FIELD_TEXT_OPTIONAL(profile_quiet, until, "",
			    "date or time (UTC) from which it is asked again before every routine"),
	CYAML_FIELD_END
};

static const cyaml_schema_value_t condition_entry = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct profile_condition, condition_fields),
};
static const cyaml_schema_value_t ease_entry = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct profile_ease, ease_fields),
};

static const cyaml_schema_field_t after_effect_fields[] = {
	FIELD_TEXT(profile_after_effect, signal, "stop_signals", "what was reported"),
	FIELD_TEXT_OPTIONAL(profile_after_effect, place, "muscles|groups|areas", "where; default: wherever was rolled"),
	FIELD_WORD_OPTIONAL(profile_after_effect, side, sides, "side; default: both"),
	FIELD_TEXT_OPTIONAL(profile_after_effect, at, "", "time (UTC) of the report"),
	FIELD_NUMBER_OPTIONAL(profile_after_effect, question, "0..7", "how many of its questions were answered"),
	CYAML_FIELD_END
};
static const cyaml_schema_value_t after_effect_entry = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct profile_after_effect, after_effect_fields),
};
static const cyaml_schema_value_t quiet_entry = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct profile_quiet, quiet_fields),
};

static const cyaml_schema_field_t profile_fields[] = {
	FIELDS_HEAD,
	FIELD_TEXT_OPTIONAL(profile_yaml, name, "..60", "the person's name"),
	FIELD_TEXT_OPTIONAL(profile_yaml, history_id, "", "names the history of this person"),
	FIELD_TEXTS(profile_yaml, tools, "tools", 0, "available tools; default: the two basic ones"),
	FIELD_LIST(profile_yaml, conditions, &condition_entry, 0, LIST_MAX, "what limits this person"),
	FIELD_LIST(profile_yaml, eases, &ease_entry, 0, EASES_MAX, "muscles to roll more lightly"),
	FIELD_TEXTS(profile_yaml, skips, "muscles|groups|areas", 0, "muscles, groups and areas always left out"),
	FIELD_TEXT_OPTIONAL(profile_yaml, asked_all_at, "", "time (UTC) when all questions were answered"),
	FIELD_TEXT_OPTIONAL(profile_yaml, asked_of, "", "identifies the set of questions answered then"),
	FIELD_TEXT_OPTIONAL(profile_yaml, asked_today_at, "", "time (UTC) when today's questions were answered"),
	FIELD_TEXT_OPTIONAL(profile_yaml, learned_at, "", "time (UTC) of the last stop signal taken into account"),
	FIELD_TEXT_OPTIONAL(profile_yaml, hard_run_at, "",
			    "end (UTC) of the last run after which some questions come first"),
	FIELD_TEXTS(profile_yaml, doubted, "contraindications", 0, "questions to ask again after a stop signal"),
	FIELD_LIST(profile_yaml, quiet, &quiet_entry, 0, LIST_MAX, "questions answered with no, not asked for a while"),
	FIELD_LIST(profile_yaml, after_effects, &after_effect_entry, 0, AFTER_EFFECTS_MAX,
		   "after-effects whose question is open"),
	FIELD_NUMBER_OPTIONAL(profile_yaml, finished, "0..1000000", "routines finished"),
	FIELD_TEXT_OPTIONAL(profile_yaml, next_day_of, "",
			    "end (UTC) of the last routine that was asked about the next day"),
	FIELD_TEXT_OPTIONAL(profile_yaml, next_day_owed, "", "end (UTC) of a deleted routine still to be asked about"),
	FIELD_FLAG(profile_yaml, next_day_later, "the questions of the next day were put off once"),
	CYAML_FIELD_END
};

static const cyaml_schema_value_t profile_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct profile_yaml, profile_fields),
};
const struct yaml_type profile_document = { "profile", &profile_value };

/* ---- Loading --------------------------------------------------------------------------------------------------- */

struct loading {
	const struct yaml_file *file;
	const struct catalogue *catalogue;
	struct report *report;
};

/* Sets `path` to text such as "conditions[3].id". */
enum { PATH_MAX_BYTES = 64 };

static void place(char path[PATH_MAX_BYTES], const char *list, unsigned at, const char *field)
{
	snprintf(path, PATH_MAX_BYTES, "%s[%u]%s%s", list, at, *field != '\0' ? "." : "", field);
}

static void fail(const struct loading *loading, const char *list, unsigned at, const char *field, const char *text)
{
	char path[PATH_MAX_BYTES];
	place(path, list, at, field);
	yaml_file_error(loading->file, loading->report, path, "%s", text);
}

static void take_snapshot(const struct loading *loading, const char *path, const char *text, int64_t *ret_seconds)
{
	if (text != NULL && !utc_parse(text, ret_seconds))
		yaml_file_error(loading->file, loading->report, path,
				"'%s' is not a date: write 2026-03-02 or 2026-03-02T18:00:00Z", text);
}

/* A date alone counts as late as it may have been: a wait that begins with it, or a rest that ends with it, lasts no
 * shorter than it should. */
static void take_date_of(const struct loading *loading, const char *list, unsigned at, const char *field,
			 const char *text, int64_t *ret_seconds)
{
	char path[PATH_MAX_BYTES];
	place(path, list, at, field);
	take_snapshot(loading, path, text, ret_seconds);
	if (text != NULL)
		utc_parse_latest(text, ret_seconds);
}

static void take_snapshot_of(const struct loading *loading, const char *list, unsigned at, const char *field,
			     const char *text, int64_t *ret_seconds)
{
	char path[PATH_MAX_BYTES];
	place(path, list, at, field);
	take_snapshot(loading, path, text, ret_seconds);
}

static void take_tools(const struct loading *loading, const struct texts *tools, struct profile *profile)
{
	struct err err;
	unsigned at;
	for (unsigned i = 0; i < tools->items_count; i++)
		if (lookup_tool(loading->catalogue, tools->items[i], &at, &err))
			profile->tools |= (uint64_t)1 << at;
		else
			fail(loading, "tools", i, "", err.text);
}

static enum side side_of(unsigned said)
{
	return said == 0 ? SIDE_BOTH : (enum side)(said - 1);
}

/* Checks a condition against its contraindication: a missing or unexpected place, or a clearance that is not
 * allowed. */
static void check_condition(const struct loading *loading, unsigned i, const struct condition *condition)
{
	const struct catalogue *catalogue = loading->catalogue;
	unsigned at = condition->contraindication;
	bool placed = condition->target.kind != TARGET_NONE;
	if (!placed && question_needs_place(catalogue, at))
		fail(loading, "conditions", i, "", "needs a place: add a muscle, group or area");
	if (placed && !question_takes_place(catalogue, at))
		fail(loading, "conditions", i, "place", "this condition has no place: remove the line");
	if (condition->cleared && !catalogue->contraindications[at].clearable)
		fail(loading, "conditions", i, "cleared", "this condition cannot be cleared: remove the line");
}

static struct condition take_condition(const struct loading *loading, unsigned i, const struct profile_condition *from)
{
	struct condition condition = { .side = side_of(from->side), .cleared = from->cleared };
	struct err err;
	bool known = lookup_contraindication(loading->catalogue, from->id, &condition.contraindication, &err);
	if (!known)
		fail(loading, "conditions", i, "id", err.text);
	if (from->place != NULL && !target_find(loading->catalogue, from->place, &condition.target, &err))
		fail(loading, "conditions", i, "place", err.text);
	else if (known)
		check_condition(loading, i, &condition);
	take_date_of(loading, "conditions", i, "since", from->since, &condition.since);
	take_date_of(loading, "conditions", i, "until", from->until, &condition.until);
	if (condition.until != 0 && condition.until + DATE_OVER_S < condition.since)
		fail(loading, "conditions", i, "until", "is before since: one of the two is wrong");
	return condition;
}

static bool has_room(const struct loading *loading, const char *list, unsigned i)
{
	if (i == LIST_MAX)
		yaml_file_error(loading->file, loading->report, list, "more than %d", LIST_MAX);
	return i < LIST_MAX;
}

/* One line may stand for several conditions if its question has been split since. */
static void take_conditions(const struct loading *loading, unsigned i, const struct profile_condition *from,
			    struct profile *profile)
{
	struct condition condition = take_condition(loading, i, from);
	do {
		if (has_room(loading, "conditions", profile->conditions_count))
			profile->conditions[profile->conditions_count++] = condition;
	} while (lookup_split(loading->catalogue, from->id, &condition.contraindication));
}

static struct ease take_ease(const struct loading *loading, unsigned i, const struct profile_ease *from)
{
	struct ease ease = { .side = side_of(from->side),
			     .cap_minus = from->cap_minus,
			     .minimum_dose = from->minimum_dose,
			     .open = from->open };
	struct target target = { 0 };
	struct err err;
	if (!target_find(loading->catalogue, from->muscle, &target, &err))
		fail(loading, "eases", i, "muscle", err.text);
	else if (target.kind != TARGET_MUSCLE)
		fail(loading, "eases", i, "muscle", "must be a muscle");
	ease.muscle = target.at;
	take_date_of(loading, "eases", i, "left_out_until", from->left_out_until, &ease.left_out_until);
	take_snapshot_of(loading, "eases", i, "hurt_at", from->hurt_at, &ease.hurt_at);
	take_snapshot_of(loading, "eases", i, "answered_at", from->answered_at, &ease.answered_at);
	return ease;
}

static void take_skips(const struct loading *loading, const struct texts *skips, struct profile *profile)
{
	struct err err;
	for (unsigned i = 0; i < skips->items_count && has_room(loading, "skips", i); i++) {
		struct target target = { 0 };
		if (!target_find(loading->catalogue, skips->items[i], &target, &err))
			fail(loading, "skips", i, "", err.text);
		profile->skips[profile->skips_count++] = target;
	}
}

static void take_doubted(const struct loading *loading, const struct texts *doubted, struct profile *profile)
{
	struct err err;
	unsigned at = 0;
	for (unsigned i = 0; i < doubted->items_count && has_room(loading, "doubted", i); i++) {
		if (!lookup_contraindication(loading->catalogue, doubted->items[i], &at, &err))
			fail(loading, "doubted", i, "", err.text);
		profile->doubted[profile->doubted_count++] = at;
	}
}

static void take_quiet(const struct loading *loading, unsigned i, const struct profile_quiet *from,
		       struct profile *profile)
{
	struct quiet quiet = { 0 };
	struct err err;
	if (!lookup_contraindication(loading->catalogue, from->id, &quiet.contraindication, &err))
		fail(loading, "quiet", i, "id", err.text);
	take_snapshot_of(loading, "quiet", i, "until", from->until, &quiet.until);
	if (has_room(loading, "quiet", profile->quiet_count))
		profile->quiet[profile->quiet_count++] = quiet;
}

/* Exceeding the limit is an error in the file. */
static void take_after_effect(const struct loading *loading, unsigned i, const struct profile_after_effect *from,
			      struct profile *profile)
{
	struct after_effect effect = { .side = side_of(from->side) };
	struct err err;
	int signal = catalogue_find(loading->catalogue, SECTION_STOP_SIGNALS, from->signal);
	if (signal < 0 || from->question >= loading->catalogue->stop_signals[signal].questions_count) {
		fail(loading, "after_effects", i, "signal", "is not an after-effect with a question");
		return;
	}
	effect.signal = (unsigned)signal;
	effect.question = from->question;
	if (from->place != NULL && !target_find(loading->catalogue, from->place, &effect.place, &err))
		fail(loading, "after_effects", i, "place", err.text);
	take_snapshot_of(loading, "after_effects", i, "at", from->at, &effect.at);
	if (i < AFTER_EFFECTS_MAX)
		profile->after_effects[profile->after_effects_count++] = effect;
}

static void take_name(const struct loading *loading, const char *name, struct profile *profile)
{
	if (name != NULL && strlen(name) >= sizeof(profile->name))
		yaml_file_error(loading->file, loading->report, "name", "longer than %zu bytes",
				sizeof(profile->name) - 1);
	else if (name != NULL)
		strcpy(profile->name, name);
}

static void take_hex(const struct loading *loading, const char *key, const char *text, uint64_t *ret_number)
{
	char *end = NULL;
	if (text == NULL)
		return;
	*ret_number = strtoull(text, &end, 16);
	if (strlen(text) != 16 || *end != '\0')
		yaml_file_error(loading->file, loading->report, key, "must be 16 hexadecimal digits");
}

static void take_all(const struct loading *loading, const struct profile_yaml *yaml, struct profile *profile)
{
	take_name(loading, yaml->name, profile);
	take_tools(loading, &yaml->tools, profile);
	for (unsigned i = 0; i < yaml->conditions_count; i++)
		take_conditions(loading, i, &yaml->conditions[i], profile);
	for (unsigned i = 0; i < yaml->eases_count; i++)
		profile->eases[profile->eases_count++] = take_ease(loading, i, &yaml->eases[i]);
	take_skips(loading, &yaml->skips, profile);
	take_snapshot(loading, "asked_all_at", yaml->asked_all_at, &profile->asked_all_at);
	take_snapshot(loading, "asked_today_at", yaml->asked_today_at, &profile->asked_today_at);
	take_snapshot(loading, "learned_at", yaml->learned_at, &profile->learned_at);
	take_snapshot(loading, "hard_run_at", yaml->hard_run_at, &profile->hard_run_at);
	take_hex(loading, "asked_of", yaml->asked_of, &profile->asked_of);
	take_hex(loading, "history_id", yaml->history_id, &profile->history_id);
	take_doubted(loading, &yaml->doubted, profile);
	for (unsigned i = 0; i < yaml->quiet_count; i++)
		take_quiet(loading, i, &yaml->quiet[i], profile);
	for (unsigned i = 0; i < yaml->after_effects_count; i++)
		take_after_effect(loading, i, &yaml->after_effects[i], profile);
	profile->finished = yaml->finished;
	take_snapshot(loading, "next_day_of", yaml->next_day_of, &profile->next_day_of);
	take_snapshot(loading, "next_day_owed", yaml->next_day_owed, &profile->next_day_owed);
	profile->next_day_later = yaml->next_day_later;
}

bool profile_parse(struct profile *ret_profile, struct yaml_file *file, const struct catalogue *catalogue,
		   struct report *report)
{
	struct loading loading = { file, catalogue, report };
	struct profile profile = { 0 };
	unsigned errors = report->errors;
	const struct vocabulary vocabulary = { catalogue, lookup_fits };
	yaml_file_parse(file, &profile_document, &vocabulary, report);
	if (file->value != NULL)
		take_all(&loading, file->value, &profile);
	if (report->errors > errors)
		return false;
	*ret_profile = profile;
	return true;
}

bool profile_load(struct profile *ret_profile, const char *path, const struct catalogue *catalogue,
		  struct report *report)
{
	struct yaml_file file;
	bool loaded = yaml_file_read(&file, path, report) && profile_parse(ret_profile, &file, catalogue, report);
	yaml_file_done(&file);
	return loaded;
}
