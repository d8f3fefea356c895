/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Writes the profile as YAML. */
#include "base/utc.h"
#include "io/files/profile.h"
#include "io/yaml/writer.h"
#include <inttypes.h>
#include <stdio.h>

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

static void put_quiet(struct yaml_writer *writer, const struct profile *profile, const struct catalogue *catalogue)
{
	if (profile->quiet_count == 0)
		return;
	yaml_writer_list(writer, "quiet");
	for (unsigned i = 0; i < profile->quiet_count; i++) {
		yaml_writer_mapping(writer, NULL);
		yaml_writer_word(writer, "id", catalogue->contraindications[profile->quiet[i].contraindication].id);
		put_snapshot(writer, "until", profile->quiet[i].until);
		yaml_writer_end(writer);
	}
	yaml_writer_end(writer);
}

static void put_after_effects(struct yaml_writer *writer, const struct profile *profile,
			      const struct catalogue *catalogue)
{
	if (profile->after_effects_count == 0)
		return;
	yaml_writer_list(writer, "after_effects");
	for (unsigned i = 0; i < profile->after_effects_count; i++) {
		const struct after_effect *effect = &profile->after_effects[i];
		yaml_writer_mapping(writer, NULL);
		yaml_writer_word(writer, "signal", catalogue->stop_signals[effect->signal].id);
		if (effect->place.kind != TARGET_NONE)
			yaml_writer_word(writer, "place", target_id(catalogue, effect->place));
		put_side(writer, effect->side);
		put_snapshot(writer, "at", effect->at);
		if (effect->question > 0)
			yaml_writer_number(writer, "question", effect->question);
		yaml_writer_end(writer);
	}
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
	buf_add(ret_yaml, "# What rollcoach remembers about one person. Times are UTC. After editing, run `rollcoach "
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
	put_snapshot(&writer, "learned_at", profile->learned_at);
	put_snapshot(&writer, "hard_run_at", profile->hard_run_at);
	put_doubted(&writer, profile, catalogue);
	put_quiet(&writer, profile, catalogue);
	put_after_effects(&writer, profile, catalogue);
	yaml_writer_number(&writer, "finished", profile->finished);
	put_snapshot(&writer, "next_day_of", profile->next_day_of);
	put_snapshot(&writer, "next_day_owed", profile->next_day_owed);
	if (profile->next_day_later)
		yaml_writer_word(&writer, "next_day_later", "true");
	yaml_writer_finish(&writer);
}
