/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The history as text, JSON and CSV, and JSON members that can be read back. */
#include "core/record/fields.h"
#include "golden/golden.h"
#include "print/history_print.h"
#include "session_sample.h"
#include "test.h"

enum { START = 1772474700, DAY = 24 * 60 * 60 }; /* 2026-03-02 18:05 UTC */

static struct session session;
static struct history history;
static struct buf text;

static struct wish wish_of(const char *sore)
{
	struct wish wish;
	struct err err;
	wish_init(&wish, catalogue_builtin());
	wish.minutes = 10;
	wish.sore[0] = (struct mark){ .side = SIDE_LEFT, .level = 6 };
	assert_true(target_find(catalogue_builtin(), sore, &wish.sore[0].target, &err));
	wish.sore_count = 1;
	return wish;
}

static void add(struct plan plan, int64_t started, void (*play)(void), enum feel feel)
{
	struct record record;
	struct wish wish = wish_of("soleus");
	session_start(&session, &plan, NULL, 0);
	record_start(&record, &session, &wish, started, 3600);
	plan_done(&plan);
	play();
	record_update(&record, &session, started + session.now / MSEC_SECOND);
	record.feel = feel;
	record.fingerprint = 0x0123456789abcdef; /* the real one changes with the catalogue */
	record.id = (int64_t)history.records_count + 1;
	history_add(&history, &record);
}

static void to_the_end(void)
{
	struct cues cues = { 0 };
	session_advance(&session, 1000 * MSEC_SECOND, &cues);
}

static void with_pain_and_left_early(void)
{
	struct cues cues = { 0 };
	session_command(&session, COMMAND_EASE, 20 * MSEC_SECOND, &cues);
	session_stop_signal(&session, 0, 30 * MSEC_SECOND, &cues);
	session_answer(&session, ANSWER_YES, 60 * MSEC_SECOND, &cues);
	session_command(&session, COMMAND_PAUSE, 60 * MSEC_SECOND, &cues);
	session_command(&session, COMMAND_LEAVE, 100 * MSEC_SECOND, &cues);
}

static void killed(void)
{
	struct cues cues = { 0 };
	session_advance(&session, 100 * MSEC_SECOND, &cues);
}

static int begin(void **state)
{
	(void)state;
	add(sample_post_run(), START, to_the_end, FEEL_BETTER);
	add(sample_post_run(), START + DAY, with_pain_and_left_early, FEEL_NOT_SAID);
	add(sample_pre_run(), START + 5 * DAY, to_the_end, FEEL_SAME);
	add(sample_post_run(), START + 6 * DAY, killed, FEEL_NOT_SAID);
	return 0;
}

static int end(void **state)
{
	(void)state;
	history_done(&history);
	buf_done(&text);
	return 0;
}

static int64_t today(void)
{
	return day_of(START + 7 * DAY, 3600);
}

static void print(const struct history_format *format, const struct history *sessions)
{
	struct history_printer printer = {
		.out = &text, .catalogue = catalogue_builtin(), .recent = sessions, .today = today()
	};
	history_print(&printer, format, sessions);
}

static void as_text(void **state)
{
	(void)state;
	buf_clear(&text);
	print(&history_text, &history);
	assert_true(golden_is("history.txt", buf_text(&text)));
}

static void as_json(void **state)
{
	struct history last_two = { .records = history.records + 2, .records_count = 2 };
	(void)state;
	buf_clear(&text);
	print(&history_json, &last_two);
	assert_true(golden_is("history.json", buf_text(&text)));
}

static void as_csv(void **state)
{
	(void)state;
	buf_clear(&text);
	print(&history_csv, &history);
	assert_true(golden_is("history.csv", buf_text(&text)));
}

static void without_any_session(void **state)
{
	(void)state;
	struct history nothing = { 0 };
	buf_clear(&text);
	print(&history_text, &nothing);
	print(&history_json, &nothing);
	assert_true(golden_is("history_empty.txt", buf_text(&text)));
}

static void check_round_trip(const struct record_field *fields, const void *object, void *again, size_t size)
{
	char written[FIELD_TEXT_MAX], written_again[FIELD_TEXT_MAX];
	memset(again, 0, size);
	for (const struct record_field *field = fields; field->name != NULL; field++) {
		const char *value = field_text(field, object, written, sizeof(written));
		assert_true(field_set(field, again, value));
		assert_string_equal(field_text(field, again, written_again, sizeof(written_again)), value);
	}
}

static void every_member_can_be_taken_back(void **state)
{
	(void)state;
	static struct record record;
	struct record_step step;
	struct record_mark mark;
	struct record_signal signal;
	const struct record *hurt = &history.records[1];
	check_round_trip(record_fields, hurt, &record, sizeof(record));
	assert_true(record.started == hurt->started && record.ended == hurt->ended && record.ending == hurt->ending);
	check_round_trip(record_mark_fields, &hurt->marks[0], &mark, sizeof(mark));
	check_round_trip(record_signal_fields, &hurt->signals[0], &signal, sizeof(signal));
	for (unsigned i = 0; i < hurt->steps_count; i++) {
		check_round_trip(record_step_fields, &hurt->steps[i], &step, sizeof(step));
		assert_true(record_step_same(&step, &hurt->steps[i]));
	}
}

static void non_member_is_rejected(void **state)
{
	static const struct {
		const char *name, *text;
	} rows[] = {
		{ "kind", "dance" },
		{ "kind", "" },
		{ "seconds", "-1" },
		{ "seconds", "" },
		{ "seconds", "1.5" },
		{ "seconds", "12a" },
		{ "begun", "2" },
		{ "done_ms", "9999999999999999" },
		{ "seconds", "4294967296" },
		{ "done_ms", "-5" },
		{ "side", "LEFT" },
		{ "why", "because" },
	};
	(void)state;
	struct record_step step;
	for (unsigned i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		const struct record_field *field = record_step_fields;
		while (strcmp(field->name, rows[i].name) != 0)
			field++;
		assert_false(field_set(field, &step, rows[i].text));
	}
	char long_id[100];
	memset(long_id, 'a', sizeof(long_id));
	long_id[99] = '\0';
	assert_false(field_set(&record_step_fields[1], &step, long_id));
}

/* docs/history.md names every member, in backquotes. */
static void every_member_is_documented(void **state)
{
	static const struct record_field *const tables[] = { record_fields, record_mark_fields, record_signal_fields,
							     record_step_fields };
	(void)state;
	char *document = golden_read(TESTS "/../docs/history.md"), quoted[80];
	for (unsigned i = 0; i < sizeof(tables) / sizeof(tables[0]); i++) {
		for (const struct record_field *field = tables[i]; field->name != NULL; field++) {
			snprintf(quoted, sizeof(quoted), "`%s`", field->name);
			if (strstr(document, quoted) == NULL)
				print_message("docs/history.md lacks %s\n", quoted);
			assert_non_null(strstr(document, quoted));
		}
	}
	free(document);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(as_text),
		cmocka_unit_test(as_json),
		cmocka_unit_test(as_csv),
		cmocka_unit_test(without_any_session),
		cmocka_unit_test(every_member_can_be_taken_back),
		cmocka_unit_test(non_member_is_rejected),
		cmocka_unit_test(every_member_is_documented),
	};
	return cmocka_run_group_tests(tests, begin, end);
}
