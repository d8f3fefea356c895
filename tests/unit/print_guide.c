/* SPDX-License-Identifier: MIT */
/* The table of a guided page: the time line of the plan, screens that all end, and nothing for those who must not roll. */
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

/* The number after the next `key`; moves behind it. */
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
			assert_int_equal(number_after(&at, "\"start\":"), made.plan.steps[step].start_s);
			assert_int_equal(number_after(&at, "\"seconds\":"), made.plan.steps[step].seconds);
		}
		buf_done(&table);
		unmake(&made);
	}
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

static void who_must_not_roll_has_no_table(void **state)
{
	(void)state;
	struct made made;
	struct buf table = { 0 };
	made = make("post-run has=blood-thinners");
	assert_false(guide_table(&table, &made.plan, NULL));
	assert_int_equal(table.size, 0);
	unmake(&made);
	made = make("post-run 1");
	assert_false(guide_table(&table, &made.plan, NULL));
	unmake(&made);
	buf_done(&table);
}

/* Inside a script element nothing may look like its end. */
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
		cmocka_unit_test(every_signal_comes_to_an_end),
		cmocka_unit_test(who_must_not_roll_has_no_table),
		cmocka_unit_test(a_name_cannot_end_the_script),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
