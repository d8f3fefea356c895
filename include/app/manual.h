/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The manual pages as scdoc source, generated from the tables of commands, options, keys and file formats. */
#ifndef APP_MANUAL_H
#define APP_MANUAL_H

#include "base/buf.h"

void manual_program(struct buf *ret_text);
void manual_files(struct buf *ret_text);
void manual_catalogue(struct buf *ret_text);

/* Comments for the first lines of a page. */
#define MANUAL_LICENCE                                           \
	"; SPDX-FileCopyrightText: 2026 the rollcoach authors\n" \
	"; SPDX-License-Identifier: MIT\n"

/* Adds a text, escaping anything scdoc would take for markup. */
void manual_plain(struct buf *manual, const char *text);
void manual_paragraph(struct buf *manual, const char *text);
void manual_title(struct buf *manual, const char *title);

/* A term in bold, the rest of its line, and an indented paragraph. */
void manual_item(struct buf *manual, const char *term, const char *rest, const char *text);

#endif
