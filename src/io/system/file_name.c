/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Replaces unsafe characters in parts of file names. */
#include "io/system/file_name.h"

#include "base/text.h"
#include <string.h>

enum { PART_BYTES_MAX = 80 };

static bool is_plain(const char *character, size_t size)
{
	if (size > 1)
		return text_unsafe(character, size) == size;
	return (unsigned char)*character > ' ' && *character != 0x7f &&
	       strchr("/\\:*?\"'<>|`$&;!#%(){}[]~=,", *character) == NULL;
}

void file_name_add(struct buf *name, const char *text)
{
	size_t start = name->size;
	for (size_t size; *text != '\0'; text += size) {
		uint32_t code_point;
		int columns;
		size = text_grapheme(text, &columns);
		if (size == 0)
			size = text_decode(text, strlen(text), &code_point);
		bool first = name->size == start, joined = !first && name->data[name->size - 1] == '-';
		if (name->size - start + size > PART_BYTES_MAX)
			break;
		if (!is_plain(text, size)) {
			if (!first && !joined)
				buf_add_char(name, '-');
		} else if (!(first && (*text == '.' || *text == '-')))
			buf_add_bytes(name, text, size);
	}
	while (name->size > start && strchr(".-", name->data[name->size - 1]) != NULL)
		name->data[--name->size] = '\0';
	if (name->size == start)
		buf_add(name, "nameless");
}
