/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Histories read back from JSON and CSV: everything is restored, and every error has its place. */
#include "io/files/history.h"
#include "test.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct history history;
static struct err err;

static bool parse(const char *text)
{
	history_done(&history);
	err = (struct err){ 0 };
	return history_parse(&history, "h", text, strlen(text), &err);
}

static int end(void **state)
{
	(void)state;
	history_done(&history);
	return 0;
}

static void a_json_history_comes_back(void **state)
{
	(void)state;
	assert_true(parse(
		"{\"kind\": \"history\", \"rollcoach\": \"9.9\", \"news\": [{\"a\": [1, \"\\u0041\"]}, null],\n"
		" \"sessions\": [{\"started\": \"2026-03-02T18:05:00Z\", \"mode\": \"post-run\", \"ending\": "
		"\"finished\",\n"
		"  \"marks\": [{\"what\": \"soleus\", \"side\": \"left\", \"level\": -1}], \"mood\": {\"x\": true},\n"
		"  \"signals\": [{\"signal\": \"pain\", \"muscle\": \"tfl\", \"side\": \"right\", \"at\": "
		"\"2026-03-02T18:06:00Z\"}],\n"
		"  \"steps\": [{\"kind\": \"roll\", \"covers\": [\"tfl\", \"hip-flexors\"], \"begun\": true, "
		"\"done_ms\": 30000}]},\n"
		" {\"started\": \"2026-03-01T18:05:00Z\"}]}\n"));
	assert_int_equal(history.records_count, 2);
	assert_true(history.records[0].started < history.records[1].started);
	assert_int_equal(history.records[0].ending, ENDING_LEFT); /* nothing given: interrupted elsewhere */
	const struct record *record = &history.records[1];
	assert_int_equal(record->ending, ENDING_FINISHED);
	assert_string_equal(record->marks[0].what, "soleus");
	assert_int_equal(record->marks[0].level, -1);
	assert_string_equal(record->signals[0].muscle, "tfl");
	assert_int_equal(record->signals[0].side, SIDE_RIGHT);
	assert_int_equal(record->steps[0].kind, STEP_ROLL);
	assert_string_equal(record->steps[0].covers, "tfl hip-flexors");
	assert_true(record->steps[0].begun && record->steps[0].done_ms == 30000);
}

static void a_csv_history_comes_back(void **state)
{
	(void)state;
	assert_true(parse("mood,started,mode,marks,ending,step_kind,step_done_ms,step_what\r\n"
			  "\"fine, \"\"really\"\"\",2026-03-02T18:05:00Z,post-run,soleus;left;6 "
			  "tfl;both;-1,finished,roll,30000,tfl\r\n"
			  ",2026-03-02T18:05:00Z,post-run,soleus;left;6 tfl;both;-1,finished,finish,1000,\n"
			  ",2026-03-03T18:05:00Z,pre-run,,left,roll,20000,\"soleus\""));
	assert_int_equal(history.records_count, 2);
	assert_int_equal(history.records[0].steps_count, 2);
	assert_int_equal(history.records[0].marks_count, 2);
	assert_string_equal(history.records[0].marks[1].what, "tfl");
	assert_int_equal(history.records[0].steps[1].kind, STEP_FINISH);
	assert_string_equal(history.records[1].steps[0].what, "soleus");
}

/* Each is the same history, one session with three steps, as saved by a different spreadsheet. */
static void spreadsheet_exports_are_understood(void **state)
{
	static const char *const texts[] = {
		"started,minutes,step_number,step_kind,step_what,step_begun,step_done_ms\n"
		"2026-03-02T18:05:00Z,10,1,roll,tfl,1,30000\n2026-03-02T18:05:00Z,10,2,roll,soleus,1,20000\n"
		"2026-03-02T18:05:00Z,10,3,finish,,0,0\n",
		/* rows sorted by something else, and a session in between */
		"started,minutes,step_number,step_kind,step_what,step_begun,step_done_ms\n"
		"2026-03-02T18:05:00Z,10,3,finish,,0,0\n2026-03-05T18:05:00Z,10,1,roll,tfl,1,30000\n"
		"2026-03-02T18:05:00Z,10,2,roll,soleus,1,20000\n2026-03-02T18:05:00Z,10,1,roll,tfl,1,30000\n",
		/* semicolons, decimal comma, TRUE and FALSE, blanks in times, carriage returns, empty last rows */
		"\xef\xbb\xbfsep=;\r\nstarted;minutes;step_number;step_kind;step_what;step_begun;step_done_ms\r\n"
		"2026-03-02 18:05:00;10,0;1;roll;tfl;TRUE;30000,0\r\n\r\n2026-03-02 "
		"18:05:00;10;2;roll;soleus;true;20000\r\n"
		"2026-03-02 18:05:00;10;3;finish;;FALSE;0,00\r\n;;;;;;\r\n\r\n",
		/* old line ends, tabs */
		"started\tminutes\tstep_number\tstep_kind\tstep_what\tstep_begun\tstep_done_ms\r"
		"2026-03-02T18:05:00Z\t10.0\t1\troll\ttfl\t1\t30000\r2026-03-02T18:05:"
		"00Z\t10\t2\troll\tsoleus\t1\t20000\r"
		"2026-03-02T18:05:00Z\t10\t3\tfinish\t\t0\t0\r",
	};
	(void)state;
	for (unsigned i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		if (!parse(texts[i]))
			fail_msg("%u: %s", i, err.text);
		assert_int_equal(history.records_count, i == 1 ? 2 : 1);
		const struct record *record = &history.records[0];
		assert_true(record->started == 1772474700 && record->minutes == 10);
		assert_int_equal(record->steps_count, 3);
		assert_string_equal(record->steps[0].what, "tfl");
		assert_string_equal(record->steps[1].what, "soleus");
		assert_int_equal(record->steps[2].kind, STEP_FINISH);
		assert_true(record->steps[0].begun && !record->steps[2].begun && record->rolled_ms == 50000);
	}
}

/* A point separates thousands if the comma is the decimal mark: neither is guessed. */
static void a_number_that_may_mean_two_things_is_an_error(void **state)
{
	(void)state;
	assert_false(parse("started;minutes\n2026-03-02T18:05:00Z;10.000\n"));
	assert_false(parse("started;minutes\n2026-03-02T18:05:00Z;10,5\n"));
	assert_false(parse("started,minutes\n2026-03-02T18:05:00Z,10.000\n"));
}

static void a_note_comes_back_whatever_it_starts_with(void **state)
{
	(void)state;
	assert_true(parse("started,note\n2026-03-02T18:05:00Z,'=1+1\n2026-03-03T18:05:00Z,''quoted\n"
			  "2026-03-04T18:05:00Z,\"'-2, \"\"so\"\"\"\n"));
	assert_string_equal(history.records[0].note, "=1+1");
	assert_string_equal(history.records[1].note, "'quoted");
	assert_string_equal(history.records[2].note, "-2, \"so\"");
	assert_true(parse("{\"kind\": \"history\", \"sessions\": [{\"started\": \"2026-03-02T18:05:00Z\","
			  " \"note\": \"Gr\\u00fc\u00dfe \\ud83d\\ude00\"}]}"));
	assert_string_equal(history.records[0].note, "Gr\xc3\xbc\xc3\x9f"
						     "e \xf0\x9f\x98\x80");
	assert_false(parse("started,note\n2026-03-02T18:05:00Z,\x1b[31m\n"));
}

/* Spreadsheets put a byte order mark in front. */
static void a_byte_order_mark_is_passed_over(void **state)
{
	(void)state;
	assert_true(parse("\xef\xbb\xbfstarted,minutes\r\n2026-03-02T18:05:00Z,5\r\n"));
	assert_int_equal(history.records_count, 1);
	assert_true(parse("\xef\xbb\xbf{\"kind\": \"history\"}"));
}

static void nothing_is_no_error(void **state)
{
	(void)state;
	assert_true(parse("{\"kind\":\"history\",\"sessions\":[]}"));
	assert_int_equal(history.records_count, 0);
	assert_true(parse("started,mode\n"));
	assert_int_equal(history.records_count, 0);
}

static void every_error_is_at_its_place(void **state)
{
	static const struct {
		const char *text, *message;
	} rows[] = {
		{ "", "h:1:1: the file is empty" },
		{ "\xef\xbb\xbf\r\n", "h:1:1: the file is empty" },
		{ "SQLite format 3",
		  "h:1:1: this is a database: export it with 'rollcoach history --format json' and import that" },
		{ "a,b\n1,2\n", "h:1:1: this is not a history: neither JSON nor CSV with a column 'started'" },
		{ "started,minutes\n2026-03-02T18:05:00Z,5\n2026-03-02T18:05:00Z",
		  "h:3:21: this row has 1 cells, the first one has 2" },
		{ "started,minutes\n2026-03-02T18:05:00Z,5,6\n", "h:2:25: this row has 3 cells, the first one has 2" },
		{ "started,at\n2026-03-02T18:05:00Z,2\n",
		  "h:3:1: steps are missing: the session reached step 2 but has 0" },
		{ "{\"kind\": \"history\", \"sessions\": [{\"started\": \"2026-03-02T18:05:00Z\", \"at\": 1}]}",
		  "h:1:78: steps are missing: the session reached step 1 but has 0" },
		{ "{", "h:1:2: a text in quotes is missing here" },
		{ "{}", "h:1:1: this is not a history: \"kind\": \"history\" is missing" },
		{ "{\"kind\": \"profile\"}", "h:1:10: this is not a history: its kind is 'profile'" },
		{ "{\"kind\": \"history\"} x", "h:1:21: unexpected text after the end" },
		{ "{\"kind\": \"history\" \"x\": 1}", "h:1:20: ',' is missing here" },
		{ "{\"kind\": \"history\", \"x\" 1}", "h:1:25: ':' is missing here" },
		{ "{\"kind\": \"history\", \"x\": \n}", "h:2:1: a value is missing here" },
		{ "{\"kind\": \"history\", \"x\": \"a\nb\"}", "h:1:28: this text has no closing quote" },
		{ "{\"kind\": \"history\", \"x\": \"\\q\"}", "h:1:28: this is not a JSON escape" },
		{ "{\"kind\": \"history\", \"sessions\": [{\"mode\": \"x\"}]}",
		  "h:1:47: a session needs the time it 'started'" },
		{ "{\"kind\": \"history\", \"sessions\": [\n{\"started\": \"yesterday\"}]}",
		  "h:2:13: 'yesterday' is not a valid value for 'started'" },
		{ "{\"kind\": \"history\", \"sessions\": [{\"ending\": \"\\u001b[31m\"}]}",
		  "h:1:45: not a valid value for 'ending'" },
		{ "{\"kind\": \"history\", \"sessions\": [{\"mode\": \"../x\"}]}",
		  "h:1:43: '../x' is not a valid value for 'mode'" },
		{ "{\"kind\": \"history\", \"sessions\": [{\"steps\": [{\"seconds\": -1}]}]}",
		  "h:1:57: '-1' is not a valid value for 'seconds'" },
		{ "started,minutes\n2026-03-02T18:05:00Z,ten\n", "h:2:22: 'ten' is not a valid value for 'minutes'" },
		{ "started,marks\n2026-03-02T18:05:00Z,soleus;up\n", "h:2:22: 'up' is not a valid value for 'side'" },
		{ "started,mode\n2026-03-02T18:05:00Z,\"x\n", "h:3:1: this quoted cell has no closing quote" },
		{ "started,ended\n2026-03-02T18:05:00Z,2026-03-02T18:04:59Z\n",
		  "h:3:1: this session 'ended' before it 'started'" },
		{ "{\"kind\": \"history\", \"sessions\": [{\"started\": \"2026-03-02T18:05:00Z\", \"note\": "
		  "\"\\ud83d\"}]}",
		  "h:1:80: this is not a JSON escape" },
		{ "started,offset_s\n2026-03-02T18:05:00Z,64801\n",
		  "h:3:1: an 'offset_s' is at most 18 hours (64800) either way" },
		{ "{\"kind\": \"history\", \"sessions\": [{\"started\": \"2026-03-02T18:05:00Z\", \"marks\": "
		  "[{\"what\": "
		  "\"soleus\", \"level\": 11}]}]}",
		  "h:1:113: the level of a mark is 0 to 10, or -1 if nobody gave one" },
		{ "{\"kind\": \"history\", \"sessions\": [{\"started\": \"2026-03-02T18:05:00Z\", \"steps\": "
		  "[{\"done_ms\": "
		  "86400001}]}]}",
		  "h:1:103: a step takes at most a day (86400000 'done_ms')" },
		{ "started,step_kind,step_seconds\n2026-03-02T18:05:00Z,roll,130\n",
		  "h:3:1: a muscle is rolled for at most two minutes (120 'seconds')" },
		{ "started,step_kind,step_seconds\n2026-03-02T18:05:00Z,drill,3601\n",
		  "h:3:1: a step has at most an hour (3600 'seconds')" },
		{ "started,step_kind,step_cap\n2026-03-02T18:05:00Z,roll,7\n",
		  "h:3:1: pressure is at most 6 of 10 ('cap', 'cap_eased', 'cap_most', 'eased')" },
		{ "started,step_kind,step_tempo_s\n2026-03-02T18:05:00Z,roll,5\n",
		  "h:3:1: a hold takes at most 10 s ('hold_s') and a stroke at most 4 s ('tempo_s')" },
		{ "started,step_kind\n2026-03-02T18:05:00Z,hammer\n",
		  "h:2:22: 'hammer' is not a valid value for 'kind'" },
		{ "mode,started\nx,\n", "h:2:1: a session needs the time it 'started'" },
	};
	(void)state;
	for (unsigned i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		assert_false(parse(rows[i].text));
		assert_string_equal(err.text, rows[i].message);
		assert_int_equal(err.code, ERR_DATA);
		assert_int_equal(history.records_count, 0);
	}
}

static char *repeat(const char *head, const char *part, unsigned times, const char *tail)
{
	char *text = malloc(strlen(head) + strlen(part) * times + strlen(tail) + 1), *at = text;
	at += sprintf(at, "%s", head);
	for (unsigned i = 0; i < times; i++)
		at += sprintf(at, "%s", part);
	strcpy(at, tail);
	return text;
}

static void excess_input_is_rejected(void **state)
{
	static const struct {
		const char *head, *part;
		unsigned times;
		const char *tail, *message;
	} rows[] = {
		{ "{\"x\": ", "[", 100000, "", "nested too deeply" },
		{ "{\"x\": \"", "a", 10000, "\"}", "too long" },
		{ "{\"sessions\": [{\"steps\": [{}", ",{}", SESSION_STEPS_MAX, "]}]}", "at most 512 steps" },
		{ "{\"sessions\": [{\"marks\": [{}", ",{}", LIST_MAX, "]}]}", "at most 64 marks" },
		{ "{\"sessions\": [{\"signals\": [{}", ",{}", RECORD_SIGNALS_MAX, "]}]}", "at most 32 signals" },
		{ "{\"sessions\": [{\"steps\": [{\"covers\": [\"tfl\"", ",\"tfl\"", 1000, "]}]}]}", "too long" },
		{ "started", ",x", 300, "\n", "too many columns" },
		{ "started,x\n2026-03-02T18:05:00Z,", "x", 40000, "\n", "too long" },
	};
	(void)state;
	for (unsigned i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		char *text = repeat(rows[i].head, rows[i].part, rows[i].times, rows[i].tail);
		assert_false(parse(text));
		assert_non_null(strstr(err.text, rows[i].message));
		free(text);
	}
	assert_false(history_parse(&history, "h", "started\n\0", 9, &err));
	assert_string_equal(err.text, "h:2:1: a history cannot contain NUL bytes");
}

static void a_file_that_is_not_there_is_named(void **state)
{
	struct history_input input;
	(void)state;
	assert_false(history_input_open(&input, "/nowhere/history.json", &err));
	assert_int_equal(err.code, ERR_FAILURE);
	assert_non_null(strstr(err.text, "/nowhere/history.json"));
}

static bool take(void *context, struct record *record, struct err *failure)
{
	(void)failure;
	history_add(context, record);
	return true;
}

/* Read twice, as an import does. */
static void check_golden(const char *name, unsigned records)
{
	char path[1024];
	struct history_input input;
	snprintf(path, sizeof(path), "%s/golden/%s", TESTS, name);
	assert_true(history_input_open(&input, path, &err));
	for (int i = 0; i < 2; i++) {
		history_done(&history);
		assert_true(history_input_read(&input, (struct history_taker){ take, NULL, &history, 0 }, &err));
		assert_int_equal(history.records_count, records);
	}
	history_input_close(&input);
}

static void a_session_of_the_future_is_refused(void **state)
{
	static const char text[] = "started\n2026-03-02T18:05:00Z\n";
	struct history_input input = { .name = "h", .bytes = text, .size = sizeof(text) - 1, .descriptor = -1 };
	const int64_t then = 1772474700;
	(void)state;
	history_done(&history);
	assert_true(history_input_read(&input, (struct history_taker){ take, NULL, &history, then }, &err));
	assert_false(history_input_read(&input, (struct history_taker){ take, NULL, &history, then - 1 }, &err));
	assert_string_equal(err.text, "h:3:1: this session 'started' in the future: correct the date");
}

/* The readers must read what the printers write; the printers' own test compares the files with their output. */
static void the_printed_histories_come_back_whole(void **state)
{
	(void)state;
	static struct history json;
	check_golden("history.json", 2);
	json = history;
	history = (struct history){ 0 };
	check_golden("history.csv", 4);
	for (unsigned i = 0; i < 2; i++) {
		const struct record *a = &json.records[i], *b = &history.records[i + 2];
		assert_int_equal(a->steps_count, b->steps_count);
		for (unsigned at = 0; at < a->steps_count; at++)
			assert_true(record_step_same(&a->steps[at], &b->steps[at]));
		assert_true(a->started == b->started && a->ended == b->ended && a->done_ms == b->done_ms);
		assert_true(a->fingerprint == b->fingerprint && a->feel == b->feel && a->ending == b->ending);
		assert_int_equal(a->marks_count, b->marks_count);
	}
	assert_int_equal(history.records[1].signals_count, 1);
	history_done(&json);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_json_history_comes_back),
		cmocka_unit_test(a_csv_history_comes_back),
		cmocka_unit_test(spreadsheet_exports_are_understood),
		cmocka_unit_test(a_number_that_may_mean_two_things_is_an_error),
		cmocka_unit_test(a_note_comes_back_whatever_it_starts_with),
		cmocka_unit_test(a_byte_order_mark_is_passed_over),
		cmocka_unit_test(nothing_is_no_error),
		cmocka_unit_test(every_error_is_at_its_place),
		cmocka_unit_test(excess_input_is_rejected),
		cmocka_unit_test(a_file_that_is_not_there_is_named),
		cmocka_unit_test(a_session_of_the_future_is_refused),
		cmocka_unit_test(the_printed_histories_come_back_whole),
	};
	return cmocka_run_group_tests(tests, NULL, end);
}
