/* SPDX-License-Identifier: MIT */
/* Entering a routine that was rolled from paper: for the command `log`, and for Home. */
#ifndef APP_BY_HAND_H
#define APP_BY_HAND_H

#include "app/app.h"

/* Makes the record of what the options say (operand, --at, --done, --feel, ...); nothing is stored yet. */
bool log_make(struct app *app, struct record *ret_record, struct err *err);

/* Stores it, and what it means for the next routines. */
bool log_keep(struct app *app, struct record *record, struct err *err);

/* "Logged by hand as session 12, ...": true, or sets err if what rests could not be saved. */
bool log_told(struct app *app, const struct record *record, struct err *err);

/* VIEW_BY_HAND: takes the answer that was typed, and after the last one stores the session. */
void by_hand_take(struct app *app);

#endif
