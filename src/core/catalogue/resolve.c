/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Converts the ids with which entries refer to each other to positions. */
#include "core/catalogue/resolve.h"

#include "base/mem.h"
#include "core/catalogue/lookup.h"
#include "core/catalogue/walk.h"
#include <string.h>

struct resolving {
	unsigned *positions;
	unsigned used;
};

static bool is_in_list(const struct field *field)
{
	return field->type == TYPE_TEXTS && field_is_reference(field);
}

static void count_list_items(const struct walk *walk, const struct field *field, const char *id)
{
	struct resolving *resolving = walk->context;
	(void)id;
	resolving->used += is_in_list(field);
}

static unsigned position_of(const struct catalogue *catalogue, const struct field *field, const char *id)
{
	enum section sections[SECTION_COUNT];
	unsigned count = lookup_sections(field->range, sections);
	int at = catalogue_find(catalogue, sections[0], id);
	if (at < 0 && count > 1)
		return (unsigned)catalogue_find(catalogue, sections[1], id) | RESOLVED_SECOND;
	return (unsigned)at;
}

/* Lists are walked item by item, so the positions of a list are adjacent in the storage. */
static void resolve(const struct walk *walk, const struct field *field, const char *id)
{
	struct resolving *resolving = walk->context;
	char *member = (char *)walk->data + field->at_offset;
	if (field->at_offset == 0 || !field_is_reference(field))
		return;
	unsigned position = position_of(walk->catalogue, field, id);
	/* A changed entry shares lists and parts with the original, in which they are already resolved and may be
	 * constant data. */
	if (!is_in_list(field)) {
		if (memcmp(member, &position, sizeof(position)) != 0)
			memcpy(member, &position, sizeof(position));
		return;
	}
	const unsigned *first = &resolving->positions[resolving->used], *set;
	memcpy(&set, member, sizeof(set));
	if (walk->places[walk->depth - 1] == 0 && set == NULL)
		memcpy(member, &first, sizeof(first));
	resolving->positions[resolving->used++] = position;
}

void catalogue_resolve(struct catalogue *catalogue, unsigned first)
{
	struct resolving resolving = { 0 };
	catalogue_walk(catalogue, first, count_list_items, &resolving);
	catalogue->positions = resolving.positions = mem_new(resolving.used, sizeof(*resolving.positions));
	resolving.used = 0;
	catalogue_walk(catalogue, first, resolve, &resolving);
}
