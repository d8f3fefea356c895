/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Walks schema and event stream in step and reports every mismatch.
 *
 * Every function that reads an event leaves the next one in `event`.  It returns false if the walk cannot continue (a
 * syntax error, too deep, too many values), and the walk unwinds at once. */
#include "io/yaml/lint.h"

#include "base/text.h"
#include "io/yaml/lint_scalar.h"
#include "io/yaml/lint_text.h"
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <yaml.h>

enum {
	DEPTH_MAX = 32,
	/* Enough for more than 1,000 muscles. libyaml reads that many in 0.03 s, a third of the time that any file may
	 * take; a valid file is read twice. */
	EVENTS_MAX = 200000,
	ERRORS_MAX = 10000, /* more errors than anyone reads */
	FIELDS_MAX = 128,
};

/* A step of the path: a key or a list index. */
struct step {
	const char *key;
	unsigned index;
};

struct lint {
	const char *name, *bytes;
	size_t size;
	const struct yaml_type *type;
	const struct vocabulary *vocabulary;
	struct spans *spans;
	struct report *report;
	yaml_parser_t parser;
	yaml_event_t event; /* the next one to read */
	struct step path[DEPTH_MAX + 1];
	unsigned depth; /* of the path */
	unsigned nested; /* open mappings and lists */
	unsigned events, errors;
	bool changes; /* the next mapping belongs to an entry that changes another, so it need not be complete */
	bool broken;
};

/* ---- Errors --------------------------------------------------------------------------------------------------- */

static struct place place_of_mark(yaml_mark_t mark)
{
	return (struct place){ mark.line + 1, mark.column + 1 };
}

static void add_path(const struct lint *lint, struct buf *path)
{
	for (unsigned i = 0; i < lint->depth; i++) {
		if (lint->path[i].key == NULL)
			buf_addf(path, "[%u]", lint->path[i].index);
		else
			buf_addf(path, "%s%s", i > 0 ? "." : "", lint->path[i].key);
	}
}

static void report_at(struct lint *lint, yaml_mark_t mark, const char *text)
{
	struct buf path = { 0 };
	lint->errors++;
	if (report_is_open(lint->report, lint->name))
		add_path(lint, &path);
	report_error(lint->report, lint->name, place_of_mark(mark), buf_text(&path), "%s", text);
	buf_done(&path);
}

__attribute__((format(printf, 3, 4))) static void report_broken(struct lint *lint, yaml_mark_t mark, const char *format,
								...)
{
	char text[512];
	va_list values;
	va_start(values, format);
	vsnprintf(text, sizeof(text), format, values);
	va_end(values);
	lint->broken = true;
	report_at(lint, mark, text);
}

/* Reports the error that libyaml found. */
static void report_syntax_error(struct lint *lint)
{
	const yaml_parser_t *parser = &lint->parser;
	struct place place = place_of_mark(parser->problem_mark);
	/* The reader knows the byte but not the line. */
	if (parser->error == YAML_READER_ERROR)
		place = place_of_offset(lint->bytes, lint->size, parser->problem_offset);
	lint->errors++;
	lint->broken = true;
	report_error(lint->report, lint->name, place, "", "%s%s%s",
		     parser->problem != NULL ? parser->problem : "not valid YAML", parser->context != NULL ? " " : "",
		     parser->context != NULL ? parser->context : "");
}

/* ---- Events --------------------------------------------------------------------------------------------------- */

static const char *anchor_of(const yaml_event_t *event)
{
	if (event->type == YAML_SCALAR_EVENT)
		return (const char *)event->data.scalar.anchor;
	if (event->type == YAML_SEQUENCE_START_EVENT)
		return (const char *)event->data.sequence_start.anchor;
	return event->type == YAML_MAPPING_START_EVENT ? (const char *)event->data.mapping_start.anchor : NULL;
}

static const char *tag_of(const yaml_event_t *event)
{
	if (event->type == YAML_SCALAR_EVENT)
		return (const char *)event->data.scalar.tag;
	if (event->type == YAML_SEQUENCE_START_EVENT)
		return (const char *)event->data.sequence_start.tag;
	return event->type == YAML_MAPPING_START_EVENT ? (const char *)event->data.mapping_start.tag : NULL;
}

static bool is_within_bounds(struct lint *lint)
{
	const yaml_event_t *event = &lint->event;
	if (event->type == YAML_SEQUENCE_START_EVENT || event->type == YAML_MAPPING_START_EVENT)
		lint->nested++;
	else if (event->type == YAML_SEQUENCE_END_EVENT || event->type == YAML_MAPPING_END_EVENT)
		lint->nested--;
	if (lint->nested > DEPTH_MAX)
		report_broken(lint, event->start_mark, "nested deeper than %d levels", DEPTH_MAX);
	else if (++lint->events > EVENTS_MAX)
		report_broken(lint, event->start_mark, "more than %d values in one file: split it into several files",
			      EVENTS_MAX);
	else
		return lint->errors < ERRORS_MAX;
	return false;
}

static bool next(struct lint *lint)
{
	yaml_event_delete(&lint->event);
	if (!yaml_parser_parse(&lint->parser, &lint->event)) {
		report_syntax_error(lint);
		return false;
	}
	if (anchor_of(&lint->event) != NULL)
		report_broken(lint, lint->event.start_mark, "anchors (&%.40s) are not supported",
			      anchor_of(&lint->event));
	if (tag_of(&lint->event) != NULL)
		report_broken(lint, lint->event.start_mark, "tags (%.40s) are not supported", tag_of(&lint->event));
	return is_within_bounds(lint);
}

/* Skips a value of any kind. */
static bool skip(struct lint *lint)
{
	unsigned open = 0;
	do {
		if (lint->event.type == YAML_SEQUENCE_START_EVENT || lint->event.type == YAML_MAPPING_START_EVENT)
			open++;
		else if (lint->event.type == YAML_SEQUENCE_END_EVENT || lint->event.type == YAML_MAPPING_END_EVENT)
			open--;
		if (!next(lint))
			return false;
	} while (open > 0);
	return true;
}

/* ---- Values --------------------------------------------------------------------------------------------------- */

static bool value(struct lint *lint, const cyaml_schema_field_t *field, const cyaml_schema_value_t *schema);

static const char *found_word(const yaml_event_t *event)
{
	if (event->type == YAML_MAPPING_START_EVENT)
		return "a mapping";
	if (event->type == YAML_SEQUENCE_START_EVENT)
		return "a list";
	return event->data.scalar.length == 0 ? "nothing" : "a single value";
}

static bool refuse(struct lint *lint, const char *expected)
{
	if (lint->event.type == YAML_ALIAS_EVENT)
		report_broken(lint, lint->event.start_mark, "aliases (*%.40s) are not supported",
			      (const char *)lint->event.data.alias.anchor);
	else
		report_broken(lint, lint->event.start_mark, "expected %s, found %s", expected,
			      found_word(&lint->event));
	return skip(lint);
}

/* Returns true, with the error in `err`, if the vocabulary does not contain the word. Skips the search if the error
 * would not be shown. */
static bool is_unknown(const struct lint *lint, const cyaml_schema_field_t *field, const struct scalar *scalar,
		       struct err *err)
{
	const struct vocabulary *vocabulary = lint->vocabulary;
	return vocabulary != NULL && report_is_open(lint->report, lint->name) &&
	       !vocabulary->knows(vocabulary->catalogue, field_rule(field), scalar->text, err);
}

/* Reports a value of the right type that is not allowed: libcyaml can load it. */
static void report_invalid(struct lint *lint, const char *text)
{
	lint->spans->items[lint->spans->count - 1].invalid = true;
	report_at(lint, lint->event.start_mark, text);
}

static bool scalar(struct lint *lint, const cyaml_schema_field_t *field, const cyaml_schema_value_t *schema)
{
	char text[SCALAR_ERROR_MAX], worse[SCALAR_ERROR_MAX];
	struct err err = { 0 };
	struct scalar scalar = {
		.text = (const char *)lint->event.data.scalar.value,
		.size = lint->event.data.scalar.length,
		.plain = lint->event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE,
		.escapes = lint->event.data.scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE,
	};
	bool fits = scalar_fits(&scalar, field_rule(field), schema, text);
	if (!fits && scalar_fits(&scalar, "", schema, worse))
		report_invalid(lint, text);
	else if (!fits)
		report_broken(lint, lint->event.start_mark, "%s", text);
	else if (schema->type == CYAML_STRING && is_unknown(lint, field, &scalar, &err))
		report_invalid(lint, err.text);
	return next(lint);
}

static void check_count(struct lint *lint, const cyaml_schema_value_t *schema, yaml_mark_t start, unsigned count)
{
	unsigned min = schema->sequence.min, max = schema->sequence.max;
	if (schema->type == CYAML_SEQUENCE_FIXED && count != max)
		report_broken(lint, start, "needs exactly %u values, has %u", max, count);
	else if (count < min)
		report_broken(lint, start, "needs at least %u value%s, has %u", min, min == 1 ? "" : "s", count);
	else if (count > max)
		report_broken(lint, start, "at most %u values are allowed, has %u", max, count);
}

/* The value of a key or list item that begins with the current event. */
static bool marked_value(struct lint *lint, const cyaml_schema_field_t *field, const cyaml_schema_value_t *schema)
{
	const struct step *step = &lint->path[lint->depth - 1];
	unsigned span = spans_open(lint->spans, step->key, step->index, place_of_mark(lint->event.start_mark));
	bool going = value(lint, field, schema);
	spans_close(lint->spans, span);
	return going;
}

static bool list(struct lint *lint, const cyaml_schema_field_t *field, const cyaml_schema_value_t *schema)
{
	yaml_mark_t start = lint->event.start_mark;
	unsigned count = 0;
	bool going = next(lint);
	lint->changes = false; /* a list is given as a whole */
	struct step *step = &lint->path[lint->depth++];
	for (; going && lint->event.type != YAML_SEQUENCE_END_EVENT; count++) {
		*step = (struct step){ NULL, count };
		going = marked_value(lint, field, schema->sequence.entry);
	}
	lint->depth--;
	if (!going)
		return false;
	check_count(lint, schema, start, count);
	return next(lint);
}

/* ---- Mappings ------------------------------------------------------------------------------------------------- */

/* The fields of a mapping: those seen so far, and the one expected next. */
struct fields {
	const cyaml_schema_field_t *all;
	unsigned expected;
	bool seen[FIELDS_MAX];
	bool changes; /* begins with `change` or is part of such an entry */
};

/* Files usually follow the order of the schema, so the search starts after the last field and wraps around. */
static const cyaml_schema_field_t *field_of(struct fields *fields, const char *key)
{
	unsigned start = fields->expected, i = start;
	do {
		if (fields->all[i].key == NULL) {
			i = 0;
			continue;
		}
		if (strcmp(fields->all[i].key, key) == 0) {
			fields->expected = i + 1;
			return &fields->all[i];
		}
		i++;
	} while (i != start);
	return NULL;
}

static const char *nearest_key(const cyaml_schema_field_t *fields, const char *key)
{
	const char *keys[FIELDS_MAX];
	size_t count = 0;
	for (; fields->key != NULL && count < FIELDS_MAX; fields++)
		keys[count++] = fields->key;
	return text_nearest(key, keys, count);
}

/* The rest of the mapping can be loaded without it. */
static void report_unknown_key(struct lint *lint, const struct fields *fields, const char *key)
{
	bool open = report_is_open(lint->report, lint->name);
	const char *near = open ? nearest_key(fields->all, key) : NULL;
	struct buf text = { 0 };
	buf_addf(&text, "unknown key '%.60s'", key);
	if (near != NULL)
		buf_addf(&text, ": did you mean '%s'?", near);
	for (const cyaml_schema_field_t *field = fields->all; open && near == NULL && field->key != NULL; field++)
		buf_addf(&text, "%s%s", field == fields->all ? "; known keys: " : ", ", field->key);
	report_at(lint, lint->event.start_mark, buf_text(&text));
	buf_done(&text);
}

static bool unknown_key(struct lint *lint, const struct fields *fields)
{
	const char *key = (const char *)lint->event.data.scalar.value;
	if (strcmp(key, "<<") == 0)
		report_broken(lint, lint->event.start_mark, "merge keys (<<) are not supported");
	else if (strlen(key) != lint->event.data.scalar.length)
		report_broken(lint, lint->event.start_mark, "unknown key '%.60s'", key);
	else
		report_unknown_key(lint, fields, key);
	return next(lint) && skip(lint);
}

/* Checks the value of `kind`. Another kind of document is not checked against this schema. */
static bool kind(struct lint *lint)
{
	const yaml_event_t *event = &lint->event;
	if (event->type == YAML_SCALAR_EVENT && strcmp((const char *)event->data.scalar.value, lint->type->kind) == 0)
		return next(lint);
	if (event->type == YAML_SCALAR_EVENT)
		report_broken(lint, event->start_mark, "expected '%s', found '%.40s': this file is of another kind",
			      lint->type->kind, (const char *)event->data.scalar.value);
	else
		report_broken(lint, event->start_mark, "expected '%s': this file is of another kind", lint->type->kind);
	return false;
}

/* The first key decides whether an entry changes another one, in which case every other key is optional. */
static void check_change(struct lint *lint, struct fields *fields, const cyaml_schema_field_t *field, bool first)
{
	bool is_change = strcmp(field->key, "change") == 0;
	if (is_change && !first)
		report_broken(lint, lint->event.start_mark, "'change' must be the first key of its entry");
	if (is_change)
		fields->changes = true;
	else if (fields->changes && strcmp(field->key, "id") == 0)
		report_broken(lint, lint->event.start_mark, "an entry has either 'change' or 'id'");
}

static bool key_and_value(struct lint *lint, struct fields *fields, bool first)
{
	const yaml_event_t *event = &lint->event;
	if (event->type != YAML_SCALAR_EVENT)
		return refuse(lint, "a key") && skip(lint);
	const char *key = (const char *)event->data.scalar.value;
	const cyaml_schema_field_t *field = strlen(key) == event->data.scalar.length ? field_of(fields, key) : NULL;
	bool is_root = lint->depth == 0, is_kind = is_root && field == fields->all;
	if (is_root && first != is_kind)
		report_broken(lint, event->start_mark, "'kind: %s' must be the first line", lint->type->kind);
	if (field == NULL)
		return unknown_key(lint, fields);
	if (fields->seen[field - fields->all])
		report_broken(lint, event->start_mark, "duplicate key '%s'", field->key);
	fields->seen[field - fields->all] = true;
	check_change(lint, fields, field, first);
	lint->changes = fields->changes && !(field->value.flags & CYAML_FLAG_POINTER);
	lint->path[lint->depth++] = (struct step){ field->key, 0 };
	bool going = next(lint) && (is_kind ? kind(lint) : marked_value(lint, field, &field->value));
	lint->depth--;
	lint->changes = false; /* for this value only: the next entry may be new */
	return going;
}

static void check_missing(struct lint *lint, const struct fields *fields, yaml_mark_t start)
{
	for (unsigned i = 0; fields->all[i].key != NULL; i++) {
		const cyaml_schema_field_t *field = &fields->all[i];
		bool required = !(field->value.flags & CYAML_FLAG_OPTIONAL) ||
				(!fields->changes && (field->value.flags & SCHEMA_REQUIRED_UNLESS_CHANGE));
		if (!fields->seen[i] && required && field->value.type != CYAML_IGNORE)
			report_broken(lint, start, "required key '%s' is missing", field->key);
	}
}

static bool mapping(struct lint *lint, const cyaml_schema_value_t *schema)
{
	struct fields fields = { .all = schema->mapping.fields, .changes = lint->changes };
	yaml_mark_t start = lint->event.start_mark;
	bool first = true;
	if (!next(lint))
		return false;
	for (; lint->event.type != YAML_MAPPING_END_EVENT; first = false)
		if (!key_and_value(lint, &fields, first))
			return false;
	check_missing(lint, &fields, start);
	return next(lint);
}

static bool value(struct lint *lint, const cyaml_schema_field_t *field, const cyaml_schema_value_t *schema)
{
	yaml_event_type_t type = lint->event.type;
	if (schema->type == CYAML_MAPPING)
		return type == YAML_MAPPING_START_EVENT ? mapping(lint, schema) : refuse(lint, "a mapping");
	if (schema->type == CYAML_SEQUENCE || schema->type == CYAML_SEQUENCE_FIXED)
		return type == YAML_SEQUENCE_START_EVENT ? list(lint, field, schema) : refuse(lint, "a list");
	return type == YAML_SCALAR_EVENT ? scalar(lint, field, schema) : refuse(lint, "a single value");
}

/* ---- Documents ------------------------------------------------------------------------------------------------ */

static bool document(struct lint *lint)
{
	if (lint->event.type == YAML_STREAM_END_EVENT) {
		report_broken(lint, (yaml_mark_t){ 0 }, "the file is empty: the first line must be 'kind: %s'",
			      lint->type->kind);
		return false;
	}
	if (!next(lint))
		return false;
	if (lint->event.type != YAML_MAPPING_START_EVENT) {
		report_broken(lint, lint->event.start_mark, "the first line must be 'kind: %s'", lint->type->kind);
		return false;
	}
	return value(lint, NULL, lint->type->schema) && next(lint);
}

static void walk(struct lint *lint)
{
	if (!next(lint) || !next(lint) || !document(lint))
		return;
	if (lint->event.type != YAML_STREAM_END_EVENT)
		report_broken(lint, lint->event.start_mark, "only one document per file is allowed");
}

enum lint_verdict lint(const char *name, const char *bytes, size_t size, const struct yaml_type *type,
		       const struct vocabulary *vocabulary, struct spans *spans, struct report *report)
{
	struct lint lint = { .name = name,
			     .bytes = bytes,
			     .size = size,
			     .type = type,
			     .vocabulary = vocabulary,
			     .spans = spans,
			     .report = report };
	if (!lint_text(name, bytes, size, report))
		return LINT_BROKEN;
	if (!yaml_parser_initialize(&lint.parser)) {
		report_failure(report, name, "out of memory");
		return LINT_BROKEN;
	}
	yaml_parser_set_input_string(&lint.parser, (const unsigned char *)bytes, size);
	walk(&lint);
	yaml_event_delete(&lint.event);
	yaml_parser_delete(&lint.parser);
	if (lint.broken || lint.errors >= ERRORS_MAX)
		return LINT_BROKEN;
	return lint.errors > 0 ? LINT_LOADABLE : LINT_CLEAN;
}
