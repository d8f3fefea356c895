/* SPDX-License-Identifier: MIT */
/* Speaks through an external program and rings the bell, without blocking on either. */
#include "io/terminal/sounds.h"
#include "io/terminal/terminal.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ; /* defined by POSIX, but not declared in any header */

enum { BELL_GAP_MS = 220 }; /* closer together, two strokes sound like one */

/* Strokes of the bell: one for start, two for a switch of sides, three for an end. */
static const unsigned char strokes[CUE_KIND_COUNT] = {
	[CUE_START] = 1, [CUE_SWITCH] = 2, [CUE_END] = 3, [CUE_STOPPED] = 3, [CUE_FINISHED] = 3,
};

/* Speech programs, best first.  "--" prevents a text from being parsed as an option. */
struct speaker {
	const char *words[3];
	bool (*usable)(void); /* NULL: usable if installed */
};

static bool speech_daemon_runs(void)
{
	char path[1024];
	const char *folder = getenv("XDG_RUNTIME_DIR");
	if (folder == NULL)
		return false;
	snprintf(path, sizeof(path), "%s/speech-dispatcher/speechd.sock", folder);
	return access(path, F_OK) == 0;
}

static const struct speaker speakers[] = {
	{ { "spd-say", "--" }, speech_daemon_runs },
	{ { "espeak-ng", "--" }, NULL },
#ifdef __APPLE__ /* on other systems `say` may be a different program */
	{ { "say", "--" }, NULL },
#endif
};

static bool installed(const char *program)
{
	char path[1024];
	const char *folders = getenv("PATH");
	if (strchr(program, '/') != NULL)
		return access(program, X_OK) == 0;
	while (folders != NULL && *folders != '\0') {
		size_t length = strcspn(folders, ":");
		snprintf(path, sizeof(path), "%.*s/%s", (int)length, folders, program);
		if (length > 0 && access(path, X_OK) == 0)
			return true;
		folders += length + (folders[length] == ':');
	}
	return false;
}

static void find_speaker(struct voice *voice)
{
	for (unsigned i = 0; i < sizeof(speakers) / sizeof(speakers[0]); i++) {
		const struct speaker *speaker = &speakers[i];
		if (!installed(speaker->words[0]) || (speaker->usable != NULL && !speaker->usable()))
			continue;
		memcpy(voice->words, speaker->words, sizeof(speaker->words));
		return;
	}
}

static void take_command(struct voice *voice, const struct settings *settings)
{
	if (!installed(settings->speech[0])) {
		voice->missing = settings->speech[0];
		return;
	}
	for (unsigned i = 0; i < settings->speech_count; i++)
		voice->words[i] = settings->speech[i];
}

void sounds_open(struct sounds *sounds, const struct settings *settings)
{
	*sounds = (struct sounds){ .bell_on = settings->bell, .tick_on = settings->tick };
	if (settings->speech_count > 0)
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

/* The whole group, by its id and for good: what it may have started ends with it, and a program that hangs cannot
 * refuse. */
static void hush(struct voice *voice)
{
	if (voice->speaking > 0)
		kill(-voice->speaking, SIGKILL);
	voice->speaking = 0;
	voice->text[0] = '\0';
}

void sounds_voice(struct sounds *sounds, bool on)
{
	if (!on)
		hush(&sounds->voice);
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
	hush(&sounds->voice);
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

/* Starts the program with no open files and no blocked signals, in its own process group, so that Ctrl-C does not reach
 * it. */
static int start(char *const *words, pid_t *ret_pid)
{
	posix_spawn_file_actions_t files;
	posix_spawnattr_t attributes;
	sigset_t none, defaults;
	sigemptyset(&none);
	sigemptyset(&defaults);
	sigaddset(&defaults, SIGPIPE);
	posix_spawn_file_actions_init(&files);
	posix_spawnattr_init(&attributes);
	for (int i = 0; i < 3; i++)
		posix_spawn_file_actions_addopen(&files, i, "/dev/null", O_RDWR, 0);
	posix_spawnattr_setsigmask(&attributes, &none);
	posix_spawnattr_setsigdefault(&attributes, &defaults);
	posix_spawnattr_setpgroup(&attributes, 0);
	posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
	int failed = posix_spawnp(ret_pid, words[0], &files, &attributes, words, environ);
	posix_spawnattr_destroy(&attributes);
	posix_spawn_file_actions_destroy(&files);
	return failed;
}

/* Turns the voice off and reports it once. */
static void give_up(struct sounds *sounds, const char *why)
{
	sounds->voice_on = false;
	snprintf(sounds->trouble, sizeof(sounds->trouble), "The voice is off: %s %s.", sounds->voice.words[0], why);
}

static void speak(struct sounds *sounds)
{
	struct voice *voice = &sounds->voice;
	char text[SPEECH_TEXT_MAX], *words[SPEECH_WORDS_MAX + 2];
	unsigned count = 0;
	if (voice->text[0] == '\0')
		return;
	memcpy(text, voice->text, sizeof(text));
	hush(voice);
	while (count < SPEECH_WORDS_MAX && voice->words[count] != NULL) {
		words[count] = (char *)voice->words[count];
		count++;
	}
	words[count++] = text + strspn(text, "- ");
	words[count] = NULL;
	int failed = start(words, &voice->speaking);
	if (failed != 0) {
		voice->speaking = 0;
		give_up(sounds, strerror(failed));
		return;
	}
	voice->children++;
}

/* Speech programs are the only children of this process. */
static void look_after_children(struct sounds *sounds)
{
	int status;
	for (pid_t pid; sounds->voice.children > 0 && (pid = waitpid(-1, &status, WNOHANG)) > 0;) {
		sounds->voice.children--;
		if (pid != sounds->voice.speaking)
			continue;
		sounds->voice.speaking = 0;
		if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
			give_up(sounds, "failed");
	}
}

msec sounds_turn(struct sounds *sounds, msec now)
{
	look_after_children(sounds);
	if (sounds->voice_on)
		speak(sounds);
	if (sounds->bell.left > 0 && sounds->bell.due <= now) {
		terminal_beep();
		sounds->bell = (struct bell){ sounds->bell.left - 1, now + BELL_GAP_MS };
	}
	return sounds->bell.left > 0 ? sounds->bell.due : MSEC_NEVER;
}
