/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* QR codes: the square, its quiet zone, and the ways a terminal shows it. */
#include "print/qr.h"
#include "test.h"
#include <stdlib.h>
#include <string.h>

static const char text[] = "RC3R-32C2-4E6D-M922-62T9-63JR-X422-6222-233J";

/* The three corner marks that every reader looks for: dark, light, dark again. */
static void assert_corner(const struct qr *qr, int left, int top)
{
	for (int i = 0; i < 7; i++) {
		assert_true(qr_is_dark(qr, left + i, top));
		assert_true(qr_is_dark(qr, left + 3, top + 3));
		assert_int_equal(qr_is_dark(qr, left + i, top + 1), i == 0 || i == 6);
	}
}

static struct qr made(enum qr_damage damage)
{
	struct qr qr = { 0 };
	if (!qr_is_built_in())
		skip();
	assert_true(qr_make(&qr, text, damage));
	return qr;
}

static void a_code_has_its_corners_and_nothing_around_it(void **state)
{
	(void)state;
	struct qr qr = made(QR_PAPER);
	int end = (int)qr.size;
	assert_corner(&qr, 0, 0);
	assert_corner(&qr, end - 7, 0);
	assert_corner(&qr, 0, end - 7);
	for (int i = -QR_QUIET; i < end + QR_QUIET; i++)
		assert_false(qr_is_dark(&qr, i, -1) || qr_is_dark(&qr, -1, i) || qr_is_dark(&qr, end, i));
	qr_done(&qr);
}

/* Paper gets more redundancy, which takes more modules. */
static void paper_may_be_damaged_more(void **state)
{
	(void)state;
	struct qr screen = made(QR_SCREEN), paper = made(QR_PAPER);
	assert_true(paper.size > screen.size);
	qr_done(&screen);
	qr_done(&paper);
}

/* The strokes cover each dark module once, and nothing else. */
static void the_path_has_the_dark_modules(void **state)
{
	(void)state;
	struct qr qr = made(QR_PAPER);
	struct buf path = { 0 };
	qr_path(&qr, &path);
	for (const char *at = buf_text(&path); *at == 'M';) {
		char *end;
		long x = strtol(at + 1, &end, 10), y = strtol(end, &end, 10);
		assert_int_equal(*end, 'h');
		for (long left = strtol(end + 1, &end, 10); left > 0; left--, x++) {
			assert_true(qr_is_dark(&qr, (int)x, (int)y));
			qr.dark[(size_t)y * qr.size + (size_t)x] = 0;
		}
		at = end;
	}
	for (size_t i = 0; i < (size_t)qr.size * qr.size; i++)
		assert_int_equal(qr.dark[i], 0);
	buf_done(&path);
	qr_done(&qr);
}

static void modules_on_paper_are_at_least_half_a_millimetre(void **state)
{
	(void)state;
	assert_float_equal(qr_millimetres(&(struct qr){ .size = 37 }), 27.0, 0.001);
	assert_float_equal(qr_millimetres(&(struct qr){ .size = 97 }), 48.5, 0.001);
}

static void a_text_that_is_too_long_has_no_code(void **state)
{
	(void)state;
	char *text_too_long = calloc(1, 9000);
	struct qr qr = { 0 };
	memset(text_too_long, 'A', 8999);
	assert_false(qr_make(&qr, text_too_long, QR_SCREEN));
	assert_null(qr.dark);
	free(text_too_long);
}

/* Without colours, light and dark backgrounds get opposite pictures. */
static void the_two_pictures_without_colours_are_negatives(void **state)
{
	(void)state;
	struct qr qr = made(QR_SCREEN);
	struct buf dark = { 0 }, bright = { 0 };
	qr_text(&qr, (struct qr_look){ .ascii = true }, &dark);
	qr_text(&qr, (struct qr_look){ .ascii = true, .bright = true }, &bright);
	assert_int_equal(dark.size, bright.size);
	assert_int_equal(dark.size, (2 * (qr.size + 8) + 1) * (qr.size + 8));
	for (size_t i = 0; i < dark.size; i++) {
		assert_true(strchr(" #\n", dark.data[i]) != NULL);
		assert_int_equal(dark.data[i] == '#', bright.data[i] == ' ');
	}
	for (size_t i = 0; i < 2 * (qr.size + 8); i++)
		assert_int_equal(dark.data[i], '#'); /* the quiet zone is light */
	buf_done(&dark);
	buf_done(&bright);
	qr_done(&qr);
}

/* True if the upper or lower half of the block at `*at` is drawn; moves past it. */
static bool takes_ink(const char **at, bool lower)
{
	static const char *const blocks[] = { " ", "\u2580", "\u2584", "\u2588" };
	unsigned i = 0;
	while (i < 4 && strncmp(*at, blocks[i], strlen(blocks[i])) != 0)
		i++;
	assert_true(i < 4);
	if (lower)
		*at += strlen(blocks[i]);
	return (i >> lower & 1) != 0;
}

/* Half blocks: ink is dark on white paper and on light backgrounds, light on dark ones. */
static void half_blocks_are_the_modules(void **state)
{
	(void)state;
	static const char black_on_white[] = "\033[38;5;16;48;5;231m";
	struct qr qr = made(QR_SCREEN);
	int end = (int)qr.size + QR_QUIET;
	for (int look = 0; look < 3; look++) {
		struct buf out = { 0 };
		qr_text(&qr, (struct qr_look){ .color = look == 2, .bright = look == 1 }, &out);
		const char *at = buf_text(&out);
		for (int y = -QR_QUIET; y < end; y += 2) {
			if (look == 2) {
				assert_int_equal(strncmp(at, black_on_white, strlen(black_on_white)), 0);
				at += strlen(black_on_white);
			}
			for (int x = -QR_QUIET; x < end; x++) {
				assert_int_equal(takes_ink(&at, false), qr_is_dark(&qr, x, y) == (look > 0));
				assert_int_equal(takes_ink(&at, true), qr_is_dark(&qr, x, y + 1) == (look > 0));
			}
			at = strchr(at, '\n') + 1;
		}
		assert_int_equal(*at, '\0');
		buf_done(&out);
	}
	qr_done(&qr);
}

/* Every line sets both colours and resets them. */
static void colours_do_not_depend_on_the_background(void **state)
{
	(void)state;
	struct qr qr = made(QR_SCREEN);
	for (int ascii = 0; ascii < 2; ascii++) {
		struct buf out = { 0 };
		unsigned lines = 0;
		qr_text(&qr, (struct qr_look){ .color = true, .ascii = ascii != 0 }, &out);
		for (const char *line = buf_text(&out); *line != '\0'; line = strchr(line, '\n') + 1, lines++) {
			assert_true(strncmp(line, "\033[", 2) == 0);
			assert_true(strncmp(strchr(line, '\n') - 4, "\033[0m", 4) == 0);
			/* The quiet zone is white. */
			assert_true(strncmp(line, ascii ? "\033[48;5;231m  " : "\033[38;5;16;48;5;231m ",
					    ascii ? 13 : 20) == 0);
		}
		assert_int_equal(lines, ascii ? qr.size + 8 : (qr.size + 9) / 2);
		buf_done(&out);
	}
	qr_done(&qr);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_code_has_its_corners_and_nothing_around_it),
		cmocka_unit_test(paper_may_be_damaged_more),
		cmocka_unit_test(the_path_has_the_dark_modules),
		cmocka_unit_test(half_blocks_are_the_modules),
		cmocka_unit_test(modules_on_paper_are_at_least_half_a_millimetre),
		cmocka_unit_test(a_text_that_is_too_long_has_no_code),
		cmocka_unit_test(the_two_pictures_without_colours_are_negatives),
		cmocka_unit_test(colours_do_not_depend_on_the_background),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
