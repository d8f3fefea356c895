/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Merges documents section by section. Sorting once by id finds the replacements and builds the index. */
#include "core/catalogue/merge.h"

#include "base/mem.h"
#include "core/catalogue/lookup.h"
#include "core/catalogue/overrides.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* One entry of one document. */
struct version {
	const char *id;
	unsigned document, at;
	const void *entry; /* the complete entry */
	void *composed; /* the part of a changed entry; owned */
	unsigned rank; /* position across all documents */
};

/* The state of merging one section. */
struct section_merge {
	const struct merge *merge;
	const struct diagnostics *diagnostics;
	enum section section;
	const struct catalogue *merged; /* built so far; tools come first */
	struct version *versions; /* sorted by id, then rank */
	unsigned count;
	bool clean;
};

static int by_id_then_rank(const void *a, const void *b)
{
	const struct version *left = a, *right = b;
	int order = strcmp(left->id, right->id);
	return order != 0 ? order : (left->rank > right->rank) - (left->rank < right->rank);
}

static void collect(struct section_merge *section)
{
	const struct merge *merge = section->merge;
	for (unsigned d = 0; d < merge->count; d++)
		section->count += catalogue_count(merge->documents[d], section->section);
	section->versions = mem_new(section->count, sizeof(*section->versions));
	unsigned rank = 0;
	for (unsigned d = 0; d < merge->count; d++)
		for (unsigned at = 0; at < catalogue_count(merge->documents[d], section->section); at++, rank++) {
			const char *id = catalogue_id(merge->documents[d], section->section, at);
			const void *entry = catalogue_entry(merge->documents[d], section->section, at);
			section->versions[rank] = (struct version){ id, d, at, entry, NULL, rank };
		}
	qsort(section->versions, section->count, sizeof(*section->versions), by_id_then_rank);
}

static void diagnostic(struct section_merge *section, const struct version *version, const char *path, const char *text)
{
	struct diagnostic found = { section->section, version->document, version->at, path, text };
	section->clean = false;
	section->diagnostics->take(section->diagnostics->context, &found);
}

/* Context of an override check: an entry and the one it replaces. */
struct replaced {
	struct section_merge *section;
	const struct version *version;
};

static void take_looser(void *context, const struct looser *looser)
{
	struct replaced *replaced = context;
	diagnostic(replaced->section, replaced->version, looser->path, looser->text);
}

static void check_replaced(struct section_merge *section, const struct version *old, const struct version *new)
{
	const struct merge *merge = section->merge;
	struct replaced replaced = { section, new };
	struct comparison comparison = {
		.known = merge->documents[0],
		.merged = section->merged,
		.old_document = merge->names[old->document],
		.take = take_looser,
		.context = &replaced,
		.prefix = "",
		.clean = true,
	};
	override_check(&comparison, section_schema(section->section), old->entry, new->entry);
}

/* ---- Changes ---------------------------------------------------------------------------------------------------- */

static bool is_change(const struct section_merge *section, const struct version *version)
{
	const struct merge *merge = section->merge;
	const struct version_place place = { section->section, version->document, version->at };
	return merge->is_change != NULL && merge->is_change(merge->context, &place);
}

static bool gives(const struct section_merge *section, const struct version *version, const char *path)
{
	const struct version_place place = { section->section, version->document, version->at };
	return section->merge->gives(section->merge->context, &place, path);
}

static size_t size_of(const struct field *field)
{
	switch (field->type) {
	case TYPE_NUMBER:
	case TYPE_CHOICE:
		return sizeof(unsigned);
	case TYPE_NUMBERS:
		return field->max * sizeof(unsigned);
	case TYPE_FLAG:
		return sizeof(bool);
	case TYPE_PART:
		return field->schema->size;
	case TYPE_TEXT:
	case TYPE_TEXTS:
	case TYPE_POINTS:
	case TYPE_LIST:
	case TYPE_DECIMAL:
	case TYPE_PAIR:
	case TYPE_PART_POINTER:
		break;
	}
	return sizeof(void *);
}

static void copy_field(const struct field *field, const void *from, void *to)
{
	memcpy((char *)to + field->offset, (const char *)from + field->offset, size_of(field));
	if (field->count_offset != 0)
		memcpy((char *)to + field->count_offset, (const char *)from + field->count_offset, sizeof(unsigned));
}

/* If two overlays changed one field, the result would depend on their order. */
static void check_changed_once(struct section_merge *section, const struct version *version, const char *path)
{
	char text[256];
	for (const struct version *other = version - 1;
	     other >= section->versions && strcmp(other->id, version->id) == 0 && is_change(section, other); other--)
		if (other->document != version->document && gives(section, other, path)) {
			snprintf(text, sizeof(text), "'%.64s' is also changed in '%.128s': keep one of the two", path,
				 section->merge->names[other->document]);
			diagnostic(section, version, path, text);
			return;
		}
}

/* Copies the values omitted in a change from the older entry: a part field by field, a list as a whole. */
static void complete(struct section_merge *section, const struct version *version, const struct schema *schema,
		     const char *prefix, const char *older, char *entry)
{
	char path[DIAGNOSTIC_PATH_SIZE];
	for (unsigned i = 0; i < schema->fields_count; i++) {
		const struct field *field = &schema->fields[i];
		snprintf(path, sizeof(path), "%s%s%s", prefix, prefix[0] != '\0' ? "." : "", field->key);
		if (!gives(section, version, path))
			copy_field(field, older, entry);
		else if (field->type == TYPE_PART)
			complete(section, version, field->schema, path, older + field->offset, entry + field->offset);
		else
			check_changed_once(section, version, path);
	}
}

/* The first document has an index only if it is the built-in catalogue. */
static void fail_unknown(struct section_merge *section, const struct version *version)
{
	const struct catalogue *known = section->merge->documents[0];
	const char *name = section_name(section->section);
	struct err err = { 0 };
	if (section->merge->replacing)
		lookup_fail(known, name, version->id, lookup_nearest(known, name, version->id), &err);
	else
		err_set(&err, ERR_DATA, "there is nothing to change");
	diagnostic(section, version, "change", err.text);
}

/* Handles `version` and, if there is one, the older version before it in the list. */
static void compose(struct section_merge *section, struct version *version, const struct version *older)
{
	const struct schema *schema = section_schema(section->section);
	if (!is_change(section, version))
		return;
	if (older == NULL) {
		fail_unknown(section, version);
		return;
	}
	version->composed = mem_new(1, schema->size);
	memcpy(version->composed, version->entry, schema->size);
	complete(section, version, schema, "", older->entry, version->composed);
	version->entry = version->composed;
}

/* A repeated id is an error within a document and a replacement in a later one. */
static void check_again(struct section_merge *section, const struct version *old, const struct version *new)
{
	char text[256];
	if (old->document != new->document && section->merge->replacing) {
		check_replaced(section, old, new);
		return;
	}
	if (old->document == new->document)
		snprintf(text, sizeof(text), "duplicate id '%.64s'", new->id);
	else
		snprintf(text, sizeof(text), "'%.64s' is also in '%.128s'", new->id,
			 section->merge->names[old->document]);
	diagnostic(section, new, is_change(section, new) ? "change" : "id", text);
}

/* Lays out the entries in the order in which their ids first appeared, and sets by_id and origin. */
static void lay_out(struct section_merge *section, struct catalogue *merged)
{
	size_t size = section_schema(section->section)->size;
	const struct version **last = mem_new(section->count, sizeof(*last)); /* by rank of the first version */
	unsigned *position = mem_new(section->count, sizeof(*position)); /* likewise */
	unsigned *by_id = mem_new(section->count, sizeof(*by_id));
	unsigned count = 0, ids = 0;
	for (unsigned i = 0, first = 0; i < section->count; i++) {
		if (i == 0 || strcmp(section->versions[i].id, section->versions[i - 1].id) != 0) {
			first = section->versions[i].rank;
			by_id[ids++] = first;
		}
		last[first] = &section->versions[i];
	}
	char *entries = mem_new(ids, size);
	unsigned char *origin = mem_new(ids, 1);
	for (unsigned rank = 0; rank < section->count; rank++) {
		if (last[rank] == NULL)
			continue;
		memcpy(entries + count * size, last[rank]->entry, size);
		origin[count] = (unsigned char)last[rank]->document;
		position[rank] = count++;
	}
	for (unsigned i = 0; i < ids; i++)
		by_id[i] = position[by_id[i]];
	catalogue_set(merged, section->section, entries, count);
	merged->by_id[section->section] = by_id;
	merged->origin[section->section] = origin;
	if (section->merge->replacing)
		merged->added_from[section->section] = catalogue_count(section->merge->documents[0], section->section);
	free(last);
	free(position);
}

static bool merge_section(struct catalogue *merged, const struct merge *merge, enum section which,
			  const struct diagnostics *diagnostics)
{
	struct section_merge section = {
		.merge = merge,
		.diagnostics = diagnostics,
		.section = which,
		.merged = merged,
		.clean = true,
	};
	collect(&section);
	for (unsigned i = 0; i < section.count; i++) {
		struct version *version = &section.versions[i];
		bool again = i > 0 && strcmp(version[-1].id, version->id) == 0;
		compose(&section, version, again ? version - 1 : NULL);
		if (again)
			check_again(&section, version - 1, version);
	}
	lay_out(&section, merged);
	for (unsigned i = 0; i < section.count; i++)
		free(section.versions[i].composed);
	free(section.versions);
	return section.clean;
}

bool catalogue_merge(struct catalogue *ret_merged, const struct merge *merge, const struct diagnostics *diagnostics)
{
	bool clean = true;
	*ret_merged = (struct catalogue){
		.base = merge->replacing ? merge->documents[0] : NULL,
		.documents = merge->names,
		.documents_count = merge->count,
	};
	for (int i = 0; i < SECTION_COUNT; i++)
		clean &= merge_section(ret_merged, merge, (enum section)((SECTION_TOOLS + i) % SECTION_COUNT),
				       diagnostics);
	catalogue_constants(ret_merged);
	return clean;
}

void merge_done(struct catalogue *merged)
{
	for (int i = 0; i < SECTION_COUNT; i++) {
		if (merged->by_id[i] == NULL)
			continue;
		free((void *)catalogue_entry(merged, (enum section)i, 0));
		free((void *)merged->by_id[i]);
		free((void *)merged->origin[i]);
	}
	free(merged->positions);
	*merged = (struct catalogue){ 0 };
}
