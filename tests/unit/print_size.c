/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* An HTML handout has at most 160 kB, whatever the plan, with room for a logo. */
#include "plan_fixture.h"

#include "print/document.h"
#include "print/format.h"
#include "print/handout.h"

enum { PAGE_MOST = 160000, LOGO_MOST = 6000 /* bytes of the PNG: docs/handout.md */ };

static size_t html_size(const char *words)
{
	const struct handout handout = { .athlete = "Carla von der Hohen Strasse",
					 .coach = "J. Novak",
					 .reasons = true };
	const struct format_options options = { 0 };
	struct made made = make(words);
	struct document document;
	struct buf text = { 0 };
	handout_of_plan(&document, &made.plan, &made.safety, &handout);
	format_of_name("html")->write(&document, &options, &text);
	size_t size = text.size;
	buf_done(&text);
	document_done(&document);
	unmake(&made);
	return size;
}

static void a_page_is_small(void **state)
{
	(void)state;
	static const char *const tools[] = {
		"",
		"tools=soft-roller",
		"tools=soft-roller,large-smooth-roller,lacrosse-ball",
		"tools=soft-roller,tennis-ball,lacrosse-ball",
		"tools=large-smooth-roller,lacrosse-ball sore=calves=5,quadriceps=5,glutes=5",
		"tools=soft-roller,large-smooth-roller,lacrosse-ball,tennis-ball,peanut-ball has=diabetes",
	};
	size_t logo = (LOGO_MOST + 2) / 3 * 4;
	for (unsigned mode = 0; mode < catalogue()->modes_count; mode++)
		for (unsigned minutes = 10; minutes <= 60; minutes += 10)
			for (size_t i = 0; i < sizeof(tools) / sizeof(*tools); i++) {
				char words[256];
				bool drills = catalogue()->modes[mode].drills.items_count > 0;
				snprintf(words, sizeof(words), "%s %u %s %s", catalogue()->modes[mode].id, minutes,
					 drills ? "" : "stretches", tools[i]);
				size_t size = html_size(words);
				if (size + logo > PAGE_MOST)
					fail_msg("%s: %zu bytes, and %zu for a logo", words, size, logo);
			}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_page_is_small),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
