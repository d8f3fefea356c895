/* SPDX-License-Identifier: MIT */
/* Words flaws and hands them on. */
#include "core/flaw.h"

#include <stdarg.h>
#include <stdio.h>
#include "base/text.h"

void check_flaw(struct check *check, enum section section, unsigned at, const char *path, const char *format, ...)
{
	char text[400] = "";
	va_list values;
	if (++check->found <= FLAWS_WORDED) {
		va_start(values, format);
		vsnprintf(text, sizeof(text), format, values);
		va_end(values);
	}
	unsigned document = at == FLAW_NOWHERE ? 0 : check->catalogue->origin[section][at];
	struct flaw flaw = { section, document, at, path, text };
	check->flaws->take(check->flaws->context, &flaw);
}

bool check_has_patience(const struct check *check, size_t count)
{
	return check->found <= FLAWS_WORDED && count <= COMPARED_MAX - check->compared;
}

const char *check_nearest(struct check *check, const char *word, const char *const *words, size_t count)
{
	if (!check_has_patience(check, count))
		return NULL;
	check->compared += (unsigned)count;
	return text_nearest(word, words, count);
}

const char *flaw_path(char *out, const char *format, ...)
{
	va_list values;
	va_start(values, format);
	vsnprintf(out, FLAW_PATH_SIZE, format, values);
	va_end(values);
	return out;
}
