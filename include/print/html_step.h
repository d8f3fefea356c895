/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The steps of an HTML handout, as an ordered list. */
#ifndef PRINT_HTML_STEP_H
#define PRINT_HTML_STEP_H

#include "base/buf.h"
#include "core/catalogue/catalogue.h"
#include "print/document.h"
#include <stdbool.h>

/* Drawings already in the file. */
struct html_drawn {
	unsigned figures; /* how many, for unique ids */
	bool bars[CATALOGUE_PRESSURE_MAX + 1][CATALOGUE_PRESSURE_MAX + 1]; /* by start and cap */
	unsigned poses_count, poses_most; /* number drawn, and the maximum; 0: no limit */
	struct buf poses; /* ids: " pose-a pose-b "; end it with buf_done */
};

/* Appends the heading and the steps of a node; `name` is the class of the list. */
void html_steps(struct buf *buf, struct html_drawn *drawn, const struct node *node, const char *name);

#endif
