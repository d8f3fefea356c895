/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Runs in gzip, zip, pipes and folders: which one counts, the notes on the others, and how much is opened. */

#include "base/utc.h"
#include "folder.h"
#include "io/run/read.h"
#include "io/run/source.h"
#include "nobody.h"
#include "unit/run_fixture.h"
#include <fcntl.h>
#include <utime.h>
#include <zip.h>
#include <zlib.h>

#define NO_PERMISSION \
	"no permission to read it; give yourself read permission, or copy the run to where you may read it"

/* A FIT activity of half an hour. */
static void add_fit(struct buf *ret_file, unsigned sport, uint32_t start, unsigned metres)
{
	struct buf records = { 0 };
	fit_message(&records, 0, FIT_FILE_ID, { 0, FIT_ENUM, 4 });
	fit_message(&records, 1, FIT_SESSION, { 2, FIT_U32, start }, { 5, FIT_ENUM, sport }, { 7, FIT_U32, 1800000 },
		    { 9, FIT_U32, metres * 100 });
	fit_wrap(ret_file, &records, 14);
	buf_done(&records);
}

static const char *path_of(const char *name)
{
	static char path[400];
	snprintf(path, sizeof(path), "%s/%s", folder, name);
	return path;
}

static void write_file(const char *name, const struct buf *bytes, int64_t modified)
{
	struct utimbuf times = { modified, modified };
	FILE *file = fopen(path_of(name), "wb");
	fwrite(buf_text(bytes), 1, bytes->size, file);
	fclose(file);
	utime(path_of(name), &times);
}

/* A file of the folder that was written when the activity ended. */
static void write_fit(const char *name, unsigned sport, unsigned day, unsigned metres)
{
	struct buf bytes = { 0 };
	add_fit(&bytes, sport, FIT_NEW_YEAR + day * DAY_S, metres);
	write_file(name, &bytes, NEW_YEAR + day * DAY_S + 1800);
	buf_done(&bytes);
}

static int empty_folder(void **state)
{
	return remove_folder(state) != 0 || make_folder(state) != 0;
}

static void pack(struct buf *ret_packed, const struct buf *bytes)
{
	static unsigned char out[1 << 20];
	z_stream stream = { .next_in = (unsigned char *)bytes->data, .avail_in = (unsigned)bytes->size };
	assert_int_equal(deflateInit2(&stream, 1, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY), Z_OK);
	do {
		stream.next_out = out;
		stream.avail_out = sizeof(out);
		deflate(&stream, Z_FINISH);
		buf_add_bytes(ret_packed, out, sizeof(out) - stream.avail_out);
	} while (stream.avail_out == 0);
	deflateEnd(&stream);
}

static void add_to_zip(zip_t *zip, const char *name, const struct buf *bytes)
{
	zip_source_t *source = zip_source_buffer(zip, bytes->data, bytes->size, 0);
	assert_true(zip_file_add(zip, name, source, 0) >= 0);
}

static void expect_read(const char *name, struct run_file *ret_file)
{
	struct err err = { 0 };
	run_file_init(ret_file, RUN_ANY_TIME);
	if (!run_file_read(ret_file, path_of(name), &err))
		fail_msg("%s", err.text);
}

static void expect_error(const char *name, enum err_code code, const char *expected)
{
	struct run_file file;
	struct err err = { 0 };
	run_file_init(&file, RUN_ANY_TIME);
	assert_false(run_file_read(&file, path_of(name), &err));
	assert_int_equal(err.code, code);
	assert_string_equal(err.text, expected);
	run_file_done(&file);
}

/* ---- One file ----------------------------------------------------------------------------------------------------- */

static void a_gzip_is_unpacked_whatever_its_members(void **state)
{
	struct buf fit = { 0 }, packed = { 0 }, half = { 0 };
	(void)state;
	add_fit(&fit, 1, FIT_NEW_YEAR, 5000);
	pack(&packed, &fit);
	assert_int_equal(read_bytes(packed.data, packed.size).distance_m, 5000);
	expect_refused(packed.data, packed.size - 9, "the gzip file is cut off");
	packed.data[20] ^= 0x55;
	expect_refused(packed.data, packed.size, "");
	buf_clear(&packed);
	for (unsigned i = 0; i < 2; i++) {
		buf_clear(&half);
		buf_add_bytes(&half, fit.data + i * 40, i == 0 ? 40 : fit.size - 40);
		pack(&packed, &half);
	}
	assert_int_equal(read_bytes(packed.data, packed.size).distance_m, 5000);
	buf_done(&fit);
	buf_done(&packed);
	buf_done(&half);
}

/* 130 MiB of spaces after the start of a GPX, packed into less than 1 MiB. */
static void a_bomb_ends_at_the_budget(void **state)
{
	struct buf bytes = { 0 }, packed = { 0 };
	size_t size = SOURCE_BUDGET + (2 << 20);
	char *spaces = malloc(size);
	(void)state;
	memset(spaces, ' ', size);
	buf_add(&bytes, "<gpx>");
	buf_add_bytes(&bytes, spaces, size);
	free(spaces);
	pack(&packed, &bytes);
	assert_true(packed.size < 1 << 20);
	expect_refused(packed.data, packed.size, "holds more than 128 MiB; unpack or split it first");
	zip_t *zip = zip_open(path_of("bomb.zip"), ZIP_CREATE, NULL);
	for (char name[] = "a.gpx.gz"; name[0] < 'd'; name[0]++)
		add_to_zip(zip, name, &packed);
	zip_close(zip);
	expect_error("bomb.zip", ERR_DATA, "the zip expands to more than 256 MiB; unpack it and pass the folder");
	buf_done(&bytes);
	buf_done(&packed);
}

static void of_a_zip_the_newest_run_counts(void **state)
{
	struct buf old = { 0 }, ride = { 0 }, newest = { 0 }, packed = { 0 }, route = { 0 };
	struct run_file file;
	(void)state;
	add_fit(&old, 1, FIT_NEW_YEAR, 5000);
	add_fit(&ride, 2, FIT_NEW_YEAR + 2 * DAY_S, 50000);
	add_fit(&newest, 1, FIT_NEW_YEAR + DAY_S, 6000);
	pack(&packed, &newest);
	buf_add(&route, "not even XML");
	zip_t *zip = zip_open(path_of("export.zip"), ZIP_CREATE, NULL);
	add_to_zip(zip, "activities/old.FIT", &old);
	add_to_zip(zip, "activities/ride.fit", &ride);
	add_to_zip(zip, "activities/new.fit.gz", &packed);
	add_to_zip(zip, "__MACOSX/activities/._new.fit", &route);
	add_to_zip(zip, "routes/a.gpx", &route);
	add_to_zip(zip, "profile.csv", &route);
	zip_close(zip);
	expect_read("export.zip", &file);
	assert_int_equal(file.run.distance_m, 6000);
	assert_string_equal(file.name, "activities/new.fit.gz");
	assert_int_equal(file.opened, 3);
	assert_string_equal(buf_text(&file.notes), "activities/ride.fit: a ride, not a run\n");
	run_file_done(&file);
	struct buf bytes = { 0 };
	buf_add(&bytes, "PK\3\4 and no more");
	expect_refused(bytes.data, bytes.size, "the zip cannot be opened ("); /* the reason is libzip's */
	buf_done(&bytes);
	buf_done(&old), buf_done(&ride), buf_done(&newest), buf_done(&packed), buf_done(&route);
}

/* ---- Folders ------------------------------------------------------------------------------------------------------ */

static void of_a_folder_the_newest_run_counts(void **state)
{
	struct run_file file;
	struct buf cut = { 0 };
	(void)state;
	write_fit("a.fit", 1, 3, 5000);
	write_fit("b.FIT", 1, 4, 8000);
	write_fit("ride.fit", 2, 5, 40000);
	write_fit(".hidden.fit", 1, 9, 1000);
	write_fit("notes.txt", 1, 9, 1000);
	buf_add_bytes(&cut, "\x0c\x10\x00\x00\xff\x00\x00\x00.FIT", 12);
	write_file("cut.fit", &cut, NEW_YEAR + 6 * DAY_S);
	expect_read("", &file);
	assert_string_equal(file.name, "b.FIT");
	assert_int_equal(file.run.distance_m, 8000);
	assert_string_equal(buf_text(&file.notes),
			    "cut.fit: byte 12: the file is cut off here; copy it from the watch again\n"
			    "ride.fit: a ride, not a run\n");
	run_file_done(&file);
	buf_done(&cut);
}

/* Copied files all have the time of the copying; the start of the run decides. */
static void the_start_decides_not_the_time_of_the_file(void **state)
{
	struct run_file file;
	struct buf bytes = { 0 };
	(void)state;
	for (unsigned day = 1; day <= 9; day++) {
		char name[16];
		snprintf(name, sizeof(name), "%u.fit", 10 - day);
		buf_clear(&bytes);
		add_fit(&bytes, 1, FIT_NEW_YEAR + day * DAY_S, 1000 * day);
		write_file(name, &bytes, NEW_YEAR + 30 * DAY_S);
	}
	expect_read("", &file);
	assert_int_equal(file.run.distance_m, 9000);
	assert_int_equal(file.opened, 9);
	run_file_done(&file);
	buf_done(&bytes);
}

static void of_ten_thousand_files_few_are_opened(void **state)
{
	struct run_file file;
	char name[16];
	(void)state;
	for (unsigned day = 0; day < 10000; day++) {
		snprintf(name, sizeof(name), "%05u.fit", day);
		write_fit(name, 1, day, 5000 + day);
	}
	expect_read("", &file);
	assert_string_equal(file.name, "09999.fit");
	assert_int_equal(file.opened, 1);
	run_file_done(&file);
}

static void of_two_that_overlap_the_larger_values_count(void **state)
{
	struct run_file file;
	struct buf records = { 0 }, longer = { 0 };
	(void)state;
	write_fit("phone.fit", 1, 3, 5000);
	fit_message(&records, 1, FIT_SESSION, { 2, FIT_U32, FIT_NEW_YEAR + 3 * DAY_S - 60 }, { 5, FIT_ENUM, 1 },
		    { 7, FIT_U32, 1900000 });
	fit_wrap(&longer, &records, 14);
	write_file("watch.fit", &longer, NEW_YEAR + 3 * DAY_S + 1900);
	expect_read("", &file);
	assert_string_equal(file.name, "watch.fit");
	assert_int_equal(file.run.elapsed_s, 1900);
	assert_int_equal(file.run.distance_m, 5000); /* of the telephone */
	assert_string_equal(buf_text(&file.notes),
			    "phone.fit: covers the same time as another run; the larger of each value counts\n");
	run_file_done(&file);
	buf_done(&records);
	buf_done(&longer);
}

static void read_at(const char *name, int64_t now, struct run_file *ret_file)
{
	struct err err = { 0 };
	run_file_init(ret_file, now);
	if (!run_file_read(ret_file, path_of(name), &err))
		fail_msg("%s", err.text);
}

/* One file comes from a wrong clock: it is named, and today's run counts, in either order. */
static void a_file_of_the_future_hides_nothing(void **state)
{
	(void)state;
	for (unsigned first = 0; first < 2; first++) {
		struct run_file file;
		struct buf bytes = { 0 };
		write_fit("today.fit", 1, 4, 8000);
		add_fit(&bytes, 1, FIT_NEW_YEAR + 400 * DAY_S, 5000);
		write_file("future.fit", &bytes, NEW_YEAR + 4 * DAY_S + (first ? 3000 : -10));
		read_at("", NEW_YEAR + 4 * DAY_S + 3600, &file);
		assert_string_equal(file.name, "today.fit");
		assert_int_equal(file.run.distance_m, 8000);
		assert_non_null(strstr(buf_text(&file.notes), "future.fit: this run starts in the future"));
		assert_non_null(strstr(file.fault, "future.fit: this run starts in the future"));
		run_file_done(&file);
		buf_done(&bytes);
	}
}

/* A jog after a marathon: the marathon is still there, though its file is older than the start of the jog. */
static void other_runs_of_the_day_are_kept(void **state)
{
	struct run_file file;
	struct buf bytes = { 0 };
	(void)state;
	write_fit("marathon.fit", 1, 4, 8000);
	write_fit("old.fit", 1, 2, 8000);
	add_fit(&bytes, 1, FIT_NEW_YEAR + 4 * DAY_S + 7200, 3000);
	write_file("jog.fit", &bytes, NEW_YEAR + 4 * DAY_S + 9000);
	read_at("", NEW_YEAR + 4 * DAY_S + 10000, &file);
	assert_string_equal(file.name, "jog.fit");
	assert_int_equal(file.also_count, 1);
	assert_string_equal(file.also[0].name, "marathon.fit");
	assert_int_equal(file.also[0].run.distance_m, 8000);
	run_file_done(&file);
	buf_done(&bytes);
}

/* Nobody writes to it, so a blocking open would wait for ever. */
static void a_pipe_without_a_writer_is_not_waited_for(void **state)
{
	(void)state;
	assert_int_equal(mkfifo(path_of("pipe.fit"), 0600), 0);
	expect_error("pipe.fit", ERR_DATA, "byte 0: the file is empty; copy it again");
}

static void unreadable_file_is_reported(void **state)
{
	struct run_file file;
	struct buf nothing = { 0 };
	(void)state;
	expect_error("none.fit", ERR_DATA, "no such file or folder; check the name");
	expect_error("", ERR_DATA, "no FIT, GPX or TCX file in this folder; copy the run there first");
	write_file("empty.gpx", &nothing, NEW_YEAR);
	expect_error("empty.gpx", ERR_DATA, "byte 0: the file is empty; copy it again");
	expect_error("", ERR_DATA, "empty.gpx: byte 0: the file is empty; copy it again");
	assert_int_equal(symlink("gone", path_of("gone.fit")), 0);
	write_fit("a.fit", 1, 3, 5000);
	assert_int_equal(mkfifo(path_of("pipe.fit"), 0600), 0);
	expect_read("", &file);
	assert_string_equal(file.name, "a.fit");
	run_file_done(&file);
}

static int denied_alone_and_noted_beside_others(void)
{
	struct run_file file;
	struct err err = { 0 };
	run_file_init(&file, RUN_ANY_TIME);
	if (run_file_read(&file, path_of("mine.fit"), &err) || err.code != ERR_DATA ||
	    strcmp(err.text, NO_PERMISSION) != 0)
		return 1;
	if (!run_file_read(&file, folder, &err) || strcmp(file.name, "a.fit") != 0)
		return 2;
	return strcmp(buf_text(&file.notes), "mine.fit: " NO_PERMISSION "\n") == 0 ? 0 : 3;
}

static int folder_is_denied(void)
{
	struct run_file file;
	struct err err = { 0 };
	run_file_init(&file, RUN_ANY_TIME);
	return run_file_read(&file, folder, &err) || strcmp(err.text, NO_PERMISSION) != 0;
}

static void without_permission_nothing_is_read(void **state)
{
	(void)state;
	write_fit("a.fit", 1, 3, 5000);
	write_fit("mine.fit", 1, 4, 6000);
	chmod(path_of("mine.fit"), 0);
	chmod(folder, 0755);
	as_nobody(denied_alone_and_noted_beside_others);
	chmod(folder, 0300);
	as_nobody(folder_is_denied);
	chmod(folder, 0700);
}

static void names_of_files_never_drive_a_terminal(void **state)
{
	struct run_file file;
	(void)state;
	write_fit("\x1b[31m\n\xff.fit", 1, 3, 5000);
	expect_read("", &file);
	assert_string_equal(file.name, "?[31m??.fit");
	run_file_done(&file);
}

static void a_pipe_may_carry_anything(void **state)
{
	struct run_file file;
	struct buf fit = { 0 };
	struct err err = { 0 };
	int ends[2];
	(void)state;
	add_fit(&fit, 1, FIT_NEW_YEAR, 5000);
	assert_int_equal(pipe(ends), 0);
	assert_int_equal(write(ends[1], fit.data, fit.size), (ssize_t)fit.size);
	close(ends[1]);
	run_file_init(&file, RUN_ANY_TIME);
	assert_true(run_file_of_descriptor(&file, ends[0], &err));
	assert_int_equal(file.run.distance_m, 5000);
	close(ends[0]);
	run_file_done(&file);
	buf_done(&fit);
}

int main(void)
{
#define IN_EMPTY_FOLDER(test) cmocka_unit_test_setup(test, empty_folder)
	const struct CMUnitTest tests[] = {
		IN_EMPTY_FOLDER(a_gzip_is_unpacked_whatever_its_members),
		IN_EMPTY_FOLDER(a_bomb_ends_at_the_budget),
		IN_EMPTY_FOLDER(of_a_zip_the_newest_run_counts),
		IN_EMPTY_FOLDER(of_a_folder_the_newest_run_counts),
		IN_EMPTY_FOLDER(the_start_decides_not_the_time_of_the_file),
		IN_EMPTY_FOLDER(of_ten_thousand_files_few_are_opened),
		IN_EMPTY_FOLDER(a_file_of_the_future_hides_nothing),
		IN_EMPTY_FOLDER(other_runs_of_the_day_are_kept),
		IN_EMPTY_FOLDER(a_pipe_without_a_writer_is_not_waited_for),
		IN_EMPTY_FOLDER(of_two_that_overlap_the_larger_values_count),
		IN_EMPTY_FOLDER(unreadable_file_is_reported),
		IN_EMPTY_FOLDER(without_permission_nothing_is_read),
		IN_EMPTY_FOLDER(names_of_files_never_drive_a_terminal),
		IN_EMPTY_FOLDER(a_pipe_may_carry_anything),
	};
	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
