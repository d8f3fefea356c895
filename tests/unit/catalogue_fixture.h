/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The built-in catalogue with one entry changed, and the diagnostics of its checks. */
#ifndef TESTS_CATALOGUE_FIXTURE_H
#define TESTS_CATALOGUE_FIXTURE_H

#include "base/mem.h"
#include "core/catalogue/check.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Diagnostics, one line each: "SECTION/ID path: text". */
struct findings {
	const struct catalogue *catalogue;
	char text[4096];
	unsigned count;
};

static inline void take_finding(void *context, const struct diagnostic *diagnostic)
{
	struct findings *findings = context;
	size_t used = strlen(findings->text);
	snprintf(findings->text + used, sizeof(findings->text) - used, "%s/%s %s: %s\n",
		 section_name(diagnostic->section),
		 diagnostic->at == DIAGNOSTIC_NOWHERE
			 ? ""
			 : catalogue_id(findings->catalogue, diagnostic->section, diagnostic->at),
		 diagnostic->path, diagnostic->text);
	findings->count++;
}

/* A copy with one writable section; end with catalogue_copy_done. */
static inline struct catalogue catalogue_copy(enum section section)
{
	struct catalogue copy = *catalogue_builtin();
	unsigned count = catalogue_count(&copy, section);
	void *entries = mem_new(count, section_schema(section)->size);
	memcpy(entries, catalogue_entry(&copy, section, 0), count * section_schema(section)->size);
	catalogue_set(&copy, section, entries, count);
	return copy;
}

static inline void catalogue_copy_done(struct catalogue *copy, enum section section)
{
	free((void *)catalogue_entry(copy, section, 0));
}

/* The entry to be changed. */
static inline void *entry_of(const struct catalogue *copy, enum section section, const char *id)
{
	return (void *)catalogue_entry(copy, section, (unsigned)catalogue_find(copy, section, id));
}

static inline struct findings check_copy(const struct catalogue *copy)
{
	struct findings findings = { .catalogue = copy };
	struct diagnostics diagnostics = { take_finding, &findings };
	catalogue_check(copy, 0, &diagnostics);
	return findings;
}

#endif
