/* SPDX-License-Identifier: MIT */
/* The words of a wish, the same on the command line, in a roster and in a profile.
 *
 * Each function reads one list, adds it to the wish and returns true; or returns false with ERR_USAGE naming the bad
 * word, the nearest known one and the form expected, and leaves the wish as it was. */
#ifndef CORE_PERSON_WISH_PARSE_H
#define CORE_PERSON_WISH_PARSE_H

#include "core/person/person.h"

/* "post-run"; the minutes follow the mode until they are said. */
bool wish_parse_mode(struct wish *wish, const struct catalogue *catalogue, const char *text, struct err *err);

/* 1-60. */
bool wish_parse_minutes(struct wish *wish, const struct catalogue *catalogue, const char *text, struct err *err);

/* "lacrosse-ball,large-smooth-roller" */
bool wish_parse_tools(struct wish *wish, const struct catalogue *catalogue, const char *text, struct err *err);

/* "calves:left=7,it-band": ID[:left|right][=0-10],... */
bool wish_parse_sore(struct wish *wish, const struct catalogue *catalogue, const char *text, struct err *err);

/* "hamstrings:left=24": ID[:left|right][=HOURS],...; without hours it happened at `now`. */
bool wish_parse_injured(struct wish *wish, const struct catalogue *catalogue, const char *text, int64_t now,
			struct err *err);

/* "diabetes,open-wound:calves:left": CONTRAINDICATION[:ID[:left|right]],... */
bool wish_parse_has(struct wish *wish, const struct catalogue *catalogue, const char *text, int64_t now,
		    struct err *err);

/* "pregnancy,antiplatelet": only what a doctor can clear. */
bool wish_parse_cleared(struct wish *wish, const struct catalogue *catalogue, const char *text, struct err *err);

/* Muscles, groups or areas. */
bool wish_parse_only(struct wish *wish, const struct catalogue *catalogue, const char *text, struct err *err);
bool wish_parse_skip(struct wish *wish, const struct catalogue *catalogue, const char *text, struct err *err);

/* What only the whole wish can tell: no static stretches before a run, drills only there (R53, R96). */
bool wish_check(const struct wish *wish, const struct catalogue *catalogue, struct err *err);

/* A place with an optional side: "calves:left". */
bool place_parse(const struct catalogue *catalogue, const char *text, struct target *ret_target, enum side *ret_side,
		 struct err *err);

#endif
