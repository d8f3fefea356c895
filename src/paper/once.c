/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Finds the entries " /x12 12 0 R" between "/XObject <<" and ">>", and blanks all but the first of each. */
#include "paper/once.h"

#include <string.h>

static const char dictionary[] = "/XObject <<", end[] = ">>", entry_start[] = " /x", entry_end[] = " R";

static bool contains(const char *bytes, size_t size, const char *word)
{
	size_t length = strlen(word);
	for (size_t i = 0; i + length <= size; i++)
		if (memcmp(bytes + i, word, length) == 0)
			return true;
	return false;
}

/* Size of the entry at the start of a text; 0 if there is none. */
static size_t entry_size(const char *text)
{
	const char *last = strncmp(text, entry_start, strlen(entry_start)) == 0 ? strstr(text, entry_end) : NULL;
	return last != NULL ? (size_t)(last - text) + strlen(entry_end) : 0;
}

static void blank_repeats(char *text)
{
	for (char *at = strstr(text, entry_start); at != NULL; at = strstr(at + 1, entry_start)) {
		size_t size = entry_size(at);
		char after = at[size];
		at[size] = '\0';
		bool repeats = strstr(text, at) < at;
		at[size] = after;
		if (repeats)
			memset(at, ' ', size);
	}
}

static void pass_on(struct once *once)
{
	once->sink->add(once->sink, buf_text(&once->held), once->held.size);
	buf_clear(&once->held);
	once->inside = false;
}

void once_add(struct once *once, const char *bytes, size_t size)
{
	once->inside |= contains(bytes, size, dictionary);
	if (!once->inside) {
		once->sink->add(once->sink, bytes, size);
		return;
	}
	buf_add_bytes(&once->held, bytes, size);
	if (!contains(bytes, size, end))
		return;
	blank_repeats(once->held.data);
	pass_on(once);
}

void once_done(struct once *once)
{
	if (once->held.size > 0)
		pass_on(once);
	buf_done(&once->held);
}
