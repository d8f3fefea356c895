/* SPDX-License-Identifier: MIT */
/* Finds entries by id; a word nobody knows is answered with the nearest one that is known. */
#include "core/lookup.h"

#include <stdlib.h>
#include <string.h>
#include "base/mem.h"
#include "base/text.h"

static const char *nearest_id(const struct catalogue *catalogue, const enum section *sections, unsigned count,
                              const char *word)
{
	unsigned ids_count = 0, all = 0;
	for (unsigned i = 0; i < count; i++)
		all += catalogue_count(catalogue, sections[i]);
	const char **ids = mem_new(all, sizeof *ids);
	for (unsigned i = 0; i < count; i++)
		for (unsigned at = 0; at < catalogue_count(catalogue, sections[i]); at++)
			ids[ids_count++] = catalogue_id(catalogue, sections[i], at);
	const char *nearest = text_nearest(word, ids, ids_count);
	free(ids);
	return nearest;
}

bool lookup(const struct catalogue *catalogue, const char *what, const enum section *sections, unsigned count,
            const char *id, enum section *ret_section, unsigned *ret_at, struct err *err)
{
	for (unsigned i = 0; i < count; i++) {
		int at = catalogue_find(catalogue, sections[i], id);
		if (at >= 0) {
			*ret_section = sections[i];
			*ret_at = (unsigned)at;
			return true;
		}
	}
	if (text_unsafe(id, strlen(id)) < strlen(id))
		return err_set(err, ERR_USAGE, "no %s of that name: it holds characters that are no text", what);
	const char *nearest = nearest_id(catalogue, sections, count, id);
	if (nearest != NULL)
		return err_set(err, ERR_USAGE, "no %s '%s': did you mean '%s'?", what, id, nearest);
	return err_set(err, ERR_USAGE, "no %s '%s': 'rollcoach list %s' names them all", what, id,
	               section_name(sections[0]));
}

static bool lookup_one(const struct catalogue *catalogue, const char *what, enum section section, const char *id,
                       unsigned *ret_at, struct err *err)
{
	return lookup(catalogue, what, &section, 1, id, &section, ret_at, err);
}

bool lookup_tool(const struct catalogue *catalogue, const char *id, unsigned *ret_at, struct err *err)
{
	return lookup_one(catalogue, "tool", SECTION_TOOLS, id, ret_at, err);
}

bool lookup_mode(const struct catalogue *catalogue, const char *id, unsigned *ret_at, struct err *err)
{
	return lookup_one(catalogue, "mode", SECTION_MODES, id, ret_at, err);
}

bool lookup_contraindication(const struct catalogue *catalogue, const char *id, unsigned *ret_at, struct err *err)
{
	return lookup_one(catalogue, "contraindication", SECTION_CONTRAINDICATIONS, id, ret_at, err);
}
