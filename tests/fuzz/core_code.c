/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Any bytes as a text code: rejected with a row, or read as a routine with the same code. */
#include "core/plan/code.h"
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds)
{
	if (!holds)
		abort();
}

/* The characters of a code without separators, in upper case. */
static void squeeze(const char *text, size_t size, struct buf *out)
{
	for (size_t i = 0; i < size; i++)
		if (strchr("- \n\r\t", text[i]) == NULL)
			buf_add_char(out, text[i] >= 'a' && text[i] <= 'z' ? (char)(text[i] - 'a' + 'A') : text[i]);
}

static void write_again(const struct routine *routine, const char *text, size_t size)
{
	struct buf again = { 0 }, given = { 0 }, written = { 0 };
	struct err err = { 0 };
	require(code_write(&again, routine, catalogue_builtin(), &err));
	squeeze(text, size, &given);
	squeeze(buf_text(&again), again.size, &written);
	require(strcmp(buf_text(&given), buf_text(&written)) == 0);
	buf_done(&again);
	buf_done(&given);
	buf_done(&written);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct routine routine;
	const char *text = (const char *)data;
	struct err err = { 0 };
	unsigned row = ROUTINE_ITEMS_MAX + 2;
	bool good = code_read(&routine, text, size, catalogue_builtin(), &row, &err);
	if (good) {
		require(code_is_whole(text, size) && code_is_meant(text, size));
		write_again(&routine, text, size);
	} else {
		require(err.code == ERR_DATA && err.text[0] != '\0' && row <= ROUTINE_ITEMS_MAX + 1);
		require(code_offset(text, size, row) <= size);
	}
	return 0;
}
