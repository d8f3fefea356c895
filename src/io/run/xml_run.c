/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Determines the format of an XML recording by its root element and passes it the elements. */
#include "io/run/xml_run.h"

#include "io/run/gpx.h"
#include "io/run/tcx.h"
#include "io/run/xml.h"
#include <string.h>

static const struct xml_format *const formats[] = { &gpx_format, &tcx_format };

struct recording_xml {
	const struct xml_format *format;
	struct outing *outing;
	union {
		struct gpx gpx;
		struct tcx tcx;
	} state;
};

static bool on_start(void *context, const char *name, const char **attributes, unsigned depth, struct err *err)
{
	struct recording_xml *xml = context;
	if (depth > 1) {
		xml->format->start(&xml->state, name, attributes);
		return true;
	}
	for (unsigned i = 0; i < sizeof(formats) / sizeof(formats[0]); i++)
		if (strcmp(formats[i]->root, name) == 0)
			xml->format = formats[i];
	if (xml->format == NULL)
		return err_set(err, ERR_DATA, "this XML is neither GPX nor TCX; export the run as FIT, GPX or TCX");
	xml->format->init(&xml->state, xml->outing);
	return true;
}

static void on_end(void *context, const char *name, const char *text, unsigned depth)
{
	struct recording_xml *xml = context;
	if (depth > 1)
		xml->format->end(&xml->state, name, text);
	else
		xml->format->finish(&xml->state);
}

bool xml_read_runs(struct source *source, struct outing *outing, struct err *err)
{
	struct recording_xml xml = { .outing = outing };
	struct xml_taker taker = { on_start, on_end, &xml };
	return xml_read(source, &taker, err);
}
