/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Any words of a wish: read, or refused with safe text; a wish that was read can be reviewed and planned.
 *
 * One word per line; the first letter of each line selects its list. */
#include "base/text.h"
#include "core/person/wish_parse.h"
#include "core/plan/plan.h"
#include "core/safety/review.h"
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { LINE_SIZE = 1024 };

static const int64_t NOW = 1700000000;

static const struct letter {
	char letter;
	const char *key;
} letters[] = {
	{ 'm', "mode" }, { 't', "minutes" }, { 'T', "tools" }, { 's', "sore" }, { 'i', "injured" },
	{ 'h', "has" },  { 'c', "cleared" }, { 'o', "only" },  { 'k', "skip" }, { 'r', "ran" },
};

static bool read_line(struct wish *wish, const char *line, struct err *err)
{
	for (size_t i = 0; i < sizeof(letters) / sizeof(*letters); i++)
		if (letters[i].letter == line[0])
			return wish_parse(wish, catalogue_builtin(), letters[i].key, line + 1, NOW, err);
	return true;
}

static void read_one(struct wish *wish, const char *line)
{
	struct err err = { 0 };
	const struct wish before = *wish;
	if (read_line(wish, line, &err))
		return;
	if (err.code != ERR_USAGE || text_unsafe(err.text, strlen(err.text)) < strlen(err.text))
		abort();
	if (memcmp(wish, &before, sizeof before) != 0)
		abort();
}

static void plan_it(const struct wish *wish)
{
	static struct person person;
	struct safety safety;
	struct plan plan;
	struct plan_diagnostic diagnostic;
	person_of(&person, catalogue_builtin(), NULL, wish);
	safety_review(&safety, catalogue_builtin(), wish->mode, &person, NOW);
	plan_build(&plan, catalogue_builtin(), wish, &person, &safety, NULL);
	if (!plan_check(&plan, &safety, 0, &diagnostic))
		abort();
	if (safety.verdict >= VERDICT_ASK_FIRST && plan.steps_count > 0)
		abort();
	plan_done(&plan);
	safety_done(&safety);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct wish wish;
	char line[LINE_SIZE];
	size_t used = 0;
	wish_init(&wish, catalogue_builtin());
	for (size_t i = 0; i <= size; i++) {
		bool end = i == size || data[i] == '\n' || data[i] == '\0';
		if (!end && used + 1 < sizeof line) {
			line[used++] = (char)data[i];
		} else if (end && used > 0) {
			line[used] = '\0';
			read_one(&wish, line);
			used = 0;
		}
	}
	plan_it(&wish);
	return 0;
}
