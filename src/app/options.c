/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The option table and its parser: getopt_long driven by rows that name the field they set. */
#include "app/options.h"

#include "base/mem.h"
#include "base/text.h"
#include <getopt.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- Setters: one per form of value ---------------------------------------------------------------------- */

static bool set_flag(const struct option_row *row, void *field, const char *value, struct err *err)
{
	(void)row, (void)value, (void)err;
	*(bool *)field = true;
	return true;
}

static bool set_choice(const struct option_row *row, void *field, const char *value, struct err *err)
{
	(void)value, (void)err;
	*(enum choice *)field = (enum choice)row->min;
	return true;
}

static bool set_text(const struct option_row *row, void *field, const char *value, struct err *err)
{
	if (*value == '\0')
		return err_set(err, ERR_USAGE, "--%s: missing %s", row->name, row->argument);
	*(const char **)field = value;
	return true;
}

/* An empty text is a valid value; it removes the previous text. */
static bool set_any_text(const struct option_row *row, void *field, const char *value, struct err *err)
{
	(void)row, (void)err;
	*(const char **)field = value;
	return true;
}

static bool set_words(const struct option_row *row, void *field, const char *value, struct err *err)
{
	if (*value == '\0')
		return err_set(err, ERR_USAGE, "--%s: missing %s", row->name, row->argument);
	words_add(field, value);
	return true;
}

static bool set_number(const struct option_row *row, void *field, const char *value, struct err *err)
{
	char *end = NULL;
	long number = *value >= '0' && *value <= '9' ? strtol(value, &end, 10) : -1;
	if (end == NULL || *end != '\0' || number < (long)row->min || number > (long)row->max)
		return err_set(err, ERR_USAGE, "--%s takes a whole number from %u to %u, not '%s'", row->name, row->min,
			       row->max, value);
	*(unsigned *)field = (unsigned)number;
	return true;
}

/* At a speed that a person can follow, a rehearsal would be a session without its questions, and nothing would rest after
 * a pain. */
static bool set_speed(const struct option_row *row, void *field, const char *value, struct err *err)
{
	return set_number(row, field, value, err) ||
	       err_set(err, ERR_USAGE, "--%s takes a whole number from %u to %u, not '%s': to roll, leave it out",
		       row->name, row->min, row->max, value);
}

/* Fails for a word that is not one of "a|b|c". */
static bool fail_word(const char *option, const char *words, const char *word, struct err *err)
{
	enum { WORDS_MAX = 8 };
	const char *each[WORDS_MAX], *nearest;
	char *copy = mem_text(words);
	size_t count = 0;
	for (char *next = strtok(copy, "|"); next != NULL && count < WORDS_MAX; next = strtok(NULL, "|"))
		each[count++] = next;
	nearest = text_nearest(word, each, count);
	err_set(err, ERR_USAGE, "--%s takes %s, not '%s'%s%s%s", option, words, word,
		nearest != NULL ? ": did you mean '" : "", nearest != NULL ? nearest : "", nearest != NULL ? "'?" : "");
	free(copy);
	return false;
}

static bool set_word(const struct option_row *row, void *field, const char *value, struct err *err)
{
	unsigned at;
	if (!word_in(row->argument, value, &at))
		return fail_word(row->name, row->argument, value, err);
	*(unsigned *)field = at;
	return true;
}

/* ---- The table ------------------------------------------------------------------------------------------------ */

#define FIELD(name) offsetof(struct options, name)
#define NO_IDS 0, 0, SECTION_COUNT

/* Rows for the words of a wish (core/person/wish_words.h). */
#define ROW_TEXT(key, letter, argument, ids, help) \
	{ #key, letter, argument, FOR_WISH, help, set_words, FIELD(key), 0, 0, ids },
#define ROW_NUMBER(key, letter, argument, range, help) \
	{ #key, letter, argument, FOR_WISH, help, set_words, FIELD(key), NO_IDS },
#define ROW_LIST(key, argument, ids, help) ROW_TEXT(key, 0, argument, ids, help)
#define ROW_CHOICE(key, yes, no)                                                                \
	{ #key, 0, NULL, FOR_WISH, yes, set_choice, FIELD(key), CHOICE_YES, 0, SECTION_COUNT }, \
		{ "no-" #key, 0, NULL, FOR_WISH, no, set_choice, FIELD(key), CHOICE_NO, 0, SECTION_COUNT },
#define ROW_FLAG(key, help) { #key, 0, NULL, FOR_WISH, help, set_flag, FIELD(key), NO_IDS },

const struct option_row option_rows[] = {
	WISH_WORDS(ROW_TEXT, ROW_NUMBER, ROW_LIST, ROW_CHOICE,
		   ROW_FLAG){ "profile", 0, "FILE|none", FOR_WISH | FOR_HISTORY | FOR_LOG | FOR_MEASURE,
			      "profile file, or none: no profile, no history", set_text, FIELD(profile), NO_IDS },
	{ "run", 0, "FILE|DIR|-", FOR_WISH, "the run you come from: FIT, GPX or TCX; a folder means its newest run",
	  set_text, FIELD(run), NO_IDS },

	{ "plain", 0, NULL, FOR_HOME | FOR_ROLL, "plain mode: line by line, for screen readers and pipes", set_flag,
	  FIELD(plain), NO_IDS },
	{ "rehearse", 0, "N", FOR_HOME | FOR_ROLL, "to look at a routine: N times as fast, and nothing is saved",
	  set_speed, FIELD(rehearse), 10, 3600, SECTION_COUNT },
	{ "format", 0, "FORMAT", FOR_FORMATS, "output format", set_text, FIELD(format), NO_IDS },
	{ "explain", 0, NULL, FOR_PLAN, "explain every bout, dose and omission", set_flag, FIELD(explain), NO_IDS },
	{ "output", 'o', "FILE", FOR_PRINT, "write to FILE instead of standard output", set_text, FIELD(output),
	  NO_IDS },
	{ "paper", 0, "a4|letter|a5", FOR_PRINT, "paper size; a5: cards, two per A4 sheet", set_word, FIELD(paper),
	  NO_IDS },
	{ "one-page", 0, NULL, FOR_PRINT, "the front of the sheet only", set_flag, FIELD(one_page), NO_IDS },
	{ "large-print", 0, NULL, FOR_PRINT, "use type of at least 16 pt (pdf)", set_flag, FIELD(large_print), NO_IDS },
	{ "reasons", 0, NULL, FOR_PRINT, "print the person's conditions too: others may see the sheet", set_flag,
	  FIELD(reasons), NO_IDS },
	{ "guided", 0, NULL, FOR_PRINT, "html that also leads through the routine, step by step", set_flag,
	  FIELD(guided), NO_IDS },
	{ "roster", 0, "FILE", FOR_PRINT,
	  "one page per athlete in this file; with --only NAME, of one athlete or squad", set_text, FIELD(roster),
	  NO_IDS },
	{ "summary", 0, "text|json", FOR_PRINT, "format of the roster summary", set_word, FIELD(summary), NO_IDS },
	{ "jobs", 0, "N", FOR_PRINT, "make N files of a roster at a time (default: a core each)", set_number,
	  FIELD(jobs), 1, 64, SECTION_COUNT },
	{ "athlete", 0, "NAME", FOR_PRINT, "name of the athlete, printed on the handout", set_text, FIELD(athlete),
	  NO_IDS },
	{ "coach", 0, "NAME", FOR_PRINT, "name of the coach, printed on the handout", set_text, FIELD(coach), NO_IDS },
	{ "contact", 0, "TEXT", FOR_PRINT, "how to reach the coach, printed on the handout", set_text, FIELD(contact),
	  NO_IDS },
	{ "logo", 0, "FILE", FOR_PRINT, "club logo (PNG), printed on the handout (html, pdf)", set_text, FIELD(logo),
	  NO_IDS },
	{ "date", 0, "TEXT", FOR_PRINT, "date, printed as written", set_text, FIELD(date), NO_IDS },
	{ "note", 0, "TEXT", FOR_PRINT | FOR_HISTORY | FOR_LOG, "note from the coach, or on a session", set_any_text,
	  FIELD(note), NO_IDS },
	{ "show", 0, "ID|last", FOR_HISTORY, "show one session in full", set_text, FIELD(show), NO_IDS },
	{ "edit", 0, "ID|last", FOR_HISTORY, "correct one session with --feel, --marks and --note", set_text,
	  FIELD(edit), NO_IDS },
	{ "delete", 0, "ID|DAY|last|all", FOR_HISTORY | FOR_MEASURE,
	  "delete one session, or all; of a self test, the values of a day", set_text, FIELD(delete), NO_IDS },
	{ "feel", 0, "better|same|worse|none", FOR_HISTORY | FOR_LOG, "how it felt", set_text, FIELD(feel), NO_IDS },
	{ "marks", 0, "ID[:SIDE][=0-10],...|none", FOR_HISTORY | FOR_LOG, "what was sore, and how sore", set_text,
	  FIELD(marks), 0, 0, SECTION_MUSCLES },
	{ "at", 0, "TIME", FOR_LOG | FOR_MEASURE,
	  "local start time, such as 2026-11-28T19:30 (default: so that it ends now); of a test, when it was measured",
	  set_text, FIELD(at), NO_IDS },
	{ "done", 0, "1L,1R,3|all", FOR_LOG, "the numbers ticked on the sheet (default: all)", set_text, FIELD(done),
	  NO_IDS },
	{ "sorer", 0, "ID[:SIDE],...", FOR_LOG, "what was sorer afterwards", set_text, FIELD(sorer), 0, 0,
	  SECTION_MUSCLES },
	{ "stop", 0, "SIGNAL[:ID[:SIDE]],...", FOR_LOG, "stop signals that came up, and where", set_text, FIELD(stop),
	  0, 0, SECTION_STOP_SIGNALS },
	{ "for-coach", 0, NULL, FOR_HISTORY, "one line per session to send, with no other health data", set_flag,
	  FIELD(for_coach), NO_IDS },
	{ "as", 0, "NAME", FOR_HISTORY, "your name or number, for --for-coach", set_text, FIELD(as), NO_IDS },
	{ "collect", 0, NULL, FOR_ROSTER, "show what came back, per athlete; the FILEs are rosters and messages",
	  set_flag, FIELD(collect), NO_IDS },
	{ "trends", 0, NULL, FOR_HISTORY, "show soreness, regions and months instead of sessions", set_flag,
	  FIELD(trends), NO_IDS },
	{ "left", 0, "N,N,N", FOR_MEASURE, "three trials of the left side", set_text, FIELD(left), NO_IDS },
	{ "right", 0, "N,N,N", FOR_MEASURE, "three trials of the right side", set_text, FIELD(right), NO_IDS },
	{ "unit", 0, "auto|cm|in", FOR_MEASURE, "centimetres or inches; auto: as in the settings", set_word,
	  FIELD(unit), NO_IDS },
	{ "yes", 0, NULL, FOR_HISTORY | FOR_MEASURE, "delete without asking", set_flag, FIELD(yes), NO_IDS },
	{ "referral", 0, NULL, FOR_PRINT, "a page for the physical therapist instead of the handout", set_flag,
	  FIELD(referral), NO_IDS },
	{ "force", 0, NULL, FOR_PRINT, "overwrite existing files", set_flag, FIELD(force), NO_IDS },
	{ "days", 0, "N", FOR_HISTORY, "only the last N days", set_number, FIELD(days), 1, 36500, SECTION_COUNT },
	{ "import", 0, "FILE|-", FOR_HISTORY, "add the sessions of a json or csv file", set_text, FIELD(import),
	  NO_IDS },

	{ "catalogue", 0, "FILE|DIR", FOR_ALL, "additional catalogue entries (may be repeated)", set_words,
	  FIELD(catalogues), NO_IDS },
	{ "color", 0, "auto|always|never", FOR_ALL, "when to use colours", set_word, FIELD(color), NO_IDS },
	{ "width", 0, "N", FOR_ALL, "columns of text output, 40 to 100 (default: the terminal's, or 80)", set_number,
	  FIELD(width), 40, 100, SECTION_COUNT },
	{ "ascii", 0, NULL, FOR_ALL, "plain ASCII output", set_flag, FIELD(ascii), NO_IDS },
	{ "quiet", 'q', NULL, FOR_ALL, "print errors only", set_flag, FIELD(quiet), NO_IDS },
	{ "no-pager", 0, NULL, FOR_ALL, "print long text at once, without $PAGER", set_flag, FIELD(no_pager), NO_IDS },
	{ "help", 'h', NULL, FOR_ALL, "show this help", set_flag, FIELD(help), NO_IDS },
	{ "version", 'V', NULL, FOR_ALL, "show the version", set_flag, FIELD(version), NO_IDS },
	{ NULL, 0, NULL, 0, NULL, NULL, 0, NO_IDS },
};

enum { COMMANDS_MAX = 32 };
enum { ROWS = sizeof(option_rows) / sizeof(*option_rows) - 1 };

/* ---- Reading -------------------------------------------------------------------------------------------------- */

bool word_in(const char *words, const char *word, unsigned *ret_at)
{
	size_t size = strlen(word);
	for (unsigned at = 0; size > 0; at++) {
		size_t length = strcspn(words, "|");
		if (length == size && memcmp(words, word, size) == 0) {
			*ret_at = at;
			return true;
		}
		if (words[length] == '\0')
			return false;
		words += length + 1;
	}
	return false;
}

/* Return value of getopt_long for a row: above every letter, so that errors identify the row too. */
static int row_value(size_t row)
{
	return CHAR_MAX + 1 + (int)row;
}

static const struct option_row *row_of(int value)
{
	if (value > CHAR_MAX)
		return &option_rows[value - CHAR_MAX - 1];
	for (size_t i = 0; i < ROWS; i++)
		if (value != 0 && option_rows[i].letter == value)
			return &option_rows[i];
	return NULL;
}

/* '+': stop at each non-option word; ':': report missing arguments as such. */
static void feed_letters(char *letters)
{
	strcpy(letters, "+:");
	for (size_t i = 0; i < ROWS; i++)
		if (option_rows[i].letter != 0)
			sprintf(letters + strlen(letters), "%c%s", option_rows[i].letter,
				option_rows[i].argument != NULL ? ":" : "");
}

/* Whether an abbreviation may stand for the option: once the command is known, only if it takes it. */
static bool may_abbreviate(const struct option_row *row, const struct subcommand *command)
{
	return command == subcommands || (row->takers & command->bit) != 0;
}

/* The options that `word` may be: of the command, or by their full name. */
static void feed_longs(struct option *longs, const struct subcommand *command, const char *word)
{
	for (size_t i = 0; i < ROWS; i++) {
		const struct option_row *row = &option_rows[i];
		bool full = strncmp(word, "--", 2) == 0 && strlen(row->name) == strcspn(word + 2, "=") &&
			    strncmp(word + 2, row->name, strlen(row->name)) == 0;
		if (full || may_abbreviate(row, command))
			*longs++ = (struct option){ row->name, row->argument != NULL, NULL, row_value(i) };
	}
	*longs = (struct option){ 0 };
}

/* Fails for an ambiguous abbreviation, listing the options it may mean. */
static bool fail_ambiguous(const char *name, const struct subcommand *command, struct err *err)
{
	struct buf names = { 0 };
	unsigned count = 0;
	for (size_t i = 0; i < ROWS; i++)
		if (may_abbreviate(&option_rows[i], command) && strncmp(option_rows[i].name, name, strlen(name)) == 0)
			buf_addf(&names, "%s--%s", count++ > 0 ? ", " : "", option_rows[i].name);
	if (count > 1)
		err_set(err, ERR_USAGE, "'--%s' is ambiguous: %s", name, buf_text(&names));
	buf_done(&names);
	return count > 1;
}

static bool fail_unknown_option(const char *word, const struct subcommand *command, struct err *err)
{
	const char *names[ROWS];
	char name[64];
	snprintf(name, sizeof(name), "%.*s", (int)strcspn(word + 2, "="), word + 2);
	if (fail_ambiguous(name, command, err))
		return false;
	for (size_t i = 0; i < ROWS; i++)
		names[i] = option_rows[i].name;
	const char *nearest = text_nearest(name, names, ROWS);
	if (nearest == NULL)
		return err_set(err, ERR_USAGE, "unknown option '--%s': see rollcoach --help", name);
	return err_set(err, ERR_USAGE, "unknown option '--%s': did you mean '--%s'?", name, nearest);
}

static bool fail_option(int result, char **argv, const struct subcommand *command, struct err *err)
{
	const struct option_row *row = row_of(optopt);
	if (result == ':')
		return err_set(err, ERR_USAGE, "--%s requires %s", row->name, row->argument);
	if (row != NULL)
		return err_set(err, ERR_USAGE, "--%s takes no value", row->name);
	if (optopt != 0)
		return err_set(err, ERR_USAGE, "unknown option '-%c': see rollcoach --help", optopt);
	return fail_unknown_option(argv[optind - 1], command, err);
}

const struct subcommand *subcommand_find(const char *word, struct err *err)
{
	const char *names[COMMANDS_MAX];
	size_t count = 0;
	for (const struct subcommand *command = subcommands; command->name != NULL; command++) {
		if (strcmp(command->name, word) == 0 && *word != '\0')
			return command;
		if (*command->name != '\0' && count < COMMANDS_MAX)
			names[count++] = command->name;
	}
	const char *nearest = text_nearest(word, names, count);
	err_set(err, ERR_USAGE, "unknown command '%s': %s%s%s", word,
		nearest != NULL ? "did you mean '" : "see rollcoach ", nearest != NULL ? nearest : "--help",
		nearest != NULL ? "'?" : "");
	return NULL;
}

/* The first non-option word names the command; the others are its operands. */
static bool read_word(struct options *options, const char *word, struct err *err)
{
	if (options->command != subcommands) {
		words_add(&options->operands, word);
		return true;
	}
	const struct subcommand *command = subcommand_find(word, err);
	if (command != NULL)
		options->command = command;
	return command != NULL;
}

/* Reads all arguments; sets given[row] for each option present. */
static bool read_arguments(struct options *options, int argc, char **argv, bool *given, struct err *err)
{
	char letters[2 + 2 * ROWS + 1];
	struct option longs[ROWS + 1];
	bool only_words = false;
	feed_letters(letters);
	opterr = 0;
	while (optind < argc) {
		if (!only_words && strcmp(argv[optind], "--") == 0) {
			only_words = true;
			optind++;
			continue;
		}
		feed_longs(longs, options->command, argv[optind]);
		int result = only_words ? -1 : getopt_long(argc, argv, letters, longs, NULL);
		if (result == -1) {
			if (!read_word(options, argv[optind++], err))
				return false;
			continue;
		}
		const struct option_row *row = row_of(result);
		if (result == '?' || result == ':' || row == NULL)
			return fail_option(result, argv, options->command, err);
		if (!row->set(row, (char *)options + row->field, optarg, err))
			return false;
		given[row - option_rows] = true;
	}
	return true;
}

/* ---- Combinations --------------------------------------------------------------------------------------- */

/* "plan", or for the home command "rollcoach". */
static const char *display_name(const struct subcommand *command)
{
	return *command->name != '\0' ? command->name : "rollcoach without a command";
}

static bool check_takers(const struct options *options, const bool *given, struct err *err)
{
	const struct subcommand *command = options->command;
	for (size_t i = 0; i < ROWS; i++)
		if (given[i] && !(option_rows[i].takers & command->bit))
			return err_set(err, ERR_USAGE, "%s does not take --%s: see rollcoach %s%s--help",
				       display_name(command), option_rows[i].name, command->name,
				       *command->name != '\0' ? " " : "");
	return true;
}

static bool check_operands(const struct options *options, struct err *err)
{
	const struct subcommand *command = options->command;
	if (options->operands.count < command->operands_min)
		return err_set(err, ERR_USAGE, "%s requires %s: see rollcoach %s --help", display_name(command),
			       command->arguments, display_name(command));
	if (options->operands.count > command->operands_max)
		return err_set(err, ERR_USAGE, "%s: unexpected argument '%s'%s", display_name(command),
			       options->operands.items[command->operands_max],
			       words_are_code(&options->operands) ? ": put a code or line with blanks in quotes" : "");
	return true;
}

static bool check_format(struct options *options, struct err *err)
{
	const struct subcommand *command = options->command;
	struct buf formats = { 0 };
	unsigned at;
	if (options->format == NULL)
		return true;
	subcommand_formats(command, "|", &formats);
	bool known = word_in(buf_text(&formats), options->format, &at);
	if (!known) {
		fail_word("format", buf_text(&formats), options->format, err);
		err_in(err, "%s", display_name(command));
	}
	buf_done(&formats);
	return known;
}

bool options_parse(struct options *ret_options, int argc, char **argv, struct err *err)
{
	bool given[ROWS] = { 0 };
	*ret_options = (struct options){ .command = subcommands };
	if (!read_arguments(ret_options, argc, argv, given, err))
		return false;
	if (ret_options->help || ret_options->version)
		return true;
	if (ret_options->output != NULL && strcmp(ret_options->output, "-") == 0)
		ret_options->output = NULL; /* standard output */
	return check_takers(ret_options, given, err) && check_operands(ret_options, err) &&
	       check_format(ret_options, err);
}

void options_done(struct options *options)
{
	free(options->operands.items);
	for (size_t i = 0; i < ROWS; i++)
		if (option_rows[i].set == set_words) {
			struct words *words = (void *)((char *)options + option_rows[i].field);
			free(words->items);
			*words = (struct words){ 0 };
		}
	options->operands = (struct words){ 0 };
	for (unsigned i = 0; i < options->clarified_count; i++)
		free(options->clarified[i]);
	free(options->clarified);
}
