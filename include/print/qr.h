/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* QR codes: a text as a square of dark and light modules, for paper and for the terminal.
 *
 * The library is optional at build time.  Without it, qr_make fails and its callers omit the square. */
#ifndef PRINT_QR_H
#define PRINT_QR_H

#include "base/buf.h"
#include <stdbool.h>

enum { QR_QUIET = 4 }; /* light modules around the square, without which readers do not find it */

/* Damage the square must tolerate: paper is folded and smeared, a screen is clean. */
enum qr_damage { QR_SCREEN, QR_PAPER };

/* A square of `size` modules; owned. */
struct qr {
	unsigned size;
	unsigned char *dark; /* row by row: 1 dark, 0 light */
};

/* False, with nothing set, if the text is too long for a QR code, or the program was built without the library. */
bool qr_make(struct qr *ret_qr, const char *text, enum qr_damage damage);
void qr_done(struct qr *qr);

/* True if this program can make them at all. */
bool qr_is_built_in(void);

/* False outside the square. */
bool qr_is_dark(const struct qr *qr, int x, int y);

/* Side of the square on paper: 27 mm, or more if its modules would be under half a millimetre. */
double qr_millimetres(const struct qr *qr);

/* Appends the dark modules as SVG path data: strokes of width 1, one unit per module, along the middle of each row. */
void qr_path(const struct qr *qr, struct buf *ret_text);

/* Ways to show it in a terminal. */
struct qr_look {
	bool color; /* black on white by escape sequences, whatever the background */
	bool bright; /* without colours: the background is light, so blocks are the dark modules */
	bool ascii; /* without block characters: twice as large */
};

/* Appends the code with its quiet zone as lines of text. */
void qr_text(const struct qr *qr, struct qr_look look, struct buf *ret_text);

#endif
