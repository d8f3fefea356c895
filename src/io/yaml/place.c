/* SPDX-License-Identifier: MIT */
/* Counts lines and columns, and follows paths through the events of a YAML text, all of them in one pass. */
#include "io/yaml/place.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <yaml.h>

enum { DEPTH_MAX = 34, STEP_MAX = 96 };

struct place place_of_offset(const char *bytes, size_t size, size_t offset)
{
	struct place place = { 1, 1 };
	for (size_t i = 0; i < offset && i < size; i++) {
		if (bytes[i] == '\n')
			place = (struct place){ place.line + 1, 1 };
		else if (((unsigned char)bytes[i] & 0xC0) != 0x80)
			place.column++;
	}
	return place;
}

/* One mapping or list on the way down. */
struct level {
	bool mapping, awaits_value; /* a key was read */
	unsigned index;
	char key[STEP_MAX];
	uint64_t on; /* the paths that lead here, a bit each */
	size_t matched; /* bytes of them that do */
};

struct search {
	const char *const *paths;
	unsigned count;
	struct level levels[DEPTH_MAX];
	unsigned depth;
	size_t best[PLACES_MAX]; /* longest part of each path found so far */
	unsigned whole; /* paths found to their end */
	struct place *places;
};

/* The words of the step to the value that comes now: "tools", ".tools" or "[3]". */
static size_t step_text(const struct level *level, char *step, size_t size)
{
	if (level->mapping)
		return (size_t)snprintf(step, size, "%s%s", level->matched > 0 ? "." : "", level->key);
	return (size_t)snprintf(step, size, "[%u]", level->index);
}

/* Which paths lead to this value; notes its place for those that it is the nearest to yet. */
static uint64_t match(struct search *search, const struct level *level, yaml_mark_t mark, size_t *ret_matched)
{
	char step[STEP_MAX + 16];
	size_t size = step_text(level, step, sizeof(step));
	uint64_t on = 0;
	*ret_matched = level->matched + size;
	for (unsigned i = 0; i < search->count; i++) {
		if ((level->on >> i & 1) == 0)
			continue;
		const char *rest = search->paths[i] + level->matched;
		if (strncmp(rest, step, size) != 0 || strchr(".[", rest[size]) == NULL)
			continue;
		on |= (uint64_t)1 << i;
		if (*ret_matched > search->best[i]) {
			search->best[i] = *ret_matched;
			search->whole += rest[size] == '\0';
			search->places[i] = (struct place){ mark.line + 1, mark.column + 1 };
		}
	}
	return on;
}

static void value_done(struct search *search)
{
	if (search->depth == 0)
		return;
	struct level *level = &search->levels[search->depth - 1];
	level->awaits_value = false;
	level->index++;
}

/* A value begins.  False if it is deeper than any file may be. */
static bool value_begins(struct search *search, const yaml_event_t *event)
{
	struct level next = { .on = UINT64_MAX, .mapping = event->type == YAML_MAPPING_START_EVENT };
	if (search->depth > 0) {
		const struct level *level = &search->levels[search->depth - 1];
		next.on = level->on == 0 ? 0 : match(search, level, event->start_mark, &next.matched);
	}
	if (event->type == YAML_SCALAR_EVENT || event->type == YAML_ALIAS_EVENT)
		value_done(search);
	else if (search->depth == DEPTH_MAX)
		return false;
	else
		search->levels[search->depth++] = next;
	return true;
}

static bool take(struct search *search, const yaml_event_t *event)
{
	struct level *level = search->depth > 0 ? &search->levels[search->depth - 1] : NULL;
	switch ((int)event->type) {
	case YAML_MAPPING_END_EVENT:
	case YAML_SEQUENCE_END_EVENT:
		search->depth--;
		value_done(search);
		return search->depth > 0;
	case YAML_SCALAR_EVENT:
		if (level != NULL && level->mapping && !level->awaits_value) {
			snprintf(level->key, sizeof(level->key), "%s", (const char *)event->data.scalar.value);
			level->awaits_value = true;
			return true;
		}
		return value_begins(search, event);
	case YAML_ALIAS_EVENT:
	case YAML_MAPPING_START_EVENT:
	case YAML_SEQUENCE_START_EVENT:
		return value_begins(search, event);
	default:
		return event->type != YAML_STREAM_END_EVENT;
	}
}

void places_of_paths(const char *bytes, size_t size, const char *const *paths, unsigned count, struct place *ret_places)
{
	struct search search = { .paths = paths, .count = count, .places = ret_places };
	yaml_parser_t parser;
	for (unsigned i = 0; i < count; i++)
		ret_places[i] = (struct place){ 1, 1 };
	if (!yaml_parser_initialize(&parser))
		return;
	yaml_parser_set_input_string(&parser, (const unsigned char *)bytes, size);
	for (bool more = true; more && search.whole < count;) {
		yaml_event_t event;
		if (!yaml_parser_parse(&parser, &event))
			break;
		more = take(&search, &event);
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
}
