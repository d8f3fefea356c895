/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Writes the sources of a handout, and the refusal that replaces a routine. */
#include "print/handout_parts.h"

#include "base/buf.h"
#include "base/mem.h"
#include <stdlib.h>
#include <string.h>

/* ---- Refusal ---------------------------------------------------------------------------------------------------- */

/* The condition behind a notice if it refuses rolling; otherwise NULL. */
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

static void add_questions(struct node *parent, const struct plan *plan, bool reasons)
{
	struct node *box = node_add(parent, NODE_BOX, "What to ask the doctor");
	for (unsigned i = 0; reasons && i < plan->notices_count; i++) {
		const struct contraindication *entry = refusing(plan, i);
		if (entry == NULL || entry->ask_doctor == NULL || asked_before(plan, i))
			continue;
		add_question(box, entry->ask_doctor);
	}
	if (!reasons)
		add_question(box, "May I use a foam roller, and which places should I leave out?");
	add_question(box, "What may I do until then, and when may I roll again?");
}

/* Lists activities that a refusing condition still allows: now if it stops all rolling, otherwise once the doctor agrees. */
static void add_allowed(struct node *parent, const struct plan *plan, enum notice_action action, const char *heading)
{
	struct node *list = NULL;
	for (unsigned i = 0; i < plan->notices_count; i++) {
		const struct contraindication *entry = refusing(plan, i);
		if (entry == NULL || plan->notices[i].action != action || asked_before(plan, i))
			continue;
		if (list == NULL)
			list = node_add(node_add(parent, NODE_HEADING, heading), NODE_LIST, NULL);
		node_addf(list, NODE_ITEM, "With %s: %s.", entry->name, entry->still_allowed);
	}
}

void handout_refusal(struct node *parent, const struct plan *plan, bool reasons)
{
	node_add(parent, NODE_PARAGRAPH, "This page replaces a routine. Take it to your doctor or physical therapist.");
	if (reasons)
		add_why(parent, plan);
	else
		node_add(parent, NODE_PARAGRAPH,
			 "The reason is not printed here. Ask your coach for it today: some reasons are urgent. "
			 "Chest pain or short of breath: call your emergency number.");
	add_questions(parent, plan, reasons);
	if (reasons) {
		add_allowed(parent, plan, NOTICE_STOP_ALL, "Still allowed");
		add_allowed(parent, plan, NOTICE_ASK_DOCTOR, "Once the doctor agrees");
	}
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

/* Not the sources of a condition, because they would reveal it. */
static void mark_all(const struct plan *plan, bool *used, bool reasons)
{
	const struct catalogue *catalogue = plan->catalogue;
	for (unsigned i = 0; i < plan->steps_count; i++)
		mark_step(catalogue, &plan->steps[i], used);
	for (unsigned i = 0; reasons && i < plan->notices_count; i++) {
		const struct contraindication *entry = catalogue_contraindication(catalogue, plan->notices[i].id);
		if (entry != NULL)
			mark_sources(catalogue, &entry->sources, used);
	}
	for (unsigned i = 0; reasons && i < plan->left_out_count; i++)
		mark_rules(catalogue, &plan->left_out[i].reason, used);
}

/* The sources, and that nobody has reviewed what was made of them. */
static void add_sources(struct node *parent, const struct plan *plan, bool reasons)
{
	const struct catalogue *catalogue = plan->catalogue;
	bool *used = mem_new(catalogue->sources_count, sizeof(*used));
	struct buf text = { 0 };
	mark_all(plan, used, reasons);
	for (unsigned i = 0; i < catalogue->sources_count; i++)
		if (used[i])
			buf_addf(&text, "%s%s", text.size > 0 ? "; " : "Sources: ", catalogue->sources[i].citation);
	if (text.size > 0)
		buf_add(&text, ". ");
	buf_add(&text, catalogue_cue(catalogue, "not-reviewed"));
	node_add(parent, NODE_SMALL, buf_text(&text));
	buf_done(&text);
	free(used);
}

void handout_small_print(struct node *parent, const struct plan *plan, bool reasons)
{
	const char *may = plan->catalogue->modes[plan->mode].may;
	if (plan->steps_count > 0 && may != NULL)
		node_add(parent, NODE_SMALL, may);
	add_sources(parent, plan, reasons);
}
