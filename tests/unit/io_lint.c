/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The lint pass: accepted input and hostile files.  Single errors are in tests/data/bad. */
#include "base/mem.h"
#include "io/catalogue/load.h"
#include "io/system/file.h"
#include "test.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Loads a text over the built-in catalogue; the report's first line, without newline, is in `line`. */
struct loaded {
	bool good;
	unsigned errors;
	char line[512];
};

static struct loaded load(const char *bytes, size_t size)
{
	struct loaded loaded = { 0 };
	struct yaml_file file;
	struct catalogue_files files;
	struct report report = { 0 };
	yaml_file_of_bytes(&file, "x.yaml", bytes, size);
	loaded.good = catalogue_load_documents(&files, catalogue_builtin(), &file, 1, &report);
	loaded.errors = report.errors;
	const char *text = report_text(&report);
	snprintf(loaded.line, sizeof(loaded.line), "%.*s", (int)strcspn(text, "\n"), text);
	catalogue_files_done(&files);
	report_done(&report);
	return loaded;
}

static void assert_good(const char *text)
{
	struct loaded loaded = load(text, strlen(text));
	assert_string_equal(loaded.line, "");
	assert_true(loaded.good);
}

static void files_of_other_systems_are_welcome(void **state)
{
	(void)state;
	assert_good("\xef\xbb\xbfkind: catalogue\ncues:\n  - {id: a, text: Go on.}\n");
	assert_good("kind: catalogue\r\ncues:\r\n  - {id: a, text: Go on.}\r\n");
	assert_good("# a comment\n\n---\nkind: catalogue\ncues: []\n...\n");
	assert_good("kind: catalogue");
	assert_good("{kind: catalogue, cues: [{id: a, text: 'Go on.'}]}");
}

static void texts_keep_what_was_written(void **state)
{
	(void)state;
	assert_good("kind: catalogue\ncues:\n  - {id: a, text: \"K\\u00e4se \\\"x\\\" \\u4e16\"}\n  - {id: b, text: "
		    "'It''s'}\n"
		    "  - id: c\n    text: >-\n      folded\n      line\n  - {id: d, text: '123'}\n  - {id: e, text: "
		    "yes}\n");
}

static void flags_have_two_words_each(void **state)
{
	(void)state;
	assert_good("kind: catalogue\ntools:\n"
		    "  - {id: a, name: A, size: b, firmness: 4, suited_to: c, ball: true, cold: false}\n"
		    "  - {id: b, name: B, size: b, firmness: 4, suited_to: c, ball: yes, cold: no}\n");
}

static void a_new_entry_after_a_change_is_whole(void **state)
{
	(void)state;
	assert_good("kind: catalogue\ntools:\n  - change: soft-ball\n    cap: 3\n"
		    "  - {id: b, name: A, size: b, firmness: 4, suited_to: c}\n");
	static const char lacks_its_id[] = "kind: catalogue\ntools:\n  - change: soft-ball\n    cap: 3\n  - name: A\n";
	assert_string_equal(load(lacks_its_id, sizeof(lacks_its_id) - 1).line,
			    "x.yaml:5:5: tools[1]: required key 'id' is missing");
}

static void an_empty_file_has_a_place(void **state)
{
	(void)state;
	assert_string_equal(load("", 0).line,
			    "x.yaml:1:1: the file is empty: the first line must be 'kind: catalogue'");
	assert_string_equal(load("\xef\xbb\xbf", 3).line,
			    "x.yaml:1:1: the file is empty: the first line must be 'kind: catalogue'");
}

static void errors_are_counted_to_the_end(void **state)
{
	char text[4096] = "kind: catalogue\n";
	(void)state;
	for (int i = 0; i < 60; i++)
		snprintf(text + strlen(text), sizeof(text) - strlen(text), "k%d: 1\n", i);
	struct loaded loaded = load(text, strlen(text));
	assert_int_equal(loaded.errors, 60);
	assert_string_equal(
		loaded.line,
		"x.yaml:2:1: unknown key 'k0'; known keys: kind, version, muscles, groups, tools, "
		"contraindications, areas, joints, stretches, modes, cues, stop_signals, next_day, rules, sources, "
		"pressures, constants, atlas, runs, ambiguous_names, measures, poses, codes");
}

static void errors_of_meaning_stand_in_the_order_of_the_file(void **state)
{
	static const char text[] =
		"kind: catalogue\ncues:\n  - {id: a, text: Go on.}\nconstants:\n"
		"  - {id: nope, value: 1, basis: x, rules: [R999]}\n  - {id: nopf, value: 1, basis: x}\n";
	struct loaded loaded = load(text, strlen(text));
	(void)state;
	assert_int_equal(loaded.errors, 3);
	assert_string_equal(loaded.line, "x.yaml:5:10: constants[0].id: unknown constant 'nope'");
}

/* ---- Hostile files -------------------------------------------------------------------------------------------- */

/* `head`, then `part` this many times (0: as often as fits into 4 MiB). */
struct hostile {
	const char *head, *part;
	unsigned times;
};

static const struct hostile hostiles[] = {
	{ "cues: ", "[", 0 },
	{ "cues: ", "{", 0 },
	{ "cues: ", "{a: ", 0 },
	{ "cues: ", "[[],[", 0 },
	{ "cues:\n", "- ", 0 },
	{ "", "? ", 0 },
	{ "", "[\n", 0 },
	{ "", "[-", 0 },
	{ "cues: [", "a,", 0 },
	{ "cues: [", "{},", 0 },
	{ "cues: [", "[],", 0 },
	{ "cues: [", "&a a,", 0 },
	{ "cues: [", "*a,", 0 },
	{ "cues: [", "!a b,", 0 },
	{ "cues: [", "a\n", 0 },
	{ "cues: [", "\"a\" ", 0 },
	{ "", "a:\n", 0 },
	{ "cues:\n", "- {id: a, text: x}\n", 0 },
	{ "cues:\n", "- {id: [, text: x}\n", 0 },
	{ "cues:\n", "- {}\n", 0 },
	{ "cues:\n", "- {x: y}\n", 0 },
	{ "constants:\n", "- {id: bout-max-t, value: 4, basis: x}\n", 0 },
	{ "atlas:\n- {id: a, view: back, kind: zone, of: soleus, outline: [", "[60,60],", 0 },
	{ "cues: ", "a", 0 },
	{ "cues: ", "a ", 0 },
	{ "cues:\n", " a\n", 0 },
	{ "cues: ", " ", 0 },
	{ "", "\n", 0 },
	{ "", "#", 0 },
	{ "", "#\n", 0 },
	{ "cues: \"", "a", 0 },
	{ "cues: \"", "\n", 0 },
	{ "cues: \"", "\\x41", 0 },
	{ "cues: '", "''", 0 },
	{ "cues: |\n", " a\n", 0 },
	{ "cues: >\n", " a\n\n", 0 },
	{ "cues: !", "a", 0 },
	{ "cues: &", "a", 0 },
	{ "cues: |", "9", 0 },
	{ "", "%TAG !a! x\n", 0 },
	{ "", "---\n", 0 },
	{ "", ":", 0 },
	{ "", ": ", 0 },
	{ "", "\x1b\n", 0 },
	{ "", "\xff\n", 0 },
	{ "cues: ", "\xc3\xa9", 0 },
	/* The lint pass finds them clean, so the later checks must cope. */
	{ "cues:\n", "- {id: a, text: x}\n", 15000 },
	{ "constants:\n", "- {id: bout-max-t, value: 4, basis: x}\n", 10000 },
	{ "tools:\n", "- {id: a, name: a, size: b, firmness: 1, suited_to: c, substitutes: [b, c, d, e]}\n", 5000 },
	{ "atlas:\n", "- {id: a, view: back, kind: no-go, of: spine, outline: [[50,0],[100,0],[100,200]]}\n", 2500 },
};

/* Slowdown allowed compared with a plain build on the machine it was measured on: a file that is read in quadratic
 * time takes seconds everywhere, and a slow machine must not fail the test. */
#if defined(ROLLCOACH_SANITIZED) || !defined(__OPTIMIZE__)
/* libcyaml grows a sequence entry by entry, and a sanitizer never grows memory in place: a third of the entries still
 * shows what is quadratic, and takes a ninth of the time. */
enum { SLOWNESS = 150, FEWER = 3 };
#else
enum { SLOWNESS = 4, FEWER = 1 };
#endif

static char *hostile_text(const struct hostile *hostile)
{
	char *text = mem_new(FILE_BYTES_MAX + 1, 1);
	size_t used = (size_t)snprintf(text, FILE_BYTES_MAX, "kind: catalogue\n%s", hostile->head),
	       part = strlen(hostile->part);
	for (unsigned i = 0; used + part <= FILE_BYTES_MAX && (hostile->times == 0 || i < hostile->times / FEWER);
	     i++, used += part)
		memcpy(text + used, hostile->part, part);
	return text;
}

/* Milliseconds of processor time; tries again if it took too long, because the machine may be busy. */
static double load_ms(const char *text, double enough)
{
	double best = 1e9;
	for (int i = 0; i < 5 && best > enough; i++) {
		clock_t start = clock();
		load(text, strlen(text));
		double spent = (double)(clock() - start) * 1000 / CLOCKS_PER_SEC;
		best = spent < best ? spent : best;
	}
	return best;
}

static void any_hostile_file_is_answered_within_a_tenth_of_a_second(void **state)
{
	(void)state;
	for (unsigned i = 0; i < sizeof(hostiles) / sizeof(hostiles[0]); i++) {
		char *text = hostile_text(&hostiles[i]);
		double spent = load_ms(text, 100.0 * SLOWNESS);
		free(text);
		if (spent > 100.0 * SLOWNESS)
			fail_msg("'%s%s' again and again takes %d ms", hostiles[i].head, hostiles[i].part, (int)spent);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(files_of_other_systems_are_welcome),
		cmocka_unit_test(texts_keep_what_was_written),
		cmocka_unit_test(flags_have_two_words_each),
		cmocka_unit_test(a_new_entry_after_a_change_is_whole),
		cmocka_unit_test(an_empty_file_has_a_place),
		cmocka_unit_test(errors_are_counted_to_the_end),
		cmocka_unit_test(errors_of_meaning_stand_in_the_order_of_the_file),
		cmocka_unit_test(any_hostile_file_is_answered_within_a_tenth_of_a_second),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
