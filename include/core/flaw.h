/* SPDX-License-Identifier: MIT */
/* Flaws: what merge and checks find wrong, with the entry and the value it is about; the rim knows the line. */
#ifndef CORE_FLAW_H
#define CORE_FLAW_H

#include <stdbool.h>
#include "core/catalogue.h"

/* A flaw of the whole section, such as an entry that is missing. */
#define FLAW_NOWHERE ((unsigned)-1)

/* `text` and `path` are borrowed for the call. */
struct flaw {
	enum section section;
	unsigned document;   /* the document the entry is from */
	unsigned at;         /* position of the entry: in that document (merge), in the catalogue (check) */
	const char *path;    /* value inside the entry, "tools[2]"; "" for the entry itself */
	const char *text;
};

/* Where flaws go. */
struct flaws {
	void (*take)(void *context, const struct flaw *flaw);
	void *context;
};

/* A catalogue under examination.  Start with the last two members 0. */
struct check {
	const struct catalogue *catalogue;
	const struct flaws *flaws;
	unsigned first;    /* documents before it were checked together before */
	unsigned found;    /* flaws; past FLAWS_WORDED nobody reads on, and their text is "" */
	unsigned compared; /* words compared for the nearest one: a large file of errors must not stall */
};

enum { FLAWS_WORDED = 1000, COMPARED_MAX = 20000 };

/* Takes a flaw of an entry of the catalogue; `path` may be "". */
void check_flaw(struct check *check, enum section section, unsigned at, const char *path, const char *format, ...)
	__attribute__((format(printf, 5, 6)));

/* As text_nearest, as long as there is patience for `count` words more. */
bool check_has_patience(const struct check *check, size_t count);
const char *check_nearest(struct check *check, const char *word, const char *const *words, size_t count);

/* "stances[2].tools[1]": the path of a value in a list inside a list.  Writes into out[FLAW_PATH_SIZE]; returns it. */
enum { FLAW_PATH_SIZE = 80 };
const char *flaw_path(char *out, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
