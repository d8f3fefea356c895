/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The list of cues that a call returns. */
#include "core/session/cue.h"
#include <string.h>

void cues_add(struct cues *cues, const struct cue *cue)
{
	if (cues->count == SESSION_CUES_MAX) {
		memmove(&cues->item[0], &cues->item[1], sizeof(cues->item) - sizeof(cues->item[0]));
		cues->count--;
		cues->dropped++;
	}
	cues->item[cues->count++] = *cue;
}
