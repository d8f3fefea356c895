/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A document as a tree: content without layout; each format walks the tree.
 *
 * Invariant: a node has at most one parent and is freed with its document.  Texts are copied and may contain any safe
 * text; each format does its own escaping. */
#ifndef PRINT_DOCUMENT_H
#define PRINT_DOCUMENT_H

#include "print/figure.h"
#include "print/step_card.h"
#include <stdbool.h>
#include <stddef.h>

enum node_kind {
	NODE_DOCUMENT, /* text: title; one child per page */
	NODE_PAGE, /* text: name of the page in an index */
	NODE_TITLE, /* text, small (a subtitle); children: a line of NODE_FACTs below it */
	NODE_FACT, /* label, text: "Athlete", "Asha"; without a text, space to fill it in by hand */
	NODE_HEADING, /* text; children follow */
	NODE_PARAGRAPH, /* text; label: emphasized first words */
	NODE_BLANK, /* a line to write on */
	NODE_LIST, /* children: NODE_ITEM */
	NODE_ITEM, /* text, small (a second, less prominent line) */
	NODE_TABLE, /* text: caption for screen readers; children: NODE_ROW, the first is the head */
	NODE_ROW, /* children: NODE_CELL */
	NODE_CELL, /* text, small */
	NODE_STEPS, /* text: how to do them; children: NODE_STEP, each a row as wide as the page */
	NODE_STRIP, /* text: how to do them; children: NODE_STEP, several side by side */
	NODE_STEP, /* text: its name; card */
	NODE_SCALE, /* text: its title; children: NODE_ITEM per word of the pressure scale; text, small, from and to */
	NODE_GRID, /* text: its title; small: how to fill it in; columns: number of steps.  One line per session */
	/* Children: NODE_FIGURE and NODE_BOX, side by side at the foot of the first page.  Has a small figure of what is
	 * closed, with a caption, for a page without room for the large one. */
	NODE_BAND,
	NODE_BACK, /* starts the sheet's back, which is for reading */
	NODE_BESIDE, /* children: two NODE_GROUPs, side by side if there is room; share of the first in percent */
	NODE_GROUP, /* children, one below another */
	NODE_BOX, /* text: title of a framed box ("Stop if"); children inside */
	NODE_FIGURE, /* text: description for screen readers; small: a caption; figure */
	NODE_CODE, /* text: the routine's code, in lines; label: title; small: its use.  With a QR code if possible */
	NODE_GUIDE, /* text: the table of a guided page (print/guide.h); HTML only */
	NODE_SMALL, /* text in small print */
	NODE_KIND_COUNT
};

/* Prominence of a box. */
enum tone { TONE_PLAIN, TONE_CAUTION, TONE_STOP };

/* A PNG picture, already checked by its reader. */
struct image {
	unsigned width, height; /* pixels */
	const void *png;
	size_t size; /* bytes */
};

struct node {
	enum node_kind kind;
	enum tone tone;
	char *text, *label, *small; /* NULL: none */
	bool head; /* a cell that names its row */
	bool bulky; /* a less important list: folded on a phone */
	unsigned from, to; /* of an item of a scale */
	unsigned columns; /* of a grid */
	unsigned share; /* of the first of two groups, in percent */
	struct figure *figure; /* of NODE_FIGURE, and of NODE_BAND if anything is closed; owned */
	struct image *image; /* of NODE_TITLE: a logo; owned, may be NULL */
	struct step_card *card; /* of NODE_STEP; owned */
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
void node_image(struct node *node, const struct image *image); /* copied */

unsigned node_children(const struct node *node);

#endif
