/* SPDX-License-Identifier: MIT */
/* Sets failures and adds context to them. */
#include "base/err.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

bool err_set(struct err *err, enum err_code code, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	err->code = code;
	vsnprintf(err->text, sizeof(err->text), format, arguments);
	va_end(arguments);
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
	return false;
}
