/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Collects the names of a catalogue. */
#include "core/catalogue/named.h"

#include "base/mem.h"
#include "base/text.h"
#include "core/catalogue/name.h"
#include <string.h>

static void add(struct names *names, struct named named)
{
	named.size =
		named.kind == NAME_DISPLAYED && !named.whole ? text_without_remark(named.text) : strlen(named.text);
	named.start = name_start(named.text, named.size);
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

static bool is_whole(const struct catalogue *catalogue, enum section section, unsigned at)
{
	const struct schema *schema = section_schema(section);
	const void *entry = catalogue_entry(catalogue, section, at);
	bool whole = true;
	for (unsigned i = 0; i < schema->fields_count; i++) {
		const struct field *field = &schema->fields[i];
		whole &= field->type != TYPE_TEXT || field->optional || field_pointer(field, entry) != NULL;
	}
	return whole;
}

static void collect_entry(const struct catalogue *catalogue, bool shown, enum section section, unsigned at,
			  struct names *names)
{
	struct named named = { .section = section, .at = at, .document = catalogue->origin[section][at] };
	if (!is_whole(catalogue, section, at))
		return; /* a change of an unknown entry, which merge has reported */
	named.text = catalogue_id(catalogue, section, at);
	add(names, named);
	named.kind = NAME_DISPLAYED;
	named.text = catalogue_name(catalogue, section, at);
	add(names, named);
	named.whole = text_without_remark(named.text) < strlen(named.text);
	if (named.whole)
		add(names, named);
	named.whole = false;
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
	return schema_field(section_schema(section), "aliases") != NULL || section == SECTION_AMBIGUOUS_NAMES ||
	       section == SECTION_STOP_SIGNALS || section == SECTION_MEASURES;
}

static void collect_ambiguous(const struct catalogue *catalogue, bool shown, enum section section, unsigned at,
			      struct names *names)
{
	struct named named = { .section = section,
			       .at = at,
			       .document = catalogue->origin[section][at],
			       .text = catalogue->ambiguous_names[at].id };
	if (shown)
		add(names, named);
	named.kind = NAME_AMBIGUOUS;
	add_all(names, &catalogue->ambiguous_names[at].names, named);
}

/* A name that an overlay has removed from its entry is not available to another one: people still use it with the old
 * meaning. Built-in entries keep their positions in the merged catalogue. */
static void collect(const struct catalogue *catalogue, bool shown, enum section section, unsigned at,
		    struct names *names)
{
	void (*collect_names)(const struct catalogue *, bool, enum section, unsigned, struct names *) =
		section == SECTION_AMBIGUOUS_NAMES ? collect_ambiguous : collect_entry;
	const struct catalogue *base = catalogue->base;
	collect_names(catalogue, shown, section, at, names);
	if (base != NULL && catalogue->origin[section][at] > 0 && at < catalogue_count(base, section))
		collect_names(base, shown, section, at, names);
}

void named_collect(const struct catalogue *catalogue, bool overlay, struct names *names)
{
	for (int i = 0; i < SECTION_COUNT; i++) {
		enum section section = (enum section)i;
		unsigned count = is_named(section) ? catalogue_count(catalogue, section) : 0;
		for (unsigned at = 0; at < count; at++)
			collect(catalogue, overlay, section, at, names);
	}
}

const char *named_path(const struct named *named, char path[DIAGNOSTIC_PATH_SIZE])
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

bool named_share(const struct catalogue *base, const struct named *a, const struct named *b)
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
bool named_may_share(const struct catalogue *base, const struct named *owner, const struct named *other)
{
	if (owner->section == other->section && owner->at == other->at)
		return true;
	if (owner->kind < NAME_ALIAS && other->kind < NAME_ALIAS)
		return base == NULL || named_share(base, owner, other);
	return owner->kind == NAME_FORMER && other->kind == NAME_FORMER;
}
