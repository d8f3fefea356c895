/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A growing list of words from the command line. */
#ifndef APP_WORDS_H
#define APP_WORDS_H

/* Arguments in the order given; the array is owned, the strings are borrowed (from argv). */
struct words {
	const char **items;
	unsigned count;
};

void words_add(struct words *words, const char *word);

#endif
