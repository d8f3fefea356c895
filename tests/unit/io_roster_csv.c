/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A roster from a spreadsheet saved by any program; every error has its row and column. */
#include "io/files/roster_csv.h"

#include "core/person/wish_words.h"
#include "test.h"
#include <stdlib.h>
#include <string.h>

static const int64_t now = INT64_C(1772560800); /* 2026-03-03 18:00 UTC */

struct made {
	bool good;
	struct buf yaml;
	struct report report;
};

static void make(struct made *ret_made, const char *csv)
{
	char *bytes = calloc(1, strlen(csv) + 1);
	strcpy(bytes, csv);
	*ret_made = (struct made){ 0 };
	ret_made->good = roster_of_csv(&ret_made->yaml, "t.csv", bytes, catalogue_builtin(), now, &ret_made->report);
	free(bytes);
}

static void done(struct made *made)
{
	buf_done(&made->yaml);
	report_done(&made->report);
}

static void spreadsheets_may_have_written_it(void **state)
{
	static const char wanted[] = "kind: roster\nathletes:\n- name: \"Rao, \\\"Asha\\\"\"\n  minutes: 10\n"
				     "  sore:\n  - \"left calf=6\"\n  - \"hams\"\n  note: \"One.\\nTwo.\"\n";
	static const char *const texts[] = {
		"name,minutes,sore,note\n\"Rao, \"\"Asha\"\"\",10,\"left calf=6, hams\",\"One.\nTwo.\"\n",
		("\xef\xbb\xbfName;Time;Soreness;Comment\r\n\"Rao, \"\"Asha\"\"\";10 min;left calf=6, hams;"
		 "\"One.\r\nTwo.\"\r\n;;;\r\n"),
		"sep=;\nATHLETE ; min;stiff;remarks\n \"Rao, \"\"Asha\"\"\" ; 10 ;left calf=6; One. Two.\n",
		"name\tminutes\tsore\tnote\r\"Rao, \"\"Asha\"\"\"\t10 minutes\tleft calf=6; hams\t\"One.\rTwo.\"",
	};
	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		struct made made;
		make(&made, texts[i]);
		if (!made.good)
			fail_msg("%s", report_text(&made.report));
		if (i != 2)
			assert_string_equal(buf_text(&made.yaml), wanted);
		done(&made);
	}
}

static void people_write_it_their_own_way(void **state)
{
	static const struct {
		const char *csv, *wanted;
	} rows[] = {
		{ "name,sore\nA,left calf 6\n", "  - \"left calf=6\"\n" },
		{ "name,sore\nA,left quad 8/10\n", "  - \"left quad=8\"\n" },
		{ "name,sore\nA,both quads 4\n", "  - \"quads=4\"\n" },
		{ "name,injured\nA,left calf 2026-02-27\n", "  - \"left calf=2026-02-27\"\n" },
		{ "name,injured\nA,left calf 2d\n", "  - \"left calf=2d\"\n" },
		{ "name,tools\nA,foam roller and lax ball\n", "  - \"foam roller\"\n  - \"lax ball\"\n" },
		{ "name,sore\nA,tight hamstrings\n", "  - \"hamstrings\"\n" },
		{ "name,kit\nA,lax ball\n", "  - \"lax ball\"\n" },
		{ "name,has\nA,varicose veins left calf\n", "  - \"varicose veins:left calf\"\n" },
		{ "name,duration\nA,0:08\n", "  minutes: 8\n" },
		{ "name,time\nA,8m\n", "  minutes: 8\n" },
		{ "name,What's sore\nA,calves\n", "  sore:\n  - \"calves\"\n" },
		{ "name,sore spots\nA,calves\n", "  sore:\n  - \"calves\"\n" },
		{ "name,First time\nA,yes\n", "  beginner: true\n" },
		{ "name,Coach's notes\nA,Rest.\n", "  note: \"Rest.\"\n" },
		{ "name,session\nA,after a run\n", "  mode: \"after a run\"\n" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct made made;
		make(&made, rows[i].csv);
		if (!made.good || strstr(buf_text(&made.yaml), rows[i].wanted) == NULL)
			fail_msg("%s\ngives %s%s", rows[i].csv, buf_text(&made.yaml), report_text(&made.report));
		done(&made);
	}
}

static void every_error_has_its_row_and_column(void **state)
{
	static const struct {
		const char *csv, *says;
	} rows[] = {
		{ "", "t.csv:1:1: the first row must name the columns, one of them 'name'\n" },
		{ "name\n", "t.csv:1:1: name: no athletes: one row each, below the names of the columns\n" },
		{ "Asha,10\n", "t.csv:1:1: unknown column 'Asha'; known columns: name, group, mode," },
		{ "name,minuts\nA,5\n", "t.csv:1:2: unknown column 'minuts': did you mean 'minutes'?\n" },
		{ "name,sore,stiff\nA,,\n", "t.csv:1:3: sore: two columns mean the same: remove one\n" },
		{ "name,sore\n\nA,hamstrngs\n", "t.csv:3:2: sore: no muscle, group or no-go area 'hamstrngs'" },
		{ "name,sore\nA,knee\n", "t.csv:2:2: sore: 'knee': Where at the knee?" },
		{ "name\n=1+1\n", "t.csv:2:1: name: starts like a formula, not like a name\n" },
		{ "name,new\n,yes\n", "t.csv:2:1: name: the athlete's name is missing\n" },
		{ "name,new\nA,maybe\n", "t.csv:2:2: beginner: write yes or no\n" },
		{ "name,minutes\nA,90\n", "t.csv:2:2: minutes: minutes must be a whole number from 1 to 60" },
		{ "name,injured\nA,\"calves, 2026-04-01\"\n", "t.csv:2:2: injured: when 'calves' was injured must" },
		{ "name,injured\nA,\"calf, 24/11/2026\"\n",
		  "t.csv:2:2: injured: '24/11/2026': write when it happened as" },
		{ "name,injured\nA,calf 3 weeks ago\n", "t.csv:2:2: injured: 'calf 3 weeks ago': write when it" },
		{ "name,injured\nA,calf 6/10\n", "t.csv:2:2: injured: 'calf 6/10': write when it" },
		{ "name,has\nA,bruise left clf\n", "t.csv:2:2: has: bruise: no muscle, group or no-go area 'clf'" },
		{ "name,has\nA,open wound shin\n", "t.csv:2:2: has: open wound: 'shin': On the bone or beside it?" },
		{ "name\nA,extra\n", "t.csv:2:2: this column has no name in the first row\n" },
		{ "name\n\"A\nB\n", "t.csv:2:1: name: a quote is opened and never closed\n" },
		{ "name\n\x1b[31m\n", "t.csv:2:1: name: contains characters that are not printable text\n" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct made made;
		make(&made, rows[i].csv);
		if (made.good || strncmp(report_text(&made.report), rows[i].says, strlen(rows[i].says)) != 0)
			fail_msg("%s\ngives %s", rows[i].csv, report_text(&made.report));
		done(&made);
	}
}

static void all_errors_come_in_one_run(void **state)
{
	struct made made;
	(void)state;
	make(&made, "name,minutes,sore,colour\n=A,ten,calvs,red\n,5,,\nB,61,knee,\n");
	assert_false(made.good);
	assert_int_equal(made.report.errors, 7); /* the cell below an unknown heading is not another error */
	done(&made);
}

static void rows_without_headings_are_not_read(void **state)
{
	struct made made;
	(void)state;
	make(&made, "athletes:\n- name: A\n  minutes: 10\n");
	assert_false(made.good);
	assert_int_equal(made.report.errors, 2); /* both about the first row */
	done(&made);
}

static void a_text_that_recurs_is_printed_once(void **state)
{
	struct made made;
	(void)state;
	make(&made, "name,sore,skip\nA,\"knee, knee\",knee\nB,knee,\nC,knee,\n");
	const char *text = report_text(&made.report);
	assert_non_null(strstr(text, "t.csv:3:2: sore: as in row 2\nt.csv:4:2: sore: as in row 2\n"));
	assert_non_null(strstr(text, "t.csv:2:3: skip: 'knee': Where at the knee?"));
	assert_int_equal(made.report.errors, 5);
	done(&made);
}

/* A word added to the wish needs a column. */
#define HAS_COLUMN(key, ...) #key,

static void every_word_of_a_wish_has_a_column(void **state)
{
	static const char *const keys[] = { WISH_WORDS(HAS_COLUMN, HAS_COLUMN, HAS_COLUMN, HAS_COLUMN, HAS_COLUMN) };
	(void)state;
	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++) {
		struct made made;
		struct buf csv = { 0 };
		buf_addf(&csv, "name,%s\nA,\n", keys[i]);
		make(&made, buf_text(&csv));
		if (!made.good)
			fail_msg("%s", report_text(&made.report));
		buf_done(&csv);
		done(&made);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(spreadsheets_may_have_written_it),
		cmocka_unit_test(people_write_it_their_own_way),
		cmocka_unit_test(every_error_has_its_row_and_column),
		cmocka_unit_test(all_errors_come_in_one_run),
		cmocka_unit_test(rows_without_headings_are_not_read),
		cmocka_unit_test(a_text_that_recurs_is_printed_once),
		cmocka_unit_test(every_word_of_a_wish_has_a_column),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
