/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The manual page as scdoc source, from the tables of commands, options, exit statuses and keys. */
#include "app/manual.h"

#include "app/options.h"
#include "app/status.h"
#include "app/usage.h"
#include "tui/binding.h"
#include <string.h>

/* "For roll, plan." for an option that only some commands take. */
static void add_takers(struct buf *text, const struct option_row *row)
{
	const char *between = " For ";
	for (const struct subcommand *command = subcommands; command->name != NULL; command++)
		if ((row->takers & command->bit) && *command->name != '\0') {
			buf_addf(text, "%s%s", between, command->name);
			between = ", ";
		}
	buf_add_char(text, '.');
}

static void add_option(struct buf *manual, const struct option_row *row)
{
	struct buf term = { 0 }, text = { 0 };
	if (row->letter != 0)
		buf_addf(&term, "-%c, ", row->letter);
	buf_addf(&term, "--%s", row->name);
	buf_addf(&text, "%s.", row->help);
	if (row->ids != SECTION_COUNT && row->ids != SECTION_STOP_SIGNALS)
		buf_addf(&text, " For ids, see rollcoach list %s.", section_name(row->ids));
	if (row->takers != FOR_ALL && row->takers != FOR_WISH)
		add_takers(&text, row);
	manual_item(manual, buf_text(&term), row->argument != NULL ? row->argument : "", buf_text(&text));
	buf_done(&term);
	buf_done(&text);
}

/* The options that belong to these commands; 0: the options in neither of the two lists. */
static void add_options(struct buf *manual, const char *title, unsigned takers)
{
	buf_addf(manual, "\n## %s\n", title);
	for (const struct option_row *row = option_rows; row->name != NULL; row++)
		if (takers != 0 ? row->takers == takers : row->takers != FOR_ALL && row->takers != FOR_WISH)
			add_option(manual, row);
}

/* R3 and R118: five effects in brief, and what matters more than rolling. */
static void add_effects(struct buf *manual)
{
	const struct catalogue *catalogue = catalogue_builtin();
	manual_title(manual, "WHAT ROLLING MAY DO");
	for (unsigned i = 0; i < catalogue->cues_count; i++)
		if (strncmp(catalogue->cues[i].id, "effect-", strlen("effect-")) == 0)
			manual_paragraph(manual, catalogue->cues[i].text);
	manual_paragraph(manual, catalogue_cue(catalogue, "care-first"));
}

static void add_commands(struct buf *manual)
{
	manual_title(manual, "COMMANDS");
	for (const struct subcommand *command = subcommands; command->name != NULL; command++) {
		struct buf term = { 0 }, text = { 0 };
		buf_addf(&term, "rollcoach%s%s", *command->name != '\0' ? " " : "", command->name);
		buf_add(&text, command->about);
		if (command->format != NULL) {
			buf_add(&text, " Formats: ");
			subcommand_formats(command, ", ", &text);
			buf_add(&text, " (default: the first).");
		}
		manual_item(manual, buf_text(&term), command->arguments, buf_text(&text));
		buf_done(&term);
		buf_done(&text);
	}
}

static void add_statuses(struct buf *manual)
{
	manual_title(manual, "EXIT STATUS");
	for (const struct status_row *row = status_rows; row->when != NULL; row++) {
		struct buf number = { 0 };
		buf_addf(&number, "%d", (int)row->status);
		manual_item(manual, buf_text(&number), "", row->when);
		buf_done(&number);
	}
}

/* ---- Keys ------------------------------------------------------------------------------------------------------- */

enum { COMMON_FROM = 4 }; /* a key shared by at least this many views is listed once */

static bool same_key(const struct binding *one, const struct binding *other)
{
	return one->key == other->key && strcmp(one->name, other->name) == 0;
}

static bool has_key(const struct view *view, const struct binding *wanted)
{
	for (const struct binding *binding = view->keys; binding->name != NULL; binding++)
		if (same_key(binding, wanted) && strcmp(binding->help, wanted->help) == 0)
			return true;
	return false;
}

static unsigned views_with(const struct binding *binding, unsigned before)
{
	unsigned count = 0;
	for (unsigned i = 0; i < before; i++)
		count += has_key(views[i], binding);
	return count;
}

/* True if the key is already covered: by an earlier row for the same key in this view, or as part of a series, which is
 * listed with its first key. */
static bool listed_above(const struct view *view, const struct binding *wanted)
{
	const struct settings usual = { 0 };
	for (const struct binding *binding = view->keys; binding != wanted; binding++)
		if (same_key(binding, wanted) || binding_last(binding, &usual) >= wanted)
			return true;
	return false;
}

/* A series as one item: "0-9 sore-0 to sore-9". */
static void add_key(struct buf *manual, const struct binding *binding, const char **title)
{
	const struct settings usual = { 0 };
	const struct binding *last = binding_last(binding, &usual);
	char word[BINDING_WORD_MAX];
	struct buf name = { 0 };
	if (*title != NULL)
		buf_addf(manual, "\n## %s\n", *title);
	*title = NULL;
	buf_add(&name, binding->name);
	if (last != binding)
		buf_addf(&name, " to %s", last->name);
	manual_item(manual, binding_word(binding, &usual, false, word), buf_text(&name), binding_help(binding, &usual));
	buf_done(&name);
}

static void add_keys_of(struct buf *manual, const struct view *view)
{
	const char *title = view->title;
	for (const struct binding *binding = view->keys; binding->name != NULL; binding++)
		if (views_with(binding, VIEW_ID_COUNT) < COMMON_FROM && !listed_above(view, binding))
			add_key(manual, binding, &title);
}

static void add_common_keys(struct buf *manual)
{
	const char *title = "In most views";
	for (unsigned i = 0; i < VIEW_ID_COUNT; i++)
		for (const struct binding *binding = views[i]->keys; binding->name != NULL; binding++)
			if (views_with(binding, VIEW_ID_COUNT) >= COMMON_FROM && views_with(binding, i) == 0)
				add_key(manual, binding, &title);
}

/* Keys of the session come first because they are the ones to memorize. */
static void add_keys(struct buf *manual)
{
	manual_title(manual, "KEYS");
	manual_paragraph(manual, "Any key can be rebound in settings.yaml by its action name.");
	manual_paragraph(manual,
			 "Where the terminal reports the mouse, a click selects a row of Home, the plan, the body, the "
			 "history, the library, the profile, the tools and your routines. No answer about safety is "
			 "given by a click.");
	add_keys_of(manual, views[VIEW_SESSION]);
	add_common_keys(manual);
	for (unsigned i = 0; i < VIEW_ID_COUNT; i++)
		if (i != VIEW_SESSION)
			add_keys_of(manual, views[i]);
}

/* ---- The page --------------------------------------------------------------------------------------------------- */

static const struct place_row {
	const char *path, *what;
} place_rows[] = {
	{ "$XDG_CONFIG_HOME/rollcoach/profile.yaml", "answers to the safety questions, tools, adjustments" },
	{ "$XDG_CONFIG_HOME/rollcoach/settings.yaml", "voice, bell, colours, keys, usual mode and length" },
	{ "$XDG_CONFIG_HOME/rollcoach/routines/*.yaml", "saved routines" },
	{ "$XDG_STATE_HOME/rollcoach/history.db", "past sessions" },
	{ "$XDG_DATA_HOME/rollcoach/*.yaml", "your own catalogue entries; also read from $XDG_DATA_DIRS" },
	{ "XDG_CONFIG_HOME, XDG_STATE_HOME, XDG_DATA_HOME", "default: ~/.config, ~/.local/state, ~/.local/share" },
	{ "PAGER", "for long text at a terminal; default: less; cat or empty: none" },
	{ "VISUAL, EDITOR", "for rollcoach edit; the first that is set; default: editor, vi or nano" },
	{ "NO_COLOR", "if set, no colours unless --color always" },
	{ "COLORFGBG", "text and background colours, such as 0;15; if set, the terminal is not queried" },
	{ NULL, NULL },
};

static const struct example_row {
	const char *command, *what;
} example_rows[] = {
	{ "rollcoach", "Start here: questions, plan, session." },
	{ "rollcoach roll -m pre-run -t 8", "Eight minutes before a run: short, gentle, ends standing." },
	{ "rollcoach roll --sore calves:left=5", "After a run, with a left calf that is sore, 5 of 10." },
	{ "rollcoach plan -t 10 --explain", "Ten minutes as text, with the reason for each part." },
	{ "rollcoach plan --run ~/runs", "What the newest run in a folder asks of the legs comes first." },
	{ "rollcoach print -o handout.pdf", "A sheet for the floor beside the roller." },
	{ "rollcoach print --roster team.yaml -o out", "A sheet for each athlete, into the folder out." },
	{ "rollcoach print --guided -o page.html", "A page that leads through the routine in any browser." },
	{ "rollcoach plan --format qr", "The routine as a QR code; with --format code, as letters and digits." },
	{ "rollcoach history --for-coach --as Asha", "A line per session, to be sent to the coach." },
	{ "rollcoach roster --collect team.yaml asha.txt mail.txt", "What came back, per athlete of the roster." },
	{ "rollcoach plan --format json | jq .total_s", "Seconds of the routine, for a script." },
	{ "rollcoach log last --done 1L,1R", "What was rolled from paper." },
	{ NULL, NULL },
};

static void add_examples(struct buf *manual)
{
	manual_title(manual, "EXAMPLES");
	for (const struct example_row *row = example_rows; row->command != NULL; row++)
		manual_item(manual, row->command, "", row->what);
}

void manual_program(struct buf *ret_text)
{
	buf_add(ret_text,
		"rollcoach(1)\n\n" MANUAL_LICENCE "\n# NAME\n\nrollcoach - a foam-rolling coach for runners\n");
	manual_title(ret_text, "SYNOPSIS");
	manual_paragraph(ret_text, "rollcoach [COMMAND] [OPTION]...");
	manual_title(ret_text, "DESCRIPTION");
	manual_paragraph(
		ret_text,
		"Plans the best foam-rolling routine for the time you have and guides you through it, pass by "
		"pass, with "
		"pictures, words, voice and bell. All advice goes through a safety review and cites its rules.");
	manual_paragraph(ret_text, NOT_REVIEWED);
	add_effects(ret_text);
	add_commands(ret_text);
	manual_title(ret_text, "OPTIONS");
	add_options(ret_text, "A WISH: your request for today", FOR_WISH);
	add_options(ret_text, "For single commands", 0);
	add_options(ret_text, "For all commands", FOR_ALL);
	add_keys(ret_text);
	add_statuses(ret_text);
	manual_title(ret_text, "FILES AND ENVIRONMENT");
	for (const struct place_row *row = place_rows; row->path != NULL; row++)
		manual_item(ret_text, row->path, "", row->what);
	add_examples(ret_text);
	manual_title(ret_text, "SEE ALSO");
	manual_paragraph(ret_text, "rollcoach-files(5), rollcoach-catalogue(5)");
}
