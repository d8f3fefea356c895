/* SPDX-License-Identifier: MIT */
/* Shell completions from the tables of commands and options; ids come from `rollcoach list`. */
#include "app/usage.h"

#include <string.h>

/* The sections whose ids complete an option. */
static const char *list_of(enum section ids)
{
	return ids == SECTION_MUSCLES ? "muscles groups areas" : section_name(ids);
}

/* "a|b|c" as shell words. */
static void add_words(struct buf *text, const char *words)
{
	for (; *words != '\0'; words++)
		buf_add_char(text, *words == '|' ? ' ' : *words);
}

/* True for the option whose values depend on the command. */
static bool is_format(const struct option_row *row)
{
	return row->field == offsetof(struct options, format);
}

/* Completions for the value of an option, as shell words: ids, words, or nothing for file names. */
static void add_values(struct buf *text, const struct option_row *row)
{
	if (row->ids != SECTION_COUNT)
		buf_addf(text, "$(_rollcoach_ids %s)", list_of(row->ids));
	else if (strchr(row->argument, '|') != NULL && strstr(row->argument, "FILE") == NULL)
		add_words(text, row->argument);
}

/* Commands that take the option, separated by blanks; "" if all do. */
static void add_takers(struct buf *text, const struct option_row *row)
{
	for (const struct subcommand *command = subcommands; command->name != NULL; command++)
		if (row->takers != FOR_ALL && (row->takers & command->bit) && *command->name != '\0')
			buf_addf(text, "%s%s", text->size > 0 ? " " : "", command->name);
}

/* ---- bash, and zsh through bashcompinit --------------------------------------------------------------------- */

static void bash_values(struct buf *text)
{
	for (const struct option_row *row = option_rows; row->name != NULL; row++) {
		struct buf values = { 0 };
		if (row->argument == NULL)
			continue;
		if (is_format(row))
			buf_add(&values, "$formats");
		else
			add_values(&values, row);
		buf_addf(text, "\t--%s", row->name);
		if (row->letter != 0)
			buf_addf(text, "|-%c", row->letter);
		if (values.size > 0)
			buf_addf(text, ") COMPREPLY=($(compgen -W \"%s\" -- \"$word\")); return ;;\n",
				 buf_text(&values));
		else
			buf_add(text, ") COMPREPLY=($(compgen -f -- \"$word\")); return ;;\n");
		buf_done(&values);
	}
}

static void bash_options(struct buf *text)
{
	for (const struct subcommand *command = subcommands; command->name != NULL; command++) {
		buf_addf(text, "\t\"%s\") options='", command->name);
		for (const struct option_row *row = option_rows; row->name != NULL; row++)
			if (row->takers & command->bit)
				buf_addf(text, " --%s", row->name);
		buf_add(text, "' formats='");
		subcommand_formats(command, " ", text);
		buf_add(text, "' ;;\n");
	}
}

static void print_bash(struct buf *text)
{
	buf_add(text, "# rollcoach completions for bash.\n"
		      "_rollcoach_ids()\n{\n\tlocal kind\n"
		      "\tfor kind; do rollcoach list \"$kind\" 2>/dev/null; done | cut -d' ' -f1\n}\n\n"
		      "_rollcoach()\n{\n\tlocal word=${COMP_WORDS[COMP_CWORD]} last=${COMP_WORDS[COMP_CWORD-1]} "
		      "command= options formats i\n"
		      "\tfor ((i = 1; i < COMP_CWORD; i++)); do\n\t\tcase ${COMP_WORDS[i]} in\n\t\t");
	const char *between = "";
	for (const struct subcommand *command = subcommands + 1; command->name != NULL; command++) {
		buf_addf(text, "%s%s", between, command->name);
		between = "|";
	}
	buf_add(text, ") command=${COMP_WORDS[i]} ;;\n\t\tesac\n\tdone\n\tcase $command in\n");
	bash_options(text);
	buf_add(text, "\tesac\n\tcase $last in\n");
	bash_values(text);
	buf_add(text,
		"\tesac\n\tcase $word in\n\t-*) COMPREPLY=($(compgen -W \"$options\" -- \"$word\")) ;;\n"
		"\t*) COMPREPLY=($(compgen -f -- \"$word\"))\n\t\t[ -n \"$command\" ] || COMPREPLY=($(compgen -W '");
	for (const struct subcommand *command = subcommands + 1; command->name != NULL; command++)
		buf_addf(text, "%s ", command->name);
	buf_add(text, "' -- \"$word\")) ;;\n\tesac\n}\n\ncomplete -o filenames -F _rollcoach rollcoach\n");
}

static void print_zsh(struct buf *text)
{
	buf_add(text, "#compdef rollcoach\n# rollcoach completions for zsh, using its support for bash completions.\n"
		      "autoload -U +X bashcompinit && bashcompinit\n");
	print_bash(text);
}

/* ---- fish ----------------------------------------------------------------------------------------------------- */

static void fish_formats(struct buf *text, const struct option_row *row)
{
	for (const struct subcommand *command = subcommands; command->name != NULL; command++)
		if (command->format != NULL) {
			buf_addf(text, "complete -c rollcoach -n '__fish_seen_subcommand_from %s' -l %s -x -a '",
				 command->name, row->name);
			subcommand_formats(command, " ", text);
			buf_addf(text, "' -d '%s'\n", row->help);
		}
}

static void fish_option(struct buf *text, const struct option_row *row)
{
	struct buf values = { 0 }, takers = { 0 };
	add_takers(&takers, row);
	buf_add(text, "complete -c rollcoach");
	if (takers.size > 0)
		buf_addf(text, " -n '__fish_seen_subcommand_from %s'", buf_text(&takers));
	buf_addf(text, " -l %s", row->name);
	if (row->letter != 0)
		buf_addf(text, " -s %c", row->letter);
	if (row->argument != NULL) {
		add_values(&values, row);
		buf_add(text, values.size > 0 ? " -x" : " -r");
		if (values.size > 0)
			buf_addf(text, " -a '%s'", buf_text(&values) + (buf_text(&values)[0] == '$'));
	}
	buf_addf(text, " -d '%s'\n", row->help);
	buf_done(&values);
	buf_done(&takers);
}

static void print_fish(struct buf *text)
{
	buf_add(text, "# rollcoach completions for fish.\n"
		      "function _rollcoach_ids\n\tfor kind in $argv\n\t\trollcoach list $kind 2>/dev/null\n\tend | "
		      "string split -f1 ' '\n"
		      "end\n\n");
	for (const struct subcommand *command = subcommands + 1; command->name != NULL; command++)
		buf_addf(text, "complete -c rollcoach -n __fish_use_subcommand -a %s -d '%s'\n", command->name,
			 command->help);
	for (const struct option_row *row = option_rows; row->name != NULL; row++)
		(is_format(row) ? fish_formats : fish_option)(text, row);
}

/* ---- All ------------------------------------------------------------------------------------------------------ */

static const struct shell {
	const char *name;
	void (*print)(struct buf *text);
} shells[] = { { "bash", print_bash }, { "zsh", print_zsh }, { "fish", print_fish } };

bool usage_completions(const char *shell, struct buf *ret_text)
{
	for (size_t i = 0; i < sizeof(shells) / sizeof(*shells); i++)
		if (strcmp(shells[i].name, shell) == 0) {
			shells[i].print(ret_text);
			return true;
		}
	return false;
}
