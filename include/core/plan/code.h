/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The text code of a routine: short enough to read aloud and retype (docs/code.md describes it as a table).
 *
 * A code is a head and one row per item, each of 12 characters in groups of four: "RC33-33C3-4KQ7".  It holds mode,
 * minutes and rows, and nothing about a person.  Entries appear as their permanent short codes (data/codes.yaml), so a
 * newer catalogue reads an old code.
 *
 * The sum of position (1 to 12) times value equals the row's number (head: 0) modulo 29.  As 29 is prime and no
 * position is a multiple of it, every wrong character and every swap of neighbours changes the sum, which reveals the
 * row. */
#ifndef CORE_PLAN_CODE_H
#define CORE_PLAN_CODE_H

#include "base/buf.h"
#include "core/plan/code_rows.h"

/* Appends the code, one row per line.  ERR_DATA if an entry has no code or a figure is too large for one. */
bool code_write(struct buf *out, const struct routine *routine, const struct catalogue *catalogue, struct err *err);

/* Joins the lines of code_write with hyphens: one word, for a QR code or a message. */
void code_join(struct buf *code);

/* Parses a code: upper or lower case; hyphens, dashes, blanks and line ends anywhere.  On failure, ERR_DATA and the
 * number of the wrong row (0: the head).  The result may still be unsuitable: see routine_check. */
bool code_read(struct routine *ret_routine, const char *text, size_t size, const struct catalogue *catalogue,
	       unsigned *ret_row, struct err *err);

/* Reports all errors of a code that code_read refuses, in the order found; returns their number. */
unsigned code_errors(const char *text, size_t size, const struct catalogue *catalogue,
		     const struct code_listener *listener);

/* The short code of an entry, in lower case; NULL if it has none. */
const char *code_of_entry(const struct catalogue *catalogue, enum section section, unsigned at);

/* Finds the entry of a short code; false if the code is retired or its entry is unknown. */
bool code_entry(const struct catalogue *catalogue, unsigned code, enum section *ret_section, unsigned *ret_at);

#endif
