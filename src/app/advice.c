/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Opens the page of advice. */
#include "app/advice.h"

void advice_show(struct app *app, const struct advice_page *advice, bool last)
{
	struct ui *ui = &app->coach.ui;
	app->coach.advice = *advice;
	if (last)
		ui_only(ui, VIEW_ADVICE);
	else
		ui_show(ui, VIEW_ADVICE);
}
