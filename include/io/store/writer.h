/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The writer: a separate process, so that a stalled disk blocks it and not the session.
 *
 * It has its own connection to the store and holds the lock on the progress file.  It takes one request at a time: while
 * an answer is outstanding, nothing else can be sent, so the caller keeps its data and tries again.  A good answer
 * means the data is on disk.  When the program ends, for whatever reason, the writer finishes its current request and
 * ends too. */
#ifndef IO_STORE_WRITER_H
#define IO_STORE_WRITER_H

#include "base/err.h"
#include "base/msec.h"
#include "core/record/record.h"
#include "io/store/store.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

enum {
	WRITER_LATE_MS = 1000, /* a longer delay is reported to the user */
};

/* Start with {0}: not running. */
struct writer {
	pid_t child; /* 0: not running */
	int line; /* to the child and back */
	unsigned sent; /* number of requests */
	bool waiting; /* an answer is outstanding ... */
	msec since; /* ... to the request sent at this time on the monotonic clock */
};

enum writer_task {
	WRITER_BEGIN, /* store_begin */
	WRITER_UPDATE, /* store_update */
	WRITER_CHANGE, /* store_change */
	WRITER_RESTORE, /* store_restore */
	WRITER_KEEP, /* spare_keep; a later WRITER_BEGIN or WRITER_RESTORE of the record forgets it */
	WRITER_SAVE, /* save_file, secret, creating the folder if needed */
	WRITER_SAVE_OVER, /* likewise with save_over */
};

struct writer_request {
	enum writer_task task;
	const char *path; /* folder of the store, or the file to save */
	int patience_ms; /* for another program's lock */
	const struct record *record;
	struct record_change change;
	bool whole; /* more than `change` is missing from the store */
	const char *bytes; /* of the file */
	size_t size;
	uint64_t before; /* of save_over */
};

struct writer_answer {
	bool good;
	bool locked; /* another program held the lock */
	bool changed; /* of save_over */
	enum kept kept; /* of a record that is not written */
	int64_t id, started; /* of the record, whose id may be new */
	struct err err; /* the reason if it is not good */
};

/* Starts the process; no transaction may be open.  It uses nothing that the program has open: neither the terminal nor
 * the connection to the store, which SQLite forbids.  False: it could not start, so write directly. */
bool writer_start(struct writer *ret_writer);

bool writer_runs(const struct writer *writer);

/* True if an answer has been outstanding for WRITER_LATE_MS. */
bool writer_is_late(const struct writer *writer);

/* Sends a request; none may be outstanding.  Returns false if the writer has ended. */
bool writer_send(struct writer *writer, const struct writer_request *request);

/* Receives the answer if it arrives within `within_ms` of the request.  If the writer has ended, the answer is a failure,
 * and writer_runs is false from then on. */
bool writer_answer(struct writer *writer, int within_ms, struct writer_answer *ret_answer);

/* Waits for the process to end, unless an answer is outstanding. */
void writer_stop(struct writer *writer);

#endif
