/* SPDX-License-Identifier: MIT */
/* Finding an entry by the id that a person typed, with an answer that helps where there is none.
 *
 * Where an id may be from is said in the words of the files, as in the schema tables: "tools",
 * "muscles|groups|areas". */
#ifndef CORE_CATALOGUE_LOOKUP_H
#define CORE_CATALOGUE_LOOKUP_H

#include "base/err.h"
#include "core/catalogue/catalogue.h"
#include <stdbool.h>

/* All that people look up; `rollcoach list` takes these words. */
extern const char lookup_listed[];

/* The sections that `where` names; returns their number, 0 if it names anything else too. */
unsigned lookup_sections(const char *where, enum section ret_sections[SECTION_COUNT]);

/* Looks through the sections in their order.  If no entry has the id: false and ERR_USAGE, as in
 * "no tool 'large-roler': did you mean 'large-smooth-roller'?" */
bool lookup(const struct catalogue *catalogue, const char *where, const char *id, enum section *ret_section,
	    unsigned *ret_at, struct err *err);

/* In one section. */
bool lookup_tool(const struct catalogue *catalogue, const char *id, unsigned *ret_at, struct err *err);
bool lookup_mode(const struct catalogue *catalogue, const char *id, unsigned *ret_at, struct err *err);
bool lookup_contraindication(const struct catalogue *catalogue, const char *id, unsigned *ret_at, struct err *err);

/* The same without an answer: true also where `where` names no sections, for then anything will do. */
bool lookup_fits(const struct catalogue *catalogue, const char *where, const char *id, struct err *err);

/* The nearest id of the sections, or NULL if none is near enough to be meant. */
const char *lookup_nearest(const struct catalogue *catalogue, const char *where, const char *id);

/* Sets `err` for an id that none of the sections has; `nearest` may be NULL.  Returns false. */
bool lookup_fail(const struct catalogue *catalogue, const char *where, const char *id, const char *nearest,
		 struct err *err);

#endif
