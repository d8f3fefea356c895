/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Edits the text that is being typed, one character at a time. */
#include "tui/typing.h"
#include <string.h>

struct act typing_key_within(struct ui *ui, key typed, size_t most)
{
	size_t size = strlen(ui->text);
	char bytes[8] = "";
	if (typed == KEY_RUBOUT) {
		while (size > 0 && ((unsigned char)ui->text[--size] & 0xC0) == 0x80)
			continue;
		ui->text[size] = '\0';
	} else {
		key_word(typed == ' ' ? '_' : typed, bytes, sizeof bytes);
		if (size + strlen(bytes) < most)
			memcpy(ui->text + size, typed == ' ' ? " " : bytes, strlen(bytes) + 1);
	}
	return (struct act){ .kind = ACT_DRAW };
}

struct act typing_key(struct ui *ui, key typed)
{
	return typing_key_within(ui, typed, UI_LINE_MAX);
}
