/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The fields of the catalogue: one row per field, with everything the program knows about it.
 *
 * These rows define the YAML schema and its checks, the override rules, the embedded catalogue, the sheets of
 * `rollcoach show`, the library view and the reference in docs/catalogue.md. To add a field, add a member to its
 * struct (core/catalogue/entry.h) and a row to its table (src/core/catalogue/fields_*.c). */
#ifndef CORE_CATALOGUE_FIELD_H
#define CORE_CATALOGUE_FIELD_H

#include <stdbool.h>
#include <stddef.h>

enum field_type {
	TYPE_TEXT, /* const char * */
	TYPE_TEXTS, /* struct texts */
	TYPE_NUMBER, /* unsigned */
	TYPE_NUMBERS, /* unsigned[max] */
	TYPE_FLAG, /* bool; false if omitted */
	TYPE_CHOICE, /* an enumeration, written as one of `words` */
	TYPE_POINTS, /* const struct point *, and their number in `member`_count */
	TYPE_DECIMAL, /* const float *; NULL if omitted */
	TYPE_PAIR, /* const struct point *, written [x, y]; NULL if omitted */
	TYPE_PART, /* a struct inside the struct */
	TYPE_PART_POINTER, /* a struct behind a pointer; NULL if omitted */
	TYPE_LIST, /* a pointer to structs, and their number in `member`_count */
};

/* The ways a value may change when an entry is replaced. Permissions may only be reduced; wording may change where safety
 * does not depend on it. */
enum override_rule {
	OVERRIDE_ANY,
	OVERRIDE_SAME,
	OVERRIDE_FIXED, /* a text or texts, in their order: unchanged, and none added */
	OVERRIDE_NOT_HIGHER, /* numbers (each of TYPE_NUMBERS) and the order of an enumeration */
	OVERRIDE_NOT_LOWER,
	OVERRIDE_CAP, /* not higher; 0 means unlimited */
	OVERRIDE_LASTS, /* not lower; 0 means forever */
	OVERRIDE_STAYS_TRUE,
	OVERRIDE_STAYS_FALSE,
	OVERRIDE_KEEPS_ALL, /* texts: none may be removed */
	OVERRIDE_ADDS_NONE, /* texts: none may be added or moved */
	OVERRIDE_ONLY, /* as ADDS_NONE; an empty list allows everything */
	OVERRIDE_PARTS, /* structs: field by field; a list may grow, not shrink */
	OVERRIDE_PARTS_FIXED, /* ... and none may be added */
	/* Rules that compare more than one value: see src/core/catalogue/overrides.c. */
	OVERRIDE_DOSES,
	OVERRIDE_TOOLS,
	OVERRIDE_STANCES,
	OVERRIDE_SPREAD,
	OVERRIDE_CLEARANCE,
	OVERRIDE_STOP_ACTION,
	OVERRIDE_LIGHT_CAP,
	OVERRIDE_CONSTANT,
	OVERRIDE_OUTLINE,
	OVERRIDE_NAME, /* must not become the name of a no-go area */
	OVERRIDE_CUE, /* only if the built-in cue has own_words */
	OVERRIDE_COUNT
};

/* The words of an enumeration, by value. */
struct word_list {
	const char *const *items;
	unsigned count;
};

struct field {
	const char *key; /* in the files, and the member's name */
	enum field_type type;
	size_t offset; /* of the member */
	size_t count_offset; /* lists: of the number of values */
	size_t at_offset; /* TYPE_TEXTS and resolved references: of the positions; 0: none */
	/* ""               any text of one line, any number
	 * "30..120"        numbers: from, to
	 * "..72"           texts: spoken, at most this many columns
	 * "id", "rule"     texts: a kebab-case id of this entry; "R1" and so on
	 * "muscles|groups" texts: an id of an entry of one of these sections
	 * "positions"      texts: a word for a position */
	const char *range;
	bool optional; /* texts, numbers, choices and parts; see field_is_required */
	unsigned min, max; /* lists: number of values */
	const struct word_list *words; /* TYPE_CHOICE */
	const struct word_list *shown; /* TYPE_CHOICE: fuller words for people; NULL: the same */
	const struct schema *schema; /* parts and lists: the schema of their structs */
	const char *meaning; /* for the reference in docs/catalogue.md */
	enum override_rule override;
	const char *label; /* in sheets, in lower case; "": continues the row above; NULL: not shown */
	const char *unit; /* numbers in sheets: printed after the number */
};

/* A struct of the catalogue and its fields. */
struct schema {
	const char *name; /* name of the struct: "part_limit" */
	const char *singular; /* entries of a section: the everyday word for one, "no-go area" */
	size_t title; /* entries of a section: offset of the text by which people know an entry */
	const char *meaning;
	size_t size;
	const struct field *fields;
	unsigned fields_count;
};

/* The whole document: its fields are the sections, in the order of enum section (core/catalogue/catalogue.h). */
extern const struct schema catalogue_schema;

/* True if a file must contain a value. */
bool field_is_required(const struct field *field);

/* True if a file may omit the value of the struct at `data`: it is optional and not set. */
bool field_is_empty(const struct field *field, const void *data);

/* True if the field names entries of other sections by their ids. */
bool field_is_reference(const struct field *field);

/* The number of values of a list field of the struct at `data`. */
unsigned field_count(const struct field *field, const void *data);

/* The number of a TYPE_NUMBER, the value of a TYPE_CHOICE. */
unsigned field_unsigned(const struct field *field, const void *data);

/* The text, list or part that the pointer at `data` + offset points to; NULL if omitted. */
const void *field_pointer(const struct field *field, const void *data);

/* The field with that key; NULL if there is none. */
const struct field *schema_field(const struct schema *schema, const char *key);

#endif
