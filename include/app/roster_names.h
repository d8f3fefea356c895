/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Names in a roster: those chosen by --only, and those that several athletes share. */
#ifndef APP_ROSTER_NAMES_H
#define APP_ROSTER_NAMES_H

#include "app/words.h"
#include "base/buf.h"
#include "io/files/roster.h"

/* Takes the names of athletes and squads out of `only`: what is left names muscles.  Returns a flag per athlete, to be
 * freed; NULL: all are chosen. */
bool *roster_choose(const struct roster *roster, struct words *only);

/* Appends each name that several athletes have, ", " between them. */
void roster_shared_names(const struct roster *roster, struct buf *ret_names);

#endif
