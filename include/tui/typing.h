/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Edits a line of text in ui->text. */
#ifndef TUI_TYPING_H
#define TUI_TYPING_H

#include "tui/view.h"

/* Adds a typed character, or removes the last one; returns the act that draws it. */
struct act typing_key(struct ui *ui, key typed);

/* As typing_key, limited to `most` bytes including the NUL, at most UI_TEXT_MAX. */
struct act typing_key_within(struct ui *ui, key typed, size_t most);

#endif
