/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Makes the sheet of a plan: the front for the floor, the back for reading.
 *
 * All texts about the body come from the catalogue; the words here only connect them. */
#include "print/handout.h"

#include "base/buf.h"
#include "base/mem.h"
#include "core/plan/cue_line.h"
#include "print/cover.h"
#include "print/guide.h"
#include "print/handout_parts.h"
#include <string.h>

/* ---- Head ----------------------------------------------------------------------------------------------------- */

static void add_fact(struct node *title, const char *label, const char *text)
{
	struct node *fact = node_add(title, NODE_FACT, text);
	node_label(fact, label);
}

/* The athlete's name is the headline; without one, there is a line for it. */
static void add_head(struct node *page, const char *title, const struct handout *handout)
{
	const char *colon = strstr(title, ": ");
	struct buf name = { 0 };
	buf_add_bytes(&name, title, colon != NULL ? (size_t)(colon - title) : strlen(title));
	struct node *node = node_add(page, NODE_TITLE, handout->athlete != NULL ? handout->athlete : buf_text(&name));
	if (handout->athlete != NULL)
		node_small(node, title);
	else
		node_small(node, colon != NULL ? colon + 2 : NULL);
	if (handout->athlete == NULL)
		add_fact(node, "Athlete", NULL);
	buf_done(&name);
	if (handout->logo != NULL)
		node_image(node, handout->logo);
	add_fact(node, "Coach", handout->coach);
	if (handout->contact != NULL)
		add_fact(node, "Contact", handout->contact);
	add_fact(node, "Date", handout->date);
	if (handout->routine != NULL && handout->routine[0] != '\0')
		add_fact(node, "Routine", handout->routine);
}

static void add_labelled(struct node *parent, const char *label, const char *text)
{
	node_label(node_add(parent, NODE_PARAGRAPH, text), label);
}

static const struct mode *mode_of(const struct plan *plan)
{
	return &plan->catalogue->modes[plan->mode];
}

static void add_tools(struct node *page, const struct plan *plan)
{
	struct buf text = { 0 };
	add_tools_of_plan(&text, plan);
	if (text.size > 0)
		add_labelled(page, "You need", buf_text(&text));
	buf_done(&text);
}

/* Cues that apply to every roll are printed once. */
static void add_each_time(struct node *page, const struct plan *plan)
{
	const char *const cues[] = { "first-passes", "go-deeper", "tight-spot" };
	struct buf text = { 0 };
	char line[CUE_TEXT_MAX];
	for (unsigned i = 0; i < sizeof(cues) / sizeof(cues[0]); i++) {
		cue_fill(line, sizeof(line), plan->catalogue, catalogue_cue(plan->catalogue, cues[i]),
			 plan->catalogue->constant[CONSTANT_PRESSURE_START]);
		buf_addf(&text, "%s%s", i > 0 ? " " : "", line);
	}
	add_labelled(page, "Each time", buf_text(&text));
	buf_done(&text);
}

/* A note that would push steps off the front is printed on the back. */
static bool is_long_note(const char *note)
{
	enum { NOTE_FRONT_MAX = 90, LINES_FRONT_MAX = 3 };
	unsigned lines = 1;
	for (const char *at = note; at != NULL && *at != '\0'; at++)
		lines += at[0] == '\n' && at[1] != '\n' && at[1] != '\0';
	return note != NULL && (strlen(note) > NOTE_FRONT_MAX || lines > LINES_FRONT_MAX);
}

static void add_note(struct node *parent, const struct handout *handout, const char *text)
{
	struct buf title = { 0 }, line = { 0 };
	buf_addf(&title, handout->coach != NULL ? "Note from %s" : "Note", handout->coach);
	struct node *box = node_add(parent, NODE_BOX, buf_text(&title));
	for (const char *at = text; *at != '\0'; at += strspn(at, "\n")) {
		size_t size = strcspn(at, "\n");
		buf_clear(&line);
		buf_add_bytes(&line, at, size);
		node_add(box, NODE_PARAGRAPH, buf_text(&line));
		at += size;
	}
	buf_done(&line);
	buf_done(&title);
}

static void add_front_note(struct node *parent, const struct handout *handout)
{
	if (is_long_note(handout->note) && !handout->one_page)
		add_note(parent, handout, "Please read the note after the steps.");
	else
		add_note(parent, handout, handout->note);
}

static void add_start(struct node *page, const struct plan *plan, const struct safety *safety,
		      const struct handout *handout)
{
	struct node *left = page, *right = NULL;
	if (handout->note != NULL) {
		struct node *beside = node_add(page, NODE_BESIDE, NULL);
		beside->share = 64;
		left = node_add(beside, NODE_GROUP, NULL);
		right = node_add(beside, NODE_GROUP, NULL);
		add_front_note(right, handout);
	}
	add_tools(left, plan);
	if (mode_of(plan)->before != NULL && plan->steps_count > 0)
		add_labelled(left, "First", mode_of(plan)->before);
	if (plan->steps_count > 0)
		add_each_time(left, plan);
	handout_short_of(left, plan, safety, handout->one_page, handout->reasons);
}

/* ---- Steps ---------------------------------------------------------------------------------------------------- */

static void add_step(struct node *parent, const struct plan *plan, const struct row *row, const struct closed *closed)
{
	struct node *node = node_add(parent, NODE_STEP, row_name(plan, row));
	node->card = step_card_of(plan, row, closed);
}

/* Rolls are rows; stretches and drills need less space. */
static void add_steps(struct node *page, const struct plan *plan, const struct closed *closed, enum step_kind kind)
{
	static const struct {
		enum node_kind node;
		const char *caption;
	} parts[] = {
		[STEP_ROLL] = { NODE_STEPS, "Roll in this order. Tick a box when that side is done." },
		[STEP_STRETCH] = { NODE_STRIP, "Then stretch. Hold each stretch and breathe calmly." },
		[STEP_DRILL] = { NODE_STRIP, "Then do these drills." },
	};
	struct row rows[ROWS_MAX];
	struct node *parent = NULL;
	unsigned count = rows_of_plan(plan, rows);
	for (unsigned i = 0; i < count; i++) {
		if (rows[i].step->kind != kind)
			continue;
		if (parent == NULL)
			parent = node_add(page, parts[kind].node, parts[kind].caption);
		add_step(parent, plan, &rows[i], closed);
	}
}

/* ---- The foot of the front ------------------------------------------------------------------------------------ */

static void add_drawing(struct node *parent, const struct plan *plan, const struct closed *closed)
{
	struct node *figure =
		node_add(parent, NODE_FIGURE, "The body from the front and back. The numbers are those of the steps.");
	figure->figure = figure_of_plan(plan, closed);
	node_small(figure, "Grey: roll. Striped: never. Cross: not today.");
}

static void add_band(struct node *page, const struct plan *plan, const struct closed *closed)
{
	struct node *band = node_add(page, NODE_BAND, NULL);
	band->figure = figure_of_closed(plan->catalogue, closed);
	node_small(band, "Cross: not today.");
	add_drawing(band, plan, closed);
	handout_not_today(band, plan, closed);
	handout_stop_rules(band, plan->catalogue);
}

/* ---- The page --------------------------------------------------------------------------------------------------- */

/* The actual length, which limits may make shorter than requested. */
static void add_length(struct buf *text, const struct plan *plan)
{
	struct row rows[ROWS_MAX];
	unsigned minutes = (plan->total_s + 59) / 60, count = rows_of_plan(plan, rows);
	if (plan->steps_count == 0)
		buf_add(text, "nothing to roll");
	else
		buf_addf(text, "%u minute%s, %u step%s", minutes, minutes == 1 ? "" : "s", count,
			 count == 1 ? "" : "s");
}

static void add_routine_head(struct node *page, const struct plan *plan, const struct handout *handout)
{
	struct buf title = { 0 };
	buf_addf(&title, "%s: ", mode_of(plan)->name);
	add_length(&title, plan);
	add_head(page, buf_text(&title), handout);
	buf_done(&title);
}

static void add_back(struct node *page, const struct plan *plan, const struct safety *safety,
		     const struct handout *handout)
{
	node_add(page, NODE_BACK, NULL);
	if (is_long_note(handout->note))
		add_note(page, handout, handout->note);
	if (plan->steps_count > 0)
		handout_grid(page, plan);
	handout_scale(page, plan->catalogue);
	struct node *beside = node_add(page, NODE_BESIDE, NULL);
	beside->share = 64;
	struct node *left = node_add(beside, NODE_GROUP, NULL), *right = node_add(beside, NODE_GROUP, NULL);
	handout_stop_table(left, plan->catalogue);
	handout_how_to_answer(left, plan);
	handout_left_out(left, plan, safety, handout->reasons);
	handout_advice(left, plan, handout->reasons);
	handout_code(left, plan);
	handout_contraindications(right, plan->catalogue);
	handout_why(right, plan, safety);
	if (handout->reasons)
		handout_limits(page, plan, safety);
	handout_small_print(page, plan, handout->reasons);
}

static void add_guide(struct node *page, const struct plan *plan, const struct handout *handout)
{
	struct buf table = { 0 };
	if (guide_table(&table, plan, handout->as != NULL ? handout->as : handout->athlete))
		node_add(page, NODE_GUIDE, buf_text(&table));
	else if (guide_is_missing(plan))
		node_add(page, NODE_PARAGRAPH,
			 "This page cannot lead you through the routine, because something in it has no short code. "
			 "Use it as a "
			 "sheet.");
	buf_done(&table);
}

static void add_routine(struct node *page, const struct plan *plan, const struct safety *safety,
			const struct handout *handout)
{
	struct closed closed = closed_of_safety(safety);
	add_routine_head(page, plan, handout);
	if (handout->guided)
		add_guide(page, plan, handout);
	handout_questions_first(page, plan);
	handout_open_questions(page, plan, handout->one_page);
	add_start(page, plan, safety, handout);
	add_steps(page, plan, &closed, STEP_ROLL);
	add_steps(page, plan, &closed, STEP_STRETCH);
	add_steps(page, plan, &closed, STEP_DRILL);
	add_band(page, plan, &closed);
	if (plan->steps_count > 0)
		add_labelled(page, "Last", catalogue_cue(plan->catalogue, mode_last_cue(mode_of(plan))));
	if (!handout->one_page)
		add_back(page, plan, safety, handout);
	closed_done(&closed);
}

static void add_refusal(struct node *page, const struct plan *plan, const struct handout *handout)
{
	add_head(page, plan->verdict == VERDICT_STOP ? "No rolling for now" : "No rolling yet: ask a doctor first",
		 handout);
	if (handout->note != NULL)
		add_note(page, handout, handout->note);
	handout_refusal(page, plan, handout->reasons);
	handout_small_print(page, plan, handout->reasons);
}

void handout_of_plan(struct document *ret_document, const struct plan *plan, const struct safety *safety,
		     const struct handout *handout)
{
	bool refused = plan->verdict == VERDICT_STOP || plan->verdict == VERDICT_ASK_FIRST;
	struct buf title = { 0 };
	buf_addf(&title, "%s%s%s", refused ? "No rolling for now" : mode_of(plan)->name,
		 handout->athlete != NULL ? ": " : "", handout->athlete != NULL ? handout->athlete : "");
	document_init(ret_document, buf_text(&title));
	if (handout->coach != NULL)
		ret_document->author = mem_text(handout->coach);
	struct node *page = node_add(ret_document->root, NODE_PAGE, buf_text(&title));
	if (refused)
		add_refusal(page, plan, handout);
	else
		add_routine(page, plan, safety, handout);
	buf_done(&title);
}
