/* SPDX-License-Identifier: MIT */
/* Reads and writes the profile as YAML: ids instead of indices, dates instead of seconds.
 *
 * The profile decides what is safe, so nothing is guessed: anything unknown to the catalogue is an error. */
#include "io/files/profile.h"
#include "base/utc.h"
#include "core/catalogue/lookup.h"
#include "core/safety/questions.h"
#include "io/system/folders.h"
#include "io/system/save.h"
#include "io/yaml/writer.h"
#include <inttypes.h>
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

struct profile_yaml {
	const char *name;
	struct texts tools, skips;
	const struct profile_condition *conditions;
	unsigned conditions_count;
	const struct profile_ease *eases;
	unsigned eases_count;
	const char *history_id, *asked_all_at, *asked_of, *asked_today_at, *hard_run_at;
	struct texts doubted;
	unsigned finished;
	const char *next_day_of;
	bool next_day_later;
};

/* 0, both, is the default. */
static const cyaml_strval_t sides[] = { { "both", 0 }, { "left", 1 + SIDE_LEFT }, { "right", 1 + SIDE_RIGHT } };

static const cyaml_schema_field_t condition_fields[] = {
	FIELD_TEXT(profile_condition, id, "contraindications", "contraindication answered with yes or not sure"),
	FIELD_TEXT_OPTIONAL(profile_condition, place, "muscles|groups|areas", "where"),
	FIELD_WORD_OPTIONAL(profile_condition, side, sides, "side; default: both"),
	FIELD_TEXT_OPTIONAL(profile_condition, since, "", "date or time (UTC) when it began"),
	FIELD_TEXT_OPTIONAL(profile_condition, until, "", "date or time (UTC) when it was over"),
	FIELD_FLAG(profile_condition, cleared, "a doctor has cleared it"),
	CYAML_FIELD_END
};

static const cyaml_schema_field_t ease_fields[] = {
	FIELD_TEXT(profile_ease, muscle, "muscles", "the muscle"),
	FIELD_WORD_OPTIONAL(profile_ease, side, sides, "side; default: both"),
	FIELD_NUMBER_OPTIONAL(profile_ease, cap_minus, "0..6", "pressure steps to subtract"),
	FIELD_FLAG(profile_ease, minimum_dose, "only the shortest bout"),
	FIELD_TEXT_OPTIONAL(profile_ease, left_out_until, "", "date or time (UTC) until which it is left out"),
	FIELD_TEXT_OPTIONAL(profile_ease, hurt_at, "", "date or time (UTC) when it hurt"),
	FIELD_TEXT_OPTIONAL(profile_ease, answered_at, "", "date or time (UTC) of the last answer to how it is"),
	FIELD_FLAG(profile_ease, open, "left out until you say how it is"),
	CYAML_FIELD_END
};

static const cyaml_schema_value_t condition_entry = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct profile_condition, condition_fields),
};
static const cyaml_schema_value_t ease_entry = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct profile_ease, ease_fields),
};

static const cyaml_schema_field_t profile_fields[] = {
	FIELDS_HEAD,
	FIELD_TEXT_OPTIONAL(profile_yaml, name, "..60", "the person's name"),
	FIELD_TEXT_OPTIONAL(profile_yaml, history_id, "", "names the history of this person"),
	FIELD_TEXTS(profile_yaml, tools, "tools", 0, "available tools; default: the two basic ones"),
	FIELD_LIST(profile_yaml, conditions, &condition_entry, 0, LIST_MAX, "what limits this person"),
	FIELD_LIST(profile_yaml, eases, &ease_entry, 0, EASES_MAX, "muscles to roll more lightly"),
	FIELD_TEXTS(profile_yaml, skips, "muscles|groups|areas", 0, "muscles and groups to leave out always"),
	FIELD_TEXT_OPTIONAL(profile_yaml, asked_all_at, "", "time (UTC) when all questions were answered"),
	FIELD_TEXT_OPTIONAL(profile_yaml, asked_of, "", "identifies the set of questions answered then"),
	FIELD_TEXT_OPTIONAL(profile_yaml, asked_today_at, "", "time (UTC) when the questions of the day were answered"),
	FIELD_TEXT_OPTIONAL(profile_yaml, hard_run_at, "",
			    "end (UTC) of the last run after which some questions come first"),
	FIELD_TEXTS(profile_yaml, doubted, "contraindications", 0, "questions to ask again after a stop signal"),
	FIELD_NUMBER_OPTIONAL(profile_yaml, finished, "0..1000000", "routines finished"),
	FIELD_TEXT_OPTIONAL(profile_yaml, next_day_of, "", "end (UTC) of the last routine asked about the day after"),
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

/* Fills `path` as in "conditions[3].id". */
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

/* Checks a condition against its contraindication: a missing or unexpected place, or a clearance that is not possible. */
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
	take_snapshot_of(loading, "conditions", i, "since", from->since, &condition.since);
	take_snapshot_of(loading, "conditions", i, "until", from->until, &condition.until);
	return condition;
}

static bool has_room(const struct loading *loading, const char *list, unsigned i)
{
	if (i == LIST_MAX)
		yaml_file_error(loading->file, loading->report, list, "more than %d", LIST_MAX);
	return i < LIST_MAX;
}

/* One line may mean several conditions, if its question was split since. */
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
	take_snapshot_of(loading, "eases", i, "left_out_until", from->left_out_until, &ease.left_out_until);
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
	take_snapshot(loading, "hard_run_at", yaml->hard_run_at, &profile->hard_run_at);
	take_hex(loading, "asked_of", yaml->asked_of, &profile->asked_of);
	take_hex(loading, "history_id", yaml->history_id, &profile->history_id);
	take_doubted(loading, &yaml->doubted, profile);
	profile->finished = yaml->finished;
	take_snapshot(loading, "next_day_of", yaml->next_day_of, &profile->next_day_of);
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

/* ---- Saving ---------------------------------------------------------------------------------------------------- */

static void put_snapshot(struct yaml_writer *writer, const char *key, int64_t seconds)
{
	char text[UTC_MAX];
	if (seconds != 0)
		yaml_writer_word(writer, key, utc_print(seconds, text));
}

static void put_side(struct yaml_writer *writer, enum side side)
{
	if (side != SIDE_BOTH)
		yaml_writer_word(writer, "side", side_word(side));
}

static void put_tools(struct yaml_writer *writer, const struct catalogue *catalogue, uint64_t tools)
{
	if (tools == 0)
		return;
	yaml_writer_words(writer, "tools");
	for (unsigned i = 0; i < catalogue->tools_count; i++)
		if (tools >> i & 1)
			yaml_writer_word(writer, NULL, catalogue->tools[i].id);
	yaml_writer_end(writer);
}

static void put_condition(struct yaml_writer *writer, const struct catalogue *catalogue,
			  const struct condition *condition)
{
	yaml_writer_mapping(writer, NULL);
	yaml_writer_word(writer, "id", catalogue->contraindications[condition->contraindication].id);
	if (condition->target.kind != TARGET_NONE)
		yaml_writer_word(writer, "place", target_id(catalogue, condition->target));
	put_side(writer, condition->side);
	put_snapshot(writer, "since", condition->since);
	put_snapshot(writer, "until", condition->until);
	if (condition->cleared)
		yaml_writer_word(writer, "cleared", "true");
	yaml_writer_end(writer);
}

static void put_ease(struct yaml_writer *writer, const struct catalogue *catalogue, const struct ease *ease)
{
	yaml_writer_mapping(writer, NULL);
	yaml_writer_word(writer, "muscle", catalogue->muscles[ease->muscle].id);
	put_side(writer, ease->side);
	yaml_writer_number(writer, "cap_minus", ease->cap_minus);
	if (ease->minimum_dose)
		yaml_writer_word(writer, "minimum_dose", "true");
	put_snapshot(writer, "left_out_until", ease->left_out_until);
	put_snapshot(writer, "hurt_at", ease->hurt_at);
	put_snapshot(writer, "answered_at", ease->answered_at);
	if (ease->open)
		yaml_writer_word(writer, "open", "true");
	yaml_writer_end(writer);
}

static void put_lists(struct yaml_writer *writer, const struct profile *profile, const struct catalogue *catalogue)
{
	if (profile->conditions_count > 0) {
		yaml_writer_list(writer, "conditions");
		for (unsigned i = 0; i < profile->conditions_count; i++)
			put_condition(writer, catalogue, &profile->conditions[i]);
		yaml_writer_end(writer);
	}
	if (profile->eases_count > 0) {
		yaml_writer_list(writer, "eases");
		for (unsigned i = 0; i < profile->eases_count; i++)
			put_ease(writer, catalogue, &profile->eases[i]);
		yaml_writer_end(writer);
	}
	if (profile->skips_count > 0) {
		yaml_writer_words(writer, "skips");
		for (unsigned i = 0; i < profile->skips_count; i++)
			yaml_writer_word(writer, NULL, target_id(catalogue, profile->skips[i]));
		yaml_writer_end(writer);
	}
}

static void put_doubted(struct yaml_writer *writer, const struct profile *profile, const struct catalogue *catalogue)
{
	if (profile->doubted_count == 0)
		return;
	yaml_writer_words(writer, "doubted");
	for (unsigned i = 0; i < profile->doubted_count; i++)
		yaml_writer_word(writer, NULL, catalogue->contraindications[profile->doubted[i]].id);
	yaml_writer_end(writer);
}

static void put_hex(struct yaml_writer *writer, const char *key, uint64_t number)
{
	char digits[24];
	snprintf(digits, sizeof(digits), "%016" PRIx64, number);
	if (number != 0)
		yaml_writer_text(writer, key, digits);
}

void profile_print(const struct profile *profile, const struct catalogue *catalogue, struct buf *ret_yaml)
{
	struct yaml_writer writer;
	buf_add(ret_yaml, "# What rollcoach remembers about one person.  Times are UTC.  After editing, run `rollcoach "
			  "check`.\n");
	yaml_writer_start(&writer, ret_yaml);
	yaml_writer_word(&writer, "kind", profile_document.kind);
	yaml_writer_number(&writer, "version", FORMAT_VERSION);
	if (profile->name[0] != '\0')
		yaml_writer_text(&writer, "name", profile->name);
	put_hex(&writer, "history_id", profile->history_id);
	put_tools(&writer, catalogue, profile->tools);
	put_lists(&writer, profile, catalogue);
	put_snapshot(&writer, "asked_all_at", profile->asked_all_at);
	put_hex(&writer, "asked_of", profile->asked_of);
	put_snapshot(&writer, "asked_today_at", profile->asked_today_at);
	put_snapshot(&writer, "hard_run_at", profile->hard_run_at);
	put_doubted(&writer, profile, catalogue);
	yaml_writer_number(&writer, "finished", profile->finished);
	put_snapshot(&writer, "next_day_of", profile->next_day_of);
	if (profile->next_day_later)
		yaml_writer_word(&writer, "next_day_later", "true");
	yaml_writer_finish(&writer);
}

bool profile_save(const struct profile *profile, const char *path, const struct catalogue *catalogue, struct err *err)
{
	struct buf yaml = { 0 };
	profile_print(profile, catalogue, &yaml);
	bool saved = folder_make_for(path, err) && save_file(path, yaml.data, yaml.size, true, err);
	buf_done(&yaml);
	return saved;
}
