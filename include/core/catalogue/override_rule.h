/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Override rules for single values: an overlay may make an entry stricter, never looser.
 *
 * The field tables set the rule of each value (core/catalogue/field.h). */
#ifndef CORE_CATALOGUE_OVERRIDE_RULE_H
#define CORE_CATALOGUE_OVERRIDE_RULE_H

#include "core/catalogue/diagnostic.h"
#include "core/catalogue/field.h"
#include <stdbool.h>

/* One value that became looser. */
struct looser {
	char path[DIAGNOSTIC_PATH_SIZE];
	char text[400];
};

struct comparison {
	const struct catalogue *known; /* see core/catalogue/overrides.h */
	const struct catalogue *merged; /* has all tools */
	const char *old_document;
	void (*take)(void *context, const struct looser *looser);
	void *context;
	const char *prefix; /* path of the struct under comparison, with its dot; initially "" */
	bool clean; /* initially true */
};

/* Reports the field if its value in `new` is looser than in `old`; both are structs that have the field.  Not for
 * parts and lists, nor for OVERRIDE_PARTS and the rules after it. */
void override_check_value(struct comparison *comparison, const struct field *field, const void *old, const void *new);

/* True if a number may change from `old` to `new`. */
bool override_holds(enum override_rule rule, unsigned old, unsigned new);

/* Reports one value; the message describes the change: "was 3 and is 4". */
void override_broken(struct comparison *comparison, const char *path, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* Reports a text whose words may not change. */
void override_reworded(struct comparison *comparison, const char *path);

/* What is left of a list must keep its order, with new texts at the end. */
void override_order(struct comparison *comparison, const char *path, const struct texts *old, const struct texts *new);

#endif
