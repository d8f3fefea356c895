/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* What hurt, while the profile that would keep it cannot be written: nothing may then claim that it rests, and its
 * questions are asked now. */
#ifndef APP_LOST_H
#define APP_LOST_H

#include "app/app.h"
#include <stdbool.h>

/* True if the profile is meant to be saved, but is not. */
bool lost_rests(const struct app *app);

/* Puts in doubt what the session's stop signals may mean, so that it is asked before the program ends. */
void lost_doubt(struct app *app);

/* On leaving: names the places that must rest, because the next start will not know. */
void lost_tell(const struct app *app);

#endif
