/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Writes the table of a guided page from the plan and the catalogue. */
#include "print/guide.h"

#include "base/mem.h"
#include "base/text.h"
#include "core/plan/code.h"
#include "core/plan/cue_line.h"
#include "core/plan/parts.h"
#include "core/plan/routine_of_plan.h"
#include "core/record/returned.h"
#include "print/guide_screens.h"
#include "print/rows.h"
#include "print/step_card.h"
#include <stdlib.h>
#include <string.h>

struct writer {
	struct json json;
	const struct plan *plan;
	const struct catalogue *catalogue;
	struct row rows[ROWS_MAX];
	unsigned rows_count;
	char **texts; /* owned; each text of the steps once, because most recur */
	unsigned texts_count, texts_capacity;
};

/* ---- Words ------------------------------------------------------------------------------------------------------ */

static const char *or_empty(const char *text)
{
	return text != NULL ? text : "";
}

static unsigned text_number(struct writer *writer, const char *text)
{
	unsigned at = 0;
	while (at < writer->texts_count && strcmp(writer->texts[at], text) != 0)
		at++;
	if (at < writer->texts_count)
		return at;
	writer->texts = mem_room(writer->texts, writer->texts_count, &writer->texts_capacity, sizeof *writer->texts);
	writer->texts[writer->texts_count++] = mem_text(text);
	return at;
}

/* The number of a text; 0 if it is empty. */
static void add_text(struct writer *writer, const char *text)
{
	json_number(&writer->json, NULL, text_number(writer, text));
}

/* The number of the buffer's text; frees the buffer. */
static void add_taken(struct writer *writer, struct buf *text)
{
	add_text(writer, buf_text(text));
	buf_done(text);
}

static void add_texts(struct writer *writer)
{
	json_open(&writer->json, "texts", '[');
	for (unsigned i = 0; i < writer->texts_count; i++)
		json_text(&writer->json, NULL, writer->texts[i]);
	json_close(&writer->json, ']');
}

static const struct step *next_work(const struct plan *plan, const struct step *step)
{
	const struct step *end = plan->steps + plan->steps_count;
	for (step++; step < end; step++)
		if (step_is_work(step))
			return step;
	return NULL;
}

/* Formats "Calves, left". */
static void add_name(struct buf *text, const struct catalogue *catalogue, const struct step *step)
{
	buf_add(text, step_name(catalogue, step));
	if (step->side != SIDE_BOTH)
		buf_addf(text, ", %s", side_word(step->side));
}

static void add_tool(struct buf *text, const struct catalogue *catalogue, const struct step *step)
{
	const char *name = step_tool_name(catalogue, step);
	buf_add_bytes(text, name, text_without_remark(name));
}

static const char *line_of(const struct step *step, enum line_kind kind)
{
	for (unsigned i = 0; i < step->cues_count; i++)
		if (step->cues[i].kind == kind)
			return step->cues[i].text;
	return "";
}

/* ---- Spoken lines ------------------------------------------------------------------------------------------ */

static void open_at(struct writer *writer, unsigned ms)
{
	json_open(&writer->json, NULL, '[');
	json_number(&writer->json, NULL, ms);
}

static void add_at(struct writer *writer, unsigned ms, const char *text)
{
	open_at(writer, ms);
	add_text(writer, text);
	json_close(&writer->json, ']');
}

static void add_spoken(struct writer *writer, const char *text)
{
	if (text[0] != '\0')
		add_text(writer, text);
}

/* Announces what comes next, early enough for the user to get into position: several texts, spoken one after the
 * other. */
static void say_next(struct writer *writer, const struct step *step)
{
	const struct step *next = next_work(writer->plan, step);
	struct buf name = { 0 }, tool = { 0 };
	open_at(writer, 0);
	if (next == NULL) {
		add_spoken(writer, step->cues_count > 0 ? step->cues[0].text : "");
	} else {
		buf_add(&name, "Next: ");
		add_name(&name, writer->catalogue, next);
		add_taken(writer, &name);
	}
	if (next != NULL && next->kind == STEP_ROLL) {
		add_tool(&tool, writer->catalogue, next);
		add_taken(writer, &tool);
	}
	if (next != NULL)
		add_spoken(writer, line_of(next, next->kind == STEP_ROLL ? LINE_SETUP : LINE_FIRST));
	json_close(&writer->json, ']');
}

/* Adds the moves of a sweep, halfway and the last ten seconds, in order of time. */
static void say_work(struct writer *writer, const struct step *step)
{
	enum { LONG_S = 25, LAST_MS = 10000 };
	const struct catalogue *catalogue = writer->catalogue;
	struct pass passes[PASSES_MAX];
	struct step_part parts[CATALOGUE_PARTS_MAX];
	unsigned passes_count = step->kind == STEP_ROLL ? step_passes(catalogue, step, passes) : 0;
	unsigned count = step->kind == STEP_ROLL ? step_parts(catalogue, step, passes, passes_count, parts) : 0;
	unsigned half = step->seconds * 500, last = step->seconds * 1000 - LAST_MS;
	bool is_long = step->seconds >= LONG_S, halved = count > 1 || !is_long;
	add_at(writer, 0, count > 0 ? parts[0].of->cue : "Go.");
	for (unsigned i = 1; i < count; i++)
		add_at(writer, parts[i].start_ms, parts[i].of->cue);
	if (!halved)
		add_at(writer, half, catalogue_cue(catalogue, "halfway"));
	if (is_long && (count < 2 || parts[count - 1].start_ms + 3000 < last))
		add_at(writer, last, catalogue_cue(catalogue, "last-ten"));
}

static void add_say(struct writer *writer, const struct step *step)
{
	json_open(&writer->json, "say", '[');
	if (step_is_work(step))
		say_work(writer, step);
	else
		say_next(writer, step);
	json_close(&writer->json, ']');
}

static void add_pressure(struct writer *writer, const struct step *step)
{
	struct pass passes[PASSES_MAX];
	unsigned count = step->kind == STEP_ROLL ? step_passes(writer->catalogue, step, passes) : 0, ms = 0;
	if (count == 0)
		return;
	json_open(&writer->json, "pressure", '[');
	for (unsigned i = 0; i < count; ms += passes[i++].seconds * 1000) {
		struct buf text = { 0 };
		unsigned pressure = passes[i].pressure;
		buf_addf(&text, "Pressure %u of 10, %s; at most %u", pressure,
			 catalogue_pressure_word(writer->catalogue, pressure), step->cap);
		if (i == 0 || pressure != passes[i - 1].pressure)
			add_at(writer, ms, buf_text(&text));
		buf_done(&text);
	}
	json_close(&writer->json, ']');
}

/* ---- Steps ------------------------------------------------------------------------------------------------------ */

static const struct row *row_of(const struct writer *writer, const struct step *step)
{
	unsigned row = 0;
	while (row + 1 < writer->rows_count && step >= writer->rows[row + 1].step)
		row++;
	return &writer->rows[row];
}

static void add_title(struct writer *writer, const struct step *step, const struct step *shown)
{
	struct buf title = { 0 };
	if (shown == NULL)
		buf_add(&title, "Finish");
	else {
		buf_add(&title, step_is_work(step) ? "" : "Next: ");
		add_name(&title, writer->catalogue, shown);
	}
	add_taken(writer, &title);
}

/* Formats tool and position. */
static void add_how(struct writer *writer, const struct step *shown)
{
	struct buf how = { 0 };
	if (shown != NULL && shown->kind == STEP_ROLL) {
		add_tool(&how, writer->catalogue, shown);
		buf_addf(&how, ", %s", position_word(shown->position));
	}
	add_taken(writer, &how);
}

static void add_route(struct writer *writer, const struct step *shown)
{
	struct buf route = { 0 };
	if (shown != NULL && shown->from != NULL && shown->to != NULL)
		buf_addf(&route, "From %s to %s.", shown->from, shown->to);
	add_taken(writer, &route);
}

/* Formats "1L", as on the sheet and in `log --done`. */
static void add_mark(struct writer *writer, const struct step *step, const struct row *row)
{
	static const char *const letters[] = { [SIDE_LEFT] = "L", [SIDE_RIGHT] = "R", [SIDE_BOTH] = "" };
	struct buf mark = { 0 };
	if (step_is_work(step))
		buf_addf(&mark, "%u%s", row->number, letters[step->side]);
	add_taken(writer, &mark);
}

/* Formats "calves:left", as in `log --stop`: what is being rolled or, between steps, what was rolled last. */
static void add_place(struct writer *writer, const struct step *step)
{
	struct buf place = { 0 };
	while (step > writer->plan->steps && !step_is_work(step))
		step--;
	if (step->kind == STEP_ROLL) {
		buf_add(&place, step->sweep ? writer->catalogue->groups[step->group].id
					    : writer->catalogue->muscles[step->muscle].id);
		if (step->side != SIDE_BOTH)
			buf_addf(&place, ":%s", side_word(step->side));
	}
	add_taken(writer, &place);
}

static void add_next(struct writer *writer, const struct step *step)
{
	const struct step *next = step_is_work(step) ? next_work(writer->plan, step) : NULL;
	struct buf text = { 0 };
	if (next != NULL) {
		buf_add(&text, "Next: ");
		add_name(&text, writer->catalogue, next);
	}
	add_taken(writer, &text);
}

/* Adds all lines for the work; between steps, only how to get into position. */
static void add_cues(struct writer *writer, const struct step *step, const struct step *shown)
{
	const struct step *of = shown != NULL ? shown : step;
	json_open(&writer->json, "cues", '[');
	for (unsigned i = 0; i < of->cues_count; i++) {
		const struct step_cue *cue = &of->cues[i];
		struct buf text = { 0 };
		if (of != step && cue->kind != LINE_SETUP && cue->kind != LINE_FIRST)
			continue;
		buf_addf(&text, "%s%s", step_card_before(cue->kind), cue->text);
		add_taken(writer, &text);
	}
	json_close(&writer->json, ']');
}

/* Writes the numbers of a step and of its texts. Leaving the names out of each step makes the page much smaller. */
static void add_columns(struct writer *writer)
{
	static const struct {
		const char *name;
		bool text;
	} columns[] = {
		{ "start", false }, { "seconds", false }, { "row", false },  { "stroke", false },
		{ "tempo", false }, { "kind", true },     { "title", true }, { "how", true },
		{ "route", true },  { "mark", true },     { "place", true }, { "next", true },
	};
	json_open(&writer->json, "columns", '[');
	for (size_t i = 0; i < sizeof(columns) / sizeof(*columns); i++) {
		json_open(&writer->json, NULL, '[');
		json_text(&writer->json, NULL, columns[i].name);
		json_number(&writer->json, NULL, columns[i].text);
		json_close(&writer->json, ']');
	}
	json_close(&writer->json, ']');
}

/* In the order of the table's columns. */
static void add_cells(struct writer *writer, const struct step *step, const struct step *shown)
{
	struct json *json = &writer->json;
	const struct row *row = shown != NULL ? row_of(writer, shown) : NULL;
	json_open(json, "is", '[');
	json_number(json, NULL, step->start_s);
	json_number(json, NULL, step->seconds);
	json_number(json, NULL, row != NULL ? row->number : 0);
	json_number(json, NULL, row != NULL && row->left && shown->side == SIDE_RIGHT);
	json_number(json, NULL, step->kind == STEP_ROLL ? step->tempo_s : 0);
	add_text(writer, step_kind_word(step->kind));
	add_title(writer, step, shown);
	add_how(writer, shown);
	add_route(writer, shown);
	add_mark(writer, step, row);
	add_place(writer, step);
	add_next(writer, step);
	json_close(json, ']');
}

/* Between steps, the page shows the next step. */
static void add_step(struct writer *writer, const struct step *step)
{
	const struct step *shown = step_is_work(step) ? step : next_work(writer->plan, step);
	json_open(&writer->json, NULL, '{');
	add_cells(writer, step, shown);
	add_cues(writer, step, shown);
	add_pressure(writer, step);
	add_say(writer, step);
	json_close(&writer->json, '}');
}

static void add_steps(struct writer *writer)
{
	text_number(writer, ""); /* text 0 is the empty text */
	add_columns(writer);
	json_open(&writer->json, "steps", '[');
	for (unsigned i = 0; i < writer->plan->steps_count; i++)
		add_step(writer, &writer->plan->steps[i]);
	json_close(&writer->json, ']');
	add_texts(writer);
}

/* ---- The table -------------------------------------------------------------------------------------------------- */

static void add_words(struct writer *writer, const char *code, const char *name)
{
	struct json *json = &writer->json;
	const struct mode *mode = &writer->catalogue->modes[writer->plan->mode];
	char as[RETURNED_NAME_MAX];
	returned_name(as, or_empty(name));
	json_text(json, "code", code);
	json_text(json, "alphabet", code_alphabet);
	json_text(json, "as", as);
	json_number(json, "total", writer->plan->total_s);
	json_text(json, "first", or_empty(mode->before));
	json_text(json, "last", catalogue_cue(writer->catalogue, mode_last_cue(mode)));
	json_text(json, "always", catalogue_cue(writer->catalogue, "emergency"));
	json_text(json, "keep", "Send it to your coach. With the program, keep it yourself: rollcoach log 'LINE'.");
	json_text(json, "untold", "Send it to your coach: it says that nothing was done, and not why.");
	json_text(json, "leave", "Leaving this page without an answer counts as the worse answer.");
	json_text(json, "later", "You may put the phone away until then.");
	json_open(json, "feel", '[');
	static const char *const feels[][2] = { { "better", "Better" }, { "same", "The same" }, { "worse", "Worse" } };
	for (unsigned i = 0; i < sizeof(feels) / sizeof(*feels); i++) {
		json_open(json, NULL, '[');
		json_text(json, NULL, feels[i][0]);
		json_text(json, NULL, feels[i][1]);
		json_close(json, ']');
	}
	json_close(json, ']');
}

static bool make_code(struct buf *code, const struct plan *plan)
{
	struct routine routine;
	struct err none = { 0 };
	routine_of_plan(&routine, plan, NULL);
	if (plan->verdict > VERDICT_LIMITED || routine.items_count == 0 ||
	    !code_write(code, &routine, plan->catalogue, &none))
		return false;
	code_join(code);
	return true;
}

bool guide_is_missing(const struct plan *plan)
{
	struct buf code = { 0 };
	bool made = make_code(&code, plan);
	buf_done(&code);
	return !made && plan->verdict <= VERDICT_LIMITED && plan->steps_count > 0;
}

bool guide_table(struct buf *out, const struct plan *plan, const char *name)
{
	struct writer writer = { .json = { .out = out, .dense = true }, .plan = plan, .catalogue = plan->catalogue };
	struct buf code = { 0 };
	bool made = make_code(&code, plan);
	if (made) {
		writer.rows_count = rows_of_plan(plan, writer.rows);
		json_open(&writer.json, NULL, '{');
		add_words(&writer, buf_text(&code), name);
		guide_questions(&writer.json, plan);
		add_steps(&writer);
		guide_signals(&writer.json, plan->catalogue);
		json_close(&writer.json, '}');
	}
	for (unsigned i = 0; i < writer.texts_count; i++)
		free(writer.texts[i]);
	free(writer.texts);
	buf_done(&code);
	return made;
}
