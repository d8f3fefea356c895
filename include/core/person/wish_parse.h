/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Parses the words of a wish, for the command line, a roster and a profile alike. */
#ifndef CORE_PERSON_WISH_PARSE_H
#define CORE_PERSON_WISH_PARSE_H

#include "core/person/person.h"

/* Parses `text` as the value of one word (core/person/wish_words.h) and adds it to the wish.  `key` is a TEXT, NUMBER
 * or LIST:
 *
 *	mode	"post-run"; the minutes follow the mode unless they were given
 *	minutes	"10"
 *	tools	"lacrosse-ball,large-smooth-roller"
 *	sore	"calves:left=7,it-band": ID[:left|right][=0-10],...
 *	injured	"hamstrings:left=24": ID[:left|right][=AGE],...; the age is in hours (24, 24h), days (2d), weeks (2w) or a date
 *		(2026-11-27, also after a comma); without it, it happened at `now`
 *	has	"diabetes,open-wound:calves:left": CONTRAINDICATION[:ID[:left|right]],...
 *	not	"bone-stress-suspected,hernia": questions about a sore no-go area, answered with no
 *	cleared	"pregnancy,antiplatelet": only what a doctor can clear
 *	ran	"18km,2:05,400m-down,trail": core/person/run_parse.h; it ended at `now`
 *	only	"calves,it-band": muscles, groups or areas; likewise `skip`
 *
 * Everyday names count as ids, with a side in front or behind: "left calf=7, hams" (core/catalogue/lookup.h).
 *
 * False with ERR_USAGE naming the bad word, the nearest known one and the expected form; the wish is then unchanged. */
bool wish_parse(struct wish *wish, const struct catalogue *catalogue, const char *key, const char *text, int64_t now,
		struct err *err);

/* Puts the run of a file into the wish; what --ran said about it is kept (core/person/run_parse.h).  `also`: another
 * run of the day that puts its questions first, or NULL. */
void wish_take_run(struct wish *wish, const struct run *run, const struct run *also);

/* The first ambiguous name in the text of a list; NULL if there is none.  Sets the sections it was looked up in, its
 * offset in the text and its length in bytes. */
const struct ambiguous_name *wish_ambiguous(const struct catalogue *catalogue, const char *key, const char *text,
					    const char **ret_where, size_t *ret_start, size_t *ret_size);

/* True if `key` is a word of a wish. */
bool wish_has_word(const char *key);

/* Checks the wish as a whole: no static stretches before a run, drills only before one (R53, R96). */
bool wish_check(const struct wish *wish, const struct catalogue *catalogue, struct err *err);

/* A place with an optional side: "calves:left". */
bool place_parse(const struct catalogue *catalogue, const char *text, struct target *ret_target, enum side *ret_side,
		 struct err *err);

#endif
