/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The build tool `embed OUT.c FILE...`: checks the catalogue in data/ and writes it as constant C data.
 *
 * It follows the field tables, so a new field needs nothing here.  The program then starts without reading or parsing
 * anything, and the built-in catalogue cannot be invalid: a build with an error in data/ fails with its place. */
#include "base/buf.h"
#include "io/catalogue/load.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

static unsigned number(const char *data)
{
	unsigned value;
	memcpy(&value, data, sizeof(value));
	return value;
}

static void emit_point(struct buf *out, const char *data)
{
	buf_add(out, "{ ");
	emit_float(out, data);
	buf_add(out, ", ");
	emit_float(out, data + sizeof(float));
	buf_add(out, " }");
}

static void emit_struct(struct buf *out, const struct schema *schema, const char *data);

/* The values of a list, as an array that a pointer points to. */
static void emit_list(struct buf *out, const struct field *field, const char *data)
{
	const char *values = field_pointer(field, data);
	unsigned count = field_count(field, data);
	if (count == 0) {
		buf_add(out, "NULL");
		return;
	}
	if (field->type == TYPE_LIST)
		buf_addf(out, "(const struct %s[]){ ", field->schema->name);
	else
		buf_add(out, field->type == TYPE_POINTS ? "(const struct point[]){ " : "(const char *const[]){ ");
	for (unsigned i = 0; i < count; i++) {
		if (field->type == TYPE_TEXTS) {
			emit_text(out, ((const char *const *)(const void *)values)[i]);
		} else if (field->type == TYPE_LIST) {
			emit_struct(out, field->schema, values + i * field->schema->size);
		} else {
			emit_point(out, values + i * sizeof(struct point));
		}
		buf_add(out, ", ");
	}
	buf_add(out, "}");
}

/* The resolved positions of a list of ids; other texts have none. */
static void emit_positions(struct buf *out, const struct field *field, const char *data)
{
	const unsigned *at;
	memcpy(&at, data + field->at_offset, sizeof(at));
	if (at == NULL) {
		buf_add(out, "NULL");
		return;
	}
	buf_add(out, "(const unsigned[]){ ");
	for (unsigned i = 0; i < field_count(field, data); i++)
		buf_addf(out, "%uu, ", at[i]);
	buf_add(out, "}");
}

static void emit_numbers(struct buf *out, const struct field *field, const char *data)
{
	buf_add(out, "{ ");
	for (unsigned i = 0; i < field->max; i++)
		buf_addf(out, "%u, ", number(data + field->offset + i * sizeof(unsigned)));
	buf_add(out, "}");
}

/* A text, a value or a part behind a pointer. */
static void emit_pointer(struct buf *out, const struct field *field, const void *target)
{
	if (target == NULL) {
		buf_add(out, "NULL");
	} else if (field->type == TYPE_TEXT) {
		emit_text(out, target);
	} else if (field->type == TYPE_DECIMAL) {
		buf_add(out, "&(const float){ ");
		emit_float(out, target);
		buf_add(out, " }");
	} else if (field->type == TYPE_PAIR) {
		buf_add(out, "&(const struct point)");
		emit_point(out, target);
	} else {
		buf_addf(out, "&(const struct %s)", field->schema->name);
		emit_struct(out, field->schema, target);
	}
}

static void emit_value(struct buf *out, const struct field *field, const char *data)
{
	switch (field->type) {
	case TYPE_TEXT:
	case TYPE_DECIMAL:
	case TYPE_PAIR:
	case TYPE_PART_POINTER:
		emit_pointer(out, field, field_pointer(field, data));
		break;
	case TYPE_TEXTS:
		buf_add(out, "{ ");
		emit_list(out, field, data);
		buf_addf(out, ", %u, ", field_count(field, data));
		emit_positions(out, field, data);
		buf_add(out, " }");
		break;
	case TYPE_POINTS:
	case TYPE_LIST:
		emit_list(out, field, data);
		buf_addf(out, ", .%s_count = %u", field->key, field_count(field, data));
		break;
	case TYPE_NUMBERS:
		emit_numbers(out, field, data);
		break;
	case TYPE_FLAG:
		buf_add(out, *(const bool *)(const void *)(data + field->offset) ? "true" : "false");
		break;
	case TYPE_PART:
		emit_struct(out, field->schema, data + field->offset);
		break;
	case TYPE_NUMBER:
	case TYPE_CHOICE:
		buf_addf(out, "%u", number(data + field->offset));
		break;
	}
}

static void emit_struct(struct buf *out, const struct schema *schema, const char *data)
{
	buf_add(out, "{ ");
	for (unsigned i = 0; i < schema->fields_count; i++) {
		buf_addf(out, ".%s = ", schema->fields[i].key);
		emit_value(out, &schema->fields[i], data);
		if (schema->fields[i].type == TYPE_TEXT && schema->fields[i].at_offset > 0)
			buf_addf(out, ", .%s_at = %u", schema->fields[i].key,
				 number(data + schema->fields[i].at_offset));
		buf_add(out, ", ");
	}
	buf_add(out, "}");
}

/* ---- The file ------------------------------------------------------------------------------------------------- */

static void emit_section(struct buf *out, const struct catalogue *catalogue, enum section section)
{
	const struct schema *schema = section_schema(section);
	const char *name = section_name(section);
	unsigned count = catalogue_count(catalogue, section);
	if (count == 0)
		return;
	buf_addf(out, "static const struct %s %s[] = {\n", schema->name, name);
	for (unsigned i = 0; i < count; i++) {
		buf_add(out, "\t");
		emit_struct(out, schema, catalogue_entry(catalogue, section, i));
		buf_add(out, ",\n");
	}
	buf_addf(out, "};\nstatic const unsigned %s_by_id[] = { ", name);
	for (unsigned i = 0; i < count; i++)
		buf_addf(out, "%u, ", catalogue->by_id[section][i]);
	buf_addf(out, "};\nstatic const unsigned char %s_origin[%u];\n\n", name, count);
}

static void emit_catalogue(struct buf *out, const struct catalogue *catalogue)
{
	buf_add(out, "static const char *const documents[] = { \"built-in\" };\n\nstatic const struct catalogue "
		     "builtin = {\n");
	for (int i = 0; i < SECTION_COUNT; i++) {
		unsigned count = catalogue_count(catalogue, (enum section)i);
		const char *name = section_name((enum section)i);
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
	buf_add(&out, "/* Written by embed from data/: do not edit. */\n#include \"core/catalogue/catalogue.h\"\n\n");
	for (int i = 0; i < SECTION_COUNT; i++)
		emit_section(&out, catalogue, (enum section)i);
	emit_catalogue(&out, catalogue);
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
