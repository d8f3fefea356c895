/* SPDX-License-Identifier: MIT */
/* A file name made of a text by a stranger: it names a file in its folder and nothing else. */
#ifndef IO_SYSTEM_FILE_NAME_H
#define IO_SYSTEM_FILE_NAME_H

#include "base/buf.h"

/* Appends the text as part of a file name.  Letters of every script stay; what has a meaning in paths, shells or on
 * other systems, blanks and control characters become '-', never two in a row; a dot or '-' neither begins nor ends it;
 * at most 80 bytes, cut between characters.  A text that has nothing else becomes "nameless". */
void file_name_add(struct buf *name, const char *text);

#endif
