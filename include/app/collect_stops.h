/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The stop signals of a line for the coach: "SIGNAL[:ID[:SIDE]],...". */
#ifndef APP_COLLECT_STOPS_H
#define APP_COLLECT_STOPS_H

#include "base/buf.h"
#include "base/err.h"
#include "core/catalogue/catalogue.h"

struct harm {
	bool hurt, sorer;
};

/* Appends each signal in words, one per line.  A signal unknown to this catalogue is shown verbatim, because it may
 * matter, and the result is false. */
bool stops_add(struct buf *text, const struct catalogue *catalogue, const char *stop, struct harm *harm,
	       struct err *err);

/* Appends the signals of both lists without duplicates: a group includes its muscles, and both sides include one
 * side. */
void stops_join(struct buf *out, const struct catalogue *catalogue, const char *first, const char *second);

#endif
