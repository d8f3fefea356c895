/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Formats reasons and their rules.
 *
 * A text that is too long is cut at a character boundary, so that every reason is valid UTF-8. */
#include "core/catalogue/reason.h"

#include "base/text.h"
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* The longest prefix of text[size] that ends at a character boundary, in bytes. */
static size_t whole_characters(const char *text, size_t size)
{
	size_t start = size;
	while (start > 0 && ((unsigned char)text[start - 1] & 0xC0) == 0x80)
		start--;
	if (start == 0)
		return 0;
	unsigned char lead = (unsigned char)text[start - 1];
	size_t needs = lead < 0x80 ? 0 : lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
	return size - start == needs ? size : start - 1;
}

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
	int length = vsnprintf(reason.text, sizeof reason.text, format, arguments);
	va_end(arguments);
	if (length >= (int)sizeof reason.text)
		reason.text[whole_characters(reason.text, sizeof reason.text - 1)] = '\0';
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
