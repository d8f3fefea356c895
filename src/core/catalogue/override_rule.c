/* SPDX-License-Identifier: MIT */
/* Compares two entries value by value. */
#include "core/catalogue/override_rule.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void override_rule_broken(struct comparison *comparison, const char *path, const char *format, ...)
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

/* ---- Single values -------------------------------------------------------------------------------------------- */

bool override_rule_holds(enum override_rule_kind kind, unsigned old, unsigned new)
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

static void compare_numbers(struct comparison *comparison, const struct override_rule *rule, const char *old,
			    const char *new)
{
	unsigned before, now;
	memcpy(&before, old, sizeof(before));
	memcpy(&now, new, sizeof(now));
	if (!override_rule_holds(rule->kind, before, now))
		override_rule_broken(comparison, rule->path, "was %u and is %u", before, now);
}

static void compare_ranks(struct comparison *comparison, const struct override_rule *rule, const char *old,
			  const char *new)
{
	unsigned before, now;
	memcpy(&before, old, sizeof(before));
	memcpy(&now, new, sizeof(now));
	if (!override_rule_holds(rule->kind, before, now))
		override_rule_broken(comparison, rule->path,
				     rule->kind == LAW_RANK_SAME ? "was another one" : "was stricter");
}

static void compare_flags(struct comparison *comparison, const struct override_rule *rule, const char *old,
			  const char *new)
{
	bool before, now;
	memcpy(&before, old, sizeof(before));
	memcpy(&now, new, sizeof(now));
	bool holds = before == now || (rule->kind == LAW_STAYS_TRUE && now) || (rule->kind == LAW_STAYS_FALSE && !now);
	if (!holds)
		override_rule_broken(comparison, rule->path, "was %s and is %s", before ? "true" : "false",
				     now ? "true" : "false");
}

static void compare_text(struct comparison *comparison, const struct override_rule *rule, const char *old,
			 const char *new)
{
	const char *before, *now;
	memcpy(&before, old, sizeof(before));
	memcpy(&now, new, sizeof(now));
	if (before != NULL && (now == NULL || strcmp(before, now) != 0))
		override_rule_broken(comparison, rule->path, "was '%s' and is '%s'", before, now == NULL ? "" : now);
}

/* The first text of one list that is not in the other. */
static const char *missing(const struct texts *all, const struct texts *from)
{
	for (unsigned i = 0; i < all->items_count; i++)
		if (!texts_has(from, all->items[i]))
			return all->items[i];
	return NULL;
}

static void compare_texts(struct comparison *comparison, const struct override_rule *rule, const struct texts *old,
			  const struct texts *new)
{
	const char *text = rule->kind == LAW_KEEPS_ALL ? missing(old, new) : missing(new, old);
	if (rule->kind == LAW_ONLY && old->items_count == 0)
		return;
	if (rule->kind == LAW_ONLY && new->items_count == 0)
		override_rule_broken(comparison, rule->path, "was limited and no longer is");
	else if (text != NULL)
		override_rule_broken(comparison, rule->path,
				     rule->kind == LAW_KEEPS_ALL ? "'%s' was taken out" : "'%s' was added", text);
}

void override_rules_check_within(struct comparison *comparison, const char *path, const struct override_rule *rules,
				 const void *old, const void *new)
{
	char prefix[DIAGNOSTIC_PATH_SIZE];
	const char *outer = comparison->prefix;
	snprintf(prefix, sizeof(prefix), "%s%s.", outer, path);
	comparison->prefix = prefix;
	override_rules_check(comparison, rules, old, new);
	comparison->prefix = outer;
}

void override_rules_check(struct comparison *comparison, const struct override_rule *rules, const void *old,
			  const void *new)
{
	for (const struct override_rule *rule = rules; rule->kind != LAW_END; rule++) {
		const char *before = (const char *)old + rule->offset, *now = (const char *)new + rule->offset;
		switch (rule->kind) {
		case LAW_RANK_DOWN:
		case LAW_RANK_UP:
		case LAW_RANK_SAME:
			compare_ranks(comparison, rule, before, now);
			break;
		case LAW_STAYS_TRUE:
		case LAW_STAYS_FALSE:
		case LAW_SAME_FLAG:
			compare_flags(comparison, rule, before, now);
			break;
		case LAW_SAME_TEXT:
			compare_text(comparison, rule, before, now);
			break;
		case LAW_KEEPS_ALL:
		case LAW_ADDS_NONE:
		case LAW_ONLY:
			compare_texts(comparison, rule, (const void *)before, (const void *)now);
			break;
		case LAW_PART:
			override_rules_check_within(comparison, rule->path, rule->part, before, now);
			break;
		case LAW_OTHER:
			rule->compare(comparison, old, new);
			break;
		case LAW_NOT_HIGHER:
		case LAW_NOT_LOWER:
		case LAW_CAP:
		case LAW_LASTS:
		case LAW_SAME:
			compare_numbers(comparison, rule, before, now);
			break;
		case LAW_END:
			break;
		}
	}
}
