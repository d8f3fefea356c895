/* SPDX-License-Identifier: MIT */
/* The terminal: shows frames and reads keys.  The one module that knows ncurses.
 *
 * There is one terminal, so its state is the module's own.  Whatever happens between terminal_open and terminal_close
 * (a crash, a stop by Ctrl-Z), the terminal is given back as it was found. */
#ifndef IO_TERMINAL_TERMINAL_H
#define IO_TERMINAL_TERMINAL_H

#include "base/canvas.h"
#include "base/err.h"
#include "base/key.h"
#include "io/terminal/background.h"
#include <stdbool.h>

struct terminal_wish {
	enum color_choice color; /* auto: colours unless NO_COLOR is set or the terminal has none */
	enum background background; /* auto: COLORFGBG, else the terminal is asked */
	bool ascii; /* nothing beyond ASCII, whatever the locale says */
};

/* What the terminal can do, as found by terminal_open. */
struct terminal_abilities {
	bool utf8; /* the locale's encoding and the font; false with ascii */
	unsigned colors; /* in use: 0, 8, 16 or 256 */
	struct background_known background; /* the terminal's answer changes it later on */
	bool mouse;
	const char *name; /* TERM */
};

/* Takes over the terminal at standard input and output, else /dev/tty.  False with a remedy if there is none or its
 * type is unknown.  Wants setlocale and signals_open before it: else ncurses brings handlers of its own. */
bool terminal_open(const struct terminal_wish *wish, struct err *err);

/* Gives it back; harmless when it is not open. */
void terminal_close(void);

bool terminal_is_open(void);
struct terminal_abilities terminal_abilities(void);
void terminal_size(int *ret_rows, int *ret_columns);

/* Brings the screen to this frame with as few bytes as it takes: in one write, or a few where nearly
 * everything is new. */
void terminal_show(const struct canvas *canvas);

/* The next key that waits, or false; never blocks (a lone Esc is known after 25 ms).  Escape sequences that mean
 * nothing, ill-formed bytes and pasted text are swallowed.  What the terminal answers about its background is taken
 * on the way: the frame is then shown anew in the colours that fit. */
bool terminal_key(key *ret_key);

/* The cell of the last KEY_CLICK. */
void terminal_click(int *ret_row, int *ret_column);

/* The descriptor to wait on for keys. */
int terminal_descriptor(void);

/* The terminal is gone (closed window, lost line): asked when its descriptor is ready. */
bool terminal_lost(void);

/* The window changed its size: the next key is KEY_RESIZED. */
void terminal_resized(void);

/* Gives the terminal back for a while, and takes it again with the whole screen drawn anew. */
void terminal_pause(void);
void terminal_resume(void);

void terminal_beep(void);

/* Gives the terminal back by means that are safe in a signal handler: for crashes. */
void terminal_restore(void);

#endif
