/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Determines from the settings, COLORFGBG or the terminal itself whether its background is light or dark.
 *
 * Pure: takes values and sends nothing.  Invariant, fuzzed: only a complete, well-formed reply is accepted. */
#ifndef IO_TERMINAL_BACKGROUND_H
#define IO_TERMINAL_BACKGROUND_H

#include "core/person/settings.h"
#include <stdbool.h>
#include <stddef.h>

enum background_source { BACKGROUND_BY_NOBODY, BACKGROUND_BY_SETTING, BACKGROUND_BY_VARIABLE, BACKGROUND_BY_ANSWER };

struct background_known {
	enum background is; /* BACKGROUND_AUTO: not known */
	enum background_source by;
};

/* The setting, or if it is auto, COLORFGBG (NULL: not set): "text;background" or "text;other;background" as palette
 * indices; any other value is ignored. */
struct background_known background_known(enum background wish, const char *colorfgbg);

/* OSC 11 queries the background colour.  It ends in BEL because the reply ends like the query, and rxvt-unicode up to
 * 9.31 sends only half of an Esc \. */
#define BACKGROUND_QUESTION "\033]11;?\a"

/* True if terminals of this type (TERM) answer the query or silently ignore it. */
bool background_may_be_asked(const char *term);

/* Checks how much of a reply (the bytes between Esc ] and its terminator) has arrived. */
enum background_answer { ANSWER_NONE, ANSWER_BEGUN, ANSWER_WHOLE };
enum { ANSWER_MAX = sizeof("11;rgba:rrrr/gggg/bbbb/aaaa") - 1 };
enum background_answer background_answer(const char *text, size_t size, enum background *ret_background);

#endif
