/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Letters of five rows for ASCII, drawn by hand: at that size strokes with round corners look alike. */
#ifndef BASE_SMALL_LETTERS_H
#define BASE_SMALL_LETTERS_H

enum { SMALL_LETTER_ROWS = 5 };

/* The five rows of a capital, a digit or a sign, separated by '/': "###/#  /###/#  /###"; NULL: unknown. */
const char *small_letter(char character);

/* Its width in columns. */
int small_letter_columns(char character);

#endif
