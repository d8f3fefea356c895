/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The athletes of a roster by what they are called in lines for the coach (core/record/returned.h). */
#ifndef CORE_RECORD_ATHLETES_H
#define CORE_RECORD_ATHLETES_H

#include "core/record/returned.h"

/* Start with {0}, add all in the order of the roster, end with athletes_done. */
struct athletes {
	char **names; /* as lines have them; owned */
	char **folded; /* the same without capitals and accents, to compare; owned */
	unsigned count, capacity;
	unsigned *sorted; /* positions in the order of the names; NULL until one is searched; owned */
};

enum athletes_found {
	ATHLETES_NONE,
	ATHLETES_ONE,
	ATHLETES_SEVERAL, /* a name that several have */
};

void athletes_add(struct athletes *athletes, const char *name);
void athletes_done(struct athletes *athletes);

/* What the lines of this athlete say: the name; with the number ("Ann #3") if others have the same or it has none. */
const char *athletes_label(struct athletes *athletes, unsigned at, char ret_label[RETURNED_NAME_MAX]);

/* Finds the sender of a line: an exact name goes first, then a number of the roster ("3" or "#3"), then a name with other
 * capitals or accents ("ann").  Sets *ret_at if there is one; if there are several, to the first. */
enum athletes_found athletes_find(struct athletes *athletes, const char *who, unsigned *ret_at);

/* The label of the athlete whose name is nearest to one that nobody has; NULL if none is near. */
const char *athletes_near(struct athletes *athletes, const char *who, char ret_label[RETURNED_NAME_MAX]);

#endif
