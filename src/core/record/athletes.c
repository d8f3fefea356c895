/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Searches athletes by name with an index, so that collecting is fast even for a large squad. */
#include "core/record/athletes.h"

#include "base/mem.h"
#include "base/text.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void athletes_add(struct athletes *athletes, const char *name)
{
	char as[RETURNED_NAME_MAX];
	returned_name(as, name);
	unsigned capacity = athletes->capacity;
	athletes->names = mem_room(athletes->names, athletes->count, &athletes->capacity, sizeof(*athletes->names));
	athletes->folded = mem_room(athletes->folded, athletes->count, &capacity, sizeof(*athletes->folded));
	athletes->folded[athletes->count] = text_folded(as);
	athletes->names[athletes->count++] = mem_text(as);
	free(athletes->sorted);
	athletes->sorted = NULL;
}

void athletes_done(struct athletes *athletes)
{
	for (unsigned i = 0; i < athletes->count; i++) {
		free(athletes->names[i]);
		free(athletes->folded[i]);
	}
	free(athletes->names);
	free(athletes->folded);
	free(athletes->sorted);
	*athletes = (struct athletes){ 0 };
}

/* ---- The index -------------------------------------------------------------------------------------------------- */

/* Merges two sorted halves; qsort cannot be used because it takes no context argument. */
static void merge(const struct athletes *athletes, unsigned *order, unsigned *spare, unsigned count)
{
	unsigned half = count / 2, left = 0, right = half;
	if (count < 2)
		return;
	merge(athletes, order, spare, half);
	merge(athletes, order + half, spare, count - half);
	memcpy(spare, order, count * sizeof(*order));
	for (unsigned i = 0; i < count; i++) {
		bool first = right == count || (left < half && strcmp(athletes->folded[spare[left]],
								      athletes->folded[spare[right]]) <= 0);
		order[i] = spare[first ? left++ : right++];
	}
}

static void sort(struct athletes *athletes)
{
	if (athletes->sorted != NULL)
		return;
	unsigned *spare = mem_new(athletes->count, sizeof(*spare));
	athletes->sorted = mem_new(athletes->count, sizeof(*athletes->sorted));
	for (unsigned i = 0; i < athletes->count; i++)
		athletes->sorted[i] = i;
	merge(athletes, athletes->sorted, spare, athletes->count);
	free(spare);
}

/* The first position in the index whose name is not less than this one, which is already folded. */
static unsigned place_of(struct athletes *athletes, const char *folded)
{
	sort(athletes);
	unsigned from = 0, to = athletes->count;
	while (from < to) {
		unsigned middle = from + (to - from) / 2;
		if (strcmp(athletes->folded[athletes->sorted[middle]], folded) < 0)
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}

/* Counts the athletes of this name; *ret_at is the first. */
static unsigned count_of(struct athletes *athletes, const char *name, bool exact, unsigned *ret_at)
{
	unsigned count = 0;
	char *folded = text_folded(name);
	for (unsigned i = place_of(athletes, folded);
	     i < athletes->count && strcmp(athletes->folded[athletes->sorted[i]], folded) == 0; i++) {
		unsigned at = athletes->sorted[i];
		if (exact && strcmp(athletes->names[at], name) != 0)
			continue;
		if (count++ == 0)
			*ret_at = at;
	}
	free(folded);
	return count;
}

/* ---- Names ------------------------------------------------------------------------------------------------------ */

const char *athletes_label(struct athletes *athletes, unsigned at, char ret_label[RETURNED_NAME_MAX])
{
	enum { NUMBER_MAX = 16 };
	const char *name = athletes->names[at];
	unsigned ignored;
	if (name[0] != '\0' && count_of(athletes, name, true, &ignored) == 1)
		return memcpy(ret_label, name, strlen(name) + 1);
	size_t size = strlen(name);
	if (size > RETURNED_NAME_MAX - NUMBER_MAX)
		size = RETURNED_NAME_MAX - NUMBER_MAX;
	while (size > 0 && ((unsigned char)name[size] & 0xc0) == 0x80) /* not in the middle of a character */
		size--;
	snprintf(ret_label, RETURNED_NAME_MAX, "%.*s%s#%u", (int)size, name, size > 0 ? " " : "", at + 1);
	return ret_label;
}

/* The number at the end of a text; 0 if there is none. */
static unsigned number_in(const char *text)
{
	enum { DIGITS_MAX = 6 };
	size_t digits = strspn(text, "0123456789");
	return digits > 0 && digits <= DIGITS_MAX && text[digits] == '\0' ? (unsigned)strtoul(text, NULL, 10) : 0;
}

/* Parses "3", "#3", or the label "Ann #3" if that is the athlete's name. */
static bool find_number(struct athletes *athletes, const char *who, unsigned *ret_at)
{
	char label[RETURNED_NAME_MAX];
	const char *mark = strrchr(who, '#');
	unsigned number = number_in(mark != NULL ? mark + 1 : who);
	if (number < 1 || number > athletes->count)
		return false;
	*ret_at = number - 1;
	return mark == NULL || mark == who || strcmp(athletes_label(athletes, number - 1, label), who) == 0;
}

enum athletes_found athletes_find(struct athletes *athletes, const char *who, unsigned *ret_at)
{
	if (who[0] == '\0')
		return ATHLETES_NONE;
	unsigned count = count_of(athletes, who, true, ret_at);
	if (count == 0 && find_number(athletes, who, ret_at))
		return ATHLETES_ONE;
	if (count == 0)
		count = count_of(athletes, who, false, ret_at);
	return count == 0 ? ATHLETES_NONE : count == 1 ? ATHLETES_ONE : ATHLETES_SEVERAL;
}

const char *athletes_near(struct athletes *athletes, const char *who, char ret_label[RETURNED_NAME_MAX])
{
	enum { SLIPS_MAX = 2, SHORTEST = 3 };
	char *folded = text_folded(who);
	unsigned best = SLIPS_MAX + 1, at = 0;
	for (unsigned i = 0; i < athletes->count && strlen(folded) >= SHORTEST; i++) {
		unsigned distance = text_distance(folded, athletes->folded[i]);
		if (distance < best && distance < strlen(athletes->folded[i]) / 2) {
			best = distance;
			at = i;
		}
	}
	free(folded);
	return best <= SLIPS_MAX ? athletes_label(athletes, at, ret_label) : NULL;
}
