/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Prints a plan as JSON with the fields documented in docs/json.md. */
#include "print/plan_json.h"

#include "core/plan/parts.h"
#include "print/json.h"
#include <inttypes.h>
#include <stdio.h>

static void add_rules(struct json *json, const struct reason *reason)
{
	json_open(json, "rules", '[');
	for (unsigned i = 0; i < REASON_RULES_MAX && reason->rules[i][0] != '\0'; i++)
		json_text(json, NULL, reason->rules[i]);
	json_close(json, ']');
}

/* The words documented in docs/json.md. */
static const char *const notice_words[] = {
	[NOTICE_TIME] = "time",
	[NOTICE_REDIRECT] = "redirect",
	[NOTICE_ADVICE] = "advice",
	[NOTICE_LIMIT] = "limit",
	[NOTICE_EXCLUDE_REGION] = "exclude-region",
	[NOTICE_ASK_DOCTOR] = "ask-doctor",
	[NOTICE_STOP_ALL] = "stop-all",
};

static void add_notices(struct json *json, const struct plan *plan)
{
	json_open(json, "notices", '[');
	for (unsigned i = 0; i < plan->notices_count; i++) {
		const struct notice *notice = &plan->notices[i];
		json_open(json, NULL, '{');
		json_text(json, "id", notice->id);
		json_text(json, "action", notice_words[notice->action]);
		json_text(json, "message", notice->reason.text);
		add_rules(json, &notice->reason);
		json_close(json, '}');
	}
	json_close(json, ']');
}

/* ---- Steps ------------------------------------------------------------------------------------------------------ */

static void add_passes(struct json *json, const struct plan *plan, const struct step *step)
{
	struct pass passes[PASSES_MAX];
	unsigned count = step_passes(plan->catalogue, step, passes);
	json_open(json, "passes", '[');
	for (unsigned i = 0; i < count; i++) {
		json_open(json, NULL, '{');
		json_number(json, "seconds", passes[i].seconds);
		json_number(json, "strokes", passes[i].strokes);
		json_number(json, "pressure", passes[i].pressure);
		json_close(json, '}');
	}
	json_close(json, ']');
}

static void add_parts(struct json *json, const struct plan *plan, const struct step *step)
{
	struct pass passes[PASSES_MAX];
	struct step_part parts[CATALOGUE_PARTS_MAX];
	unsigned passes_count = step_passes(plan->catalogue, step, passes);
	unsigned count = step_parts(plan->catalogue, step, passes, passes_count, parts);
	json_open(json, "parts", '[');
	for (unsigned i = 0; i < count; i++) {
		json_open(json, NULL, '{');
		json_text(json, "muscle", parts[i].of->muscle);
		json_number(json, "start_ms", parts[i].start_ms);
		json_number(json, "length_ms", parts[i].length_ms);
		json_number(json, "strokes", parts[i].strokes);
		json_text(json, "turn", parts[i].of->turn);
		json_text(json, "from", parts[i].of->from);
		json_text(json, "to", parts[i].to);
		json_text(json, "cue", parts[i].of->cue);
		json_close(json, '}');
	}
	json_close(json, ']');
}

static void add_roll(struct json *json, const struct plan *plan, const struct step *step)
{
	const struct catalogue *catalogue = plan->catalogue;
	json_text(json, "muscle", catalogue->muscles[step->muscle].id);
	json_text(json, "group", catalogue->groups[step->group].id);
	json_open(json, "covers", '[');
	for (unsigned i = 0; i < step->covers_count; i++)
		json_text(json, NULL, catalogue->muscles[step->covers[i]].id);
	json_close(json, ']');
	json_text(json, "side", side_word(step->side));
	json_text(json, "tool", catalogue->tools[step->tool].id);
	json_text(json, "position", position_word(step->position));
	json_number(json, "cap", step->cap);
	json_number(json, "tempo_s", step->tempo_s);
	json_number(json, "hold_s", step->hold_s);
	json_text(json, "from", step->from);
	json_text(json, "to", step->to);
	add_passes(json, plan, step);
	add_parts(json, plan, step);
}

static void add_stretch(struct json *json, const struct plan *plan, const struct step *step)
{
	json_text(json, "stretch", plan->catalogue->stretches[step->stretch].id);
	json_text(json, "side", side_word(step->side));
	json_text(json, "position", position_word(step->position));
}

static void add_step(struct json *json, const struct plan *plan, const struct step *step)
{
	json_open(json, NULL, '{');
	json_text(json, "kind", step_kind_word(step->kind));
	json_number(json, "start_s", step->start_s);
	json_number(json, "seconds", step->seconds);
	if (step->kind == STEP_ROLL)
		add_roll(json, plan, step);
	if (step->stretch >= 0)
		add_stretch(json, plan, step);
	json_open(json, "cues", '[');
	for (unsigned i = 0; i < step->cues_count; i++)
		json_text(json, NULL, step->cues[i].text);
	json_close(json, ']');
	json_open(json, "reasons", '[');
	for (unsigned i = 0; i < step->reasons_count; i++) {
		json_open(json, NULL, '{');
		json_text(json, "text", step->reasons[i].text);
		add_rules(json, &step->reasons[i]);
		json_close(json, '}');
	}
	json_close(json, ']');
	json_close(json, '}');
}

static void add_left_out(struct json *json, const struct plan *plan)
{
	json_open(json, "left_out", '[');
	for (unsigned i = 0; i < plan->left_out_count; i++) {
		const struct left_out *entry = &plan->left_out[i];
		json_open(json, NULL, '{');
		json_text(json, "id", entry->id);
		json_text(json, "side", side_word(entry->side));
		json_text(json, "reason", entry->reason.text);
		add_rules(json, &entry->reason);
		json_open(json, "instead", '[');
		for (unsigned k = 0; k < entry->instead_count; k++)
			json_text(json, NULL, entry->instead[k]);
		json_close(json, ']');
		json_close(json, '}');
	}
	json_close(json, ']');
}

/* ---- The model -------------------------------------------------------------------------------------------------- */

static void add_option(struct json *json, const struct plan *plan, const struct option *option)
{
	json_open(json, NULL, '{');
	json_number(json, "seconds", option->seconds);
	json_number(json, "worth", option->worth);
	json_flag(json, "chosen", option->chosen);
	if (option->group < 0) {
		json_number(json, "count", option->count);
	} else {
		json_flag(json, "sweep", option->sweep);
		json_flag(json, "rest", option->rest);
		json_open(json, "muscles", '[');
		for (unsigned i = 0; i < option->count; i++) {
			json_open(json, NULL, '{');
			json_text(json, "id", plan->catalogue->muscles[option->muscles[i]].id);
			json_number(json, "seconds", option->doses[i]);
			json_close(json, '}');
		}
		json_close(json, ']');
	}
	json_close(json, '}');
}

/* Options of the same group are adjacent. */
static void add_model(struct json *json, const struct plan *plan)
{
	json_open(json, "model", '{');
	json_number(json, "room_s", plan->time_budget_s);
	json_number(json, "step_s", plan->catalogue->constant[CONSTANT_PLANNER_STEP_S]);
	json_number(json, "worth", plan->worth);
	json_open(json, "groups", '[');
	for (unsigned i = 0; i < plan->options_count; i++) {
		const struct option *option = &plan->options[i];
		if (i == 0 || option->group != plan->options[i - 1].group) {
			json_open(json, NULL, '{');
			json_text(json, "group",
				  option->group < 0 ? "ending" : plan->catalogue->groups[option->group].id);
			json_open(json, "options", '[');
		}
		add_option(json, plan, option);
		if (i + 1 == plan->options_count || plan->options[i + 1].group != option->group) {
			json_close(json, ']');
			json_close(json, '}');
		}
	}
	json_close(json, ']');
	json_close(json, '}');
}

void plan_json(struct buf *out, const struct plan *plan, bool explain)
{
	struct json json = { .out = out, .lines = 2 };
	char fingerprint[17];
	snprintf(fingerprint, sizeof fingerprint, "%016" PRIx64, plan->catalogue->fingerprint);
	json_open(&json, NULL, '{');
	json_text(&json, "rollcoach", ROLLCOACH_VERSION);
	json_text(&json, "fingerprint", fingerprint);
	json_text(&json, "mode", plan->catalogue->modes[plan->mode].id);
	json_number(&json, "budget_s", plan->budget_s);
	json_number(&json, "total_s", plan->total_s);
	json_text(&json, "verdict", verdict_word(plan->verdict));
	json_flag(&json, "questions_first", plan->questions_first);
	add_notices(&json, plan);
	json_open(&json, "steps", '[');
	for (unsigned i = 0; i < plan->steps_count; i++)
		add_step(&json, plan, &plan->steps[i]);
	json_close(&json, ']');
	add_left_out(&json, plan);
	if (explain)
		add_model(&json, plan);
	json_close(&json, '}');
	buf_add_char(out, '\n');
}
