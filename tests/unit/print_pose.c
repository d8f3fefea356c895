/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Body positions as SVG. */
#include "print/markup.h"
#include "test.h"
#include <stdlib.h>
#include <string.h>

enum { SVG_MAX = 20000 };

static unsigned count_of(const char *text, const char *word)
{
	unsigned count = 0;
	while ((text = strstr(text, word)) != NULL) {
		count++;
		text += strlen(word);
	}
	return count;
}

/* Areas of one ink, in all paths of this class. */
static unsigned areas_of(const char *text, const char *class)
{
	unsigned count = 0;
	while ((text = strstr(text, class)) != NULL) {
		const char *end = strstr(text, "/>");
		for (; text < end; text++)
			count += *text == 'Z';
	}
	return count;
}

/* Twice the area of the outline that starts at `*text`, signed by its direction; moves past it. */
static long turn_of(const char **text)
{
	char *at;
	long x = strtol(*text, &at, 10), y = strtol(at, &at, 10), left = x, top = y, sum = 0;
	at += *at == 'l';
	while (*at != 'Z') {
		long next_x = x + strtol(at, &at, 10), next_y = y + strtol(at, &at, 10);
		sum += x * next_y - next_x * y;
		x = next_x;
		y = next_y;
	}
	*text = at;
	return sum + x * top - left * y;
}

/* Areas of one path may overlap: if one turned the other way, the overlap would be a hole. */
static void areas_turn_the_same_way(void **state)
{
	(void)state;
	const struct catalogue *catalogue = catalogue_builtin();
	for (unsigned i = 0; i < 2 * catalogue->poses_count; i++) {
		struct buf text = { 0 };
		struct pose_shot shot = { .pose = &catalogue->poses[i / 2], .mirrored = i % 2 == 1 };
		svg_pose(&shot, "", NULL, &text);
		for (const char *at = buf_text(&text); (at = strstr(at, "<path class=\"")) != NULL; at++) {
			bool line = strncmp(at + 13, "pose-prop", 9) == 0 || strncmp(at + 13, "pose-arrow", 10) == 0;
			const char *end = strstr(at, "/>");
			for (; !line && at < end; at++)
				if (*at == 'M' && at++ != NULL) {
					long turn = turn_of(&at);
					assert_true(shot.mirrored ? turn <= 0 : turn >= 0);
				}
		}
		buf_done(&text);
	}
}

static void every_pose_is_a_small_closed_element(void **state)
{
	(void)state;
	const struct catalogue *catalogue = catalogue_builtin();
	for (unsigned i = 0; i < catalogue->poses_count; i++) {
		struct buf text = { 0 };
		svg_pose(&(struct pose_shot){ .pose = &catalogue->poses[i] }, catalogue->poses[i].name, NULL, &text);
		const char *svg = buf_text(&text);
		assert_int_equal(count_of(svg, "<svg "), 1);
		assert_string_equal(svg + text.size - strlen("</svg>\n"), "</svg>\n");
		assert_int_equal(count_of(svg, "<path "), count_of(svg, "\"/>"));
		assert_true(areas_of(svg, "class=\"pose-near\"") + areas_of(svg, "class=\"pose-halo\"") > 4 &&
			    areas_of(svg, "class=\"pose-zone\"") > 0);
		assert_int_equal(count_of(svg, "class=\"pose-tool\"") > 0, catalogue->poses[i].tool != NULL);
		assert_null(strstr(svg, "nan"));
		assert_true(text.size < SVG_MAX);
		buf_done(&text);
	}
}

static void the_title_is_escaped_and_the_view_box_holds_the_picture(void **state)
{
	(void)state;
	const struct catalogue *catalogue = catalogue_builtin();
	struct pose_shot shot = { .pose = &catalogue->poses[0], .mirrored = true };
	struct buf text = { 0 };
	svg_pose(&shot, "knees & <hips>", "p", &text);
	assert_non_null(strstr(buf_text(&text), "<g id=\"p\">"));
	assert_non_null(strstr(buf_text(&text), "<title>knees &amp; &lt;hips&gt;</title>"));
	const char *at = strstr(buf_text(&text), "viewBox=\"") + strlen("viewBox=\"");
	char *next;
	float left = strtof(at, &next), top = strtof(next, &next), width = strtof(next, &next),
	      height = strtof(next, &next);
	struct box box = pose_box(&shot);
	assert_true(left <= 2.5f * box.min.x && left + width >= 2.5f * box.max.x);
	assert_true(top <= 2.5f * box.min.y && top + height >= 2.5f * box.max.y);
	buf_done(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_pose_is_a_small_closed_element),
		cmocka_unit_test(areas_turn_the_same_way),
		cmocka_unit_test(the_title_is_escaped_and_the_view_box_holds_the_picture),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
