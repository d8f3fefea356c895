/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The table of a guided page: the timeline of the plan, screens that all end, and nothing for people who must not roll.
 * */
#include "core/safety/questions.h"
#include "print/guide.h"
#include "unit/plan_fixture.h"
#include <stdlib.h>

static unsigned times_in(const char *text, const char *word)
{
	unsigned count = 0;
	for (; (text = strstr(text, word)) != NULL; text += strlen(word))
		count++;
	return count;
}

/* The number after the next `key`; moves past it. */
static long number_after(const char **text, const char *key)
{
	const char *at = strstr(*text, key);
	assert_non_null(at);
	*text = at + strlen(key);
	return strtol(*text, NULL, 10);
}

static void steps_start_when_the_plan_says(void **state)
{
	static const char *const modes[] = { "pre-run", "post-run", "rest-day", "before-bed" };
	(void)state;
	for (size_t i = 0; i < sizeof(modes) / sizeof(*modes); i++) {
		struct made made;
		struct buf table = { 0 };
		made = make(modes[i]);
		assert_true(guide_table(&table, &made.plan, "Asha"));
		const char *at = strstr(buf_text(&table), "\"steps\"");
		for (unsigned step = 0; step < made.plan.steps_count; step++) {
			assert_int_equal(number_after(&at, "\"is\":["), made.plan.steps[step].start_s);
			assert_int_equal(number_after(&at, ","), made.plan.steps[step].seconds);
		}
		buf_done(&table);
		unmake(&made);
	}
}

/* A line for too much pressure keeps its condition, without which it would be an instruction. */
static void conditions_are_written_before_their_lines(void **state)
{
	(void)state;
	struct made made = make("post-run");
	struct buf table = { 0 };
	unsigned eases = 0;
	assert_true(guide_table(&table, &made.plan, NULL));
	for (unsigned step = 0; step < made.plan.steps_count; step++)
		for (unsigned i = 0; i < made.plan.steps[step].cues_count; i++) {
			const struct step_cue *cue = &made.plan.steps[step].cues[i];
			struct buf alone = { 0 }, whole = { 0 };
			if (cue->kind == LINE_EASE && step_is_work(&made.plan.steps[step])) {
				buf_addf(&alone, "\"%s\"", cue->text);
				buf_addf(&whole, "\"Too much? %s\"", cue->text);
				assert_null(strstr(buf_text(&table), buf_text(&alone)));
				assert_non_null(strstr(buf_text(&table), buf_text(&whole)));
				eases++;
			}
			buf_done(&alone);
			buf_done(&whole);
		}
	assert_true(eases > 3);
	buf_done(&table);
	unmake(&made);
}

/* Each edge leads to a later screen or to the end, so no signal can go round in circles, and "not sure" is an edge of
 * every screen. */
static void every_signal_comes_to_an_end(void **state)
{
	(void)state;
	struct made made;
	struct buf table = { 0 };
	made = make("post-run");
	assert_true(guide_table(&table, &made.plan, NULL));
	const char *signals = strstr(buf_text(&table), "\"signals\"");
	unsigned screens = times_in(signals, "\"at\":");
	assert_true(screens > 10);
	assert_int_equal(times_in(signals, "\"unsure\":"), screens);
	assert_int_equal(times_in(signals, "\"next\":"), 3 * screens);
	assert_null(strstr(signals, "when you are ready"));
	for (const char *signal = signals; (signal = strstr(signal, "\"screens\":[")) != NULL;) {
		const char *end = strstr(signal, "]}");
		long screen = -1;
		for (const char *at = signal; at < end; at++) {
			screen += strncmp(at, "\"ask\":", 6) == 0;
			if (strncmp(at, "\"next\":", 7) == 0)
				assert_true(strtol(at + 7, NULL, 10) == -1 || strtol(at + 7, NULL, 10) > screen);
		}
		signal = end;
	}
	buf_done(&table);
	unmake(&made);
}

/* Moves past `expected`, which must be next. */
static void expect(const char **text, const char *expected)
{
	if (strncmp(*text, expected, strlen(expected)) != 0)
		fail_msg("'%s' instead of '%.80s'", expected, *text);
	*text += strlen(expected);
}

static void expect_edge(const char **text, const char *key, const char *say, long next, bool wait)
{
	struct buf edge = { 0 };
	buf_addf(&edge, "\"%s\":{\"say\":\"%s\",\"next\":%ld,\"wait\":%s}", key, say != NULL ? say : "", next,
		 wait && say != NULL ? "true" : "false");
	expect(text, buf_text(&edge));
	buf_done(&edge);
}

static unsigned times_of(const struct wait_question *question)
{
	return 1 + (unsigned)(question->again > 0) + (unsigned)(question->last > 0);
}

/* The text of an outcome and the screen it leads to; one that would continue rolling ends the page. */
static void expect_outcome(const char **text, const char *key, const struct outcome *outcome, bool last, long next)
{
	bool goes_on = outcome->then == OUTCOME_GO_ON;
	expect_edge(text, key, goes_on ? catalogue_cue(catalogue(), "page-over") : outcome->say,
		    goes_on || last ? -1 : next, false);
}

static void expect_question(const char **text, const struct wait_question *question, bool last, long *screen)
{
	const unsigned when[] = { question->at, question->again, question->last };
	const char *worse = question->worse == WORSE_YES ? "yes" : "no";
	long after = *screen + (long)times_of(question);
	for (unsigned time = 0; time < times_of(question); time++, ++*screen) {
		struct buf start = { 0 };
		buf_addf(&start, "{\"ask\":\"%s\",\"at\":%u,", question->ask, when[time]);
		expect(text, buf_text(&start));
		buf_done(&start);
		for (int unsure = 0; unsure < 2; unsure++) {
			const char *key = unsure ? "unsure" : worse;
			if (time + 1 < times_of(question))
				expect_edge(text, key, question->meanwhile, *screen + 1, true);
			else
				expect_outcome(text, key, &question->if_worse, last, after);
			expect(text, ",");
		}
		expect_outcome(text, question->worse == WORSE_YES ? "no" : "yes", &question->otherwise, last, after);
		expect(text, "}");
		*text += **text == ',';
	}
}

/* Every screen of every signal matches the catalogue: "not sure" is the worse answer. */
static void signals_are_those_of_the_catalogue(void **state)
{
	(void)state;
	struct made made = make("post-run");
	struct buf table = { 0 };
	assert_true(guide_table(&table, &made.plan, NULL));
	const char *at = strstr(buf_text(&table), "\"signals\":[");
	for (unsigned i = 0; i < catalogue()->stop_signals_count; i++) {
		const struct stop_signal *signal = &catalogue()->stop_signals[i];
		struct buf start = { 0 };
		if (!signal->during)
			continue;
		buf_addf(&start, "{\"id\":\"%s\",\"name\":\"%s\",\"placed\":%s,", signal->id, signal->signal,
			 signal_takes_place(signal) ? "true" : "false");
		at = strstr(at, buf_text(&start));
		assert_non_null(at);
		at = strstr(at, "\"screens\":[") + strlen("\"screens\":[");
		long screen = 0;
		for (unsigned q = 0; q < signal->questions_count; q++)
			expect_question(&at, &signal->questions[q], q + 1 == signal->questions_count, &screen);
		expect(&at, "]}");
		buf_done(&start);
	}
	buf_done(&table);
	unmake(&made);
}

/* The order of `roll` after such a run: first its questions, whichever page they belong to, and none twice. */
static void a_long_run_puts_its_questions_first(void **state)
{
	(void)state;
	struct made made = make("post-run ran=42km,4:00");
	struct buf table = { 0 };
	const struct question_terms asking = { .all = true, .after_run = true };
	unsigned expected[CATALOGUE_QUESTIONS_MAX];
	unsigned count = questions_asked(catalogue(), ASKED_EMERGENCY, &asking, expected, CATALOGUE_QUESTIONS_MAX);
	assert_true(guide_table(&table, &made.plan, NULL));
	const char *at = strstr(buf_text(&table), "\"questions\":[");
	assert_string_equal(catalogue()->contraindications[expected[0]].id, "dark-urine");
	assert_string_equal(catalogue()->contraindications[expected[1]].id, "tight-shiny-leg");
	for (unsigned i = 0; i < count; i++) {
		const char *question = catalogue()->contraindications[expected[i]].question;
		assert_non_null(at = strstr(at, "\"ask\":\""));
		at += strlen("\"ask\":\"");
		if (strncmp(at, question, strlen(question)) != 0)
			fail_msg("'%.60s' instead of '%s'", at, question);
	}
	buf_done(&table);
	unmake(&made);
}

/* Exactly the daily questions, and finally the one of the page. */
static void questions_are_those_of_the_day(void **state)
{
	(void)state;
	struct made made = make("post-run");
	struct buf table = { 0 };
	unsigned asked = 0;
	assert_true(guide_table(&table, &made.plan, NULL));
	char *questions = strdup(strstr(buf_text(&table), "\"questions\":["));
	*strstr(questions, "\"steps\"") = '\0';
	for (unsigned i = 0; i < catalogue()->contraindications_count; i++) {
		const struct contraindication *entry = &catalogue()->contraindications[i];
		bool here = entry->question != NULL && strstr(questions, entry->question) != NULL;
		assert_int_equal(here, entry->asked == ASKED_EMERGENCY);
		asked += here;
	}
	assert_int_equal(times_in(questions, "\"ask\":"), asked + 1);
	free(questions);
	buf_done(&table);
	unmake(&made);
}

static void table_is_omitted_for_a_person_who_must_not_roll(void **state)
{
	(void)state;
	struct made made = make("post-run");
	struct buf table = { 0 };
	for (int verdict = VERDICT_LIMITED + 1; verdict <= VERDICT_STOP; verdict++) {
		made.plan.verdict = (enum verdict)verdict; /* even if there were steps */
		assert_false(guide_table(&table, &made.plan, NULL));
	}
	unmake(&made);
	made = make("post-run has=blood-thinners");
	assert_false(guide_table(&table, &made.plan, NULL));
	assert_int_equal(table.size, 0);
	unmake(&made);
	made = make("post-run 1");
	assert_false(guide_table(&table, &made.plan, NULL));
	unmake(&made);
	buf_done(&table);
}

/* Nothing inside a script element may look like its end. */
static void a_name_cannot_end_the_script(void **state)
{
	(void)state;
	struct buf page = { 0 };
	guide_script(&page, "{\"as\": \"</script><script>\"}");
	assert_int_equal(times_in(buf_text(&page), "</script>"), 2);
	assert_non_null(strstr(buf_text(&page), "\\u003c/script>"));
	buf_done(&page);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(steps_start_when_the_plan_says),
		cmocka_unit_test(conditions_are_written_before_their_lines),
		cmocka_unit_test(every_signal_comes_to_an_end),
		cmocka_unit_test(signals_are_those_of_the_catalogue),
		cmocka_unit_test(questions_are_those_of_the_day),
		cmocka_unit_test(a_long_run_puts_its_questions_first),
		cmocka_unit_test(table_is_omitted_for_a_person_who_must_not_roll),
		cmocka_unit_test(a_name_cannot_end_the_script),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
