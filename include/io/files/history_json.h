/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Reads a history from JSON. */
#ifndef IO_FILES_HISTORY_JSON_H
#define IO_FILES_HISTORY_JSON_H

#include "io/files/history_reader.h"

bool history_parse_json(struct reader *reader);

#endif
