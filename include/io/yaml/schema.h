/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Rows of schema tables: one row per field, for libcyaml and the lint pass.
 *
 * A row names the member of the struct, and the key is the member's name, so they cannot drift apart.  Key, rule and
 * meaning are one literal, separated by NULs: libcyaml reads only the key.  Build every row with these macros.
 *
 * A rule is one of
 *   ""              any text of one line; any number
 *   "30..120"       numbers: from, to
 *   "..72"          texts: at most this many columns
 *   "id", "rule"    texts: a kebab-case id of this entry; "R1" and so on
 *   "muscles|groups" texts: an id that is in one of these sections of the catalogue
 *   "positions"     texts: a word for a position
 * or a word that the vocabulary of the document defines (io/yaml/lint.h). */
#ifndef IO_YAML_SCHEMA_H
#define IO_YAML_SCHEMA_H

#include <cyaml/cyaml.h>

/* A type of document: its word after `kind:`, and its mapping (behind a pointer). */
struct yaml_type {
	const char *kind;
	const cyaml_schema_value_t *schema;
};

enum { SCHEMA_TEXT_MAX = 600, SCHEMA_TEXTS_MAX = 128, SCHEMA_LIST_MAX = 100000 };

/* A field that the lint pass requires unless its entry begins with `change`.  libcyaml, which ignores this bit, treats
 * it as optional. */
#define SCHEMA_REQUIRED_UNLESS_CHANGE ((enum cyaml_flag)(1 << 20))

#define FIELD_KEY(member, rule, meaning) #member "\0" rule "\0" meaning

/* The head of every document: `kind: ...` on the first line, then optionally `version: 1`, the version of all
 * formats. */
#define FIELDS_HEAD                                                                                \
	CYAML_FIELD_IGNORE("kind\0\0the type of the file, on its first line", CYAML_FLAG_DEFAULT), \
		CYAML_FIELD_IGNORE("version\0"                                                     \
				   "1..1\0version of the format",                                  \
				   CYAML_FLAG_OPTIONAL)
enum { FIELDS_HEAD_COUNT = 2, FORMAT_VERSION = 1 };

#define FIELD_TEXT(type, member, rule, meaning)                                                              \
	CYAML_FIELD_STRING_PTR(FIELD_KEY(member, rule, meaning), CYAML_FLAG_POINTER, struct type, member, 1, \
			       SCHEMA_TEXT_MAX)
#define FIELD_TEXT_OPTIONAL(type, member, rule, meaning)                                                   \
	CYAML_FIELD_STRING_PTR(FIELD_KEY(member, rule, meaning), CYAML_FLAG_POINTER | CYAML_FLAG_OPTIONAL, \
			       struct type, member, 1, SCHEMA_TEXT_MAX)

#define FIELD_NUMBER(type, member, rule, meaning) \
	CYAML_FIELD_UINT(FIELD_KEY(member, rule, meaning), CYAML_FLAG_DEFAULT, struct type, member)
#define FIELD_NUMBER_OPTIONAL(type, member, rule, meaning) \
	CYAML_FIELD_UINT(FIELD_KEY(member, rule, meaning), CYAML_FLAG_OPTIONAL, struct type, member)
/* A number that may be negative. */
#define FIELD_INTEGER_OPTIONAL(type, member, rule, meaning) \
	CYAML_FIELD_INT(FIELD_KEY(member, rule, meaning), CYAML_FLAG_OPTIONAL, struct type, member)
/* An array inside the struct: exactly `count` numbers. */
#define FIELD_NUMBERS(type, member, rule, count, meaning)                                                     \
	CYAML_FIELD_SEQUENCE_FIXED(FIELD_KEY(member, rule, meaning), CYAML_FLAG_DEFAULT, struct type, member, \
				   &schema_number, count)

#define FIELD_FLAG(type, member, meaning) \
	CYAML_FIELD_BOOL(FIELD_KEY(member, "", meaning), CYAML_FLAG_OPTIONAL, struct type, member)

#define FIELD_WORD(type, member, words, meaning)                                                        \
	CYAML_FIELD_ENUM(FIELD_KEY(member, "", meaning), CYAML_FLAG_STRICT, struct type, member, words, \
			 CYAML_ARRAY_LEN(words))
#define FIELD_WORD_OPTIONAL(type, member, words, meaning)                                                              \
	CYAML_FIELD_ENUM(FIELD_KEY(member, "", meaning), CYAML_FLAG_STRICT | CYAML_FLAG_OPTIONAL, struct type, member, \
			 words, CYAML_ARRAY_LEN(words))

/* A struct texts. */
#define FIELD_TEXTS(type, member, rule, min, meaning)                                                           \
	CYAML_FIELD_SEQUENCE_COUNT(FIELD_KEY(member, rule, meaning),                                            \
				   CYAML_FLAG_POINTER | ((min) > 0 ? CYAML_FLAG_DEFAULT : CYAML_FLAG_OPTIONAL), \
				   struct type, member.items, member.items_count, &schema_text, min, SCHEMA_TEXTS_MAX)
/* A pointer to structs and their count, `member` and `member_count`. */
#define FIELD_LIST(type, member, entry, min, max, meaning)                                                      \
	CYAML_FIELD_SEQUENCE_COUNT(FIELD_KEY(member, "", meaning),                                              \
				   CYAML_FLAG_POINTER | ((min) > 0 ? CYAML_FLAG_DEFAULT : CYAML_FLAG_OPTIONAL), \
				   struct type, member, member##_count, entry, min, max)

/* A struct inside the struct, and one behind a pointer. */
#define FIELD_PART(type, member, flags, fields, meaning) \
	CYAML_FIELD_MAPPING(FIELD_KEY(member, "", meaning), flags, struct type, member, fields)
#define FIELD_PART_OPTIONAL(type, member, fields, meaning)                                                             \
	CYAML_FIELD_MAPPING_PTR(FIELD_KEY(member, "", meaning), CYAML_FLAG_POINTER | CYAML_FLAG_OPTIONAL, struct type, \
				member, fields)

extern const cyaml_schema_value_t schema_text, schema_number;

/* The rule and the meaning in the literal. */
const char *field_rule(const cyaml_schema_field_t *field);
const char *field_meaning(const cyaml_schema_field_t *field);

#endif
