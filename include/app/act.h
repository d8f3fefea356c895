/* SPDX-License-Identifier: MIT */
/* Acts: the only place where a key changes anything. */
#ifndef APP_ACT_H
#define APP_ACT_H

#include "app/app.h"

void app_do(struct app *app, struct act act);

#endif
