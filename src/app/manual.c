/* SPDX-License-Identifier: MIT */
/* The manual page as scdoc source, from the tables of commands, options, exit statuses and keys. */
#include "app/usage.h"

#include "app/status.h"
#include "io/files/roster.h"
#include "io/files/settings.h"
#include "tui/binding.h"
#include <string.h>

/* Escapes the characters that scdoc treats as markup. */
static void add_plain(struct buf *manual, const char *text)
{
	for (; *text != '\0'; text++) {
		if (strchr("\\_*#~`<>[]|", *text) != NULL)
			buf_add_char(manual, '\\');
		buf_add_char(manual, *text);
	}
}

static void add_paragraph(struct buf *manual, const char *text)
{
	buf_add_char(manual, '\n');
	add_plain(manual, text);
	buf_add_char(manual, '\n');
}

static void add_title(struct buf *manual, const char *title)
{
	buf_addf(manual, "\n# %s\n", title);
}

/* A term in bold, the rest of its line, and an indented paragraph. */
static void add_item(struct buf *manual, const char *term, const char *rest, const char *text)
{
	buf_add(manual, "\n*");
	add_plain(manual, term);
	buf_add_char(manual, '*');
	if (*rest != '\0')
		buf_add_char(manual, ' ');
	add_plain(manual, rest);
	buf_add(manual, "\n\t");
	add_plain(manual, text);
	buf_add_char(manual, '\n');
}

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
	add_item(manual, buf_text(&term), row->argument != NULL ? row->argument : "", buf_text(&text));
	buf_done(&term);
	buf_done(&text);
}

/* The options with these takers; 0: the options in neither of the two lists. */
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
	add_title(manual, "WHAT ROLLING MAY DO");
	for (unsigned i = 0; i < catalogue->cues_count; i++)
		if (strncmp(catalogue->cues[i].id, "effect-", strlen("effect-")) == 0)
			add_paragraph(manual, catalogue->cues[i].text);
	add_paragraph(manual, catalogue_cue(catalogue, "care-first"));
}

static void add_commands(struct buf *manual)
{
	add_title(manual, "COMMANDS");
	for (const struct subcommand *command = subcommands; command->name != NULL; command++) {
		struct buf term = { 0 }, text = { 0 };
		buf_addf(&term, "rollcoach%s%s", *command->name != '\0' ? " " : "", command->name);
		buf_add(&text, command->about);
		if (command->format != NULL) {
			buf_add(&text, " Formats: ");
			subcommand_formats(command, ", ", &text);
			buf_add(&text, " (default: the first).");
		}
		add_item(manual, buf_text(&term), command->arguments, buf_text(&text));
		buf_done(&term);
		buf_done(&text);
	}
}

static void add_statuses(struct buf *manual)
{
	add_title(manual, "EXIT STATUS");
	for (const struct status_row *row = status_rows; row->when != NULL; row++) {
		struct buf number = { 0 };
		buf_addf(&number, "%d", (int)row->status);
		add_item(manual, buf_text(&number), "", row->when);
		buf_done(&number);
	}
}

/* ---- Keys ------------------------------------------------------------------------------------------------------- */

enum { COMMON_FROM = 4 }; /* a key that this many views share is listed once */

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

/* A second meaning of a key in the same view is the other half of the first; a series is listed with its first key. */
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
	add_item(manual, binding_word(binding, &usual, false, word), buf_text(&name), binding_help(binding, &usual));
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

/* Keys of the session come first: they are the ones to memorize. */
static void add_keys(struct buf *manual)
{
	add_title(manual, "KEYS");
	add_paragraph(manual, "Any key can be rebound in settings.yaml by its action name.");
	add_keys_of(manual, views[VIEW_SESSION]);
	add_common_keys(manual);
	for (unsigned i = 0; i < VIEW_ID_COUNT; i++)
		if (i != VIEW_SESSION)
			add_keys_of(manual, views[i]);
}

/* ---- Settings --------------------------------------------------------------------------------------------------- */

/* "auto|dark|light", "1..60". */
static void add_choices(struct buf *choices, const cyaml_schema_field_t *field)
{
	const cyaml_schema_value_t *value = &field->value;
	if (value->type == CYAML_ENUM)
		for (uint32_t i = 0; i < value->enumeration.count; i++)
			buf_addf(choices, "%s%s", i > 0 ? "|" : "", value->enumeration.strings[i].str);
	else if (value->type == CYAML_UINT)
		buf_add(choices, field_rule(field));
}

/* One item per key of a file. */
static void add_fields(struct buf *manual, const cyaml_schema_field_t *field)
{
	for (; field->key != NULL; field++) {
		struct buf choices = { 0 };
		add_choices(&choices, field);
		if (field->value.type != CYAML_IGNORE)
			add_item(manual, field->key, buf_text(&choices), field_meaning(field));
		buf_done(&choices);
	}
}

static void add_settings(struct buf *manual)
{
	add_title(manual, "SETTINGS");
	add_paragraph(manual, "Keys of settings.yaml, after its first line, kind: settings. Run rollcoach cues to see "
			      "what this terminal "
			      "supports.");
	add_fields(manual, settings_document.schema->mapping.fields);
}

/* The keys of the file, then those of an athlete. */
static void add_roster(struct buf *manual)
{
	const cyaml_schema_field_t *fields = roster_document.schema->mapping.fields, *athletes = fields;
	add_title(manual, "ROSTER");
	add_paragraph(manual, "Keys of a file for print --roster, after its first line, kind: roster.");
	add_fields(manual, fields);
	while (strcmp(athletes->key, "athletes") != 0)
		athletes++;
	buf_add(manual, "\n## Keys of an athlete\n");
	add_paragraph(manual,
		      "Keys with the name of an option take its values; those of a list are items of a YAML list.");
	add_fields(manual, athletes->value.sequence.entry->mapping.fields);
}

static const struct place_row {
	const char *path, *what;
} place_rows[] = {
	{ "$XDG_CONFIG_HOME/rollcoach/profile.yaml", "answers to the safety questions, tools, adjustments" },
	{ "$XDG_CONFIG_HOME/rollcoach/settings.yaml", "voice, bell, colours, keys, usual mode and length" },
	{ "$XDG_STATE_HOME/rollcoach/history.db", "past sessions" },
	{ "$XDG_DATA_HOME/rollcoach/*.yaml", "your own catalogue entries; also read from $XDG_DATA_DIRS" },
	{ "NO_COLOR", "if set, no colours unless --color always" },
	{ "COLORFGBG", "text and background colours, such as 0;15; if set, the terminal is not queried" },
	{ NULL, NULL },
};

void usage_manual(struct buf *ret_text)
{
	buf_add(ret_text, "rollcoach(1)\n\n# NAME\n\nrollcoach - a foam-rolling coach for runners\n");
	add_title(ret_text, "SYNOPSIS");
	add_paragraph(ret_text, "rollcoach [COMMAND] [OPTION]...");
	add_title(ret_text, "DESCRIPTION");
	add_paragraph(ret_text,
		      "Plans the best foam-rolling routine for the time you have and guides you through it, pass by "
		      "pass, with "
		      "pictures, words, voice and bell. All advice goes through a safety review and cites its rules.");
	add_paragraph(ret_text, NOT_REVIEWED);
	add_effects(ret_text);
	add_commands(ret_text);
	add_title(ret_text, "OPTIONS");
	add_options(ret_text, "A WISH: your request for today", FOR_WISH);
	add_options(ret_text, "For single commands", 0);
	add_options(ret_text, "For all commands", FOR_ALL);
	add_keys(ret_text);
	add_settings(ret_text);
	add_roster(ret_text);
	add_statuses(ret_text);
	add_title(ret_text, "FILES AND ENVIRONMENT");
	for (const struct place_row *row = place_rows; row->path != NULL; row++)
		add_item(ret_text, row->path, "", row->what);
}
