/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Reads untrusted XML: no DTD, only the five predefined entities, bounded depth, memory and token size.
 *
 * Elements named "extensions" are skipped with everything in them.  Prefixes of names ("gpx:trk") are dropped. */
#ifndef IO_RUN_XML_H
#define IO_RUN_XML_H

#include "io/run/source.h"

enum { XML_DEPTH_MAX = 64, XML_TEXT_MAX = 64, XML_TOKEN_MAX = 1 << 18, XML_MEMORY_MAX = 8 << 20 };

/* Both are called with the name, and with the depth from 1 for the root. */
struct xml_taker {
	/* `attributes` are pairs of name and value, ended by NULL.  False with err: stop. */
	bool (*start)(void *context, const char *name, const char **attributes, unsigned depth, struct err *err);
	/* `text`: the first XML_TEXT_MAX - 1 bytes of an element without child elements; otherwise "". */
	void (*end)(void *context, const char *name, const char *text, unsigned depth);
	void *context;
};

/* Reads the whole document.  ERR_DATA with "line N, column N: ..." */
bool xml_read(struct source *source, const struct xml_taker *taker, struct err *err);

/* The value of an attribute; NULL if it is absent. */
const char *xml_attribute(const char **attributes, const char *name);

#endif
