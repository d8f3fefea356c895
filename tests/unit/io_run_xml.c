/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* GPX and TCX: values of tracks and laps; defences against untrusted XML; errors by line. */

#include "io/run/track.h"
#include "io/run/words.h"
#include "io/run/xml.h"
#include "unit/run_fixture.h"

#define GPX_HEAD "<?xml version=\"1.0\"?>\n<gpx version=\"1.1\" xmlns=\"http://www.topografix.com/GPX/1/1\">"

#define TCX_HEAD "<TrainingCenterDatabase><Activities>"
#define TCX_TAIL "</Activities></TrainingCenterDatabase>"
#define LAP(start, seconds, metres)                                                                                 \
	"<Lap StartTime='" start "'><TotalTimeSeconds>" seconds "</TotalTimeSeconds><DistanceMeters>" metres        \
	"</DistanceMeters><Track><Trackpoint><Time>" start "</Time><DistanceMeters>1</DistanceMeters></Trackpoint>" \
	"</Track></Lap>"

#define RUNNING(laps) "<Activity Sport='Running'>" laps "</Activity>"
#define BIKING(laps) "<Activity Sport='Biking'>" laps "</Activity>"

static struct run read_buf(struct buf *text)
{
	struct run run = read_bytes(buf_text(text), text->size);
	buf_done(text);
	return run;
}

static void a_track_is_measured(void **state)
{
	struct buf gpx = { 0 };
	(void)state;
	buf_add(&gpx, GPX_HEAD "<trk><type>running</type><trkseg>");
	add_points(&gpx, 3600, 3, 900, 300, NEW_YEAR);
	buf_add(&gpx, "</trkseg></trk></gpx>");
	struct run run = read_buf(&gpx);
	assert_int_equal(run.recording, RECORDING_RUN);
	assert_int_equal(run.start, NEW_YEAR);
	assert_int_equal(run.elapsed_s, 3600);
	assert_int_equal(run.moving_s, 3600);
	assert_int_equal(run.distance_m, 10800);
	assert_int_in_range(run.descent_m, 592, 600);
	assert_int_equal(run.ascent_m, 0);
	assert_int_equal(run.climb, CLIMB_SMOOTHED);
}

/* Noise of 3 m up and down at every point is not a climb. */
static void noise_is_no_descent(void **state)
{
	struct buf gpx = { 0 };
	char time[UTC_MAX];
	(void)state;
	buf_add(&gpx, GPX_HEAD "<trk><type>9</type><trkseg>");
	for (unsigned i = 0; i <= 1800; i++)
		buf_addf(&gpx, "<trkpt lat=\"%.6f\" lon=\"0\"><ele>%d</ele><time>%s</time></trkpt>", i * 3e-5,
			 100 + (int)(i * 7 % 7) - 3 + (i % 2 ? 3 : -3), utc_print(NEW_YEAR + i, time));
	buf_add(&gpx, "</trkseg></trk></gpx>");
	struct run run = read_buf(&gpx);
	assert_int_equal(run.descent_m, 0);
	assert_int_equal(run.ascent_m, 0);
}

static void without_elevation_descent_is_unknown_never_zero(void **state)
{
	(void)state;
	struct run run = read_text(GPX_HEAD "<trk><type>run</type><trkseg>"
					    "<trkpt lat='0' lon='0'><time>2026-01-01T00:00:00Z</time></trkpt>"
					    "<trkpt lat='0.01' lon='0'><time>2026-01-01T00:06:00Z</time></trkpt>"
					    "</trkseg></trk></gpx>");
	assert_int_equal(run.distance_m, 1113);
	assert_int_equal(run.descent_m, RUN_UNKNOWN);
	assert_int_equal(run.climb, CLIMB_UNKNOWN);
}

/* A pause of ten minutes, and the distance across it, before a second segment. */
static void pauses_are_not_moving(void **state)
{
	struct buf gpx = { 0 };
	(void)state;
	buf_add(&gpx, GPX_HEAD "<trk><type>run</type><trkseg>");
	add_points(&gpx, 600, 3, 100, 100, NEW_YEAR);
	buf_add(&gpx, "</trkseg><trkseg>");
	add_points(&gpx, 600, 3, 100, 100, NEW_YEAR + 1200);
	buf_add(&gpx, "</trkseg></trk></gpx>");
	struct run run = read_buf(&gpx);
	assert_int_equal(run.moving_s, 1200);
	assert_int_equal(run.elapsed_s, 1800);
	assert_int_equal(run.distance_m, 3600);
}

/* A position that does not move, as indoors: elevations are still known, and smoothed over time. */
static void without_a_way_time_smooths_the_elevation(void **state)
{
	struct buf gpx = { 0 };
	(void)state;
	buf_add(&gpx, GPX_HEAD "<trk><type>run</type><trkseg>");
	add_points(&gpx, 3600, 0, 900, 300, NEW_YEAR);
	buf_add(&gpx, "</trkseg></trk></gpx>");
	struct run run = read_buf(&gpx);
	assert_int_in_range(run.descent_m, 590, 600);
	assert_int_equal(run.ascent_m, 0);
	assert_int_equal(run.climb, CLIMB_TIMED);
}

/* A cable car between two segments adds neither distance nor descent. */
static void between_two_segments_nothing_counts(void **state)
{
	struct buf gpx = { 0 };
	(void)state;
	buf_add(&gpx, GPX_HEAD "<trk><type>run</type><trkseg>");
	add_points(&gpx, 600, 3, 100, 400, NEW_YEAR);
	buf_add(&gpx, "</trkseg><trkseg>");
	add_points(&gpx, 600, 3, 100, 400, NEW_YEAR + 1200);
	buf_add(&gpx, "</trkseg></trk></gpx>");
	struct run run = read_buf(&gpx);
	assert_int_equal(run.descent_m, 0);
	assert_int_in_range(run.ascent_m, 580, 600);
}

static void jumps_of_the_receiver_do_not_count(void **state)
{
	struct buf gpx = { 0 };
	(void)state;
	buf_add(&gpx, GPX_HEAD "<trk><type>run</type><trkseg>");
	add_points(&gpx, 600, 3, 100, 100, NEW_YEAR);
	buf_add(&gpx, "<trkpt lat='48' lon='11'><time>2026-01-01T00:10:01Z</time></trkpt></trkseg></trk></gpx>");
	struct run run = read_buf(&gpx);
	assert_int_equal(run.distance_m, 1800);
	assert_true(run.doubts & DOUBT_JUMPS);
}

static void an_elevation_out_of_this_world_is_said(void **state)
{
	struct buf gpx = { 0 };
	(void)state;
	buf_add(&gpx, GPX_HEAD "<trk><type>run</type><trkseg>");
	add_points(&gpx, 600, 3, 21000, 1000, NEW_YEAR);
	buf_add(&gpx, "</trkseg></trk></gpx>");
	struct run run = read_buf(&gpx);
	assert_int_equal(run.descent_m, RUN_UNKNOWN);
	assert_true(run.doubts & DOUBT_CLIMB);
}

static void without_a_sport_the_speed_decides(void **state)
{
	static const struct {
		double metres;
		enum recording expected;
	} cases[] = { { 1, RECORDING_WALK }, { 3, RECORDING_RUN }, { 9, RECORDING_OTHER } };
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct buf gpx = { 0 };
		buf_add(&gpx, GPX_HEAD "<trk><trkseg>");
		add_points(&gpx, 300, cases[i].metres, 0, 0, NEW_YEAR);
		buf_add(&gpx, "</trkseg></trk></gpx>");
		struct run run = read_buf(&gpx);
		assert_int_equal(run.recording, cases[i].expected);
		assert_int_equal(run.doubts, run.recording == RECORDING_RUN ? DOUBT_SPORT : 0);
	}
}

/* "Other" in TCX may be anything on foot or on wheels: a run by its speed, with a note. */
static void other_in_tcx_is_taken_for_a_run_and_said(void **state)
{
	(void)state;
	struct run run = read_text(
		TCX_HEAD "<Activity Sport='Other'>" LAP("2026-01-01T00:00:00Z", "1800", "5000") "</Activity>" TCX_TAIL);
	assert_int_equal(run.recording, RECORDING_RUN);
	assert_int_equal(run.doubts, DOUBT_SPORT);
}

/* A clock never set: a run with times, not a course, but with an implausible date. */
static void a_date_of_long_ago_is_doubted(void **state)
{
	static const char *const years[] = { "1901", "1970", "1990" };
	(void)state;
	for (size_t i = 0; i < sizeof(years) / sizeof(years[0]); i++) {
		struct buf gpx = { 0 };
		buf_addf(&gpx,
			 GPX_HEAD "<trk><type>run</type><trkseg>"
				  "<trkpt lat='0' lon='0'><time>%s-01-01T00:00:00+01:00</time></trkpt>"
				  "<trkpt lat='0.01' lon='0'><time>%s-01-01T00:06:00+01:00</time></trkpt>"
				  "</trkseg></trk></gpx>",
			 years[i], years[i]);
		struct run run = read_buf(&gpx);
		assert_int_equal(run.recording, RECORDING_RUN);
		assert_int_equal(run.doubts, DOUBT_CLOCK);
		assert_int_equal(run.start, RUN_UNKNOWN);
		assert_int_equal(run.elapsed_s, 360);
		assert_int_equal(run.distance_m, 1113);
	}
}

/* Elevations far apart, or all in one place, do not show what is between them. */
/* A marathon of 1440 points; the first `strays` of them, or the last, are dated `days` earlier; `timed` have a time. */
static struct run read_leaping(unsigned strays, bool last, int64_t days, unsigned timed)
{
	struct buf gpx = { 0 };
	char time[UTC_MAX];
	buf_add(&gpx, GPX_HEAD "<trk><type>run</type><trkseg>");
	for (unsigned i = 0; i <= 1440; i++) {
		bool stray = last ? i > 1440 - strays : i < strays;
		buf_addf(&gpx, "<trkpt lat='%.8f' lon='8'>", 47 + i * 29.3 / 111319.4908);
		if (i < timed)
			buf_addf(&gpx, "<time>%s</time>",
				 utc_print(NEW_YEAR + i * 10 - (stray ? days * DAY_S : 0), time));
		buf_add(&gpx, "</trkpt>\n");
	}
	buf_add(&gpx, "</trkseg></trk></gpx>");
	return read_buf(&gpx);
}

/* One wrong date, a clock set during the run or half of the points on another day: it ends today, nothing is lost. */
static void a_clock_that_leaps_loses_nothing(void **state)
{
	static const struct {
		unsigned strays;
		bool last;
		int64_t days, start_s, end_s;
	} cases[] = { { 1, false, 2200, 10, 14400 },
		      { 1, true, 2200, 0, 14390 },
		      { 1, false, 20, 10, 14400 },
		      { 700, false, 20, 7000, 14400 },
		      { 1000, false, 20, -20 * DAY_S, 14400 },
		      { 1080, false, 12000, 10800, 14400 },
		      { 1296, false, 12000, 12960, 14400 } };
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct run run = read_leaping(cases[i].strays, cases[i].last, cases[i].days, 1441);
		assert_int_equal(run.start, NEW_YEAR + cases[i].start_s);
		assert_int_equal(run.end, NEW_YEAR + cases[i].end_s);
		assert_int_in_range(run_seconds(&run), 14380, 14400);
		assert_int_in_range(run.distance_m, 42150, 42250);
		assert_int_equal(run.doubts, DOUBT_LEAP);
	}
}

/* The times stop during the run, the positions do not. */
static void times_of_a_part_are_doubted_not_the_distance(void **state)
{
	(void)state;
	struct run run = read_leaping(0, false, 0, 40), half = read_leaping(0, false, 0, 900);
	assert_int_in_range(run.distance_m, 42150, 42250);
	assert_int_equal(run_seconds(&run), RUN_UNKNOWN);
	assert_int_equal(run.doubts, DOUBT_DURATION);
	assert_int_in_range(half.distance_m, 42150, 42250);
	assert_int_equal(run_seconds(&half), 8990);
	assert_int_equal(half.parts, PART_MOVING | PART_ELAPSED);
}

static void a_sliver_of_elevations_is_no_climb(void **state)
{
	struct buf sparse = { 0 }, brief = { 0 };
	(void)state;
	buf_add(&sparse, GPX_HEAD "<trk><type>run</type><trkseg>");
	for (unsigned i = 0; i <= 10; i++)
		buf_addf(&sparse,
			 "<trkpt lat='%.8f' lon='11'><ele>500</ele><time>2026-01-01T00:%02u:00Z</time></trkpt>",
			 47 + i * 250 / 111319.4908, i);
	buf_add(&sparse, "</trkseg></trk></gpx>");
	struct run run = read_buf(&sparse);
	assert_int_equal(run.distance_m, 2500);
	assert_int_equal(run.descent_m, RUN_UNKNOWN);
	assert_int_equal(run.climb, CLIMB_UNKNOWN);
	buf_add(&brief, GPX_HEAD "<trk><type>run</type><trkseg>");
	add_points(&brief, 10, 3, 500, 500, NEW_YEAR);
	buf_add(&brief, "</trkseg></trk></gpx>");
	assert_int_equal(read_buf(&brief).descent_m, RUN_UNKNOWN);
}

/* The laps are complete, the track is not. */
static void a_track_of_half_the_laps_has_no_climb(void **state)
{
	struct buf tcx = { 0 };
	char time[UTC_MAX];
	(void)state;
	buf_add(&tcx, TCX_HEAD "<Activity Sport='Running'><Lap StartTime='2026-01-01T00:00:00Z'>"
			       "<TotalTimeSeconds>3600</TotalTimeSeconds><DistanceMeters>6000</DistanceMeters><Track>");
	for (unsigned i = 0; i <= 100; i++)
		buf_addf(&tcx,
			 "<Trackpoint><Time>%s</Time><AltitudeMeters>500</AltitudeMeters>"
			 "<DistanceMeters>%u</DistanceMeters></Trackpoint>",
			 utc_print(NEW_YEAR + i * 18, time), i * 30);
	buf_add(&tcx, "</Track></Lap></Activity>" TCX_TAIL);
	struct run run = read_buf(&tcx);
	assert_int_equal(run.distance_m, 6000);
	assert_int_equal(run.descent_m, RUN_UNKNOWN);
}

static void routes_and_tracks_without_times_are_courses(void **state)
{
	(void)state;
	assert_int_equal(
		read_text(GPX_HEAD "<rte><rtept lat='0' lon='0'/><rtept lat='1' lon='0'/></rte></gpx>").recording,
		RECORDING_COURSE);
	assert_int_equal(read_text(GPX_HEAD "<trk><trkseg><trkpt lat='0' lon='0'/><trkpt lat='0.1' lon='0'/>"
					    "</trkseg></trk></gpx>")
				 .recording,
			 RECORDING_COURSE);
	assert_int_equal(read_text(GPX_HEAD "<wpt lat='0' lon='0'/></gpx>").recording, RECORDING_NONE);
}

/* A time within extensions is not the point's time; prefixes and a byte order mark make no difference. */
static void extensions_prefixes_and_marks_are_no_hindrance(void **state)
{
	(void)state;
	struct run run = read_text(
		"\xEF\xBB\xBF<g:gpx xmlns:g='http://www.topografix.com/GPX/1/0' "
		"version='1.0'><g:trk><g:type>Run</g:type>"
		"<g:trkseg><g:trkpt lat='0' lon='0'><g:time>2026-01-01T02:00:00.25+02:00</g:time><g:extensions>"
		"<x:time xmlns:x='y'>2030-01-01T00:00:00Z</x:time></g:extensions></g:trkpt>"
		"<g:trkpt lat='0.01' lon='0'><g:time>2026-01-01T00:06:00.25Z</g:time></g:trkpt>"
		"</g:trkseg></g:trk></g:gpx>");
	assert_int_equal(run.start, NEW_YEAR);
	assert_int_equal(run.elapsed_s, 360);
}

static void laps_of_tcx_are_added_up(void **state)
{
	(void)state;
	struct run run = read_text(TCX_HEAD RUNNING(LAP("2026-01-01T00:00:00Z", "1800.4", "5000.2")
							    LAP("2026-01-01T00:40:00Z", "1700.3", "5100.3")) TCX_TAIL);
	assert_int_equal(run.recording, RECORDING_RUN);
	assert_int_equal(run.start, NEW_YEAR);
	assert_int_equal(run.moving_s, 3501);
	assert_int_equal(run.elapsed_s, 3501);
	assert_int_equal(run.distance_m, 10101);
	assert_int_equal(run.descent_m, RUN_UNKNOWN);
}

static void of_a_multisport_session_the_runs_count(void **state)
{
	(void)state;
	struct run run = read_text(
		TCX_HEAD "<MultiSportSession>" RUNNING(LAP("2026-01-01T00:00:00Z", "1800", "5000"))
			BIKING(LAP("2026-01-01T00:31:00Z", "7200", "60000"))
				RUNNING(LAP("2026-01-01T02:35:00Z", "900", "2500")) "</MultiSportSession>" TCX_TAIL);
	assert_int_equal(run.legs, 2);
	assert_int_equal(run.distance_m, 7500);
}

static void a_course_in_tcx_is_no_run(void **state)
{
	(void)state;
	struct run run =
		read_text("<TrainingCenterDatabase><Courses><Course><Name>x</Name><Lap>"
			  "<TotalTimeSeconds>7200</TotalTimeSeconds><DistanceMeters>20000</DistanceMeters></Lap>"
			  "</Course></Courses></TrainingCenterDatabase>");
	assert_int_equal(run.recording, RECORDING_COURSE);
	assert_int_equal(run.distance_m, 20000);
}

/* ---- Untrusted --------------------------------------------------------------------------------------------------- */

static void no_dtd_and_no_entity(void **state)
{
	(void)state;
	expect_refused_text("<?xml version='1.0'?>\n<!DOCTYPE gpx [<!ENTITY a 'b'>]>\n<gpx>&a;</gpx>",
			    "line 2, column ");
	expect_refused_text("<!DOCTYPE gpx SYSTEM 'file:///etc/passwd'><gpx/>",
			    "line 1, column 42: a DTD is not allowed");
	expect_refused_text(GPX_HEAD "\n&secret;</gpx>", "line 3, column 1: invalid XML (undefined entity)");
}

static void damage_is_named_by_its_line(void **state)
{
	(void)state;
	expect_refused_text(GPX_HEAD "\n<trk>", "line 3, column 6: the file is cut off here; export it again");
	expect_refused_text(GPX_HEAD "\n<trk></gpx>", "line 3, column 8: invalid XML (mismatched tag)");
	expect_refused_text("<html/>", "line 1, column 1: this XML is neither GPX nor TCX");
	expect_refused_text("hello", "byte 0: neither FIT nor GPX nor TCX");
	expect_refused_text("", "byte 0: the file is empty");
}

static void depth_tokens_and_names_are_bounded(void **state)
{
	struct buf deep = { 0 }, wide = { 0 }, names = { 0 };
	(void)state;
	buf_add(&deep, GPX_HEAD);
	for (unsigned i = 0; i < XML_DEPTH_MAX; i++)
		buf_add(&deep, "<a>");
	expect_refused(deep.data, deep.size, "line 2, column ");
	buf_add(&wide, GPX_HEAD "<!--");
	for (unsigned i = 0; i < XML_TOKEN_MAX; i++)
		buf_add(&wide, "12345678");
	expect_refused(wide.data, wide.size, "line 2, column 62: one tag or comment is longer than 256 KiB");
	buf_add(&names, GPX_HEAD);
	for (unsigned i = 0; i < 200000; i++)
		buf_addf(&names, "<a%u b%u='x'/>", i, i);
	expect_refused(names.data, names.size, "line 2, column ");
	buf_done(&deep);
	buf_done(&wide);
	buf_done(&names);
}

/* ---- Words -------------------------------------------------------------------------------------------------------- */

static void numbers_are_decimal_in_every_locale(void **state)
{
	(void)state;
	assert_true(decimal_of(" 12.5\n") > 12.4999 && decimal_of("12.5") < 12.5001);
	assert_true(decimal_of("-1.25e2") == -125);
	static const char *const wrong[] = { "", "x", "1,5", "1.5x", "nan", "inf", "0x10", "--1", "." };
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		assert_true(decimal_of(wrong[i]) <= TRACK_NOTHING);
}

static void times_have_zones_and_fractions(void **state)
{
	(void)state;
	assert_int_equal(moment_of("2026-01-01T00:00:00Z"), NEW_YEAR * 1000);
	assert_int_equal(moment_of("2026-01-01T01:30:00.125+01:30"), NEW_YEAR * 1000 + 125);
	assert_int_equal(moment_of("2025-12-31T19:00:00-0500"), NEW_YEAR * 1000);
	assert_int_equal(moment_of(" 2026-01-01T00:00:00 "), NEW_YEAR * 1000);
	assert_int_equal(moment_of("1904-02-29T00:00:10Z") - moment_of("1904-02-29T00:00:00Z"), 10000);
	static const char *const wrong[] = { "", "2026-01-01", "2026-13-01T00:00:00Z", "2026-01-01T00:00:00X",
					     "2026-01-01T00:00:00+99:00" };
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		assert_int_equal(moment_of(wrong[i]), -1);
}

static void sports_of_many_makers_are_known(void **state)
{
	static const struct {
		const char *word;
		enum recording expected;
	} cases[] = {
		{ "Running", RECORDING_RUN },
		{ "trail_running", RECORDING_RUN },
		{ "9", RECORDING_RUN },
		{ "treadmill", RECORDING_RUN },
		{ "VirtualRun", RECORDING_RUN },
		{ "Biking", RECORDING_RIDE },
		{ "mountain_bike", RECORDING_RIDE },
		{ "cycling", RECORDING_RIDE },
		{ "1", RECORDING_RIDE },
		{ "Walk", RECORDING_WALK },
		{ "Hiking", RECORDING_WALK },
		{ "", RECORDING_UNSAID },
		{ "Other", RECORDING_UNSAID },
		{ "rowing", RECORDING_OTHER },
		{ "skiing", RECORDING_OTHER },
		{ "Radrunde", RECORDING_RIDE },
		{ "Fahrrad-Rundtour", RECORDING_RIDE },
		{ "Rundwanderung", RECORDING_WALK },
		{ "brunch ride", RECORDING_RIDE },
		{ "Indoor Cycling after run", RECORDING_RIDE },
		{ "Run & Bike", RECORDING_RIDE },
		{ "stride", RECORDING_OTHER },
		{ "Marathon", RECORDING_RUN },
		{ "half marathon", RECORDING_RUN },
		{ "parkrun", RECORDING_RUN },
		{ "MTB marathon", RECORDING_RIDE },
		{ "brunch", RECORDING_OTHER },
		{ "Laufen", RECORDING_RUN },
		{ "course \u00e0 pied", RECORDING_RUN },
		{ "Corsa", RECORDING_RUN },
		{ "carrera", RECORDING_RUN },
		{ "Run 10", RECORDING_RUN },
		{ "walk/run", RECORDING_WALK },
		{ "10", RECORDING_WALK },
		{ "77", RECORDING_OTHER },
	};
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_int_equal(sport_of(cases[i].word), cases[i].expected);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_track_is_measured),
		cmocka_unit_test(noise_is_no_descent),
		cmocka_unit_test(without_elevation_descent_is_unknown_never_zero),
		cmocka_unit_test(pauses_are_not_moving),
		cmocka_unit_test(without_a_way_time_smooths_the_elevation),
		cmocka_unit_test(between_two_segments_nothing_counts),
		cmocka_unit_test(jumps_of_the_receiver_do_not_count),
		cmocka_unit_test(an_elevation_out_of_this_world_is_said),
		cmocka_unit_test(without_a_sport_the_speed_decides),
		cmocka_unit_test(routes_and_tracks_without_times_are_courses),
		cmocka_unit_test(extensions_prefixes_and_marks_are_no_hindrance),
		cmocka_unit_test(a_date_of_long_ago_is_doubted),
		cmocka_unit_test(a_clock_that_leaps_loses_nothing),
		cmocka_unit_test(times_of_a_part_are_doubted_not_the_distance),
		cmocka_unit_test(a_sliver_of_elevations_is_no_climb),
		cmocka_unit_test(a_track_of_half_the_laps_has_no_climb),
		cmocka_unit_test(other_in_tcx_is_taken_for_a_run_and_said),
		cmocka_unit_test(laps_of_tcx_are_added_up),
		cmocka_unit_test(of_a_multisport_session_the_runs_count),
		cmocka_unit_test(a_course_in_tcx_is_no_run),
		cmocka_unit_test(no_dtd_and_no_entity),
		cmocka_unit_test(damage_is_named_by_its_line),
		cmocka_unit_test(depth_tokens_and_names_are_bounded),
		cmocka_unit_test(numbers_are_decimal_in_every_locale),
		cmocka_unit_test(times_have_zones_and_fractions),
		cmocka_unit_test(sports_of_many_makers_are_known),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
