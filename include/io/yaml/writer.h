/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Writes YAML for people: block style, plain keys and words, quoted texts, Unicode unescaped.
 *
 *	struct yaml_writer writer;
 *	yaml_writer_start(&writer, &text);
 *	yaml_writer_word(&writer, "kind", "profile");
 *	yaml_writer_list(&writer, "eases");
 *	yaml_writer_mapping(&writer, NULL);
 *	...
 *	yaml_writer_end(&writer);            of the mapping
 *	yaml_writer_end(&writer);            of the list
 *	yaml_writer_finish(&writer);
 *
 * `key` is NULL inside a list. */
#ifndef IO_YAML_WRITER_H
#define IO_YAML_WRITER_H

#include "base/buf.h"
#include <stdbool.h>
#include <stdint.h>
#include <yaml.h>

enum { YAML_WRITER_DEPTH = 8 };

struct yaml_writer {
	yaml_emitter_t emitter;
	bool lists[YAML_WRITER_DEPTH]; /* open levels: true for a list, false for a mapping */
	unsigned depth;
};

/* Begins the document's mapping; appends to `text`, which is borrowed. */
void yaml_writer_start(struct yaml_writer *writer, struct buf *text);
void yaml_writer_finish(struct yaml_writer *writer);

void yaml_writer_mapping(struct yaml_writer *writer, const char *key);
void yaml_writer_list(struct yaml_writer *writer, const char *key);
void yaml_writer_words(struct yaml_writer *writer, const char *key); /* a list on one line: [a, b] */
void yaml_writer_end(struct yaml_writer *writer);

void yaml_writer_word(struct yaml_writer *writer, const char *key, const char *word);
void yaml_writer_text(struct yaml_writer *writer, const char *key, const char *text);
void yaml_writer_number(struct yaml_writer *writer, const char *key, int64_t number);

#endif
