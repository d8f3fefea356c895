/* SPDX-License-Identifier: MIT */
/* The home command: what runs without a command. */
#include "app/commands.h"

#include "app/app.h"
#include "app/usage.h"

enum status home_command(struct app *app)
{
	struct buf usage = { 0 };
	usage_print(app->options.command, &usage);
	enum status status = app_result(&usage);
	buf_done(&usage);
	return status;
}
