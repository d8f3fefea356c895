/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Drives expat within fixed limits. */
#include "io/run/xml.h"

#include <expat.h>
#include <stdlib.h>
#include <string.h>

#if XML_MAJOR_VERSION == 2 && XML_MINOR_VERSION < 9 /* its positions have the width of a long */
#define XML_GetCurrentLineNumber64 XML_GetCurrentLineNumber
#define XML_GetCurrentColumnNumber64 XML_GetCurrentColumnNumber
#define XML_GetCurrentByteIndex64 XML_GetCurrentByteIndex
#endif

struct xml {
	XML_Parser parser;
	const struct xml_taker *taker;
	struct err *err;
	unsigned depth, skipped_from; /* depth of the "extensions" element being skipped; 0 if none */
	char text[XML_TEXT_MAX];
	size_t text_size;
};

/* ---- Memory ------------------------------------------------------------------------------------------------------- */

/* Expat passes no context to its allocator, so only one document is read at a time. */
static size_t memory_used;

/* Header of each block, as long as the strictest alignment requires. */
union head {
	size_t size;
	max_align_t align;
};

static void memory_free(void *block)
{
	union head *head = block;
	if (block == NULL)
		return;
	head--;
	memory_used -= head->size;
	free(head);
}

static void *memory_grow(void *block, size_t size)
{
	union head *head = block;
	size_t old = 0;
	if (head != NULL)
		old = (--head)->size;
	if (size > XML_MEMORY_MAX || memory_used - old + size > XML_MEMORY_MAX)
		return NULL;
	head = realloc(head, sizeof(*head) + size);
	if (head == NULL)
		return NULL;
	memory_used = memory_used - old + size;
	head->size = size;
	return head + 1;
}

static void *memory_new(size_t size)
{
	return memory_grow(NULL, size);
}

/* ---- Handlers ----------------------------------------------------------------------------------------------------- */

/* Expat knows the position of a token only until it moves on to the next. */
static bool place(struct xml *xml)
{
	return err_in(xml->err, "line %lu, column %lu", (unsigned long)XML_GetCurrentLineNumber64(xml->parser),
		      (unsigned long)XML_GetCurrentColumnNumber64(xml->parser) + 1);
}

static void stop(struct xml *xml)
{
	place(xml);
	XML_StopParser(xml->parser, XML_FALSE);
}

static const char *local_name(const char *name)
{
	const char *colon = strchr(name, ':');
	return colon != NULL ? colon + 1 : name;
}

static void on_start(void *context, const char *name, const char **attributes)
{
	struct xml *xml = context;
	const char *local = local_name(name);
	xml->text_size = 0;
	if (xml->err->code != ERR_NONE)
		return;
	if (++xml->depth > XML_DEPTH_MAX) {
		err_set(xml->err, ERR_DATA, "elements are nested deeper than %d", XML_DEPTH_MAX);
		stop(xml);
		return;
	}
	if (xml->skipped_from == 0 && (strcmp(local, "extensions") == 0 || strcmp(local, "Extensions") == 0))
		xml->skipped_from = xml->depth;
	if (xml->skipped_from == 0 && !xml->taker->start(xml->taker->context, local, attributes, xml->depth, xml->err))
		stop(xml);
}

static void on_end(void *context, const char *name)
{
	struct xml *xml = context;
	if (xml->err->code != ERR_NONE)
		return;
	xml->text[xml->text_size] = '\0';
	if (xml->skipped_from == 0)
		xml->taker->end(xml->taker->context, local_name(name), xml->text, xml->depth);
	if (xml->skipped_from == xml->depth)
		xml->skipped_from = 0;
	xml->text_size = 0;
	xml->depth--;
}

static void on_text(void *context, const char *text, int size)
{
	struct xml *xml = context;
	size_t room = sizeof(xml->text) - 1 - xml->text_size;
	size_t part = (size_t)size < room ? (size_t)size : room;
	memcpy(xml->text + xml->text_size, text, part);
	xml->text_size += part;
}

static void on_doctype(void *context, const char *name, const char *system, const char *public, int internal)
{
	struct xml *xml = context;
	(void)name, (void)system, (void)public, (void)internal;
	err_set(xml->err, ERR_DATA, "a DTD is not allowed here; remove the DOCTYPE");
	stop(xml);
}

/* ---- The document ------------------------------------------------------------------------------------------------- */

static bool fail_here(struct xml *xml)
{
	enum XML_Error code = XML_GetErrorCode(xml->parser);
	if (xml->err->code != ERR_NONE)
		return false;
	if (code == XML_ERROR_NO_MEMORY)
		err_set(xml->err, ERR_DATA, "the document is too complex to read");
	else if (code == XML_ERROR_NO_ELEMENTS || code == XML_ERROR_UNCLOSED_TOKEN)
		err_set(xml->err, ERR_DATA, "the file is cut off here; export it again");
	else
		err_set(xml->err, ERR_DATA, "invalid XML (%s); export the file again", XML_ErrorString(code));
	return place(xml);
}

/* Expat collects a token until it is complete, and scans it again with each chunk. */
static bool token_is_short(struct xml *xml, const struct source *source)
{
	int64_t index = XML_GetCurrentByteIndex64(xml->parser);
	if (index < 0 || source->offset <= (uint64_t)index + XML_TOKEN_MAX)
		return true;
	err_set(xml->err, ERR_DATA, "one tag or comment is longer than %d KiB", XML_TOKEN_MAX >> 10);
	return place(xml);
}

static bool parse(struct xml *xml, struct source *source)
{
	char bytes[SOURCE_CHUNK];
	bool more = true;
	while (more) {
		size_t size = source_read(source, bytes, sizeof(bytes));
		more = size == sizeof(bytes);
		if (source->err.code != ERR_NONE) {
			*xml->err = source->err;
			return false;
		}
		if (XML_Parse(xml->parser, bytes, (int)size, !more) != XML_STATUS_OK || !token_is_short(xml, source))
			return fail_here(xml);
	}
	return true;
}

bool xml_read(struct source *source, const struct xml_taker *taker, struct err *err)
{
	static const XML_Memory_Handling_Suite bounded = { memory_new, memory_grow, memory_free };
	struct xml xml = { .taker = taker, .err = err };
	memory_used = 0;
	err->code = ERR_NONE;
	xml.parser = XML_ParserCreate_MM(NULL, &bounded, NULL);
	if (xml.parser == NULL)
		return err_set(err, ERR_FAILURE, "no memory to read it");
	XML_SetUserData(xml.parser, &xml);
	XML_SetElementHandler(xml.parser, on_start, on_end);
	XML_SetCharacterDataHandler(xml.parser, on_text);
	XML_SetStartDoctypeDeclHandler(xml.parser, on_doctype);
	bool read = parse(&xml, source);
	XML_ParserFree(xml.parser);
	return read;
}

const char *xml_attribute(const char **attributes, const char *name)
{
	for (; attributes[0] != NULL; attributes += 2)
		if (strcmp(attributes[0], name) == 0)
			return attributes[1];
	return NULL;
}
