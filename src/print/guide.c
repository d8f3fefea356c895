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
#include "core/safety/questions.h"
#include "print/json.h"
#include "print/rows.h"
#include <stdlib.h>
#include <string.h>

struct writer {
	struct json json;
	const struct plan *plan;
	const struct catalogue *catalogue;
	struct row rows[ROWS_MAX];
	unsigned rows_count;
	char **texts; /* owned; those of the steps, each once: most are those of both sides and of several steps */
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

/* The value of `key` is the number of a text; an empty one is left out. */
static void add_text(struct writer *writer, const char *key, const char *text)
{
	if (text[0] != '\0')
		json_number(&writer->json, key, text_number(writer, text));
}

/* The same for the text of the buffer, which it frees. */
static void add_taken(struct writer *writer, const char *key, struct buf *text)
{
	add_text(writer, key, buf_text(text));
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

/* "Calves, left" */
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
	add_text(writer, NULL, text);
	json_close(&writer->json, ']');
}

/* Announces what comes next, early enough to get into position: several texts, spoken one after the other. */
static void say_next(struct writer *writer, const struct step *step)
{
	const struct step *next = next_work(writer->plan, step);
	struct buf name = { 0 }, tool = { 0 };
	open_at(writer, 0);
	if (next == NULL) {
		add_text(writer, NULL, step->cues_count > 0 ? step->cues[0].text : "");
	} else {
		buf_add(&name, "Next: ");
		add_name(&name, writer->catalogue, next);
		add_taken(writer, NULL, &name);
	}
	if (next != NULL && next->kind == STEP_ROLL) {
		add_tool(&tool, writer->catalogue, next);
		add_taken(writer, NULL, &tool);
	}
	if (next != NULL)
		add_text(writer, NULL, line_of(next, next->kind == STEP_ROLL ? LINE_SETUP : LINE_FIRST));
	json_close(&writer->json, ']');
}

/* The moves of a sweep, halfway and the last ten seconds, in the order of their times. */
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
	add_taken(writer, "title", &title);
}

/* Tool and position. */
static void add_how(struct writer *writer, const struct step *shown)
{
	struct buf how = { 0 };
	if (shown != NULL && shown->kind == STEP_ROLL) {
		add_tool(&how, writer->catalogue, shown);
		buf_addf(&how, ", %s", position_word(shown->position));
	}
	add_taken(writer, "how", &how);
}

static void add_route(struct writer *writer, const struct step *shown)
{
	struct buf route = { 0 };
	if (shown != NULL && shown->from != NULL && shown->to != NULL)
		buf_addf(&route, "From %s to %s.", shown->from, shown->to);
	add_taken(writer, "route", &route);
}

/* "1L", as on the sheet and in `log --done`. */
static void add_mark(struct writer *writer, const struct step *step, const struct row *row)
{
	static const char *const letters[] = { [SIDE_LEFT] = "L", [SIDE_RIGHT] = "R", [SIDE_BOTH] = "" };
	struct buf mark = { 0 };
	if (step_is_work(step))
		buf_addf(&mark, "%u%s", row->number, letters[step->side]);
	add_taken(writer, "mark", &mark);
}

/* "calves:left", as in `log --stop`: what is rolled, or between steps what was rolled last. */
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
	add_taken(writer, "place", &place);
}

static void add_next(struct writer *writer, const struct step *step)
{
	const struct step *next = step_is_work(step) ? next_work(writer->plan, step) : NULL;
	struct buf text = { 0 };
	if (next != NULL) {
		buf_add(&text, "Next: ");
		add_name(&text, writer->catalogue, next);
	}
	add_taken(writer, "next", &text);
}

/* All lines of the work; between steps only how to get into place. */
static void add_cues(struct writer *writer, const struct step *step, const struct step *shown)
{
	const struct step *of = shown != NULL ? shown : step;
	json_open(&writer->json, "cues", '[');
	for (unsigned i = 0; i < of->cues_count; i++)
		if (of == step || of->cues[i].kind == LINE_SETUP || of->cues[i].kind == LINE_FIRST)
			json_number(&writer->json, NULL, text_number(writer, of->cues[i].text));
	json_close(&writer->json, ']');
}

/* Between steps, the page shows the step that comes next.  What is 0 or empty is left out. */
static void add_step(struct writer *writer, const struct step *step)
{
	struct json *json = &writer->json;
	const struct step *shown = step_is_work(step) ? step : next_work(writer->plan, step);
	const struct row *row = shown != NULL ? row_of(writer, shown) : NULL;
	json_open(json, NULL, '{');
	json_text(json, "kind", step_kind_word(step->kind));
	json_number(json, "start", step->start_s);
	json_number(json, "seconds", step->seconds);
	add_title(writer, step, shown);
	add_how(writer, shown);
	add_route(writer, shown);
	if (row != NULL)
		json_number(json, "row", row->number);
	if (row != NULL && row->left && shown->side == SIDE_RIGHT)
		json_number(json, "stroke", 1);
	if (step->kind == STEP_ROLL)
		json_number(json, "tempo", step->tempo_s);
	add_mark(writer, step, row);
	add_place(writer, step);
	add_next(writer, step);
	add_cues(writer, step, shown);
	add_pressure(writer, step);
	add_say(writer, step);
	json_close(json, '}');
}

/* ---- Questions of the day --------------------------------------------------------------------------------------- */

static void open_question(struct json *json, const char *ask, const char *hint)
{
	json_open(json, NULL, '{');
	json_text(json, "ask", ask);
	json_text(json, "hint", or_empty(hint));
	json_open(json, "say", '[');
}

static void close_question(struct json *json)
{
	json_close(json, ']');
	json_close(json, '}');
}

static void add_questions(struct writer *writer)
{
	struct json *json = &writer->json;
	json_open(json, "questions", '[');
	for (unsigned i = 0; i < writer->catalogue->contraindications_count; i++) {
		const struct contraindication *entry = &writer->catalogue->contraindications[i];
		if (entry->asked != ASKED_EMERGENCY)
			continue;
		open_question(json, entry->question, entry->hint);
		for (unsigned line = 0; line < entry->message.items_count; line++)
			json_text(json, NULL, entry->message.items[line]);
		close_question(json);
	}
	open_question(json, "Has anything changed since you got this page: health, medicines, injuries?", NULL);
	json_text(json, NULL, catalogue_cue(writer->catalogue, "page-outdated"));
	close_question(json);
	json_close(json, ']');
}

/* ---- Signals ---------------------------------------------------------------------------------------------------- */

/* How often a question may be asked. */
static unsigned times_of(const struct wait_question *question)
{
	return 1 + (unsigned)(question->again > 0) + (unsigned)(question->last > 0);
}

static unsigned screen_of(const struct stop_signal *signal, unsigned question)
{
	unsigned screen = 0;
	for (unsigned i = 0; i < question; i++)
		screen += times_of(&signal->questions[i]);
	return screen;
}

/* `wait`: what is said holds until the question is asked again. */
static void add_edge(struct json *json, const char *key, const char *say, int next, bool wait)
{
	json_open(json, key, '{');
	json_text(json, "say", or_empty(say));
	json_number(json, "next", next);
	json_flag(json, "wait", wait && say != NULL);
	json_close(json, '}');
}

/* An outcome that would continue rolling ends the page instead. */
static void add_outcome(struct writer *writer, const char *key, const struct stop_signal *signal, unsigned question,
			const struct outcome *outcome)
{
	bool goes_on = outcome->then == OUTCOME_GO_ON;
	bool more = question + 1 < signal->questions_count && !goes_on;
	add_edge(&writer->json, key, goes_on ? catalogue_cue(writer->catalogue, "page-over") : outcome->say,
		 more ? (int)screen_of(signal, question + 1) : -1, false);
}

static void add_screen(struct writer *writer, const struct stop_signal *signal, unsigned at, unsigned time)
{
	const struct wait_question *question = &signal->questions[at];
	const unsigned when[] = { question->at, question->again, question->last };
	bool again = time + 1 < times_of(question);
	const char *const yes_no[] = { "yes", "no" };
	unsigned worse = question->worse == WORSE_YES ? 0 : 1;
	json_open(&writer->json, NULL, '{');
	json_text(&writer->json, "ask", question->ask);
	json_number(&writer->json, "at", when[time]);
	for (unsigned i = 0; i < 2; i++) {
		const char *key = i == 0 ? yes_no[worse] : "unsure";
		if (again)
			add_edge(&writer->json, key, question->meanwhile, (int)(screen_of(signal, at) + time + 1),
				 true);
		else
			add_outcome(writer, key, signal, at, &question->if_worse);
	}
	add_outcome(writer, yes_no[1 - worse], signal, at, &question->otherwise);
	json_close(&writer->json, '}');
}

static void add_signal(struct writer *writer, const struct stop_signal *signal)
{
	struct json *json = &writer->json;
	json_open(json, NULL, '{');
	json_text(json, "id", signal->id);
	json_text(json, "name", signal->signal);
	json_flag(json, "placed", signal_takes_place(signal));
	json_open(json, "lines", '[');
	for (unsigned i = 0; i < signal->lines.items_count; i++)
		json_text(json, NULL, signal->lines.items[i]);
	json_close(json, ']');
	json_open(json, "screens", '[');
	for (unsigned i = 0; i < signal->questions_count; i++)
		for (unsigned time = 0; time < times_of(&signal->questions[i]); time++)
			add_screen(writer, signal, i, time);
	json_close(json, ']');
	json_close(json, '}');
}

static void add_signals(struct writer *writer)
{
	json_open(&writer->json, "signals", '[');
	for (unsigned i = 0; i < writer->catalogue->stop_signals_count; i++)
		if (writer->catalogue->stop_signals[i].during)
			add_signal(writer, &writer->catalogue->stop_signals[i]);
	json_close(&writer->json, ']');
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

bool guide_table(struct buf *out, const struct plan *plan, const char *name)
{
	struct writer writer = { .json = { .out = out, .dense = true }, .plan = plan, .catalogue = plan->catalogue };
	struct buf code = { 0 };
	bool made = make_code(&code, plan);
	if (made) {
		writer.rows_count = rows_of_plan(plan, writer.rows);
		json_open(&writer.json, NULL, '{');
		add_words(&writer, buf_text(&code), name);
		add_questions(&writer);
		json_open(&writer.json, "steps", '[');
		for (unsigned i = 0; i < plan->steps_count; i++)
			add_step(&writer, &plan->steps[i]);
		json_close(&writer.json, ']');
		add_texts(&writer);
		add_signals(&writer);
		json_close(&writer.json, '}');
	}
	for (unsigned i = 0; i < writer.texts_count; i++)
		free(writer.texts[i]);
	free(writer.texts);
	buf_done(&code);
	return made;
}
