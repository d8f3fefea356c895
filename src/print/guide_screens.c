/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Writes the screens of a guided page: the questions of the day, and what follows a stop signal. */
#include "print/guide_screens.h"

#include "core/safety/questions.h"
#include <string.h>

/* ---- Questions of the day --------------------------------------------------------------------------------------- */

/* Only an answer that forbids rolling may say so here. Other answers change the routine, which a page cannot do. */
static const char *title_of(enum action action)
{
	return action == ACTION_STOP_ALL || action == ACTION_ASK_DOCTOR ? "No rolling today" : "Not this page today";
}

static void open_question(struct json *json, enum action action, const char *ask, const char *hint)
{
	json_open(json, NULL, '{');
	json_text(json, "title", title_of(action));
	json_text(json, "ask", ask);
	json_text(json, "hint", hint != NULL ? hint : "");
	json_open(json, "say", '[');
}

static void close_question(struct json *json)
{
	json_close(json, ']');
	json_close(json, '}');
}

static void add_question(struct json *json, const struct contraindication *entry)
{
	bool places = entry->action == ACTION_EXCLUDE_REGION || entry->action == ACTION_ADVICE;
	open_question(json, entry->action, entry->question, places ? NULL : entry->hint);
	for (unsigned line = 0; line < entry->message.items_count; line++)
		json_text(json, NULL, entry->message.items[line]);
	if (entry->action == ACTION_LIMIT) {
		struct buf text = { 0 };
		buf_addf(&text, "Ask for a gentler page, or make one with: --has %s", entry->id);
		json_text(json, NULL, buf_text(&text));
		buf_done(&text);
	}
	close_question(json);
}

/* True if the page already respects the limits that follow from a yes. */
static bool is_kept(const struct plan *plan, const struct contraindication *entry)
{
	bool kept = false;
	for (unsigned i = 0; i < plan->notices_count; i++)
		kept |= notice_limits(&plan->notices[i]) && strcmp(plan->notices[i].id, entry->id) == 0;
	return kept && entry->action == ACTION_LIMIT;
}

/* Lists the questions in the same order as `roll`, which asks first what the run calls for. */
void guide_questions(struct json *json, const struct plan *plan)
{
	const struct catalogue *catalogue = plan->catalogue;
	const struct question_terms asking = { .all = true, .after_run = plan->questions_first };
	unsigned at[CATALOGUE_QUESTIONS_MAX];
	unsigned count = questions_asked(catalogue, ASKED_EMERGENCY, &asking, at, CATALOGUE_QUESTIONS_MAX);
	json_open(json, "questions", '[');
	for (unsigned i = 0; i < count && i < CATALOGUE_QUESTIONS_MAX; i++) {
		const struct contraindication *entry = &catalogue->contraindications[at[i]];
		if (!is_kept(plan, entry))
			add_question(json, entry);
	}
	open_question(json, ACTION_ADVICE, "Has anything changed since you got this page: health, medicines, injuries?",
		      NULL);
	json_text(json, NULL, catalogue_cue(catalogue, "page-outdated"));
	close_question(json);
	json_close(json, ']');
}

/* ---- Signals ---------------------------------------------------------------------------------------------------- */

/* Maximum number of times a question is repeated. */
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

/* `wait`: the advice holds until the question is asked again. */
static void add_edge(struct json *json, const char *key, const char *say, int next, bool wait)
{
	json_open(json, key, '{');
	json_text(json, "say", say != NULL ? say : "");
	json_number(json, "next", next);
	json_flag(json, "wait", wait && say != NULL);
	json_close(json, '}');
}

/* An outcome that would continue the routine ends the page instead. */
static void add_outcome(struct json *json, const struct catalogue *catalogue, const char *key,
			const struct stop_signal *signal, unsigned question, const struct outcome *outcome)
{
	bool goes_on = outcome->then == OUTCOME_GO_ON;
	bool more = question + 1 < signal->questions_count && !goes_on;
	add_edge(json, key, goes_on ? catalogue_cue(catalogue, "page-over") : outcome->say,
		 more ? (int)screen_of(signal, question + 1) : -1, false);
}

static void add_screen(struct json *json, const struct catalogue *catalogue, const struct stop_signal *signal,
		       unsigned at, unsigned time)
{
	const struct wait_question *question = &signal->questions[at];
	const unsigned when[] = { question->at, question->again, question->last };
	bool again = time + 1 < times_of(question);
	const char *const yes_no[] = { "yes", "no" };
	unsigned worse = question->worse == WORSE_YES ? 0 : 1;
	json_open(json, NULL, '{');
	json_text(json, "ask", question->ask);
	json_number(json, "at", when[time]);
	for (unsigned i = 0; i < 2; i++) {
		const char *key = i == 0 ? yes_no[worse] : "unsure";
		if (again)
			add_edge(json, key, question->meanwhile, (int)(screen_of(signal, at) + time + 1), true);
		else
			add_outcome(json, catalogue, key, signal, at, &question->if_worse);
	}
	add_outcome(json, catalogue, yes_no[1 - worse], signal, at, &question->otherwise);
	json_close(json, '}');
}

static void add_signal(struct json *json, const struct catalogue *catalogue, const struct stop_signal *signal)
{
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
			add_screen(json, catalogue, signal, i, time);
	json_close(json, ']');
	json_close(json, '}');
}

void guide_signals(struct json *json, const struct catalogue *catalogue)
{
	json_open(json, "signals", '[');
	for (unsigned i = 0; i < catalogue->stop_signals_count; i++)
		if (catalogue->stop_signals[i].during)
			add_signal(json, catalogue, &catalogue->stop_signals[i]);
	json_close(json, ']');
}
