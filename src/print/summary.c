/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Writes the summary of a roster as text or as JSON. */
#include "print/summary.h"

#include "base/text.h"
#include "core/plan/left_out.h"
#include "print/rows.h"
#include "print/why.h"

enum { INDENT = 6 };

static unsigned number_of(const struct summary *summary)
{
	unsigned number = 0;
	for (unsigned i = 0; i <= VERDICT_STOP; i++)
		number += summary->verdicts[i];
	return number;
}

static unsigned work_steps(const struct plan *plan)
{
	struct row rows[ROWS_MAX];
	return rows_of_plan(plan, rows);
}

/* ---- Text ------------------------------------------------------------------------------------------------------- */

static void add_line(struct buf *text, const char *label, const char *line)
{
	buf_addf(text, "%*s%s%s\n", INDENT, "", label, line);
}

static void add_reasons(const struct plan *plan, const struct safety *safety, struct buf *text)
{
	const char *limits[WHY_MAX];
	unsigned count = why_limits(plan, safety, limits);
	for (unsigned i = 0; i < plan->notices_count; i++)
		if (notice_limits(&plan->notices[i]))
			add_line(text, "", plan->notices[i].reason.text);
	if (plan->questions_first)
		add_line(text, "", "A long or very hard run: the sheet has questions to answer before rolling");
	for (unsigned i = 0; i < count; i++)
		add_line(text, "", limits[i]);
	for (unsigned i = 0; i < plan->left_out_count && plan->verdict <= VERDICT_LIMITED; i++) {
		struct buf why = { 0 };
		if (left_out_words(plan, i, &why))
			add_line(text, "Left out: ", buf_text(&why));
		buf_done(&why);
	}
}

/* A routine much shorter than requested counts as limited too. */
static enum verdict verdict_of(const struct plan *plan)
{
	return plan->verdict == VERDICT_GO && why_short(plan) ? VERDICT_LIMITED : plan->verdict;
}

static void add_length(struct buf *text, const struct plan *plan)
{
	const char *mode = plan->catalogue->modes[plan->mode].name;
	unsigned steps = work_steps(plan);
	if (why_nothing(plan) != NULL)
		buf_addf(text, "%s, nothing to roll", mode);
	else
		buf_addf(text, "%s, %u:%02u minutes, %u step%s", mode, plan->total_s / 60, plan->total_s % 60, steps,
			 steps == 1 ? "" : "s");
}

static void add_text(const struct summary *summary, const char *name, const char *file, const struct plan *plan,
		     const struct safety *safety, struct buf *text)
{
	static const char *const words[] = {
		[VERDICT_GO] = "",
		[VERDICT_LIMITED] = ", with limits",
		[VERDICT_ASK_FIRST] = "ask a doctor first; no routine",
		[VERDICT_STOP] = "must not roll; no routine",
	};
	buf_addf(text, "%4u  %s: ", number_of(summary), name);
	if (plan->verdict <= VERDICT_LIMITED)
		add_length(text, plan);
	buf_addf(text, "%s%s%s\n", words[verdict_of(plan)], file != NULL ? " -> " : "", file != NULL ? file : "");
	if (plan->verdict <= VERDICT_LIMITED && why_nothing(plan) != NULL) {
		add_line(text, "", why_nothing(plan));
	} else if (plan->verdict <= VERDICT_LIMITED && why_short(plan)) {
		struct buf line = { 0 };
		buf_addf(&line, "Much shorter than the %u minutes asked for", plan->budget_s / 60);
		add_line(text, "", buf_text(&line));
		buf_done(&line);
	}
	add_reasons(plan, safety, text);
}

/* ---- JSON ------------------------------------------------------------------------------------------------------- */

static void add_json(struct summary *summary, const char *name, const char *file, const struct plan *plan,
		     const struct safety *safety)
{
	struct json *json = &summary->json;
	const char *limits[WHY_MAX];
	unsigned count = why_limits(plan, safety, limits);
	json_open(json, NULL, '{');
	json_number(json, "number", number_of(summary));
	json_text(json, "name", name);
	json_text(json, "verdict", verdict_word(verdict_of(plan)));
	json_text(json, "mode", plan->catalogue->modes[plan->mode].id);
	json_number(json, "budget_s", plan->budget_s);
	json_number(json, "total_s", plan->total_s);
	json_number(json, "rows", work_steps(plan));
	json_flag(json, "questions_first", plan->questions_first);
	if (file != NULL)
		json_text(json, "file", file);
	json_open(json, "limits", '[');
	for (unsigned i = 0; i < plan->notices_count; i++)
		if (notice_limits(&plan->notices[i])) {
			json_open(json, NULL, '{');
			json_text(json, "id", plan->notices[i].id);
			json_text(json, "message", plan->notices[i].reason.text);
			json_close(json, '}');
		}
	json_close(json, ']');
	json_open(json, "bouts_limited", '[');
	for (unsigned i = 0; i < count; i++)
		json_text(json, NULL, limits[i]);
	json_close(json, ']');
	json_open(json, "left_out", '[');
	for (unsigned i = 0; i < plan->left_out_count; i++) {
		json_open(json, NULL, '{');
		json_text(json, "id", plan->left_out[i].id);
		json_text(json, "side", side_word(plan->left_out[i].side));
		json_text(json, "reason", plan->left_out[i].reason.text);
		json_close(json, '}');
	}
	json_close(json, ']');
	json_close(json, '}');
}

/* ---- Both ------------------------------------------------------------------------------------------------------- */

void summary_begin(struct summary *ret_summary, bool as_json, const char *roster, struct buf *text)
{
	*ret_summary = (struct summary){ .as_json = as_json, .json = { .out = text, .lines = 2 } };
	if (!as_json)
		return;
	json_open(&ret_summary->json, NULL, '{');
	json_text(&ret_summary->json, "rollcoach", ROLLCOACH_VERSION);
	json_text(&ret_summary->json, "roster", roster);
	json_open(&ret_summary->json, "athletes", '[');
}

void summary_add(struct summary *summary, const char *name, const char *file, const struct plan *plan,
		 const struct safety *safety, struct buf *text)
{
	summary->verdicts[verdict_of(plan)]++;
	summary->json.out = text;
	if (summary->as_json)
		add_json(summary, name, file, plan, safety);
	else
		add_text(summary, name, file, plan, safety, text);
}

static void end_json(struct summary *summary, bool complete)
{
	json_close(&summary->json, ']');
	json_open(&summary->json, "verdicts", '{');
	for (unsigned i = 0; i <= VERDICT_STOP; i++)
		json_number(&summary->json, verdict_word((enum verdict)i), summary->verdicts[i]);
	json_close(&summary->json, '}');
	json_flag(&summary->json, "complete", complete);
	json_close(&summary->json, '}');
	buf_add_char(summary->json.out, '\n');
}

void summary_end(struct summary *summary, unsigned athletes, bool complete, struct buf *text)
{
	unsigned count = number_of(summary),
		 refused = summary->verdicts[VERDICT_ASK_FIRST] + summary->verdicts[VERDICT_STOP];
	summary->json.out = text;
	if (summary->as_json) {
		end_json(summary, complete);
		return;
	}
	buf_addf(text, "%u athlete%s: %u without limits, %u with limits, %u refused%s.\n", count, count == 1 ? "" : "s",
		 summary->verdicts[VERDICT_GO], summary->verdicts[VERDICT_LIMITED], refused,
		 count == athletes ? "" : "; the rest were not processed");
}
