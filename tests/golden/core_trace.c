/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Every binding rule has a guardian and a test, all of which exist, and docs/safety.md names them. * GOLDEN=update
 * rewrites the table of the page. */
#include "base/buf.h"
#include "core/catalogue/catalogue.h"
#include "golden/golden.h"
#include "test.h"
#include <glob.h>
#include <stdbool.h>
#include <string.h>

#define PAGE TESTS "/../docs/safety.md"
#define BEGIN "<!-- rules -->\n"
#define END "<!-- end of the rules -->"

enum { NAME_SIZE = 256, PATTERNS_MAX = 2 };

/* ---- What is there ----------------------------------------------------------------------------------------------- */

static bool starts(const char *text, const char *with)
{
	return strncmp(text, with, strlen(with)) == 0;
}

/* All files that match one of the patterns, as one text; read once. */
struct texts_of {
	const char *patterns[PATTERNS_MAX];
	struct buf text;
};

static struct texts_of headers = { .patterns = { TESTS "/../include/*/*.h", TESTS "/../include/*/*/*.h" } };
static struct texts_of tests = { .patterns = { TESTS "/*/*.c" } };
static struct texts_of views = { .patterns = { TESTS "/../src/tui/view_*.c" } };

static void add_files(struct buf *text, const char *pattern)
{
	glob_t files;
	if (glob(pattern, 0, NULL, &files) != 0)
		return;
	for (size_t i = 0; i < files.gl_pathc; i++) {
		char *file = golden_read(files.gl_pathv[i]);
		buf_addf(text, "%s\n", file);
		free(file);
	}
	globfree(&files);
}

static const char *text_of(struct texts_of *texts)
{
	if (texts->text.size == 0)
		for (unsigned i = 0; i < PATTERNS_MAX && texts->patterns[i] != NULL; i++)
			add_files(&texts->text, texts->patterns[i]);
	return buf_text(&texts->text);
}

static bool says(struct texts_of *texts, const char *before, const char *name, const char *after)
{
	char what[NAME_SIZE];
	snprintf(what, sizeof(what), "%s%s%s", before, name, after);
	return strstr(text_of(texts), what) != NULL;
}

/* "plan_build": a function declared in a header. */
static bool function_is_there(const char *name)
{
	return says(&headers, "", name, "(");
}

static bool view_is_there(const char *name)
{
	return says(&views, "const struct view view_", name, " ");
}

/* A sentence: a unit test or a property, and it is run. */
static bool test_is_there(const char *name)
{
	const char *text = text_of(&tests), *first = strstr(text, name);
	bool defined = says(&tests, "static void ", name, "(void **state)") ||
		       says(&tests, "static const char *", name, "(struct random *random)");
	return defined && first != NULL && strstr(first + 1, name) != NULL;
}

static bool entry_is_there(const char *name)
{
	const char *slash = strchr(name, '/');
	for (int i = 0; slash != NULL && i < SECTION_COUNT; i++) {
		const char *section = section_name((enum section)i);
		if (strlen(section) == (size_t)(slash - name) && starts(name, section))
			return catalogue_find(catalogue_builtin(), (enum section)i, slash + 1) >= 0;
	}
	return false;
}

/* The kinds of guardians, and how each is searched for and printed. */
static const struct kind {
	const char *prefix;
	bool (*is_there)(const char *name);
	const char *form;
} kinds[] = {
	{ "test:", test_is_there, "`%s`" },
	{ "function:", function_is_there, "`%s()`" },
	{ "view:", view_is_there, "view `%s`" },
	{ "", entry_is_there, "`%s`" },
};

static const struct kind *kind_of(const char *guardian)
{
	const struct kind *kind = kinds;
	while (!starts(guardian, kind->prefix))
		kind++;
	return kind;
}

/* ---- The page ---------------------------------------------------------------------------------------------------- */

/* The tests of a rule, or its other guardians; returns how many. */
static unsigned print_guardians(struct buf *page, const struct rule *rule, bool of_tests)
{
	unsigned count = 0;
	for (unsigned i = 0; i < rule->served_by.items_count; i++) {
		const char *guardian = rule->served_by.items[i];
		const struct kind *kind = kind_of(guardian);
		if ((kind == kinds) != of_tests)
			continue;
		buf_add(page, count++ > 0 ? ", " : "");
		for (const char *form = kind->form; *form != '\0'; form++)
			if (starts(form, "%s"))
				buf_add(page, guardian + strlen(kind->prefix)), form++;
			else
				buf_add_char(page, *form);
	}
	return count;
}

static void print_rules(struct buf *page)
{
	const struct catalogue *catalogue = catalogue_builtin();
	buf_add(page, "\n| Rule | What it asks | Kept by | Fails without it |\n|---|---|---|---|\n");
	for (unsigned i = 0; i < catalogue->rules_count; i++) {
		const struct rule *rule = &catalogue->rules[i];
		buf_addf(page, "| %s | %s | ", rule->id, rule->must);
		print_guardians(page, rule, false);
		buf_add(page, " | ");
		print_guardians(page, rule, true);
		buf_add(page, " |\n");
	}
	buf_add(page, "\n");
}

static void the_page_on_safety_names_every_rule_and_its_guardians(void **state)
{
	(void)state;
	const char *mode = getenv("GOLDEN");
	char *old = golden_read(PAGE);
	struct buf page = { 0 };
	const char *begin = strstr(old, BEGIN), *end = strstr(old, END);
	assert_true(begin != NULL && end != NULL);
	buf_add_bytes(&page, old, (size_t)(begin - old) + strlen(BEGIN));
	print_rules(&page);
	buf_add(&page, end);
	bool same = strcmp(old, buf_text(&page)) == 0;
	if (mode != NULL && strcmp(mode, "update") == 0)
		golden_write(PAGE, buf_text(&page));
	else if (!same)
		golden_explain("docs/safety.md", old, buf_text(&page));
	buf_done(&page);
	free(old);
	if (mode == NULL && !same)
		fail_msg("print it anew: GOLDEN=update ctest -R golden/core_trace");
}

static void every_rule_with_force_has_a_guardian_and_a_test(void **state)
{
	(void)state;
	const struct catalogue *catalogue = catalogue_builtin();
	unsigned missing = 0;
	for (unsigned i = 0; i < catalogue->rules_count; i++) {
		const struct rule *rule = &catalogue->rules[i];
		struct buf names = { 0 };
		bool kept = print_guardians(&names, rule, false) > 0;
		bool tested = print_guardians(&names, rule, true) > 0;
		buf_done(&names);
		if (rule->force && !(kept && tested)) {
			print_error("%s: nothing %s it\n", rule->id, kept ? "tests" : "keeps");
			missing++;
		}
	}
	assert_int_equal(missing, 0);
}

static void every_guardian_is_there(void **state)
{
	(void)state;
	const struct catalogue *catalogue = catalogue_builtin();
	unsigned missing = 0;
	for (unsigned i = 0; i < catalogue->rules_count; i++) {
		const struct texts *served_by = &catalogue->rules[i].served_by;
		for (unsigned k = 0; k < served_by->items_count; k++) {
			const struct kind *kind = kind_of(served_by->items[k]);
			if (kind->is_there(served_by->items[k] + strlen(kind->prefix)))
				continue;
			print_error("%s: there is no %s\n", catalogue->rules[i].id, served_by->items[k]);
			missing++;
		}
	}
	assert_int_equal(missing, 0);
}

/* The search for guardians must notice a missing one. */
static void missing_references_are_noticed(void **state)
{
	(void)state;
	assert_false(function_is_there("safety_ignore"));
	assert_false(view_is_there("nothing"));
	assert_false(test_is_there("no_such_sentence"));
	assert_false(test_is_there("core_trace"));
	assert_false(entry_is_there("areas/elsewhere"));
	assert_false(entry_is_there("nothing"));
}

int main(void)
{
	const struct CMUnitTest all[] = {
		cmocka_unit_test(every_rule_with_force_has_a_guardian_and_a_test),
		cmocka_unit_test(every_guardian_is_there),
		cmocka_unit_test(missing_references_are_noticed),
		cmocka_unit_test(the_page_on_safety_names_every_rule_and_its_guardians),
	};
	return cmocka_run_group_tests(all, NULL, NULL);
}
