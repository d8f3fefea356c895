/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Interprets FIT messages: files, sports, sessions, laps and records become legs of an outing. */
#ifndef IO_RUN_FIT_RUN_H
#define IO_RUN_FIT_RUN_H

#include "io/run/outing.h"
#include "io/run/source.h"

/* Adds all activities of a FIT file.  ERR_DATA as from fit_read; discard the outing then. */
bool fit_read_runs(struct source *source, struct outing *outing, struct err *err);

#endif
