/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Repeated resources are blanked, however they are split into chunks, and nothing else is changed. */
#include "test.h"

#include "paper/once.h"
#include <string.h>

struct buf_sink {
	struct sink sink; /* must be first: a pointer to it is cast to the whole struct */
	struct buf bytes;
};

static void add_to_buf(struct sink *sink, const void *bytes, size_t size)
{
	buf_add_bytes(&((struct buf_sink *)sink)->bytes, bytes, size);
}

static void expect(const char *const *pieces, const char *wanted)
{
	struct buf_sink sink = { { add_to_buf }, { 0 } };
	struct once once = { .sink = &sink.sink };
	for (; *pieces != NULL; pieces++)
		once_add(&once, *pieces, strlen(*pieces));
	once_done(&once);
	assert_string_equal(buf_text(&sink.bytes), wanted);
	buf_done(&sink.bytes);
}

static void an_entry_that_comes_again_is_blank(void **state)
{
	(void)state;
	expect((const char *const[]){ "   /XObject <<", " /x", "6", " ", "6", " 0 R", " /x66 66 0 R", " /x6 6 0 R",
				      " >>\n", NULL },
	       "   /XObject << /x6 6 0 R /x66 66 0 R           >>\n");
}

static void each_dictionary_is_its_own(void **state)
{
	(void)state;
	expect((const char *const[]){ "/XObject << /x6 6 0 R >>", "/XObject << /x6 6 0 R >>", NULL },
	       "/XObject << /x6 6 0 R >>/XObject << /x6 6 0 R >>");
}

static void other_bytes_pass_unchanged(void **state)
{
	(void)state;
	expect((const char *const[]){ "/Font << /f0 1 0 R /f0 1 0 R >>", " /x6 6 0 R", " /x6 6 0 R", "/XObject <<",
				      " R /x", NULL },
	       "/Font << /f0 1 0 R /f0 1 0 R >> /x6 6 0 R /x6 6 0 R/XObject << R /x");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_entry_that_comes_again_is_blank),
		cmocka_unit_test(each_dictionary_is_its_own),
		cmocka_unit_test(other_bytes_pass_unchanged),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
