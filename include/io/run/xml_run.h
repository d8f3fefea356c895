/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Reads GPX or TCX, distinguished by the root element. */
#ifndef IO_RUN_XML_RUN_H
#define IO_RUN_XML_RUN_H

#include "io/run/outing.h"
#include "io/run/source.h"

/* Adds all activities of the document.  ERR_DATA as from xml_read; discard the outing then. */
bool xml_read_runs(struct source *source, struct outing *outing, struct err *err);

#endif
