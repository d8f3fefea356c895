/* SPDX-License-Identifier: MIT */
/* Follows the schema through a loaded catalogue, and what can be checked along the way: references, spoken lines. */
#include "io/catalogue/walk.h"

#include "core/catalogue/lookup.h"
#include "io/catalogue/schema.h"
#include <stdio.h>
#include <string.h>

enum { SPOKEN_WORDS_MAX = 12 };

static void walk_fields(struct walk *walk, walk_visitor *visit, const cyaml_schema_field_t *fields, const char *data);

static void walk_value(struct walk *walk, walk_visitor *visit, const cyaml_schema_value_t *schema, const char *data)
{
	const char *target = data;
	if (schema->flags & CYAML_FLAG_POINTER)
		memcpy(&target, data, sizeof(target));
	if (target == NULL)
		return;
	if (schema->type == CYAML_MAPPING)
		walk_fields(walk, visit, schema->mapping.fields, target);
	else if (schema->type == CYAML_STRING)
		visit(walk, field_rule(walk->steps[walk->depth - 1]), target);
}

static void walk_list(struct walk *walk, walk_visitor *visit, const cyaml_schema_field_t *field, const char *data)
{
	unsigned count;
	const char *entries;
	memcpy(&count, data + field->count_offset, sizeof(count));
	memcpy(&entries, data + field->data_offset, sizeof(entries));
	for (unsigned i = 0; i < count; i++) {
		walk->places[walk->depth - 1] = (int)i;
		walk_value(walk, visit, field->value.sequence.entry, entries + i * field->value.data_size);
	}
}

/* Texts without a rule and numbers need no visit. */
static bool is_of_interest(const cyaml_schema_field_t *field)
{
	const cyaml_schema_value_t *value = &field->value;
	if (value->type == CYAML_SEQUENCE)
		value = value->sequence.entry;
	return value->type == CYAML_MAPPING || (value->type == CYAML_STRING && field_rule(field)[0] != '\0');
}

static void walk_fields(struct walk *walk, walk_visitor *visit, const cyaml_schema_field_t *fields, const char *data)
{
	unsigned depth = walk->depth++;
	for (; fields->key != NULL; fields++) {
		if (!is_of_interest(fields))
			continue;
		walk->steps[depth] = fields;
		walk->places[depth] = -1;
		if (fields->value.type == CYAML_SEQUENCE)
			walk_list(walk, visit, fields, data);
		else
			walk_value(walk, visit, &fields->value, data + fields->data_offset);
	}
	walk->depth = depth;
}

void catalogue_walk(const struct catalogue *catalogue, unsigned first, walk_visitor *visit, void *context)
{
	/* The sections follow the head in the order of enum section. */
	const cyaml_schema_field_t *sections = catalogue_document.schema->mapping.fields + FIELDS_HEAD_COUNT;
	struct walk walk = { .catalogue = catalogue, .context = context };
	for (int i = 0; i < SECTION_COUNT; i++) {
		walk.section = (enum section)i;
		for (walk.at = 0; walk.at < catalogue_count(catalogue, walk.section); walk.at++)
			if (catalogue->origin[i][walk.at] >= first)
				walk_fields(&walk, visit, sections[i].value.sequence.entry->mapping.fields,
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

/* ---- References ----------------------------------------------------------------------------------------------- */

/* What the rule of a row names, as "muscles|groups".  Values of a list follow each other, so the last answer is kept. */
struct references {
	struct check check;
	const char *rule;
	enum section sections[SECTION_COUNT];
	unsigned sections_count;
};

/* A large file of errors must not stall: in the end nothing is compared any more. */
static const char *nearest(struct references *references, const char *id)
{
	struct check *check = &references->check;
	unsigned count = 0;
	for (unsigned i = 0; i < references->sections_count; i++)
		count += catalogue_count(check->catalogue, references->sections[i]);
	if (!check_has_patience(check, count))
		return NULL;
	check->compared += count;
	return lookup_nearest(check->catalogue, references->rule, id);
}

static void unknown_reference(struct references *references, const struct walk *walk, const char *id)
{
	struct check *check = &references->check;
	struct err err = { 0 };
	char path[DIAGNOSTIC_PATH_SIZE] = "";
	if (check->found < DIAGNOSTICS_WORDED) {
		walk_path(walk, path);
		lookup_fail(check->catalogue, references->rule, id, nearest(references, id), &err);
	}
	check_diagnostic(check, walk->section, walk->at, path, "%s", err.text);
}

static void visit_reference(const struct walk *walk, const char *rule, const char *text)
{
	struct references *references = walk->context;
	if (rule[0] == '.')
		return;
	if (rule != references->rule) {
		references->rule = rule;
		references->sections_count = lookup_sections(rule, references->sections);
	}
	for (unsigned i = 0; i < references->sections_count; i++)
		if (catalogue_find(walk->catalogue, references->sections[i], text) >= 0)
			return;
	if (references->sections_count > 0)
		unknown_reference(references, walk, text);
}

bool check_references(const struct catalogue *catalogue, unsigned first, const struct diagnostics *diagnostics)
{
	struct references references = { .check = { .catalogue = catalogue, .diagnostics = diagnostics } };
	catalogue_walk(catalogue, first, visit_reference, &references);
	return references.check.found == 0;
}

/* ---- Spoken lines --------------------------------------------------------------------------------------------- */

static void visit_line(const struct walk *walk, const char *rule, const char *text)
{
	char path[DIAGNOSTIC_PATH_SIZE];
	unsigned words = 0;
	if (rule[0] != '.')
		return;
	for (const char *word = text; *word != '\0'; words++) {
		word += strcspn(word, " ");
		word += strspn(word, " ");
	}
	if (words > SPOKEN_WORDS_MAX)
		check_diagnostic(walk->context, walk->section, walk->at, walk_path(walk, path),
				 "has %u words: at most %d are spoken", words, SPOKEN_WORDS_MAX);
}

bool check_spoken_lines(const struct catalogue *catalogue, const struct diagnostics *diagnostics)
{
	struct check check = { .catalogue = catalogue, .diagnostics = diagnostics };
	catalogue_walk(catalogue, 0, visit_line, &check);
	return check.found == 0;
}
