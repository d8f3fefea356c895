/* SPDX-License-Identifier: MIT */
/* The build tool `embed OUT.c FILE...`: checks the catalogue of data/ and writes it as constant C data.
 *
 * It walks the schema tables, so a new field needs nothing here.  The program then starts without reading or parsing
 * anything, and the built-in catalogue cannot be invalid: a build with an error in data/ fails with its place. */
#include "base/buf.h"
#include "io/catalogue/load.h"
#include "io/catalogue/schema.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void emit_value(struct buf *out, const cyaml_schema_value_t *schema, const char *data, unsigned count);

/* What a pointer to entries of this schema points to. */
static const char *type_name(const cyaml_schema_value_t *schema)
{
	if (schema->type == CYAML_STRING)
		return "char *const";
	if (schema->type == CYAML_SEQUENCE_FIXED)
		return "struct point"; /* the only pairs there are */
	static char name[64];
	for (const struct schema_struct *row = catalogue_structs; row->name != NULL; row++)
		if (row->fields == schema->mapping.fields)
			snprintf(name, sizeof(name), "struct %s", row->name);
	return name;
}

static void emit_text(struct buf *out, const char *text)
{
	buf_add_char(out, '"');
	for (; *text != '\0'; text++) {
		if (*text == '"' || *text == '\\' || *text == '?')
			buf_addf(out, "\\%c", *text);
		else if ((unsigned char)*text < 0x20 || (unsigned char)*text >= 0x7F)
			buf_addf(out, "\\%03o", (unsigned)(unsigned char)*text);
		else
			buf_add_char(out, *text);
	}
	buf_add_char(out, '"');
}

static void emit_float(struct buf *out, const char *data)
{
	float value;
	char digits[32];
	memcpy(&value, data, sizeof(value));
	snprintf(digits, sizeof(digits), "%.9g", (double)value);
	buf_addf(out, "%s%sf", digits, strpbrk(digits, ".e") == NULL ? ".0" : "");
}

/* Entries of a list, `stride` bytes apart. */
static void emit_entries(struct buf *out, const cyaml_schema_value_t *entry, const char *data, size_t stride,
			 unsigned count)
{
	buf_add(out, "{ ");
	for (unsigned i = 0; i < count; i++) {
		emit_value(out, entry, data + i * stride, 0);
		buf_add(out, ", ");
	}
	buf_add(out, "}");
}

static void emit_field(struct buf *out, const cyaml_schema_field_t *field, const char *data)
{
	const cyaml_schema_value_t *schema = &field->value;
	if (schema->type == CYAML_IGNORE)
		return;
	buf_addf(out, ".%s = ", field->key);
	if (schema->type != CYAML_SEQUENCE) {
		emit_value(out, schema, data + field->data_offset, 0);
		buf_add(out, ", ");
		return;
	}
	unsigned count;
	memcpy(&count, data + field->count_offset, sizeof(count));
	/* Lists of texts are a struct texts, all others a pointer and a count beside it. */
	if (schema->sequence.entry->type == CYAML_STRING) {
		buf_add(out, "{ ");
		emit_value(out, schema, data + field->data_offset, count);
		buf_addf(out, ", %u }, ", count);
	} else {
		emit_value(out, schema, data + field->data_offset, count);
		buf_addf(out, ", .%s_count = %u, ", field->key, count);
	}
}

static void emit_fields(struct buf *out, const cyaml_schema_field_t *fields, const char *data)
{
	buf_add(out, "{ ");
	for (; fields->key != NULL; fields++)
		emit_field(out, fields, data);
	buf_add(out, "}");
}

static unsigned number(const char *data)
{
	unsigned value;
	memcpy(&value, data, sizeof(value));
	return value;
}

/* `data` is where the value, or the pointer to it, is; `count` is for lists. */
static void emit_value(struct buf *out, const cyaml_schema_value_t *schema, const char *data, unsigned count)
{
	const char *target = data;
	if (schema->flags & CYAML_FLAG_POINTER)
		memcpy(&target, data, sizeof(target));
	if (target == NULL) {
		buf_add(out, "NULL");
		return;
	}
	switch ((int)schema->type) {
	case CYAML_STRING:
		emit_text(out, target);
		break;
	case CYAML_BOOL:
		buf_add(out, *(const bool *)(const void *)target ? "true" : "false");
		break;
	case CYAML_FLOAT:
		emit_float(out, target);
		break;
	case CYAML_MAPPING:
		if (schema->flags & CYAML_FLAG_POINTER)
			buf_addf(out, "&(const %s)", type_name(schema));
		emit_fields(out, schema->mapping.fields, target);
		break;
	case CYAML_SEQUENCE:
		if (count == 0) {
			buf_add(out, "NULL");
			break;
		}
		buf_addf(out, "(const %s[])", type_name(schema->sequence.entry));
		emit_entries(out, schema->sequence.entry, target, schema->data_size, count);
		break;
	case CYAML_SEQUENCE_FIXED:
		emit_entries(out, schema->sequence.entry, target, schema->data_size, schema->sequence.max);
		break;
	default: /* numbers and choices are `unsigned` and enumerations */
		buf_addf(out, "%u", number(target));
	}
}

/* ---- The file ------------------------------------------------------------------------------------------------- */

static void emit_section(struct buf *out, const struct catalogue *catalogue, const cyaml_schema_field_t *field,
			 enum section section)
{
	const cyaml_schema_value_t *entry = field->value.sequence.entry;
	unsigned count = catalogue_count(catalogue, section);
	if (count == 0)
		return;
	buf_addf(out, "static const %s %s[] = {\n", type_name(entry), field->key);
	for (unsigned i = 0; i < count; i++) {
		buf_add(out, "\t");
		emit_fields(out, entry->mapping.fields, catalogue_entry(catalogue, section, i));
		buf_add(out, ",\n");
	}
	buf_addf(out, "};\nstatic const unsigned %s_by_id[] = { ", field->key);
	for (unsigned i = 0; i < count; i++)
		buf_addf(out, "%u, ", catalogue->by_id[section][i]);
	buf_addf(out, "};\nstatic const unsigned char %s_origin[%u];\n\n", field->key, count);
}

static void emit_catalogue(struct buf *out, const struct catalogue *catalogue, const cyaml_schema_field_t *sections)
{
	buf_add(out, "static const char *const documents[] = { \"built-in\" };\n\nstatic const struct catalogue "
		     "builtin = {\n");
	for (int i = 0; i < SECTION_COUNT; i++) {
		unsigned count = catalogue_count(catalogue, (enum section)i);
		const char *name = sections[i].key;
		if (count > 0)
			buf_addf(out, "\t.%s = %s, .%s_count = %u, .by_id[%d] = %s_by_id, .origin[%d] = %s_origin,\n",
				 name, name, name, count, i, name, i, name);
	}
	buf_add(out, "\t.constant = { ");
	for (int i = 0; i < CONSTANT_COUNT; i++)
		buf_addf(out, "%u, ", catalogue->constant[i]);
	buf_addf(out, "},\n\t.documents = documents,\n\t.documents_count = 1,\n\t.fingerprint = 0x%llxu,\n};\n\n",
		 (unsigned long long)catalogue->fingerprint);
	buf_add(out, "const struct catalogue *catalogue_builtin(void)\n{\n\treturn &builtin;\n}\n");
}

static bool write_file(const char *path, const struct buf *text)
{
	FILE *file = fopen(path, "w");
	if (file == NULL)
		return false;
	size_t written = fwrite(text->data, 1, text->size, file);
	return (fclose(file) == 0) & (written == text->size);
}

static bool embed(const char *path, const struct catalogue *catalogue)
{
	struct buf out = { 0 };
	/* The sections follow the head in the order of enum section. */
	const cyaml_schema_field_t *sections = catalogue_document.schema->mapping.fields + FIELDS_HEAD_COUNT;
	buf_add(&out, "/* Written by embed from data/: do not edit. */\n#include \"core/catalogue/catalogue.h\"\n\n");
	for (int i = 0; i < SECTION_COUNT; i++)
		emit_section(&out, catalogue, &sections[i], (enum section)i);
	emit_catalogue(&out, catalogue, sections);
	bool written = write_file(path, &out);
	buf_done(&out);
	return written;
}

int main(int argc, char **argv)
{
	struct catalogue_files files = { 0 };
	struct report report = { 0 };
	if (argc < 2) {
		fprintf(stderr, "usage: embed OUT.c FILE...\n");
		return 2;
	}
	bool done = catalogue_load(&files, NULL, (const char *const *)argv + 2, (size_t)argc - 2, &report);
	fputs(report_text(&report), stderr);
	if (done && !(done = embed(argv[1], files.catalogue)))
		perror(argv[1]);
	catalogue_files_done(&files);
	report_done(&report);
	return done ? 0 : 1;
}
