/* SPDX-License-Identifier: MIT */
/* Whether the terminal's background is light or dark, and who says so: the settings, COLORFGBG or the terminal itself.
 *
 * Everything comes as a value and nothing is sent from here.  Law, fuzzed: no bytes but a whole and well-formed answer
 * are ever taken for one. */
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

/* What the settings say, else the variable COLORFGBG (NULL: not set): "text;background" or "text;other;background" in
 * colours of the palette, or words that tell nothing. */
struct background_known background_known(enum background wish, const char *colorfgbg);

/* OSC 11 asks for the colour of the background.  An answer ends as the question does, and rxvt-unicode up to 9.31 ends
 * one only halfway where the question ends in Esc \. */
#define BACKGROUND_QUESTION "\033]11;?\a"

/* Whether terminals of this type (TERM) answer the question, or pass over it in silence. */
bool background_may_be_asked(const char *term);

/* How far bytes are the text of an answer, which stands between Esc ] and its end. */
enum background_answer { ANSWER_NONE, ANSWER_BEGUN, ANSWER_WHOLE };
enum { ANSWER_MAX = sizeof("11;rgba:rrrr/gggg/bbbb/aaaa") - 1 };
enum background_answer background_answer(const char *text, size_t size, enum background *ret_background);

#endif
