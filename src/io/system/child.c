/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Splits a command line into words and runs the program it names. */
#include "io/system/child.h"

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ; /* defined by POSIX, but not declared in any header */

/* ---- Splitting --------------------------------------------------------------------------------------------------- */

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n';
}

/* Copies one word without its quotes; NULL if a quote is not closed. */
static const char *take_word(const char *line, char **out)
{
	char quote = '\0';
	for (; *line != '\0' && (quote != '\0' || !is_blank(*line)); line++) {
		if (*line == quote) {
			quote = '\0';
		} else if (quote == '\0' && (*line == '"' || *line == '\'')) {
			quote = *line;
		} else {
			if (*line == '\\' && quote != '\'' && line[1] != '\0')
				line++;
			*(*out)++ = *line;
		}
	}
	*(*out)++ = '\0';
	return quote == '\0' ? line : NULL;
}

bool child_split(struct child_words *ret_words, const char *line)
{
	char *out = ret_words->bytes;
	ret_words->count = 0;
	if (strlen(line) >= CHILD_BYTES_MAX)
		return false;
	for (;;) {
		while (is_blank(*line))
			line++;
		if (*line == '\0')
			break;
		if (ret_words->count == CHILD_WORDS_MAX)
			return false;
		ret_words->items[ret_words->count++] = out;
		line = take_word(line, &out);
		if (line == NULL)
			return false;
	}
	ret_words->items[ret_words->count] = NULL;
	return ret_words->count > 0;
}

/* ---- Running ----------------------------------------------------------------------------------------------------- */

static void ignore_keys(bool ignore)
{
	signal(SIGINT, ignore ? SIG_IGN : SIG_DFL);
	signal(SIGQUIT, ignore ? SIG_IGN : SIG_DFL);
}

bool child_start(const struct child_words *words, int input, pid_t *ret_child, struct err *err)
{
	posix_spawn_file_actions_t files;
	posix_spawnattr_t attributes;
	sigset_t none, defaults;
	sigemptyset(&none);
	sigemptyset(&defaults);
	sigaddset(&defaults, SIGPIPE);
	sigaddset(&defaults, SIGINT);
	sigaddset(&defaults, SIGQUIT);
	posix_spawn_file_actions_init(&files);
	posix_spawnattr_init(&attributes);
	if (input != STDIN_FILENO)
		posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO);
	posix_spawnattr_setsigmask(&attributes, &none);
	posix_spawnattr_setsigdefault(&attributes, &defaults);
	posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
	ignore_keys(true);
	int failed = posix_spawnp(ret_child, words->items[0], &files, &attributes, words->items, environ);
	posix_spawnattr_destroy(&attributes);
	posix_spawn_file_actions_destroy(&files);
	if (failed == 0)
		return true;
	ignore_keys(false);
	return err_set(err, ERR_FAILURE, "cannot start %s: %s", words->items[0], strerror(failed));
}

int child_wait(pid_t child)
{
	int status = 0;
	while (waitpid(child, &status, 0) < 0 && errno == EINTR)
		continue;
	ignore_keys(false);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
