/* SPDX-License-Identifier: MIT */
/* Walks schema and events in step. */
#include "io/lint.h"

#include "base/text.h"

bool lint(const char *name, const char *bytes, size_t size, const struct document_type *type, struct report *report)
{
	size_t unsafe = text_unsafe(bytes, size);
	(void)type;
	if (unsafe < size)
		report_error(report, name, place_of_offset(bytes, size, unsafe), "", "characters that a text may not hold");
	return unsafe == size;
}
