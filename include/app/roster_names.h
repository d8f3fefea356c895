/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Names in a roster: those chosen by --only, and those shared by several athletes. */
#ifndef APP_ROSTER_NAMES_H
#define APP_ROSTER_NAMES_H

#include "app/words.h"
#include "base/buf.h"
#include "io/files/roster.h"

/* Removes the names of athletes and squads from `only`; the rest name muscles.  Returns a flag per athlete, which the
 * caller frees; NULL: all are chosen. */
bool *roster_choose(const struct roster *roster, struct words *only);

/* Appends each name that several athletes share, separated by ", ". */
void roster_shared_names(const struct roster *roster, struct buf *ret_names);

#endif
