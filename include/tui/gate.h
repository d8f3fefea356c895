/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The gate in front of a question: no key answers a question that the user cannot have read yet.
 *
 * It opens once the question has been shown for 400 ms and no key has arrived for 400 ms, and stays open until another
 * question is shown.  The key pressed last must wait for 1000 ms, because a held key may take up to 700 ms to start
 * repeating; refused once, it waits like any other, because a held key repeats faster than that.  So neither typed-ahead keys nor a held key can answer a safety question.  Pure: time and question are
 * passed in as values. */
#ifndef TUI_GATE_H
#define TUI_GATE_H

#include "base/key.h"
#include "base/msec.h"
#include "tui/view.h"

enum { GATE_MS = 400, GATE_SAME_KEY_MS = 1000 };

struct gate {
	uint64_t asking; /* the question in the last frame; 0: none that must be read first */
	msec quiet; /* when it was first shown, or when the last key came too early */
	bool open;
	bool early; /* a key came too early since the last frame */
	key last; /* the last key */
	bool tapped; /* it was refused only because it might be the first repeat of a held key */
};

/* Identifies the question of the current view, in a frame of this size; 0: keys may act at once. */
uint64_t gate_asking(const struct scene *scene, const struct ui *ui);

/* The same for one key: a view may have keys that act at once. */
uint64_t gate_asking_key(const struct scene *scene, const struct ui *ui, key pressed);

/* Call it after each frame, when only waiting is left: keys pressed up to `now` came too early. */
void gate_shown(struct gate *gate, uint64_t asking, msec now);

/* True if a key that arrived at `now` may act on `asking`; KEY_NONE: a line, which never repeats by itself.  `speed`:
 * how many times faster than real time the clock runs. */
bool gate_lets_through(struct gate *gate, uint64_t asking, key pressed, msec now, unsigned speed);

#endif
