/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Makes safe file names from untrusted text: the result names a file in its folder and nothing else. */
#ifndef IO_SYSTEM_FILE_NAME_H
#define IO_SYSTEM_FILE_NAME_H

#include "base/buf.h"

/* Appends `text` as part of a file name.  Letters of every script are kept.  Blanks, control characters and characters
 * with a special meaning in paths, shells or other systems become '-', never two in a row.  The part never starts or
 * ends with '.' or '-' and has at most 80 bytes, cut between characters.  If nothing is left, it is "nameless". */
void file_name_add(struct buf *name, const char *text);

#endif
