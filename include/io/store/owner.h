/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Ties the history in a folder to its owner, a profile file, by an id inside the profile.
 *
 * A file that was moved keeps its history.  A copy has the same id as its original; using both could mix two people, so
 * the person is asked, or the second is rejected with a suggested fix.  Several files of one person may share a history:
 * the file "profile" beside it lists them. */
#ifndef IO_STORE_OWNER_H
#define IO_STORE_OWNER_H

#include "base/err.h"
#include "io/system/folders.h"
#include <stdbool.h>
#include <stdint.h>

/* A new random id, never 0; false with err set if the system has no random numbers. */
bool owner_new_id(uint64_t *ret_id, struct err *err);

/* True if the file exists and contains the id. */
bool owner_has_id(const char *path, uint64_t id);

/* True if the history in `folder` is not known to belong to the profile at `path`, and another file has the same id.
 * Candidates: profiles listed beside the history, profiles in either folder, and `main`.  On true, sets ret_other to
 * that file's path. */
bool owner_is_other(const char *folder, const char *path, uint64_t id, const char *main,
		    char ret_other[FOLDER_PATH_MAX]);

/* Records that the history in `folder`, which is created if needed, belongs to the profile at `path`, and to those
 * listed earlier that still have this id. */
bool owner_claim(const char *folder, const char *path, uint64_t id, struct err *err);

/* Sets err to the refusal of a copy; returns false. */
bool owner_refuse(const char *path, const char *other, struct err *err);

#endif
