/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Checks that every everyday name leads to only one entry, by sorting the names so that equal ones are adjacent. */
#include "core/catalogue/check.h"

#include "base/mem.h"
#include "base/text.h"
#include "core/catalogue/area_words.h"
#include "core/catalogue/name.h"
#include <stdlib.h>
#include <string.h>

/* Kinds of name, in order of precedence: within a document, the earlier kind wins. */
enum name_kind { NAME_ID, NAME_DISPLAYED, NAME_ALIAS, NAME_AMBIGUOUS, NAME_FORMER };

struct named {
	const char *text;
	enum section section;
	unsigned at;
	unsigned document;
	enum name_kind kind;
	unsigned place; /* index of an alias or a former id in its list */
};

struct names {
	struct named *items;
	unsigned count;
};

static void add(struct names *names, const struct named *named)
{
	/* Doubles the capacity at each power of two. */
	if ((names->count & (names->count - 1)) == 0)
		names->items = mem_grow(names->items, names->count == 0 ? 1 : 2 * names->count, sizeof(*names->items));
	names->items[names->count++] = *named;
}

static void add_all(struct names *names, const struct texts *texts, struct named named)
{
	for (named.place = 0; texts != NULL && named.place < texts->items_count; named.place++) {
		named.text = texts->items[named.place];
		add(names, &named);
	}
}

static void collect_entry(const struct catalogue *catalogue, enum section section, unsigned at, struct names *names)
{
	struct named named = { .section = section, .at = at, .document = catalogue->origin[section][at] };
	named.text = catalogue_id(catalogue, section, at);
	add(names, &named);
	named.kind = NAME_DISPLAYED;
	named.text = catalogue_name(catalogue, section, at);
	add(names, &named);
	named.kind = NAME_ALIAS;
	add_all(names, name_aliases(catalogue, section, at), named);
	named.kind = NAME_FORMER;
	if (section == SECTION_CONTRAINDICATIONS)
		add_all(names, &catalogue->contraindications[at].was, named);
}

static void collect(const struct catalogue *catalogue, struct names *names)
{
	for (int i = 0; i < SECTION_COUNT; i++) {
		enum section section = (enum section)i;
		bool is_named = schema_field(section_schema(section), "aliases") != NULL;
		for (unsigned at = 0; is_named && at < catalogue_count(catalogue, section); at++)
			collect_entry(catalogue, section, at, names);
	}
	/* Sections whose ids may resemble other ids: "shins" is a group, "shin" a question. */
	for (unsigned at = 0; at < catalogue->ambiguous_names_count; at++)
		add_all(names, &catalogue->ambiguous_names[at].names,
			(struct named){ .section = SECTION_AMBIGUOUS_NAMES,
					.at = at,
					.document = catalogue->origin[SECTION_AMBIGUOUS_NAMES][at],
					.kind = NAME_AMBIGUOUS });
}

/* Among equal names, the owner comes first: the one in the earliest document. */
static int by_name_then_owner(const void *a, const void *b)
{
	const struct named *left = a, *right = b;
	int order = name_compare(left->text, right->text);
	if (order == 0)
		order = (int)left->document - (int)right->document;
	if (order == 0)
		order = (int)left->kind - (int)right->kind;
	if (order == 0)
		order = (int)left->section - (int)right->section;
	return order != 0 ? order : (left->at > right->at) - (left->at < right->at);
}

static const char *path_of(const struct named *named, char path[DIAGNOSTIC_PATH_SIZE])
{
	if (named->kind == NAME_ID)
		return "id";
	if (named->kind == NAME_DISPLAYED)
		return "name";
	if (named->kind == NAME_FORMER)
		return diagnostic_path(path, "was[%u]", named->place);
	return diagnostic_path(path, named->kind == NAME_ALIAS ? "aliases[%u]" : "names[%u]", named->place);
}

/* Displayed names may be equal, for example those of a muscle and its group. A former id may stand for several entries
 * if a question was split. It must not be the current name of another entry, because former ids are looked up before
 * names. */
static bool may_share(const struct named *owner, const struct named *other)
{
	return (owner->kind < NAME_ALIAS && other->kind < NAME_ALIAS) ||
	       (owner->kind == NAME_FORMER && other->kind == NAME_FORMER);
}

static void check_owned(struct check *check, const struct named *owner, const struct named *other)
{
	char path[DIAGNOSTIC_PATH_SIZE];
	bool same = owner->section == other->section && owner->at == other->at;
	if (other->document < check->first || same || may_share(owner, other))
		return;
	check_diagnostic(check, other->section, other->at, path_of(other, path), "'%s' already names the %s '%s'",
			 other->text, section_singular(owner->section),
			 catalogue_id(check->catalogue, owner->section, owner->at));
}

/* True for a section whose names can be used to ask for rolling. */
static bool is_rolled(const struct named *named)
{
	return named->section == SECTION_GROUPS || named->section == SECTION_AMBIGUOUS_NAMES ||
	       (named->section == SECTION_MUSCLES && named->kind != NAME_DISPLAYED); /* check_added.c, overrides.c */
}

/* Looking up a no-go area leads to its redirect, so no other entry may have the same name. Names in the built-in
 * catalogue have been reviewed. */
static void check_no_area(struct check *check, const struct named *named)
{
	char path[DIAGNOSTIC_PATH_SIZE];
	if (check->catalogue->base == NULL || named->document < check->first || named->kind == NAME_ID ||
	    !is_rolled(named))
		return;
	const struct area *area = area_named(check->catalogue, named->text, false);
	if (area != NULL)
		check_diagnostic(check, named->section, named->at, path_of(named, path),
				 "'%s' names the no-go area '%s'", named->text, area->id);
}

/* A name without letters or digits would be equal to every other such name. */
static void check_empty(struct check *check, const struct named *named)
{
	char path[DIAGNOSTIC_PATH_SIZE];
	if (named->kind >= NAME_ALIAS && named->document >= check->first && name_compare(named->text, "") == 0)
		check_diagnostic(check, named->section, named->at, path_of(named, path), "a name needs a letter");
}

void check_names(struct check *check)
{
	struct names names = { 0 };
	collect(check->catalogue, &names);
	/* A name that an overlay has removed from its entry is not available to another one: people still use it with
	 * the old meaning. Built-in entries keep their positions in the merged catalogue. */
	if (check->catalogue->base != NULL)
		collect(check->catalogue->base, &names);
	if (names.count > 0)
		qsort(names.items, names.count, sizeof(*names.items), by_name_then_owner);
	for (unsigned i = 0, owner = 0; i < names.count; i++) {
		check_empty(check, &names.items[i]);
		if (name_compare(names.items[owner].text, names.items[i].text) != 0)
			owner = i;
		if (owner == i)
			check_no_area(check, &names.items[i]);
		check_owned(check, &names.items[owner], &names.items[i]);
	}
	free(names.items);
}
