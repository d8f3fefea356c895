/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Builds and frees document trees. */
#include "print/document.h"

#include "base/buf.h"
#include "base/mem.h"
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

static char *copy(const char *text)
{
	return text != NULL ? mem_text(text) : NULL;
}

static struct node *node_new(enum node_kind kind, const char *text)
{
	struct node *node = mem_new(1, sizeof(*node));
	node->kind = kind;
	node->text = copy(text);
	return node;
}

static void node_free(struct node *node)
{
	while (node->first != NULL) {
		struct node *child = node->first;
		node->first = child->next;
		node_free(child);
	}
	free(node->text);
	free(node->label);
	free(node->small);
	figure_free(node->figure);
	free(node->image);
	step_card_free(node->card);
	free(node);
}

void document_init(struct document *document, const char *title)
{
	*document = (struct document){ .root = node_new(NODE_DOCUMENT, title), .language = "en" };
}

void document_done(struct document *document)
{
	if (document->root != NULL)
		node_free(document->root);
	free(document->author);
	*document = (struct document){ 0 };
}

struct node *node_add(struct node *parent, enum node_kind kind, const char *text)
{
	struct node *node = node_new(kind, text);
	if (parent->last != NULL)
		parent->last->next = node;
	else
		parent->first = node;
	parent->last = node;
	return node;
}

struct node *node_addf(struct node *parent, enum node_kind kind, const char *format, ...)
{
	struct buf text = { 0 };
	va_list arguments;
	va_start(arguments, format);
	buf_addv(&text, format, arguments);
	va_end(arguments);
	struct node *node = node_add(parent, kind, buf_text(&text));
	buf_done(&text);
	return node;
}

void node_label(struct node *node, const char *label)
{
	free(node->label);
	node->label = copy(label);
}

void node_small(struct node *node, const char *small)
{
	free(node->small);
	node->small = copy(small);
}

/* The bytes follow the struct. */
void node_image(struct node *node, const struct image *image)
{
	struct image *copied = mem_new(1, sizeof(*copied) + image->size);
	memcpy(copied + 1, image->png, image->size);
	*copied = *image;
	copied->png = copied + 1;
	free(node->image);
	node->image = copied;
}

unsigned node_children(const struct node *node)
{
	unsigned count = 0;
	for (const struct node *child = node->first; child != NULL; child = child->next)
		count++;
	return count;
}
