/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* One line about a session, to be sent to a coach: the routine as its code, what was done, how it felt, stop
 * signals, when and who (docs/code.md).
 *
 * 	RC3R-32C2-... done:1L,1R,3 felt:better stop:pain:soleus:left at:2026-11-28T19:30 as:Asha Rao ok:K7
 *
 * Values are the words of the command `log`.  No other health data: no marks, conditions or notes.  "ok:" is a
 * checksum, which reveals a line that was cut or changed in transit. */
#ifndef CORE_RECORD_RETURNED_H
#define CORE_RECORD_RETURNED_H

#include "base/buf.h"
#include "core/plan/code.h"
#include "core/record/record.h"

enum {
	RETURNED_CODE_MAX = (ROUTINE_ITEMS_MAX + 1) * (CODE_ROW + CODE_ROW / 4) + 1,
	RETURNED_WORDS_MAX = 1200,
	RETURNED_NAME_MAX = 120,
};

struct returned {
	char code[RETURNED_CODE_MAX]; /* in one word, in upper case */
	char done[RETURNED_WORDS_MAX]; /* "all", "none" or numbers of the sheet: "1L,1R,3" */
	enum feel feel;
	char stop[RETURNED_WORDS_MAX]; /* "SIGNAL[:ID[:SIDE]],..."; "": none */
	char at[17]; /* when it started, local time: "2026-11-28T19:30" */
	char as[RETURNED_NAME_MAX]; /* name or number; "": not given */
};

/* A name as written in lines: one blank between words, without words that have a meaning in a line ("ok:7M", a code),
 * and cut at the limit.  Names are written and compared in this form; "" if nothing is left. */
void returned_name(char ret_name[RETURNED_NAME_MAX], const char *name);

void returned_write(struct buf *out, const struct returned *returned);

enum returned_found {
	RETURNED_NONE,
	RETURNED_BAD, /* words of a line that cannot be parsed and checked as a whole */
	RETURNED_CODE, /* a code, but no word of a line */
	RETURNED_GOOD,
};

/* Finds the next line in a text, which may be a whole message: other words around it are skipped, and it may be broken
 * between words or at the hyphens of the code; the next one may follow without a blank.  Moves *text past it; sets
 * *ret_start to its beginning.
 *
 * RETURNED_BAD with ERR_DATA if it was cut or changed; `stop` and `as` then hold whatever can be made out about harm
 * and the sender.  A line that lost its beginning starts at its first recognisable word, so that no stop signal is
 * missed. */
enum returned_found returned_next(const char **text, const char **ret_start, struct returned *ret_returned,
				  struct err *err);

/* Finds the line to log in a text: RETURNED_GOOD if it holds one line, even if repeated or with its code quoted;
 * RETURNED_NONE if it holds no word of a line, and nothing besides a code.  Otherwise RETURNED_BAD with an error: a
 * session whose line cannot be read must not be logged as completed. */
enum returned_found returned_only(const char *text, struct returned *ret_returned, struct err *err);

#endif
