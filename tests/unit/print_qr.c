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

/* Without colours, light and dark backgrounds get pictures that are each other's negative. */
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

/* Every line sets both colours and takes them back. */
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
		cmocka_unit_test(modules_on_paper_are_at_least_half_a_millimetre),
		cmocka_unit_test(a_text_that_is_too_long_has_no_code),
		cmocka_unit_test(the_two_pictures_without_colours_are_negatives),
		cmocka_unit_test(colours_do_not_depend_on_the_background),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
