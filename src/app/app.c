/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Prints messages, errors and results in the same way for every command. */
#include "app/app.h"

#include "app/output.h"
#include "app/pager.h"
#include "base/reflow.h"
#include "base/text.h"
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* A message stays long enough to read from two metres away, then the footer shows its keys again. A newer message
 * replaces it no sooner than the shorter time. */
enum { MESSAGE_MS = 10000, MESSAGE_LEAST_MS = 3000 };

enum status app_fail(const struct err *err)
{
	output_message(err->text);
	return status_of(err->code);
}

enum status app_result(const struct app *app, const struct buf *text)
{
	struct err err = { 0 };
	if (!app->options.no_pager && pager_show(text))
		return STATUS_DONE;
	return output_result(text, &err) ? STATUS_DONE : app_fail(&err);
}

int app_columns(const struct app *app)
{
	enum { LEAST = 20, MOST = 100, USUAL = 80 };
	struct winsize size;
	if (app->options.width != 0)
		return (int)app->options.width;
	if (!isatty(STDOUT_FILENO) || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col < LEAST)
		return USUAL;
	return size.ws_col < MOST ? size.ws_col : MOST;
}

enum status app_text(const struct app *app, struct buf *text)
{
	reflow(text, app_columns(app));
	return app_result(app, text);
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

static void show_message(struct coach *coach, const char line[MESSAGE_MAX])
{
	memcpy(coach->message, line, MESSAGE_MAX);
	coach->message_is_signal = false;
	coach->message_since = coach->reading.now;
	coach->message_until = coach->reading.now + MESSAGE_MS;
}

static bool must_wait(const struct coach *coach)
{
	return coach->message[0] != '\0' && coach->waiting_count < MESSAGES_WAITING_MAX &&
	       coach->reading.now - coach->message_since < MESSAGE_LEAST_MS;
}

void app_next_message(struct app *app)
{
	struct coach *coach = &app->coach;
	coach->message[0] = '\0';
	if (coach->waiting_count == 0)
		return;
	show_message(coach, coach->waiting[0]);
	coach->waiting_count--;
	memmove(coach->waiting[0], coach->waiting[1], coach->waiting_count * sizeof(coach->waiting[0]));
}

void app_take_back(struct app *app, const char *words)
{
	struct coach *coach = &app->coach;
	size_t size = strlen(words);
	unsigned left = 0;
	for (unsigned i = 0; i < coach->waiting_count; i++)
		if (strncmp(coach->waiting[i], words, size) != 0)
			memmove(coach->waiting[left++], coach->waiting[i], sizeof(coach->waiting[i]));
	coach->waiting_count = left;
	if (strncmp(coach->message, words, size) == 0)
		app_next_message(app);
}

static void take_message(struct coach *coach, const char line[MESSAGE_MAX])
{
	if (!must_wait(coach))
		show_message(coach, line);
	else if (strcmp(coach->message, line) != 0)
		memcpy(coach->waiting[coach->waiting_count++], line, MESSAGE_MAX);
}

void app_say(struct app *app, const char *format, ...)
{
	char line[MESSAGE_MAX];
	va_list arguments;
	va_start(arguments, format);
	text_format(line, sizeof(line), format, arguments);
	va_end(arguments);
	if (app->coach.front != NULL)
		take_message(&app->coach, line);
	else if (!app->options.quiet)
		output_message(line);
}
