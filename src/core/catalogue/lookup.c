/* SPDX-License-Identifier: MIT */
/* Finds entries by id; an unknown id gets the nearest known one as a suggestion. */
#include "core/catalogue/lookup.h"

#include "base/buf.h"
#include "base/mem.h"
#include "base/text.h"
#include <stdlib.h>
#include <string.h>

enum { NAMED_MAX = 3 }; /* more sections are just called "entry" */

const char lookup_listed[] = "muscles|groups|tools|contraindications|areas|stretches|modes|runs|sources|rules";

/* ---- Sections --------------------------------------------------------------------------------------------------- */

static bool section_of(const char *name, size_t size, enum section *ret_section)
{
	for (int i = 0; i < SECTION_COUNT; i++) {
		const char *known = section_name((enum section)i);
		if (strncmp(known, name, size) == 0 && known[size] == '\0') {
			*ret_section = (enum section)i;
			return true;
		}
	}
	return false;
}

unsigned lookup_sections(const char *where, enum section ret_sections[SECTION_COUNT])
{
	unsigned count = 0;
	for (const char *name = where; name != NULL && count < SECTION_COUNT; name = strchr(name, '|')) {
		name += name[0] == '|';
		if (!section_of(name, strcspn(name, "|"), &ret_sections[count++]))
			return 0;
	}
	return count;
}

/* True if it is a former id of the contraindication. */
static bool was(const struct catalogue *catalogue, unsigned contraindication, const char *id)
{
	return texts_has(&catalogue->contraindications[contraindication].was, id);
}

static int find_former(const struct catalogue *catalogue, const char *id)
{
	for (unsigned i = 0; i < catalogue->contraindications_count; i++)
		if (was(catalogue, i, id))
			return (int)i;
	return -1;
}

static bool find(const struct catalogue *catalogue, const char *where, const char *id, enum section *ret_section,
		 unsigned *ret_at)
{
	enum section sections[SECTION_COUNT];
	unsigned count = lookup_sections(where, sections);
	for (unsigned i = 0; i < count; i++) {
		int at = catalogue_find(catalogue, sections[i], id);
		if (at < 0 && sections[i] == SECTION_CONTRAINDICATIONS)
			at = find_former(catalogue, id);
		if (at >= 0) {
			*ret_section = sections[i];
			*ret_at = (unsigned)at;
			return true;
		}
	}
	return false;
}

/* ---- Unknown ids ------------------------------------------------------------------------------------------------ */

/* True if `word`, of at least three letters, begins a word of `name`: "aspirin" in "daily aspirin". */
static bool has_word(const char *name, const char *word)
{
	if (strlen(word) < 3)
		return false;
	size_t size;
	for (name = text_word(name, &size); size > 0; name = text_word(name + size, &size))
		if (text_starts(name, word))
			return true;
	return false;
}

/* For people who type the name instead of the id: the id of the only entry with such a name, or NULL. */
static const char *id_of_name(const struct catalogue *catalogue, const enum section *sections, unsigned count,
			      const char *word)
{
	const char *id = NULL;
	for (unsigned i = 0; i < count; i++)
		for (unsigned at = 0; at < catalogue_count(catalogue, sections[i]); at++)
			if (has_word(catalogue_name(catalogue, sections[i], at), word)) {
				if (id != NULL)
					return NULL;
				id = catalogue_id(catalogue, sections[i], at);
			}
	return id;
}

const char *lookup_nearest(const struct catalogue *catalogue, const char *where, const char *id)
{
	enum section sections[SECTION_COUNT];
	unsigned count = lookup_sections(where, sections), ids_count = 0, all = 0;
	for (unsigned i = 0; i < count; i++)
		all += catalogue_count(catalogue, sections[i]);
	const char **ids = mem_new(all, sizeof *ids);
	for (unsigned i = 0; i < count; i++)
		for (unsigned at = 0; at < catalogue_count(catalogue, sections[i]); at++)
			ids[ids_count++] = catalogue_id(catalogue, sections[i], at);
	const char *nearest = text_nearest(id, ids, ids_count);
	free(ids);
	return nearest != NULL ? nearest : id_of_name(catalogue, sections, count, id);
}

/* "muscle, group or no-go area" */
static void add_what(struct buf *text, const enum section *sections, unsigned count)
{
	if (count > NAMED_MAX)
		buf_add(text, "entry");
	for (unsigned i = 0; i < count && count <= NAMED_MAX; i++)
		buf_addf(text, "%s%s", i == 0 ? "" : i + 1 == count ? " or " : ", ", section_singular(sections[i]));
}

/* ": see 'rollcoach list muscles' (or groups, areas)" */
static void add_lists(struct buf *text, const enum section *sections, unsigned count)
{
	if (count > NAMED_MAX) {
		buf_add(text, ": see 'rollcoach list --help'");
		return;
	}
	enum section listed[SECTION_COUNT];
	unsigned listed_count = lookup_sections(lookup_listed, listed);
	for (unsigned i = 0; i < listed_count; i++) {
		if (listed[i] != sections[0])
			continue;
		buf_addf(text, ": see 'rollcoach list %s'", section_name(sections[0]));
		for (unsigned k = 1; k < count; k++)
			buf_addf(text, "%s%s", k == 1 ? " (or " : ", ", section_name(sections[k]));
		buf_add(text, count > 1 ? ")" : "");
	}
}

bool lookup_fail(const struct catalogue *catalogue, const char *where, const char *id, const char *nearest,
		 struct err *err)
{
	enum section sections[SECTION_COUNT], other;
	unsigned count = lookup_sections(where, sections), at;
	struct buf text = { 0 };
	if (find(catalogue, lookup_listed, id, &other, &at)) {
		buf_addf(&text, "'%s' is a %s, not a ", id, section_singular(other));
		add_what(&text, sections, count);
		nearest = NULL;
	} else {
		buf_add(&text, "no ");
		add_what(&text, sections, count);
		buf_addf(&text, " '%s'", id);
	}
	if (nearest != NULL)
		buf_addf(&text, ": did you mean '%s'?", nearest);
	else
		add_lists(&text, sections, count);
	err_set(err, ERR_USAGE, "%s", buf_text(&text));
	buf_done(&text);
	return false;
}

/* ---- Looking up ------------------------------------------------------------------------------------------------- */

bool lookup(const struct catalogue *catalogue, const char *where, const char *id, enum section *ret_section,
	    unsigned *ret_at, struct err *err)
{
	if (find(catalogue, where, id, ret_section, ret_at))
		return true;
	if (text_unsafe(id, strlen(id)) < strlen(id))
		return err_set(err, ERR_USAGE, "an id cannot contain control characters");
	return lookup_fail(catalogue, where, id, lookup_nearest(catalogue, where, id), err);
}

bool lookup_fits(const struct catalogue *catalogue, const char *where, const char *id, struct err *err)
{
	enum section sections[SECTION_COUNT], section;
	unsigned at;
	return lookup_sections(where, sections) == 0 || lookup(catalogue, where, id, &section, &at, err);
}

static bool lookup_one(const struct catalogue *catalogue, enum section section, const char *id, unsigned *ret_at,
		       struct err *err)
{
	return lookup(catalogue, section_name(section), id, &section, ret_at, err);
}

bool lookup_tool(const struct catalogue *catalogue, const char *id, unsigned *ret_at, struct err *err)
{
	return lookup_one(catalogue, SECTION_TOOLS, id, ret_at, err);
}

bool lookup_mode(const struct catalogue *catalogue, const char *id, unsigned *ret_at, struct err *err)
{
	return lookup_one(catalogue, SECTION_MODES, id, ret_at, err);
}

bool lookup_contraindication(const struct catalogue *catalogue, const char *id, unsigned *ret_at, struct err *err)
{
	return lookup_one(catalogue, SECTION_CONTRAINDICATIONS, id, ret_at, err);
}

bool lookup_split(const struct catalogue *catalogue, const char *id, unsigned *at)
{
	if (catalogue_find(catalogue, SECTION_CONTRAINDICATIONS, id) >= 0)
		return false;
	while (++*at < catalogue->contraindications_count)
		if (was(catalogue, *at, id))
			return true;
	return false;
}
