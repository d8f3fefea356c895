/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Formats reasons and their rules. */
#include "core/catalogue/reason.h"

#include "base/text.h"
#include <stdarg.h>
#include <string.h>

static void cite(struct reason *reason, const char *id, size_t size)
{
	if (size == 0 || size >= REASON_RULE_SIZE)
		return;
	for (unsigned i = 0; i < REASON_RULES_MAX; i++) {
		char *rule = reason->rules[i];
		if (strncmp(rule, id, size) == 0 && rule[size] == '\0')
			return;
		if (rule[0] == '\0') {
			memcpy(rule, id, size);
			return;
		}
	}
}

struct reason reason_of(const char *rules, const char *format, ...)
{
	struct reason reason = { 0 };
	va_list arguments;
	va_start(arguments, format);
	text_format(reason.text, sizeof reason.text, format, arguments);
	va_end(arguments);
	size_t size;
	for (rules = text_word(rules, &size); size > 0; rules = text_word(rules + size, &size))
		cite(&reason, rules, size);
	return reason;
}

void reason_cite(struct reason *reason, const struct texts *rules)
{
	for (unsigned i = 0; i < rules->items_count; i++)
		cite(reason, rules->items[i], strlen(rules->items[i]));
}
