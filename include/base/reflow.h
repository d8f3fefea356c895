/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Fits lines of text to a width: the one place where text output is wrapped. */
#ifndef BASE_REFLOW_H
#define BASE_REFLOW_H

#include "base/buf.h"

/* Wraps every line longer than `columns` between words.  Continuation lines are aligned with the text above: below the
 * value of "label   value", below the words of "- item", otherwise indented like the line itself. */
void reflow(struct buf *lines, int columns);

#endif
