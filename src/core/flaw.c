/* SPDX-License-Identifier: MIT */
/* Words flaws and hands them on. */
#include "core/flaw.h"

#include <stdarg.h>
#include <stdio.h>

void check_flaw(struct check *check, enum section section, unsigned at, const char *path, const char *format, ...)
{
	char text[400];
	va_list values;
	va_start(values, format);
	vsnprintf(text, sizeof(text), format, values);
	va_end(values);
	unsigned document = at == FLAW_NOWHERE ? 0 : check->catalogue->origin[section][at];
	struct flaw flaw = { section, document, at, path, text };
	check->clean = false;
	check->flaws->take(check->flaws->context, &flaw);
}

const char *flaw_path(char *out, const char *format, ...)
{
	va_list values;
	va_start(values, format);
	vsnprintf(out, FLAW_PATH_SIZE, format, values);
	va_end(values);
	return out;
}
