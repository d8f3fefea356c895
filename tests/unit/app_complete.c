/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Completing command lines: a line per row, the instruction for the shell, and the first and last candidate. */
#include "../test.h"
#include "app/complete.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct row {
	const char *line; /* words; a trailing blank begins an empty one */
	const char *how, *first, *last; /* first "": no candidates */
} rows[] = {
	{ "ro", "words", "roll", "roster" },
	{ "--ver", "words", "--version", "--version" },
	{ "roll --sor", "words", "--sore", "--sore" },
	{ "roll --explai", "words", "", "" },
	{ "roll --mode pre", "words", "pre-run", "pre-run" },
	{ "roll --mo pre", "words", "pre-run", "pre-run" },
	{ "roll -m pre", "words", "pre-run", "pre-run" },
	{ "roll --mode=pre", "words", "--mode=pre-run", "--mode=pre-run" },
	{ "roll -t ", "words", "5", "60" },
	{ "roll -t 1", "words", "10", "15" },
	{ "roll --sore calv", "open", "calves", "calves" },
	{ "roll --sore calves", "open", "calves", "calves=" },
	{ "roll --sore calves:l", "open", "calves:left", "calves:left" },
	{ "roll --sore calves=1", "open", "calves=1", "calves=10" },
	{ "roll --sore=calves=1", "open", "--sore=calves=1", "--sore=calves=10" },
	{ "roll --sore calves:left=5,it", "open", "calves:left=5,it-band", "calves:left=5,it-band" },
	{ "roll --sore calves:left=5,calv", "open", "", "" },
	{ "roll --sore=calves:left=5,calv", "open", "", "" },
	{ "roll --injured calves=", "open", "calves=24", "calves=7d" },
	{ "roll --skip calves", "open", "calves", "calves" },
	{ "roll --tools stick-roller,stick", "open", "", "" },
	{ "roll --has bruise:calv", "open", "bruise:calves", "bruise:calves" },
	{ "roll --has bruise:calves:r", "open", "bruise:calves:right", "bruise:calves:right" },
	{ "roll --color ", "words", "auto", "never" },
	{ "roll --profile no", "files", "none", "none" },
	{ "roll --profile ./no", "files", "", "" },
	{ "roll --ascii ./no", "files", "", "" },
	{ "roll tu", "files", "tuesday", "tuesday" },
	{ "roll tuesday ", "words", "", "" },
	{ "roll -- -", "files", "", "" },
	{ "log la", "files", "last", "last" },
	{ "plan --format ", "words", "text", "qr" },
	{ "print --format=m", "words", "--format=markdown", "--format=markdown" },
	{ "print -o ", "files", "", "" },
	{ "print --date ", "words", "", "" },
	{ "print --paper l", "words", "letter", "letter" },
	{ "list ", "words", "muscles", "positions" },
	{ "show solen", "words", "", "" },
	{ "show sole", "words", "soleus", "soleus" },
	{ "roster ", "files", "", "" },
	{ "measure ", "words", "knee-to-wall", "one-leg-reach" },
	{ "history --show ", "words", "last", "last" },
	{ "history --marks calv", "open", "calves", "calves" },
	{ "log --stop sharp-pain:calves:l", "open", "sharp-pain:calves:left", "sharp-pain:calves:left" },
	{ "help pl", "words", "plan", "plan" },
	{ "edit ", "words", "profile", "catalogue" },
	{ "nonsense pl", "words", "plan", "plan" },
	{ "--nonsense", "words", "", "" },
	{ "--=", "words", "", "" },
	{ "-", "words", "--mode", "--version" },
	{ "", "words", "roll", "complete" },
};

/* Cuts the line at its blanks. */
static void split(struct words *words, char *line)
{
	for (char *blank; (blank = strchr(line, ' ')) != NULL; line = blank + 1) {
		*blank = '\0';
		words_add(words, line);
	}
	words_add(words, line);
}

static void candidate(const char *line, const char *expected, const char *of)
{
	size_t size = strcspn(line, "\t\n");
	if (size != strlen(expected) || strncmp(line, expected, size) != 0)
		fail_msg("%s: '%.*s' instead of '%s'", of, (int)size, line, expected);
}

static void check_row(const struct row *row)
{
	char line[200];
	struct words words = { 0 }, routines = { 0 };
	struct buf out = { 0 };
	struct completion completion = { .catalogue = catalogue_builtin(), .routines = &routines, .out = &out };
	snprintf(line, sizeof(line), "%s", row->line);
	split(&words, line);
	words_add(&routines, "tuesday");
	complete_words(&completion, &words);
	const char *text = buf_text(&out), *last = text;
	for (const char *at = text; (at = strchr(at, '\n')) != NULL && at[1] != '\0'; at++)
		last = at + 1;
	candidate(text, row->first, row->line);
	candidate(last, row->last, row->line);
	assert_string_equal(completion.how, row->how);
	buf_done(&out);
	free(words.items);
	free(routines.items);
}

static void lines_are_completed(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		check_row(&rows[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(lines_are_completed) };
	return cmocka_run_group_tests_name("complete", tests, NULL, NULL);
}
