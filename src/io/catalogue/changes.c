/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Finds changes by the positions of a document's keys, in one pass. libcyaml neither distinguishes a missing field from
 * an empty one nor reports `change`. */
#include "io/catalogue/changes.h"

#include "base/mem.h"
#include "base/text.h"
#include <stdlib.h>
#include <string.h>

/* Copies the id at a place without its quotes; the lint pass has checked it. */
static char *id_at(const struct yaml_file *file, struct place place)
{
	const char *at = file->bytes;
	size_t size;
	char id[128];
	for (unsigned long line = 1; line < place.line; line++)
		at = strchr(at, '\n') + 1;
	for (unsigned long column = 1; column < place.column; column++) {
		uint32_t code_point;
		at += text_decode(at, 4, &code_point);
	}
	at += *at == '"' || *at == '\'';
	size = strspn(at, "abcdefghijklmnopqrstuvwxyzR0123456789-");
	size = size < sizeof(id) - 1 ? size : sizeof(id) - 1;
	memcpy(id, at, size);
	id[size] = '\0';
	return mem_text(id);
}

/* An entry is a change if `change` is its first key; it then has no id. */
static void read_entry(struct changes *changes, struct yaml_file *file, enum section section, unsigned span)
{
	const struct span *entry = &file->spans.items[span], *first = entry + 1;
	if (entry->end <= span + 1 || first->key == NULL || strcmp(first->key, "change") != 0 ||
	    entry->index >= catalogue_count(file->value, section))
		return;
	char **id = (char **)catalogue_entry(file->value, section, entry->index);
	if (*id != NULL)
		return;
	*id = id_at(file, first->place);
	changes->items = mem_room(changes->items, changes->count, &changes->capacity, sizeof(*changes->items));
	changes->items[changes->count++] = (struct change){ section, entry->index, span };
}

static int by_position(const void *a, const void *b)
{
	const struct change *left = a, *right = b;
	if (left->section != right->section)
		return left->section < right->section ? -1 : 1;
	return (left->at > right->at) - (left->at < right->at);
}

void changes_read(struct changes *ret_changes, struct yaml_file *file)
{
	const struct spans *spans = &file->spans;
	*ret_changes = (struct changes){ 0 };
	for (unsigned i = 0; i<spans->count; i = spans->items[i].end> i ? spans->items[i].end : i + 1) {
		int section = 0;
		while (section < SECTION_COUNT && strcmp(section_name((enum section)section), spans->items[i].key) != 0)
			section++;
		for (unsigned entry = i + 1; section < SECTION_COUNT && entry < spans->items[i].end;
		     entry = spans->items[entry].end)
			read_entry(ret_changes, file, (enum section)section, entry);
	}
	if (ret_changes->count > 0)
		qsort(ret_changes->items, ret_changes->count, sizeof(*ret_changes->items), by_position);
}

const struct change *changes_find(const struct changes *changes, enum section section, unsigned at)
{
	const struct change wanted = { section, at, 0 };
	return changes->count == 0 ? NULL
				   : bsearch(&wanted, changes->items, changes->count, sizeof(wanted), by_position);
}

bool change_gives(const struct change *change, const struct yaml_file *file, const char *path)
{
	unsigned at = change->span + 1, end = file->spans.items[change->span].end;
	while (at < end) {
		const struct span *span = &file->spans.items[at];
		size_t size = span->key != NULL ? strlen(span->key) : 0;
		if (size == 0 || strncmp(path, span->key, size) != 0 || (path[size] != '\0' && path[size] != '.')) {
			at = span->end;
			continue;
		}
		if (path[size] == '\0')
			return true;
		path += size + 1;
		end = span->end;
		at++;
	}
	return false;
}
