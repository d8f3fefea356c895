/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The terminal: shows frames and reads keys.  The only module that uses ncurses.
 *
 * There is only one terminal, so its state is module state.  Whatever happens between terminal_open and terminal_close
 * (a crash, Ctrl-Z), the terminal is restored to its previous state. */
#ifndef IO_TERMINAL_TERMINAL_H
#define IO_TERMINAL_TERMINAL_H

#include "base/canvas.h"
#include "base/err.h"
#include "base/key.h"
#include "io/terminal/background.h"
#include <stdbool.h>

struct terminal_wish {
	enum color_choice color; /* auto: colours unless NO_COLOR is set or the terminal has none */
	enum background background; /* auto: COLORFGBG; if not set, query the terminal */
	bool ascii; /* ASCII only, whatever the locale */
};

/* Capabilities found by terminal_open. */
struct terminal_abilities {
	bool utf8; /* supported by the locale and the font; false with ascii */
	unsigned colors; /* in use: 0, 8, 16 or 256 */
	struct background_known background; /* may change when the terminal replies */
	bool mouse;
	const char *name; /* TERM */
};

/* True if the locale's encoding is UTF-8; call setlocale first. */
bool terminal_locale_utf8(void);

/* Takes over the terminal at standard input and output, or /dev/tty if these are redirected.  False with a remedy if
 * there is none or its type is unknown.  Call setlocale and signals_open first: otherwise ncurses installs its own
 * handlers. */
bool terminal_open(const struct terminal_wish *wish, struct err *err);

/* Restores the terminal; does nothing if it is not open. */
void terminal_close(void);

bool terminal_is_open(void);
struct terminal_abilities terminal_abilities(void);
void terminal_size(int *ret_rows, int *ret_columns);

/* Updates the screen to this frame with minimal output: one write, or a few if nearly everything changed. */
void terminal_show(const struct canvas *canvas);

/* Reads the next waiting key; false if there is none.  Never blocks (a lone Esc is recognized after 25 ms).  Drops
 * unknown escape sequences, invalid bytes and, outside text input, pasted text.  Also handles the reply to the
 * background query: if other colours fit better, it redraws the frame in them. */
bool terminal_key(key *ret_key);

/* Sets whether a text is being typed: pasted characters are then keys, and pasted line ends blanks, never Enter. */
void terminal_take_paste(bool typing);

/* The cell of the last KEY_CLICK. */
void terminal_click(int *ret_row, int *ret_column);

/* The descriptor to wait on for keys. */
int terminal_descriptor(void);

/* True if the terminal is gone (window closed, connection lost).  Call it when the descriptor is ready. */
bool terminal_lost(void);

/* Reports a changed window size: the next key is KEY_RESIZED. */
void terminal_resized(void);

/* Restores the terminal temporarily; takes it over again and redraws the whole screen. */
void terminal_pause(void);
void terminal_resume(void);

void terminal_beep(void);

/* Sets the title of the window, on terminals that can restore the old one at the end; "" before the first call. */
void terminal_title(const char *text);

/* Restores the terminal after a crash; async-signal-safe. */
void terminal_restore(void);

#endif
