/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A club's logo for handouts: a PNG file, checked before it is printed or passed on. */
#ifndef IO_FILES_LOGO_H
#define IO_FILES_LOGO_H

#include "base/buf.h"
#include "base/err.h"
#include <stdbool.h>
#include <stddef.h>

enum {
	LOGO_SIDE_MIN = 16, /* pixels */
	LOGO_SIDE_MAX = 1024,
	LOGO_PDF_MAX = 64000, /* bytes */
	/* A guided page must stay short enough to send: the longest plans need 151 kB, and base64 adds a third. */
	LOGO_HTML_MAX = 6000,
};

/* `png` has only the chunks needed to show it: no text, no location of a photo. */
struct logo {
	unsigned width, height; /* pixels */
	struct buf png;
};

/* Reads a PNG of at most `most` bytes and LOGO_SIDE_MAX pixels per side.  Decompresses it completely, through a small
 * buffer, to refuse damaged files and decompression bombs.  Call logo_done even on failure. */
bool logo_load(struct logo *ret_logo, const char *path, size_t most, struct err *err);
bool logo_parse(struct logo *ret_logo, const char *bytes, size_t size, struct err *err);
void logo_done(struct logo *logo);

#endif
