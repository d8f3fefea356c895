/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Speaks through an external program and rings the bell, without blocking on either. */
#include "io/terminal/sounds.h"
#include "io/terminal/terminal.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* Two strokes of the bell closer together than this sound like one. */
enum { BELL_GAP_MS = 220, SILENCE_MOST_MS = 2000 };

/* Strokes of the bell: one for start, two for a switch of sides, three for an end. */
static const unsigned char strokes[CUE_KIND_COUNT] = {
	[CUE_START] = 1, [CUE_SWITCH] = 2, [CUE_END] = 3, [CUE_STOPPED] = 3, [CUE_FINISHED] = 3,
};

/* Speech programs, best first.  "--" prevents a text from being parsed as an option. */
struct speaker {
	const char *words[3];
	bool (*usable)(void); /* NULL: usable if installed */
	const char *silence[3]; /* command that silences the daemon; if [0] is NULL, ending the program does */
};

/* The daemon is running, or the first words start it. */
static bool speech_daemon_answers(void)
{
	char path[1024];
	const char *folder = getenv("XDG_RUNTIME_DIR");
	if (program_installed("speech-dispatcher"))
		return true;
	if (folder == NULL)
		return false;
	snprintf(path, sizeof(path), "%s/speech-dispatcher/speechd.sock", folder);
	return access(path, F_OK) == 0;
}

static const struct speaker speakers[] = {
	{ { "spd-say", "--" }, speech_daemon_answers, { "spd-say", "--cancel" } },
	{ { "espeak-ng", "--" }, NULL, { NULL } },
#ifdef __APPLE__ /* on other systems `say` may be a different program */
	{ { "say", "--" }, NULL, { NULL } },
#endif
};

/* Finds the next usable program after those that failed; without one, the voice remains unchanged. */
static bool find_speaker(struct voice *voice)
{
	while (voice->tried < sizeof(speakers) / sizeof(speakers[0])) {
		const struct speaker *speaker = &speakers[voice->tried++];
		if (!program_installed(speaker->words[0]) || (speaker->usable != NULL && !speaker->usable()))
			continue;
		memcpy(voice->words, speaker->words, sizeof(speaker->words));
		memcpy(voice->silence, speaker->silence, sizeof(speaker->silence));
		return true;
	}
	return false;
}

static void take_command(struct voice *voice, const struct settings *settings)
{
	if (!program_installed(settings->speech[0])) {
		voice->missing = settings->speech[0];
		return;
	}
	for (unsigned i = 0; i < settings->speech_count; i++)
		voice->words[i] = settings->speech[i];
}

void sounds_open(struct sounds *sounds, const struct settings *settings)
{
	*sounds = (struct sounds){ .bell_on = settings->bell, .tick_on = settings->tick };
	sounds->voice.configured = settings->speech_count > 0;
	if (sounds->voice.configured)
		take_command(&sounds->voice, settings);
	else
		find_speaker(&sounds->voice);
	if (settings->voice == CHOICE_YES)
		sounds_voice(sounds, true);
}

const char *sounds_speaker(const struct sounds *sounds)
{
	return sounds->voice.words[0];
}

static void hush(struct sounds *sounds)
{
	children_end(&sounds->children, sounds->voice.speaking);
	sounds->voice.speaking = 0;
	sounds->voice.text[0] = '\0';
}

/* A daemon continues to speak after the client that sent the text has ended. */
static void silence(struct sounds *sounds)
{
	struct voice *voice = &sounds->voice;
	pid_t pid;
	hush(sounds);
	if (voice->silence[0] != NULL && voice->spoke)
		children_start(&sounds->children,
			       &(struct child_wish){ .words = voice->silence,
						     .input = -1,
						     .deadline = sounds->now + SILENCE_MOST_MS },
			       &pid);
	voice->spoke = false;
}

void sounds_voice(struct sounds *sounds, bool on)
{
	if (!on)
		silence(sounds);
	sounds->voice_on = on && sounds->voice.words[0] != NULL;
	if (on && !sounds->voice_on && sounds->voice.missing != NULL)
		snprintf(sounds->trouble, sizeof(sounds->trouble),
			 "No voice: program %s not found. Check 'speech' in settings.yaml.", sounds->voice.missing);
	else if (on && !sounds->voice_on)
		snprintf(sounds->trouble, sizeof(sounds->trouble),
			 "No voice: install espeak-ng, or set a program under 'speech' in settings.yaml.");
}

void sounds_close(struct sounds *sounds)
{
	silence(sounds);
	children_close(&sounds->children, sounds->now);
}

/* Cues due at the same moment are spoken together; a later cue replaces any text not spoken yet. */
static void note_text(struct voice *voice, const struct cue *cue)
{
	size_t length = strlen(voice->text);
	if (length > 0 && voice->text_due != cue->due)
		length = 0;
	voice->text_due = cue->due;
	snprintf(voice->text + length, sizeof(voice->text) - length, "%s%s", length > 0 ? " " : "", cue->text);
}

void sounds_cue(struct sounds *sounds, const struct cue *cue, msec now)
{
	unsigned ring = cue->kind == CUE_TURN ? sounds->tick_on : sounds->bell_on ? strokes[cue->kind] : 0;
	if (ring > 0)
		sounds->bell = (struct bell){ ring, now };
	if (sounds->voice_on && cue->spoken)
		note_text(&sounds->voice, cue);
}

/* Turns the voice off and reports it once. */
static void give_up(struct sounds *sounds, const char *why)
{
	sounds->voice_on = false;
	snprintf(sounds->trouble, sizeof(sounds->trouble), "The voice is off: %s %s.", sounds->voice.words[0], why);
}

/* Switches to the next speech program, unless the user has chosen one. */
static void fail(struct sounds *sounds, const char *why)
{
	if (sounds->voice.configured || !find_speaker(&sounds->voice))
		give_up(sounds, why);
	else
		memcpy(sounds->voice.text, sounds->voice.said, sizeof(sounds->voice.text));
}

static void speak(struct sounds *sounds)
{
	struct voice *voice = &sounds->voice;
	const char *words[SPEECH_WORDS_MAX + 2];
	unsigned count = 0;
	if (voice->text[0] == '\0')
		return;
	memcpy(voice->said, voice->text, sizeof(voice->said));
	hush(sounds);
	for (; count < SPEECH_WORDS_MAX && voice->words[count] != NULL; count++)
		words[count] = voice->words[count];
	words[count++] = voice->said + strspn(voice->said, "- ");
	words[count] = NULL;
	struct child_wish wish = { .words = words, .input = -1, .deadline = MSEC_NEVER, .owned = true };
	int failed = children_start(&sounds->children, &wish, &voice->speaking);
	voice->spoke = failed == 0;
	if (failed != 0) {
		voice->speaking = 0;
		fail(sounds, strerror(failed));
	}
}

static void heed_end(struct sounds *sounds)
{
	int status;
	if (!children_take(&sounds->children, sounds->voice.speaking, &status))
		return;
	sounds->voice.speaking = 0;
	if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
		fail(sounds, "failed");
}

msec sounds_turn(struct sounds *sounds, msec now)
{
	sounds->now = now;
	msec next = children_turn(&sounds->children, now);
	heed_end(sounds);
	if (sounds->voice_on)
		speak(sounds);
	if (sounds->bell.left > 0 && sounds->bell.due <= now) {
		terminal_beep();
		sounds->bell = (struct bell){ sounds->bell.left - 1, now + BELL_GAP_MS };
	}
	return sounds->bell.left > 0 && sounds->bell.due < next ? sounds->bell.due : next;
}
