/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Checks short codes: well formed, and one per entry. */
#include "core/catalogue/check.h"

#include "base/mem.h"
#include <stdlib.h>
#include <string.h>

/* The alphabet of routine codes in lower case; the first character is a letter (data/codes.yaml). */
static bool is_formed(const char *id)
{
	static const char alphabet[] = "23456789abcdefghjkmnpqrtvwxyz";
	return strspn(id, alphabet) == 2 && id[2] == '\0' && id[0] >= 'a';
}

static int by_entry(const void *a, const void *b)
{
	const struct short_code *left = *(const struct short_code *const *)a;
	const struct short_code *right = *(const struct short_code *const *)b;
	int order = strcmp(left->entry, right->entry);
	return order != 0 ? order : (left > right) - (left < right);
}

static bool is_new(const struct check *check, const struct short_code *code)
{
	const struct catalogue *catalogue = check->catalogue;
	return catalogue->origin[SECTION_CODES][code - catalogue->codes] >= check->first;
}

static void check_code(struct check *check, unsigned at)
{
	const struct short_code *code = &check->catalogue->codes[at];
	const struct group *group = catalogue_group(check->catalogue, code->entry);
	bool is_sweep = group != NULL && catalogue_muscle(check->catalogue, code->entry) == NULL;
	if (!is_formed(code->id))
		check_diagnostic(check, SECTION_CODES, at, "id",
				 "'%s' is not a code: use two characters of 23456789abcdefghjkmnpqrtvwxyz, first a "
				 "letter",
				 code->id);
	else if (catalogue_added(check->catalogue, SECTION_CODES, at) && code->id[0] != 'z')
		check_diagnostic(check, SECTION_CODES, at, "id",
				 "your own codes begin with z: '%s' may get another meaning", code->id);
	if (is_sweep && group->sweep == NULL)
		check_diagnostic(check, SECTION_CODES, at, "entry", "the group '%s' has no sweep, so it needs no code",
				 group->id);
}

void check_codes(struct check *check)
{
	const struct short_code *codes = check->catalogue->codes;
	unsigned count = 0;
	const struct short_code **used = mem_new(check->catalogue->codes_count, sizeof(*used));
	for (unsigned i = 0; i < check->catalogue->codes_count; i++) {
		if (is_new(check, &codes[i]))
			check_code(check, i);
		if (codes[i].entry != NULL)
			used[count++] = &codes[i];
	}
	qsort(used, count, sizeof(*used), by_entry);
	for (unsigned i = 1; i < count; i++)
		if (strcmp(used[i]->entry, used[i - 1]->entry) == 0 && is_new(check, used[i]))
			check_diagnostic(check, SECTION_CODES, (unsigned)(used[i] - codes), "entry",
					 "'%s' already has the code '%s'", used[i]->entry, used[i - 1]->id);
	free(used);
}
