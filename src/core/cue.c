/* SPDX-License-Identifier: MIT */
/* The list of cues that a call hands out, and the words of their kinds. */
#include "core/cue.h"
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

const char *cue_kind_word(enum cue_kind kind)
{
	static const char *const words[CUE_KIND_COUNT] = {
		[CUE_NEXT] = "next",
		[CUE_SWITCH] = "switch",
		[CUE_SETUP] = "setup",
		[CUE_START] = "start",
		[CUE_ONE] = "one",
		[CUE_AVOID] = "avoid",
		[CUE_FIRMER] = "firmer",
		[CUE_LIGHTER] = "lighter",
		[CUE_TURN] = "turn",
		[CUE_HALFWAY] = "halfway",
		[CUE_LAST_TEN] = "last-ten",
		[CUE_HOLD] = "hold",
		[CUE_MOVE_ON] = "move-on",
		[CUE_TIME] = "time",
		[CUE_END] = "end",
		[CUE_SKIPPED] = "skipped",
		[CUE_DONE] = "done",
		[CUE_PAUSED] = "paused",
		[CUE_REENTRY] = "re-entry",
		[CUE_RESUMED] = "resumed",
		[CUE_REFUSED] = "refused",
		[CUE_STOPPED] = "stopped",
		[CUE_REPLANNED] = "replanned",
		[CUE_FINISHED] = "finished",
		[CUE_LEFT] = "left",
	};
	return words[kind];
}
