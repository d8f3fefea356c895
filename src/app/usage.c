/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The --help texts, generated from the tables of options and commands. */
#include "app/usage.h"

#include "app/status.h"
#include "base/text.h"
#include <stdio.h>

/* Columns where the help texts of commands, options and exit statuses begin. */
enum { COMMANDS_AT = 35, OPTIONS_AT = 30, STATUSES_AT = 8 };

/* "  what      help"; the help starts on the next line if `what` is too long. */
static void print_row(struct buf *usage, const char *what, int column, const char *help)
{
	buf_addf(usage, "  %s", what);
	int used = 2 + text_columns(what);
	if (used > column - 2) {
		buf_add_char(usage, '\n');
		used = 0;
	}
	buf_addf(usage, "%*s", column - used, "");
	buf_addf(usage, "%s\n", help);
}

static void add_ids(struct buf *help, enum section section)
{
	const struct catalogue *catalogue = catalogue_builtin();
	for (unsigned i = 0; i < catalogue_count(catalogue, section); i++)
		buf_addf(help, "%s%s", i == 0 ? ": " : ", ", catalogue_id(catalogue, section, i));
}

/* Lists the ids of modes. There are too many other ids, see `rollcoach list`. */
static void print_option(struct buf *usage, const struct option_row *row)
{
	struct buf what = { 0 }, help = { 0 };
	buf_addf(&what, row->letter != 0 ? "-%c, " : "    ", row->letter);
	buf_addf(&what, "--%s%s%s", row->name, row->argument != NULL ? " " : "",
		 row->argument != NULL ? row->argument : "");
	buf_add(&help, row->help);
	if (row->ids == SECTION_MODES)
		add_ids(&help, row->ids);
	print_row(usage, buf_text(&what), OPTIONS_AT, buf_text(&help));
	buf_done(&what);
	buf_done(&help);
}

/* Prints the options shared by all of `takers`; options of every command only if `everywhere`. */
static void print_options(struct buf *usage, const char *title, unsigned takers, bool everywhere)
{
	bool first = true;
	for (const struct option_row *row = option_rows; row->name != NULL; row++) {
		if ((row->takers & takers) != takers || (row->takers == FOR_ALL) != everywhere)
			continue;
		if (first)
			buf_addf(usage, "\n%s\n", title);
		first = false;
		print_option(usage, row);
	}
}

static void print_synopsis(struct buf *text, const struct subcommand *command)
{
	buf_addf(text, "rollcoach%s%s%s%s", *command->name != '\0' ? " " : "", command->name,
		 *command->arguments != '\0' ? " " : "", command->arguments);
}

static void print_all(struct buf *usage)
{
	buf_add(usage, "rollcoach, a foam-rolling coach for runners\n\n");
	for (const struct subcommand *command = subcommands; command->name != NULL; command++) {
		struct buf synopsis = { 0 };
		print_synopsis(&synopsis, command);
		print_row(usage, buf_text(&synopsis), COMMANDS_AT, command->help);
		buf_done(&synopsis);
	}
	buf_add(usage, "\nFor the options of a command, see rollcoach COMMAND --help.\n");
	print_options(usage, "Options of a WISH, your request for today:", FOR_WISH, false);
	print_options(usage, "Options of all commands:", FOR_ALL, true);
	buf_add(usage, "\nExit status:\n");
	for (const struct status_row *row = status_rows; row->when != NULL; row++) {
		char number[8];
		snprintf(number, sizeof(number), "%d", (int)row->status);
		print_row(usage, number, STATUSES_AT, row->when);
	}
	buf_add_char(usage, '\n');
	buf_addf(usage, "%s\n", NOT_REVIEWED);
}

static void print_one(struct buf *usage, const struct subcommand *command)
{
	print_synopsis(usage, command);
	buf_add(usage, "\n\n");
	buf_addf(usage, "%s\n", command->about);
	if (command->format != NULL) {
		struct buf formats = { 0 };
		buf_add(&formats, "Formats: ");
		subcommand_formats(command, "|", &formats);
		buf_add(&formats, ". Default: the first.");
		buf_add_char(usage, '\n');
		buf_addf(usage, "%s\n", buf_text(&formats));
		buf_done(&formats);
	}
	print_options(usage, "Options:", command->bit, false);
	print_options(usage, "Options of all commands:", FOR_ALL, true);
}

void usage_print(const struct subcommand *command, struct buf *ret_text)
{
	if (command == subcommands)
		print_all(ret_text);
	else
		print_one(ret_text, command);
}
