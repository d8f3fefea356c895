/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The tables of an HTML handout. */
#ifndef PRINT_HTML_TABLE_H
#define PRINT_HTML_TABLE_H

#include "base/buf.h"
#include "print/document.h"

/* Appends a NODE_TABLE: rows of cells under a head. */
void html_table(struct buf *buf, const struct node *table);

/* Appends a NODE_GRID: lines for seven sessions to fill in by hand. */
void html_grid(struct buf *buf, const struct node *grid);

/* Appends a NODE_SCALE: pressures with their words. */
void html_scale(struct buf *buf, const struct node *scale);

#endif
