/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Checks single values strictly: rejects values that libcyaml would guess at. */
#include "io/yaml/lint_scalar.h"

#include "base/text.h"
#include "core/catalogue/entry.h"
#include "io/yaml/lint_text.h"
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { SHOWN_MAX = 60, WORDS_MAX = 64 };

__attribute__((format(printf, 2, 3))) static bool wrong(char *error, const char *format, ...)
{
	va_list values;
	va_start(values, format);
	vsnprintf(error, SCALAR_ERROR_MAX, format, values);
	va_end(values);
	return false;
}

/* ---- Numbers -------------------------------------------------------------------------------------------------- */

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Reads digits without leading zeros; `*end` is set to the character after them. */
static bool read_whole(const char *text, uint64_t *ret_number, const char **end)
{
	uint64_t number = 0;
	const char *at = text;
	for (; is_digit(*at); at++) {
		number = number * 10 + (uint64_t)(*at - '0');
		if (number > UINT32_MAX)
			number = UINT32_MAX + (uint64_t)1; /* already too large */
	}
	*ret_number = number;
	*end = at;
	return at > text && (text[0] != '0' || at == text + 1);
}

static bool number_fits(const struct scalar *scalar, const char *rule, bool is_signed, char *error)
{
	const char *digits = scalar->text + (is_signed && scalar->text[0] == '-'), *end;
	uint64_t number, min = 0, max = is_signed ? INT32_MAX : UINT32_MAX;
	if (!read_whole(digits, &number, &end) || (size_t)(end - scalar->text) != scalar->size)
		return wrong(error, "'%.*s' is not a whole number in decimal digits", SHOWN_MAX, scalar->text);
	if (rule[0] != '\0' && read_whole(rule, &min, &end))
		read_whole(end + 2, &max, &end);
	if (number < min || number > max)
		return wrong(error, "%.*s is out of range: %llu to %llu", SHOWN_MAX, scalar->text,
			     (unsigned long long)min, (unsigned long long)max);
	return true;
}

static const char *after_digits(const char *text)
{
	while (is_digit(*text))
		text++;
	return text;
}

/* Accepts "-12.5" but no exponents or infinities. A float keeps only nine digits. */
static bool decimal_fits(const struct scalar *scalar, char *error)
{
	const char *digits = scalar->text + (scalar->text[0] == '-'), *end = after_digits(digits);
	bool fits = end > digits;
	if (fits && *end == '.') {
		const char *fraction = end + 1;
		end = after_digits(fraction);
		fits = end > fraction;
	}
	if (!fits || (size_t)(end - scalar->text) != scalar->size || end - digits > 9)
		return wrong(error, "'%.*s' is not a decimal number such as 12.5", SHOWN_MAX, scalar->text);
	return true;
}

/* ---- Words ---------------------------------------------------------------------------------------------------- */

static bool flag_fits(const struct scalar *scalar, char *error)
{
	static const char *const words[] = { "true", "false", "yes", "no" };
	for (unsigned i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (strcmp(scalar->text, words[i]) == 0 && scalar->size == strlen(words[i]))
			return true;
	return wrong(error, "'%.*s' is not true or false", SHOWN_MAX, scalar->text);
}

/* Formats "'bakc' is not one of front, back, sole: did you mean 'back'?". */
static bool unknown_word(const struct scalar *scalar, const char *const *words, unsigned count, char *error)
{
	char all[256] = "";
	for (unsigned i = 0, used = 0; i < count && used < sizeof(all); i++)
		used += (unsigned)snprintf(all + used, sizeof(all) - used, "%s%s", i > 0 ? ", " : "", words[i]);
	const char *near = text_nearest(scalar->text, words, count);
	return near == NULL ? wrong(error, "'%.*s' is not one of %s", SHOWN_MAX, scalar->text, all)
			    : wrong(error, "'%.*s' is not one of %s: did you mean '%s'?", SHOWN_MAX, scalar->text, all,
				    near);
}

static bool choice_fits(const struct scalar *scalar, const cyaml_schema_value_t *schema, char *error)
{
	const char *words[WORDS_MAX];
	unsigned count = schema->enumeration.count < WORDS_MAX ? schema->enumeration.count : WORDS_MAX;
	for (unsigned i = 0; i < count; i++) {
		words[i] = schema->enumeration.strings[i].str;
		if (strcmp(words[i], scalar->text) == 0 && scalar->size == strlen(words[i]))
			return true;
	}
	return unknown_word(scalar, words, count, error);
}

static bool position_fits(const struct scalar *scalar, char *error)
{
	const char *words[POSITION_COUNT];
	enum position position;
	if (position_of_word(scalar->text, &position))
		return true;
	for (int i = 0; i < POSITION_COUNT; i++)
		words[i] = position_word((enum position)i);
	return unknown_word(scalar, words, POSITION_COUNT, error);
}

/* ---- Texts ---------------------------------------------------------------------------------------------------- */

static bool is_kebab(const char *text)
{
	bool joint = true; /* a hyphen is not allowed here */
	for (; *text != '\0'; text++) {
		bool plain = is_digit(*text) || (*text >= 'a' && *text <= 'z');
		if (!plain && (*text != '-' || joint))
			return false;
		joint = !plain;
	}
	return !joint;
}

static bool id_fits(const struct scalar *scalar, char *error)
{
	if (scalar->size > ID_MAX)
		return wrong(error, "ID too long: %zu characters, at most %d are allowed", scalar->size, ID_MAX);
	if (!is_kebab(scalar->text))
		return wrong(error, "'%.*s' is not an ID: use small letters and digits, joined by single hyphens",
			     SHOWN_MAX, scalar->text);
	return true;
}

static bool rule_id_fits(const struct scalar *scalar, char *error)
{
	uint64_t number;
	const char *end;
	if (scalar->text[0] == 'R' && read_whole(scalar->text + 1, &number, &end) && *end == '\0' && number > 0)
		return true;
	return wrong(error, "'%.*s' is not a rule: use R and a number, such as R31", SHOWN_MAX, scalar->text);
}

static bool columns_fit(const struct scalar *scalar, const char *rule, char *error)
{
	uint64_t max;
	const char *end;
	if (!read_whole(rule + 2, &max, &end) || scalar->size <= max || text_columns(scalar->text) <= (int)max)
		return true;
	return wrong(error, "is %d columns wide: a line has at most %d", text_columns(scalar->text), (int)max);
}

static bool rule_fits(const struct scalar *scalar, const char *rule, char *error)
{
	if (strcmp(rule, ".lines") == 0)
		return true;
	if (rule[0] == '.')
		return columns_fit(scalar, rule, error);
	if (strcmp(rule, "id") == 0)
		return id_fits(scalar, error);
	if (strcmp(rule, "rule") == 0)
		return rule_id_fits(scalar, error);
	return strcmp(rule, "positions") != 0 || position_fits(scalar, error);
}

static bool is_null_word(const struct scalar *scalar)
{
	return scalar->plain && (strcmp(scalar->text, "~") == 0 || strcmp(scalar->text, "null") == 0);
}

static bool text_fits(const struct scalar *scalar, const char *rule, const cyaml_schema_value_t *schema, char *error)
{
	char words[80];
	size_t unsafe = scalar->escapes ? text_unsafe(scalar->text, scalar->size) : scalar->size;
	if (unsafe < scalar->size)
		return wrong(error, "%s in a text",
			     unsafe_words(scalar->text + unsafe, scalar->size - unsafe, words, sizeof(words)));
	if (scalar->size < schema->string.min || is_null_word(scalar))
		return wrong(error, "a text is missing");
	if (scalar->size > schema->string.max)
		return wrong(error, "is %zu bytes long: at most %u are allowed", scalar->size, schema->string.max);
	if (strpbrk(scalar->text, strcmp(rule, ".lines") == 0 ? "\t" : "\n\t") != NULL)
		return wrong(error, "must be one line without tabs (fold long texts with '>-')");
	return rule_fits(scalar, rule, error);
}

bool scalar_fits(const struct scalar *scalar, const char *rule, const cyaml_schema_value_t *schema, char *ret_error)
{
	if (schema->type == CYAML_STRING)
		return text_fits(scalar, rule, schema, ret_error);
	if (scalar->size == 0)
		return wrong(ret_error, "a value is missing");
	if (schema->type == CYAML_IGNORE && (strcmp(rule, "id") == 0 || strcmp(rule, "rule") == 0))
		return rule_fits(scalar, rule, ret_error);
	switch ((int)schema->type) {
	case CYAML_ENUM:
		return choice_fits(scalar, schema, ret_error);
	case CYAML_BOOL:
		return flag_fits(scalar, ret_error);
	default:
		break;
	}
	if (!scalar->plain)
		return wrong(ret_error, "'%.*s' is a text: remove the quotes from the number", SHOWN_MAX, scalar->text);
	if (schema->type == CYAML_FLOAT)
		return decimal_fits(scalar, ret_error);
	return number_fits(scalar, rule, schema->type == CYAML_INT, ret_error);
}
