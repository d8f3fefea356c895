/* SPDX-License-Identifier: MIT */
/* Makes the handout of a plan: tools, steps, drawing, when to stop and what was left out.
 *
 * All texts about the body come from the catalogue; the words here only connect them. */
#include "print/handout.h"

#include "base/buf.h"
#include "base/mem.h"
#include "print/handout_parts.h"
#include "print/rows.h"
#include <stdlib.h>
#include <string.h>

/* ---- Head ----------------------------------------------------------------------------------------------------- */

static void add_fact(struct node *title, const char *label, const char *text)
{
	struct node *fact = node_add(title, NODE_FACT, text);
	node_label(fact, label);
}

static void add_head(struct node *page, const char *title, const struct handout *handout)
{
	struct node *node = node_add(page, NODE_TITLE, title);
	add_fact(node, "Athlete", handout->athlete);
	add_fact(node, "Coach", handout->coach);
	add_fact(node, "Date", handout->date);
	if (handout->routine != NULL && handout->routine[0] != '\0')
		add_fact(node, "Routine", handout->routine);
}

static struct node *add_labelled(struct node *parent, const char *label, const char *text)
{
	struct node *node = node_add(parent, NODE_PARAGRAPH, text);
	node_label(node, label);
	return node;
}

static const struct mode *mode_of(const struct plan *plan)
{
	return &plan->catalogue->modes[plan->mode];
}

/* Tools in the order of their first use. */
static void add_tools(struct node *page, const struct plan *plan)
{
	uint64_t seen = 0;
	struct buf text = { 0 };
	for (unsigned i = 0; i < plan->steps_count; i++) {
		int tool = plan->steps[i].tool;
		if (tool < 0 || (seen >> tool & 1) != 0)
			continue;
		seen |= (uint64_t)1 << tool;
		buf_addf(&text, "%s%s", text.size > 0 ? "; " : "", plan->catalogue->tools[tool].name);
	}
	if (text.size > 0)
		add_labelled(page, "You need", buf_text(&text));
	buf_done(&text);
}

/* ---- Steps ---------------------------------------------------------------------------------------------------- */

static struct node *add_cell(struct node *row, const char *text)
{
	return node_add(row, NODE_CELL, text);
}

struct column {
	const char *text; /* NULL: the end */
	bool numeric, below;
};

static const struct column roll_columns[] = {
	{ "No.", true, false },
	{ "Muscle", false, false },
	{ "L", false, false },
	{ "R", false, false },
	{ "Time", true, false },
	{ "Pressure", false, false },
	{ "From \u2192 to", false, true },
	{ "Tool", false, true },
	{ "Cue", false, true },
	{ NULL, false, false },
};
static const struct column stretch_columns[] = {
	{ "No.", true, false },  { "Stretch", false, false }, { "L", false, false },  { "R", false, false },
	{ "Time", true, false }, { "Cue", false, true },      { NULL, false, false },
};
static const struct column drill_columns[] = {
	{ "No.", true, false },      { "Drill", false, false }, { "Done", false, false }, { "Time", true, false },
	{ "Repeats", false, false }, { "Cue", false, true },    { NULL, false, false },
};

static struct node *add_table(struct node *page, const char *caption, const struct column *columns)
{
	struct node *table = node_add(page, NODE_TABLE, caption);
	struct node *row = node_add(table, NODE_ROW, NULL);
	for (; columns->text != NULL; columns++) {
		struct node *cell = add_cell(row, columns->text);
		cell->numeric = columns->numeric;
		cell->below = columns->below;
	}
	return table;
}

/* How to get into position: from the stance for this tool and position, or the muscle's usual setup. */
static const char *setup_of(const struct plan *plan, const struct step *step)
{
	const struct muscle *muscle = &plan->catalogue->muscles[step->muscle];
	const char *tool = step->tool < 0 ? "" : plan->catalogue->tools[step->tool].id;
	for (unsigned i = 0; i < muscle->stances_count; i++) {
		const struct stance *stance = &muscle->stances[i];
		if (stance->position == step->position && texts_has(&stance->tools, tool) && stance->setup != NULL)
			return stance->setup;
	}
	return muscle->cues.setup;
}

static void add_name(struct node *row, const char *name, const char *small)
{
	struct node *cell = add_cell(row, name);
	cell->head = true;
	node_small(cell, small);
}

/* A tick box per side; a side that is left out has none. */
static void add_sides(struct node *row, const struct row *entry)
{
	const bool sides[] = { entry->left, entry->right };
	for (unsigned i = 0; i < 2; i++)
		add_cell(row, sides[i] ? NULL : "\u2013")->tick = sides[i];
}

static void add_time(struct node *row, unsigned seconds)
{
	struct node *cell = node_addf(row, NODE_CELL, "%u s", seconds);
	cell->numeric = true;
}

/* From the light first passes to the firmest of the bout: "touch to firm, at most 5". */
static void add_pressure(struct node *row, const struct plan *plan, const struct row *entry)
{
	struct pass passes[PASSES_MAX];
	unsigned count = step_passes(plan->catalogue, entry->step, passes), most = 0;
	for (unsigned i = 0; i < count; i++)
		most = passes[i].pressure > most ? passes[i].pressure : most;
	most = most > entry->cap || most == 0 ? entry->cap : most;
	const char *first = catalogue_pressure_word(plan->catalogue, count > 0 ? passes[0].pressure : most);
	const char *last = catalogue_pressure_word(plan->catalogue, most);
	struct node *cell =
		strcmp(first, last) == 0 ? add_cell(row, first) : node_addf(row, NODE_CELL, "%s to %s", first, last);
	struct buf small = { 0 };
	buf_addf(&small, "at most %u", entry->cap);
	node_small(cell, buf_text(&small));
	buf_done(&small);
}

/* For a sweep, the muscles it covers; otherwise the anatomical name. */
static void add_roll_name(struct node *row, const struct plan *plan, const struct row *entry)
{
	const struct catalogue *catalogue = plan->catalogue;
	const struct step *step = entry->step;
	struct buf small = { 0 };
	if (!step->sweep)
		buf_add(&small, catalogue->muscles[step->muscle].anatomical);
	for (unsigned i = 0; step->sweep && i < step->covers_count; i++)
		buf_addf(&small, "%s%s", i > 0 ? ", " : "", catalogue->muscles[step->covers[i]].name);
	add_name(row, row_name(plan, entry), buf_text(&small));
	buf_done(&small);
}

static void add_roll_row(struct node *row, const struct plan *plan, const struct row *entry)
{
	const struct step *step = entry->step;
	const struct muscle *muscle = &plan->catalogue->muscles[step->muscle];
	add_roll_name(row, plan, entry);
	add_sides(row, entry);
	add_time(row, entry->seconds);
	add_pressure(row, plan, entry);
	node_addf(row, NODE_CELL, "%s \u2192 %s", step->from != NULL ? step->from : muscle->from,
		  step->to != NULL ? step->to : muscle->to);
	add_cell(row, step->tool < 0 ? NULL : plan->catalogue->tools[step->tool].name);
	add_cell(row, setup_of(plan, step));
}

static void add_stretch_row(struct node *row, const struct plan *plan, const struct row *entry)
{
	const struct step *step = entry->step;
	const struct stretch *stretch = &plan->catalogue->stretches[step->stretch];
	add_name(row, stretch->name, NULL);
	if (step->kind == STEP_DRILL)
		add_cell(row, NULL)->tick = true;
	else
		add_sides(row, entry);
	add_time(row, entry->seconds);
	if (step->kind == STEP_DRILL)
		add_cell(row, stretch->repeats);
	add_cell(row, step->cues_count > 0 ? step->cues[0].text : NULL);
}

/* One table per kind of step. */
static void add_steps(struct node *page, const struct plan *plan, enum step_kind kind)
{
	static const struct {
		const char *caption;
		const struct column *columns;
		void (*add)(struct node *row, const struct plan *plan, const struct row *entry);
	} tables[] = {
		[STEP_ROLL] = { "Roll in this order. Tick a box when that side is done.", roll_columns, add_roll_row },
		[STEP_STRETCH] = { "Then stretch. Hold each stretch and breathe calmly.", stretch_columns,
				   add_stretch_row },
		[STEP_DRILL] = { "Then do these drills.", drill_columns, add_stretch_row },
	};
	struct row rows[ROWS_MAX];
	struct node *table = NULL;
	unsigned count = rows_of_plan(plan, rows);
	for (unsigned i = 0; i < count; i++) {
		if (rows[i].step->kind != kind)
			continue;
		if (table == NULL)
			table = add_table(page, tables[kind].caption, tables[kind].columns);
		struct node *row = node_add(table, NODE_ROW, NULL);
		node_addf(row, NODE_CELL, "%u", rows[i].number)->numeric = true;
		tables[kind].add(row, plan, &rows[i]);
	}
}

/* The general cues, in the order in which they are needed. */
static void add_how(struct node *page, const struct plan *plan)
{
	const char *const cues[] = { "start",      "first-passes", "go-deeper",
				     "tight-spot", "too-much",     mode_last_cue(mode_of(plan)) };
	struct buf text = { 0 };
	for (unsigned i = 0; i < sizeof(cues) / sizeof(cues[0]); i++)
		buf_addf(&text, "%s%s", i > 0 ? " " : "", catalogue_cue(plan->catalogue, cues[i]));
	add_labelled(page, "How", buf_text(&text));
	buf_done(&text);
}

/* ---- Drawing --------------------------------------------------------------------------------------------------- */

static void add_drawing(struct node *parent, const struct plan *plan)
{
	struct node *figure = node_add(parent, NODE_FIGURE,
				       "The body from the front and back. The numbers on the muscles match the table.");
	figure->figure = figure_of_plan(plan->catalogue, plan);
	node_small(figure, "Numbers match the table. Never roll the hatched areas.");
}

/* ---- The page --------------------------------------------------------------------------------------------------- */

/* The actual length, which limits may make shorter than requested. */
static void add_routine_head(struct node *page, const struct plan *plan, const struct handout *handout)
{
	unsigned minutes = (plan->total_s + 59) / 60;
	struct buf title = { 0 };
	if (plan->steps_count == 0)
		buf_addf(&title, "%s: nothing to roll", mode_of(plan)->name);
	else
		buf_addf(&title, "%s: %u minute%s of rolling", mode_of(plan)->name, minutes, minutes == 1 ? "" : "s");
	add_head(page, buf_text(&title), handout);
	buf_done(&title);
}

static void add_routine(struct node *page, const struct plan *plan, const struct safety *safety,
			const struct handout *handout)
{
	const struct mode *mode = mode_of(plan);
	add_routine_head(page, plan, handout);
	add_tools(page, plan);
	if (mode->before != NULL && plan->steps_count > 0)
		add_labelled(page, "First", mode->before);
	if (handout->note != NULL)
		add_labelled(page, "Note", handout->note);
	handout_limits(page, plan, safety);
	if (plan->steps_count > 0) {
		add_steps(page, plan, STEP_ROLL);
		add_steps(page, plan, STEP_STRETCH);
		add_steps(page, plan, STEP_DRILL);
	}
	struct node *beside = node_add(page, NODE_BESIDE, NULL);
	struct node *left = node_add(beside, NODE_GROUP, NULL), *right = node_add(beside, NODE_GROUP, NULL);
	add_drawing(left, plan);
	if (plan->steps_count > 0) {
		add_how(left, plan);
		handout_scale(left, plan->catalogue);
	}
	handout_stop_box(right, plan->catalogue);
	handout_contra_box(right, plan->catalogue);
	handout_left_out(page, plan);
	handout_small_print(page, plan);
}

static void add_refusal(struct node *page, const struct plan *plan, const struct handout *handout)
{
	add_head(page, plan->verdict == VERDICT_STOP ? "No rolling for now" : "No rolling yet: ask a doctor first",
		 handout);
	if (handout->note != NULL)
		add_labelled(page, "Note", handout->note);
	handout_refusal(page, plan);
	handout_small_print(page, plan);
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
