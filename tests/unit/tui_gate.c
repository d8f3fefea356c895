/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The gate: no key answers a question before the user can have read it. */
#include "tui/gate.h"

#include "test.h"
#include "unit/tui_fixture.h"

enum { PAGE = 7, NEXT_PAGE = 8 };

/* A key other than the last one. */
static bool lets_through(struct gate *gate, uint64_t asking, msec now)
{
	return gate_lets_through(gate, asking, gate->last == 'n' ? 'y' : 'n', now, 1);
}

static void opens_when_shown_and_quiet(void **state)
{
	struct gate gate = { 0 };
	(void)state;
	gate_shown(&gate, PAGE, 1000);
	assert_false(lets_through(&gate, PAGE, 1399));
	gate_shown(&gate, PAGE, 1400); /* the key above came too early, so the time starts again */
	assert_false(lets_through(&gate, PAGE, 1799));
	gate_shown(&gate, PAGE, 1799);
	assert_true(lets_through(&gate, PAGE, 2199));
	assert_true(lets_through(&gate, PAGE, 2200)); /* open: the next answer need not wait */
}

static void typed_ahead_keys_answer_nothing(void **state)
{
	struct gate gate = { 0 };
	(void)state;
	for (int i = 0; i < 7; i++)
		assert_false(lets_through(&gate, PAGE, 5000));
	gate_shown(&gate, PAGE, 9000); /* after 4 s of waiting for the disk */
	assert_false(lets_through(&gate, PAGE, 9010));
}

static void a_stall_does_not_count_as_silence(void **state)
{
	struct gate gate = { 0 };
	(void)state;
	gate_shown(&gate, PAGE, 0);
	assert_false(lets_through(&gate, PAGE, 100));
	gate_shown(&gate, PAGE, 2100); /* keys arrived meanwhile; they are read now */
	assert_false(lets_through(&gate, PAGE, 2101));
}

static void a_held_key_never_opens_it(void **state)
{
	struct gate gate = { 0 };
	(void)state;
	gate_shown(&gate, PAGE, 0);
	for (msec now = 30; now < 10000; now += 30) {
		assert_false(gate_lets_through(&gate, PAGE, KEY_RETURN, now, 1));
		gate_shown(&gate, PAGE, now);
	}
}

/* A held key's first repeat may come later than other keys must wait: 660 ms under X11. */
static void a_held_key_opens_no_other_page(void **state)
{
	static const msec delays[] = { 250, 500, 660, 990 };
	(void)state;
	for (size_t i = 0; i < sizeof(delays) / sizeof(*delays); i++) {
		struct gate gate = { 0 };
		gate_shown(&gate, PAGE, 0);
		assert_true(gate_lets_through(&gate, PAGE, KEY_RETURN, 5000, 1));
		gate_shown(&gate, NEXT_PAGE, 5010);
		for (msec now = 5010 + delays[i]; now < 20000; now += 40) {
			assert_false(gate_lets_through(&gate, NEXT_PAGE, KEY_RETURN, now, 1));
			gate_shown(&gate, NEXT_PAGE, now);
		}
		gate_shown(&gate, NEXT_PAGE, 30000);
		assert_true(gate_lets_through(&gate, NEXT_PAGE, KEY_RETURN, 40000, 1));
	}
}

/* Only its first repeat may come that late, so the second time it is a tap. */
static void a_slow_tapper_gets_through(void **state)
{
	static const msec spans[] = { 400, 500, 700, 900 };
	(void)state;
	for (size_t i = 0; i < sizeof(spans) / sizeof(*spans); i++) {
		struct gate gate = { 0 };
		assert_true(gate_lets_through(&gate, 0, KEY_RETURN, 0, 1));
		gate_shown(&gate, PAGE, 0);
		assert_false(gate_lets_through(&gate, PAGE, KEY_RETURN, spans[i], 1));
		gate_shown(&gate, PAGE, spans[i]);
		assert_true(gate_lets_through(&gate, PAGE, KEY_RETURN, 2 * spans[i], 1));
		gate_shown(&gate, NEXT_PAGE, 2 * spans[i]);
		assert_false(gate_lets_through(&gate, NEXT_PAGE, KEY_RETURN, 3 * spans[i], 1));
	}
}

/* Tapped twice and then held: the first repeat comes after one early key. */
static void a_key_held_at_the_second_tap_opens_nothing(void **state)
{
	struct gate gate = { 0 };
	(void)state;
	assert_true(gate_lets_through(&gate, 0, KEY_RETURN, 0, 1));
	gate_shown(&gate, PAGE, 0);
	assert_false(gate_lets_through(&gate, PAGE, KEY_RETURN, 150, 1));
	gate_shown(&gate, PAGE, 150);
	for (msec now = 810; now < 5000; now += 40) {
		assert_false(gate_lets_through(&gate, PAGE, KEY_RETURN, now, 1));
		gate_shown(&gate, PAGE, now);
	}
}

static void nor_does_the_key_that_led_to_the_question(void **state)
{
	struct gate gate = { 0 };
	(void)state;
	assert_true(gate_lets_through(&gate, 0, KEY_RETURN, 0, 1));
	gate_shown(&gate, PAGE, 10);
	assert_false(gate_lets_through(&gate, PAGE, KEY_RETURN, 670, 1));
	gate_shown(&gate, PAGE, 680);
	assert_true(gate_lets_through(&gate, PAGE, 'n', 1080, 1));
}

static void a_faster_clock_waits_as_long(void **state)
{
	struct gate gate = { 0 };
	(void)state;
	gate_shown(&gate, PAGE, 0);
	assert_false(gate_lets_through(&gate, PAGE, 'y', 3999, 10));
	gate_shown(&gate, PAGE, 4000);
	assert_true(gate_lets_through(&gate, PAGE, 'n', 8000, 10));
}

static void each_page_is_read_anew(void **state)
{
	struct gate gate = { 0 };
	(void)state;
	gate_shown(&gate, PAGE, 0);
	assert_true(lets_through(&gate, PAGE, 500));
	assert_false(lets_through(&gate, NEXT_PAGE, 500)); /* not drawn yet */
	gate_shown(&gate, NEXT_PAGE, 510);
	assert_false(lets_through(&gate, NEXT_PAGE, 540));
	gate_shown(&gate, NEXT_PAGE, 540);
	assert_true(lets_through(&gate, NEXT_PAGE, 940));
}

static void keys_act_at_once_without_a_question(void **state)
{
	struct gate gate = { 0 };
	(void)state;
	assert_true(lets_through(&gate, 0, 0));
	gate_shown(&gate, PAGE, 0);
	assert_true(lets_through(&gate, 0, 1));
}

static void questions_plans_refusals_and_the_voice_ask(void **state)
{
	static const enum view_id asking[] = { VIEW_QUESTIONS, VIEW_DOUBTS, VIEW_WHERE, VIEW_VOICE };
	struct plan plan = { .verdict = VERDICT_STOP };
	(void)state;
	for (size_t i = 0; i < sizeof(asking) / sizeof(*asking); i++) {
		show(asking[i]);
		assert_true(gate_asking(&scene, &ui) != 0);
	}
	show(VIEW_QUESTIONS);
	uint64_t first = gate_asking(&scene, &ui);
	ui.rows = 30;
	assert_true(gate_asking(&scene, &ui) != first);
	ui.rows = 24;
	ui.place[VIEW_QUESTIONS].page = 1;
	assert_true(gate_asking(&scene, &ui) != first);
	show(VIEW_PLAN);
	scene.plan = &plan;
	assert_true(gate_asking(&scene, &ui) != 0);
	uint64_t refusal = gate_asking(&scene, &ui);
	struct step step = { .kind = STEP_STRETCH, .muscle = -1, .group = -1 };
	plan = (struct plan){ .steps = &step, .steps_count = 1 }; /* a held Enter starts nothing */
	assert_true(gate_asking(&scene, &ui) != 0 && gate_asking(&scene, &ui) != refusal);
	assert_true(gate_asking_key(&scene, &ui, KEY_RETURN) != 0);
	assert_true(gate_asking_key(&scene, &ui, 'w') == 0);
	show(VIEW_STOP); /* pressing x twice reports pain at once */
	assert_true(gate_asking(&scene, &ui) == 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(opens_when_shown_and_quiet),
		cmocka_unit_test(typed_ahead_keys_answer_nothing),
		cmocka_unit_test(a_stall_does_not_count_as_silence),
		cmocka_unit_test(a_held_key_never_opens_it),
		cmocka_unit_test(a_held_key_opens_no_other_page),
		cmocka_unit_test(a_slow_tapper_gets_through),
		cmocka_unit_test(a_key_held_at_the_second_tap_opens_nothing),
		cmocka_unit_test(nor_does_the_key_that_led_to_the_question),
		cmocka_unit_test(a_faster_clock_waits_as_long),
		cmocka_unit_test(each_page_is_read_anew),
		cmocka_unit_test(keys_act_at_once_without_a_question),
		cmocka_unit_test(questions_plans_refusals_and_the_voice_ask),
	};
	return cmocka_run_group_tests_name("the gate", tests, NULL, NULL);
}
