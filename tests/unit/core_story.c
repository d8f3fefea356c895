/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A session in rows: everything planned, done, reported and learned, and nothing else. */
#include "core/record/story.h"
#include "test.h"
#include <stdio.h>
#include <string.h>

enum { DAY = 86400, START = 20000 * DAY + 18 * 3600 };

static struct record record;
static struct profile profile;
static const struct history history;
static char told[4096];

static int begin(void **state)
{
	(void)state;
	profile = (struct profile){ 0 };
	record = (struct record){ .started = START, .planned_s = 300, .ending = ENDING_FINISHED };
	strcpy(record.mode, "post-run");
	return 0;
}

static int end(void **state)
{
	(void)state;
	record_done(&record);
	return 0;
}

static struct record_step *add_step(enum step_kind kind, const char *what, enum side side, unsigned done_s)
{
	struct record_step step = { .kind = kind, .side = side, .seconds = 45, .begun = true, .ended = true };
	step.done_ms = done_s * MSEC_SECOND;
	snprintf(step.what, sizeof(step.what), "%s", what);
	return record_add_step(&record, &step);
}

static void add_mark(const char *what, enum side side, int level)
{
	struct record_mark *mark = &record.marks[record.marks_count++];
	*mark = (struct record_mark){ .side = side, .level = level };
	snprintf(mark->what, sizeof(mark->what), "%s", what);
}

static void report(const char *signal, const char *muscle, enum side side)
{
	struct record_signal reported = { .side = side, .at = START + 60 };
	snprintf(reported.signal, sizeof(reported.signal), "%s", signal);
	snprintf(reported.muscle, sizeof(reported.muscle), "%s", muscle);
	record_add_signal(&record, &reported);
}

static void take_row(void *context, const char *label, const char *value)
{
	size_t size = strlen(told);
	(void)context;
	snprintf(told + size, sizeof(told) - size, "%s|%s\n", label, value);
}

static const char *tell(int64_t now)
{
	struct in_force in_force = { .profile = &profile, .now = now };
	told[0] = '\0';
	record_count(&record);
	record_story(&record, catalogue_builtin(), &history, &in_force, take_row, NULL);
	return told;
}

static void a_plain_session_has_no_rows_for_what_was_not_said(void **state)
{
	(void)state;
	add_step(STEP_ROLL, "soleus", SIDE_LEFT, 45)->cap = 5;
	record.done_ms = 46 * MSEC_SECOND;
	assert_string_equal(tell(START + 60), "Session|After a run, 2024-10-04 18:00\nRolled|0:45\n"
					      "In all|0:46\n"
					      "Planned|5:00\nEnded|finished\n"
					      "Step 1|Lower calf, left: 45 of 45 s, pressure up to 5 of 10\n"
					      "Later plans|unchanged\n");
}

static void the_head_has_number_hand_and_the_persons_time(void **state)
{
	(void)state;
	record.id = 7;
	record.by_hand = true;
	record.offset_s = -3600;
	record.ending = ENDING_LEFT;
	record.feel = FEEL_BETTER;
	strcpy(record.note, "dark outside");
	strcpy(record.mode, "gone");
	assert_string_equal(tell(START), "Session|#7, gone, 2024-10-04 17:00, entered by hand\nRolled|0:00\n"
					 "In all|0:00\n"
					 "Planned|5:00\nEnded|early, by you\nFelt|better\nNote|dark outside\n"
					 "Later plans|unchanged\n");
}

static void steps_are_told_as_they_went(void **state)
{
	static const enum skip whys[] = { SKIP_PERSON, SKIP_HURT, SKIP_LIMIT, SKIP_REPLAN };
	(void)state;
	add_step(STEP_LEAD_IN, "", SIDE_BOTH, 0);
	struct record_step *sweep = add_step(STEP_ROLL, "soleus", SIDE_RIGHT, 30);
	sweep->sweep = true;
	strcpy(sweep->group, "calves");
	sweep->eased = 2;
	sweep->holds = 1;
	sweep->hurt = true;
	add_step(STEP_ROLL, "no-longer-known", SIDE_BOTH, 1)->holds = 2;
	for (unsigned i = 0; i < 4; i++) {
		struct record_step *step = add_step(STEP_DRILL, "high-knees", SIDE_BOTH, 0);
		step->skipped = true;
		step->why = whys[i];
	}
	tell(START);
	assert_non_null(strstr(told, "Step 1|Calves, right: 30 of 45 s, eased by 2, 1 hold, it hurt\n"
				     "Step 2|no-longer-known: 1 of 45 s, 2 holds\n"
				     "Step 3|High knees: 0 of 45 s, skipped\n"
				     "Step 4|High knees: 0 of 45 s, left out: it hurt\n"
				     "Step 5|High knees: 0 of 45 s, left out: the limit of the day\n"
				     "Step 6|High knees: 0 of 45 s, left out when time was short\n"));
	assert_null(strstr(told, "Step 7"));
}

static void only_the_first_of_several_rows_has_a_label(void **state)
{
	(void)state;
	add_mark("calves", SIDE_LEFT, 7);
	add_mark("soleus", SIDE_BOTH, -1);
	report("sharp-pain", "soleus", SIDE_LEFT);
	report("sharp-pain", "", SIDE_BOTH);
	tell(START);
	assert_non_null(
		strstr(told, "Marked|Calves, left: soreness 7 of 10\n|Lower calf\nStop signals|2024-10-04 18:01 "));
	assert_non_null(strstr(told, "\n|2024-10-04 18:01 "));
}

/* A change by a stop signal is listed while the profile has it too, with the milder of the two values. */
static void what_is_no_longer_in_force_is_not_told(void **state)
{
	unsigned soleus = (unsigned)catalogue_find(catalogue_builtin(), SECTION_MUSCLES, "soleus");
	(void)state;
	add_step(STEP_ROLL, "soleus", SIDE_LEFT, 20);
	report("sharp-pain", "soleus", SIDE_LEFT);
	assert_non_null(strstr(tell(START + 120), "Later plans|unchanged\n"));
	profile_learn(&profile, catalogue_builtin(), &history, &record, START);
	assert_non_null(strstr(tell(START + 120), "Later plans|Lower calf, left: "));
	for (unsigned i = 0; i < profile.eases_count; i++)
		profile.eases[i] = (struct ease){ .muscle = soleus, .side = SIDE_RIGHT, .cap_minus = 1 };
	assert_non_null(strstr(tell(START + 120), "Later plans|unchanged\n"));
}

/* Checks the rows of a session whose signal lowers pressure and time and starts a rest, while the profile has `is`. */
static void expect_changes(struct ease is, const char *rows)
{
	is.muscle = (unsigned)catalogue_find(catalogue_builtin(), SECTION_MUSCLES, "soleus");
	is.side = SIDE_LEFT;
	profile.eases[0] = is;
	profile.eases_count = 1;
	assert_string_equal(strstr(tell(START + 120), "Later plans|"), rows);
}

static void an_ease_is_told_in_words(void **state)
{
	(void)state;
	add_step(STEP_ROLL, "soleus", SIDE_LEFT, 20);
	report("sorer-next-day", "soleus", SIDE_LEFT);
	expect_changes((struct ease){ .cap_minus = 1 }, "Later plans|Lower calf, left: 1 step lighter\n");
	expect_changes((struct ease){ .cap_minus = 2 }, "Later plans|Lower calf, left: 2 steps lighter\n");
	expect_changes((struct ease){ .minimum_dose = true }, "Later plans|Lower calf, left: shortest time\n");
	expect_changes((struct ease){ .cap_minus = 1, .minimum_dose = true },
		       "Later plans|Lower calf, left: 1 step lighter, shortest time\n");
	report("sharp-pain", "soleus", SIDE_LEFT);
	expect_changes((struct ease){ .cap_minus = 1, .open = true, .hurt_at = START },
		       "Later plans|Lower calf, left: 1 step lighter; Resting after a stop signal, until you say how "
		       "it is; asked from tomorrow\n");
	expect_changes((struct ease){ .left_out_until = START + 2 * DAY },
		       "Later plans|Lower calf, left: Resting after a stop signal, for 2 more days\n");
	expect_changes((struct ease){ .left_out_until = START + 60 }, "Later plans|unchanged\n");
}

static void advice_names_its_place_and_side(void **state)
{
	struct advice advice = { .what = "soleus", .side = SIDE_LEFT, .why = "marked in 3 of 5" };
	struct buf text = { 0 };
	(void)state;
	strcpy(advice.reason.text, "Ask.");
	advice_text(&advice, catalogue_builtin(), &text);
	assert_string_equal(buf_text(&text), "Lower calf, left, marked in 3 of 5. Ask.");
	buf_clear(&text);
	advice.side = SIDE_BOTH;
	advice_text(&advice, catalogue_builtin(), &text);
	assert_string_equal(buf_text(&text), "Lower calf, marked in 3 of 5. Ask.");
	buf_clear(&text);
	strcpy(advice.what, "");
	advice_text(&advice, catalogue_builtin(), &text);
	assert_string_equal(buf_text(&text), "Ask.");
	buf_done(&text);
	assert_string_equal(story_name(catalogue_builtin(), "calf-wall-straight"), "Calf stretch, straight knee");
}

#define TEST(test) cmocka_unit_test_setup_teardown(test, begin, end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_plain_session_has_no_rows_for_what_was_not_said),
		TEST(the_head_has_number_hand_and_the_persons_time),
		TEST(steps_are_told_as_they_went),
		TEST(only_the_first_of_several_rows_has_a_label),
		TEST(what_is_no_longer_in_force_is_not_told),
		TEST(an_ease_is_told_in_words),
		TEST(advice_names_its_place_and_side),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
