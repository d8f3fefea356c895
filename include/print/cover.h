/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The cover sheet of a squad's handouts: who gets no routine, then everyone with minutes and tools to bring. */
#ifndef PRINT_COVER_H
#define PRINT_COVER_H

#include "core/plan/plan.h"
#include "print/document.h"

/* One athlete; texts are owned. */
struct cover_line {
	char *name, *group, *tools;
	char *nothing; /* why there are no steps; NULL if there are */
	const char *routine; /* borrowed from the catalogue */
	unsigned seconds;
	enum verdict verdict;
};

/* Start with {0}, end with cover_done. */
struct cover {
	struct cover_line *lines;
	unsigned count;
};

/* `group` may be NULL. */
void cover_add(struct cover *cover, const char *name, const char *group, const struct plan *plan);

/* `coach` and `date` may be NULL. */
void cover_document(struct document *ret_document, const struct cover *cover, const char *coach, const char *date);

void cover_done(struct cover *cover);

/* Appends the tools of a plan in order of first use, separated by "; ". */
void add_tools_of_plan(struct buf *text, const struct plan *plan);

#endif
