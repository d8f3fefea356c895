/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Checks that no text of an overlay urges people to press hard, to bear pain or to go on, or promises a cure. */
#include "core/catalogue/area_words.h"
#include "core/catalogue/check.h"
#include "core/catalogue/urging.h"
#include "core/catalogue/walk.h"
#include <string.h>

/* Words about how to answer: one question cannot speak for another. */
static const char *const answering[] = { " answer ", " answered ",       " say no ",       " say ye ",
					 " skip ",   " other question ", " all question ", " safe ",
					 " fine ",   " go on ",          " roll on ",      " roll it " };

/* Words that press more. */
static const char *const pressing[] = { " lean in ", " more pressure ", " pres more ", " push more ",
					" firmer ",  " deeper ",        " add ",       " sink " };

static const char *first_of(const char *text, const char *const *phrases, size_t count)
{
	char words[AREA_WORDS_SIZE];
	area_words_copy(words, text);
	for (size_t i = 0; i < count; i++)
		if (strstr(words, phrases[i]) != NULL)
			return phrases[i];
	return NULL;
}

static bool is_wording(const struct field *field)
{
	return field->range[0] == '\0' || field->range[0] == '.';
}

/* Texts that tell people what to do or to expect: not names, symptoms, mistakes or quotations. */
static bool is_told(const struct walk *walk, const struct field *field)
{
	static const char *const others[] = { "aliases", "avoid",    "mistakes", "question",
					      "hint",    "evidence", "basis",    "ask_doctor" };
	bool told = is_wording(field);
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		told &= strcmp(field->key, others[i]) != 0;
	return told && walk->section != SECTION_RULES && walk->section != SECTION_SOURCES &&
	       walk->section != SECTION_AMBIGUOUS_NAMES;
}

static bool is_less(const struct walk *walk, const struct field *field)
{
	return walk->section == SECTION_MUSCLES && catalogue_added(walk->catalogue, SECTION_MUSCLES, walk->at) &&
	       (strcmp(field->key, "less") == 0 || strcmp(field->key, "less_pressure") == 0);
}

/* Texts on the pages of questions, if an overlay added them: the built-in ones are fixed. */
static bool is_question(const struct walk *walk, const struct field *field)
{
	static const enum section sections[] = { SECTION_CONTRAINDICATIONS, SECTION_AREAS, SECTION_AMBIGUOUS_NAMES };
	bool asks = false;
	for (size_t i = 0; i < sizeof sections / sizeof *sections; i++)
		asks |= walk->section == sections[i] && catalogue_added(walk->catalogue, sections[i], walk->at);
	return asks && is_wording(field);
}

/* The built-in texts have been reviewed, and some sections are about what may be wrong. */
static bool is_warning(const struct walk *walk)
{
	return walk->catalogue->base == NULL || walk->section == SECTION_CONTRAINDICATIONS ||
	       walk->section == SECTION_AREAS || walk->section == SECTION_STOP_SIGNALS ||
	       walk->section == SECTION_NEXT_DAY;
}

static void visit(const struct walk *walk, const struct field *field, const char *text)
{
	enum { ANSWERING = sizeof answering / sizeof *answering, PRESSING = sizeof pressing / sizeof *pressing };
	char path[DIAGNOSTIC_PATH_SIZE];
	const char *words = is_told(walk, field) ? urging_find(text, is_warning(walk)) : NULL;
	const char *why = "nobody is urged to press hard or to bear pain, and nothing is promised";
	if (words == NULL && is_less(walk, field)) {
		words = first_of(text, pressing, PRESSING);
		why = "this is how to press less";
	}
	if (words == NULL && is_question(walk, field)) {
		words = first_of(text, answering, ANSWERING);
		why = "a question does not tell people how to answer, or that they may go on";
	}
	if (is_wording(field) && area_mixes_alphabets(text))
		check_diagnostic(walk->context, walk->section, walk->at, walk_path(walk, path),
				 "mixes letters of two alphabets in one word");
	const struct catalogue *base = walk->catalogue->base;
	if (words != NULL && (base == NULL || !walk_has_line(base, walk->section, text)))
		check_diagnostic(walk->context, walk->section, walk->at, walk_path(walk, path), "says '%.*s': %s",
				 (int)strlen(words) - 2, words + 1, why);
}

/* Texts that an overlay keeps from the built-in catalogue have been reviewed. */
void check_urging(struct check *check)
{
	catalogue_walk(check->catalogue, check->first, visit, check);
}
