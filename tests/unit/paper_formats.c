/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Every row of the format table writes every kind of handout. */
#include "test.h"

#include "core/person/wish_parse.h"
#include "core/safety/review.h"
#include "paper/pdf.h"
#include "print/handout.h"
#include <stdio.h>
#include <string.h>

static const int64_t now = 1767225600;

/* A routine before and after a run, one with limits, none for lack of time, and both kinds of refusal. */
static const struct kind {
	const char *name, *mode, *minutes, *has; /* NULL: the default */
	enum verdict verdict;
} kinds[] = {
	{ "after a run", "post-run", NULL, NULL, VERDICT_GO },
	{ "before a run", "pre-run", "8", NULL, VERDICT_GO },
	{ "limited", NULL, NULL, "open-wound:shins:right", VERDICT_LIMITED },
	{ "nothing to roll", NULL, "1", NULL, VERDICT_GO },
	{ "ask first", NULL, NULL, "pregnancy", VERDICT_ASK_FIRST },
	{ "stop", NULL, NULL, "blood-thinners", VERDICT_STOP },
};

static void make_handout(const struct kind *kind, struct document *ret_document)
{
	const struct catalogue *catalogue = catalogue_builtin();
	const struct handout handout = { .athlete = "Asha Rao" };
	struct wish wish;
	struct person person;
	struct safety safety;
	struct plan plan = { 0 };
	struct err err = { 0 };
	wish_init(&wish, catalogue);
	assert_true(kind->mode == NULL || wish_parse(&wish, catalogue, "mode", kind->mode, now, &err));
	assert_true(kind->minutes == NULL || wish_parse(&wish, catalogue, "minutes", kind->minutes, now, &err));
	assert_true(kind->has == NULL || wish_parse(&wish, catalogue, "has", kind->has, now, &err));
	person_of(&person, catalogue, &(struct profile){ .finished = 5 }, &wish);
	safety_review(&safety, catalogue, wish.mode, &person, now);
	plan_build(&plan, catalogue, &wish, &person, &safety, NULL);
	assert_int_equal(plan.verdict, kind->verdict);
	handout_of_plan(ret_document, &plan, &safety, &handout);
	plan_done(&plan);
	safety_done(&safety);
}

/* True if the text begins and ends as a file of that format; for a format without a row here, if it is not empty. */
static bool is_whole(const struct format *format, const struct buf *text)
{
	static const struct {
		const char *name, *begins, *ends;
	} forms[] = {
		{ "text", "", "\n" },
		{ "markdown", "# ", "\n" },
		{ "html", "<!DOCTYPE html>", "</html>\n" },
		{ "pdf", "%PDF-", "%%EOF\n" },
		{ "svg", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg", ">\n" },
	};
	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++) {
		size_t begins = strlen(forms[i].begins), ends = strlen(forms[i].ends);
		if (strcmp(forms[i].name, format->name) == 0)
			return text->size > begins + ends && memcmp(text->data, forms[i].begins, begins) == 0 &&
			       memcmp(text->data + text->size - ends, forms[i].ends, ends) == 0;
	}
	return text->size > 0;
}

static void every_format_writes_every_kind_of_handout(void **state)
{
	(void)state;
	const struct format_options options = { .pdf = &paper_pdf };
	for (unsigned i = 0; i < print_formats_count; i++)
		for (size_t k = 0; k < sizeof(kinds) / sizeof(*kinds); k++) {
			struct document document;
			struct buf text = { 0 };
			make_handout(&kinds[k], &document);
			print_formats[i].write(&document, &options, &text);
			if (!is_whole(&print_formats[i], &text))
				fail_msg("%s, %s: %zu bytes: %.80s", print_formats[i].name, kinds[k].name, text.size,
					 buf_text(&text));
			buf_done(&text);
			document_done(&document);
		}
}

static void every_format_is_found_by_its_name_and_extensions(void **state)
{
	(void)state;
	for (unsigned i = 0; i < print_formats_count; i++) {
		const struct format *format = &print_formats[i];
		assert_ptr_equal(format_of_name(format->name), format);
		for (const char *at = format->extensions; *at != '\0'; at += strspn(at, " ")) {
			char file[32];
			size_t size = strcspn(at, " ");
			snprintf(file, sizeof(file), "a/b.%.*s", (int)size, at);
			assert_ptr_equal(format_of_file(file), format);
			at += size;
		}
	}
	assert_null(format_of_name(""));
	assert_null(format_of_file("a.pdf/b"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_format_writes_every_kind_of_handout),
		cmocka_unit_test(every_format_is_found_by_its_name_and_extensions),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
