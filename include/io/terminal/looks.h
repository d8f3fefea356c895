/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The look of each style: attributes that suffice without colour, and colours for each palette size.
 *
 * Invariants, tested: without colours, styles with different meanings look different where it matters.  Coloured text
 * has a contrast of at least 4.5:1 against the background; with 256 colours and an unknown background, at least 3:1
 * against both white and black. */
#ifndef IO_TERMINAL_LOOKS_H
#define IO_TERMINAL_LOOKS_H

#include "base/canvas.h"
#include "core/person/settings.h"

/* Attributes as bits. */
enum { LOOK_BOLD = 1, LOOK_DIM = 2, LOOK_UNDERLINE = 4, LOOK_REVERSE = 8 };

enum { LOOK_DEFAULT_COLOR = -1 };

struct look {
	unsigned attributes;
	int color; /* text colour as an index into the palette; LOOK_DEFAULT_COLOR: the terminal's own */
};

/* The look of a style with 0, 8, 16 or 256 `colors` on a light, dark or unknown (BACKGROUND_AUTO) background.  The
 * background colour is always the terminal's own. */
struct look look_of(enum style style, unsigned colors, enum background background);

/* True if terminals of this type (TERM, may be NULL) can only draw ASCII: consoles and old terminals, whose fonts lack
 * braille and block characters whatever the locale. */
bool looks_ascii(const char *term);

#endif
