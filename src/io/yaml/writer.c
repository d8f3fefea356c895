/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A thin layer over libyaml's emitter.
 *
 * libcyaml could save too, but escapes Unicode and leaves texts such as `yes` and `123` unquoted, which then load as
 * something else. */
#include "io/yaml/writer.h"
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static int put(void *text, unsigned char *bytes, size_t size)
{
	buf_add_bytes(text, bytes, size);
	return 1;
}

/* Fails only if events are out of order, which would be a bug here. */
static void emit(struct yaml_writer *writer, yaml_event_t *event)
{
	yaml_emitter_emit(&writer->emitter, event);
}

static void scalar(struct yaml_writer *writer, const char *text, yaml_scalar_style_t style)
{
	yaml_event_t event;
	yaml_scalar_event_initialize(&event, NULL, NULL, (const yaml_char_t *)text, (int)strlen(text), 1, 1, style);
	emit(writer, &event);
}

static void add_key(struct yaml_writer *writer, const char *key)
{
	if (key != NULL)
		scalar(writer, key, YAML_PLAIN_SCALAR_STYLE);
}

static void push(struct yaml_writer *writer, bool list)
{
	if (writer->depth < YAML_WRITER_DEPTH)
		writer->lists[writer->depth] = list;
	writer->depth++;
}

void yaml_writer_start(struct yaml_writer *writer, struct buf *text)
{
	yaml_event_t event;
	*writer = (struct yaml_writer){ .depth = 0 };
	yaml_emitter_initialize(&writer->emitter);
	yaml_emitter_set_output(&writer->emitter, put, text);
	yaml_emitter_set_unicode(&writer->emitter, 1);
	yaml_emitter_set_width(&writer->emitter, -1);
	yaml_stream_start_event_initialize(&event, YAML_UTF8_ENCODING);
	emit(writer, &event);
	yaml_document_start_event_initialize(&event, NULL, NULL, NULL, 1);
	emit(writer, &event);
	yaml_writer_mapping(writer, NULL);
}

void yaml_writer_finish(struct yaml_writer *writer)
{
	yaml_event_t event;
	yaml_writer_end(writer);
	yaml_document_end_event_initialize(&event, 1);
	emit(writer, &event);
	yaml_stream_end_event_initialize(&event);
	emit(writer, &event);
	yaml_emitter_delete(&writer->emitter);
}

void yaml_writer_mapping(struct yaml_writer *writer, const char *key)
{
	yaml_event_t event;
	add_key(writer, key);
	yaml_mapping_start_event_initialize(&event, NULL, NULL, 1, YAML_BLOCK_MAPPING_STYLE);
	emit(writer, &event);
	push(writer, false);
}

static void start_list(struct yaml_writer *writer, const char *key, yaml_sequence_style_t style)
{
	yaml_event_t event;
	add_key(writer, key);
	yaml_sequence_start_event_initialize(&event, NULL, NULL, 1, style);
	emit(writer, &event);
	push(writer, true);
}

void yaml_writer_list(struct yaml_writer *writer, const char *key)
{
	start_list(writer, key, YAML_BLOCK_SEQUENCE_STYLE);
}

void yaml_writer_words(struct yaml_writer *writer, const char *key)
{
	start_list(writer, key, YAML_FLOW_SEQUENCE_STYLE);
}

void yaml_writer_end(struct yaml_writer *writer)
{
	yaml_event_t event;
	bool list = writer->depth <= YAML_WRITER_DEPTH && writer->lists[writer->depth - 1];
	if (list)
		yaml_sequence_end_event_initialize(&event);
	else
		yaml_mapping_end_event_initialize(&event);
	emit(writer, &event);
	writer->depth--;
}

void yaml_writer_word(struct yaml_writer *writer, const char *key, const char *word)
{
	add_key(writer, key);
	scalar(writer, word, YAML_PLAIN_SCALAR_STYLE);
}

void yaml_writer_text(struct yaml_writer *writer, const char *key, const char *text)
{
	add_key(writer, key);
	scalar(writer, text, YAML_DOUBLE_QUOTED_SCALAR_STYLE);
}

void yaml_writer_number(struct yaml_writer *writer, const char *key, int64_t number)
{
	char digits[24];
	snprintf(digits, sizeof(digits), "%" PRId64, number);
	yaml_writer_word(writer, key, digits);
}
