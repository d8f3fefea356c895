/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Builds the sequence that sets a window title. */
#include "io/terminal/title.h"

#include "base/text.h"
#include <string.h>

void title_bytes(const char *text, char out[TITLE_MAX + 16])
{
	static const char start[] = "\033]2;", end[] = "\a";
	size_t used = sizeof(start) - 1, left = strlen(text);
	memcpy(out, start, used);
	while (left > 0) {
		uint32_t code_point;
		size_t size = text_decode(text, left, &code_point);
		if (size == 0 || used + size > TITLE_MAX)
			break;
		if (code_point >= 0x20 && (code_point < 0x7f || code_point >= 0xa0)) {
			memcpy(out + used, text, size);
			used += size;
		}
		text += size;
		left -= size;
	}
	memcpy(out + used, end, sizeof(end));
}
