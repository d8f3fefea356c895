/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Reads, lints and loads YAML documents. */
#include "io/yaml/document.h"

#include "base/mem.h"
#include "io/system/file.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <yaml.h>

static const char byte_order_mark[] = "\xef\xbb\xbf";
enum { MARK_SIZE = sizeof(byte_order_mark) - 1 };

/* Takes over what was read; if that failed, reports the error. */
static bool take(struct yaml_file *file, const char *name, bool read, const struct err *err, struct report *report)
{
	if (read)
		file->name = mem_text(name);
	else if (err->code == ERR_DATA)
		report_error(report, name, (struct place){ 1, 1 }, "", "%s", err->text);
	else
		report_failure(report, name, "%s", err->text);
	return read;
}

bool yaml_file_read(struct yaml_file *ret_file, const char *path, struct report *report)
{
	struct err err = { 0 };
	if (strcmp(path, "-") == 0)
		return yaml_file_read_input(ret_file, report);
	*ret_file = (struct yaml_file){ 0 };
	return take(ret_file, path, file_read(path, &ret_file->bytes, &ret_file->size, &err), &err, report);
}

bool yaml_file_read_input(struct yaml_file *ret_file, struct report *report)
{
	struct err err = { 0 };
	*ret_file = (struct yaml_file){ 0 };
	return take(ret_file, "standard input", file_read_input(&ret_file->bytes, &ret_file->size, &err), &err, report);
}

void yaml_file_of_bytes(struct yaml_file *ret_file, const char *name, const char *bytes, size_t size)
{
	*ret_file = (struct yaml_file){ .name = mem_text(name), .bytes = mem_new(size + 1, 1), .size = size };
	memcpy(ret_file->bytes, bytes, size);
}

/* ---- libcyaml ------------------------------------------------------------------------------------------------- */

/* Keeps the first message of libcyaml, the cause of the others. It is not printed here, because it would garble the
 * screen. */
static void keep_first(cyaml_log_t level, void *context, const char *format, va_list values)
{
	struct err *err = context;
	if (level < CYAML_LOG_ERROR || err->code != ERR_NONE)
		return;
	err->code = ERR_DATA;
	vsnprintf(err->text, sizeof(err->text), format, values);
	err->text[strcspn(err->text, "\n")] = '\0';
}

static cyaml_config_t config_of(struct err *err)
{
	return (cyaml_config_t){
		.log_fn = keep_first,
		.log_ctx = err,
		.log_level = CYAML_LOG_ERROR,
		.mem_fn = cyaml_mem,
		.flags = CYAML_CFG_NO_ALIAS,
	};
}

/* True if this line has a key of the root mapping. Lines inside a quoted text may look like one. */
static bool is_root_key(const struct yaml_file *file, const char *line)
{
	yaml_parser_t parser;
	yaml_event_t event;
	struct place place = place_of_offset(file->bytes, file->size, (size_t)(line - file->bytes));
	bool found = false, more = yaml_parser_initialize(&parser) != 0;
	if (!more)
		return true;
	yaml_parser_set_input_string(&parser, (const unsigned char *)file->bytes, file->size);
	while (more && !found && yaml_parser_parse(&parser, &event)) {
		found = event.type == YAML_SCALAR_EVENT && event.start_mark.column == 0 &&
			event.start_mark.line + 1 == place.line;
		more = event.type != YAML_STREAM_END_EVENT && event.start_mark.line < place.line;
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
	return found;
}

/* The line of a version newer than this program supports; NULL if there is none. */
static const char *newer_version(const struct yaml_file *file)
{
	for (const char *line = file->bytes; line != NULL; line = strchr(line, '\n')) {
		line += *line == '\n';
		if (strncmp(line, "version:", 8) == 0 && strtol(line + 8, NULL, 10) > FORMAT_VERSION &&
		    is_root_key(file, line))
			return line;
	}
	return NULL;
}

/* Checked before the lint pass, which would report every new field as unknown. */
static bool is_from_newer_version(const struct yaml_file *file, struct report *report)
{
	const char *line = newer_version(file);
	if (line == NULL)
		return false;
	size_t offset = (size_t)(line - file->bytes) + 8 + strspn(line + 8, " \t");
	report_error(report, file->name, place_of_offset(file->bytes, file->size, offset), "version",
		     "written by a newer rollcoach: upgrade, or use a file of version %d", FORMAT_VERSION);
	return true;
}

/* A coach may pass the spreadsheet itself. */
static bool is_spreadsheet(const struct yaml_file *file, struct report *report)
{
	const char *extension = strrchr(file->name, '.');
	char kind[32];
	if (extension == NULL || strcasecmp(extension, ".csv") != 0 ||
	    yaml_file_kind(file, kind, sizeof(kind))[0] != '\0')
		return false;
	report_error(report, file->name, (struct place){ 1, 1 }, "",
		     "this is a spreadsheet: make a roster of it with rollcoach roster '%s' >team.yaml", file->name);
	return true;
}

bool yaml_file_parse(struct yaml_file *file, const struct yaml_type *type, const struct vocabulary *vocabulary,
		     struct report *report)
{
	struct err err = { 0 };
	cyaml_config_t config = config_of(&err);
	size_t skip = file->size >= MARK_SIZE && memcmp(file->bytes, byte_order_mark, MARK_SIZE) == 0 ? MARK_SIZE : 0;
	const char *bytes = file->bytes + skip;
	size_t size = file->size - skip;
	if (is_spreadsheet(file, report) || is_from_newer_version(file, report))
		return false;
	enum lint_verdict verdict = lint(file->name, bytes, size, type, vocabulary, &file->spans, report);
	if (verdict == LINT_BROKEN)
		return false;
	if (verdict == LINT_LOADABLE)
		config.flags |= CYAML_CFG_IGNORE_UNKNOWN_KEYS;
	cyaml_err_t result = cyaml_load_data((const uint8_t *)bytes, size, &config, type->schema,
					     (cyaml_data_t **)&file->value, NULL);
	file->type = type;
	/* Cannot happen: libcyaml loads whatever the lint pass accepts (the fuzz target checks it). */
	if (verdict == LINT_CLEAN && (result != CYAML_OK || file->value == NULL))
		yaml_file_error(file, report, "", "%s", err.code != ERR_NONE ? err.text : cyaml_strerror(result));
	return verdict == LINT_CLEAN && result == CYAML_OK && file->value != NULL;
}

void yaml_file_done(struct yaml_file *file)
{
	struct err err = { 0 };
	cyaml_config_t config = config_of(&err);
	if (file->value != NULL)
		cyaml_free(&config, file->type->schema, file->value, 0);
	spans_done(&file->spans);
	free(file->name);
	free(file->bytes);
	*file = (struct yaml_file){ 0 };
}

/* ---- The rest ------------------------------------------------------------------------------------------------- */

const char *yaml_file_kind(const struct yaml_file *file, char *out, size_t size)
{
	const char *line = file->bytes;
	out[0] = '\0';
	if (line == NULL)
		return out;
	if (strncmp(line, byte_order_mark, MARK_SIZE) == 0)
		line += MARK_SIZE;
	while (*line == '#' || *line == '\n' || *line == '\r' || strncmp(line, "---", 3) == 0)
		line += strcspn(line, "\n") + (strchr(line, '\n') != NULL);
	if (strncmp(line, "kind:", 5) != 0)
		return out;
	line += 5 + strspn(line + 5, " ");
	snprintf(out, size, "%.*s", (int)strcspn(line, " \t\r\n#"), line);
	return out;
}

struct placed_diagnostic {
	struct place place;
	const struct yaml_diagnostic *diagnostic;
};

static int by_place(const void *a, const void *b)
{
	const struct placed_diagnostic *left = a, *right = b;
	if (left->place.line != right->place.line)
		return left->place.line < right->place.line ? -1 : 1;
	if (left->place.column != right->place.column)
		return left->place.column < right->place.column ? -1 : 1;
	return (left->diagnostic > right->diagnostic) - (left->diagnostic < right->diagnostic);
}

void yaml_file_errors(const struct yaml_file *file, struct report *report, const struct yaml_diagnostic *diagnostics,
		      size_t count)
{
	struct placed_diagnostic *placed = mem_new(count, sizeof(*placed));
	size_t placed_count = 0;
	for (size_t i = 0; i < count; i++) {
		const struct span *span = spans_find(&file->spans, diagnostics[i].path);
		struct place place = span != NULL ? span->place : (struct place){ 1, 1 };
		if (span == NULL || !span->invalid)
			placed[placed_count++] = (struct placed_diagnostic){ place, &diagnostics[i] };
	}
	qsort(placed, placed_count, sizeof(*placed), by_place);
	for (size_t i = 0; i < placed_count; i++)
		report_error(report, file->name, placed[i].place, placed[i].diagnostic->path, "%s",
			     placed[i].diagnostic->text);
	free(placed);
}

struct place yaml_file_place(const struct yaml_file *file, const char *path)
{
	const struct span *span = spans_find(&file->spans, path);
	return span != NULL ? span->place : (struct place){ 1, 1 };
}

void yaml_file_error(const struct yaml_file *file, struct report *report, const char *path, const char *format, ...)
{
	char text[512];
	struct yaml_diagnostic diagnostic = { path, text };
	va_list values;
	va_start(values, format);
	vsnprintf(text, sizeof(text), format, values);
	va_end(values);
	yaml_file_errors(file, report, &diagnostic, 1);
}
