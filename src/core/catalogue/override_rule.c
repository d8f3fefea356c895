/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Compares two versions of a single value. */
#include "core/catalogue/override_rule.h"

#include "core/catalogue/catalogue.h"
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static void report(struct comparison *comparison, const char *path, struct looser *looser)
{
	snprintf(looser->path, sizeof(looser->path), "%s%s", comparison->prefix, path);
	comparison->clean = false;
	comparison->take(comparison->context, looser);
}

void override_broken(struct comparison *comparison, const char *path, const char *format, ...)
{
	struct looser looser;
	char what[200];
	va_list values;
	va_start(values, format);
	vsnprintf(what, sizeof(what), format, values);
	va_end(values);
	snprintf(looser.text, sizeof(looser.text),
		 "%s: looser than in '%.60s', and a safety rule may only become stricter", what,
		 comparison->old_document);
	report(comparison, path, &looser);
}

void override_reworded(struct comparison *comparison, const char *path)
{
	struct looser looser;
	snprintf(looser.text, sizeof(looser.text), "safety depends on these words: they stay as in '%.60s'",
		 comparison->old_document);
	report(comparison, path, &looser);
}

bool override_holds(enum override_rule rule, unsigned old, unsigned new)
{
	switch ((int)rule) {
	case OVERRIDE_NOT_HIGHER:
		return new <= old;
	case OVERRIDE_NOT_LOWER:
		return new >= old;
	case OVERRIDE_CAP:
		return old == 0 || (new != 0 && new <= old);
	case OVERRIDE_LASTS:
		return new == 0 || (old != 0 && new >= old);
	default:
		return new == old;
	}
}

/* ---- Single values -------------------------------------------------------------------------------------------- */

static unsigned number_at(const char *data)
{
	unsigned number;
	memcpy(&number, data, sizeof(number));
	return number;
}

static void compare_number(struct comparison *comparison, const struct field *field, const char *path, const char *old,
			   const char *new)
{
	unsigned before = number_at(old), now = number_at(new);
	if (!override_holds(field->override, before, now))
		override_broken(comparison, path, "was %u and is %u", before, now);
}

static void compare_numbers(struct comparison *comparison, const struct field *field, const char *old, const char *new)
{
	char path[DIAGNOSTIC_PATH_SIZE];
	for (unsigned i = 0; i < field->max; i++)
		compare_number(comparison, field, diagnostic_path(path, "%s[%u]", field->key, i),
			       old + i * sizeof(unsigned), new + i * sizeof(unsigned));
}

static void compare_choice(struct comparison *comparison, const struct field *field, const char *old, const char *new)
{
	unsigned before = number_at(old), now = number_at(new);
	if (!override_holds(field->override, before, now))
		override_broken(comparison, field->key, "was '%s' and is '%s'", field->words->items[before],
				field->words->items[now]);
}

static void compare_flag(struct comparison *comparison, const struct field *field, const char *old, const char *new)
{
	bool before, now;
	memcpy(&before, old, sizeof(before));
	memcpy(&now, new, sizeof(now));
	bool holds = before == now || (field->override == OVERRIDE_STAYS_TRUE && now) ||
		     (field->override == OVERRIDE_STAYS_FALSE && !now);
	if (!holds)
		override_broken(comparison, field->key, "was %s and is %s", before ? "true" : "false",
				now ? "true" : "false");
}

static int place_of(const struct texts *texts, const char *text)
{
	for (unsigned i = 0; i < texts->items_count; i++)
		if (strcmp(texts->items[i], text) == 0)
			return (int)i;
	return -1;
}

void override_order(struct comparison *comparison, const char *path, const struct texts *old, const struct texts *new)
{
	int last = -1;
	const char *before = NULL;
	for (unsigned i = 0; i < new->items_count; i++) {
		int place = place_of(old, new->items[i]);
		place = place < 0 ? (int)old->items_count : place;
		if (place < last) {
			override_broken(comparison, path, "'%s' was moved behind '%s'", new->items[i], before);
			return;
		}
		last = place;
		before = new->items[i];
	}
}

/* True for words that people read: not an id. */
static bool is_wording(const struct field *field)
{
	return field->range[0] == '\0' || field->range[0] == '.';
}

static void compare_text(struct comparison *comparison, const struct field *field, const void *old, const void *new)
{
	const char *before = field_pointer(field, old), *now = field_pointer(field, new);
	bool same = before != NULL && now != NULL ? strcmp(before, now) == 0 : before == now;
	if (same || (before == NULL && field->override == OVERRIDE_SAME))
		return;
	if (field->override == OVERRIDE_FIXED && is_wording(field))
		override_reworded(comparison, field->key);
	else if (before == NULL)
		override_broken(comparison, field->key, "'%s' was added", now);
	else
		override_broken(comparison, field->key, "was '%s' and is '%s'", before, now == NULL ? "" : now);
}

/* The first text in one list that is missing from the other. */
static const char *missing(const struct texts *all, const struct texts *from)
{
	for (unsigned i = 0; i < all->items_count; i++)
		if (!texts_has(from, all->items[i]))
			return all->items[i];
	return NULL;
}

static bool is_same_list(const struct texts *old, const struct texts *new)
{
	bool same = old->items_count == new->items_count;
	for (unsigned i = 0; same && i < old->items_count; i++)
		same = strcmp(old->items[i], new->items[i]) == 0;
	return same;
}

static void compare_texts(struct comparison *comparison, const struct field *field, const struct texts *old,
			  const struct texts *new)
{
	bool fixed = field->override == OVERRIDE_FIXED, only = field->override == OVERRIDE_ONLY;
	const char *lost = missing(old, new);
	bool keeps = field->override == OVERRIDE_KEEPS_ALL || (fixed && lost != NULL);
	const char *text = keeps ? lost : missing(new, old);
	if (fixed && is_wording(field)) {
		if (!is_same_list(old, new))
			override_reworded(comparison, field->key);
		return;
	}
	if (only && old->items_count == 0)
		return;
	if (only && new->items_count == 0)
		override_broken(comparison, field->key, "was limited and no longer is");
	else if (text != NULL)
		override_broken(comparison, field->key, keeps ? "'%s' was taken out" : "'%s' was added", text);
	else if (field->override == OVERRIDE_ADDS_NONE)
		override_order(comparison, field->key, old, new);
}

/* Compares what a drawing is made of: any difference counts. */
static void compare_drawn(struct comparison *comparison, const struct field *field, const void *old, const void *new)
{
	const void *before = field_pointer(field, old), *now = field_pointer(field, new);
	size_t size = field->type == TYPE_DECIMAL ? sizeof(float) : sizeof(struct point);
	bool same = before == now;
	if (field->type == TYPE_POINTS) {
		same |= field_count(field, old) == field_count(field, new);
		size *= field_count(field, old);
	} else {
		same |= before != NULL && now != NULL;
	}
	if (!same || (before != now && size > 0 && memcmp(before, now, size) != 0))
		override_broken(comparison, field->key, "was drawn differently");
}

void override_check_value(struct comparison *comparison, const struct field *field, const void *old, const void *new)
{
	const char *before = (const char *)old + field->offset, *now = (const char *)new + field->offset;
	switch ((int)field->type) {
	case TYPE_TEXT:
		compare_text(comparison, field, old, new);
		break;
	case TYPE_TEXTS:
		compare_texts(comparison, field, (const void *)before, (const void *)now);
		break;
	case TYPE_NUMBERS:
		compare_numbers(comparison, field, before, now);
		break;
	case TYPE_FLAG:
		compare_flag(comparison, field, before, now);
		break;
	case TYPE_CHOICE:
		compare_choice(comparison, field, before, now);
		break;
	case TYPE_DECIMAL:
	case TYPE_PAIR:
	case TYPE_POINTS:
		compare_drawn(comparison, field, old, new);
		break;
	default:
		compare_number(comparison, field, field->key, before, now);
	}
}
