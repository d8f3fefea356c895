/* SPDX-License-Identifier: MIT */
/* A document as a tree: what a page says, without how it looks; each format is one file that walks it.
 *
 * Invariant: a node has at most one parent and is freed with its document.  Texts are copied and may hold anything that
 * is safe text; escaping is the business of the format. */
#ifndef PRINT_DOCUMENT_H
#define PRINT_DOCUMENT_H

#include "print/figure.h"
#include <stdbool.h>
#include <stddef.h>

enum node_kind {
	NODE_DOCUMENT, /* text: title; one child per page */
	NODE_PAGE, /* text: what the page is called in an index */
	NODE_TITLE, /* text; a line of NODE_FACTs below it are its children */
	NODE_FACT, /* label, text: "Athlete", "Asha"; without a text a space to write it by hand */
	NODE_HEADING, /* text; children follow */
	NODE_PARAGRAPH, /* text; label: its first words, set apart */
	NODE_BLANK, /* a line to write on */
	NODE_LIST, /* children: NODE_ITEM */
	NODE_ITEM, /* text, small (a second, quieter line) */
	NODE_TABLE, /* text: caption for those who cannot see it; children: NODE_ROW, the first is the head */
	NODE_ROW, /* children: NODE_CELL */
	NODE_CELL, /* text, small; or a box to tick */
	NODE_BESIDE, /* children: NODE_GROUP, side by side where there is room */
	NODE_GROUP, /* children, one below the other */
	NODE_BOX, /* text: title of a framed box ("Stop if"); children inside */
	NODE_FIGURE, /* text: what it shows, for those who cannot see it; small: a caption; figure */
	NODE_SMALL, /* text in small print */
	NODE_KIND_COUNT
};

/* How much a box asks for attention. */
enum tone { TONE_PLAIN, TONE_CAUTION, TONE_STOP };

struct node {
	enum node_kind kind;
	enum tone tone;
	char *text, *label, *small; /* NULL: none */
	bool tick; /* a cell that is a box to tick */
	bool head; /* a cell that names its row */
	bool numeric; /* a cell that is aligned to the right */
	bool below; /* a head cell: where lines are short, its column is written under the row */
	struct figure *figure; /* of NODE_FIGURE; owned */
	struct node *first, *last, *next;
};

struct document {
	struct node *root; /* NODE_DOCUMENT; owned */
	char language[16]; /* "en" */
	char *author; /* may be NULL */
};

void document_init(struct document *document, const char *title);
void document_done(struct document *document);

/* Adds a last child and returns it; the text (may be NULL) is copied. */
struct node *node_add(struct node *parent, enum node_kind kind, const char *text);
struct node *node_addf(struct node *parent, enum node_kind kind, const char *format, ...)
	__attribute__((format(printf, 3, 4)));
void node_label(struct node *node, const char *label);
void node_small(struct node *node, const char *small);

unsigned node_children(const struct node *node);

#endif
