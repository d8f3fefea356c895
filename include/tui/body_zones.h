/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The rows of the body view: groups from top to bottom, each before its muscles. */
#ifndef TUI_BODY_ZONES_H
#define TUI_BODY_ZONES_H

#include "core/person/person.h"

enum { ZONES_MAX = 128 };

/* A row on one side: a muscle, or first a whole group ("Calves: all 3 parts"). */
struct zone {
	struct target target;
	enum side side;
};

struct zones {
	struct zone items[ZONES_MAX];
	int count;
};

/* The zones of a view of the body, left before right. */
void body_zones(const struct catalogue *catalogue, enum body_view view, struct zones *ret_zones);

/* True if the name or an everyday name has a word that begins with `word`. */
bool body_is_called(const char *name, const struct texts *aliases, const char *word);

/* The first group, otherwise the first muscle, for which body_is_called is true; false if there is none. */
bool body_zone_search(const struct catalogue *catalogue, const char *word, struct target *ret_target);

/* The no-go area for which body_is_called is true; NULL: none. */
const struct area *body_area_search(const struct catalogue *catalogue, const char *word);

/* True if a target covers all of a zone. */
bool body_zone_covered(const struct catalogue *catalogue, struct target target, struct target zone);

#endif
