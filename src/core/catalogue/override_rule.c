/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Compares two versions of a single value. */
#include "core/catalogue/override_rule.h"

#include "core/catalogue/catalogue.h"
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void override_broken(struct comparison *comparison, const char *path, const char *format, ...)
{
	struct looser looser;
	char what[200];
	va_list values;
	va_start(values, format);
	vsnprintf(what, sizeof(what), format, values);
	va_end(values);
	snprintf(looser.path, sizeof(looser.path), "%s%s", comparison->prefix, path);
	snprintf(looser.text, sizeof(looser.text),
		 "%s: looser than in '%.60s', and a safety rule may only become stricter", what,
		 comparison->old_document);
	comparison->clean = false;
	comparison->take(comparison->context, &looser);
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

static void compare_text(struct comparison *comparison, const struct field *field, const void *old, const void *new)
{
	const char *before = field_pointer(field, old), *now = field_pointer(field, new);
	if (field->override == OVERRIDE_KEEPS_TEXT) {
		if (before != NULL && (now == NULL || strstr(now, before) == NULL))
			override_broken(comparison, field->key, "must keep the words '%.140s' and may add others",
					before);
		return;
	}
	bool added = field->override == OVERRIDE_FIXED && before == NULL && now != NULL;
	if (added)
		override_broken(comparison, field->key, "'%s' was added", now);
	if (before != NULL && (now == NULL || strcmp(before, now) != 0))
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

static void compare_texts(struct comparison *comparison, const struct field *field, const struct texts *old,
			  const struct texts *new)
{
	bool fixed = field->override == OVERRIDE_FIXED, only = field->override == OVERRIDE_ONLY;
	const char *lost = missing(old, new);
	bool keeps = field->override == OVERRIDE_KEEPS_ALL || (fixed && lost != NULL);
	const char *text = keeps ? lost : missing(new, old);
	if (only && old->items_count == 0)
		return;
	if (only && new->items_count == 0)
		override_broken(comparison, field->key, "was limited and no longer is");
	else if (text != NULL)
		override_broken(comparison, field->key, keeps ? "'%s' was taken out" : "'%s' was added", text);
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
	default:
		compare_number(comparison, field, field->key, before, now);
	}
}
