/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The gate before a question: no key answers a question that nobody can have read yet.
 *
 * It opens once the question has been shown for 400 ms and no key has arrived for 400 ms, and stays open until another
 * question is shown.  The key that was pressed last has to wait for 1000 ms: a held key repeats for the first time after
 * up to 700 ms.  So neither typed-ahead keys nor a held key can answer a safety question.  Pure: time and what is asked
 * enter as values. */
#ifndef TUI_GATE_H
#define TUI_GATE_H

#include "base/key.h"
#include "base/msec.h"
#include "tui/view.h"

enum { GATE_MS = 400, GATE_SAME_KEY_MS = 1000 };

struct gate {
	uint64_t asking; /* what the last frame asked; 0: nothing that has to be read first */
	msec quiet; /* when it was first shown, or the last key that came too early */
	bool open;
	bool early; /* a key came too early since the last frame */
	key last; /* key */
};

/* Identifies what the current view asks, in a frame of this size; 0: keys may act at once. */
uint64_t gate_asking(const struct scene *scene, const struct ui *ui);

/* Call it after each frame, once nothing is left to do but wait: keys pressed up to `now` came too early. */
void gate_shown(struct gate *gate, uint64_t asking, msec now);

/* True if a key that arrived at `now` may act on `asking`; KEY_NONE: a line, which does not repeat by itself.  `speed`:
 * how many times faster than its reader the clock runs. */
bool gate_lets_through(struct gate *gate, uint64_t asking, key pressed, msec now, unsigned speed);

#endif
