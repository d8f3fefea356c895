/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Sends records and files as bytes to a child process of the same program, and receives its replies. */
#include "io/store/writer.h"

#include "base/mem.h"
#include "io/store/correct.h"
#include "io/store/spare.h"
#include "io/store/store.h"
#include "io/system/folders.h"
#include "io/system/save.h"
#include "io/system/transfer.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* Header of a message; `size` bytes follow: the steps of the record, or the file. */
struct head {
	enum writer_task task;
	int patience_ms;
	bool whole;
	char path[FOLDER_PATH_MAX];
	struct record record; /* followed by its steps */
	struct record_change change;
	size_t size;
	uint64_t before;
};

/* ---- The child -------------------------------------------------------------------------------------------------- */

static bool open_for(struct store *store, const struct head *head, struct err *err)
{
	if (store_is_open(store) && (strcmp(store->rows.folder, head->path) != 0 || store_was_moved(store)))
		store_close(store);
	if (!store_is_open(store) && !store_open_within(store, head->path, head->patience_ms, err))
		return false;
	store_be_patient(store, head->patience_ms);
	return true;
}

static bool write_record(struct store *store, struct head *head, struct err *err)
{
	struct record *record = &head->record;
	if (!open_for(store, head, err))
		return false;
	store->whole |= head->whole;
	switch (head->task) {
	case WRITER_BEGIN:
		return store_begin(store, record, err);
	case WRITER_UPDATE:
		return store_update(store, record, head->change, err);
	case WRITER_CHANGE:
		return store_change(store, record, err);
	case WRITER_RESTORE:
		return store_restore(store, record, err);
	case WRITER_KEEP:
	case WRITER_SAVE:
	case WRITER_SAVE_OVER:
		break;
	}
	return false;
}

static bool write_or_keep(struct store *store, struct spare *spare, struct head *head, struct err *err)
{
	if (head->task == WRITER_KEEP)
		return spare_keep(spare, head->path, &head->record, err);
	bool written = write_record(store, head, err);
	if (written && (head->task == WRITER_BEGIN || head->task == WRITER_RESTORE))
		spare_forget(spare, &head->record);
	return written;
}

static void save(const struct head *head, const char *bytes, struct writer_answer *answer)
{
	if (!folder_make_for(head->path, &answer->err))
		return;
	answer->good = head->task == WRITER_SAVE
			       ? save_file(head->path, bytes, head->size, true, &answer->err)
			       : save_over(head->path, bytes, head->size, head->before, &answer->changed, &answer->err);
}

static void carry_out(struct store *store, struct spare *spare, struct head *head, char *bytes,
		      struct writer_answer *answer)
{
	if (head->task == WRITER_SAVE || head->task == WRITER_SAVE_OVER) {
		save(head, bytes, answer);
		return;
	}
	head->record.steps = (struct record_step *)(void *)bytes;
	answer->good = write_or_keep(store, spare, head, &answer->err);
	answer->locked = !answer->good && store_was_locked(store);
	answer->kept = head->task != WRITER_KEEP ? store->kept : answer->good ? KEPT_ALL : KEPT_NOTHING;
	answer->id = head->record.id;
	answer->started = head->record.started;
}

/* Only the session handles the terminal's signals and its loss. */
static void leave_signals(void)
{
	static const int ignored[] = { SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGPIPE };
	static const int usual[] = { SIGCHLD, SIGCONT, SIGWINCH, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL };
	for (size_t i = 0; i < sizeof(ignored) / sizeof(ignored[0]); i++)
		signal(ignored[i], SIG_IGN);
	for (size_t i = 0; i < sizeof(usual) / sizeof(usual[0]); i++)
		signal(usual[i], SIG_DFL);
}

/* What the session has open leads nowhere here: the terminal, and its history, whose locks of this process would end if
 * this process closed it later.  The numbers stay taken, so that nothing meant for the terminal can reach a new file. */
static void leave_files(int line)
{
	enum { MOST = 64 };
	int nothing = open("/dev/null", O_RDWR);
	for (int descriptor = 0; nothing >= 0 && descriptor < MOST; descriptor++)
		if (descriptor != line && descriptor != nothing && (descriptor < 3 || fcntl(descriptor, F_GETFD) >= 0))
			dup2(nothing, descriptor);
	if (nothing > 2)
		close(nothing);
}

static _Noreturn void work(int line)
{
	static struct head head;
	static struct writer_answer answer;
	struct store store = { .progress = -1 };
	struct spare spare = { .store.progress = -1 };
	leave_signals();
	setsid();
	leave_files(line);
	while (transfer_receive(line, &head, sizeof(head))) {
		char *bytes = mem_new(head.size + 1, 1);
		if (!transfer_receive(line, bytes, head.size))
			break;
		answer = (struct writer_answer){ 0 };
		carry_out(&store, &spare, &head, bytes, &answer);
		free(bytes);
		if (!transfer_send(line, &answer, sizeof(answer)))
			break;
	}
	_exit(EXIT_SUCCESS);
}

/* ---- The session ------------------------------------------------------------------------------------------------ */

static msec now(void)
{
	struct timespec time = { 0 };
	clock_gettime(CLOCK_MONOTONIC, &time);
	return (msec)time.tv_sec * MSEC_SECOND + time.tv_nsec / 1000000;
}

bool writer_start(struct writer *ret_writer)
{
	int ends[2];
	*ret_writer = (struct writer){ 0 };
	if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0)
		return false;
	fcntl(ends[0], F_SETFD, FD_CLOEXEC);
	pid_t child = fork();
	if (child == 0) {
		close(ends[0]);
		work(ends[1]);
	}
	close(ends[1]);
	if (child < 0)
		close(ends[0]);
	else
		*ret_writer = (struct writer){ .child = child, .line = ends[0] };
	return child > 0;
}

bool writer_runs(const struct writer *writer)
{
	return writer->child != 0;
}

bool writer_is_late(const struct writer *writer)
{
	return writer->waiting && now() - writer->since >= WRITER_LATE_MS;
}

bool writer_send(struct writer *writer, const struct writer_request *request)
{
	static struct head head; /* its padding is sent too */
	const struct record *record = request->record;
	const void *bytes = record != NULL ? (const void *)record->steps : request->bytes;
	memset(&head, 0, sizeof(head));
	head.task = request->task;
	head.patience_ms = request->patience_ms;
	head.whole = request->whole;
	head.before = request->before;
	head.change = request->change;
	head.size = record != NULL ? record->steps_count * sizeof(*record->steps) : request->size;
	snprintf(head.path, sizeof(head.path), "%s", request->path);
	if (record != NULL)
		head.record = *record;
	writer->waiting =
		transfer_send(writer->line, &head, sizeof(head)) && transfer_send(writer->line, bytes, head.size);
	writer->sent += writer->waiting;
	writer->since = now();
	return writer->waiting;
}

bool writer_answer(struct writer *writer, int within_ms, struct writer_answer *ret_answer)
{
	struct pollfd line = { .fd = writer->line, .events = POLLIN };
	int ready;
	do {
		msec left = writer->since + within_ms - now();
		ready = poll(&line, 1, left > 0 ? (int)left : 0);
	} while (ready < 0 && errno == EINTR);
	if (ready <= 0)
		return false;
	writer->waiting = false;
	if (transfer_receive(writer->line, ret_answer, sizeof(*ret_answer)))
		return true;
	*ret_answer = (struct writer_answer){ 0 };
	err_set(&ret_answer->err, ERR_FAILURE, "the process that writes has ended");
	writer_stop(writer);
	return true;
}

void writer_stop(struct writer *writer)
{
	if (!writer_runs(writer))
		return;
	close(writer->line);
	while (!writer->waiting && waitpid(writer->child, NULL, 0) < 0 && errno == EINTR)
		;
	*writer = (struct writer){ 0 };
}
