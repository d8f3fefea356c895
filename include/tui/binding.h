/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Key bindings as the user sees them: the current key, its name and its help. */
#ifndef TUI_BINDING_H
#define TUI_BINDING_H

#include "tui/view.h"

/* The key of a binding: the one set in the settings, otherwise the table's. */
key binding_key(const struct binding *binding, const struct settings *settings);

/* The key to show: as binding_key, but in plain mode, where Esc is a word to type, the letter that does the same. */
key binding_shown(const struct binding *binding, const struct settings *settings, bool plain);

/* The binding of a key in a view; NULL if it has none.  Keys set in the settings take precedence over the table; a
 * capital letter without a binding counts as lower case, since Caps Lock may be on. */
const struct binding *binding_of(const struct view *view, const struct settings *settings, key pressed);

/* False if the keys in the settings leave an act of any view without a key; the error names both acts.  `all`: the
 * views, by enum view_id. */
bool binding_check(const struct view *const *all, const struct settings *settings, struct err *err);

/* True if the act answers a question on screen. */
bool act_answers(enum act_kind kind);

/* True if the footer currently names the binding, or plain mode its key. */
bool binding_is_named(const struct binding *binding, const struct scene *scene);

/* True if help describes the binding: it can work in this mode, and everything else it needs is available. */
bool binding_applies(const struct binding *binding, const struct scene *scene);

/* The last row of the series that starts here: rows of one kind with consecutive keys, described together.  The row
 * itself if it is described alone, as a rebound key is. */
const struct binding *binding_last(const struct binding *binding, const struct settings *settings);

enum { BINDING_WORD_MAX = 80 };

/* The name of the keys of such a series: "0-9", or "Space" for a single one. */
const char *binding_word(const struct binding *binding, const struct settings *settings, bool plain,
			 char out[BINDING_WORD_MAX]);

/* The help of the series, or of the row alone. */
const char *binding_help(const struct binding *binding, const struct settings *settings);

#endif
