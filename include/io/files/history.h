/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Reads back a history exported as JSON or CSV, session by session, in memory that does not grow with it.
 *
 * An error names line and column.  Unknown members and columns are skipped: a newer version may have written them.  An
 * interrupted session is read as one that was left, because it cannot continue on another machine.
 *
 * Tolerates the changes spreadsheets make to CSV: separators "," ";" or tab, "sep=;" in the first line, a byte order
 * mark, any line ends, blank lines and empty rows, TRUE and FALSE, a decimal comma, reordered rows. */
#ifndef IO_FILES_HISTORY_H
#define IO_FILES_HISTORY_H

#include "base/err.h"
#include "core/record/history.h"
#include "io/files/history_reader.h"
#include <stddef.h>

/* Reads all sessions and self-test values in file order (reordered CSV rows: by start).  Can be called again: an import
 * first validates everything, then writes. */
bool history_input_read(const struct history_input *input, struct history_taker taker, struct err *err);

/* Reads everything into a history; on an error the history is empty.  For small files and tests. */
bool history_parse(struct history *ret_history, const char *name, const char *bytes, size_t size, struct err *err);

#endif
