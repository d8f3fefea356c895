/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Grows lists of words one by one. */
#include "app/words.h"

#include "base/mem.h"

void words_add(struct words *words, const char *word)
{
	words->items = mem_grow(words->items, words->count + 1u, sizeof(*words->items));
	words->items[words->count++] = word;
}
