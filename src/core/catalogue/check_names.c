/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Checks that every name leads to only one entry, by sorting the names so that equal ones are adjacent. */
#include "core/catalogue/named.h"

#include "core/catalogue/area_words.h"
#include "core/catalogue/name.h"
#include <stdlib.h>
#include <string.h>

static int compare(const struct named *left, const struct named *right)
{
	if (left->start != right->start)
		return left->start < right->start ? -1 : 1;
	return name_compare_parts(left->text, left->size, right->text, right->size);
}

/* Among equal names, the owner comes first: the one in the earliest document. */
static int by_name_then_owner(const void *a, const void *b)
{
	const struct named *left = a, *right = b;
	int order = compare(left, right);
	if (order == 0)
		order = (int)left->document - (int)right->document;
	if (order == 0)
		order = (int)left->kind - (int)right->kind;
	if (order == 0)
		order = (int)left->section - (int)right->section;
	return order != 0 ? order : (left->at > right->at) - (left->at < right->at);
}

/* True if the entry had this name before an overlay changed it. `first`: of the equal names. */
static bool is_kept(const struct check *check, const struct named *first, const struct named *named)
{
	for (; first->document < check->first; first++)
		if (first->section == named->section && first->at == named->at && first->kind == named->kind)
			return true;
	return false;
}

/* Compares a name with the equal names before it; false if another entry has it. */
static bool check_owned(struct check *check, const struct named *first, const struct named *other)
{
	char path[DIAGNOSTIC_PATH_SIZE];
	const struct named *owner = first;
	while (owner < other && named_may_share(check->catalogue->base, owner, other))
		owner++;
	bool reported = other->whole && owner->kind == NAME_DISPLAYED; /* without the remark */
	if (owner < other && !reported)
		check_diagnostic(check, other->section, other->at, named_path(other, path),
				 "'%s' already names the %s '%s'", other->text, section_singular(owner->section),
				 catalogue_id(check->catalogue, owner->section, owner->at));
	return owner == other;
}

/* True for a name that people can use to ask for rolling, or that a question would take from a no-go area. */
static bool may_hide_area(const struct named *named)
{
	return named->section == SECTION_GROUPS || named->section == SECTION_STRETCHES ||
	       named->section == SECTION_AMBIGUOUS_NAMES || named->section == SECTION_CONTRAINDICATIONS ||
	       (named->section == SECTION_MUSCLES && named->kind >= NAME_ALIAS); /* check_added.c, overrides.c */
}

/* Looking up a no-go area leads to its redirect, so no other entry may have the same name. Names in the built-in
 * catalogue have been reviewed. */
static void check_no_area(struct check *check, const struct named *named)
{
	char path[DIAGNOSTIC_PATH_SIZE];
	if (check->catalogue->base == NULL || named->document < check->first || named->kind == NAME_ID ||
	    !may_hide_area(named))
		return;
	const struct area *area = area_named(check->catalogue, named->text, false);
	if (area != NULL)
		check_diagnostic(check, named->section, named->at, named_path(named, path),
				 "'%s' names the no-go area '%s'", named->text, area->id);
}

/* A name without letters or digits would be equal to every other such name. */
static void check_empty(struct check *check, const struct named *named)
{
	char path[DIAGNOSTIC_PATH_SIZE];
	if (named->kind >= NAME_ALIAS && named->document >= check->first && name_compare(named->text, "") == 0)
		check_diagnostic(check, named->section, named->at, named_path(named, path), "a name needs a letter");
}

/* Checks a name of an overlay that its entry did not have before. */
static void check_new(struct check *check, const struct names *names, unsigned first, const struct named *named)
{
	if (named->document < check->first || is_kept(check, &names->items[first], named) ||
	    !check_owned(check, &names->items[first], named) || check->catalogue->base == NULL || named->whole)
		return;
	if (check_meaning(check, names, named))
		check_kind_of_name(check, named);
}

void check_names(struct check *check)
{
	struct names names = { 0 };
	named_collect(check->catalogue, check->catalogue->base != NULL, &names);
	if (names.count > 0)
		qsort(names.items, names.count, sizeof(*names.items), by_name_then_owner);
	for (unsigned i = 0, first = 0; i < names.count; i++) {
		check_empty(check, &names.items[i]);
		if (compare(&names.items[first], &names.items[i]) != 0)
			first = i;
		if (first == i)
			check_no_area(check, &names.items[i]);
		check_new(check, &names, first, &names.items[i]);
	}
	free(names.items);
}
