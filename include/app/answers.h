/* SPDX-License-Identifier: MIT */
/* From the answers given to the profile. */
#ifndef APP_ANSWERS_H
#define APP_ANSWERS_H

#include "app/app.h"

/* Puts every answer that was given into the profile.  False with the first error if one cannot be kept; all the others
 * are. */
bool answers_keep(struct app *app, const struct answers *answers, struct err *err);

#endif
