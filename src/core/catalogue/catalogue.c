/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Finds entries of the catalogue by section and id.
 *
 * Every section is reached through its row in catalogue_schema, so nothing here repeats per section. */
#include "core/catalogue/catalogue.h"

#include "base/mem.h"
#include <stdlib.h>
#include <string.h>

static const struct field *section_field(enum section section)
{
	return &catalogue_schema.fields[section];
}

const struct schema *section_schema(enum section section)
{
	return section_field(section)->schema;
}

const char *section_name(enum section section)
{
	return section_field(section)->key;
}

const char *section_singular(enum section section)
{
	return section_schema(section)->singular;
}

unsigned catalogue_count(const struct catalogue *catalogue, enum section section)
{
	return field_count(section_field(section), catalogue);
}

const void *catalogue_entry(const struct catalogue *catalogue, enum section section, unsigned at)
{
	const char *entries = field_pointer(section_field(section), catalogue);
	return entries + at * section_schema(section)->size;
}

const char *catalogue_id(const struct catalogue *catalogue, enum section section, unsigned at)
{
	return *(const char *const *)catalogue_entry(catalogue, section, at);
}

const char *catalogue_name(const struct catalogue *catalogue, enum section section, unsigned at)
{
	const char *entry = catalogue_entry(catalogue, section, at), *name;
	memcpy(&name, entry + section_schema(section)->title, sizeof(name));
	return name != NULL ? name : "";
}

void catalogue_set(struct catalogue *catalogue, enum section section, const void *entries, unsigned count)
{
	memcpy((char *)catalogue + section_field(section)->offset, &entries, sizeof(entries));
	memcpy((char *)catalogue + section_field(section)->count_offset, &count, sizeof(count));
}

int catalogue_find(const struct catalogue *catalogue, enum section section, const char *id)
{
	unsigned low = 0, high = catalogue_count(catalogue, section);
	if (id == NULL)
		return -1;
	while (low < high) {
		unsigned middle = low + (high - low) / 2, at = catalogue->by_id[section][middle];
		int order = strcmp(id, catalogue_id(catalogue, section, at));
		if (order == 0)
			return (int)at;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return -1;
}

static const void *found(const struct catalogue *catalogue, enum section section, const char *id)
{
	int at = catalogue_find(catalogue, section, id);
	return at < 0 ? NULL : catalogue_entry(catalogue, section, (unsigned)at);
}

const struct muscle *catalogue_muscle(const struct catalogue *catalogue, const char *id)
{
	return found(catalogue, SECTION_MUSCLES, id);
}

const struct group *catalogue_group(const struct catalogue *catalogue, const char *id)
{
	return found(catalogue, SECTION_GROUPS, id);
}

const struct tool *catalogue_tool(const struct catalogue *catalogue, const char *id)
{
	return found(catalogue, SECTION_TOOLS, id);
}

const struct contraindication *catalogue_contraindication(const struct catalogue *catalogue, const char *id)
{
	return found(catalogue, SECTION_CONTRAINDICATIONS, id);
}

const struct area *catalogue_area(const struct catalogue *catalogue, const char *id)
{
	return found(catalogue, SECTION_AREAS, id);
}

const struct stretch *catalogue_stretch(const struct catalogue *catalogue, const char *id)
{
	return found(catalogue, SECTION_STRETCHES, id);
}

const struct mode *catalogue_mode(const struct catalogue *catalogue, const char *id)
{
	return found(catalogue, SECTION_MODES, id);
}

bool catalogue_added(const struct catalogue *catalogue, enum section section, unsigned at)
{
	return catalogue->added_from[section] > 0 && at >= catalogue->added_from[section];
}

bool catalogue_names(const struct catalogue *catalogue, const struct texts *list, unsigned muscle)
{
	const struct muscle *sheet = &catalogue->muscles[muscle];
	if (texts_has(list, sheet->id) || texts_has(list, sheet->group))
		return true;
	if (!catalogue_added(catalogue, SECTION_MUSCLES, muscle))
		return false;
	for (unsigned i = 0; i < list->items_count; i++) {
		const struct muscle *named = catalogue_muscle(catalogue, list->items[i]);
		if (named != NULL && strcmp(named->group, sheet->group) == 0)
			return true;
	}
	return false;
}

bool catalogue_covers(const struct catalogue *catalogue, const struct texts *list, unsigned muscle)
{
	return catalogue_names(catalogue, list, muscle) ||
	       (list->items_count > 0 && catalogue_added(catalogue, SECTION_MUSCLES, muscle));
}

const char *catalogue_cue(const struct catalogue *catalogue, const char *id)
{
	const struct cue_line *cue = found(catalogue, SECTION_CUES, id);
	return cue == NULL ? "" : cue->text;
}

const char *catalogue_pressure_word(const struct catalogue *catalogue, unsigned pressure)
{
	for (unsigned i = 0; i < catalogue->pressures_count; i++)
		if (pressure >= catalogue->pressures[i].from && pressure <= catalogue->pressures[i].to)
			return catalogue->pressures[i].word;
	return "";
}

/* ---- Index ---------------------------------------------------------------------------------------------------- */

struct key {
	const char *id;
	unsigned at;
};

static int by_id_then_place(const void *a, const void *b)
{
	const struct key *left = a, *right = b;
	int order = strcmp(left->id, right->id);
	return order != 0 ? order : (left->at > right->at) - (left->at < right->at);
}

static unsigned *sorted_by_id(const struct catalogue *catalogue, enum section section)
{
	unsigned count = catalogue_count(catalogue, section);
	struct key *keys = mem_new(count, sizeof(*keys));
	unsigned *by_id = mem_new(count, sizeof(*by_id));
	for (unsigned i = 0; i < count; i++)
		keys[i] = (struct key){ catalogue_id(catalogue, section, i), i };
	qsort(keys, count, sizeof(*keys), by_id_then_place);
	for (unsigned i = 0; i < count; i++)
		by_id[i] = keys[i].at;
	free(keys);
	return by_id;
}

bool catalogue_constants(struct catalogue *catalogue)
{
	bool all = true;
	for (int i = 0; i < CONSTANT_COUNT; i++) {
		const struct constant_value *constant = found(catalogue, SECTION_CONSTANTS, constant_ids[i]);
		catalogue->constant[i] = constant == NULL ? 0 : constant->value;
		all = all && constant != NULL;
	}
	return all;
}

bool catalogue_index(struct catalogue *catalogue)
{
	for (int i = 0; i < SECTION_COUNT; i++)
		catalogue->by_id[i] = sorted_by_id(catalogue, (enum section)i);
	return catalogue_constants(catalogue);
}

void catalogue_index_done(struct catalogue *catalogue)
{
	for (int i = 0; i < SECTION_COUNT; i++) {
		free((void *)catalogue->by_id[i]);
		catalogue->by_id[i] = NULL;
	}
}
