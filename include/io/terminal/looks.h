/* SPDX-License-Identifier: MIT */
/* How each style looks: attributes that serve without any colour, and colours for what the terminal has.
 *
 * Law, held by a test: without colours no two styles that mean different things look alike where it matters, and text
 * in colour has a contrast of at least 4.5:1 against the background; of at least 3:1 against white and against black
 * where 256 colours meet a background that is not known. */
#ifndef IO_TERMINAL_LOOKS_H
#define IO_TERMINAL_LOOKS_H

#include "base/canvas.h"
#include "core/person/settings.h"

/* Attributes as bits. */
enum { LOOK_BOLD = 1, LOOK_DIM = 2, LOOK_UNDERLINE = 4, LOOK_REVERSE = 8 };

enum { LOOK_DEFAULT_COLOR = -1 };

struct look {
	unsigned attributes;
	int color; /* of the text, an index of the palette in use; LOOK_DEFAULT_COLOR: the terminal's own */
};

/* The look of a style with 0, 8, 16 or 256 `colors`, on a light or a dark background, or with BACKGROUND_AUTO on one
 * that is not known.  The background is always the terminal's own. */
struct look look_of(enum style style, unsigned colors, enum background background);

/* Whether a terminal of this type (TERM, may be NULL) draws ASCII alone for sure: consoles and terminals of old, whose
 * fonts have no braille and no quarter blocks, however good the locale is. */
bool looks_ascii(const char *term);

#endif
