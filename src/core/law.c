/* SPDX-License-Identifier: MIT */
/* Compares two entries value by value. */
#include "core/law.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void law_broken(struct comparison *comparison, const char *path, const char *format, ...)
{
	struct looser looser;
	char what[200];
	va_list values;
	va_start(values, format);
	vsnprintf(what, sizeof(what), format, values);
	va_end(values);
	snprintf(looser.path, sizeof(looser.path), "%s%s", comparison->prefix, path);
	snprintf(looser.text, sizeof(looser.text), "%s: looser than in '%.60s', and a safety rule may only become stricter", what,
	         comparison->old_document);
	comparison->clean = false;
	comparison->take(comparison->context, &looser);
}

/* ---- Single values -------------------------------------------------------------------------------------------- */

bool law_holds(enum law_kind kind, unsigned old, unsigned new)
{
	switch ((int)kind) {
	case LAW_NOT_HIGHER:
	case LAW_RANK_DOWN:
		return new <= old;
	case LAW_NOT_LOWER:
	case LAW_RANK_UP:
		return new >= old;
	case LAW_CAP:
		return old == 0 || (new != 0 && new <= old);
	case LAW_LASTS:
		return new == 0 || (old != 0 && new >= old);
	default:
		return new == old;
	}
}

static void compare_numbers(struct comparison *comparison, const struct law *law, const char *old, const char *new)
{
	unsigned before, now;
	memcpy(&before, old, sizeof(before));
	memcpy(&now, new, sizeof(now));
	if (!law_holds(law->kind, before, now))
		law_broken(comparison, law->path, "was %u and is %u", before, now);
}

static void compare_ranks(struct comparison *comparison, const struct law *law, const char *old, const char *new)
{
	unsigned before, now;
	memcpy(&before, old, sizeof(before));
	memcpy(&now, new, sizeof(now));
	if (!law_holds(law->kind, before, now))
		law_broken(comparison, law->path, law->kind == LAW_RANK_SAME ? "was another one" : "was stricter");
}

static void compare_flags(struct comparison *comparison, const struct law *law, const char *old, const char *new)
{
	bool before, now;
	memcpy(&before, old, sizeof(before));
	memcpy(&now, new, sizeof(now));
	bool holds = before == now || (law->kind == LAW_STAYS_TRUE && now) || (law->kind == LAW_STAYS_FALSE && !now);
	if (!holds)
		law_broken(comparison, law->path, "was %s and is %s", before ? "true" : "false", now ? "true" : "false");
}

static void compare_text(struct comparison *comparison, const struct law *law, const char *old, const char *new)
{
	const char *before, *now;
	memcpy(&before, old, sizeof(before));
	memcpy(&now, new, sizeof(now));
	if (before != NULL && (now == NULL || strcmp(before, now) != 0))
		law_broken(comparison, law->path, "was '%s' and is '%s'", before, now == NULL ? "" : now);
}

/* The first text of one list that is not in the other. */
static const char *missing(const struct texts *all, const struct texts *from)
{
	for (unsigned i = 0; i < all->items_count; i++)
		if (!texts_has(from, all->items[i]))
			return all->items[i];
	return NULL;
}

static void compare_texts(struct comparison *comparison, const struct law *law, const struct texts *old,
                          const struct texts *new)
{
	const char *text = law->kind == LAW_KEEPS_ALL ? missing(old, new) : missing(new, old);
	if (law->kind == LAW_ONLY && old->items_count == 0)
		return;
	if (law->kind == LAW_ONLY && new->items_count == 0)
		law_broken(comparison, law->path, "was limited and no longer is");
	else if (text != NULL)
		law_broken(comparison, law->path, law->kind == LAW_KEEPS_ALL ? "'%s' was taken out" : "'%s' was added", text);
}

void laws_hold_within(struct comparison *comparison, const char *path, const struct law *laws, const void *old,
                      const void *new)
{
	char prefix[FLAW_PATH_SIZE];
	const char *outer = comparison->prefix;
	snprintf(prefix, sizeof(prefix), "%s%s.", outer, path);
	comparison->prefix = prefix;
	laws_hold(comparison, laws, old, new);
	comparison->prefix = outer;
}

void laws_hold(struct comparison *comparison, const struct law *laws, const void *old, const void *new)
{
	for (const struct law *law = laws; law->kind != LAW_END; law++) {
		const char *before = (const char *)old + law->offset, *now = (const char *)new + law->offset;
		switch (law->kind) {
		case LAW_RANK_DOWN:
		case LAW_RANK_UP:
		case LAW_RANK_SAME:
			compare_ranks(comparison, law, before, now);
			break;
		case LAW_STAYS_TRUE:
		case LAW_STAYS_FALSE:
		case LAW_SAME_FLAG:
			compare_flags(comparison, law, before, now);
			break;
		case LAW_SAME_TEXT:
			compare_text(comparison, law, before, now);
			break;
		case LAW_KEEPS_ALL:
		case LAW_ADDS_NONE:
		case LAW_ONLY:
			compare_texts(comparison, law, (const void *)before, (const void *)now);
			break;
		case LAW_PART:
			laws_hold_within(comparison, law->path, law->part, before, now);
			break;
		case LAW_OTHER:
			law->compare(comparison, old, new);
			break;
		case LAW_NOT_HIGHER:
		case LAW_NOT_LOWER:
		case LAW_CAP:
		case LAW_LASTS:
		case LAW_SAME:
			compare_numbers(comparison, law, before, now);
			break;
		case LAW_END:
			break;
		}
	}
}
