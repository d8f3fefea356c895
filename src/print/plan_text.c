/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Prints a plan as text: the steps in order, then limits, advice and what was left out. */
#include "print/plan_text.h"

#include "base/text.h"
#include "core/plan/ask_first.h"
#include "core/plan/left_out.h"
#include "print/rows.h"
#include "print/step_card.h"
#include "print/why.h"
#include <string.h>

enum { INDENT = 10 };

/* Collects a paragraph piece by piece. */
struct page {
	struct buf *out;
	struct buf paragraph;
};

/* Prints the paragraph as one line that starts with `first`. */
static void flush(struct page *page, const char *first)
{
	if (page->paragraph.size > 0)
		buf_addf(page->out, "%s%s\n", first, buf_text(&page->paragraph));
	buf_clear(&page->paragraph);
}

static void flush_indented(struct page *page)
{
	flush(page, "          ");
}

/* Appends a text as a sentence, with a full stop unless it already ends in punctuation. */
static void add_sentence(struct buf *out, const char *text)
{
	size_t size = strlen(text);
	if (out->size > 0)
		buf_add_char(out, ' ');
	buf_add(out, text);
	if (size > 0 && strchr(".!?", text[size - 1]) == NULL)
		buf_add_char(out, '.');
}

static void add_rules(struct buf *out, const struct reason *reason)
{
	if (reason->rules[0][0] == '\0')
		return;
	buf_add(out, " (");
	for (unsigned i = 0; i < REASON_RULES_MAX && reason->rules[i][0] != '\0'; i++)
		buf_addf(out, "%s%s", i > 0 ? " " : "", reason->rules[i]);
	buf_add_char(out, ')');
}

/* ---- Head ------------------------------------------------------------------------------------------------------- */

static void add_head(struct page *page, const struct plan *plan)
{
	const struct mode *mode = &plan->catalogue->modes[plan->mode];
	unsigned regions = plan_regions(plan);
	if (plan->verdict == VERDICT_STOP) {
		buf_addf(&page->paragraph, "%s: no rolling today.", mode->name);
	} else if (plan->verdict == VERDICT_ASK_FIRST) {
		buf_addf(&page->paragraph, "%s: ask a doctor or physical therapist first. No rolling until then.",
			 mode->name);
	} else if (plan->steps_count == 0) {
		buf_addf(&page->paragraph, "%s: nothing to roll.", mode->name);
	} else {
		buf_addf(&page->paragraph, "%s: %u:%02u minutes, %u region%s.", mode->name, plan->total_s / 60,
			 plan->total_s % 60, regions, regions == 1 ? "" : "s");
		if (plan->verdict == VERDICT_LIMITED)
			buf_add(&page->paragraph, " With limits: see below.");
	}
	flush(page, "");
	if (plan->steps_count > 0 && mode->may != NULL) {
		buf_add(&page->paragraph, mode->may);
		flush(page, "");
	}
	if (plan->steps_count > 0 && mode->before != NULL) {
		buf_addf(&page->paragraph, "First: %s", mode->before);
		flush(page, "");
	}
}

static void add_tools(struct page *page, const struct plan *plan)
{
	uint64_t seen = 0;
	for (unsigned i = 0; i < plan->steps_count; i++) {
		int tool = plan->steps[i].tool;
		if (tool < 0 || (seen >> tool & 1))
			continue;
		buf_addf(&page->paragraph, "%s%s", seen == 0 ? "You need: " : "; ", plan->catalogue->tools[tool].name);
		seen |= UINT64_C(1) << tool;
	}
	if (seen != 0)
		buf_add_char(&page->paragraph, '.');
	flush(page, "");
}

/* ---- The run -------------------------------------------------------------------------------------------------------- */

static bool is_about_run(const struct notice *notice)
{
	return strcmp(notice->id, "run") == 0 || strcmp(notice->id, "run-also") == 0;
}

/* Explains the order of the plan. */
static void add_run(struct page *page, const struct plan *plan, bool explain)
{
	for (unsigned i = 0; i < plan->notices_count && plan->steps_count > 0; i++) {
		if (!is_about_run(&plan->notices[i]))
			continue;
		buf_add(&page->paragraph, plan->notices[i].reason.text);
		if (explain)
			add_rules(&page->paragraph, &plan->notices[i].reason);
		flush(page, "");
	}
}

static void add_question(struct page *page, const struct plan *plan, const struct notice *notice, bool explain)
{
	const struct contraindication *entry = catalogue_contraindication(plan->catalogue, notice->id);
	const char *stop = entry != NULL ? ask_first_stop(entry) : NULL;
	buf_addf(&page->paragraph, "%s%s%s", notice->reason.text, stop != NULL ? " " : "", stop != NULL ? stop : "");
	if (explain)
		add_rules(&page->paragraph, &notice->reason);
	flush(page, entry != NULL ? "- " : "");
}

/* If a yes rules out rolling, the consequence follows the question, as on a sheet. */
static void add_questions(struct page *page, const struct plan *plan, bool explain)
{
	if (!plan->questions_first)
		return;
	buf_add_char(page->out, '\n');
	for (unsigned i = 0; i < plan->notices_count; i++)
		if (ask_first_shows(plan, &plan->notices[i]))
			add_question(page, plan, &plan->notices[i], explain);
	buf_add(&page->paragraph,
		"Yes or not sure? Do not use this plan. Run 'rollcoach roll': it asks, then makes one for you.");
	flush(page, "");
}

/* ---- Rows ------------------------------------------------------------------------------------------------------- */

static void add_sides(struct buf *out, const struct row *row)
{
	if (row->step->side == SIDE_BOTH)
		buf_addf(out, "%u s%s", row->seconds, row->step->kind == STEP_ROLL ? ", both sides at once" : "");
	else if (row->left && row->right)
		buf_addf(out, "%s, then %s, %u s each", side_word(row->step->side),
			 side_word(row->step->side == SIDE_LEFT ? SIDE_RIGHT : SIDE_LEFT), row->seconds);
	else
		buf_addf(out, "%s only, %u s", side_word(row->step->side), row->seconds);
}

/* Prints the paragraph with its start time in the routine. */
static void flush_at(struct page *page, unsigned start_s)
{
	struct buf first = { 0 };
	buf_addf(&first, "%4u:%02u", start_s / 60, start_s % 60);
	while (first.size < INDENT)
		buf_add_char(&first, ' ');
	flush(page, buf_text(&first));
	buf_done(&first);
}

static void add_first_line(struct page *page, const struct plan *plan, const struct row *row)
{
	buf_addf(&page->paragraph, "%u. %s: ", row->number, row_name(plan, row));
	add_sides(&page->paragraph, row);
	flush_at(page, row->step->start_s);
}

static void add_covered(struct page *page, const struct plan *plan, const struct step *step)
{
	if (!step->sweep)
		return;
	buf_add(&page->paragraph, "One bout covers ");
	for (unsigned i = 0; i < step->covers_count; i++)
		buf_addf(&page->paragraph, "%s%s",
			 i == 0                        ? ""
			 : i + 1 == step->covers_count ? " and "
						       : ", ",
			 plan->catalogue->muscles[step->covers[i]].name);
	buf_add_char(&page->paragraph, '.');
	flush_indented(page);
}

static void add_roll(struct page *page, const struct plan *plan, const struct row *row)
{
	const struct catalogue *catalogue = plan->catalogue;
	const struct step *step = row->step;
	add_covered(page, plan, step);
	buf_addf(&page->paragraph, "%s, %s. Start light; pressure at most %u of 10, %s.",
		 catalogue->tools[step->tool].name, position_word(step->position), row->cap,
		 catalogue_pressure_word(catalogue, row->cap));
	flush_indented(page);
	buf_addf(&page->paragraph, "From %s to %s.", step->from, step->to);
	flush_indented(page);
}

static void add_why(struct page *page, const struct row *row)
{
	for (unsigned i = 0; i < row->step->reasons_count; i++) {
		buf_add(&page->paragraph, row->step->reasons[i].text);
		add_rules(&page->paragraph, &row->step->reasons[i]);
		flush(page, "          - ");
	}
}

/* A note of a routine's author is not the program's own instruction. */
static void add_cue(struct buf *paragraph, const struct step_cue *cue)
{
	struct buf text = { 0 };
	buf_addf(&text, "%s%s", cue->kind == LINE_NOTE ? "Note: " : "", cue->text);
	add_sentence(paragraph, buf_text(&text));
	buf_done(&text);
}

static void add_rows(struct page *page, const struct plan *plan, bool explain)
{
	struct row rows[ROWS_MAX];
	unsigned count = rows_of_plan(plan, rows);
	for (unsigned i = 0; i < count; i++) {
		buf_add_char(page->out, '\n');
		add_first_line(page, plan, &rows[i]);
		if (rows[i].step->kind == STEP_ROLL)
			add_roll(page, plan, &rows[i]);
		for (unsigned cue = 0; cue < rows[i].step->cues_count; cue++)
			add_cue(&page->paragraph, &rows[i].step->cues[cue]);
		step_card_times(&page->paragraph, rows[i].step);
		flush_indented(page);
		if (explain)
			add_why(page, &rows[i]);
	}
}

static void add_finish(struct page *page, const struct plan *plan)
{
	if (plan->steps_count == 0)
		return;
	const struct step *finish = &plan->steps[plan->steps_count - 1];
	for (unsigned cue = 0; cue < finish->cues_count; cue++)
		add_sentence(&page->paragraph, finish->cues[cue].text);
	buf_add_char(page->out, '\n');
	flush_at(page, finish->start_s);
}

/* ---- Limits and advice ------------------------------------------------------------------------------------------- */

/* Prints the paragraph as a list item, the first one below the heading. */
static void flush_item(struct page *page, const char **heading)
{
	if (*heading != NULL)
		buf_addf(page->out, "\n%s\n", *heading);
	*heading = NULL;
	flush(page, "- ");
}

/* Prints either the notices that limit or the others. */
static void add_notices(struct page *page, const struct plan *plan, bool limit, bool explain, const char **heading)
{
	for (unsigned i = 0; i < plan->notices_count; i++) {
		if (notice_limits(&plan->notices[i]) != limit || left_out_reports(plan, &plan->notices[i]) ||
		    ask_first_shows(plan, &plan->notices[i]) ||
		    (plan->steps_count > 0 && is_about_run(&plan->notices[i])))
			continue;
		buf_add(&page->paragraph, plan->notices[i].reason.text);
		if (explain)
			add_rules(&page->paragraph, &plan->notices[i].reason);
		flush_item(page, heading);
	}
}

static void add_limits(struct page *page, const struct plan *plan, const struct safety *safety, const char **heading)
{
	const char *limits[WHY_MAX];
	unsigned count = why_limits(plan, safety, limits);
	for (unsigned i = 0; i < count; i++) {
		buf_addf(&page->paragraph, "%s (", limits[i]);
		why_limit_rows(plan, safety, limits[i], &page->paragraph);
		buf_add(&page->paragraph, ").");
		flush_item(page, heading);
	}
}

static void add_left_out(struct page *page, const struct plan *plan, bool explain)
{
	const char *heading = "Left out";
	for (unsigned i = 0; i < plan->left_out_count; i++) {
		if (!left_out_words(plan, i, &page->paragraph))
			continue;
		if (explain)
			add_rules(&page->paragraph, &plan->left_out[i].reason);
		flush_item(page, &heading);
	}
}

static void add_limits_and_advice(struct page *page, const struct plan *plan, const struct safety *safety, bool explain)
{
	const char *limits = plan->verdict > VERDICT_LIMITED ? "Why" : "Your limits", *others = "Good to know";
	add_notices(page, plan, true, explain, &limits);
	if (!explain) /* otherwise listed with each bout */
		add_limits(page, plan, safety, &limits);
	add_notices(page, plan, false, explain, &others);
	add_left_out(page, plan, explain);
}

/* ---- The model -------------------------------------------------------------------------------------------------- */

static void add_option(struct page *page, const struct plan *plan, const struct option *option)
{
	struct buf *out = &page->paragraph;
	buf_addf(out, "%3u s %10u ", option->seconds, option->worth);
	if (option->group < 0)
		buf_addf(out, "%u of them", option->count);
	else if (option->sweep)
		buf_addf(out, "sweep %u", option->doses[0]);
	for (unsigned i = 0; option->group >= 0 && !option->sweep && i < option->count; i++)
		buf_addf(out, "%s%s %u", i > 0 ? ", " : "",
			 option->rest && i == option->count - 1 ? "sweep of the rest"
								: plan->catalogue->muscles[option->muscles[i]].id,
			 option->doses[i]);
	flush(page, option->chosen ? "  * " : "    ");
}

static void add_model(struct page *page, const struct plan *plan)
{
	buf_addf(page->out, "\nThe planner's model\n");
	buf_addf(&page->paragraph,
		 "At most one option per group, %u s in total, in steps of %u s. Chosen (*): worth %u.",
		 plan->time_budget_s, plan->catalogue->constant[CONSTANT_PLANNER_STEP_S], plan->worth);
	flush(page, "");
	for (unsigned i = 0; i < plan->options_count; i++) {
		int group = plan->options[i].group;
		if (i == 0 || group != plan->options[i - 1].group)
			buf_addf(page->out, "  %s\n",
				 group < 0 ? "drills or stretches" : plan->catalogue->groups[group].id);
		add_option(page, plan, &plan->options[i]);
	}
}

void plan_text(struct buf *out, const struct plan *plan, const struct safety *safety, bool explain)
{
	struct page page = { .out = out };
	add_head(&page, plan);
	add_run(&page, plan, explain);
	add_tools(&page, plan);
	add_questions(&page, plan, explain);
	add_rows(&page, plan, explain);
	add_finish(&page, plan);
	add_limits_and_advice(&page, plan, safety, explain);
	if (explain)
		add_model(&page, plan);
	buf_done(&page.paragraph);
}
