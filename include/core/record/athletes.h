/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The athletes of a roster, by their names in lines for the coach (core/record/returned.h). */
#ifndef CORE_RECORD_ATHLETES_H
#define CORE_RECORD_ATHLETES_H

#include "core/record/returned.h"

/* Start with {0}, add all in the order of the roster, end with athletes_done. */
struct athletes {
	char **names; /* as written in lines; owned */
	char **folded; /* the same without capitals and accents, to compare; owned */
	unsigned count, capacity;
	unsigned *sorted; /* positions in the order of the names; NULL until one is searched; owned */
};

enum athletes_found {
	ATHLETES_NONE,
	ATHLETES_ONE,
	ATHLETES_SEVERAL, /* several have the name */
};

void athletes_add(struct athletes *athletes, const char *name);
void athletes_done(struct athletes *athletes);

/* The athlete's name in lines, with the number ("Ann #3") if the name is shared, or the number alone if it is empty. */
const char *athletes_label(struct athletes *athletes, unsigned at, char ret_label[RETURNED_NAME_MAX]);

/* Finds the sender of a line: an exact name takes precedence, then a number in the roster ("3" or "#3"), then a name
 * that differs only in case or accents ("ann").  Sets *ret_at to the only one, or to the first of several. */
enum athletes_found athletes_find(struct athletes *athletes, const char *who, unsigned *ret_at);

/* Label of the athlete whose name is nearest to an unknown one; NULL if none is close enough. */
const char *athletes_near(struct athletes *athletes, const char *who, char ret_label[RETURNED_NAME_MAX]);

#endif
