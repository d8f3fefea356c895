/* SPDX-License-Identifier: MIT */
/* Finds entries of the catalogue by section and id.
 *
 * Every section is reached through one row of `shapes`, so that nothing here is written once a section. */
#include "core/catalogue/catalogue.h"

#include "base/mem.h"
#include <stdlib.h>
#include <string.h>

struct section_shape {
	const char *name, *singular;
	size_t entries, count; /* offsets in struct catalogue */
	size_t size; /* of one entry */
};

#define SHAPE(section, type, singular)                                                                                \
	{                                                                                                             \
#section, singular, offsetof(struct catalogue, section), offsetof(struct catalogue, section##_count), \
			sizeof(struct type)                                                                           \
	}

static const struct section_shape shapes[SECTION_COUNT] = {
	[SECTION_MUSCLES] = SHAPE(muscles, muscle, "muscle"),
	[SECTION_GROUPS] = SHAPE(groups, group, "group"),
	[SECTION_TOOLS] = SHAPE(tools, tool, "tool"),
	[SECTION_CONTRAINDICATIONS] = SHAPE(contraindications, contraindication, "contraindication"),
	[SECTION_AREAS] = SHAPE(areas, area, "no-go area"),
	[SECTION_STRETCHES] = SHAPE(stretches, stretch, "stretch or drill"),
	[SECTION_MODES] = SHAPE(modes, mode, "mode"),
	[SECTION_CUES] = SHAPE(cues, cue_line, "cue"),
	[SECTION_STOP_SIGNALS] = SHAPE(stop_signals, stop_signal, "stop signal"),
	[SECTION_RULES] = SHAPE(rules, rule, "rule"),
	[SECTION_SOURCES] = SHAPE(sources, source, "source"),
	[SECTION_PRESSURES] = SHAPE(pressures, pressure, "pressure"),
	[SECTION_CONSTANTS] = SHAPE(constants, constant_value, "constant"),
	[SECTION_ATLAS] = SHAPE(atlas, shape, "shape"),
};

const char *section_name(enum section section)
{
	return shapes[section].name;
}

const char *section_singular(enum section section)
{
	return shapes[section].singular;
}

unsigned catalogue_count(const struct catalogue *catalogue, enum section section)
{
	unsigned count;
	memcpy(&count, (const char *)catalogue + shapes[section].count, sizeof(count));
	return count;
}

const void *catalogue_entry(const struct catalogue *catalogue, enum section section, unsigned at)
{
	const char *entries;
	memcpy(&entries, (const char *)catalogue + shapes[section].entries, sizeof(entries));
	return entries + at * shapes[section].size;
}

const char *catalogue_id(const struct catalogue *catalogue, enum section section, unsigned at)
{
	return *(const char *const *)catalogue_entry(catalogue, section, at);
}

void catalogue_set(struct catalogue *catalogue, enum section section, const void *entries, unsigned count)
{
	memcpy((char *)catalogue + shapes[section].entries, &entries, sizeof(entries));
	memcpy((char *)catalogue + shapes[section].count, &count, sizeof(count));
}

size_t catalogue_entry_size(enum section section)
{
	return shapes[section].size;
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

const char *catalogue_name(const struct catalogue *catalogue, enum section section, unsigned at)
{
	switch (section) {
	case SECTION_MUSCLES:
		return catalogue->muscles[at].name;
	case SECTION_GROUPS:
		return catalogue->groups[at].name;
	case SECTION_TOOLS:
		return catalogue->tools[at].name;
	case SECTION_CONTRAINDICATIONS:
		return catalogue->contraindications[at].name;
	case SECTION_AREAS:
		return catalogue->areas[at].name;
	case SECTION_STRETCHES:
		return catalogue->stretches[at].name;
	case SECTION_MODES:
		return catalogue->modes[at].name;
	case SECTION_CUES:
		return catalogue->cues[at].text;
	case SECTION_STOP_SIGNALS:
		return catalogue->stop_signals[at].signal;
	case SECTION_RULES:
		return catalogue->rules[at].text;
	case SECTION_SOURCES:
		return catalogue->sources[at].short_name;
	case SECTION_PRESSURES:
		return catalogue->pressures[at].word;
	case SECTION_CONSTANTS:
		return catalogue->constants[at].basis;
	case SECTION_ATLAS:
		return catalogue->atlas[at].of != NULL ? catalogue->atlas[at].of : "";
	case SECTION_COUNT:
		break;
	}
	return "";
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
