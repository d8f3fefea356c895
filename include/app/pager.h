/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Shows long text page by page at a terminal. */
#ifndef APP_PAGER_H
#define APP_PAGER_H

#include "base/buf.h"
#include <stdbool.h>

/* Shows the text with $PAGER, or `less` if that is not set, and waits for it to end.  False if nothing was shown:
 * standard output is not a terminal, the text fits, or the pager is off or cannot be started. */
bool pager_show(const struct buf *text);

#endif
