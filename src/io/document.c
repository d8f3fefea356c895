/* SPDX-License-Identifier: MIT */
/* Reads, lints and loads YAML documents. */
#include "io/document.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "base/mem.h"
#include "io/file.h"
#include "io/lint.h"

static const char byte_order_mark[] = "\xef\xbb\xbf";
enum { MARK_SIZE = sizeof(byte_order_mark) - 1 };

bool document_read(struct document *ret_document, const char *path, struct report *report)
{
	struct err err = { 0 };
	*ret_document = (struct document){ 0 };
	if (file_read(path, &ret_document->bytes, &ret_document->size, &err)) {
		ret_document->name = mem_text(path);
		return true;
	}
	if (err.code == ERR_DATA)
		report_error(report, path, (struct place){ 1, 1 }, "", "%s", err.text);
	else
		report_failure(report, path, "%s", err.text);
	return false;
}

void document_of_bytes(struct document *ret_document, const char *name, const char *bytes, size_t size)
{
	*ret_document = (struct document){ .name = mem_text(name), .bytes = mem_new(size + 1, 1), .size = size };
	memcpy(ret_document->bytes, bytes, size);
}

/* ---- libcyaml ------------------------------------------------------------------------------------------------- */

/* What libcyaml says first is what is wrong; its own printing would write over the screen. */
static void listen(cyaml_log_t level, void *context, const char *format, va_list values)
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
		.log_fn = listen,
		.log_ctx = err,
		.log_level = CYAML_LOG_ERROR,
		.mem_fn = cyaml_mem,
		.flags = CYAML_CFG_NO_ALIAS,
	};
}

bool document_parse(struct document *document, const struct document_type *type, struct report *report)
{
	struct err err = { 0 };
	cyaml_config_t config = config_of(&err);
	size_t skip = document->size >= MARK_SIZE && memcmp(document->bytes, byte_order_mark, MARK_SIZE) == 0 ? MARK_SIZE : 0;
	const char *bytes = document->bytes + skip;
	size_t size = document->size - skip;
	if (!lint(document->name, bytes, size, type, report))
		return false;
	cyaml_err_t result = cyaml_load_data((const uint8_t *)bytes, size, &config, type->schema,
	                                     (cyaml_data_t **)&document->value, NULL);
	document->type = type;
	/* The lint pass lets nothing through that libcyaml refuses (the fuzz target holds it to that). */
	if (result != CYAML_OK || document->value == NULL)
		document_error(document, report, "", "%s", err.code != ERR_NONE ? err.text : cyaml_strerror(result));
	return result == CYAML_OK && document->value != NULL;
}

bool document_load(struct document *ret_document, const char *path, const struct document_type *type,
                   struct report *report)
{
	return document_read(ret_document, path, report) && document_parse(ret_document, type, report);
}

void document_done(struct document *document)
{
	struct err err = { 0 };
	cyaml_config_t config = config_of(&err);
	if (document->value != NULL)
		cyaml_free(&config, document->type->schema, document->value, 0);
	free(document->name);
	free(document->bytes);
	*document = (struct document){ 0 };
}

/* ---- The rest ------------------------------------------------------------------------------------------------- */

const char *document_kind(const struct document *document, char *out, size_t size)
{
	const char *line = document->bytes;
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

void document_error(const struct document *document, struct report *report, const char *path, const char *format, ...)
{
	char text[1024];
	va_list values;
	va_start(values, format);
	vsnprintf(text, sizeof(text), format, values);
	va_end(values);
	struct place place = { 1, 1 };
	if (report_is_open(report, document->name))
		place = place_of_path(document->bytes, document->size, path);
	report_error(report, document->name, place, path, "%s", text);
}
