/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Blanks repeated entries of a PDF's resource dictionaries.
 *
 * cairo 1.16 lists a recording in its page's resources once per use.  Readers cope, but a dictionary must not have
 * duplicate keys.  Blanks keep the length, so that the offsets in the file stay valid. */
#ifndef PAPER_ONCE_H
#define PAPER_ONCE_H

#include "base/buf.h"
#include "print/pages.h"
#include <stdbool.h>

/* Start with {0} and the sink. */
struct once {
	struct sink *sink;
	bool inside; /* in a dictionary of recordings, which is held back until its end */
	struct buf held;
};

/* Passes bytes on, in chunks as cairo writes them. */
void once_add(struct once *once, const char *bytes, size_t size);

/* Passes on the bytes still held, at the end of the file. */
void once_done(struct once *once);

#endif
