/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Asks about ambiguous words line by line before any screen opens, and rewrites the options accordingly. */
#include "app/clarify.h"

#include "app/wish.h"
#include "base/mem.h"
#include "core/catalogue/lookup.h"
#include "core/catalogue/name.h"
#include "core/person/wish_parse.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { ANSWER_MAX = 32 };

/* A word being clarified. */
struct clarifying {
	struct options *options;
	const struct catalogue *catalogue;
	const struct ambiguous_name *name;
	struct words *words; /* of the option */
	unsigned at; /* the text in it */
	size_t start, size; /* of the name in the text */
};

/* Reads one line; returns false at the end of the input. */
static bool read_answer(char answer[ANSWER_MAX])
{
	return fgets(answer, ANSWER_MAX, stdin) != NULL;
}

static void print_choices(const struct clarifying *clarifying)
{
	const struct catalogue *catalogue = clarifying->catalogue;
	fprintf(stderr, "%s\n", clarifying->name->question);
	for (unsigned i = 0; i < clarifying->name->choices_count; i++) {
		const struct name_choice *choice = &clarifying->name->choices[i];
		enum section section;
		unsigned at;
		bool is_entry = name_choice_section(catalogue, choice, &section, &at);
		fprintf(stderr, "  %u  %s%s%s\n", i + 1, choice->answer, is_entry ? ": " : "",
			is_entry ? catalogue_name(catalogue, section, at) : "");
	}
}

static bool choose(const struct clarifying *clarifying, const struct name_choice **ret_choice)
{
	unsigned count = clarifying->name->choices_count;
	char answer[ANSWER_MAX];
	print_choices(clarifying);
	for (;;) {
		fprintf(stderr, "Type a number, 1-%u: ", count);
		if (!read_answer(answer))
			return false;
		unsigned long number = strtoul(answer, NULL, 10);
		if (number >= 1 && number <= count) {
			*ret_choice = &clarifying->name->choices[number - 1];
			return true;
		}
	}
}

/* Keeps a text as long as the options need it. */
static const char *keep(struct options *options, struct buf *text)
{
	options->clarified = mem_grow(options->clarified, options->clarified_count + 1, sizeof(*options->clarified));
	return options->clarified[options->clarified_count++] = text->data;
}

static void add_condition(struct clarifying *clarifying, const char *condition, const char *place)
{
	int at = catalogue_find(clarifying->catalogue, SECTION_CONTRAINDICATIONS, condition);
	const struct contraindication *entry = &clarifying->catalogue->contraindications[at < 0 ? 0 : at];
	bool placed = place != NULL && (entry->place || entry->place_optional);
	struct buf text = { 0 };
	buf_addf(&text, "%s%s%s", condition, placed ? ":" : "", placed ? place : "");
	words_add(&clarifying->options->has, keep(clarifying->options, &text));
}

/* Replaces the name with `id`, or with NULL removes the whole word from its list. */
static void replace(struct clarifying *clarifying, const char *id)
{
	const char *old = clarifying->words->items[clarifying->at];
	size_t start = clarifying->start, end = start + clarifying->size;
	struct buf text = { 0 };
	if (id == NULL) {
		while (start > 0 && old[start - 1] != ',')
			start--;
		end += strcspn(old + end, ",");
		end += start == 0 && old[end] == ',';
		start -= start > 0;
	}
	buf_add_bytes(&text, old, start);
	buf_add(&text, id != NULL ? id : "");
	buf_add(&text, old + end);
	clarifying->words->items[clarifying->at] = keep(clarifying->options, &text);
}

/* "Not sure" counts as yes. */
static void ask_condition(struct clarifying *clarifying, const char *condition, const char *place)
{
	char answer[ANSWER_MAX];
	int at = catalogue_find(clarifying->catalogue, SECTION_CONTRAINDICATIONS, condition);
	if (at < 0)
		return;
	fprintf(stderr, "%s  [y/n] ", clarifying->catalogue->contraindications[at].question);
	if (!read_answer(answer) || (answer[0] != 'n' && answer[0] != 'N'))
		add_condition(clarifying, condition, place);
}

static void apply(struct clarifying *clarifying, const char *where, const struct name_choice *choice)
{
	enum section section = SECTION_COUNT;
	unsigned at;
	struct err ignored = { 0 };
	bool is_entry = name_choice_section(clarifying->catalogue, choice, &section, &at);
	bool fits = is_entry && lookup_fits(clarifying->catalogue, where, choice->entry, &ignored);
	if (choice->says != NULL)
		fprintf(stderr, "%s: %s.\n", choice->answer, choice->says);
	if (is_entry && !fits && section == SECTION_CONTRAINDICATIONS)
		add_condition(clarifying, choice->entry, NULL);
	replace(clarifying, fits ? choice->entry : NULL);
	for (unsigned i = 0; i < choice->asks.items_count; i++)
		ask_condition(clarifying, choice->asks.items[i], choice->entry);
	if (choice->with != NULL)
		add_condition(clarifying, choice->with, choice->entry);
}

static void remove_empty(struct words *words)
{
	unsigned count = 0;
	for (unsigned i = 0; i < words->count; i++)
		if (words->items[i][0] != '\0')
			words->items[count++] = words->items[i];
	words->count = count;
}

/* Returns false once the input has ended. */
static bool clarify_words(struct options *options, const struct catalogue *catalogue, const char *option,
			  struct words *words)
{
	struct clarifying clarifying = { .options = options, .catalogue = catalogue, .words = words };
	for (; clarifying.at < words->count; clarifying.at++) {
		const char *where;
		while ((clarifying.name = wish_ambiguous(catalogue, option, words->items[clarifying.at], &where,
							 &clarifying.start, &clarifying.size)) != NULL) {
			const struct name_choice *choice;
			if (clarifying.name->choices_count == 0)
				break;
			if (!choose(&clarifying, &choice))
				return false;
			apply(&clarifying, where, choice);
		}
	}
	remove_empty(words);
	return true;
}

static bool can_ask(void)
{
	return isatty(STDIN_FILENO) && isatty(STDERR_FILENO);
}

enum answer clarify_copy(const char *path, const char *other)
{
	char answer[ANSWER_MAX];
	while (can_ask()) {
		fprintf(stderr,
			"%s is a copy of %s.\nIs it for the same person?\n"
			"  y  the same person: both files share one history\n"
			"  n  another person: it gets its own history\n"
			"Type y or n: ",
			path, other);
		if (!read_answer(answer))
			break;
		if (answer[0] == 'y' || answer[0] == 'Y')
			return ANSWER_YES;
		if (answer[0] == 'n' || answer[0] == 'N')
			return ANSWER_NO;
	}
	return ANSWER_NOT_SURE;
}

void clarify_options(struct options *options, const struct catalogue *catalogue)
{
	if (!can_ask())
		return;
	for (const struct wish_option *option = wish_options; option->key != NULL; option++)
		if (!clarify_words(options, catalogue, option->key, (void *)((char *)options + option->words)))
			return;
}
