/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Catalogue entries for muscles, groups and tools. */
#ifndef CORE_CATALOGUE_ENTRY_MUSCLES_H
#define CORE_CATALOGUE_ENTRY_MUSCLES_H

#include "core/catalogue/entry_words.h"
#include <stdbool.h>

/* ---- Muscles -------------------------------------------------------------------------------------------------- */

/* Seconds for one muscle and side in one mode. Without a dose, the mode's default applies, or the muscle is skipped if
 * its class has a cap of 0. */
struct dose {
	const char *mode;
	unsigned seconds;
	bool skip; /* never rolled in this mode */
};

/* One way to lie, sit or stand, with the tools that work in it (subset of the muscle's tools). */
struct stance {
	enum position position;
	struct texts tools;
	const char *setup, *roll, *more, *less; /* replace the muscle's cues; each may be absent */
	unsigned cap; /* highest pressure in this stance; 0: no limit */
	bool no_beginners;
};

/* The six cues of a sheet, at most 72 columns each. */
struct muscle_cues {
	const char *setup, *roll, *more, *less, *hold, *avoid;
};

struct muscle {
	const char *id;
	const char *name; /* common name: "Front of thigh" */
	const char *short_name; /* for large letters; may be absent */
	struct texts aliases; /* everyday names; see core/catalogue/name.h */
	const char *anatomical; /* "Rectus femoris (quadriceps)" */
	const char *group;
	unsigned group_at; /* resolved: its position among the groups */
	unsigned priority; /* 1 (optional) to 5 (most important for runners) */
	const char *priority_reason;
	bool central; /* one strip on each side of the spine, rolled together with a tool that spans both */
	const char *visible; /* "front", "back (edge)": text for people; the atlas has the shapes */
	enum pressure_class pressure_class;
	unsigned stroke_cm;
	unsigned tempo_s; /* seconds per stroke, one direction: 2, 3 or 4 (P-02) */
	const struct dose *doses;
	unsigned doses_count;
	unsigned hold_s; /* default hold on a tight spot; 0: no holds on this muscle */
	unsigned hold_max_s;
	const char *origin, *insertion;
	const char *fibers;
	const char *from, *to; /* landmarks of the stroke: upper end, lower end */
	struct texts tools; /* the preferred one first, then the alternatives in order */
	const char *household;
	bool ball_first; /* small muscle: rolled with a ball whenever one may be used (R16, R17) */
	const char *no_tool; /* what to say when none of its tools may be used; may be absent */
	const struct stance *stances;
	unsigned stances_count;
	const char *start;
	const char *more_pressure, *less_pressure;
	struct texts avoid; /* sensitive structures nearby that must not be pressed */
	struct texts near_areas; /* ids of the no-go areas among them */
	struct texts mistakes;
	struct texts also_check; /* muscles to check when this one is sore (R19) */
	const char *static_stretch, *dynamic_drill;
	const char *why;
	struct muscle_cues cues;
	struct texts sources;
};

/* ---- Groups --------------------------------------------------------------------------------------------------- */

/* One part of a sweep. */
struct sweep_part {
	const char *muscle;
	struct texts tools, positions; /* tools and positions that it is for; empty: any */
	unsigned share; /* of the strokes, percent */
	const char *turn; /* of foot or leg, in words */
	const char *from, *to;
	const char *cue; /* spoken when the part begins */
};

/* One bout for a whole group. */
struct sweep {
	const char *id; /* "quads-pass" */
	struct texts members; /* the muscles it may cover */
	struct texts tools; /* the first available one is used; a member is covered only if its own list has the tool */
	struct texts booked_on; /* without history, the bout is recorded for the first of these that it covers */
	const char *from, *to; /* set if the first and last member do not make one stroke; may be absent */
	const char *cue;
	const struct sweep_part *parts; /* in order; may be empty */
	unsigned parts_count;
};

struct group {
	const char *id;
	const char *name;
	const char *short_name; /* for large letters; may be absent */
	struct texts aliases; /* everyday names; see core/catalogue/name.h */
	bool region; /* one of the 7 runner regions in every full plan (R14) */
	unsigned drop_order; /* 1 is dropped first when time is short; 0 for extra groups */
	struct texts members;
	const struct sweep *sweep; /* may be absent */
	struct texts neighbours; /* groups over the same joint */
	struct texts related; /* muscles and groups added or moved next to it when it is marked */
	const char *related_source; /* in words; may be absent */
	const char *rolled; /* in a sentence: "the calves"; may be absent, like the next two */
	const char *look_for; /* what to watch for the next day, besides a bruise */
	const char *not_normal; /* what else is not normal the next day */
};

/* ---- Tools ---------------------------------------------------------------------------------------------------- */

struct tool {
	const char *id;
	const char *name;
	struct texts aliases; /* everyday names; see core/catalogue/name.h */
	const char *size;
	unsigned firmness; /* 1 very soft to 5 hard; firm = 4-5, soft = 1-2 */
	bool basic; /* one of the two basic tools of the Guide */
	bool household; /* a household substitute */
	bool ball; /* a ball: small, one spot */
	enum tool_shape shape; /* TOOL_OTHER: it has no picture */
	bool spans_spine; /* leaves the spine free and rolls both strips at once */
	bool vibrates;
	bool textured;
	bool cold;
	const char *suited_to;
	const char *substitute; /* household substitute in words; may be absent */
	struct texts substitutes; /* ids of tools that can replace it */
	const char *notes;
	unsigned cap; /* highest pressure with this tool; 0: no limit */
	unsigned cap_minus; /* steps taken off every cap with it (P-10) */
	bool beginner_ok; /* offered to beginners */
	struct texts only_positions; /* position words; empty: any */
	struct texts sources;
};

#endif
