/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The command line: one row per option and per command; usage, manual and completions are generated from the rows.
 *
 * To add an option, add a field to struct options and a row to src/app/options.c.  The words of a wish are in
 * core/person/wish_words.h. */
#ifndef APP_OPTIONS_H
#define APP_OPTIONS_H

#include "app/status.h"
#include "app/words.h"
#include "base/buf.h"
#include "base/err.h"
#include "core/catalogue/catalogue.h"
#include "core/person/person.h"
#include "core/person/wish_words.h"
#include "print/paper.h"
#include <stdbool.h>
#include <stddef.h>

struct subcommand;

/* Members of struct options for the words of a wish. */
#define WISH_OPTION_WORDS(key, ...) struct words key;
#define WISH_OPTION_CHOICE(key, ...) enum choice key;
#define WISH_OPTION_FLAG(key, ...) bool key;

/* Formats of the roster summary, in the order of the option's argument. */
enum { SUMMARY_TEXT, SUMMARY_JSON };

/* The parsed command line.  Options not given are NULL, 0, false or CHOICE_DEFAULT.  Free with options_done. */
struct options {
	const struct subcommand *command; /* never NULL after options_parse; the home command if none is given */
	struct words operands;

	/* The words of the wish; wish_of_options reads them once the catalogue is loaded. */
	WISH_WORDS(WISH_OPTION_WORDS, WISH_OPTION_WORDS, WISH_OPTION_WORDS, WISH_OPTION_CHOICE, WISH_OPTION_FLAG)
	const char *profile; /* a path, or "none" */
	const char *run; /* a file or folder, or "-" */

	bool plain;
	unsigned rehearse; /* speed factor; 0: a real session */
	const char *format; /* one of the command's formats; NULL: its first */
	bool explain;
	const char *output;
	unsigned paper; /* enum paper */
	const char *roster;
	bool one_page, large_print, reasons, guided; /* of handouts */
	const char *athlete, *coach, *contact, *date, *note, *logo;
	unsigned summary; /* SUMMARY_TEXT or SUMMARY_JSON */
	unsigned jobs; /* 0: as many as there are cores */
	bool force;
	unsigned days;
	const char *show, *edit, *delete; /* an id, "last" or "all" */
	const char *feel, *marks, *at, *done, *sorer, *stop, *left, *right;
	unsigned unit; /* 0 as in the settings, 1 cm, 2 inches */
	bool yes, trends, referral, for_coach, collect;
	const char *as; /* name or number for the coach */
	const char *import;

	struct words catalogues;
	unsigned color; /* enum color_choice */
	unsigned width; /* of text output; 0: the terminal's */
	bool ascii, quiet, no_pager, help, version;

	/* Words rewritten after a question (app/clarify.h); owned. */
	char **clarified;
	unsigned clarified_count;
};

/* Commands that accept an option, as bits. */
enum {
	FOR_HOME = 1 << 0,
	FOR_ROLL = 1 << 1,
	FOR_PLAN = 1 << 2,
	FOR_PRINT = 1 << 3,
	FOR_CHECK = 1 << 4,
	FOR_LIST = 1 << 5,
	FOR_SHOW = 1 << 6,
	FOR_HISTORY = 1 << 7,
	FOR_CUES = 1 << 8,
	FOR_LOG = 1 << 9,
	FOR_RUN = 1 << 10,
	FOR_ROSTER = 1 << 11,
	FOR_MEASURE = 1 << 12,
	FOR_EDIT = 1 << 13,
	FOR_HELP = 1 << 14,
	FOR_VERSION = 1 << 15,
	FOR_COMPLETE = 1 << 16,
	FOR_FORMATS =
		FOR_PLAN | FOR_PRINT | FOR_CHECK | FOR_LIST | FOR_SHOW | FOR_HISTORY | FOR_RUN | FOR_MEASURE | FOR_CUES,
	FOR_WISH = FOR_HOME | FOR_ROLL | FOR_PLAN | FOR_PRINT,
	FOR_ALL = (1 << 17) - 1,
};

struct option_row {
	const char *name;
	char letter; /* 0: none */
	const char *argument; /* as usage shows it; NULL: a flag */
	unsigned takers; /* FOR_... bits */
	const char *help; /* lower case, no full stop */
	bool (*set)(const struct option_row *row, void *field, const char *value, struct err *err);
	size_t field; /* offset in struct options */
	unsigned min, max; /* of a number; `min` is also the value of a choice */
	enum section ids; /* section whose ids it takes; SECTION_COUNT: none */
};

/* The last row has no name. */
extern const struct option_row option_rows[];

struct app;

struct subcommand {
	const char *name; /* "": runs if no command is given */
	unsigned bit; /* FOR_... */
	const char *arguments; /* as usage shows them */
	const char *help; /* one line, lower case, no full stop */
	const char *about; /* a sentence or two for its usage and the manual */
	const char *(*format)(unsigned at); /* names of its formats (app/commands.h); NULL: it has none */
	unsigned operands_min, operands_max;
	enum status (*run)(struct app *app); /* NULL: about the program itself (src/app/program.c) */
};

/* The first row is the home command; the last has no name. */
extern const struct subcommand subcommands[];

/* Parses the command line.  False with ERR_USAGE, which suggests the nearest known word; call options_done in either
 * case. */
bool options_parse(struct options *ret_options, int argc, char **argv, struct err *err);
void options_done(struct options *options);

/* The command with this name; NULL with ERR_USAGE, which suggests the nearest one. */
const struct subcommand *subcommand_find(const char *word, struct err *err);

/* True if `word` is one of "a|b|c", with its position. */
bool word_in(const char *words, const char *word, unsigned *ret_at);

/* Appends the names of the command's formats with `between` them. */
void subcommand_formats(const struct subcommand *command, const char *between, struct buf *ret_text);

/* The row of the command's format table that --format names, or 0. */
unsigned options_format(const struct options *options);

/* True if the words together are a code whose blanks were not quoted. */
bool words_are_code(const struct words *words);

#endif
