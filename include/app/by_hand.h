/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Records a routine that was rolled from paper, for the command `log` and for Home. */
#ifndef APP_BY_HAND_H
#define APP_BY_HAND_H

#include "app/app.h"

/* Makes the record that the options describe (operand, --at, --done, --feel, ...); nothing is stored yet. */
bool log_make(struct app *app, struct record *ret_record, struct err *err);

/* Stores the record, and updates the profile for the next routines.  If the session is in the history already, sets
 * *ret_known and adds only what hurt; an err if nothing did. */
bool log_keep(struct app *app, struct record *record, bool *ret_known, struct err *err);

/* Prints "Logged by hand as session 12, ..."; false with err if the rests that it requires could not be saved. */
bool log_report(struct app *app, const struct record *record, bool known, struct err *err);

/* False with err if a line for the coach reports neither work done nor harm. */
bool log_line_fits(const struct returned *line, struct err *err);

/* VIEW_BY_HAND: takes the typed answer, and stores the session after the last one. */
void by_hand_take(struct app *app);

#endif
