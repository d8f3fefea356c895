/* SPDX-License-Identifier: MIT */
/* Counts lines and columns, and follows a path through the events of a YAML text. */
#include "io/place.h"

#include <stdbool.h>
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
	size_t matched; /* bytes of the path that lead here; NOWHERE off the path */
};

#define NOWHERE ((size_t)-1)

struct search {
	const char *path;
	struct level levels[DEPTH_MAX];
	int depth;
	size_t best; /* longest part of the path found so far */
	struct place place;
};

/* The part of the path that leads to the value now, or NOWHERE. */
static size_t match(const struct search *search)
{
	char step[STEP_MAX + 16];
	if (search->depth == 0)
		return 0;
	const struct level *level = &search->levels[search->depth - 1];
	if (level->matched == NOWHERE)
		return NOWHERE;
	if (level->mapping)
		snprintf(step, sizeof(step), "%s%s", level->matched > 0 ? "." : "", level->key);
	else
		snprintf(step, sizeof(step), "[%u]", level->index);
	size_t size = strlen(step);
	const char *rest = search->path + level->matched;
	bool fits = strncmp(rest, step, size) == 0 && (rest[size] == '\0' || rest[size] == '.' || rest[size] == '[');
	return fits ? level->matched + size : NOWHERE;
}

static void value_done(struct search *search)
{
	if (search->depth == 0)
		return;
	struct level *level = &search->levels[search->depth - 1];
	level->awaits_value = false;
	level->index++;
}

/* A value begins: is it on the path?  False if it is deeper than any file may be. */
static bool value_begins(struct search *search, const yaml_event_t *event)
{
	size_t matched = match(search);
	if (matched != NOWHERE && (matched > search->best || search->depth == 0)) {
		search->best = matched;
		search->place = (struct place){ event->start_mark.line + 1, event->start_mark.column + 1 };
	}
	if (event->type == YAML_SCALAR_EVENT || event->type == YAML_ALIAS_EVENT) {
		value_done(search);
		return true;
	}
	if (search->depth == DEPTH_MAX)
		return false;
	search->levels[search->depth++] = (struct level){
		.mapping = event->type == YAML_MAPPING_START_EVENT,
		.matched = matched,
	};
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
		return value_begins(search, event) && search->depth > 0;
	case YAML_ALIAS_EVENT:
	case YAML_MAPPING_START_EVENT:
	case YAML_SEQUENCE_START_EVENT:
		return value_begins(search, event);
	default:
		return event->type != YAML_STREAM_END_EVENT;
	}
}

struct place place_of_path(const char *bytes, size_t size, const char *path)
{
	struct search search = { .path = path, .place = { 1, 1 } };
	yaml_parser_t parser;
	if (path[0] == '\0' || !yaml_parser_initialize(&parser))
		return search.place;
	yaml_parser_set_input_string(&parser, (const unsigned char *)bytes, size);
	for (bool more = true; more && search.best < strlen(path);) {
		yaml_event_t event;
		if (!yaml_parser_parse(&parser, &event))
			break;
		more = take(&search, &event);
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
	return search.place;
}
