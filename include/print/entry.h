/* SPDX-License-Identifier: MIT */
/* Entries of the catalogue as plain text: what `list` and `show` print. */
#ifndef PRINT_ENTRY_H
#define PRINT_ENTRY_H

#include "base/buf.h"
#include "core/catalogue/catalogue.h"
#include <stdbool.h>

/* One line an entry: id, name and what else tells it apart; where it came from, if it is not built in. */
void print_list(const struct catalogue *catalogue, enum section section, struct buf *ret_text);

/* The entries with this id (as a rule one), whole and with their origin.  A no-go area begins with what to do instead.
 * False, and nothing printed, if there is none. */
bool print_entry(const struct catalogue *catalogue, const char *id, struct buf *ret_text);

/* One entry. */
void print_entry_at(const struct catalogue *catalogue, enum section section, unsigned at, struct buf *ret_text);

#endif
