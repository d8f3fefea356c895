/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* FIT: values of sessions, laps and records; byte orders, time stamps, chains; damage located by byte. */

#include "unit/run_fixture.h"

static struct run read_records(struct buf *records)
{
	struct buf file = { 0 };
	fit_wrap(&file, records, 14);
	struct run run = read_bytes(file.data, file.size);
	buf_done(&file);
	buf_done(records);
	return run;
}

static void a_session_has_everything(void **state)
{
	struct buf records = { 0 };
	(void)state;
	fit_message(&records, 0, FIT_FILE_ID, { 0, FIT_ENUM, 4 }, { 1, FIT_U16, 1 });
	fit_message(&records, 1, FIT_SESSION, HALF_MARATHON, { 193, FIT_U8, 70 });
	struct run run = read_records(&records);
	assert_int_equal(run.recording, RECORDING_RUN);
	assert_int_equal(run.start, NEW_YEAR);
	assert_int_equal(run.end, NEW_YEAR + 7500);
	assert_int_equal(run.elapsed_s, 7500);
	assert_int_equal(run.moving_s, 7400);
	assert_int_equal(run.distance_m, 21100);
	assert_int_equal(run.ascent_m, 30);
	assert_int_equal(run.descent_m, 612);
	assert_int_equal(run.climb, CLIMB_DEVICE);
	assert_int_equal(run.effort, 70);
	assert_int_equal(run.doubts, 0);
}

static void invalid_values_are_not_known(void **state)
{
	struct buf records = { 0 };
	(void)state;
	fit_message(&records, 0, FIT_FILE_ID, { 0, FIT_ENUM, 4 });
	fit_message(&records, 1, FIT_SESSION, { 2, FIT_U32, FIT_NEW_YEAR }, { 5, FIT_ENUM, 1 }, { 7, FIT_U32, 600000 },
		    { 9, FIT_U32, 0xFFFFFFFF }, { 23, FIT_U16, 0xFFFF }, { 193, FIT_U8, 0xFF });
	struct run run = read_records(&records);
	assert_int_equal(run.elapsed_s, 600);
	assert_int_equal(run.distance_m, RUN_UNKNOWN);
	assert_int_equal(run.descent_m, RUN_UNKNOWN);
	assert_int_equal(run.climb, CLIMB_UNKNOWN);
	assert_int_equal(run.effort, RUN_UNKNOWN);
}

static void both_byte_orders_say_the_same(void **state)
{
	struct buf records = { 0 };
	(void)state;
	fit_define(&records, 3, FIT_SESSION, FIT_ITEMS(HALF_MARATHON), FIT_COUNT(HALF_MARATHON), true);
	fit_data(&records, 3, FIT_ITEMS(HALF_MARATHON), FIT_COUNT(HALF_MARATHON), true);
	struct run run = read_records(&records);
	assert_int_equal(run.start, NEW_YEAR);
	assert_int_equal(run.distance_m, 21100);
	assert_int_equal(run.descent_m, 612);
}

/* A header of any size is skipped. */
static void a_header_may_be_longer(void **state)
{
	static const unsigned sizes[] = { 12, 14, 16, 40, 255 };
	(void)state;
	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
		struct buf records = { 0 }, file = { 0 };
		fit_message(&records, 1, FIT_SESSION, HALF_MARATHON);
		fit_wrap(&file, &records, sizes[i]);
		assert_int_equal(read_bytes(file.data, file.size).distance_m, 21100);
		buf_done(&records);
		buf_done(&file);
	}
}

/* Seventy rides and then a run: the last sessions count, and a note names those left out. */
static void of_too_many_sessions_the_last_runs_count(void **state)
{
	struct buf records = { 0 }, file = { 0 };
	struct run_file read;
	struct err err = { 0 };
	(void)state;
	for (unsigned i = 0; i < 70; i++)
		fit_message(&records, 1, FIT_SESSION, { 2, FIT_U32, FIT_NEW_YEAR + i * 600 }, { 5, FIT_ENUM, 2 },
			    { 7, FIT_U32, 300000 }, { 9, FIT_U32, 200000 });
	fit_message(&records, 1, FIT_SESSION, { 2, FIT_U32, FIT_NEW_YEAR + 50000 }, { 5, FIT_ENUM, 1 },
		    { 7, FIT_U32, 9000000 }, { 9, FIT_U32, 3300000 });
	fit_wrap(&file, &records, 14);
	run_file_init(&read, RUN_ANY_TIME);
	assert_true(run_file_of_bytes(&read, (const unsigned char *)file.data, file.size, &err));
	assert_int_equal(read.run.recording, RECORDING_RUN);
	assert_int_equal(read.run.distance_m, 33000);
	assert_non_null(strstr(buf_text(&read.notes), "too many sessions; the first 7 are"));
	assert_non_null(strstr(buf_text(&read.notes), "also holds a ride"));
	run_file_done(&read);
	buf_done(&records);
	buf_done(&file);
}

/* A record every 8 s, with five-bit times that wrap every 32 s. */
static void compressed_time_stamps_go_round(void **state)
{
	struct buf records = { 0 };
	struct fit_item full[] = { { FIT_TIMESTAMP_FIELD, FIT_U32, FIT_NEW_YEAR + 5 }, { 5, FIT_U32, 0 } };
	struct fit_item brief[] = { { 5, FIT_U32, 0 } };
	(void)state;
	fit_message(&records, 1, FIT_SPORT, { 0, FIT_ENUM, 1 });
	fit_define(&records, 2, FIT_RECORD, full, 2, false);
	fit_data(&records, 2, full, 2, false);
	fit_define(&records, 1, FIT_RECORD, brief, 1, false);
	for (uint32_t i = 1; i <= 100; i++) {
		brief[0].value = i * 2400;
		fit_data(&records, 0x80 | 1 << 5 | ((FIT_NEW_YEAR + 5 + i * 8) & 0x1F), brief, 1, false);
	}
	struct run run = read_records(&records);
	assert_int_equal(run.recording, RECORDING_RUN);
	assert_int_equal(run.start, NEW_YEAR + 5);
	assert_int_equal(run.elapsed_s, 800);
	assert_int_equal(run.distance_m, 2400);
}

/* The session has 6 km, but records for only a quarter of it. */
static void a_few_records_are_no_climb(void **state)
{
	struct buf records = { 0 };
	(void)state;
	for (uint32_t i = 0; i <= 500; i++)
		fit_message(&records, 0, FIT_RECORD, { FIT_TIMESTAMP_FIELD, FIT_U32, FIT_NEW_YEAR + i },
			    { 5, FIT_U32, i * 300 }, { 2, FIT_U16, (500 + 500) * 5 });
	fit_message(&records, 1, FIT_SESSION, { 5, FIT_ENUM, 1 }, { 2, FIT_U32, FIT_NEW_YEAR }, { 7, FIT_U32, 2000000 },
		    { 9, FIT_U32, 600000 });
	struct run run = read_records(&records);
	assert_int_equal(run.distance_m, 6000);
	assert_int_equal(run.descent_m, RUN_UNKNOWN);
	assert_int_equal(run.climb, CLIMB_UNKNOWN);
}

/* Developer fields and an unknown message with texts and arrays are in between. */
static void unknown_fields_are_skipped(void **state)
{
	struct buf records = { 0 };
	struct fit_item items[] = { HALF_MARATHON };
	(void)state;
	fit_message(&records, 7, 0xFF11, { 1, FIT_U32, 12 }, { 2, FIT_TEXT, 'x' }, { 3, 0x1F, 0 });
	fit_define(&records, 0, FIT_SESSION, items, 8, false);
	records.data[records.size - 8 * 3 - 6] |= 0x20;
	fit_put(&records, 2, 1, false);
	buf_add_bytes(&records, "\x00\x03\x00\x01\x02\x00", 6);
	fit_data(&records, 0, items, 8, false);
	buf_add_bytes(&records, "abcde", 5);
	fit_message(&records, 7, 0xFF11, { 1, FIT_U32, 12 });
	assert_int_equal(read_records(&records).descent_m, 612);
}

static void laps_and_records_complete_a_session(void **state)
{
	struct buf records = { 0 };
	(void)state;
	for (uint32_t i = 0; i <= 600; i++)
		fit_message(&records, 0, FIT_RECORD, { FIT_TIMESTAMP_FIELD, FIT_U32, FIT_NEW_YEAR + i },
			    { 5, FIT_U32, i * 300 }, { 2, FIT_U16, (600 - i / 3 + 500) * 5 });
	fit_message(&records, 1, FIT_LAP, { 2, FIT_U32, FIT_NEW_YEAR }, { 7, FIT_U32, 600000 }, { 9, FIT_U32, 180100 });
	fit_message(&records, 2, FIT_SESSION, { 5, FIT_ENUM, 1 }, { 2, FIT_U32, FIT_NEW_YEAR });
	struct run run = read_records(&records);
	assert_int_equal(run.elapsed_s, 600);
	assert_int_equal(run.distance_m, 1801);
	assert_int_in_range(run.descent_m, 190, 200);
	assert_int_equal(run.climb, CLIMB_SMOOTHED);
}

/* A watch may give only the ascent: then the descent, which counts, is named for where it comes from. */
static void a_missing_descent_is_not_called_the_device_s(void **state)
{
	struct buf records = { 0 };
	(void)state;
	for (uint32_t i = 0; i <= 600; i++)
		fit_message(&records, 0, FIT_RECORD, { FIT_TIMESTAMP_FIELD, FIT_U32, FIT_NEW_YEAR + i },
			    { 5, FIT_U32, i * 300 }, { 2, FIT_U16, (600 - i / 3 + 500) * 5 });
	fit_message(&records, 2, FIT_SESSION, { 5, FIT_ENUM, 1 }, { 2, FIT_U32, FIT_NEW_YEAR }, { 22, FIT_U16, 210 });
	struct run run = read_records(&records);
	assert_int_equal(run.ascent_m, 210);
	assert_int_in_range(run.descent_m, 190, 200);
	assert_int_equal(run.climb, CLIMB_SMOOTHED);
}

/* The watch counted from when it was switched on: a run with an implausible date. */
static void a_clock_never_set_is_doubted(void **state)
{
	(void)state;
	for (unsigned with_session = 0; with_session < 2; with_session++) {
		struct buf records = { 0 };
		fit_message(&records, 1, FIT_SPORT, { 0, FIT_ENUM, 1 });
		for (uint32_t i = 0; i <= 600; i++)
			fit_message(&records, 0, FIT_RECORD, { FIT_TIMESTAMP_FIELD, FIT_U32, 5000 + i },
				    { 5, FIT_U32, i * 300 });
		if (with_session)
			fit_message(&records, 2, FIT_SESSION, { 5, FIT_ENUM, 1 }, { 2, FIT_U32, 5000 },
				    { 7, FIT_U32, 600000 }, { 9, FIT_U32, 180000 });
		struct run run = read_records(&records);
		assert_int_equal(run.recording, RECORDING_RUN);
		assert_int_equal(run.start, RUN_UNKNOWN);
		assert_int_equal(run.doubts, DOUBT_CLOCK);
		assert_int_equal(run.elapsed_s, 600);
		assert_int_equal(run.distance_m, 1800);
	}
}

/* The clock was set by satellite during the run: it begins at the first plausible time. */
static void a_clock_set_on_the_way_counts_from_there(void **state)
{
	struct buf records = { 0 };
	(void)state;
	for (uint32_t i = 0; i <= 600; i++)
		fit_message(&records, 0, FIT_RECORD,
			    { FIT_TIMESTAMP_FIELD, FIT_U32, i < 10 ? 5000 + i : FIT_NEW_YEAR + i },
			    { 5, FIT_U32, i * 300 });
	fit_message(&records, 2, FIT_SESSION, { 5, FIT_ENUM, 1 }, { 2, FIT_U32, 5000 });
	struct run run = read_records(&records);
	assert_int_equal(run.start, NEW_YEAR + 10);
	assert_int_equal(run.end, NEW_YEAR + 600);
	assert_int_equal(run.elapsed_s, 9 + 590);
	assert_int_equal(run.doubts, DOUBT_LEAP);
}

/* The clock was set after three quarters of the run, so the session's hour is too short for the distance. */
static void a_session_of_a_part_takes_the_time_of_the_records(void **state)
{
	struct buf records = { 0 };
	(void)state;
	for (uint32_t i = 0; i <= 1440; i++)
		fit_message(&records, 0, FIT_RECORD,
			    { FIT_TIMESTAMP_FIELD, FIT_U32, (i < 1080 ? 5000 : FIT_NEW_YEAR) + i * 10 },
			    { 5, FIT_U32, i * 2930 });
	fit_message(&records, 2, FIT_SESSION, { 5, FIT_ENUM, 1 }, { 2, FIT_U32, FIT_NEW_YEAR + 10800 },
		    { 7, FIT_U32, 3600000 }, { 9, FIT_U32, 4219500 });
	struct run run = read_records(&records);
	assert_int_equal(run.distance_m, 42195);
	assert_int_equal(run.elapsed_s, 14390);
	assert_int_equal(run.end, NEW_YEAR + 14400);
	assert_int_equal(run.doubts, DOUBT_LEAP);
}

/* The session claims to have begun three weeks ago; its time stamp is that of its end. */
static void an_end_that_is_said_counts_before_an_impossible_time(void **state)
{
	struct buf records = { 0 };
	(void)state;
	fit_message(&records, 2, FIT_SESSION, { FIT_TIMESTAMP_FIELD, FIT_U32, FIT_NEW_YEAR + 21 * DAY_S },
		    { 5, FIT_ENUM, 1 }, { 2, FIT_U32, FIT_NEW_YEAR }, { 7, FIT_U32, 21 * DAY_S * 1000 },
		    { 8, FIT_U32, 14400000 }, { 9, FIT_U32, 4219500 });
	struct run run = read_records(&records);
	assert_int_equal(run.end, NEW_YEAR + 21 * DAY_S);
	assert_int_equal(run.moving_s, 14400);
	assert_int_equal(run.doubts, DOUBT_DURATION);
}

/* Run, ride, run: the ride is not counted, and the hour between the runs does not separate them. */
static void of_a_multisport_file_the_runs_count(void **state)
{
	struct buf records = { 0 };
	static const struct {
		unsigned sport, start, seconds, metres;
	} legs[] = { { 1, 0, 1800, 6000 }, { 2, 1900, 7200, 60000 }, { 1, 9200, 900, 3000 } };
	(void)state;
	for (unsigned i = 0; i < 3; i++)
		fit_message(&records, 0, FIT_SESSION, { 2, FIT_U32, FIT_NEW_YEAR + legs[i].start },
			    { 5, FIT_ENUM, legs[i].sport }, { 7, FIT_U32, legs[i].seconds * 1000 },
			    { 9, FIT_U32, legs[i].metres * 100 }, { 23, FIT_U16, 10 });
	struct run run = read_records(&records);
	assert_int_equal(run.legs, 2);
	assert_int_equal(run.distance_m, 9000);
	assert_int_equal(run.elapsed_s, 2700);
	assert_int_equal(run.descent_m, 20);
	assert_int_equal(run.end, NEW_YEAR + 10100);
}

/* The device knows the descent of one leg, and not even the distance of the other. */
static void a_leg_without_a_value_takes_none_away(void **state)
{
	struct buf records = { 0 };
	(void)state;
	fit_message(&records, 0, FIT_SESSION, { 2, FIT_U32, FIT_NEW_YEAR }, { 5, FIT_ENUM, 1 }, { 7, FIT_U32, 9600000 },
		    { 9, FIT_U32, 3100000 }, { 23, FIT_U16, 1500 });
	fit_message(&records, 1, FIT_SESSION, { 2, FIT_U32, FIT_NEW_YEAR + 9700 }, { 5, FIT_ENUM, 1 },
		    { 7, FIT_U32, 600000 });
	struct run run = read_records(&records);
	assert_int_equal(run.legs, 2);
	assert_int_equal(run.distance_m, 31000);
	assert_int_equal(run.descent_m, 1500);
	assert_int_equal(run.parts, PART_DISTANCE | PART_DESCENT);
}

/* Two activities in one chain: the later one counts, not their sum. */
static void of_a_chain_the_newest_run_counts(void **state)
{
	struct buf file = { 0 };
	(void)state;
	for (uint32_t day = 0; day < 2; day++) {
		struct buf records = { 0 };
		fit_message(&records, 0, FIT_FILE_ID, { 0, FIT_ENUM, 4 });
		fit_message(&records, 1, FIT_SESSION, { 2, FIT_U32, FIT_NEW_YEAR + day * 86400 }, { 5, FIT_ENUM, 1 },
			    { 7, FIT_U32, 1800000 }, { 9, FIT_U32, 500000 + 100000 * day });
		fit_wrap(&file, &records, day == 0 ? 12 : 14);
		buf_done(&records);
	}
	struct run run = read_bytes(file.data, file.size);
	assert_int_equal(run.distance_m, 6000);
	assert_int_equal(run.start, NEW_YEAR + 86400);
	buf_done(&file);
}

static void other_sports_courses_and_settings_are_named(void **state)
{
	static const struct {
		unsigned type, sport;
		enum recording expected;
	} cases[] = {
		{ 4, 2, RECORDING_RIDE },   { 4, 5, RECORDING_SWIM },   { 4, 11, RECORDING_WALK },
		{ 4, 15, RECORDING_OTHER }, { 6, 1, RECORDING_COURSE }, { 2, 1, RECORDING_NONE },
	};
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct buf records = { 0 };
		fit_message(&records, 0, FIT_FILE_ID, { 0, FIT_ENUM, cases[i].type });
		fit_message(&records, 1, FIT_SESSION, { 2, FIT_U32, FIT_NEW_YEAR }, { 5, FIT_ENUM, cases[i].sport },
			    { 7, FIT_U32, 1800000 });
		assert_int_equal(read_records(&records).recording, cases[i].expected);
	}
}

/* Cut or changed at any byte: never a run, always an error with its place. */
static void damage_is_named_by_its_byte(void **state)
{
	struct buf records = { 0 }, file = { 0 };
	char place[64];
	(void)state;
	fit_message(&records, 1, FIT_SESSION, HALF_MARATHON);
	fit_wrap(&file, &records, 14);
	for (size_t size = 14; size < file.size; size++) {
		snprintf(place, sizeof(place), "byte %zu: the file is cut off", size);
		expect_refused(file.data, size, place);
	}
	for (size_t at = 14; at < file.size; at++) {
		file.data[at] ^= 0x04;
		expect_refused(file.data, file.size, "byte ");
		file.data[at] ^= 0x04;
	}
	file.data[3] ^= 1;
	expect_refused(file.data, file.size, "byte 14: the checksum of the header is wrong");
	buf_add(&file, "trailing");
	file.data[3] ^= 1;
	snprintf(place, sizeof(place), "byte %zu: no FIT header", file.size - 8);
	expect_refused(file.data, file.size, place);
	buf_done(&records);
	buf_done(&file);
}

static void a_file_never_finished_says_so(void **state)
{
	struct buf records = { 0 }, file = { 0 };
	(void)state;
	fit_wrap(&file, &records, 12);
	expect_refused(file.data, file.size, "byte 12: the file was never finished; save the activity on the watch");
	buf_done(&file);
}

static void a_record_without_definition_is_refused(void **state)
{
	struct buf records = { 0 }, file = { 0 };
	(void)state;
	fit_put(&records, 0x05, 1, false);
	fit_put(&records, 0, 4, false);
	fit_wrap(&file, &records, 12);
	expect_refused(file.data, file.size, "byte 13: a record comes before its definition");
	buf_done(&records);
	buf_done(&file);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_session_has_everything),
		cmocka_unit_test(invalid_values_are_not_known),
		cmocka_unit_test(both_byte_orders_say_the_same),
		cmocka_unit_test(a_header_may_be_longer),
		cmocka_unit_test(of_too_many_sessions_the_last_runs_count),
		cmocka_unit_test(compressed_time_stamps_go_round),
		cmocka_unit_test(a_few_records_are_no_climb),
		cmocka_unit_test(unknown_fields_are_skipped),
		cmocka_unit_test(laps_and_records_complete_a_session),
		cmocka_unit_test(a_missing_descent_is_not_called_the_device_s),
		cmocka_unit_test(a_clock_never_set_is_doubted),
		cmocka_unit_test(a_clock_set_on_the_way_counts_from_there),
		cmocka_unit_test(a_session_of_a_part_takes_the_time_of_the_records),
		cmocka_unit_test(an_end_that_is_said_counts_before_an_impossible_time),
		cmocka_unit_test(of_a_multisport_file_the_runs_count),
		cmocka_unit_test(a_leg_without_a_value_takes_none_away),
		cmocka_unit_test(of_a_chain_the_newest_run_counts),
		cmocka_unit_test(other_sports_courses_and_settings_are_named),
		cmocka_unit_test(damage_is_named_by_its_byte),
		cmocka_unit_test(a_file_never_finished_says_so),
		cmocka_unit_test(a_record_without_definition_is_refused),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
