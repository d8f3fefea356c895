/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A kind of XML recording, identified by its root element.  io/run/xml_run.h has a table of them. */
#ifndef IO_RUN_XML_FORMAT_H
#define IO_RUN_XML_FORMAT_H

#include "io/run/outing.h"

struct xml_format {
	const char *root;
	void (*init)(void *state, struct outing *outing);
	void (*start)(void *state, const char *name, const char **attributes);
	void (*end)(void *state, const char *name, const char *text);
	void (*finish)(void *state);
};

#endif
