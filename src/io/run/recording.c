/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Distinguishes FIT from XML by the first bytes. */
#include "io/run/recording.h"

#include "io/run/fit.h"
#include "io/run/fit_run.h"
#include "io/run/xml_run.h"
#include <string.h>

enum { PEEK = 64 };

/* XML begins with '<', possibly after spaces and a byte order mark. In UTF-16 there is a zero byte next to it. */
static bool is_xml(const unsigned char *bytes, size_t size)
{
	size_t at = 0;
	while (at < size && (strchr(" \t\r\n\xEF\xBB\xBF\xFE\xFF", bytes[at]) != NULL))
		at++;
	return at < size && bytes[at] == '<';
}

bool is_zip(const unsigned char *bytes, size_t size)
{
	return size >= 4 && memcmp(bytes, "PK\3\4", 4) == 0;
}

static bool read_any(struct source *source, struct outing *outing, struct err *err)
{
	const unsigned char *bytes;
	size_t size = source_peek(source, PEEK, &bytes);
	if (source->err.code != ERR_NONE) {
		*err = source->err;
		return false;
	}
	if (size == 0)
		return err_set(err, ERR_DATA, "byte 0: the file is empty; copy it again");
	if (fit_is(bytes, size))
		return fit_read_runs(source, outing, err);
	if (is_xml(bytes, size))
		return xml_read_runs(source, outing, err);
	if (is_zip(bytes, size))
		return err_set(err, ERR_DATA, "byte 0: a zip inside another file; unpack it first");
	return err_set(err, ERR_DATA, "byte 0: neither FIT nor GPX nor TCX; export the run in one of these formats");
}

bool recording_read(source_fill *fill, void *from, long *budget, struct outing *outing, struct err *err)
{
	struct source source;
	long most = *budget < SOURCE_BUDGET ? *budget : SOURCE_BUDGET;
	bool read = source_init(&source, fill, from, most);
	if (read)
		read = read_any(&source, outing, err);
	else
		*err = source.err;
	*budget -= most - source.budget;
	source_done(&source);
	return read;
}
