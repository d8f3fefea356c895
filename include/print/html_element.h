/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Single HTML elements around escaped text. */
#ifndef PRINT_HTML_ELEMENT_H
#define PRINT_HTML_ELEMENT_H

#include "base/buf.h"

/* Appends `<name>text</name>` with dir="auto", so that a right-to-left name does not reverse the line around it. */
void html_element(struct buf *buf, const char *name, const char *text);

/* Appends the text between two tags; nothing if `text` is NULL. */
void html_line(struct buf *buf, const char *open, const char *text, const char *close);

#endif
