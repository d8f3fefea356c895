/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The manifest of an output folder: the sheets that were written there, each with a hash of its bytes.
 *
 * It distinguishes untouched sheets, which may be replaced or removed, from files that must be left alone. */
#ifndef IO_FILES_MANIFEST_H
#define IO_FILES_MANIFEST_H

#include "base/buf.h"
#include "base/err.h"
#include <stdbool.h>
#include <stdint.h>

/* State of the file at a sheet's path. */
enum sheet_state {
	SHEET_ABSENT,
	SHEET_OURS, /* as it was written */
	SHEET_CHANGED, /* written by us, changed since */
	SHEET_FOREIGN, /* not in the manifest */
	SHEET_LINK, /* a link, folder or device: never written to */
};

struct manifest_sheet {
	char *name; /* owned */
	uint64_t hash;
	bool current; /* belongs to this run */
};

/* Start with manifest_load, end with manifest_done. */
struct manifest {
	const char *folder; /* borrowed */
	struct manifest_sheet *sheets; /* owned */
	unsigned count;
	bool begun; /* the file exists */
};

/* Reads the manifest of a folder; empty if there is none.  False if it is damaged. */
bool manifest_load(struct manifest *ret_manifest, const char *folder, struct err *err);

enum sheet_state manifest_state(const struct manifest *manifest, const char *name);

/* True if the sheet is there, unchanged, with exactly these bytes. */
bool manifest_has(const struct manifest *manifest, const char *name, const struct buf *bytes);

/* Records in the folder that a sheet is about to have these bytes, so that it is known even if the run ends before
 * manifest_save. */
bool manifest_announce(struct manifest *manifest, const char *name, const struct buf *bytes, struct err *err);

/* Records that the sheet belongs to this run and now has these bytes (NULL: unchanged). */
void manifest_keep(struct manifest *manifest, const char *name, const struct buf *bytes);

/* Removes the temporary files of killed runs, and the untouched sheets that do not belong to this run; returns how many
 * sheets.  Appends the names of all other sheets
 * and files in the folder that do not belong to it, one per line. */
unsigned manifest_sweep(struct manifest *manifest, struct buf *ret_others);

/* Writes the manifest; removes it if there are no sheets. */
bool manifest_save(const struct manifest *manifest, struct err *err);
void manifest_done(struct manifest *manifest);

#endif
