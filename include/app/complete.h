/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Completes a command line from the tables of commands and options and from the catalogue.
 *
 * The shells know nothing about rollcoach: src/complete.bash, .zsh and .fish run `rollcoach complete -- WORDS...`,
 * whose last word is the unfinished one.  Its output is an instruction for the shell (`how`), then one line per
 * candidate: a whole word that begins with the unfinished one, then a tab and its meaning. */
#ifndef APP_COMPLETE_H
#define APP_COMPLETE_H

#include "app/words.h"
#include "base/buf.h"
#include "core/catalogue/catalogue.h"

/* `how` is "words": nothing else; "open": no blank after a candidate, because a list continues; "files": also file
 * names. */
struct completion {
	const struct catalogue *catalogue;
	const struct words *routines; /* saved routines */
	const char *word; /* the unfinished one */
	const char *how;
	struct buf *out; /* the candidates */
};

/* Completes the last of the words, at least one. */
void complete_words(struct completion *completion, const struct words *words);

#endif
