/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Determines whether the unfinished word is a command, an option, a value or an operand, and prints its candidates. */
#include "app/complete.h"

#include "app/options.h"
#include "core/catalogue/lookup.h"
#include <stdio.h>
#include <string.h>

/* ---- Candidates -------------------------------------------------------------------------------------------------- */

/* Adds "head" + "text" if it continues the unfinished word. */
static void offer(struct completion *completion, const char *head, const char *text, const char *meaning)
{
	size_t size = strlen(completion->word), head_size = strlen(head);
	size_t common = head_size < size ? head_size : size;
	if (memcmp(head, completion->word, common) != 0 ||
	    (size > head_size && strncmp(text, completion->word + head_size, size - head_size) != 0))
		return;
	buf_addf(completion->out, "%s%s", head, text);
	if (*meaning != '\0')
		buf_addf(completion->out, "\t%s", meaning);
	buf_add_char(completion->out, '\n');
}

static void offer_section(struct completion *completion, const char *head, enum section section)
{
	const struct catalogue *catalogue = completion->catalogue;
	for (unsigned i = 0; i < catalogue_count(catalogue, section); i++)
		offer(completion, head, catalogue_id(catalogue, section, i), catalogue_name(catalogue, section, i));
}

/* Adds the ids of sections such as "muscles|groups|areas". */
static void offer_ids(struct completion *completion, const char *head, const char *where)
{
	enum section sections[SECTION_COUNT];
	unsigned count = lookup_sections(where, sections);
	for (unsigned i = 0; i < count; i++)
		offer_section(completion, head, sections[i]);
}

/* The sections whose ids an option takes: places are muscles, groups and areas. */
static const char *ids_of(enum section ids)
{
	return ids == SECTION_MUSCLES ? "muscles|groups|areas" : section_name(ids);
}

static void offer_commands(struct completion *completion)
{
	for (const struct subcommand *command = subcommands + 1; command->name != NULL; command++)
		offer(completion, "", command->name, command->help);
}

static void offer_routines(struct completion *completion)
{
	for (unsigned i = 0; i < completion->routines->count; i++)
		offer(completion, "", completion->routines->items[i], "saved routine");
	completion->how = "files";
}

static void offer_kinds(struct completion *completion)
{
	enum section sections[SECTION_COUNT];
	unsigned count = lookup_sections(lookup_listed, sections);
	for (unsigned i = 0; i < count; i++)
		offer(completion, "", section_name(sections[i]), "");
	offer(completion, "", "sweeps", "");
	offer(completion, "", "positions", "");
}

/* ---- What usage shows as an argument ----------------------------------------------------------------------------- */

/* Offers the literal words of "better|same|none"; FILE and DIR are placeholders for files. */
static void offer_argument(struct completion *completion, const char *head, const char *argument)
{
	while (*argument != '\0') {
		char word[32];
		size_t size = strcspn(argument, "|[] "); /* up to a dot: FILE.csv is a FILE */
		snprintf(word, sizeof(word), "%.*s", (int)strcspn(argument, "|[]. "), argument);
		if (strcmp(word, "FILE") == 0 || strcmp(word, "DIR") == 0)
			completion->how = "files";
		else if (word[0] >= 'a' && word[0] <= 'z' && word[strcspn(word, ":=,")] == '\0')
			offer(completion, head, word, "");
		argument += size + (argument[size] != '\0');
	}
}

static void offer_operand(struct completion *completion, const struct subcommand *command, unsigned before)
{
	const char *shown = command->arguments;
	if (before >= command->operands_max)
		return;
	offer_argument(completion, "", shown);
	if (strstr(shown, "ROUTINE") != NULL)
		offer_routines(completion);
	if (strcmp(shown, "KIND") == 0)
		offer_kinds(completion);
	if (strstr(shown, "COMMAND") != NULL)
		offer_commands(completion);
	if (strstr(shown, "ID") != NULL)
		offer_ids(completion, "", command->bit == FOR_MEASURE ? "measures" : lookup_listed);
}

/* ---- Lists: ID[:SIDE][=0-10],... ---------------------------------------------------------------------------------- */

static void offer_sides(struct completion *completion, const char *head)
{
	for (int i = 0; i < SIDE_COUNT; i++)
		offer(completion, head, side_word((enum side)i), "");
}

static void offer_levels(struct completion *completion, const char *head, const char *argument)
{
	static const char *const ages[] = { "24", "2d", "3d", "7d" };
	static const char *const meanings[] = { "24 hours", "2 days", "3 days", "7 days" };
	char level[8];
	for (unsigned i = 0; strstr(argument, "=0-10") != NULL && i <= 10; i++) {
		snprintf(level, sizeof(level), "%u", i);
		offer(completion, head, level, "");
	}
	for (unsigned i = 0; strstr(argument, "=AGE") != NULL && i < sizeof(ages) / sizeof(*ages); i++)
		offer(completion, head, ages[i], meanings[i]);
}

/* Offers what may follow a complete id: a side, or "=" before a level. */
static void offer_after_id(struct completion *completion, const char *item, const char *argument)
{
	if (strstr(argument, ":SIDE") != NULL && strstr(argument, "[:ID") == NULL) {
		offer(completion, item, ":left", "");
		offer(completion, item, ":right", "");
	}
	if (strstr(argument, "[:ID") != NULL)
		offer(completion, item, ":", "the place");
	if (strchr(argument, '=') != NULL)
		offer(completion, item, "=", "how much, or since when");
}

/* True if the list contains the id. The list ends with a comma. */
static bool is_in_list(const char *list, const char *id, size_t size)
{
	for (; *list != '\0'; list += strcspn(list, ",") + 1)
		if (strncmp(list, id, size) == 0 && strchr(",:=", list[size]) != NULL)
			return true;
	return false;
}

/* Offers the ids that are not in the list yet; `value` is where the list starts in the head. */
static void offer_item(struct completion *completion, const char *head, size_t value, enum section section)
{
	struct buf ids = { 0 }, *out = completion->out;
	completion->out = &ids;
	offer_ids(completion, head, ids_of(section));
	completion->out = out;
	for (const char *line = buf_text(&ids), *next; *line != '\0'; line = next) {
		const char *id = line + strlen(head);
		next = strchr(line, '\n') + 1;
		if (!is_in_list(head + value, id, strcspn(id, "\t\n")))
			buf_add_bytes(out, line, (size_t)(next - line));
	}
	buf_done(&ids);
}

static bool is_id(const struct completion *completion, const char *item, enum section ids)
{
	enum section sections[SECTION_COUNT];
	unsigned count = lookup_sections(ids_of(ids), sections);
	for (unsigned i = 0; i < count; i++)
		if (catalogue_find(completion->catalogue, sections[i], item) >= 0)
			return true;
	return false;
}

/* `value` is the part of the unfinished word that belongs to the option. */
static void offer_list(struct completion *completion, const char *value, const struct option_row *row)
{
	const char *comma = strrchr(value, ','), *item = comma != NULL ? comma + 1 : value;
	const char *colon = strrchr(item, ':'), *equals = strrchr(item, '=');
	const char *from = equals != NULL ? equals + 1 : colon != NULL ? colon + 1 : item;
	bool is_place = colon != NULL && strstr(row->argument, "[:ID") != NULL && strchr(item, ':') == colon;
	struct buf head = { 0 };
	completion->how = "open";
	buf_add_bytes(&head, completion->word, (size_t)(from - completion->word));
	if (equals != NULL)
		offer_levels(completion, buf_text(&head), row->argument);
	else if (is_place)
		offer_ids(completion, buf_text(&head), ids_of(SECTION_MUSCLES));
	else if (colon != NULL && strstr(row->argument, ":SIDE") != NULL)
		offer_sides(completion, buf_text(&head));
	else if (colon == NULL)
		offer_item(completion, buf_text(&head), (size_t)(value - completion->word), row->ids);
	if (equals == NULL && colon == NULL && is_id(completion, item, row->ids))
		offer_after_id(completion, completion->word, row->argument);
	buf_done(&head);
}

/* ---- Options ----------------------------------------------------------------------------------------------------- */

static void offer_value(struct completion *completion, const struct subcommand *command, const char *value,
			const struct option_row *row)
{
	static const char *const lengths[] = { "5", "8", "10", "15", "20", "30", "45", "60" };
	struct buf head = { 0 }, formats = { 0 };
	buf_add_bytes(&head, completion->word, (size_t)(value - completion->word));
	if (row->field == offsetof(struct options, format)) {
		subcommand_formats(command, "|", &formats);
		offer_argument(completion, buf_text(&head), buf_text(&formats));
	} else if (row->ids != SECTION_COUNT && strstr(row->argument, ",...") != NULL) {
		offer_list(completion, value, row);
	} else if (row->ids != SECTION_COUNT) {
		offer_ids(completion, buf_text(&head), ids_of(row->ids));
	} else {
		offer_argument(completion, buf_text(&head), row->argument);
	}
	for (unsigned i = 0; row->letter == 't' && i < sizeof(lengths) / sizeof(*lengths); i++)
		offer(completion, buf_text(&head), lengths[i], "");
	buf_done(&head);
	buf_done(&formats);
}

static void offer_options(struct completion *completion, const struct subcommand *command)
{
	for (const struct option_row *row = option_rows; row->name != NULL; row++)
		if (row->takers & command->bit)
			offer(completion, "--", row->name, row->help);
}

/* Finds the row of "--name", "--na", "--name=value" or "-n"; NULL if the option is unknown. */
static const struct option_row *row_of_word(const char *word)
{
	const struct option_row *found = NULL;
	size_t size = strcspn(word, "=");
	for (const struct option_row *row = option_rows; row->name != NULL; row++) {
		if (word[1] != '-' && word[1] == row->letter && word[2] == '\0')
			return row;
		if (word[1] != '-' || strncmp(row->name, word + 2, size - 2) != 0)
			continue;
		if (strlen(row->name) == size - 2)
			return row;
		found = row;
	}
	return found;
}

/* ---- All --------------------------------------------------------------------------------------------------------- */

/* Context established by the words before the unfinished one. */
struct before {
	const struct subcommand *command;
	const struct option_row *waiting; /* the option that still needs a value; NULL if none */
	unsigned operands;
	bool only_words; /* after a "--" argument */
};

static void read_before(struct before *before, const char *word)
{
	struct err ignored = { 0 };
	bool is_value = before->waiting != NULL;
	before->waiting = NULL;
	if (is_value)
		return;
	if (!before->only_words && word[0] == '-' && word[1] != '\0') {
		const struct option_row *row = row_of_word(word);
		before->only_words = strcmp(word, "--") == 0;
		if (row != NULL && row->argument != NULL && strchr(word, '=') == NULL && !before->only_words)
			before->waiting = row;
		return;
	}
	if (before->command != subcommands) {
		before->operands++;
		return;
	}
	const struct subcommand *command = subcommand_find(word, &ignored);
	before->command = command != NULL ? command : before->command;
}

void complete_words(struct completion *completion, const struct words *words)
{
	struct before before = { .command = subcommands };
	const char *word = words->items[words->count - 1], *equals = strchr(word, '=');
	for (unsigned i = 0; i + 1 < words->count; i++)
		read_before(&before, words->items[i]);
	completion->word = word;
	completion->how = "words";
	const struct option_row *row = before.waiting;
	bool is_option = row == NULL && word[0] == '-' && !before.only_words;
	if (is_option && word[1] == '-' && equals != NULL)
		row = row_of_word(word);
	if (row != NULL && row->argument != NULL)
		offer_value(completion, before.command, row == before.waiting ? word : equals + 1, row);
	else if (is_option)
		offer_options(completion, before.command);
	else if (before.command == subcommands)
		offer_commands(completion);
	else
		offer_operand(completion, before.command, before.operands);
}
