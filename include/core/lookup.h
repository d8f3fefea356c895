/* SPDX-License-Identifier: MIT */
/* Finding an entry by the id that a person typed, with an answer that helps where there is none. */
#ifndef CORE_LOOKUP_H
#define CORE_LOOKUP_H

#include <stdbool.h>
#include "base/err.h"
#include "core/catalogue.h"

/* Looks through sections[count] in order.  If no entry has the id: false and ERR_USAGE, as in
 * "no tool 'large-roler': did you mean 'large-smooth-roller'?"; `what` is "tool" here. */
bool lookup(const struct catalogue *catalogue, const char *what, const enum section *sections, unsigned count,
            const char *id, enum section *ret_section, unsigned *ret_at, struct err *err);

/* In one section. */
bool lookup_tool(const struct catalogue *catalogue, const char *id, unsigned *ret_at, struct err *err);
bool lookup_mode(const struct catalogue *catalogue, const char *id, unsigned *ret_at, struct err *err);
bool lookup_contraindication(const struct catalogue *catalogue, const char *id, unsigned *ret_at, struct err *err);

#endif
