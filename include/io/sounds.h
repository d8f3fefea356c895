/* SPDX-License-Identifier: MIT */
/* The ears: speaks cues through an external program and rings the terminal's bell.
 *
 * Laws: no shell, never a wait, one speech at a time (the newest wins), a channel that fails is announced once and
 * stops nothing.  A program that speaks may hang, flood its output or die. */
#ifndef IO_SOUNDS_H
#define IO_SOUNDS_H

#include <stdbool.h>
#include <sys/types.h>
#include "base/msec.h"
#include "core/session.h"
#include "core/settings.h"

enum { SPEECH_WORDS_MAX = 16 };

struct voice {
	const char *words[SPEECH_WORDS_MAX]; /* of the command; words[0] NULL: there is no program */
	pid_t speaking;                      /* group of the speech now; 0: silence */
	bool failed;                         /* it failed, and so will not be tried again */
};

/* The bell rings now and, for a pattern, again a little later. */
struct bell {
	unsigned left; /* strokes still to ring */
	msec due;      /* of the next */
};

/* A channel can be switched at any time by its flag. */
struct sounds {
	bool voice_on, bell_on, tick_on;
	char text[400];    /* to be spoken at the next turn: the cues of one moment in one breath */
	msec text_due;
	struct voice voice;
	struct bell bell;
	char trouble[160]; /* what failed and what helps, to be shown once; "" else: the reader empties it */
};

/* Borrows `settings` (the words of the command).  Finds a program that speaks if none is configured; voice_on is left
 * false if there is none. */
void sounds_open(struct sounds *sounds, const struct settings *settings);

/* Ends a speech that still runs. */
void sounds_close(struct sounds *sounds);

/* The name of the program that would speak, NULL if there is none. */
const char *sounds_speaker(const struct sounds *sounds);

/* Speaks and rings what the cue asks for, on the channels that are on. */
void sounds_cue(struct sounds *sounds, const struct cue *cue, msec now);

/* Speaks, on or off: for trying. */
void sounds_say(struct sounds *sounds, const char *text);

/* Rings what is due, looks after a speech that ended; returns when it is to be called next (MSEC_NEVER: not). */
msec sounds_turn(struct sounds *sounds, msec now);

#endif
