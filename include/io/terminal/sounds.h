/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Speaks cues through an external program and rings the terminal's bell.
 *
 * Invariants: no shell, no blocking, one speech at a time (the newest wins).  A failing channel is reported once and
 * stops nothing else.  The speech program may hang, flood its output or die. */
#ifndef IO_TERMINAL_SOUNDS_H
#define IO_TERMINAL_SOUNDS_H

#include "base/msec.h"
#include "core/person/settings.h"
#include "core/session/session.h"
#include "io/system/children.h"
#include <stdbool.h>
#include <sys/types.h>

enum { SPEECH_WORDS_MAX = 16, SPEECH_TEXT_MAX = 2 * CUE_TEXT_MAX };

/* Speech: the text to speak next, the program, and the process that is speaking now. */
struct voice {
	const char *words[SPEECH_WORDS_MAX]; /* the command; words[0] NULL: no program */
	const char *silence[3]; /* the command that stops a speech daemon; [0] NULL: none */
	bool configured; /* named in the settings */
	unsigned tried; /* number of speech programs found so far, working or not */
	const char *missing; /* a configured program that was not found */
	char text[SPEECH_TEXT_MAX]; /* to speak at the next turn: all cues due at the same time */
	msec text_due; /* when these cues were due */
	char said[SPEECH_TEXT_MAX]; /* the text spoken last */
	bool spoke; /* something was spoken since the last silence */
	pid_t speaking; /* child that is speaking; 0: none */
};

/* The bell rings one or more times, with short gaps. */
struct bell {
	unsigned left; /* rings left */
	msec due; /* when the next is due */
};

/* Set the flags to switch the bell and tick at any time; use sounds_voice for the voice. */
struct sounds {
	bool voice_on, bell_on, tick_on;
	struct voice voice;
	struct bell bell;
	struct children children; /* the speech programs, and all others that the app starts */
	msec now; /* of the last turn */
	char trouble[200]; /* problem and remedy, to show once: the caller shows and empties it */
};

/* Sets the channels from the settings and finds a speech program if none is configured.  Borrows `settings`. */
void sounds_open(struct sounds *sounds, const struct settings *settings);

/* Ends any speech, and gives the other children their remaining time. */
void sounds_close(struct sounds *sounds);

/* The speech program in use; NULL: none. */
const char *sounds_speaker(const struct sounds *sounds);

/* Turns the voice on or off.  Without a speech program it stays off and `trouble` explains why. */
void sounds_voice(struct sounds *sounds, bool on);

/* Queues a cue on the channels that are on; `now` is the time of the turn. */
void sounds_cue(struct sounds *sounds, const struct cue *cue, msec now);

/* Speaks queued text, rings the bell if due, reaps finished children and ends those past their deadline.  Returns when
 * it must be called next; MSEC_NEVER: not before the next cue or SIGNALS_CHILD. */
msec sounds_turn(struct sounds *sounds, msec now);

#endif
