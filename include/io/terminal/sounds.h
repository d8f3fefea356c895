/* SPDX-License-Identifier: MIT */
/* The ears: speaks cues through an external program and rings the terminal's bell.
 *
 * Laws: no shell, never a wait, one speech at a time (the newest wins), a channel that fails is announced once and
 * stops nothing.  A program that speaks may hang, flood its output or die. */
#ifndef IO_TERMINAL_SOUNDS_H
#define IO_TERMINAL_SOUNDS_H

#include "base/msec.h"
#include "core/person/settings.h"
#include "core/session/session.h"
#include <stdbool.h>
#include <sys/types.h>

enum { SPEECH_WORDS_MAX = 16, SPEECH_TEXT_MAX = 2 * CUE_TEXT_MAX };

/* Speech: what is about to be said, by which program, and who says it now. */
struct voice {
	const char *words[SPEECH_WORDS_MAX]; /* of the command; words[0] NULL: there is no program */
	const char *missing; /* configured, but not there */
	char text[SPEECH_TEXT_MAX]; /* to be said at the next turn: the cues of one moment in one breath */
	msec text_due; /* of these cues */
	unsigned children; /* programs that were started and are not gone yet */
	pid_t speaking; /* process group of the speech now; 0: silence */
};

/* The bell rings, and for a pattern again a little later. */
struct bell {
	unsigned left; /* strokes still to ring */
	msec due; /* of the next */
};

/* A channel is switched by its flag, at any time; the voice by sounds_voice. */
struct sounds {
	bool voice_on, bell_on, tick_on;
	struct voice voice;
	struct bell bell;
	char trouble[200]; /* what failed and what helps, to be shown once: who shows it empties it */
};

/* Sets the channels as the settings say, and finds a program that speaks if none is configured.  Borrows `settings`. */
void sounds_open(struct sounds *sounds, const struct settings *settings);

/* Ends a speech that still runs. */
void sounds_close(struct sounds *sounds);

/* The program that would speak; NULL if there is none. */
const char *sounds_speaker(const struct sounds *sounds);

/* Switches the voice; if there is no program to speak it stays off, and `trouble` says so. */
void sounds_voice(struct sounds *sounds, bool on);

/* Notes what the cue asks for on the channels that are on; `now` is the time of the turn. */
void sounds_cue(struct sounds *sounds, const struct cue *cue, msec now);

/* Speaks what was noted, rings what is due, looks after a speech that ended.  Returns when it wants to be called
 * again; MSEC_NEVER: not before the next cue or SIGNALS_CHILD. */
msec sounds_turn(struct sounds *sounds, msec now);

#endif
