/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Pictures of all body positions, in braille and ASCII, at the start and the end of their motion. */
#include "base/buf.h"
#include "core/catalogue/pose_dots.h"
#include "golden/golden.h"
#include "test.h"

enum { ROWS = 12, COLUMNS = 36, GAP = 3 };

static void add_pictures(struct buf *text, const struct pose *pose, bool ascii, bool close)
{
	struct canvas canvas = { .ascii = ascii };
	canvas_resize(&canvas, ROWS, 2 * COLUMNS + GAP);
	for (int end = 0; end < (pose->end != NULL ? 2 : 1); end++) {
		struct pose_shot shot = { .pose = pose, .phase = (float)end, .close = close };
		pose_show(&shot, STYLE_ZONE, &canvas, 0, end * (COLUMNS + GAP), ROWS, COLUMNS);
	}
	buf_addf(text, "%s%s\n", pose->id, close ? ": close up" : "");
	canvas_dump(&canvas, false, text);
	canvas_done(&canvas);
}

static void check_pictures(const char *name, bool ascii)
{
	const struct catalogue *catalogue = catalogue_builtin();
	struct buf text = { 0 };
	for (unsigned i = 0; i < catalogue->poses_count; i++) {
		add_pictures(&text, &catalogue->poses[i], ascii, false);
		if (catalogue->poses[i].detail)
			add_pictures(&text, &catalogue->poses[i], ascii, true);
	}
	assert_true(golden_is(name, buf_text(&text)));
	buf_done(&text);
}

static void poses_look_as_before(void **state)
{
	(void)state;
	check_pictures("poses.txt", false);
}

static void poses_look_as_before_in_ascii(void **state)
{
	(void)state;
	check_pictures("poses_ascii.txt", true);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(poses_look_as_before),
		cmocka_unit_test(poses_look_as_before_in_ascii),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
