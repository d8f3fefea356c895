/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Entries of the catalogue as plain text, for `list` and `show`. */
#ifndef PRINT_ENTRY_H
#define PRINT_ENTRY_H

#include "base/buf.h"
#include "core/catalogue/catalogue.h"
#include <stdbool.h>

/* One line per entry: id, name, a detail, and its document unless built in. */
void print_list(const struct catalogue *catalogue, enum section section, struct buf *ret_text);

/* Print the sweeps with their muscles, and the positions with their meaning: one line each. */
void print_sweeps(const struct catalogue *catalogue, struct buf *ret_text);
void print_positions(const struct catalogue *catalogue, struct buf *ret_text);
void print_position(const struct catalogue *catalogue, enum position position, struct buf *ret_text);

/* Prints the entries with this id as sheets, with their origin (usually one; ambiguous names are questions, not
 * entries). A no-go area begins with the alternatives.  Returns false and prints nothing if there is none. */
bool print_entry(const struct catalogue *catalogue, const char *id, struct buf *ret_text);

/* Prints the body positions of a muscle, stretch, drill or pose: a title and a picture each, in braille or ASCII.
 * Prints nothing if there are none. */
void print_poses(const struct catalogue *catalogue, const char *id, bool ascii, struct buf *ret_text);

/* Prints one entry. */
void print_entry_at(const struct catalogue *catalogue, enum section section, unsigned at, struct buf *ret_text);

#endif
