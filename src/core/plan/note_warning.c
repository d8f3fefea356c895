/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Looks for the names of conditions in the note about a person: "on blood thinners, do not roll". */
#include "core/plan/note_warning.h"

#include "core/catalogue/area_words.h"
#include <string.h>

static const char id[] = "note";

/* A note may be longer than what can be compared at once. The parts overlap, so that no name is cut. */
enum { PART_SIZE = AREA_WORDS_SIZE - 40, PART_STEP = PART_SIZE / 2 };

static const char *first_of(const struct texts *names, const char *text)
{
	for (unsigned i = 0; i < names->items_count; i++)
		if (area_words_have(text, names->items[i]))
			return names->items[i];
	return NULL;
}

static bool has_condition(const struct person *person, unsigned contraindication)
{
	for (unsigned i = 0; i < person->conditions_count; i++)
		if (person->conditions[i].contraindication == contraindication)
			return true;
	return false;
}

/* The first name of a condition in the text that the person does not have; NULL if there is none. */
static const char *find_condition(const struct catalogue *catalogue, const struct person *person, const char *text)
{
	for (unsigned i = 0; i < catalogue->contraindications_count; i++) {
		const struct contraindication *entry = &catalogue->contraindications[i];
		if (entry->action == ACTION_ADVICE || has_condition(person, i))
			continue;
		if (area_words_have(text, entry->name) || area_words_have(text, entry->id))
			return entry->name;
		const char *alias = first_of(&entry->aliases, text);
		if (alias != NULL)
			return alias;
	}
	return NULL;
}

/* A name with several meanings, each of them a condition: "torn calf". Who has one of them has said which. */
static const char *find_ambiguous(const struct catalogue *catalogue, const struct person *person, const char *text)
{
	for (unsigned i = 0; i < catalogue->ambiguous_names_count; i++) {
		const struct ambiguous_name *name = &catalogue->ambiguous_names[i];
		bool open = name->choices_count > 0;
		for (unsigned k = 0; k < name->choices_count && open; k++) {
			const char *entry = name->choices[k].entry;
			int at = entry != NULL ? catalogue_find(catalogue, SECTION_CONTRAINDICATIONS, entry) : -1;
			open = at >= 0 && !has_condition(person, (unsigned)at);
		}
		const char *found = open ? first_of(&name->names, text) : NULL;
		if (found != NULL || (open && area_words_have(text, name->id)))
			return found != NULL ? found : name->id;
	}
	return NULL;
}

void plan_warn_of_note(struct plan *plan, const struct person *person, const char *note)
{
	char part[PART_SIZE + 1];
	const char *found = NULL;
	size_t size = note != NULL ? strlen(note) : 0;
	for (size_t at = 0; at < size && found == NULL; at += PART_STEP) {
		size_t length = strnlen(note + at, PART_SIZE);
		memcpy(part, note + at, length);
		part[length] = '\0';
		found = find_condition(plan->catalogue, person, part);
		found = found != NULL ? found : find_ambiguous(plan->catalogue, person, part);
	}
	if (found == NULL || plan->verdict > VERDICT_LIMITED)
		return;
	struct notice notice = { id, NOTICE_LIMIT,
				 reason_of("R64",
					   "The note speaks of '%s', which this plan does not know. If it is so, "
					   "put it in 'has' before anybody rolls.",
					   found) };
	plan->verdict = VERDICT_LIMITED;
	plan_add_notice(plan, &notice);
}

const char *plan_note_warning(const struct plan *plan)
{
	for (unsigned i = 0; i < plan->notices_count; i++)
		if (strcmp(plan->notices[i].id, id) == 0)
			return plan->notices[i].reason.text;
	return NULL;
}
