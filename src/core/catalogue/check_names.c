/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Checks that every name leads to only one entry, by sorting the names so that equal ones are adjacent. */
#include "core/catalogue/check.h"

#include "base/mem.h"
#include "base/text.h"
#include "core/catalogue/area_words.h"
#include "core/catalogue/name.h"
#include <stdlib.h>
#include <string.h>

/* Kinds of name, in order of precedence: within a document, the earlier kind wins. */
enum name_kind { NAME_ID, NAME_DISPLAYED, NAME_SHORT, NAME_ALIAS, NAME_AMBIGUOUS, NAME_FORMER };

struct named {
	const char *text;
	size_t size; /* without a remark in brackets */
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

static void add(struct names *names, struct named named)
{
	named.size = named.kind == NAME_DISPLAYED ? text_without_remark(named.text) : strlen(named.text);
	/* Doubles the capacity at each power of two. */
	if ((names->count & (names->count - 1)) == 0)
		names->items = mem_grow(names->items, names->count == 0 ? 1 : 2 * names->count, sizeof(*names->items));
	names->items[names->count++] = named;
}

static void add_all(struct names *names, const struct texts *texts, struct named named)
{
	for (named.place = 0; texts != NULL && named.place < texts->items_count; named.place++) {
		named.text = texts->items[named.place];
		add(names, named);
	}
}

static const char *short_name(const struct catalogue *catalogue, enum section section, unsigned at)
{
	const struct field *field = schema_field(section_schema(section), "short_name");
	return field != NULL ? field_pointer(field, catalogue_entry(catalogue, section, at)) : NULL;
}

static void collect_entry(const struct catalogue *catalogue, bool shown, enum section section, unsigned at,
			  struct names *names)
{
	struct named named = { .section = section, .at = at, .document = catalogue->origin[section][at] };
	named.text = catalogue_id(catalogue, section, at);
	add(names, named);
	named.kind = NAME_DISPLAYED;
	named.text = catalogue_name(catalogue, section, at);
	add(names, named);
	named.kind = NAME_SHORT;
	named.text = short_name(catalogue, section, at);
	if (shown && named.text != NULL)
		add(names, named);
	named.kind = NAME_ALIAS;
	add_all(names, name_aliases(catalogue, section, at), named);
	named.kind = NAME_FORMER;
	if (section == SECTION_CONTRAINDICATIONS)
		add_all(names, &catalogue->contraindications[at].was, named);
}

/* Sections whose entries people name. */
static bool is_named(enum section section)
{
	return schema_field(section_schema(section), "aliases") != NULL || section == SECTION_STOP_SIGNALS ||
	       section == SECTION_MEASURES;
}

/* With `overlay`, the ids of ambiguous names count too, and short names, which are only shown. In the built-in catalogue
 * they may resemble other names: "shins" is a group, "shin" a question. */
static void collect(const struct catalogue *catalogue, bool overlay, struct names *names)
{
	for (int i = 0; i < SECTION_COUNT; i++)
		for (unsigned at = 0; is_named((enum section)i) && at < catalogue_count(catalogue, (enum section)i);
		     at++)
			collect_entry(catalogue, overlay, (enum section)i, at, names);
	for (unsigned at = 0; at < catalogue->ambiguous_names_count; at++) {
		struct named named = { .section = SECTION_AMBIGUOUS_NAMES,
				       .at = at,
				       .document = catalogue->origin[SECTION_AMBIGUOUS_NAMES][at],
				       .text = catalogue->ambiguous_names[at].id };
		if (overlay)
			add(names, named);
		named.kind = NAME_AMBIGUOUS;
		add_all(names, &catalogue->ambiguous_names[at].names, named);
	}
}

static int compare(const struct named *left, const struct named *right)
{
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

static const char *path_of(const struct named *named, char path[DIAGNOSTIC_PATH_SIZE])
{
	if (named->kind == NAME_ID)
		return "id";
	if (named->kind == NAME_DISPLAYED)
		return "name";
	if (named->kind == NAME_SHORT)
		return "short_name";
	if (named->kind == NAME_FORMER)
		return diagnostic_path(path, "was[%u]", named->place);
	return diagnostic_path(path, named->kind == NAME_ALIAS ? "aliases[%u]" : "names[%u]", named->place);
}

/* True if the built-in catalogue gives both entries one name, as for a muscle and its group. */
static bool share_built_in(const struct catalogue *base, const struct named *a, const struct named *b)
{
	if (a->at >= catalogue_count(base, a->section) || b->at >= catalogue_count(base, b->section))
		return false;
	const char *left[] = { catalogue_id(base, a->section, a->at), catalogue_name(base, a->section, a->at) };
	const char *right[] = { catalogue_id(base, b->section, b->at), catalogue_name(base, b->section, b->at) };
	bool same = false;
	for (unsigned i = 0; i < 4; i++)
		same |= name_compare(left[i / 2], right[i % 2]) == 0;
	return same;
}

/* Built-in entries may share ids and displayed names, and so may their translations. A former id may stand for several
 * entries if a question was split. It must not be the current name of another entry, because former ids are looked up
 * before names. */
static bool may_share(const struct catalogue *base, const struct named *owner, const struct named *other)
{
	if (owner->section == other->section && owner->at == other->at)
		return true;
	if (owner->kind < NAME_ALIAS && other->kind < NAME_ALIAS)
		return base == NULL || share_built_in(base, owner, other);
	return owner->kind == NAME_FORMER && other->kind == NAME_FORMER;
}

/* True if the entry had this name before an overlay changed it. `first`: of the equal names. */
static bool is_kept(const struct check *check, const struct named *first, const struct named *named)
{
	for (; first->document < check->first; first++)
		if (first->section == named->section && first->at == named->at && first->kind == named->kind)
			return true;
	return false;
}

/* Compares a name with the equal names before it. */
static void check_owned(struct check *check, const struct named *first, const struct named *other)
{
	char path[DIAGNOSTIC_PATH_SIZE];
	const struct named *owner = first;
	if (other->document < check->first || is_kept(check, first, other))
		return;
	while (owner < other && may_share(check->catalogue->base, owner, other))
		owner++;
	if (owner < other)
		check_diagnostic(check, other->section, other->at, path_of(other, path),
				 "'%s' already names the %s '%s'", other->text, section_singular(owner->section),
				 catalogue_id(check->catalogue, owner->section, owner->at));
}

/* True for a section whose names can be used to ask for rolling. */
static bool is_rolled(const struct named *named)
{
	return named->section == SECTION_GROUPS || named->section == SECTION_AMBIGUOUS_NAMES ||
	       (named->section == SECTION_MUSCLES && named->kind >= NAME_ALIAS); /* check_added.c, overrides.c */
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
	const struct catalogue *base = check->catalogue->base;
	collect(check->catalogue, base != NULL, &names);
	/* A name that an overlay has removed from its entry is not available to another one: people still use it with
	 * the old meaning. Built-in entries keep their positions in the merged catalogue. */
	if (base != NULL)
		collect(base, true, &names);
	if (names.count > 0)
		qsort(names.items, names.count, sizeof(*names.items), by_name_then_owner);
	for (unsigned i = 0, first = 0; i < names.count; i++) {
		check_empty(check, &names.items[i]);
		if (compare(&names.items[first], &names.items[i]) != 0)
			first = i;
		if (first == i)
			check_no_area(check, &names.items[i]);
		check_owned(check, &names.items[first], &names.items[i]);
	}
	free(names.items);
}
