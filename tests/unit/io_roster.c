/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Rosters: the words of athletes become wishes, every error has its line, a file name is never a path. */
#include "base/mem.h"
#include "io/files/roster.h"
#include "io/system/file_name.h"
#include "test.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const int64_t now = 1767225600;

/* Loads the roster and reads every athlete; `ret_athletes` has room for all of them. */
static bool load(struct roster *roster, const char *yaml, struct athlete *ret_athletes, struct report *report)
{
	const struct catalogue *catalogue = catalogue_builtin();
	struct yaml_file file;
	struct wish base;
	wish_init(&base, catalogue);
	yaml_file_of_bytes(&file, "team.yaml", yaml, strlen(yaml));
	roster_parse(roster, &file, catalogue, report);
	for (unsigned i = 0; i < roster_count(roster); i++)
		roster_athlete(roster, i, &base, now, &ret_athletes[i], report);
	return report->errors == 0;
}

static void roster_supplies_values_the_athlete_omits(void **state)
{
	(void)state;
	const struct catalogue *catalogue = catalogue_builtin();
	struct athlete *athletes = mem_new(3, sizeof(*athletes));
	struct roster roster;
	struct report report = { 0 };
	assert_true(load(&roster,
			 "kind: roster\ncoach: J. Novak\nnote: Easy.\nmode: rest-day\nminutes: 12\nathletes:\n"
			 "  - name: A\n"
			 "  - {name: B, mode: pre-run, note: Own.}\n"
			 "  - {name: C, minutes: 7, tools: [soft-roller], stretches: yes, beginner: true}\n",
			 athletes, &report));
	assert_string_equal(athletes[0].coach, "J. Novak");
	assert_string_equal(athletes[0].note, "Easy.");
	assert_string_equal(catalogue->modes[athletes[0].wish.mode].id, "rest-day");
	assert_int_equal(athletes[0].wish.minutes, 12);
	assert_string_equal(athletes[1].note, "Own.");
	assert_string_equal(catalogue->modes[athletes[1].wish.mode].id, "pre-run");
	assert_int_equal(athletes[1].wish.minutes, 12);
	assert_int_equal(athletes[2].wish.minutes, 7);
	assert_true(athletes[2].wish.beginner);
	assert_int_equal(athletes[2].wish.stretches, CHOICE_YES);
	assert_true(athletes[2].wish.tools == (uint64_t)1 << catalogue_find(catalogue, SECTION_TOOLS, "soft-roller"));
	assert_false(athletes[2].has_profile);
	roster_done(&roster);
	free(athletes);
}

static void words_are_those_of_the_command_line(void **state)
{
	(void)state;
	struct athlete *athlete = mem_new(1, sizeof(*athlete));
	struct roster roster;
	struct report report = { 0 };
	assert_true(load(&roster,
			 "kind: roster\nathletes:\n  - name: A\n    sore: [\"calves:left=7\", it-band]\n"
			 "    injured: [\"hamstrings:left=24\"]\n    has: [diabetes, \"open-wound:shins:right\"]\n"
			 "    cleared: [antiplatelet]\n    only: [calves]\n    skip: [feet]\n",
			 athlete, &report));
	assert_int_equal(athlete->wish.sore_count, 2);
	assert_int_equal(athlete->wish.sore[0].level, 7);
	assert_int_equal(athlete->wish.conditions_count, 3);
	assert_int_equal(athlete->wish.conditions[0].since, now - 24 * 3600);
	assert_int_equal(athlete->wish.cleared_count, 1);
	assert_int_equal(athlete->wish.only_count, 1);
	assert_int_equal(athlete->wish.skip_count, 1);
	roster_done(&roster);
	free(athlete);
}

/* The run of one athlete that cannot be used is a note; the sheets of all others do not depend on it. */
static void a_run_that_cannot_be_used_is_a_note(void **state)
{
	(void)state;
	struct athlete *athletes = mem_new(2, sizeof(*athletes));
	struct roster roster;
	struct report report = { 0 };
	assert_true(load(&roster, "kind: roster\nathletes:\n  - {name: A, run: none.gpx}\n  - {name: B}\n", athletes,
			 &report));
	assert_string_equal(athletes[0].run_note,
			    "team.yaml:3:20: athletes[0].run: none.gpx: no such file or folder; check the name");
	assert_true(athletes[0].run_failed);
	assert_false(athletes[0].wish.has_run);
	assert_string_equal(athletes[1].run_note, "");
	assert_false(athletes[1].run_failed);
	report_done(&report);
	roster_done(&roster);
	free(athletes);
}

static void every_error_is_told_with_its_place(void **state)
{
	(void)state;
	static const struct {
		const char *yaml, *expected;
	} cases[] = {
		{ "kind: roster\n", "team.yaml:1:1: required key 'athletes' is missing\n" },
		{ "kind: roster\nathletes: []\n", "team.yaml:2:11: athletes: " },
		{ "kind: roster\nathletes:\n  - name: \"\"\n",
		  "team.yaml:3:11: athletes[0].name: a text is missing\n" },
		{ "kind: roster\nathletes:\n  - {name: A, minutes: 61}\n",
		  "team.yaml:3:24: athletes[0].minutes: 61 is out of" },
		{ "kind: roster\nathletes:\n  - {name: A, sore: [calvs]}\n",
		  "team.yaml:3:22: athletes[0].sore[0]: no muscle, group or no-go area 'calvs': did you mean "
		  "'calves'?\n" },
		{ "kind: roster\nmode: prrun\nathletes:\n  - {name: A}\n",
		  "team.yaml:2:7: mode: no mode 'prrun': did you mean 'pre-run'?\n" },
		{ "kind: roster\nathletes:\n  - {sore: [calves]}\n",
		  "team.yaml:3:5: athletes[0]: required key 'name' is missing\n" },
		{ "kind: roster\nversion: 2\nsquad: []\n",
		  "team.yaml:2:10: version: written by a newer rollcoach: upgrade, or use a file of version 1\n" },
		{ "kind: roster\nnote: \"one\nversion: 2\"\nathletes: []\n", "team.yaml:4:11: athletes: " },
		{ "kind: roster\nversion: [1]\nathletes:\n  - {name: A}\n",
		  "team.yaml:2:10: version: expected a single value, found a list\n" },
		{ "kind: roster\nathletes:\n  - {name: A, sore: [calves, soleus, calves]}\n",
		  "team.yaml:3:38: athletes[0].sore[2]: duplicate: remove one\n" },
		{ "kind: roster\nroutine: /none/such.yaml\nathletes:\n  - {name: A}\n",
		  "team.yaml:2:10: routine: cannot use this routine\n" },
		{ "kind: roster\nathletes:\n  - {name: A, has: [it, diabets]}\n",
		  "team.yaml:3:21: athletes[0].has[0]: " },
		{ "kind: roster\nathletes:\n  - {name: A, cleared: [blood-thinners]}\n",
		  "team.yaml:3:25: athletes[0].cleared[0]: " },
		{ "kind: roster\nathletes:\n  - {name: A, mode: pre-run, stretches: yes}\n",
		  "team.yaml:3:5: athletes[0]: no static stretches in mode pre-run" },
		{ "kind: roster\nathletes:\n  - {name: A, profile: /none/such.yaml}\n",
		  "/none/such.yaml: cannot be read" },
		{ "kind: roster\nathletes:\n  - {name: A, routine: /none/such.yaml}\n",
		  "team.yaml:3:24: athletes[0].routine: cannot use this routine\n" },
		{ "kind: roster\nathletes:\n  - {name: A, routine: /none/such.yaml, minutes: 9}\n",
		  "has its own mode and length" },
		{ "kind: roster\nathletes:\n  - {name: \"a\\e[31m\"}\n", "team.yaml:3:" },
	};
	struct athlete *athlete = mem_new(1, sizeof(*athlete));
	for (unsigned i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct roster roster;
		struct report report = { 0 };
		assert_false(load(&roster, cases[i].yaml, athlete, &report));
		assert_non_null(strstr(report_text(&report), cases[i].expected));
		report_done(&report);
		roster_done(&roster);
	}
	free(athlete);
}

/* Unknown keys, ranges, ids and contradictions are reported in one run, and each place once. */
static void errors_of_every_sort_are_told_in_one_run(void **state)
{
	(void)state;
	static const char *const told[] = {
		"team.yaml:3:7: mode: no mode 'prrun'",
		"team.yaml:6:5: athletes[0]: unknown key 'minuts': did you mean 'minutes'?",
		"team.yaml:7:13: athletes[0].tools[0]: no tool 'large-roler'",
		"team.yaml:9:14: athletes[1].minutes: 61 is out of range",
		"team.yaml:10:11: athletes[1].has[0]: 'aspirin': Every day, or once?  daily: antiplatelet;",
		"team.yaml:10:30: athletes[1].has[2]: duplicate",
		"team.yaml:11:5: athletes[2]: required key 'name' is missing",
		"team.yaml:12:5: athletes[3]: no static stretches in mode pre-run",
		"team.yaml:13:24: athletes[4].routine: cannot use this routine",
		"/none/such.yaml: cannot be read",
	};
	struct athlete *athletes = mem_new(5, sizeof(*athletes));
	struct roster roster;
	struct report report = { 0 };
	assert_false(load(&roster,
			  "kind: roster\nversion: 1\nmode: prrun\nathletes:\n"
			  "  - name: A\n    minuts: 5\n    tools: [large-roler]\n"
			  "  - name: B\n    minutes: 61\n    has: [aspirin, diabetes, diabetes]\n"
			  "  - {minutes: 5}\n"
			  "  - {name: C, mode: pre-run, stretches: yes}\n"
			  "  - {name: D, routine: /none/such.yaml}\n",
			  athletes, &report));
	for (unsigned i = 0; i < sizeof(told) / sizeof(told[0]); i++)
		if (strstr(report_text(&report), told[i]) == NULL)
			fail_msg("%s\ndoes not tell %s", report_text(&report), told[i]);
	assert_int_equal(report.errors, sizeof(told) / sizeof(told[0]));
	report_done(&report);
	roster_done(&roster);
	free(athletes);
}

static void a_note_may_have_ten_thousand_characters(void **state)
{
	(void)state;
	enum { CHARACTERS = 10000 };
	struct athlete *athlete = mem_new(1, sizeof(*athlete));
	struct buf yaml = { 0 };
	buf_add(&yaml, "kind: roster\nathletes:\n  - name: A\n    note: ");
	for (int i = 0; i < CHARACTERS; i++)
		buf_add(&yaml, i % 10 == 9 ? " " : "\u5c71");
	buf_add(&yaml, "x\n");
	struct roster roster;
	struct report report = { 0 };
	assert_true(load(&roster, buf_text(&yaml), athlete, &report));
	assert_true(strlen(athlete->note) > 2 * CHARACTERS);
	roster_done(&roster);
	buf_done(&yaml);
	free(athlete);
}

static void a_file_name_is_never_a_path(void **state)
{
	(void)state;
	static const struct {
		const char *text, *name;
	} cases[] = {
		{ "Asha Rao", "Asha-Rao" },
		{ "../../x", "x" },
		{ "a/b", "a-b" },
		{ "..", "nameless" },
		{ "", "nameless" },
		{ "-rf *", "rf" },
		{ "O'Neil \"Bo\"", "O-Neil-Bo" },
		{ "C:\\con.", "C-con" },
		{ "$(reboot) `x` ~", "reboot-x" },
		{ "\u5c71\u7530 \u592a\u90ce", "\u5c71\u7530-\u592a\u90ce" },
		{ "\u0906\u0936\u093e", "\u0906\u0936\u093e" },
	};
	for (unsigned i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct buf name = { 0 };
		buf_add(&name, "01-");
		file_name_add(&name, cases[i].text);
		assert_string_equal(buf_text(&name) + 3, cases[i].name);
		buf_done(&name);
	}
}

static void a_long_file_name_is_cut_between_characters(void **state)
{
	(void)state;
	struct buf text = { 0 }, name = { 0 };
	for (int i = 0; i < 200; i++)
		buf_add(&text, "\u0936\u093e");
	file_name_add(&name, buf_text(&text));
	assert_int_equal(name.size, 78); /* thirteen syllables of six bytes */
	buf_done(&text);
	buf_done(&name);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(roster_supplies_values_the_athlete_omits),
		cmocka_unit_test(words_are_those_of_the_command_line),
		cmocka_unit_test(a_run_that_cannot_be_used_is_a_note),
		cmocka_unit_test(every_error_is_told_with_its_place),
		cmocka_unit_test(errors_of_every_sort_are_told_in_one_run),
		cmocka_unit_test(a_note_may_have_ten_thousand_characters),
		cmocka_unit_test(a_file_name_is_never_a_path),
		cmocka_unit_test(a_long_file_name_is_cut_between_characters),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
