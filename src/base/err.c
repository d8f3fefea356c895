/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Sets failures and adds context to them. */
#include "base/err.h"

#include "base/text.h"
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Words from files and command lines are quoted in messages, and a message may be cut within a character: whatever is
 * not safe text, or would start a new line, becomes '?' here, so that no message can drive a terminal or forge
 * another. */
static void make_safe(char *text)
{
	size_t size = strlen(text);
	for (size_t at = 0; (at += text_unsafe(text + at, size - at)) < size; at++)
		text[at] = '?';
	for (; (text = strchr(text, '\n')) != NULL; text++)
		*text = '?';
}

bool err_set(struct err *err, enum err_code code, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	err->code = code;
	text_format(err->text, sizeof(err->text), format, arguments);
	va_end(arguments);
	make_safe(err->text);
	return false;
}

bool err_in(struct err *err, const char *format, ...)
{
	char context[sizeof(err->text)];
	va_list arguments;
	if (err->code == ERR_NONE)
		return false;
	va_start(arguments, format);
	vsnprintf(context, sizeof(context) - 2, format, arguments);
	va_end(arguments);
	size_t used = strlen(context);
	memcpy(context + used, ": ", 2);
	used += 2;
	memmove(err->text + used, err->text, sizeof(err->text) - used);
	memcpy(err->text, context, used);
	err->text[sizeof(err->text) - 1] = '\0';
	make_safe(err->text);
	return false;
}
