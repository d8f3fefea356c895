/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A plan: bouts, drills and stretches with their changeovers, without gaps from 0 to total_s, each with its reasons.
 *
 * Invariants (checked by plan_check and a property test): at most 120 s per muscle and side, and per group and side;
 * bouts at least the mode's minimum; first passes at pressure 2; no pressure over the cap; equal seconds on both sides
 * unless one is left out; never longer than the minutes asked for. */
#ifndef CORE_PLAN_PLAN_H
#define CORE_PLAN_PLAN_H

#include "core/catalogue/catalogue.h"
#include "core/catalogue/reason.h"
#include "core/person/person.h"
#include "core/person/stats.h"
#include "core/safety/safety.h"

enum step_kind { STEP_LEAD_IN, STEP_CHANGEOVER, STEP_ROLL, STEP_STRETCH, STEP_DRILL, STEP_FINISH };

enum { PASSES_MAX = 32, COVERS_MAX = 8, STEP_CUES_MAX = 7, STEP_REASONS_MAX = 7, OPTION_MUSCLES_MAX = 3 };

/* One stroke out and one back. */
struct pass {
	unsigned seconds;
	unsigned strokes; /* 2, or 1 for an odd last stroke */
	unsigned pressure;
};

/* The kinds of a step's lines, so that a view need not compare texts to recognise one. */
enum line_kind {
	LINE_OTHER,
	LINE_SETUP,
	LINE_ROLL,
	LINE_EASE,
	LINE_HOLD,
	LINE_AVOID,
	LINE_FIRST, /* of a drill or stretch; LINE_SECOND and LINE_THIRD follow */
	LINE_SECOND,
	LINE_THIRD,
	LINE_NOTE, /* the coach's */
};

struct step_cue {
	enum line_kind kind;
	const char *text;
};

struct step {
	enum step_kind kind;
	unsigned start_s, seconds;
	int muscle; /* muscle a roll is credited to; otherwise -1 */
	int group; /* its group; otherwise -1 */
	unsigned covers[COVERS_MAX]; /* all muscles a roll covers, including the credited one */
	unsigned covers_count;
	bool sweep;
	enum side side;
	int tool; /* -1: none */
	enum position position;
	unsigned cap;
	unsigned tempo_s;
	const char *from, *to; /* landmarks; NULL: none */
	const char *ends[COVERS_MAX]; /* by covered muscle: where the person's limit ends its strokes; NULL: no limit */
	int stretch; /* of a drill or stretch; otherwise -1 */
	unsigned hold_s; /* length of a hold on a tight spot; 0: no holds */
	struct step_cue cues[STEP_CUES_MAX];
	unsigned cues_count;
	struct reason reasons[STEP_REASONS_MAX];
	unsigned reasons_count;
	unsigned item; /* index in a written routine */
	unsigned hold_written, pause_s; /* seconds written there; 0: the usual hold, no pause */
	const char *note; /* written there, borrowed from the routine; NULL: none */
	bool by_hand; /* its seconds or tool were set by hand */
};

/* Something usual or asked for that is not in the plan. */
struct left_out {
	const char *id; /* muscle, group, area or stretch */
	enum side side;
	struct reason reason;
	const char *instead[COVERS_MAX]; /* muscle ids */
	unsigned instead_count;
};

/* One option the planner considered, for --explain: a way to roll a group, or to end with drills or stretches. */
struct option {
	int group; /* -1: drills or stretches after the rolling */
	unsigned seconds; /* time it takes, changes included */
	unsigned worth;
	bool chosen;
	bool sweep; /* one bout for the group, credited to muscles[0] */
	bool rest; /* its last bout is a sweep of the rest of the group */
	unsigned muscles[OPTION_MUSCLES_MAX];
	unsigned doses[OPTION_MUSCLES_MAX]; /* seconds per side */
	unsigned count; /* number of muscles, drills or stretches */
};

/* Owns its arrays; borrows the catalogue. Start with {0}, end with plan_done. */
struct plan {
	const struct catalogue *catalogue;
	unsigned mode;
	unsigned budget_s, total_s;
	enum verdict verdict;
	bool questions_first; /* the run puts its questions before everything else: run_questions() */
	struct step *steps;
	unsigned steps_count, steps_capacity;
	struct notice *notices;
	unsigned notices_count, notices_capacity;
	struct left_out *left_out;
	unsigned left_out_count, left_out_capacity;
	struct option *options; /* of the model, except those that take longer but are worth no more */
	unsigned options_count, options_capacity;
	unsigned time_budget_s; /* most seconds the chosen options may take together */
	unsigned worth; /* of the chosen options: the optimum */
};

/* Makes the best plan (docs/planner.md). Deterministic. `stats` may be NULL. After a stop signal, nothing is firmer or
 * longer than without it: what rests, or gets the shortest bout, gives its time to nothing else. */
void plan_build(struct plan *ret_plan, const struct catalogue *catalogue, const struct wish *wish,
		const struct person *person, const struct safety *safety, const struct stats *stats);
void plan_done(struct plan *plan);

/* Makes the best plan of all that the person may do today, whatever was planned before the last stop signal. */
void plan_build_freely(struct plan *ret_plan, const struct catalogue *catalogue, const struct wish *wish,
		       const struct person *person, const struct safety *safety, const struct stats *stats);

/* Append a copy; for the planner, the routine loader and tests. */
struct step *plan_add_step(struct plan *plan, const struct step *step);
void plan_add_notice(struct plan *plan, const struct notice *notice);
struct left_out *plan_add_left_out(struct plan *plan, const struct left_out *left_out);
void plan_add_option(struct plan *plan, const struct option *option);

/* Append to a step.  Ignore empty texts, and items that do not fit. */
void step_add_reason(struct step *step, struct reason reason);
void step_add_cue(struct step *step, enum line_kind kind, const char *text); /* `text` may be NULL */

/* The kind of line `at` (from 0) of a drill or stretch. */
enum line_kind exercise_line(unsigned at);

/* Sets start_s of all steps and total_s. */
void plan_layout(struct plan *plan);

/* Computes the passes of a roll: seconds / tempo strokes, two per pass; 2 light passes (3 from 45 s) at pressure 2,
 * then one step more per pass up to the cap. Remaining seconds go to the last pass. Returns the number of passes. */
unsigned step_passes(const struct catalogue *catalogue, const struct step *step, struct pass ret_passes[PASSES_MAX]);

/* A violation found by plan_check. */
struct plan_diagnostic {
	int step; /* -1: the plan as a whole */
	const char *field; /* the wrong field: "seconds", "cap", "tool" ...; "": the step itself */
	struct reason reason; /* the problem and the remedy */
};

/* Checks the steps starting at `from`, then the whole plan, against catalogue and safety review, whoever made the
 * plan. True if valid; otherwise sets the first diagnostic. Call again with from = step + 1 for the next. */
bool plan_check(const struct plan *plan, const struct safety *safety, unsigned from,
		struct plan_diagnostic *ret_diagnostic);

/* Number of regions (of 7) with a bout. */
unsigned plan_regions(const struct plan *plan);

/* True for rolls, drills and stretches, as opposed to the time between them. */
bool step_kind_is_work(enum step_kind kind);
bool step_is_work(const struct step *step);

const char *step_kind_word(enum step_kind kind); /* "lead-in", "changeover", "roll" ... */

#endif
