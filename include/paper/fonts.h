/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Finds out before printing which scripts of a document no installed font can show. */
#ifndef PAPER_FONTS_H
#define PAPER_FONTS_H

#include "base/buf.h"
#include "print/document.h"
#include <stdbool.h>

/* Appends the scripts, each with the Debian package that has a font for it, separated by ", ".  False if no font has
 * even plain Latin letters. */
bool fonts_missing(const struct document *document, struct buf *ret_missing);

#endif
