/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* UTF-8 text: validity, width in columns, fitting and wrapping, the nearest known word.
 *
 * Widths come from Unicode data (utf8proc), so they are the same on every machine and in every locale. */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Decodes one code point of `size` > 0 bytes; returns the bytes consumed (>= 1).
 * Ill-formed input gives U+FFFD and one byte. */
size_t text_decode(const char *bytes, size_t size, uint32_t *ret_code_point);

/* Bytes of the grapheme cluster at the start of a NUL-terminated text (0 at its end) and its columns (0 to 2). */
size_t text_grapheme(const char *text, int *ret_columns);

/* The ASCII letter a grapheme is a form of ("é": e), or '?'. */
char text_ascii(const char *grapheme);

/* Columns of a NUL-terminated text. */
int text_columns(const char *text);

/* Offset of the first byte that is not safe text, or `size`. Safe text is well-formed UTF-8 without control characters
 * (newline and tab excepted), escape sequences, bidirectional overrides or noncharacters: a file from a stranger must
 * not be able to control the terminal. */
size_t text_unsafe(const char *bytes, size_t size);

/* Copies `text` into out[size], cut at a grapheme so that it takes at most `columns`; a cut ends with "…" (or "~"
 * with ascii).  Returns the columns used. */
int text_fit(char *out, size_t size, const char *text, int columns, bool ascii);

/* Formats into out[size]. A text that is too long is cut between words and ends with "…", so that no word is mistaken
 * for a whole one. */
void text_format(char *out, size_t size, const char *format, va_list arguments) __attribute__((format(printf, 3, 0)));

/* Bytes of `text` that fit one line of `columns`, broken at a space if there is one; sets *ret_next to where the next
 * line starts (spaces skipped).  Returns 0 only at the end of the text. */
size_t text_line(const char *text, int columns, const char **ret_next);

/* Number of lines that a text takes in `columns`. */
int text_lines(const char *text, int columns);

/* The first word of a text, without surrounding blanks.  *ret_size is its length in bytes, 0 at the end of the text. */
const char *text_word(const char *text, size_t *ret_size);

/* The number of words, separated by blanks. */
unsigned text_words(const char *text);

/* Length in bytes of a name without a trailing remark in brackets: "Lacrosse ball (small firm ball)". */
size_t text_without_remark(const char *name);

/* True if `text` starts with `start`, ignoring ASCII case. */
bool text_starts(const char *text, const char *start);

/* A lower-case copy without accents ("Chloé": "chloe"), for comparing names; the caller frees it. */
char *text_folded(const char *text);

/* Number of edits (insert, delete, replace, swap of neighbours) that turn one word into the other, ignoring ASCII
 * case; 99 for words over 64 bytes. */
unsigned text_distance(const char *a, const char *b);

/* True if every part of the word, split at hyphens, resembles a part of the id: "large-roler" is short for
 * "large-smooth-roller".  Parts of the id may be missing. */
bool text_is_short_for(const char *word, const char *id);

/* The word of words[count] that `word` was probably meant to be, or NULL if none is close enough. */
const char *text_nearest(const char *word, const char *const *words, size_t count);

#endif
