/* SPDX-License-Identifier: MIT */
/* Whose history a folder holds: one per profile file, known by an id inside the profile.
 *
 * A file that was moved keeps its history.  A copy has the same id as its original; both of them in use would mix two
 * people, so the second one is refused with the way out. */
#ifndef IO_STORE_OWNER_H
#define IO_STORE_OWNER_H

#include "base/err.h"
#include <stdbool.h>
#include <stdint.h>

/* A new random id, never 0; false with err set if the system has no random numbers. */
bool owner_new_id(uint64_t *ret_id, struct err *err);

/* Checks that the history in `folder` belongs to the profile at `path` with this id; with `claim`, notes the path.
 * ERR_DATA if another file with the same id is in use. */
bool owner_check(const char *folder, const char *path, uint64_t id, bool claim, struct err *err);

#endif
