/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Writes the safety parts of a handout in the words of the catalogue. */
#include "print/handout_parts.h"

#include "base/buf.h"
#include "core/person/run_effect.h"
#include "core/plan/ask_first.h"
#include "core/plan/code.h"
#include "core/plan/left_out.h"
#include "core/plan/routine_of_plan.h"
#include "print/rows.h"
#include "print/why.h"
#include <string.h>

/* ---- The front -------------------------------------------------------------------------------------------------- */

/* If a yes rules out rolling, the question is followed by the last line of the condition's message. */
void handout_questions_first(struct node *parent, const struct plan *plan)
{
	unsigned at[RUN_QUESTIONS_MAX];
	unsigned count = run_questions(plan->catalogue, at, RUN_QUESTIONS_MAX);
	if (!plan->questions_first || count == 0)
		return;
	struct node *box = node_add(parent, NODE_BOX, "Before you roll, answer these");
	struct node *list = node_add(box, NODE_LIST, NULL);
	box->tone = TONE_CAUTION;
	for (unsigned i = 0; i < count && i < RUN_QUESTIONS_MAX; i++) {
		const struct contraindication *entry = &plan->catalogue->contraindications[at[i]];
		struct node *item = node_add(list, NODE_ITEM, entry->question);
		if (ask_first_stop(entry) != NULL)
			node_small(item, ask_first_stop(entry));
	}
	node_add(box, NODE_PARAGRAPH, "Yes or not sure? Ask for a new sheet before you roll.");
}

/* The options that answer the question at `at`, in small print. */
static void add_answers(struct node *item, const struct plan *plan, unsigned at)
{
	struct buf text = { 0 };
	for (unsigned i = at + 1; i < plan->notices_count && notice_is_answer(&plan->notices[i]); i++)
		buf_addf(&text, "%s%s", text.size > 0 ? " " : "", plan->notices[i].reason.text);
	node_small(item, buf_text(&text));
	buf_done(&text);
}

static void add_open_questions(struct node *list, const struct plan *plan, bool answers)
{
	for (unsigned i = 0; i < plan->notices_count; i++) {
		if (!notice_asks(plan->notices, plan->notices_count, i))
			continue;
		struct node *item = node_add(list, NODE_ITEM, plan->notices[i].reason.text);
		if (answers)
			add_answers(item, plan, i);
	}
}

static bool has_open_questions(const struct plan *plan)
{
	for (unsigned i = 0; i < plan->notices_count; i++)
		if (notice_is_answer(&plan->notices[i]))
			return true;
	return false;
}

void handout_open_questions(struct node *parent, const struct plan *plan, bool one_page)
{
	if (!has_open_questions(plan))
		return;
	struct node *box = node_add(parent, NODE_BOX, "Not answered yet");
	box->tone = TONE_CAUTION;
	add_open_questions(node_add(box, NODE_LIST, NULL), plan, one_page);
}

void handout_how_to_answer(struct node *parent, const struct plan *plan)
{
	if (has_open_questions(plan))
		add_open_questions(node_add(node_add(parent, NODE_HEADING, "How to answer"), NODE_LIST, NULL), plan,
				   true);
}

static unsigned closed_members(const struct closed *closed, const struct group *group, enum side side)
{
	unsigned count = 0;
	for (unsigned i = 0; i < group->members.items_count; i++)
		count += (closed->sides[group->members.at[i]] & closed_bit(side)) != 0;
	return count;
}

static void add_name(struct buf *text, const char *name)
{
	buf_addf(text, "%s%s", text->size > 0 ? ", " : "", name);
}

/* A group whose muscles must all be avoided is listed as a whole. */
static void add_closed_names(struct buf *text, const struct closed *closed, const struct catalogue *catalogue,
			     enum side side)
{
	for (unsigned i = 0; i < catalogue->groups_count; i++) {
		const struct group *group = &catalogue->groups[i];
		if (closed_members(closed, group, side) == group->members.items_count) {
			add_name(text, group->name);
			continue;
		}
		for (unsigned k = 0; k < group->members.items_count; k++)
			if ((closed->sides[group->members.at[k]] & closed_bit(side)) != 0)
				add_name(text, catalogue->muscles[group->members.at[k]].name);
	}
}

/* Keep the panel even if nothing must be avoided, so that this is visible, with one line for the coach to fill in. */
void handout_not_today(struct node *parent, const struct plan *plan, const struct closed *closed)
{
	struct node *box = node_add(parent, NODE_BOX, "\u00d7 Not today");
	struct buf left = { 0 }, right = { 0 };
	add_closed_names(&left, closed, plan->catalogue, SIDE_LEFT);
	add_closed_names(&right, closed, plan->catalogue, SIDE_RIGHT);
	if (left.size > 0 && right.size > 0 && strcmp(buf_text(&left), buf_text(&right)) == 0)
		node_label(node_add(box, NODE_PARAGRAPH, buf_text(&left)), "Both sides");
	else {
		if (left.size > 0)
			node_label(node_add(box, NODE_PARAGRAPH, buf_text(&left)), "Left");
		if (right.size > 0)
			node_label(node_add(box, NODE_PARAGRAPH, buf_text(&right)), "Right");
	}
	node_add(box, NODE_PARAGRAPH,
		 left.size + right.size > 0 ? catalogue_cue(plan->catalogue, "not-today") : "Nothing is closed.");
	node_add(box, NODE_PARAGRAPH, "Also:");
	node_add(box, NODE_BLANK, NULL);
	buf_done(&left);
	buf_done(&right);
}

/* Prints "Pain, not just pressure: stop." with the signs emphasized. */
static void add_rule(struct node *box, const char *text)
{
	const char *colon = strstr(text, ": ");
	if (colon == NULL) {
		node_add(box, NODE_PARAGRAPH, text);
		return;
	}
	struct buf label = { 0 };
	buf_add_bytes(&label, text, (size_t)(colon - text));
	node_label(node_add(box, NODE_PARAGRAPH, colon + 2), buf_text(&label));
	buf_done(&label);
}

void handout_stop_rules(struct node *parent, const struct catalogue *catalogue)
{
	static const char *const cues[] = { "stop-muscle", "stop-roller", "stop-session" };
	struct node *box = node_add(parent, NODE_BOX, "Stop");
	box->tone = TONE_STOP;
	for (unsigned i = 0; i < sizeof(cues) / sizeof(cues[0]); i++)
		add_rule(box, catalogue_cue(catalogue, cues[i]));
}

/* ---- The back --------------------------------------------------------------------------------------------------- */

void handout_grid(struct node *parent, const struct plan *plan)
{
	struct row rows[ROWS_MAX];
	struct node *grid = node_add(parent, NODE_GRID, "My seven sessions");
	grid->columns = rows_of_plan(plan, rows);
	node_small(grid, "Soreness: 0 none, 10 worst. Sorer the next day than without rolling? Next time shorter and "
			 "lighter.");
}

void handout_scale(struct node *parent, const struct catalogue *catalogue)
{
	struct node *scale = node_add(parent, NODE_SCALE, "Pressure, 0 to 10");
	for (unsigned i = 0; i < catalogue->pressures_count; i++) {
		const struct pressure *pressure = &catalogue->pressures[i];
		if (pressure->from == 0)
			continue;
		struct node *item = node_add(scale, NODE_ITEM, pressure->word);
		node_small(item, pressure->feels);
		item->from = pressure->from;
		item->to = pressure->to;
	}
}

/* ---- Limits ---------------------------------------------------------------------------------------------------- */

static void add_limit(struct node *list, const struct catalogue *catalogue, const struct notice *notice)
{
	const struct contraindication *entry = catalogue_contraindication(catalogue, notice->id);
	struct node *item = node_add(list, NODE_ITEM, notice->reason.text);
	if (entry != NULL && entry->ask_doctor != NULL && notice->action == NOTICE_ASK_DOCTOR) {
		struct buf small = { 0 };
		buf_addf(&small, "For the doctor: %s", entry->ask_doctor);
		node_small(item, buf_text(&small));
		buf_done(&small);
	}
}

/* Prints a limit and, in small print, the rows to which it applies. */
static void add_finding(struct node *list, const struct plan *plan, const struct safety *safety, const char *limit)
{
	struct buf names = { 0 };
	why_limit_rows(plan, safety, limit, &names);
	node_small(node_add(list, NODE_ITEM, limit), buf_text(&names));
	buf_done(&names);
}

/* Open questions are on the front. */
static bool is_limit(const struct plan *plan, unsigned at)
{
	const struct notice *notice = &plan->notices[at];
	return notice_limits(notice) && !notice_is_answer(notice) &&
	       !notice_asks(plan->notices, plan->notices_count, at);
}

void handout_limits(struct node *parent, const struct plan *plan, const struct safety *safety)
{
	const char *limits[WHY_MAX];
	unsigned limits_count = why_limits(plan, safety, limits), notices_count = 0;
	for (unsigned i = 0; i < plan->notices_count; i++)
		notices_count += is_limit(plan, i);
	if (limits_count + notices_count > 0) {
		struct node *box = node_add(parent, NODE_BOX, "Your limits");
		struct node *list = node_add(box, NODE_LIST, NULL);
		box->tone = TONE_CAUTION;
		for (unsigned i = 0; i < plan->notices_count; i++)
			if (is_limit(plan, i))
				add_limit(list, plan->catalogue, &plan->notices[i]);
		for (unsigned i = 0; i < limits_count; i++)
			add_finding(list, plan, safety, limits[i]);
	}
}

/* ---- Why, and what was left out --------------------------------------------------------------------------------- */

/* A reason that follows from a condition of this person. */
static bool is_finding(const struct step *step, const struct safety *safety, const char *reason)
{
	for (unsigned i = 0; i < step->covers_count; i++) {
		const struct finding *finding;
		unsigned from = 0;
		while ((finding = safety_finding(safety, step->covers[i], step->side, &from)) != NULL)
			if (strstr(reason, finding->reason.text) != NULL)
				return true;
	}
	return false;
}

/* "Calves: one of the regions" and "Glutes: one of the regions" count as the same reason, and so do two doses. */
static const char *without_subject(const struct plan *plan, const struct step *step, const char *reason)
{
	const struct catalogue *catalogue = plan->catalogue;
	const char *colon = strstr(reason, ": ");
	const char *group = step->group >= 0 ? catalogue->groups[step->group].name : NULL;
	const char *muscle = step->muscle >= 0 ? catalogue->muscles[step->muscle].name : NULL;
	bool dose = colon != NULL && colon - reason >= 2 && strncmp(colon - 2, " s", 2) == 0;
	bool place = (group != NULL && strncmp(reason, group, strlen(group)) == 0) ||
		     (muscle != NULL && strncmp(reason, muscle, strlen(muscle)) == 0);
	return colon != NULL && (dose || place) ? colon + 2 : reason;
}

/* Adds a separate sentence. */
static void add_sentence(struct buf *buf, const char *text)
{
	size_t at = buf->size;
	buf_add(buf, text);
	if (buf->size > at && buf->data[at] >= 'a' && buf->data[at] <= 'z')
		buf->data[at] = (char)(buf->data[at] - 'a' + 'A');
}

enum { REASONS_MAX = 12 };

/* Collects distinct reasons, each with the numbers of its rows: "1-4, 6". */
struct reasons {
	struct numbered {
		const char *text;
		struct buf numbers; /* without the last run */
		unsigned from, to; /* the last run of numbers */
	} items[REASONS_MAX];
	unsigned count;
};

static void end_run(struct numbered *reason)
{
	buf_addf(&reason->numbers, "%s%u", reason->numbers.size > 0 ? ", " : "", reason->from);
	if (reason->to > reason->from)
		buf_addf(&reason->numbers, "%s%u", reason->to > reason->from + 1 ? "-" : ", ", reason->to);
}

static void take_reason(struct reasons *reasons, const char *text, unsigned number)
{
	unsigned i = 0;
	while (i < reasons->count && strcmp(reasons->items[i].text, text) != 0)
		i++;
	if (i == REASONS_MAX)
		return;
	struct numbered *reason = &reasons->items[i];
	if (i == reasons->count) {
		*reason = (struct numbered){ .text = text, .from = number };
		reasons->count++;
	} else if (number > reason->to + 1) {
		end_run(reason);
		reason->from = number;
	}
	reason->to = number;
}

static void take_row(struct reasons *reasons, const struct plan *plan, const struct row *row,
		     const struct safety *safety)
{
	for (unsigned i = 0; i < row->step->reasons_count; i++) {
		const char *text = row->step->reasons[i].text;
		if (!is_finding(row->step, safety, text))
			take_reason(reasons, without_subject(plan, row->step, text), row->number);
	}
}

void handout_why(struct node *parent, const struct plan *plan, const struct safety *safety)
{
	struct row rows[ROWS_MAX];
	struct reasons reasons = { .count = 0 };
	unsigned count = rows_of_plan(plan, rows);
	for (unsigned i = 0; i < count; i++)
		take_row(&reasons, plan, &rows[i], safety);
	struct node *list =
		reasons.count > 0 ? node_add(node_add(parent, NODE_HEADING, "Why these steps"), NODE_LIST, NULL) : NULL;
	for (unsigned i = 0; i < reasons.count; i++) {
		struct buf text = { 0 };
		struct numbered *reason = &reasons.items[i];
		end_run(reason);
		buf_addf(&text, "%s: ", buf_text(&reason->numbers));
		add_sentence(&text, reason->text);
		node_add(list, NODE_ITEM, buf_text(&text));
		buf_done(&text);
		buf_done(&reason->numbers);
	}
}

/* True if left out because of a condition; such parts are listed in the panel "not today". */
static bool is_health(const struct plan *plan, const struct safety *safety, const struct left_out *left_out)
{
	for (unsigned i = 0; i < safety->findings_count; i++) {
		const struct finding *finding = &safety->findings[i];
		if (finding->removes && !finding->open && strstr(left_out->reason.text, finding->reason.text) != NULL)
			return true;
	}
	int muscle = catalogue_find(plan->catalogue, SECTION_MUSCLES, left_out->id);
	return muscle >= 0 && safety_allowance(safety, (unsigned)muscle, left_out->side).blocked;
}

/* Index of the next part to list, at or after `from`; left_out_count if none. Appends its text. */
static unsigned next_left_out(const struct plan *plan, const struct safety *safety, bool reasons, unsigned from,
			      struct buf *text)
{
	for (; from < plan->left_out_count; from++)
		if ((reasons || !is_health(plan, safety, &plan->left_out[from])) && left_out_words(plan, from, text))
			break;
	return from;
}

/* A single part takes one paragraph instead of a list. */
void handout_left_out(struct node *parent, const struct plan *plan, const struct safety *safety, bool reasons)
{
	struct node *list = NULL;
	struct buf text = { 0 };
	unsigned i = next_left_out(plan, safety, reasons, 0, &text);
	while (i < plan->left_out_count) {
		struct buf next = { 0 };
		i = next_left_out(plan, safety, reasons, i + 1, &next);
		if (list == NULL && i >= plan->left_out_count)
			node_label(node_add(parent, NODE_PARAGRAPH, buf_text(&text)), "Left out");
		else if (list == NULL)
			list = node_add(node_add(parent, NODE_HEADING, "Left out, and why"), NODE_LIST, NULL);
		if (list != NULL)
			node_add(list, NODE_ITEM, buf_text(&text));
		buf_done(&text);
		text = next;
	}
	buf_done(&text);
}

void handout_short_of(struct node *parent, const struct plan *plan, const struct safety *safety, bool one_page,
		      bool reasons)
{
	struct buf text = { 0 };
	unsigned minutes = plan->budget_s / 60;
	const char *why = "";
	if (plan->left_out_count == 0)
		why = ": nothing is left to roll";
	else if (!one_page && next_left_out(plan, safety, reasons, 0, &text) < plan->left_out_count)
		why = ": see what was left out";
	if (why_nothing(plan) != NULL)
		node_add(parent, NODE_PARAGRAPH, why_nothing(plan));
	if (why_short(plan))
		node_addf(parent, NODE_PARAGRAPH, "%s than the %u minute%s asked for%s.",
			  plan->steps_count == 0 ? "Less" : "Shorter", minutes, minutes == 1 ? "" : "s", why);
	buf_done(&text);
}

void handout_advice(struct node *parent, const struct plan *plan, bool reasons)
{
	struct buf text = { 0 };
	for (unsigned i = 0; i < plan->notices_count; i++) {
		const struct notice *notice = &plan->notices[i];
		const struct contraindication *condition = catalogue_contraindication(plan->catalogue, notice->id);
		bool is_public = condition == NULL && !notice_is_private(notice);
		if (!notice_limits(notice) && !left_out_reports(plan, notice) && (reasons || is_public) &&
		    !ask_first_shows(plan, notice) && notice->reason.text != why_nothing(plan))
			buf_addf(&text, "%s%s", text.size > 0 ? " " : "", notice->reason.text);
	}
	if (text.size > 0)
		node_label(node_add(parent, NODE_PARAGRAPH, buf_text(&text)), "Good to know");
	buf_done(&text);
}

/* ---- When to stop ----------------------------------------------------------------------------------------------- */

/* Removes the signal from its cue: "Cramp: ease off" becomes "ease off". */
static const char *without_signal(const struct stop_signal *signal)
{
	size_t size = strlen(signal->signal);
	bool named = strncmp(signal->cue, signal->signal, size) == 0 && strncmp(signal->cue + size, ": ", 2) == 0;
	return named ? signal->cue + size + 2 : signal->cue;
}

static void add_row(struct node *table, const char *first, const char *second, bool head)
{
	struct node *row = node_add(table, NODE_ROW, NULL);
	node_add(row, NODE_CELL, first)->head = head;
	node_add(row, NODE_CELL, second)->head = true;
}

/* The action is emphasized because the reader must find it quickly. */
void handout_stop_table(struct node *parent, const struct catalogue *catalogue)
{
	struct node *table =
		node_add(node_add(parent, NODE_HEADING, "Stop: every sign"), NODE_TABLE, "Every stop sign");
	add_row(table, "You notice", "Do this", true);
	for (unsigned i = 0; i < catalogue->stop_signals_count; i++) {
		struct buf text = { 0 };
		add_sentence(&text, without_signal(&catalogue->stop_signals[i]));
		add_row(table, catalogue->stop_signals[i].signal, buf_text(&text), false);
		buf_done(&text);
	}
}

/* Lists all contraindications with this action in one sentence. */
static void add_names_of(struct node *box, const struct catalogue *catalogue, enum action action)
{
	struct buf text = { 0 };
	for (unsigned i = 0; i < catalogue->contraindications_count; i++)
		if (catalogue->contraindications[i].action == action)
			buf_addf(&text, "%s%s", text.size > 0 ? "; " : "", catalogue->contraindications[i].name);
	buf_add_char(&text, '.');
	struct buf sentence = { 0 };
	add_sentence(&sentence, buf_text(&text));
	node_add(box, NODE_PARAGRAPH, buf_text(&sentence));
	buf_done(&sentence);
	buf_done(&text);
}

void handout_contraindications(struct node *parent, const struct catalogue *catalogue)
{
	add_names_of(node_add(parent, NODE_HEADING, "Do not roll if you have"), catalogue, ACTION_STOP_ALL);
	add_names_of(node_add(parent, NODE_HEADING, "Ask a doctor first with"), catalogue, ACTION_ASK_DOCTOR);
}

/* ---- The code ----------------------------------------------------------------------------------------------------- */

void handout_code(struct node *parent, const struct plan *plan)
{
	struct routine routine;
	struct buf code = { 0 };
	struct err none = { 0 };
	routine_of_plan(&routine, plan, NULL);
	if (routine.items_count > 0 && code_write(&code, &routine, plan->catalogue, &none)) {
		code.data[--code.size] = '\0'; /* at the end of the last line */
		struct node *node = node_add(parent, NODE_CODE, buf_text(&code));
		node_label(node, "The routine as a code");
		node_small(
			node,
			"To roll it with the program, type or paste this after: rollcoach roll. The first line is the "
			"head, then rows 1, 2, 3, down each column. It holds no name and no health answer.");
	}
	buf_done(&code);
}
