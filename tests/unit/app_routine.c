/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Routine files: a written plan is read back unchanged, and a coach's mistakes are reported with line and remedy. */
#include "unit/plan_fixture.h"

#include "core/plan/routine_plan.h"
#include "io/files/routine.h"
#include "print/plan_json.h"
#include "print/plan_text.h"
#include "print/plan_yaml.h"

static bool parse(struct routine *routine, const char *text, struct report *report)
{
	struct yaml_file file;
	*report = (struct report){ 0 };
	yaml_file_of_bytes(&file, "r.yaml", text, strlen(text));
	bool parsed = routine_parse(routine, &file, catalogue(), report);
	yaml_file_done(&file);
	return parsed;
}

/* The plan of a routine for the person who made it. */
static struct plan planned(const struct made *made, const struct routine *routine)
{
	struct plan plan;
	plan_of_routine(&plan, routine, catalogue(), &made->wish, &made->person, &made->safety);
	return plan;
}

static void assert_same_steps(const struct plan *plan, const struct plan *other)
{
	assert_int_equal(plan->steps_count, other->steps_count);
	for (unsigned i = 0; i < plan->steps_count; i++) {
		const struct step *a = &plan->steps[i], *b = &other->steps[i];
		assert_int_equal(a->kind, b->kind);
		assert_int_equal(a->start_s, b->start_s);
		assert_int_equal(a->seconds, b->seconds);
		assert_int_equal(a->muscle, b->muscle);
		assert_int_equal(a->side, b->side);
		assert_int_equal(a->tool, b->tool);
		assert_int_equal(a->position, b->position);
		assert_int_equal(a->cap, b->cap);
		assert_int_equal(a->stretch, b->stretch);
		assert_int_equal(a->covers_count, b->covers_count);
		assert_int_equal(a->tempo_s, b->tempo_s);
	}
}

static void a_plan_is_read_again_as_the_same(void **state)
{
	static const char *const wishes[] = {
		"post-run 10",
		"pre-run 10",
		"rest-day 18 sore=calves:right stretches",
		"before-bed 6 tools=large-smooth-roller,peanut-ball",
		"post-run 20 sore=it-band tools=large-smooth-roller,tennis-ball,stick-roller",
		"post-run 10 beginner has=diabetes",
		"post-run 10 has=varicose-veins:calves:left",
		"pre-run 4 sore=feet",
		"post-run 40 sore=shins,chest-arms",
	};
	(void)state;
	for (size_t i = 0; i < sizeof wishes / sizeof *wishes; i++) {
		struct made made = make(wishes[i]);
		struct routine routine;
		struct report report;
		struct buf text = { 0 };
		plan_yaml(&text, &made.plan, NULL, i % 2 == 1);
		if (!parse(&routine, buf_text(&text), &report))
			fail_msg("%s", report_text(&report));
		struct plan again = planned(&made, &routine);
		assert_same_steps(&made.plan, &again);
		plan_done(&again);
		buf_done(&text);
		report_done(&report);
		unmake(&made);
	}
}

#define HEAD "kind: routine\nname: Tuesday\nmode: post-run\nsteps:\n"
#define GOOD "  - roll: soleus\n    seconds: 45\n"

static void errors_have_a_place_and_a_remedy(void **state)
{
	static const struct {
		const char *text, *says;
	} rows[] = {
		{ HEAD "  - roll: solus\n", "r.yaml:5:11: steps[0].roll: no muscle 'solus': did you mean 'soleus'?" },
		{ HEAD "  - roll: tlf\n", "no muscle 'tlf': did you mean 'tfl'?" },
		{ HEAD "  - roll: large-smooth-roller\n", "'large-smooth-roller' is a tool, not a muscle" },
		{ HEAD "  - roll: it-band\n", "r.yaml:5:11: steps[0].roll: IT band (side of the thigh)" },
		{ HEAD "  - roll: calves\n", "write 'sweep: calves-pass'" },
		{ HEAD "  - roll: shins\n", "roll its muscles, as 'tibialis-anterior'" },
		{ HEAD "  - sweep: calf-pass\n", "no sweep 'calf-pass': did you mean 'calves-pass'?" },
		{ HEAD "  - sweep: calves\n", "'calves' is a group: write 'sweep: calves-pass', or roll its muscles" },
		{ HEAD "  - sweep: soleus\n", "'soleus' is a muscle: write 'roll: soleus'" },
		{ HEAD "  - sweep: it-band\n", "r.yaml:5:12: steps[0].sweep: IT band (side of the thigh)" },
		{ HEAD "  - sweep: xylophone\n",
		  "no sweep 'xylophone': see rollcoach list groups and rollcoach show GROUP" },
		{ HEAD "  - sweep: quads-pass\n    muscle: it-band\n", "Instead: Outer front of the hip (TFL)" },
		{ HEAD "  - sweep: quads-pass\n    muscle: tlf\n",
		  "steps[0].muscle: no muscle 'tlf': did you mean 'tfl'?" },
		{ HEAD GOOD "  - drill: high-nees\n", "no stretch or drill 'high-nees': did you mean 'high-knees'?" },
		{ HEAD GOOD "  - drill: xylophone\n",
		  "no stretch or drill 'xylophone': see 'rollcoach list stretches'" },
		{ HEAD "  - sweep: calves-pass\n    muscle: tfl\n",
		  "r.yaml:6:13: steps[0].muscle: not covered by this sweep" },
		{ HEAD "  - roll: soleus\n    seconds: 130\n",
		  "r.yaml:6:14: steps[0].seconds: Lower calf, left: 130 s is over the limit of 120 s: shorten it." },
		{ HEAD "  - roll: soleus\n    seconds: 10\n", "10 s is too short; a bout takes at least 30 s" },
		{ HEAD "  - roll: soleus\n    seconds: 70\n  - roll: soleus\n    seconds: 60\n",
		  "r.yaml:8:14: steps[1].seconds: Lower calf, left: 130 s is over the limit of 120 s" },
		{ HEAD GOOD GOOD "  - roll: soleus\n    seconds: 30\n",
		  "r.yaml:9:5: steps[2]: Lower calf: two sets are enough here: leave this one out, or do fewer "
		  "rounds." },
		{ HEAD "  - roll: gastrocnemius-medial\n    seconds: 70\n  - roll: soleus\n    seconds: 60\n",
		  "130 s is over the limit of 120 s for the whole group" },
		{ HEAD "  - roll: soleus\n    cap: 6\n",
		  "r.yaml:6:10: steps[0].cap: Lower calf: pressure 6 is outside 2 to 5: set the cap to at most 5." },
		{ HEAD "  - roll: soleus\n    cap: 1\n", "pressure 1 is outside 2 to 5" },
		{ HEAD "  - roll: soleus\n    tool: peanut-ball\n",
		  "r.yaml:6:11: steps[0].tool: Peanut (double) ball does not work for Lower calf" },
		{ HEAD "  - roll: soleus\n    tool: penut-ball\n",
		  "no tool 'penut-ball': did you mean 'peanut-ball'?" },
		{ HEAD "  - roll: soleus\n    position: face-down\n",
		  "r.yaml:6:15: steps[0].position: Lower calf cannot be rolled face-down" },
		{ HEAD "  - roll: soleus\n    position: upside-down\n",
		  "steps[0].position: 'upside-down' is not one of" },
		{ HEAD "  - roll: soleus\n    sides: [both]\n", "roll one side at a time: write [left, right]" },
		{ HEAD "  - roll: thoracic-erectors\n    tool: peanut-ball\n    sides: [left, right]\n",
		  "write [both]" },
		{ HEAD "  - roll: soleus\n    sides: [left, left]\n", "write [left, right], [left], [right]" },
		{ HEAD "  - roll: soleus\n    sides: [left]\n    seconds: 45\n  - roll: soleus\n    sides: [right]\n   "
		       " seconds: 40\n",
		  "left 45 s, right 40 s: give both sides the same time" },
		{ HEAD "  - roll: soleus\n    drill: high-knees\n", "exactly one of roll, sweep, drill and stretch" },
		{ HEAD "  - seconds: 30\n", "exactly one of roll, sweep, drill and stretch" },
		{ HEAD GOOD "  - drill: high-knees\n", "steps[1]: High knees does not belong in this routine" },
		{ HEAD GOOD "  - stretch: high-knees\n", "this is a drill: write 'drill'" },
		{ HEAD GOOD "  - stretch: calf-wall-straight\n    seconds: 90\n", "90 s is outside 20 to 60 s" },
		{ "kind: routine\nname: T\nmode: pre-run\nsteps:\n  - roll: soleus\n  - drill: high-knees\n    "
		  "seconds: 3600\n",
		  "r.yaml:7:14: steps[1].seconds: High knees: 3600 s is over 120 s" },
		{ HEAD GOOD "  - stretch: calf-wall-straight\n    cap: 3\n", "have no tool, position, cap or hold" },
		{ HEAD "  - stretch: calf-wall-straight\n" GOOD, "Rolling comes first" },
		{ HEAD "  - roll: piriformis\n    hold: 9\n", "a hold lasts 3 to 5 s here" },
		{ HEAD "  - roll: soleus\n    hold: 2\n", "a hold lasts 3 to 10 s here" },
		{ HEAD "  - sweep: quads-pass\n    hold: 6\n", "Front of thigh: a hold lasts 3 to 5 s here" },
		{ HEAD "  - roll: soleus\n    note: a b c d e f g h i j k l m\n", "more than 12 words" },
		{ HEAD "  - roll: soleus\n    note: No pain no gain.\n",
		  "note: says 'no pain': nobody is urged to press hard or to bear pain" },
		{ HEAD "  - roll: soleus\n    note: Bis es weh tut.\n", "note: says 'weh'" },
		{ HEAD "  - roll: soleus\n    note: Then the IT band.\n",
		  "note: leads to the no-go area 'it-band': it may name one only to stop short of it" },
		{ HEAD "  - roll: soleus\n    muscle: soleus\n", "only a sweep has a muscle" },
		{ HEAD "  - roll: soleus\n    secs: 30\n", "secs" },
		{ "kind: routine\nname: Tuesday\nmode: post-ran\nsteps:\n" GOOD,
		  "r.yaml:3:7: mode: no mode 'post-ran': did you mean 'post-run'?" },
		{ "kind: routine\nname: Tuesday\nmode: pre-run\nsteps:\n  - roll: tibialis-posterior\n",
		  "Not for this routine" },
		{ "kind: routine\nname: Tuesday\nmode: post-run\nminutes: 1\nsteps:\n" GOOD,
		  "r.yaml:4:10: minutes: 140 s is longer than the 60 s" },
		{ "kind: routine\nname: Tuesday\nmode: post-run\nsteps: []\n", "steps" },
		{ HEAD "  - stretch: calf-wall-straight\n",
		  "r.yaml:5:3: steps: This routine rolls nothing: add a roll or a sweep." },
		{ "kind: catalogue\n", "kind" },
		{ "", "r.yaml:1:1" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct routine routine;
		struct report report;
		assert_false(parse(&routine, rows[i].text, &report));
		if (strstr(report_text(&report), rows[i].says) == NULL)
			fail_msg("%s\nsays\n%s\nand not\n%s", rows[i].text, report_text(&report), rows[i].says);
		assert_int_equal(report.code, ERR_DATA);
		report_done(&report);
	}
}

static void all_that_is_wrong_is_named_at_once(void **state)
{
	(void)state;
	struct routine routine;
	struct report report;
	assert_false(parse(
		&routine,
		HEAD
		"  - roll: soleus\n    seconds: 130\n  - roll: tfl\n    cap: 6\n  - roll: foot-sole\n    seconds: 5\n",
		&report));
	assert_int_equal(report.errors, 3);
	report_done(&report);
}

static void a_step_of_several_rounds_is_named_once(void **state)
{
	(void)state;
	struct routine routine;
	struct report report;
	assert_false(parse(&routine,
			   "kind: routine\nname: Tuesday\nmode: post-run\nrounds: 2\nsteps:\n"
			   "  - roll: piriformis\n    hold: 9\n  - roll: tfl\n    cap: 6\n",
			   &report));
	assert_int_equal(report.errors, 2);
	report_done(&report);
}

/* Unknown keys and ids, ranges and contradictions: all in one run, each place once, no follow-on errors. */
static void errors_of_every_sort_are_named_in_one_run(void **state)
{
	(void)state;
	struct routine routine;
	struct report report;
	assert_false(parse(&routine,
			   HEAD "  - roll: solus\n    secs: 40\n" /* an id, a key */
				"  - roll: tfl\n    seconds: 130\n" /* too long */
				"  - sweep: quads-pass\n    muscle: it-band\n"
				"  - roll: foot-sole\n    seconds: 9000\n" /* out of range, and too long */
				"  - roll: piriformis\n    tool: peanut-bal\n"
				"  - roll: soleus\n    cap: 6\n",
			   &report));
	static const char *const said[] = {
		"r.yaml:5:11: steps[0].roll: no muscle 'solus'",
		"r.yaml:6:5: steps[0]: unknown key 'secs'",
		"r.yaml:8:14: steps[1].seconds: Outer front of the hip (TFL), left: 130 s is over the limit of 120 s",
		"r.yaml:10:13: steps[2].muscle: IT band (side of the thigh)",
		"r.yaml:12:14: steps[3].seconds: 9000 is out of range: 0 to 3600",
		"r.yaml:14:11: steps[4].tool: no tool 'peanut-bal': did you mean 'peanut-ball'?",
		"r.yaml:16:10: steps[5].cap: Lower calf: pressure 6 is outside 2 to 5",
	};
	for (size_t i = 0; i < sizeof said / sizeof *said; i++)
		if (strstr(report_text(&report), said[i]) == NULL)
			fail_msg("%s\ndoes not say %s", report_text(&report), said[i]);
	assert_int_equal(report.errors, sizeof said / sizeof *said);
	report_done(&report);
}

/* A full report ends id lookup, but an invalid step must still fail. */
static void a_flooded_report_lets_nothing_through(void **state)
{
	(void)state;
	static const char text[] = HEAD GOOD "  - roll: solus\n";
	struct routine routine;
	struct yaml_file file;
	struct report report = { 0 };
	char name[20];
	for (int i = 0; i < REPORT_RUN_MAX; i++) {
		snprintf(name, sizeof name, "%d.yaml", i);
		report_error(&report, name, (struct place){ 1, 1 }, "", "wrong");
	}
	yaml_file_of_bytes(&file, "r.yaml", text, strlen(text));
	assert_false(routine_parse(&routine, &file, catalogue(), &report));
	yaml_file_done(&file);
	report_done(&report);
}

static void what_is_not_said_is_as_usual(void **state)
{
	(void)state;
	struct routine routine;
	struct report report;
	struct made made = make("post-run 10");
	assert_true(parse(&routine, HEAD "  - roll: soleus\n  - sweep: hamstrings-pass\n  - stretch: calf-wall-bent\n",
			  &report));
	struct plan plan = planned(&made, &routine);
	assert_string_equal(rolls(&plan), "soleus 45x2, hamstrings-lateral 45x2");
	assert_int_equal(count_of(&plan, STEP_STRETCH), 2);
	assert_int_equal(plan.budget_s, (plan.total_s + 59) / 60 * 60);
	plan_done(&plan);
	report_done(&report);
	unmake(&made);
}

/* Two rounds of a roll with every field a coach may set, then a stretch. */
static void holds_pauses_notes_and_rounds_reach_the_plan(void **state)
{
	static const char text[] =
		"kind: routine\nname: T\nmode: post-run\nrounds: 2\nsteps:\n"
		"  - {roll: soleus, sides: [left, right], seconds: 40, hold: 8, pause: 25, note: Slower.}\n"
		"  - {stretch: calf-wall-straight, note: Heel down.}\n";
	(void)state;
	struct made made = make("post-run 20");
	struct routine routine;
	struct report report;
	if (!parse(&routine, text, &report))
		fail_msg("%s", report_text(&report));
	assert_int_equal(routine.items_count, 3);
	struct plan plan = planned(&made, &routine);
	unsigned rolls = 0, pauses = 0;
	for (unsigned i = 0; i < plan.steps_count; i++) {
		const struct step *step = &plan.steps[i];
		if (step->kind == STEP_ROLL) {
			rolls++;
			assert_int_equal(step->hold_s, 8);
			assert_string_equal(step->note, "Slower.");
			assert_int_equal(step->cues[0].kind, LINE_NOTE);
		}
		pauses += step->kind == STEP_CHANGEOVER && step->seconds > 25;
		if (step->kind == STEP_STRETCH)
			assert_string_equal(step->note, "Heel down.");
	}
	assert_int_equal(rolls, 4);
	assert_int_equal(pauses, 2); /* after each round; not between the sides */
	struct buf yaml = { 0 };
	plan_yaml(&yaml, &plan, NULL, false);
	assert_non_null(strstr(buf_text(&yaml), "    hold: 8\n    pause: 25\n    note: \"Slower.\"\n"));
	buf_clear(&yaml);
	plan_text(&yaml, &plan, &made.safety, false);
	assert_non_null(strstr(buf_text(&yaml), "Tight spot: hold 8 s. Then rest 25 s."));
	buf_done(&yaml);
	plan_done(&plan);
	report_done(&report);
	unmake(&made);
}

static void a_missing_file_is_a_failure_and_not_an_invalid_one(void **state)
{
	(void)state;
	struct routine routine;
	struct report report = { 0 };
	assert_false(routine_load(&routine, "/nowhere/r.yaml", catalogue(), &report));
	assert_int_equal(report.code, ERR_FAILURE);
	report_done(&report);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_plan_is_read_again_as_the_same),
		cmocka_unit_test(errors_have_a_place_and_a_remedy),
		cmocka_unit_test(all_that_is_wrong_is_named_at_once),
		cmocka_unit_test(a_step_of_several_rounds_is_named_once),
		cmocka_unit_test(errors_of_every_sort_are_named_in_one_run),
		cmocka_unit_test(a_flooded_report_lets_nothing_through),
		cmocka_unit_test(what_is_not_said_is_as_usual),
		cmocka_unit_test(holds_pauses_notes_and_rounds_reach_the_plan),
		cmocka_unit_test(a_missing_file_is_a_failure_and_not_an_invalid_one),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
