/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Text codes of routines: every mistyped character is found in its row; unknown entries are named, never guessed. */
#include "base/mem.h"
#include "core/plan/code.h"
#include "core/plan/routine_of_plan.h"
#include "unit/plan_fixture.h"
#include <ctype.h>

/* The routine of two rows in docs/code.md. */
static const char example[] = "RC3R-32C2-4E6D\nM922-62T9-63JR\nX422-6222-233J\n";

static struct routine example_routine(void)
{
	struct routine routine = { .minutes = 10, .items_count = 2 };
	unsigned *mode = &routine.mode;
	*mode = (unsigned)catalogue_find(catalogue(), SECTION_MODES, "post-run");
	routine.items[0] = (struct routine_item){
		.kind = STEP_ROLL,
		.muscle = (unsigned)catalogue_find(catalogue(), SECTION_MUSCLES, "piriformis"),
		.sweep = -1,
		.sides = { SIDE_LEFT, SIDE_RIGHT },
		.sides_count = 2,
		.seconds = 45,
		.tool = catalogue_find(catalogue(), SECTION_TOOLS, "lacrosse-ball"),
		.position = -1,
		.cap = 4,
	};
	routine.items[1] = (struct routine_item){
		.kind = STEP_STRETCH,
		.stretch = (unsigned)catalogue_find(catalogue(), SECTION_STRETCHES, "calf-wall-straight"),
		.sweep = -1,
		.sides = { SIDE_LEFT, SIDE_RIGHT },
		.sides_count = 2,
		.seconds = 30,
		.tool = -1,
		.position = -1,
	};
	return routine;
}

/* Reads a code; returns the error as "row: message", or "". */
static const char *wrong_with(const char *text)
{
	static char said[600];
	struct routine routine;
	struct err err = { 0 };
	unsigned row = 99;
	if (code_read(&routine, text, strlen(text), catalogue(), &row, &err))
		return "";
	snprintf(said, sizeof(said), "%u: %s", row, err.text);
	return said;
}

static void a_code_is_as_documented(void **state)
{
	struct routine routine = example_routine();
	struct buf text = { 0 };
	struct err err = { 0 };
	(void)state;
	assert_true(code_write(&text, &routine, catalogue(), &err));
	assert_string_equal(buf_text(&text), example);
	buf_done(&text);
}

static void case_and_separators_do_not_matter(void **state)
{
	char small[sizeof(example)];
	(void)state;
	for (size_t i = 0; i < sizeof(example); i++)
		small[i] = example[i] == '\n' ? '-' : (char)tolower((unsigned char)example[i]);
	assert_string_equal(wrong_with(small), "");
	assert_true(code_is_whole(small, strlen(small)));
}

/* Every wrong character in every place. */
static void every_wrong_character_is_found_in_its_row(void **state)
{
	char text[sizeof(example)];
	(void)state;
	for (size_t at = 0; at < sizeof(example) - 1; at++) {
		for (const char *c = code_alphabet; strchr(code_alphabet, example[at]) != NULL && *c != '\0'; c++) {
			if (*c == example[at])
				continue;
			memcpy(text, example, sizeof(example));
			text[at] = *c;
			assert_int_equal(wrong_with(text)[0] - '0', at / 15);
		}
	}
}

static void what_is_wrong_is_named(void **state)
{
	static const struct {
		const char *text, *says;
	} rows[] = {
		{ "RC3R-32C2-4E6D\nM922-62T9-63JR\n", "2: missing: the code has 2 rows" },
		{ "RC3R-32C2-4E6D\nX422-6222-233J\n", "1: missing: compare the code" },
		{ "RC3R-32C2-4E6D\nM922-62T9-63JR\nX422-6222-233\n", "2: has 11 of its 12 characters" },
		{ "RC3R-32C2-4E6D\nMO22-62T9-63JR\nX422-6222-233J\n", "1: 'O' is never used in a code" },
		{ "RC3R-32C2-4E6D\nM\xc3\xa9"
		  "22-62T9-63JR\n",
		  "1: a character that is never used in a code" },
		{ "RC3R-32C2-4E6D\nX422-6222-233J\nM922-62T9-63JR\n", "1: this is row 2: type the rows in the order" },
		{ "RC3R-32C2-4E6D\nM922-62T9-63J\nX422-6222-233J\n", "1: a character is missing" },
		{ "RC3R-32C2-4E6D\nM922-62T9-663JR\nX422-6222-233J\n", "1: a character too many" },
		{ "RC3R-32C2-4E6\nM922-62T9-63JR\nX422-6222-233J\n", "0: a character is missing" },
		{ "RC3R-32C2-4E6D\nM922-62T9-63JR\nM922-62T9-63JR\nX422-6222-233J\n", "2: a row too many" },
		{ "", "0: empty: a code begins with RC" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		if (strstr(wrong_with(rows[i].text), rows[i].says) != wrong_with(rows[i].text))
			fail_msg("%s: %s", rows[i].text, wrong_with(rows[i].text));
}

struct told {
	unsigned count, rows[16];
};

static void take(void *context, unsigned row, const char *text)
{
	struct told *told = context;
	assert_true(text[0] != '\0' && told->count < 16);
	told->rows[told->count++] = row;
}

/* All wrong rows are named at once, even those after a row with a missing character. */
static void every_wrong_row_is_named(void **state)
{
	static const struct {
		unsigned at; /* a character that is changed or missing */
		char with;
	} slips[] = { { 1, 'Z' }, { 4, '\0' }, { 7, 'O' }, { 8, 'Z' } };
	struct buf text = { 0 }, broken = { 0 };
	struct told told = { 0 };
	struct err err = { 0 };
	struct made made = make("post-run 20 stretches");
	struct routine routine;
	(void)state;
	routine_of_plan(&routine, &made.plan, NULL);
	assert_true(code_write(&text, &routine, catalogue(), &err));
	for (unsigned i = 0, slip = 0; i < text.size; i++) {
		bool here = slip < 4 && i == slips[slip].at * 15 + 6;
		char c = !here ? text.data[i] : text.data[i] == slips[slip].with ? 'Y' : slips[slip].with;
		slip += here;
		if (c != '\0')
			buf_add_char(&broken, c);
	}
	assert_int_equal(
		code_errors(buf_text(&broken), broken.size, catalogue(), &(struct code_listener){ &told, take }), 4);
	for (unsigned i = 0, last = 0; i < 4; i++) { /* 'O' is found first */
		last = i == 0 ? 7 : slips[i <= 2 ? i - 1 : 3].at;
		assert_int_equal(told.rows[i], last);
	}
	buf_done(&broken);
	buf_done(&text);
	unmake(&made);
}

/* A code as changed by messengers and word processors, and with a message around it. */
static void a_code_is_found_in_a_message(void **state)
{
	static const char *const texts[] = {
		"\xef\xbb\xbfRC3R-32C2-4E6D\r\nM922-62T9-63JR\r\nX422-6222-233J\r\n",
		"RC3R\xe2\x80\x93"
		"32C2\xe2\x80\x93"
		"4E6D M922-62T9-63JR X422\xc2\xa0"
		"6222\xe2\x80\x91"
		"233J",
		"\xe2\x80\x9cRC3R-32C2-4E6D-M922-62T9-63JR-X422-6222-233J\xe2\x80\x9d",
		"Hi Asha, here is yours: RC3R-32C2-4E6D-M922-62T9-63JR-X422-6222-233J. See you!",
		"Here it is RC3R-32C2-4E6D-M922-62T9-63JR-X422-6222-233J see you",
		"> RC3R-32C2-4E6D\n> M922-62T9-63JR\n> X422-6222-233J\n",
		"RC3R-32C2-4E6D-M922-62T9-63JR-X422-6222-233J done:all at:2026-11-28T19:30 ok:22",
	};
	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		struct routine routine;
		struct err err = { 0 };
		unsigned row;
		size_t size = strlen(texts[i]), part, from = code_part(texts[i], size, &part);
		assert_true(code_is_meant(texts[i], size));
		if (!code_read(&routine, texts[i] + from, part, catalogue(), &row, &err))
			fail_msg("%s: %s", texts[i], err.text);
		assert_int_equal(routine.items_count, 2);
	}
}

/* The same code, read with a catalogue whose codes are fewer or retired. */
static void unknown_ids_are_named(void **state)
{
	struct catalogue other = *catalogue();
	struct short_code *codes = mem_new(other.codes_count, sizeof(*codes));
	struct routine routine;
	struct err err = { 0 };
	unsigned row = 0;
	(void)state;
	memcpy(codes, other.codes, other.codes_count * sizeof(*codes));
	catalogue_set(&other, SECTION_CODES, codes, other.codes_count);
	codes[catalogue_find(catalogue(), SECTION_CODES, "x4")].entry = NULL;
	assert_false(code_read(&routine, example, strlen(example), &other, &row, &err));
	assert_int_equal(row, 2);
	assert_string_equal(err.text, "what 'X4' stood for is no longer in the catalogue");
	codes[catalogue_find(catalogue(), SECTION_CODES, "x4")].id = "x4a";
	assert_false(code_read(&routine, example, strlen(example), &other, &row, &err));
	assert_non_null(strstr(err.text, "this catalogue does not know 'X4'"));
	free(codes);
}

static void a_file_name_is_not_meant_as_a_code(void **state)
{
	(void)state;
	assert_false(code_is_meant("tuesday", 7));
	assert_false(code_is_meant("rc-tuesday", 10));
	assert_false(code_is_meant("rc3r-32c2-4e6d.yaml", 19));
	assert_false(code_is_meant("kind: routine\nname: a\nmode: post-run\n", 36));
	static const char yaml[] = "# RC3R-32C2-4E6D-M922-62T9-63JR-X422-6222-233J\nkind: routine\n";
	assert_false(code_is_meant(yaml, strlen(yaml)));
	assert_true(code_is_meant("RC3R-32C2-4E6D", 14));
	assert_true(code_is_meant("PC3R-32C2-4E6D-M922-62T9-63JR", 29));
}

/* The plan of the routine read from the code is the plan that was printed. */
static void a_plan_survives_its_code(void **state)
{
	static const char *const wishes[] = { "post-run 10", "pre-run 10", "rest-day 18 sore=calves:right stretches" };
	(void)state;
	for (size_t i = 0; i < sizeof(wishes) / sizeof(*wishes); i++) {
		struct made made = make(wishes[i]);
		struct routine routine;
		struct buf text = { 0 };
		struct err err = { 0 };
		routine_of_plan(&routine, &made.plan, NULL);
		assert_true(code_write(&text, &routine, catalogue(), &err));
		assert_string_equal(wrong_with(buf_text(&text)), "");
		buf_done(&text);
		unmake(&made);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_code_is_as_documented),
		cmocka_unit_test(case_and_separators_do_not_matter),
		cmocka_unit_test(every_wrong_character_is_found_in_its_row),
		cmocka_unit_test(what_is_wrong_is_named),
		cmocka_unit_test(every_wrong_row_is_named),
		cmocka_unit_test(a_code_is_found_in_a_message),
		cmocka_unit_test(unknown_ids_are_named),
		cmocka_unit_test(a_file_name_is_not_meant_as_a_code),
		cmocka_unit_test(a_plan_survives_its_code),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
