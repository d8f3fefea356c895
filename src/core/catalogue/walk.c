/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Follows the field tables through the entries of a catalogue. */
#include "core/catalogue/walk.h"

#include <stdio.h>
#include <string.h>

static void walk_struct(struct walk *walk, walk_visitor *visit, const struct schema *schema, const char *data);

static void walk_texts(struct walk *walk, walk_visitor *visit, const struct field *field, const char *data)
{
	const char *const *texts = field_pointer(field, data);
	for (unsigned i = 0; i < field_count(field, data); i++) {
		walk->places[walk->depth - 1] = (int)i;
		visit(walk, field, texts[i]);
	}
}

static void walk_list(struct walk *walk, walk_visitor *visit, const struct field *field, const char *data)
{
	const char *entries = field_pointer(field, data);
	for (unsigned i = 0; i < field_count(field, data); i++) {
		walk->places[walk->depth - 1] = (int)i;
		walk_struct(walk, visit, field->schema, entries + i * field->schema->size);
	}
}

static void walk_field(struct walk *walk, walk_visitor *visit, const struct field *field, const char *data)
{
	bool is_text = field->type == TYPE_TEXT || field->type == TYPE_PART_POINTER;
	const char *target = is_text ? field_pointer(field, data) : data + field->offset;
	if (field->type == TYPE_TEXTS)
		walk_texts(walk, visit, field, data);
	else if (field->type == TYPE_LIST)
		walk_list(walk, visit, field, data);
	else if (field->type == TYPE_TEXT && target != NULL)
		visit(walk, field, target);
	else if (target != NULL)
		walk_struct(walk, visit, field->schema, target);
}

static bool is_of_interest(const struct field *field)
{
	return field->type == TYPE_TEXT || field->type == TYPE_TEXTS || field->schema != NULL;
}

static void walk_struct(struct walk *walk, walk_visitor *visit, const struct schema *schema, const char *data)
{
	unsigned depth = walk->depth++;
	for (unsigned i = 0; i < schema->fields_count; i++) {
		if (!is_of_interest(&schema->fields[i]))
			continue;
		walk->steps[depth] = &schema->fields[i];
		walk->places[depth] = -1;
		walk->data = data;
		walk_field(walk, visit, &schema->fields[i], data);
	}
	walk->depth = depth;
}

void catalogue_walk(const struct catalogue *catalogue, unsigned first, walk_visitor *visit, void *context)
{
	struct walk walk = { .catalogue = catalogue, .context = context };
	for (int i = 0; i < SECTION_COUNT; i++) {
		walk.section = (enum section)i;
		for (walk.at = 0; walk.at < catalogue_count(catalogue, walk.section); walk.at++)
			if (catalogue->origin[i][walk.at] >= first)
				walk_struct(&walk, visit, section_schema(walk.section),
					    catalogue_entry(catalogue, walk.section, walk.at));
	}
}

const char *walk_path(const struct walk *walk, char *out)
{
	size_t used = 0;
	for (unsigned i = 0; i < walk->depth && used < DIAGNOSTIC_PATH_SIZE; i++) {
		used += (size_t)snprintf(out + used, DIAGNOSTIC_PATH_SIZE - used, "%s%s", i > 0 ? "." : "",
					 walk->steps[i]->key);
		if (walk->places[i] >= 0 && used < DIAGNOSTIC_PATH_SIZE)
			used += (size_t)snprintf(out + used, DIAGNOSTIC_PATH_SIZE - used, "[%d]", walk->places[i]);
	}
	return out;
}

/* A line to compare with those of a section. */
struct same {
	enum section section;
	const char *text;
	bool found;
};

static void find_same(const struct walk *walk, const struct field *field, const char *text)
{
	struct same *same = walk->context;
	(void)field;
	same->found |= walk->section == same->section && strcmp(same->text, text) == 0;
}

bool walk_has_line(const struct catalogue *catalogue, enum section section, const char *text)
{
	struct same same = { section, text, false };
	catalogue_walk(catalogue, 0, find_same, &same);
	return same.found;
}
