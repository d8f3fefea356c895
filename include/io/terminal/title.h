/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The terminal window's title.  Pure: makes the bytes, sends nothing. */
#ifndef IO_TERMINAL_TITLE_H
#define IO_TERMINAL_TITLE_H

#include <stddef.h>

enum { TITLE_MAX = 120 };

/* Save the current title, and restore it. */
#define TITLE_SAVE "\033[22;2t"
#define TITLE_RESTORE "\033[23;2t"

/* The sequence that sets a title: printable characters only, cut between characters. */
void title_bytes(const char *text, char out[TITLE_MAX + 16]);

#endif
