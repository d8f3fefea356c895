/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Checks that no instruction of an overlay names a no-go area as a place to roll. */
#include "core/catalogue/area_words.h"
#include "core/catalogue/check.h"
#include "core/catalogue/instruction.h"
#include "core/catalogue/urging.h"
#include "core/catalogue/walk.h"
#include <stdio.h>
#include <string.h>

/* A text that tells the person where or how to roll. */
struct told {
	enum section section;
	unsigned at;
	const char *part; /* "cues.", "stances[0]." or "" */
};

/* Returns true to end the walk. */
typedef bool told_visitor(void *context, const struct told *told, const char *field, const char *text);

static bool visit(const struct told *told, told_visitor *visitor, void *context, const char *field, const char *text)
{
	return text != NULL && visitor(context, told, field, text);
}

static bool visit_stances(struct told told, const struct muscle *muscle, told_visitor *visitor, void *context)
{
	char part[32];
	told.part = part;
	for (unsigned i = 0; i < muscle->stances_count; i++) {
		const struct stance *stance = &muscle->stances[i];
		snprintf(part, sizeof part, "stances[%u].", i);
		if (visit(&told, visitor, context, "setup", stance->setup) ||
		    visit(&told, visitor, context, "roll", stance->roll) ||
		    visit(&told, visitor, context, "more", stance->more) ||
		    visit(&told, visitor, context, "less", stance->less))
			return true;
	}
	return false;
}

static bool visit_muscle(const struct catalogue *catalogue, unsigned at, told_visitor *visitor, void *context)
{
	const struct muscle *muscle = &catalogue->muscles[at];
	const struct told own = { SECTION_MUSCLES, at, "" }, cues = { SECTION_MUSCLES, at, "cues." };
	return visit(&own, visitor, context, "start", muscle->start) ||
	       visit(&own, visitor, context, "more_pressure", muscle->more_pressure) ||
	       visit(&own, visitor, context, "less_pressure", muscle->less_pressure) ||
	       visit(&cues, visitor, context, "setup", muscle->cues.setup) ||
	       visit(&cues, visitor, context, "roll", muscle->cues.roll) ||
	       visit(&cues, visitor, context, "more", muscle->cues.more) ||
	       visit(&cues, visitor, context, "less", muscle->cues.less) ||
	       visit(&cues, visitor, context, "hold", muscle->cues.hold) ||
	       visit_stances(own, muscle, visitor, context);
}

static bool visit_group(const struct catalogue *catalogue, unsigned at, told_visitor *visitor, void *context)
{
	const struct sweep *sweep = catalogue->groups[at].sweep;
	char part[32];
	struct told told = { SECTION_GROUPS, at, "sweep." };
	if (sweep == NULL)
		return false;
	bool ended = visit(&told, visitor, context, "cue", sweep->cue);
	told.part = part;
	for (unsigned i = 0; i < sweep->parts_count && !ended; i++) {
		snprintf(part, sizeof part, "sweep.parts[%u].", i);
		ended = visit(&told, visitor, context, "turn", sweep->parts[i].turn) ||
			visit(&told, visitor, context, "cue", sweep->parts[i].cue);
	}
	return ended;
}

static bool is_same(void *context, const struct told *told, const char *field, const char *text)
{
	(void)told, (void)field;
	return strcmp(context, text) == 0;
}

/* The built-in instructions have been reviewed; an entry of an overlay often starts as a copy of another. */
static bool is_built_in(const struct catalogue *base, const char *text)
{
	bool found = false;
	for (unsigned i = 0; i < base->muscles_count && !found; i++)
		found = visit_muscle(base, i, is_same, (char *)text);
	for (unsigned i = 0; i < base->groups_count && !found; i++)
		found = visit_group(base, i, is_same, (char *)text);
	return found;
}

/* The bone of an area has its name; any other is none of the areas. */
static bool is_bone(const char *text)
{
	static const char *const places[] = { " on bone ",      " over bone ", " onto bone ", " acros bone ",
					      " against bone ", " into bone ", " along bone " };
	char words[AREA_WORDS_SIZE];
	area_words_copy(words, text);
	bool found = false;
	for (size_t i = 0; i < sizeof places / sizeof *places; i++)
		found |= strstr(words, places[i]) != NULL;
	return found;
}

/* A check and the words that instructions may use, collected when the first one is needed. */
struct telling {
	struct check *check;
	struct known_words all, paths; /* paths: of the group `paths_of` */
	const char *paths_of;
};

static bool add_text(void *context, const struct told *told, const char *field, const char *text)
{
	(void)told, (void)field;
	known_words_add(context, text);
	return false;
}

static void add_line(const struct walk *walk, const struct field *field, const char *text)
{
	bool spoken = walk->section == SECTION_CUES || walk->section == SECTION_STRETCHES;
	if (spoken && field->range[0] == '.')
		known_words_add(walk->context, text);
}

static const struct known_words *all_words(struct telling *telling)
{
	const struct catalogue *base = telling->check->catalogue->base;
	if (telling->all.size > 0)
		return &telling->all;
	for (unsigned i = 0; i < base->muscles_count; i++) {
		visit_muscle(base, i, add_text, &telling->all);
		known_words_add(&telling->all, base->muscles[i].cues.avoid);
	}
	for (unsigned i = 0; i < base->groups_count; i++)
		visit_group(base, i, add_text, &telling->all);
	catalogue_walk(base, 0, add_line, &telling->all);
	return &telling->all;
}

/* Instructions that say where the tool goes. */
static bool is_path(const struct told *told, const char *field)
{
	return strcmp(field, "roll") == 0 || (told->section == SECTION_GROUPS && strcmp(field, "cue") == 0);
}

static bool add_path(void *context, const struct told *told, const char *field, const char *text)
{
	if (is_path(told, field))
		known_words_add(context, text);
	return false;
}

/* The words of the built-in instructions that say where the tool goes on the muscles of a group. */
static const struct known_words *path_words(struct telling *telling, const char *group)
{
	const struct catalogue *base = telling->check->catalogue->base;
	if (telling->paths_of != NULL && strcmp(telling->paths_of, group) == 0)
		return &telling->paths;
	telling->paths_of = group;
	telling->paths = (struct known_words){ 0 };
	for (unsigned i = 0; i < base->muscles_count; i++)
		if (strcmp(base->muscles[i].group, group) == 0)
			visit_muscle(base, i, add_path, &telling->paths);
	for (unsigned i = 0; i < base->groups_count; i++)
		if (strcmp(base->groups[i].id, group) == 0)
			visit_group(base, i, add_path, &telling->paths);
	return &telling->paths;
}

static void check_words(struct telling *telling, const struct told *told, const char *field, const char *text)
{
	const struct catalogue *catalogue = telling->check->catalogue;
	const char *group = told->section == SECTION_MUSCLES  ? catalogue->muscles[told->at].group
			    : told->section == SECTION_GROUPS ? catalogue->groups[told->at].id
							      : "";
	bool path = is_path(told, field) || instruction_rolls(text) || told->section == SECTION_CUES;
	char path_text[DIAGNOSTIC_PATH_SIZE], word[KNOWN_WORD_SIZE];
	if (!known_words_lack(all_words(telling), path ? path_words(telling, group) : NULL, text, word))
		return;
	check_diagnostic(telling->check, told->section, told->at, diagnostic_path(path_text, "%s%s", told->part, field),
			 "'%s' is not a word that the built-in instructions%s use: say it with theirs", word,
			 path ? " for rolling there" : "");
}

static bool check_text(void *context, const struct told *told, const char *field, const char *text)
{
	struct telling *telling = context;
	struct check *check = telling->check;
	char path[DIAGNOSTIC_PATH_SIZE];
	if (is_built_in(check->catalogue->base, text))
		return false;
	const struct area *area = area_told(check->catalogue, text);
	if (area != NULL || is_bone(text))
		check_diagnostic(check, told->section, told->at, diagnostic_path(path, "%s%s", told->part, field),
				 "leads to %s%s: name a place below, above or beside it",
				 area != NULL ? "the no-go area " : "", area != NULL ? area->id : "a bone");
	else if (urging_find(text, false) == NULL) /* reported by check_urging */
		check_words(telling, told, field, text);
	return false;
}

/* A limit may move the end of a stroke, but not into a no-go area. */
static void visit_end(const struct walk *walk, const struct field *field, const char *text)
{
	char path[DIAGNOSTIC_PATH_SIZE];
	bool limits = walk->section == SECTION_CONTRAINDICATIONS || walk->section == SECTION_AREAS ||
		      walk->section == SECTION_JOINTS;
	if (!limits || strcmp(field->key, "to") != 0)
		return;
	const struct area *area = area_named(walk->catalogue, text, true);
	if (area != NULL)
		check_diagnostic(walk->context, walk->section, walk->at, walk_path(walk, path),
				 "is the no-go area '%s': name a place below, above or beside it", area->id);
}

/* Nothing says a new line: the program knows the built-in ones by their ids. */
static bool is_said(const struct walk *walk)
{
	return walk->section != SECTION_CUES || !catalogue_added(walk->catalogue, SECTION_CUES, walk->at);
}

/* Lines spoken in any routine, and what modes and runs say of themselves. */
static void visit_line(const struct walk *walk, const struct field *field, const char *text)
{
	struct telling *telling = walk->context;
	char path[DIAGNOSTIC_PATH_SIZE];
	bool spoken = walk->section == SECTION_CUES || walk->section == SECTION_STRETCHES;
	bool lines = spoken || walk->section == SECTION_MODES || walk->section == SECTION_RUNS;
	if (!lines || (field->range[0] != '\0' && field->range[0] != '.') ||
	    walk_has_line(walk->catalogue->base, walk->section, text))
		return;
	const struct told told = { walk->section, walk->at, "" };
	const struct area *area = area_told(walk->catalogue, text);
	if (area != NULL || is_bone(text))
		check_diagnostic(telling->check, walk->section, walk->at, walk_path(walk, path),
				 "leads to %s: it may name one only to stop short of it",
				 area != NULL ? area->id : "a bone");
	else if (spoken && is_said(walk) && field->range[0] == '.' && urging_find(text, false) == NULL)
		check_words(telling, &told, walk_path(walk, path), text);
}

/* The cue of a new muscle that keeps people off something has to say so. */
static void check_kept_off(struct check *check, unsigned at)
{
	static const char *const off[] = { " not ",  " never ", " off ", " stop ",  " stay ",  " keep ",
					   " away ", " avoid ", " no ",  " clear ", " short ", " leave " };
	char words[AREA_WORDS_SIZE];
	bool found = false;
	area_words_copy(words, check->catalogue->muscles[at].cues.avoid);
	for (size_t i = 0; i < sizeof off / sizeof *off; i++)
		found |= strstr(words, off[i]) != NULL;
	if (!found)
		check_diagnostic(check, SECTION_MUSCLES, at, "cues.avoid", "has to say what to stay off");
}

void check_told(struct check *check)
{
	const struct catalogue *catalogue = check->catalogue;
	if (catalogue->base == NULL)
		return;
	struct telling telling = { .check = check };
	catalogue_walk(catalogue, check->first, visit_end, check);
	catalogue_walk(catalogue, check->first, visit_line, &telling);
	for (unsigned i = 0; i < catalogue->muscles_count; i++) {
		if (catalogue->origin[SECTION_MUSCLES][i] >= check->first)
			visit_muscle(catalogue, i, check_text, &telling);
		if (catalogue_added(catalogue, SECTION_MUSCLES, i))
			check_kept_off(check, i);
	}
	for (unsigned i = 0; i < catalogue->groups_count; i++)
		if (catalogue->origin[SECTION_GROUPS][i] >= check->first)
			visit_group(catalogue, i, check_text, &telling);
}
