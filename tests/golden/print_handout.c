/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Handouts of the built-in catalogue in every text format, as reviewed on paper, phone and screen. */
#include "test.h"

#include "core/person/wish_parse.h"
#include "core/safety/review.h"
#include "golden/golden.h"
#include "print/format.h"
#include "print/handout.h"
#include "print/qr.h"
#include <stdio.h>
#include <string.h>

static const int64_t now = 1767225600;

struct story {
	const char *golden;
	const char *mode, *minutes, *tools, *sore, *has, *ran; /* NULL: not given */
	enum choice stretches;
	struct handout handout;
	struct format_options options;
};

#define MARKED_NAME "\u0906\u0936\u093e & <Rao> \"A\" *b* | \u5c71\u7530 \u0633\u0644\u0645\u0649 \U0001f3c3"

static const struct story stories[] = {
	{ .golden = "handout_post_run.txt",
	  .handout = { .athlete = "Asha Rao", .coach = "J. Novak", .date = "24 November" } },
	{ .golden = "handout_ascii.txt", .mode = "pre-run", .minutes = "8", .options = { .ascii = true } },
	{ .golden = "handout_limited.txt", .sore = "it-band,calves:left=7", .has = "open-wound:shins:right,diabetes" },
	{ .golden = "handout_reasons.txt",
	  .sore = "it-band,calves:left=7",
	  .has = "open-wound:shins:right,diabetes",
	  .handout = { .reasons = true } },
	{ .golden = "handout_one_page.txt", .handout = { .athlete = "Asha Rao", .one_page = true } },
	{ .golden = "handout_long_run.txt", .ran = "42km", .handout = { .athlete = "Asha Rao", .one_page = true } },
	{ .golden = "handout_bed.md",
	  .mode = "before-bed",
	  .handout = { .athlete = MARKED_NAME, .coach = "1. Coach", .note = "- Sleep *well*." } },
	{ .golden = "handout_stretches.md", .minutes = "20", .stretches = CHOICE_YES },
	{ .golden = "handout_post_run.html",
	  .handout = { .athlete = MARKED_NAME,
		       .coach = "J. Novak",
		       .note = "</p><script>alert(1)</script>",
		       .routine = "Hills" } },
	{ .golden = "handout_stop.html", .has = "blood-thinners", .options = { .paper = PAPER_LETTER } },
	{ .golden = "handout_ask.txt", .has = "pregnancy", .handout = { .athlete = "Asha Rao" } },
	{ .golden = "handout_ask_reasons.txt",
	  .has = "pregnancy",
	  .handout = { .athlete = "Asha Rao", .reasons = true } },
	{ .golden = "handout_nothing.txt", .minutes = "1" },
	{ .golden = "handout_pre_run.svg", .mode = "pre-run" },
};

/* Reviews and plans the wish of a story. */
static void plan_story(const struct story *story, struct plan *ret_plan, struct safety *ret_safety)
{
	const struct catalogue *catalogue = catalogue_builtin();
	struct wish wish;
	struct person person;
	struct err err = { 0 };
	wish_init(&wish, catalogue);
	assert_true(story->mode == NULL || wish_parse(&wish, catalogue, "mode", story->mode, 0, &err));
	assert_true(story->minutes == NULL || wish_parse(&wish, catalogue, "minutes", story->minutes, 0, &err));
	assert_true(story->tools == NULL || wish_parse(&wish, catalogue, "tools", story->tools, 0, &err));
	assert_true(story->sore == NULL || wish_parse(&wish, catalogue, "sore", story->sore, 0, &err));
	assert_true(story->has == NULL || wish_parse(&wish, catalogue, "has", story->has, now, &err));
	assert_true(story->ran == NULL || wish_parse(&wish, catalogue, "ran", story->ran, now, &err));
	wish.stretches = story->stretches;
	person_of(&person, catalogue, &(struct profile){ .finished = 5 }, &wish);
	safety_review(ret_safety, catalogue, wish.mode, &person, now);
	*ret_plan = (struct plan){ 0 };
	plan_build(ret_plan, catalogue, &wish, &person, ret_safety, NULL);
}

static void print_story(const struct story *story, struct buf *ret_text)
{
	struct plan plan;
	struct safety safety;
	struct document document;
	plan_story(story, &plan, &safety);
	handout_of_plan(&document, &plan, &safety, &story->handout);
	plan_done(&plan);
	safety_done(&safety);
	format_of_file(story->golden)->write(&document, &story->options, ret_text);
	document_done(&document);
}

static void handouts_match_the_reviewed_ones(void **state)
{
	(void)state;
	bool good = true;
	for (unsigned i = 0; i < sizeof(stories) / sizeof(stories[0]); i++) {
		struct buf text = { 0 };
		if (!qr_is_built_in() && strstr(stories[i].golden, ".txt") == NULL)
			continue; /* pictures have the square */
		print_story(&stories[i], &text);
		good &= golden_is(stories[i].golden, buf_text(&text));
		buf_done(&text);
	}
	assert_true(good);
}

static void ascii_output_is_pure_ascii(void **state)
{
	(void)state;
	struct buf text = { 0 };
	struct story story = stories[0];
	story.options.ascii = true;
	story.handout.athlete = MARKED_NAME;
	print_story(&story, &text);
	for (size_t i = 0; i < text.size; i++)
		assert_true((unsigned char)text.data[i] < 0x80);
	buf_done(&text);
}

static void text_stays_within_its_columns(void **state)
{
	(void)state;
	for (int columns = 60; columns <= 120; columns += 20) {
		struct buf text = { 0 };
		struct story story = stories[2];
		story.options.columns = columns;
		print_story(&story, &text);
		unsigned column = 0;
		for (size_t i = 0; i < text.size; i++) {
			column = text.data[i] == '\n' ? 0 : column + (((unsigned char)text.data[i] & 0xc0) != 0x80);
			assert_true(column <= (unsigned)columns);
		}
		buf_done(&text);
	}
}

static bool has_item(const struct node *node, const char *text)
{
	if (node->kind == NODE_ITEM &&
	    (strstr(node->text, text) != NULL || (node->small != NULL && strstr(node->small, text) != NULL)))
		return true;
	for (const struct node *child = node->first; child != NULL; child = child->next)
		if (has_item(child, text))
			return true;
	return false;
}

/* With or without the conditions: the person must know how to answer. */
static void an_open_question_is_on_the_sheet_with_its_options(void **state)
{
	const struct catalogue *catalogue = catalogue_builtin();
	unsigned asked = 0;
	(void)state;
	for (unsigned i = 0; i < 2 * catalogue->areas_count; i++) {
		char sore[64];
		struct plan plan;
		struct safety safety;
		struct document document;
		snprintf(sore, sizeof sore, "%s=8", catalogue->areas[i / 2].id);
		struct story story = { .sore = sore, .handout = { .reasons = i % 2 > 0, .one_page = i % 3 > 0 } };
		plan_story(&story, &plan, &safety);
		handout_of_plan(&document, &plan, &safety, &story.handout);
		for (unsigned n = 0; n < plan.notices_count; n++)
			if (strcmp(plan.notices[n].id, "open-question") == 0) {
				assert_true(has_item(document.root, plan.notices[n].reason.text));
				assert_true(has_item(document.root, plan.notices[n - 1].reason.text));
				asked++;
			}
		document_done(&document);
		plan_done(&plan);
		safety_done(&safety);
	}
	assert_true(asked >= 2 * 20);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(handouts_match_the_reviewed_ones),
		cmocka_unit_test(ascii_output_is_pure_ascii),
		cmocka_unit_test(text_stays_within_its_columns),
		cmocka_unit_test(an_open_question_is_on_the_sheet_with_its_options),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
