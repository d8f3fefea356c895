/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The wait after each stop signal: when its questions are asked, and where each answer leads. */
#include "session_play.h"
#include "test.h"
#include <string.h>

enum { WAIT_LEAD_IN, SOLEUS_LEFT, CHANGE, SOLEUS_RIGHT, TO_THIGH, THIGH_LEFT, WAIT_FINISH };

/* 10, soleus 30, 5, 30, 10, rectus femoris 30, 10 s. */
static struct plan calves_and_thigh(void)
{
	unsigned mode = sample_mode("post-run");
	struct plan plan = sample_plan(mode);
	sample_add(&plan, sample_change(STEP_LEAD_IN, 10));
	sample_add(&plan, sample_roll(mode, "soleus", SIDE_LEFT, 30));
	sample_add(&plan, sample_change(STEP_CHANGEOVER, 5));
	sample_add(&plan, sample_roll(mode, "soleus", SIDE_RIGHT, 30));
	sample_add(&plan, sample_change(STEP_CHANGEOVER, 10));
	sample_add(&plan, sample_roll(mode, "rectus-femoris", SIDE_LEFT, 30));
	sample_add(&plan, sample_change(STEP_FINISH, 10));
	return plan;
}

/* An answer: y, n, u, or l to leave; given that many seconds after the signal. */
struct given {
	unsigned after;
	char answer;
};

struct path {
	const char *signal;
	struct given given[4];
	enum phase phase; /* then ... */
	enum ending ending;
	const char *said[3]; /* everything spoken, in order */
	const char *asks; /* a follow-up question; NULL: none */
};

static const char skip_today[] = "We skip it today. Next muscle when you are ready.";
static const char enough[] = "It still hurts. That is enough for today.";
static const char stay_off[] = "Stay off it. Over five minutes is enough for today.";
static const char numb[] = "Still numb: no more today. Ask a doctor.";
static const char weak[] = "Weakness or numb groin: get emergency help now.";
static const char lighter[] = "We skip this muscle. Next one is lighter.";
static const char checked[] = "Rest it. Have it checked before you run again.";
static const char no_weight[] = "Cannot put weight on it: get medical help today.";
static const char urgent[] = "Get urgent medical advice today. Do not rub it.";
static const char a_day[] = "Swelling that stays: have it checked within a day.";
static const char help[] = "Get medical help now.";
static const char call[] = "Call your emergency number now. Do not stay alone.";
static const char slowly[] = "Get up slowly. Drink something. Enough for today.";
static const char not_better[] = "Not better: get medical help now.";
static const char go_on[] = "Go on when you are ready, lighter and without holds.";
static const char walk[] = "We skip this muscle. Walk a little and drink.";

static const struct path paths[] = {
	{ "pain", { { 30, 'y' } }, PHASE_PAUSED, ENDING_NONE, { skip_today }, NULL },
	{ "pain", { { 30, 'n' }, { 150, 'y' } }, PHASE_PAUSED, ENDING_NONE, { skip_today }, NULL },
	{ "pain", { { 30, 'n' }, { 150, 'u' } }, PHASE_OVER, ENDING_STOPPED, { enough }, "acute-injury-72h" },
	{ "pain", { { 1, 'l' } }, PHASE_OVER, ENDING_STOPPED, { enough }, "bone-stress-suspected" },
	{ "tingling", { { 60, 'y' } }, PHASE_PAUSED, ENDING_NONE, { lighter }, NULL },
	{ "tingling", { { 60, 'n' }, { 180, 'y' } }, PHASE_PAUSED, ENDING_NONE, { lighter }, NULL },
	{ "tingling", { { 60, 'n' }, { 180, 'n' }, { 300, 'y' } }, PHASE_PAUSED, ENDING_NONE, { lighter }, NULL },
	{ "tingling",
	  { { 60, 'n' }, { 180, 'u' }, { 300, 'n' }, { 301, 'n' } },
	  PHASE_OVER,
	  ENDING_STOPPED,
	  { numb },
	  "nerve-damage" },
	{ "tingling",
	  { { 60, 'n' }, { 180, 'n' }, { 300, 'n' }, { 301, 'y' } },
	  PHASE_OVER,
	  ENDING_STOPPED,
	  { numb, weak },
	  NULL },
	{ "tingling", { { 10, 'l' } }, PHASE_OVER, ENDING_STOPPED, { numb, weak }, "nerve-damage" },
	{ "sharp-pain", { { 0, 'n' }, { 1, 'n' } }, PHASE_OVER, ENDING_STOPPED, { NULL }, NULL },
	{ "sharp-pain", { { 0, 'y' }, { 1, 'n' } }, PHASE_OVER, ENDING_STOPPED, { checked }, "bone-stress-suspected" },
	{ "sharp-pain", { { 0, 'n' }, { 1, 'u' } }, PHASE_OVER, ENDING_STOPPED, { no_weight }, "acute-injury-72h" },
	{ "sharp-pain", { { 0, 'l' } }, PHASE_OVER, ENDING_STOPPED, { checked, no_weight }, NULL },
	{ "swelling", { { 0, 'n' }, { 1, 'n' } }, PHASE_OVER, ENDING_STOPPED, { a_day }, NULL },
	{ "swelling", { { 0, 'y' }, { 1, 'n' } }, PHASE_OVER, ENDING_STOPPED, { urgent, a_day }, "blood-clot" },
	{ "swelling", { { 0, 'n' }, { 1, 'y' } }, PHASE_OVER, ENDING_STOPPED, { help }, "tight-shiny-leg" },
	{ "swelling", { { 0, 'l' } }, PHASE_OVER, ENDING_STOPPED, { urgent, help }, "blood-clot" },
	{ "dizzy", { { 0, 'n' }, { 120, 'y' } }, PHASE_OVER, ENDING_STOPPED, { slowly }, NULL },
	{ "dizzy", { { 0, 'y' }, { 120, 'y' } }, PHASE_OVER, ENDING_STOPPED, { call, slowly }, "heart-circulation" },
	{ "dizzy", { { 0, 'n' }, { 120, 'n' }, { 300, 'y' } }, PHASE_OVER, ENDING_STOPPED, { slowly }, NULL },
	{ "dizzy",
	  { { 0, 'n' }, { 120, 'u' }, { 300, 'n' } },
	  PHASE_OVER,
	  ENDING_STOPPED,
	  { not_better },
	  "heart-circulation" },
	{ "dizzy", { { 0, 'l' } }, PHASE_OVER, ENDING_STOPPED, { call, not_better }, "heart-circulation" },
	{ "cramp", { { 30, 'y' } }, PHASE_PAUSED, ENDING_NONE, { go_on }, NULL },
	{ "cramp", { { 30, 'n' }, { 60, 'y' } }, PHASE_PAUSED, ENDING_NONE, { go_on }, NULL },
};

static const struct path long_cramps[] = {
	{ "cramp", { { 120, 'n' }, { 121, 'n' }, { 122, 'n' } }, PHASE_PAUSED, ENDING_NONE, { walk }, NULL },
	{ "cramp",
	  { { 120, 'n' }, { 121, 'y' }, { 122, 'n' } },
	  PHASE_OVER,
	  ENDING_STOPPED,
	  { walk, urgent },
	  "blood-clot" },
	{ "cramp",
	  { { 120, 'n' }, { 121, 'n' }, { 122, 'y' } },
	  PHASE_OVER,
	  ENDING_STOPPED,
	  { walk, "Get medical help." },
	  NULL },
};

enum { SIGNALLED_S = 25 };

static void begin(const char *signal)
{
	int at = catalogue_find(catalogue_builtin(), SECTION_STOP_SIGNALS, signal);
	start(calves_and_thigh());
	cues.count = 0;
	session_stop_signal(&session, (unsigned)at, SIGNALLED_S * MSEC_SECOND, &cues);
}

static void answer(struct given given)
{
	msec now = (SIGNALLED_S + (msec)given.after) * MSEC_SECOND;
	if (given.answer == 'l')
		session_leave_wait(&session, now, &cues);
	else
		session_answer(&session,
			       given.answer == 'y'   ? ANSWER_YES
			       : given.answer == 'n' ? ANSWER_NO
						     : ANSWER_NOT_SURE,
			       now, &cues);
}

static bool was_said(const char *text)
{
	for (unsigned i = 0; i < session.outcomes_count; i++)
		if (session.outcomes[i].outcome->say != NULL && strcmp(session.outcomes[i].outcome->say, text) == 0)
			return true;
	return false;
}

static unsigned said(void)
{
	unsigned count = 0;
	for (unsigned i = 0; i < session.outcomes_count; i++)
		count += session.outcomes[i].outcome->say != NULL;
	return count;
}

static bool asks(const char *id)
{
	for (unsigned i = 0; i < session.outcomes_count; i++)
		if (texts_has(&session.outcomes[i].outcome->asks, id) ||
		    texts_has(&session.outcomes[i].outcome->has, id))
			return true;
	return false;
}

static void check_end(const struct path *path)
{
	unsigned count = 0;
	assert_false(session.wait.on);
	if (session.phase != path->phase)
		fail_msg("%s at %u s: phase %d", path->signal, path->given[0].after, (int)session.phase);
	assert_int_equal(session.ending, path->ending);
	for (; count < 3 && path->said[count] != NULL; count++)
		if (!was_said(path->said[count]))
			fail_msg("%s: not said: %s", path->signal, path->said[count]);
	assert_int_equal(said(), count);
	assert_true(path->asks == NULL || asks(path->asks));
}

static void each_path_leads_where_the_table_says(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(paths) / sizeof(*paths); i++) {
		begin(paths[i].signal);
		for (unsigned k = 0; k < 4 && paths[i].given[k].answer != '\0'; k++) {
			assert_true(session.wait.on);
			answer(paths[i].given[k]);
		}
		check_end(&paths[i]);
	}
}

/* Where the routine ends, the last line spoken or shown is the most urgent of its answers. */
static void the_most_urgent_line_is_the_last_word(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(paths) / sizeof(*paths); i++) {
		enum help most = HELP_NONE, last = HELP_NONE;
		begin(paths[i].signal);
		for (unsigned k = 0; k < 4 && paths[i].given[k].answer != '\0'; k++)
			answer(paths[i].given[k]);
		for (unsigned k = 0; k < session.outcomes_count; k++) {
			const struct outcome *outcome = session.outcomes[k].outcome;
			most = outcome->help > most ? outcome->help : most;
			for (unsigned c = 0; c < cues.count; c++)
				if (outcome->say != NULL && strcmp(cues.item[c].text, outcome->say) == 0)
					last = outcome->help;
		}
		if (last != most)
			fail_msg("%s, path %zu: help %d is followed by a milder line", paths[i].signal, i, (int)most);
	}
}

/* Minutes after the call for help, the next question repeats it; nothing milder follows. */
static void a_call_for_help_is_repeated_and_never_softened(void **state)
{
	(void)state;
	begin("dizzy");
	answer((struct given){ 0, 'y' });
	cues.count = 0;
	advance(SIGNALLED_S + 120);
	assert_string_equal(cue_of(CUE_ASKED)->text, "Do you feel well again?");
	assert_string_equal(cues.item[cues.count - 1].text, call); /* in the same breath, but last */
	assert_true(cue_of(CUE_ASKED)->due == cues.item[cues.count - 1].due);
	assert_string_equal(session_waiting(&session, session.now).said, call);
	cues.count = 0;
	answer((struct given){ 121, 'y' });
	assert_null(cue_of(CUE_ANSWERED));
	assert_false(session.wait.on);
}

static void a_cramp_that_stays_two_minutes_skips_the_muscle(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(long_cramps) / sizeof(*long_cramps); i++) {
		begin("cramp");
		answer((struct given){ 30, 'n' });
		answer((struct given){ 60, 'n' });
		for (unsigned k = 0; k < 3; k++)
			answer(long_cramps[i].given[k]);
		check_end(&long_cramps[i]);
		assert_int_equal(session.record[SOLEUS_LEFT].why, SKIP_HURT);
		assert_false(session.record[SOLEUS_RIGHT].skipped);
	}
}

/* The question comes on time, is spoken once, and answers before it do not count. */
static void a_question_is_asked_when_it_is_due(void **state)
{
	(void)state;
	begin("tingling");
	assert_null(session_waiting(&session, session.now).question);
	answer((struct given){ 59, 'y' });
	assert_true(session.wait.on);
	assert_null(cue_of(CUE_ASKED));
	assert_true(session_waiting(&session, session.now).due_ms == MSEC_SECOND);
	assert_true(session_next_change(&session, true) == (SIGNALLED_S + 60) * MSEC_SECOND);
	advance(SIGNALLED_S + 60);
	assert_string_equal(cue_of(CUE_ASKED)->text, "Is the feeling back to normal?");
	assert_non_null(session_waiting(&session, session.now).question);
	cues.count = 0;
	advance(SIGNALLED_S + 100);
	assert_null(cue_of(CUE_ASKED));
	answer((struct given){ 100, 'n' });
	assert_string_equal(session_waiting(&session, session.now).said, stay_off);
	assert_null(session_waiting(&session, session.now).question);
	assert_true(session_waiting(&session, session.now).clock_ms == 100 * MSEC_SECOND); /* it keeps counting */
}

static void rest_of_the_routine_is_lighter(void **state)
{
	(void)state;
	begin("tingling");
	unsigned before = session.record[THIGH_LEFT].cap;
	answer((struct given){ 60, 'y' });
	assert_int_equal(session.record[THIGH_LEFT].cap, before - 1);
	assert_int_equal(session.record[SOLEUS_LEFT].why, SKIP_HURT);
	begin("cramp");
	answer((struct given){ 30, 'y' });
	assert_int_equal(session.at, SOLEUS_LEFT); /* the bout continues ... */
	session_command(&session, COMMAND_PAUSE, session.now, &cues);
	advance(SIGNALLED_S + 34);
	assert_int_equal(session.phase, PHASE_RUNNING);
	cues.count = 0;
	session_command(&session, COMMAND_HOLD, session.now, &cues);
	assert_non_null(cue_of(CUE_REFUSED)); /* ... without holds */
}

static void another_signal_leaves_the_first_wait(void **state)
{
	int dizzy = catalogue_find(catalogue_builtin(), SECTION_STOP_SIGNALS, "dizzy");
	(void)state;
	begin("pain");
	session_stop_signal(&session, (unsigned)dizzy, 30 * MSEC_SECOND, &cues);
	assert_int_equal(session.ending, ENDING_STOPPED);
	assert_true(was_said(enough));
	assert_string_equal(session_waiting(&session, session.now).signal->id, "dizzy");
}

/* Every signal has a question, and no more than fit into the wait. */
static void every_signal_has_lines_and_a_question(void **state)
{
	const struct catalogue *catalogue = catalogue_builtin();
	(void)state;
	for (unsigned i = 0; i < catalogue->stop_signals_count; i++) {
		assert_int_in_range(catalogue->stop_signals[i].lines.items_count, 1, 2);
		assert_int_in_range(catalogue->stop_signals[i].questions_count, 1, 4);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_path_leads_where_the_table_says),
		cmocka_unit_test(the_most_urgent_line_is_the_last_word),
		cmocka_unit_test(a_call_for_help_is_repeated_and_never_softened),
		cmocka_unit_test(a_cramp_that_stays_two_minutes_skips_the_muscle),
		cmocka_unit_test(a_question_is_asked_when_it_is_due),
		cmocka_unit_test(rest_of_the_routine_is_lighter),
		cmocka_unit_test(another_signal_leaves_the_first_wait),
		cmocka_unit_test(every_signal_has_lines_and_a_question),
	};
	return cmocka_run_group_tests_name("the wait", tests, NULL, NULL);
}
