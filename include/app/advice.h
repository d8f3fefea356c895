/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Shows advice on a page of its own, because a message is erased by the next key. */
#ifndef APP_ADVICE_H
#define APP_ADVICE_H

#include "app/app.h"

/* Call it once the answer that led to the advice is saved.  The page lies over the open view; with `last`, nothing is
 * left to ask there, and closing the page leads to whatever comes first (lead_first). */
void advice_show(struct app *app, const struct advice_page *advice, bool last);

#endif
