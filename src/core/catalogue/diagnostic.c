/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Formats diagnostics and passes them on. */
#include "core/catalogue/diagnostic.h"

#include "base/text.h"
#include <stdarg.h>
#include <stdio.h>

void check_diagnostic(struct check *check, enum section section, unsigned at, const char *path, const char *format, ...)
{
	char text[400] = "";
	va_list values;
	if (++check->found <= DIAGNOSTICS_WORDED) {
		va_start(values, format);
		vsnprintf(text, sizeof(text), format, values);
		va_end(values);
	}
	unsigned document = at == DIAGNOSTIC_NOWHERE ? 0 : check->catalogue->origin[section][at];
	struct diagnostic diagnostic = { section, document, at, path, text };
	check->diagnostics->take(check->diagnostics->context, &diagnostic);
}

bool check_has_patience(const struct check *check, size_t count)
{
	return check->found <= DIAGNOSTICS_WORDED && count <= COMPARED_MAX - check->compared;
}

const char *check_nearest(struct check *check, const char *word, const char *const *words, size_t count)
{
	if (!check_has_patience(check, count))
		return NULL;
	check->compared += (unsigned)count;
	return text_nearest(word, words, count);
}

const char *diagnostic_path(char *out, const char *format, ...)
{
	va_list values;
	va_start(values, format);
	vsnprintf(out, DIAGNOSTIC_PATH_SIZE, format, values);
	va_end(values);
	return out;
}
