/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Records: the events the journal receives, and resuming from them. */
#include "core/person/wish_parse.h"
#include "core/record/fields.h"
#include "core/record/record.h"
#include "core/safety/review.h"
#include "session_sample.h"
#include "test.h"
#include <string.h>

enum { LEAD_IN, CALF_LEFT, SWITCH, CALF_RIGHT, TO_QUADS, QUADS_LEFT }; /* steps of sample_post_run */

static struct session session;
static struct cues cues;
static struct record record;

static int begin(void **state)
{
	(void)state;
	struct plan plan = sample_post_run();
	struct wish wish;
	wish_init(&wish, catalogue_builtin());
	wish.sore[wish.sore_count++] = (struct mark){
		{ TARGET_GROUP, (unsigned)sample_roll(0, "soleus", SIDE_LEFT, 30).group }, SIDE_LEFT, 5
	};
	session_start(&session, &plan, NULL, 0);
	record_start(&record, &session, &wish, 1700000000, 3600);
	plan_done(&plan);
	return 0;
}

static int end(void **state)
{
	(void)state;
	record_done(&record);
	return 0;
}

static struct record_change update_at(msec seconds)
{
	session_advance(&session, seconds * MSEC_SECOND, &cues);
	return record_update(&record, &session, 1700000000 + seconds);
}

static void a_record_names_what_was_planned(void **state)
{
	(void)state;
	assert_int_equal(record.steps_count, 9);
	assert_int_equal(record.planned_s, 225);
	assert_int_equal(record.planned_roll_s, 160);
	assert_string_equal(record.mode, "post-run");
	assert_string_equal(record.marks[0].what, "calves");
	assert_int_equal(record.marks[0].level, 5);
	const struct record_step *step = &record.steps[QUADS_LEFT];
	assert_string_equal(step->what, "rectus-femoris");
	assert_string_equal(step->covers, "rectus-femoris vastus-lateralis vastus-medialis");
	assert_string_equal(step->group, "quadriceps");
	assert_string_equal(step->tool, "large-smooth-roller");
	assert_true(step->sweep);
	assert_string_equal(record.steps[LEAD_IN].what, "");
	assert_int_equal(record.ending, ENDING_NONE);
}

static void an_update_tells_only_what_changed(void **state)
{
	(void)state;
	struct record_change change = update_at(5);
	assert_true(change.head);
	assert_int_equal(change.first, LEAD_IN);
	assert_int_equal(change.end, LEAD_IN + 1);
	change = update_at(5);
	assert_false(change.head);
	assert_int_equal(change.first, change.end);
	change = update_at(20);
	assert_int_equal(change.first, LEAD_IN);
	assert_int_equal(change.end, CALF_LEFT + 1);
	assert_true(record.steps[CALF_LEFT].done_ms == 5 * MSEC_SECOND);
	assert_int_equal(record.at, CALF_LEFT);
	update_at(16);
	session_command(&session, COMMAND_SKIP, session.now, &cues);
	change = update_at(20);
	assert_true(change.head);
	assert_int_equal(change.first, CALF_LEFT);
	assert_int_equal(change.end, SWITCH + 1);
	assert_int_equal(record.steps[CALF_LEFT].why, SKIP_PERSON);
}

static void a_stop_signal_is_added_with_its_muscle(void **state)
{
	(void)state;
	int cramp = catalogue_find(catalogue_builtin(), SECTION_STOP_SIGNALS, "cramp");
	session_stop_signal(&session, (unsigned)cramp, 20 * MSEC_SECOND, &cues);
	struct record_change change = update_at(20);
	assert_int_equal(change.signals_first, 0);
	assert_int_equal(record.signals_count, 1);
	assert_string_equal(record.signals[0].signal, "cramp");
	assert_string_equal(record.signals[0].muscle, "gastrocnemius-medial");
	assert_int_equal(record.signals[0].side, SIDE_LEFT);
	assert_true(record.signals[0].at == 1700000020);
	assert_string_equal(record.steps[CALF_LEFT].signal, "cramp");
	change = update_at(21);
	assert_int_equal(change.signals_first, 1);
	assert_int_equal(record.signals_count, 1);
}

static void a_signal_on_a_sweep_has_the_name_of_the_group(void **state)
{
	(void)state;
	const struct catalogue *catalogue = catalogue_builtin();
	unsigned pain = (unsigned)catalogue_find(catalogue, SECTION_STOP_SIGNALS, "pain");
	session_stop_signal(&session, pain, 20 * MSEC_SECOND, &cues);
	session_answer(&session, ANSWER_YES, 60 * MSEC_SECOND, &cues);
	session_command(&session, COMMAND_PAUSE, 60 * MSEC_SECOND, &cues);
	update_at(153);
	session_stop_signal(&session, pain, 154 * MSEC_SECOND, &cues);
	update_at(155);
	assert_int_equal(record.signals_count, 2);
	assert_string_equal(record_signal_name(&record, catalogue, &record.signals[0]), "Inner calf");
	assert_string_equal(record.signals[1].muscle, "rectus-femoris");
	assert_string_equal(record_signal_name(&record, catalogue, &record.signals[1]), "Quadriceps");
	assert_string_equal(record_signal_name(&record, catalogue, &(struct record_signal){ .signal = "dizzy" }), "");
}

static void report_on_several_muscles_is_one_line(void **state)
{
	(void)state;
	const struct catalogue *catalogue = catalogue_builtin();
	struct buf text = { 0 };
	record_add_signal(&record, &(struct record_signal){ "swelling", "soleus", SIDE_LEFT, 9 });
	record_add_signal(&record, &(struct record_signal){ "swelling", "gastrocnemius-medial", SIDE_LEFT, 9 });
	record_add_signal(&record, &(struct record_signal){ "swelling", "soleus", SIDE_RIGHT, 9 });
	record_add_signal(&record, &(struct record_signal){ "dizzy", "", SIDE_BOTH, 9 });
	assert_int_equal(record_report_size(&record, 0), 2);
	assert_int_equal(record_report_size(&record, 2), 1);
	record_report(&record, catalogue, 0, &text);
	assert_string_equal(buf_text(&text), "Swelling: Lower calf, Inner calf, left");
	buf_clear(&text);
	record_report(&record, catalogue, 3, &text);
	assert_string_equal(buf_text(&text), "Dizzy, short of breath, chest pain");
	buf_done(&text);
}

static void the_end_is_written_with_its_time(void **state)
{
	(void)state;
	update_at(224);
	assert_true(record.ended == 0);
	struct record_change change = update_at(226);
	assert_true(change.head);
	assert_int_equal(record.ending, ENDING_FINISHED);
	assert_true(record.ended == 1700000226);
	update_at(300);
	assert_true(record.ended == 1700000226);
	assert_int_equal(record_work_s(&record), 160);
}

static void a_new_plan_replaces_the_rows(void **state)
{
	(void)state;
	struct plan nothing = sample_plan(sample_mode("post-run"));
	update_at(20);
	session_replan(&session, &nothing, session.now, &cues);
	struct record_change change = update_at(20);
	assert_true(change.head);
	assert_int_equal(record.steps_count, 2);
}

static void only_what_was_interrupted_with_work_left_can_go_on(void **state)
{
	(void)state;
	assert_true(record_resumable(&record));
	update_at(190);
	assert_true(record_resumable(&record));
	record.ending = ENDING_LEFT; /* closed by the person */
	assert_false(record_resumable(&record));
	record.ending = ENDING_NONE;
	update_at(200); /* the finish */
	assert_false(record_resumable(&record));
	update_at(300);
	assert_false(record_resumable(&record));
}

static void a_killed_session_goes_on_where_it_was(void **state)
{
	(void)state;
	static struct session again;
	struct plan plan;
	struct err err = { 0 };
	int cramp = catalogue_find(catalogue_builtin(), SECTION_STOP_SIGNALS, "cramp");
	session_stop_signal(&session, (unsigned)cramp, 40 * MSEC_SECOND, &cues);
	update_at(41);
	assert_int_equal(record.ending, ENDING_STOPPED); /* killed during the wait, it must not resume */
	assert_false(record_resumable(&record));
	session_answer(&session, ANSWER_YES, 70 * MSEC_SECOND, &cues);
	session_command(&session, COMMAND_PAUSE, 70 * MSEC_SECOND, &cues);
	update_at(148);
	assert_int_equal(record.ended, 0);
	assert_true(record_plan(&record, catalogue_builtin(), NULL, &plan, &err));
	record_resume(&record, &plan, NULL, 7777, &again);
	plan_done(&plan);
	assert_int_equal(again.phase, PHASE_PAUSED);
	assert_int_equal(again.at, QUADS_LEFT);
	assert_true(again.in_step == 15 * MSEC_SECOND);
	assert_int_equal(again.steps_count, session.steps_count);
	assert_int_equal(again.record[CALF_LEFT].cap, session.record[CALF_LEFT].cap);
	for (unsigned i = 0; i < session.steps_count; i++) {
		assert_int_equal(again.steps[i].kind, session.steps[i].kind);
		assert_int_equal(again.steps[i].seconds, session.steps[i].seconds);
		assert_int_equal(again.steps[i].covers_count, session.steps[i].covers_count);
		assert_true(again.record[i].done_ms == session.record[i].done_ms);
	}
	assert_true(again.steps[QUADS_LEFT].sweep);
	assert_string_equal(again.steps[QUADS_LEFT].from, session.steps[QUADS_LEFT].from);
	assert_true(session_used_muscle(&again, sample_muscle("vastus-medialis"), SIDE_LEFT) == 15 * MSEC_SECOND);
	session_stop_signal(&again, (unsigned)cramp, 7777, &cues);
	record_update(&record, &again, 1700009999);
	assert_int_equal(record.signals_count, 2);
}

static void assert_same_step(const struct step *again, const struct step *planned)
{
	assert_int_equal(again->cues_count, planned->cues_count);
	for (unsigned i = 0; i < planned->cues_count; i++) {
		assert_int_equal(again->cues[i].kind, planned->cues[i].kind);
		assert_string_equal(again->cues[i].text, planned->cues[i].text);
	}
	if (planned->kind != STEP_ROLL)
		return;
	assert_string_equal(again->from, planned->from);
	assert_string_equal(again->to, planned->to);
}

/* Resuming with a painful heel must not put weight on it. */
static void what_goes_on_is_told_as_it_was_planned(void **state)
{
	(void)state;
	const struct catalogue *catalogue = catalogue_builtin();
	struct profile profile = { .tools = (UINT64_C(1) << catalogue->tools_count) - 1 };
	struct wish wish;
	struct person person;
	struct safety safety;
	struct plan plan, again;
	struct err err = { 0 };
	bool ends_before = false;
	wish_init(&wish, catalogue);
	wish.mode = sample_mode("post-run");
	wish.minutes = 10;
	assert_true(wish_parse(&wish, catalogue, "has", "heel-pain", 0, &err));
	person_of(&person, catalogue, &profile, &wish);
	safety_review(&safety, catalogue, wish.mode, &person, 0);
	plan_build(&plan, catalogue, &wish, &person, &safety, NULL);
	session_start(&session, &plan, NULL, 0);
	record_done(&record);
	record_start(&record, &session, &wish, 0, 0);
	assert_true(record_plan(&record, catalogue, &safety, &again, &err));
	assert_int_equal(again.steps_count, plan.steps_count);
	for (unsigned i = 0; i < plan.steps_count; i++) {
		if (step_is_work(&plan.steps[i]))
			assert_same_step(&again.steps[i], &plan.steps[i]);
		ends_before |= plan.steps[i].to != NULL && strstr(plan.steps[i].to, "before the heel") != NULL;
	}
	assert_true(ends_before);
	plan_done(&again);
	plan_done(&plan);
	safety_done(&safety);
}

static void a_muscle_that_is_no_longer_known_is_named(void **state)
{
	(void)state;
	struct plan plan;
	struct err err = { 0 };
	strcpy(record.steps[CALF_LEFT].what, "gone");
	assert_false(record_plan(&record, catalogue_builtin(), NULL, &plan, &err));
	assert_int_equal(err.code, ERR_DATA);
	assert_non_null(strstr(err.text, "'gone'"));
}

static void a_record_that_was_tampered_with_gives_no_more_time_or_pressure(void **state)
{
	(void)state;
	static struct session again;
	struct plan plan;
	struct err err = { 0 };
	update_at(20);
	record.steps[CALF_RIGHT].done_ms = -100000;
	record.steps[CALF_RIGHT].cap_eased = record.steps[CALF_RIGHT].cap_most = 99;
	record.at = 4000;
	assert_true(record_plan(&record, catalogue_builtin(), NULL, &plan, &err));
	record_resume(&record, &plan, NULL, 0, &again);
	plan_done(&plan);
	assert_int_equal(again.phase, PHASE_OVER);
	assert_true(again.record[CALF_RIGHT].done_ms == 0);
	assert_int_equal(again.record[CALF_RIGHT].cap, 6);
}

static void steps_are_the_same_only_if_every_member_is(void **state)
{
	(void)state;
	for (const struct record_field *field = record_step_fields; field->name != NULL; field++) {
		struct record_step one = { 0 }, other = { 0 };
		assert_true(record_step_same(&one, &other));
		((char *)&other)[field->offset] = 1;
		if (record_step_same(&one, &other))
			fail_msg("%s is not compared", field->name);
	}
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(steps_are_the_same_only_if_every_member_is),
		TEST(a_record_names_what_was_planned),
		TEST(an_update_tells_only_what_changed),
		TEST(a_stop_signal_is_added_with_its_muscle),
		TEST(a_signal_on_a_sweep_has_the_name_of_the_group),
		TEST(report_on_several_muscles_is_one_line),
		TEST(the_end_is_written_with_its_time),
		TEST(a_new_plan_replaces_the_rows),
		TEST(only_what_was_interrupted_with_work_left_can_go_on),
		TEST(a_killed_session_goes_on_where_it_was),
		TEST(what_goes_on_is_told_as_it_was_planned),
		TEST(a_muscle_that_is_no_longer_known_is_named),
		TEST(a_record_that_was_tampered_with_gives_no_more_time_or_pressure),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
