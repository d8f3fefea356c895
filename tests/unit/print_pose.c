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
		assert_true(count_of(svg, "class=\"pose-near\"") > 4 && count_of(svg, "class=\"pose-zone\"") > 0);
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
	assert_true(left <= 10 * box.min.x && left + width >= 10 * box.max.x);
	assert_true(top <= 10 * box.min.y && top + height >= 10 * box.max.y);
	buf_done(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_pose_is_a_small_closed_element),
		cmocka_unit_test(the_title_is_escaped_and_the_view_box_holds_the_picture),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
