/* SPDX-License-Identifier: MIT */
/* Walks schema and event stream in step and reports all that does not fit.
 *
 * Every function that reads an event leaves the next one in `event`, and returns false where there is no going on (a
 * syntax error, too deep, too many values): then the walk unwinds at once. */
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
	/* Of more than 1,000 muscles; libyaml reads so many in a third of the tenth of a second that a hostile file may
	 * take, and what is clean is read twice. */
	EVENTS_MAX = 200000,
	ERRORS_MAX = 10000, /* nobody reads on */
	FIELDS_MAX = 128,
};

/* A step of the path: a key, or a place in a list. */
struct step {
	const char *key;
	unsigned index;
};

struct lint {
	const char *name, *bytes;
	size_t size;
	const struct yaml_type *type;
	const struct vocabulary *vocabulary;
	struct strays *strays;
	struct report *report;
	yaml_parser_t parser;
	yaml_event_t event; /* the one to be read */
	struct step path[DEPTH_MAX + 1];
	unsigned depth; /* steps of the path */
	unsigned nested; /* mappings and lists that are open */
	unsigned events, errors;
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

static void tell(struct lint *lint, yaml_mark_t mark, const char *text)
{
	struct buf path = { 0 };
	lint->errors++;
	if (report_is_open(lint->report, lint->name))
		add_path(lint, &path);
	report_error(lint->report, lint->name, place_of_mark(mark), buf_text(&path), "%s", text);
	buf_done(&path);
}

__attribute__((format(printf, 3, 4))) static void complain(struct lint *lint, yaml_mark_t mark, const char *format, ...)
{
	char text[512];
	va_list values;
	va_start(values, format);
	vsnprintf(text, sizeof(text), format, values);
	va_end(values);
	lint->broken = true;
	tell(lint, mark, text);
}

/* What libyaml found wrong. */
static void complain_of_syntax(struct lint *lint)
{
	const yaml_parser_t *parser = &lint->parser;
	struct place place = place_of_mark(parser->problem_mark);
	/* Its reader knows the byte, not the line. */
	if (parser->error == YAML_READER_ERROR)
		place = place_of_offset(lint->bytes, lint->size, parser->problem_offset);
	lint->errors++;
	lint->broken = true;
	report_error(lint->report, lint->name, place, "", "%s%s%s",
		     parser->problem != NULL ? parser->problem : "this is no YAML", parser->context != NULL ? " " : "",
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
		complain(lint, event->start_mark, "nested deeper than %d levels", DEPTH_MAX);
	else if (++lint->events > EVENTS_MAX)
		complain(lint, event->start_mark, "more than %d values in one file: share it out among several",
			 EVENTS_MAX);
	else
		return lint->errors < ERRORS_MAX;
	return false;
}

static bool next(struct lint *lint)
{
	yaml_event_delete(&lint->event);
	if (!yaml_parser_parse(&lint->parser, &lint->event)) {
		complain_of_syntax(lint);
		return false;
	}
	if (anchor_of(&lint->event) != NULL)
		complain(lint, lint->event.start_mark, "anchors (&%.40s) are not supported", anchor_of(&lint->event));
	if (tag_of(&lint->event) != NULL)
		complain(lint, lint->event.start_mark, "tags (%.40s) are not supported", tag_of(&lint->event));
	return is_within_bounds(lint);
}

/* Leaves a value out, whatever it is. */
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
		complain(lint, lint->event.start_mark, "aliases (*%.40s) are not supported",
			 (const char *)lint->event.data.alias.anchor);
	else
		complain(lint, lint->event.start_mark, "expected %s, found %s", expected, found_word(&lint->event));
	return skip(lint);
}

/* True with what is wrong in `err`; nothing is looked up any more where nobody would read it. */
static bool is_unknown(const struct lint *lint, const cyaml_schema_field_t *field, const struct scalar *scalar,
		       struct err *err)
{
	const struct vocabulary *vocabulary = lint->vocabulary;
	return vocabulary != NULL && report_is_open(lint->report, lint->name) &&
	       !vocabulary->knows(vocabulary->catalogue, field_rule(field), scalar->text, err);
}

static void stray(struct lint *lint, const char *text)
{
	struct strays *strays = lint->strays;
	if (strays->count < REPORT_FILE_MAX)
		strays->places[strays->count++] = place_of_mark(lint->event.start_mark);
	tell(lint, lint->event.start_mark, text);
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
		stray(lint, text);
	else if (!fits)
		complain(lint, lint->event.start_mark, "%s", text);
	else if (schema->type == CYAML_STRING && is_unknown(lint, field, &scalar, &err))
		stray(lint, err.text);
	return next(lint);
}

static void check_count(struct lint *lint, const cyaml_schema_value_t *schema, yaml_mark_t start, unsigned count)
{
	unsigned min = schema->sequence.min, max = schema->sequence.max;
	if (schema->type == CYAML_SEQUENCE_FIXED && count != max)
		complain(lint, start, "needs exactly %u values, has %u", max, count);
	else if (count < min)
		complain(lint, start, "needs at least %u value%s, has %u", min, min == 1 ? "" : "s", count);
	else if (count > max)
		complain(lint, start, "at most %u values are allowed, has %u", max, count);
}

static bool list(struct lint *lint, const cyaml_schema_field_t *field, const cyaml_schema_value_t *schema)
{
	yaml_mark_t start = lint->event.start_mark;
	unsigned count = 0;
	bool going = next(lint);
	struct step *step = &lint->path[lint->depth++];
	for (; going && lint->event.type != YAML_SEQUENCE_END_EVENT; count++) {
		*step = (struct step){ NULL, count };
		going = value(lint, field, schema->sequence.entry);
	}
	lint->depth--;
	if (!going)
		return false;
	check_count(lint, schema, start, count);
	return next(lint);
}

/* ---- Mappings ------------------------------------------------------------------------------------------------- */

/* Which fields of a mapping have come, and which is to be expected next. */
struct fields {
	const cyaml_schema_field_t *all;
	unsigned expected;
	bool seen[FIELDS_MAX];
};

/* Files keep the order of the schema as a rule, so look from the last field on and start again at its end. */
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

/* The rest can be read without it. */
static void tell_unknown_key(struct lint *lint, const struct fields *fields, const char *key)
{
	bool open = report_is_open(lint->report, lint->name);
	const char *near = open ? nearest_key(fields->all, key) : NULL;
	struct buf text = { 0 };
	buf_addf(&text, "unknown key '%.60s'", key);
	if (near != NULL)
		buf_addf(&text, ": did you mean '%s'?", near);
	for (const cyaml_schema_field_t *field = fields->all; open && near == NULL && field->key != NULL; field++)
		buf_addf(&text, "%s%s", field == fields->all ? ": known are " : ", ", field->key);
	tell(lint, lint->event.start_mark, buf_text(&text));
	buf_done(&text);
}

static bool unknown_key(struct lint *lint, const struct fields *fields)
{
	const char *key = (const char *)lint->event.data.scalar.value;
	if (strcmp(key, "<<") == 0)
		complain(lint, lint->event.start_mark, "merge keys (<<) are not supported");
	else if (strlen(key) != lint->event.data.scalar.length)
		complain(lint, lint->event.start_mark, "unknown key '%.60s'", key);
	else
		tell_unknown_key(lint, fields, key);
	return next(lint) && skip(lint);
}

/* The value of `kind`: another kind of document is better not held to this schema. */
static bool kind(struct lint *lint)
{
	const yaml_event_t *event = &lint->event;
	if (event->type == YAML_SCALAR_EVENT && strcmp((const char *)event->data.scalar.value, lint->type->kind) == 0)
		return next(lint);
	complain(lint, event->start_mark, "expected '%s': this is another kind of file", lint->type->kind);
	return false;
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
		complain(lint, event->start_mark, "'kind: %s' must be the first line", lint->type->kind);
	if (field == NULL)
		return unknown_key(lint, fields);
	if (fields->seen[field - fields->all])
		complain(lint, event->start_mark, "key '%s' is here twice", field->key);
	fields->seen[field - fields->all] = true;
	lint->path[lint->depth++] = (struct step){ field->key, 0 };
	bool going = next(lint) && (is_kind ? kind(lint) : value(lint, field, &field->value));
	lint->depth--;
	return going;
}

static void check_missing(struct lint *lint, const struct fields *fields, yaml_mark_t start)
{
	for (unsigned i = 0; fields->all[i].key != NULL; i++) {
		const cyaml_schema_field_t *field = &fields->all[i];
		if (!fields->seen[i] && !(field->value.flags & CYAML_FLAG_OPTIONAL) &&
		    field->value.type != CYAML_IGNORE)
			complain(lint, start, "required key '%s' is missing", field->key);
	}
}

static bool mapping(struct lint *lint, const cyaml_schema_value_t *schema)
{
	struct fields fields = { .all = schema->mapping.fields };
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
		complain(lint, (yaml_mark_t){ 0 }, "the file is empty: the first line must be 'kind: %s'",
			 lint->type->kind);
		return false;
	}
	if (!next(lint))
		return false;
	if (lint->event.type != YAML_MAPPING_START_EVENT) {
		complain(lint, lint->event.start_mark, "the first line must be 'kind: %s'", lint->type->kind);
		return false;
	}
	return value(lint, NULL, lint->type->schema) && next(lint);
}

static void walk(struct lint *lint)
{
	if (!next(lint) || !next(lint) || !document(lint))
		return;
	if (lint->event.type != YAML_STREAM_END_EVENT)
		complain(lint, lint->event.start_mark, "only one document is allowed in a file");
}

enum lint_verdict lint(const char *name, const char *bytes, size_t size, const struct yaml_type *type,
		       const struct vocabulary *vocabulary, struct strays *ret_strays, struct report *report)
{
	struct lint lint = { .name = name,
			     .bytes = bytes,
			     .size = size,
			     .type = type,
			     .vocabulary = vocabulary,
			     .strays = ret_strays,
			     .report = report };
	ret_strays->count = 0;
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
	return lint.errors > 0 ? LINT_STRAYS : LINT_CLEAN;
}
