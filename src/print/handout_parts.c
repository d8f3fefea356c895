/* SPDX-License-Identifier: MIT */
/* Writes the safety parts of a handout in the words of the catalogue. */
#include "print/handout_parts.h"

#include "base/buf.h"
#include "base/mem.h"
#include "core/plan/left_out.h"
#include "print/why.h"
#include <stdlib.h>
#include <string.h>

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

static void add_advice(struct node *parent, const struct plan *plan)
{
	struct buf text = { 0 };
	for (unsigned i = 0; i < plan->notices_count; i++)
		if (!notice_limits(&plan->notices[i]) && !left_out_reports(plan, &plan->notices[i]))
			buf_addf(&text, "%s%s", text.size > 0 ? " " : "", plan->notices[i].reason.text);
	if (text.size > 0)
		node_label(node_add(parent, NODE_PARAGRAPH, buf_text(&text)), "Good to know");
	buf_done(&text);
}

/* A limit and, in small print, the rows it applies to. */
static void add_finding(struct node *list, const struct plan *plan, const struct safety *safety, const char *limit)
{
	struct buf names = { 0 };
	why_limit_rows(plan, safety, limit, &names);
	node_small(node_add(list, NODE_ITEM, limit), buf_text(&names));
	buf_done(&names);
}

void handout_limits(struct node *parent, const struct plan *plan, const struct safety *safety)
{
	const char *limits[WHY_MAX];
	unsigned limits_count = why_limits(plan, safety, limits), notices_count = 0;
	for (unsigned i = 0; i < plan->notices_count; i++)
		notices_count += notice_limits(&plan->notices[i]);
	if (limits_count + notices_count > 0) {
		struct node *box = node_add(parent, NODE_BOX, "Your limits");
		struct node *list = node_add(box, NODE_LIST, NULL);
		box->tone = TONE_CAUTION;
		for (unsigned i = 0; i < plan->notices_count; i++)
			if (notice_limits(&plan->notices[i]))
				add_limit(list, plan->catalogue, &plan->notices[i]);
		for (unsigned i = 0; i < limits_count; i++)
			add_finding(list, plan, safety, limits[i]);
	}
	add_advice(parent, plan);
}

/* ---- Left out --------------------------------------------------------------------------------------------------- */

void handout_left_out(struct node *parent, const struct plan *plan)
{
	if (plan->left_out_count == 0)
		return;
	struct node *list = node_add(node_add(parent, NODE_HEADING, "Left out, and why"), NODE_LIST, NULL);
	for (unsigned i = 0; i < plan->left_out_count; i++) {
		struct buf text = { 0 };
		if (left_out_words(plan, i, &text))
			node_add(list, NODE_ITEM, buf_text(&text));
		buf_done(&text);
	}
}

/* ---- Boxes ------------------------------------------------------------------------------------------------------ */

/* Drops the signal from its cue: "Cramp: ease off" becomes "ease off". */
static const char *without_signal(const struct stop_signal *signal)
{
	size_t size = strlen(signal->signal);
	bool named = strncmp(signal->cue, signal->signal, size) == 0 && strncmp(signal->cue + size, ": ", 2) == 0;
	return named ? signal->cue + size + 2 : signal->cue;
}

void handout_stop_box(struct node *parent, const struct catalogue *catalogue)
{
	struct node *box = node_add(parent, NODE_BOX, "Stop if");
	struct node *list = node_add(box, NODE_LIST, NULL);
	box->tone = TONE_STOP;
	for (unsigned i = 0; i < catalogue->stop_signals_count; i++)
		node_small(node_add(list, NODE_ITEM, catalogue->stop_signals[i].signal),
			   without_signal(&catalogue->stop_signals[i]));
}

/* Lists all contraindications with this action in one sentence. */
static void add_names_of(struct node *box, const struct catalogue *catalogue, enum action action, const char *label)
{
	struct buf text = { 0 };
	for (unsigned i = 0; i < catalogue->contraindications_count; i++)
		if (catalogue->contraindications[i].action == action)
			buf_addf(&text, "%s%s", text.size > 0 ? "; " : "", catalogue->contraindications[i].name);
	if (label == NULL && text.size > 0 && text.data[0] >= 'a' && text.data[0] <= 'z')
		text.data[0] = (char)(text.data[0] - 'a' + 'A');
	buf_add_char(&text, '.');
	node_label(node_add(box, NODE_PARAGRAPH, buf_text(&text)), label);
	buf_done(&text);
}

void handout_contra_box(struct node *parent, const struct catalogue *catalogue)
{
	struct node *box = node_add(parent, NODE_BOX, "Do not roll if you have");
	box->tone = TONE_CAUTION;
	add_names_of(box, catalogue, ACTION_STOP_ALL, NULL);
	add_names_of(box, catalogue, ACTION_ASK_DOCTOR, "Ask a doctor first");
}

/* ---- Refusal ---------------------------------------------------------------------------------------------------- */

/* The condition behind a notice if it refuses rolling; NULL: it does not. */
static const struct contraindication *refusing(const struct plan *plan, unsigned at)
{
	const struct notice *notice = &plan->notices[at];
	return notice_refuses(notice) ? catalogue_contraindication(plan->catalogue, notice->id) : NULL;
}

static bool asked_before(const struct plan *plan, unsigned at)
{
	for (unsigned i = 0; i < at; i++)
		if (strcmp(plan->notices[i].id, plan->notices[at].id) == 0)
			return true;
	return false;
}

static void add_why(struct node *parent, const struct plan *plan)
{
	struct node *box = node_add(parent, NODE_BOX, "Why");
	struct node *list = node_add(box, NODE_LIST, NULL);
	box->tone = TONE_STOP;
	for (unsigned i = 0; i < plan->notices_count; i++)
		if (notice_limits(&plan->notices[i]))
			node_add(list, NODE_ITEM, plan->notices[i].reason.text);
}

static void add_question(struct node *box, const char *question)
{
	enum { LINES = 2 };
	node_add(box, NODE_PARAGRAPH, question);
	for (unsigned i = 0; i < LINES; i++)
		node_add(box, NODE_BLANK, NULL);
}

static void add_questions(struct node *parent, const struct plan *plan)
{
	struct node *box = node_add(parent, NODE_BOX, "What to ask the doctor");
	for (unsigned i = 0; i < plan->notices_count; i++) {
		const struct contraindication *entry = refusing(plan, i);
		if (entry == NULL || entry->ask_doctor == NULL || asked_before(plan, i))
			continue;
		add_question(box, entry->ask_doctor);
	}
	add_question(box, "What may I do until then, and when may I roll again?");
}

/* What a refusing condition still allows: now for a full stop, otherwise once the doctor agrees. */
static void add_allowed(struct node *parent, const struct plan *plan, enum notice_action action, const char *heading)
{
	struct node *list = NULL;
	for (unsigned i = 0; i < plan->notices_count; i++) {
		const struct contraindication *entry = refusing(plan, i);
		if (entry == NULL || plan->notices[i].action != action || asked_before(plan, i))
			continue;
		if (list == NULL)
			list = node_add(node_add(parent, NODE_HEADING, heading), NODE_LIST, NULL);
		struct buf text = { 0 };
		buf_addf(&text, "With %s: %s.", entry->name, entry->still_allowed);
		node_add(list, NODE_ITEM, buf_text(&text));
		buf_done(&text);
	}
}

void handout_refusal(struct node *parent, const struct plan *plan)
{
	node_add(parent, NODE_PARAGRAPH, "This page replaces a routine. Take it to your doctor or physical therapist.");
	add_why(parent, plan);
	add_questions(parent, plan);
	add_allowed(parent, plan, NOTICE_STOP_ALL, "Still allowed");
	add_allowed(parent, plan, NOTICE_ASK_DOCTOR, "Once the doctor agrees");
}

/* ---- Small print ------------------------------------------------------------------------------------------------ */

static void mark_sources(const struct catalogue *catalogue, const struct texts *sources, bool *used)
{
	for (unsigned i = 0; i < sources->items_count; i++) {
		int at = catalogue_find(catalogue, SECTION_SOURCES, sources->items[i]);
		if (at >= 0)
			used[at] = true;
	}
}

static void mark_rules(const struct catalogue *catalogue, const struct reason *reason, bool *used)
{
	for (unsigned i = 0; i < REASON_RULES_MAX && reason->rules[i][0] != '\0'; i++) {
		int rule = catalogue_find(catalogue, SECTION_RULES, reason->rules[i]);
		if (rule >= 0)
			mark_sources(catalogue,
				     &(struct texts){ .items = &catalogue->rules[rule].source, .items_count = 1 },
				     used);
	}
}

static void mark_step(const struct catalogue *catalogue, const struct step *step, bool *used)
{
	if (step->muscle >= 0)
		mark_sources(catalogue, &catalogue->muscles[step->muscle].sources, used);
	if (step->stretch >= 0)
		mark_sources(catalogue,
			     &(struct texts){ .items = &catalogue->stretches[step->stretch].source, .items_count = 1 },
			     used);
	for (unsigned i = 0; i < step->reasons_count; i++)
		mark_rules(catalogue, &step->reasons[i], used);
}

static void mark_all(const struct plan *plan, bool *used)
{
	const struct catalogue *catalogue = plan->catalogue;
	for (unsigned i = 0; i < plan->steps_count; i++)
		mark_step(catalogue, &plan->steps[i], used);
	for (unsigned i = 0; i < plan->notices_count; i++) {
		const struct contraindication *entry = catalogue_contraindication(catalogue, plan->notices[i].id);
		if (entry != NULL)
			mark_sources(catalogue, &entry->sources, used);
	}
	for (unsigned i = 0; i < plan->left_out_count; i++)
		mark_rules(catalogue, &plan->left_out[i].reason, used);
}

static void add_sources(struct node *parent, const struct plan *plan)
{
	const struct catalogue *catalogue = plan->catalogue;
	bool *used = mem_new(catalogue->sources_count, sizeof(*used));
	struct buf text = { 0 };
	mark_all(plan, used);
	for (unsigned i = 0; i < catalogue->sources_count; i++)
		if (used[i])
			buf_addf(&text, "%s%s", text.size > 0 ? "; " : "Sources: ", catalogue->sources[i].citation);
	if (text.size > 0) {
		buf_add_char(&text, '.');
		node_add(parent, NODE_SMALL, buf_text(&text));
	}
	buf_done(&text);
	free(used);
}

void handout_scale(struct node *parent, const struct catalogue *catalogue)
{
	struct buf text = { 0 };
	for (unsigned i = 0; i < catalogue->pressures_count; i++) {
		const struct pressure *pressure = &catalogue->pressures[i];
		if (pressure->from == 0 || pressure->from > CATALOGUE_PRESSURE_MAX + 1)
			continue;
		buf_addf(&text, "%s%s %u", text.size > 0 ? "; " : "", pressure->word, pressure->from);
		if (pressure->from < pressure->to)
			buf_addf(&text, "\u2013%u", pressure->to);
		buf_addf(&text, ", %s", pressure->feels);
	}
	buf_add_char(&text, '.');
	node_label(node_add(parent, NODE_PARAGRAPH, buf_text(&text)), "Pressure, 0 to 10");
	buf_done(&text);
}

void handout_small_print(struct node *parent, const struct plan *plan)
{
	add_sources(parent, plan);
	node_add(parent, NODE_SMALL, catalogue_cue(plan->catalogue, "not-reviewed"));
}
