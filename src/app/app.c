/* SPDX-License-Identifier: MIT */
/* Messages, errors and results, as every command prints them. */
#include "app/app.h"

#include "app/output.h"
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Long enough to read from two metres away; then the footer shows its keys again. */
enum { MESSAGE_MS = 10000 };

enum status app_fail(const struct err *err)
{
	output_message(err->text);
	return status_of(err->code);
}

enum status app_result(const struct buf *text)
{
	struct err err = { 0 };
	return output_result(text, &err) ? STATUS_DONE : app_fail(&err);
}

bool app_ascii(const struct app *app)
{
	return app->options.ascii || app->settings.ascii;
}

struct terminal_wish app_terminal_wish(const struct app *app)
{
	bool given = app->options.color != COLOR_CHOICE_AUTO;
	return (struct terminal_wish){
		.color = given ? (enum color_choice)app->options.color : app->settings.color,
		.background = app->settings.background,
		.ascii = app_ascii(app),
	};
}

void app_say(struct app *app, const char *format, ...)
{
	char line[sizeof(app->coach.message)];
	va_list arguments;
	va_start(arguments, format);
	vsnprintf(line, sizeof(line), format, arguments);
	va_end(arguments);
	if (app->coach.front != NULL) {
		memcpy(app->coach.message, line, sizeof(line));
		app->coach.message_is_signal = false;
		app->coach.message_until = app->coach.reading.now + MESSAGE_MS;
	} else if (!app->options.quiet)
		output_message(line);
}
