/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Reads a history from CSV: one row per step, each repeating its session. */
#ifndef IO_FILES_HISTORY_CSV_H
#define IO_FILES_HISTORY_CSV_H

#include "io/files/history_reader.h"

bool history_parse_csv(struct reader *reader);

#endif
