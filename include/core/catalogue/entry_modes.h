/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Entries that make a routine: stretches, drills and modes. */
#ifndef CORE_CATALOGUE_ENTRY_MODES_H
#define CORE_CATALOGUE_ENTRY_MODES_H

#include "core/catalogue/entry_words.h"
#include <stdbool.h>

/* ---- Stretches and drills ------------------------------------------------------------------------------------- */

struct stretch {
	const char *id;
	const char *name;
	const char *short_name; /* for large letters; may be absent */
	struct texts aliases; /* everyday names; see core/catalogue/name.h */
	enum stretch_type type;
	const char *repeats; /* "10 each leg" */
	unsigned seconds; /* static: one hold on one side; dynamic: the whole drill */
	bool sided; /* static: left and right are held one after the other */
	bool half_each_side; /* dynamic: one leg for half of the time, then the other */
	bool end_range;
	enum position position;
	struct texts muscles;
	struct texts cues;
	const char *source; /* id of a source */
};

/* ---- Modes (the model: docs/planner.md) ----------------------------------------------------------------------- */

/* Weights, gains and bonuses of the planner, in whole points so that every machine finds the same optimum. Each step of
 * the ladder (drills, first groups, marked regions, regions, ...) is worth more than everything below it. */
struct model {
	unsigned region_bonus; /* a region that is covered */
	unsigned drop_points; /* ... added for each place in the drop order: the region dropped first is worth least */
	unsigned first_bonus; /* added for a group of `first_groups` */
	unsigned marked_bonus; /* added for a marked region, and for one offered instead of a no-go area */
	unsigned offer_bonus; /* added for the first offer; half of it for the second, and so on */
	unsigned asked_bonus; /* each muscle that is marked, offered or named by --only */
	unsigned own_bonus; /* added for a bout of a muscle that is singled out */
	unsigned rest_bonus; /* added for also rolling the rest of its group; less than own_bonus */
	unsigned hand_bonus; /* added for a group with a bout changed by hand */
	unsigned due_bonus; /* each muscle that neither of the last two routines covered */
	unsigned drill_points; /* each drill */
	unsigned stretch_points; /* each stretch */
	unsigned priority_points[5]; /* weight of a muscle of priority 1..5 */
	unsigned marked_points; /* added to the weight of a marked or offered muscle */
	unsigned related_points; /* ... of one related to a marked one */
	unsigned run_points; /* ... of the first group that a run chooses; half of it for the second */
	unsigned day_points; /* ... for each day since it was rolled last, at most `day_max` */
	unsigned day_max;
	unsigned sweep_points; /* added to the mean weight of the muscles that a sweep covers */
	unsigned gain_minimum; /* gain of the shortest bout, in percent of a weight */
	unsigned gain_step; /* gain of the first 5 s more ... */
	unsigned gain_fall; /* ... and how much less each further 5 s is worth than the 5 s before */
	unsigned gain_past; /* percent of a step's gain that is left beyond the ideal dose */
};

struct mode {
	const char *id;
	const char *name;
	struct texts aliases; /* everyday names; see core/catalogue/name.h */
	const char *purpose;
	struct texts when; /* situations in which it is offered */
	unsigned minutes; /* default length */
	unsigned minutes_max; /* a plan never grows past it by itself; any extra minutes asked for stay unused */
	unsigned bout_min_s, bout_most_s; /* bout_most_s: the most that the planner chooses by itself */
	unsigned bout_user_max_s; /* the most that the person may ask for */
	unsigned bout_default_s;
	unsigned bout_marked_s; /* default for a sore or stiff group; 0: same as for the others */
	unsigned ideal_min_s, ideal_max_s;
	unsigned caps[CLASS_COUNT]; /* by pressure class A..D; 0: not rolled in this mode */
	unsigned hold_s, hold_min_s, hold_max_s;
	unsigned sets;
	unsigned lead_in_s, finish_s;
	struct texts tools; /* preferred tools; empty: all */
	bool no_firm_tools, no_textured_tools, no_vibrating_tools, no_cold_tools; /* tools never chosen automatically */
	struct texts firm_allowed; /* firm tools that no_firm_tools still allows */
	struct texts order; /* groups, first to last */
	struct texts first_groups; /* groups covered before any other (before-bed) */
	struct texts positions; /* order of positions */
	bool ends_standing; /* the last group of `order` stays last, done standing where its sheet allows it */
	struct texts drills; /* default block; empty: none */
	struct texts drills_short; /* block used if the full one does not fit */
	unsigned drill_s, drill_short_s; /* drill_short_s: under drills_short_under_min minutes */
	unsigned drills_short_under_min, drills_none_under_min;
	struct texts stretches; /* default block of static stretches */
	unsigned stretches_most; /* at most this many in a plan */
	bool stretches_by_default;
	bool stretches_if_marked; /* marked places get a gentle stretch if there is time, even if not asked for */
	bool static_allowed;
	unsigned stretches_offer_s; /* time for the stretches offered at the finish of a routine without any; 0: none */
	const char *blocks_order; /* in words: "rolling -> dynamic drills -> run" */
	const char *before; /* what to do first, in words; may be absent */
	const char *after; /* what to do afterwards, in words */
	const char *tone;
	const char *done_cue; /* id of the global cue that ends the rolling */
	struct model model;
	const char *may; /* possible benefit for the user, in one line with its source; may be absent */
	struct texts cards; /* rules whose text describes the possible benefits of this mode */
	struct texts rules;
};

#endif
