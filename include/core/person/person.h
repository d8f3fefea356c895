/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The person who rolls: the stored profile, today's wish, and both combined for the safety review.
 *
 * Times are seconds since 1970-01-01 UTC, passed as parameters.  Targets are positions in the catalogue they were
 * resolved against; texts are borrowed. */
#ifndef CORE_PERSON_PERSON_H
#define CORE_PERSON_PERSON_H

#include "base/err.h"
#include "core/catalogue/catalogue.h"
#include "core/catalogue/reason.h"
#include "core/person/run.h"
#include <stdbool.h>
#include <stdint.h>

enum {
	LIST_MAX = 64, /* conditions, marks, targets of one person: more is a usage or data error */
	EASES_MAX = SIDE_COUNT * CATALOGUE_MUSCLES_MAX, /* every muscle, each side and both */
};

enum target_kind { TARGET_NONE, TARGET_MUSCLE, TARGET_GROUP, TARGET_AREA };

/* A part of the body by id. */
struct target {
	enum target_kind kind;
	unsigned at; /* index in muscles, groups or areas */
};

/* Sore, stiff or tight: "sore 7 on the left". */
struct mark {
	struct target target;
	enum side side;
	int level; /* 0-10; -1: not given */
};

/* The answer to the question about a sore no-go area, given before the plan. */
struct sore_answer {
	unsigned area;
	bool no; /* otherwise yes or not sure */
};

/* An answered "yes" (or "not sure") to a contraindication, with what is known about it. */
struct condition {
	unsigned contraindication;
	struct target target; /* TARGET_NONE: no place named */
	enum side side; /* SIDE_BOTH if none is named */
	int64_t since, until; /* 0: unknown; an `until` in the past means it is over */
	bool cleared; /* a clearance was recorded (ask-doctor only) */
};

/* Until the person withdraws it: 9999-12-31, so that files can hold it like any other date. */
#define UNTIL_TAKEN_BACK INT64_C(253402214400)

/* Until a question is answered (core/record/after_effect.h). */
#define UNTIL_ANSWERED (UNTIL_TAKEN_BACK - 1)

/* A pressure step taken off for a muscle by the key `e`, or after a stop signal; remembered (R109, R39, R42). */
struct ease {
	unsigned muscle;
	enum side side;
	unsigned cap_minus;
	bool minimum_dose;
	int64_t left_out_until; /* 0: not left out; may be UNTIL_TAKEN_BACK or UNTIL_ANSWERED */
	int64_t hurt_at; /* when a stop signal last made it rest; 0: never, or rolled without complaint since */
	int64_t answered_at; /* when the person last said how it is; 0: never */
	bool open; /* left out until the next-day question is answered (core/record/next_day.h) */
};

/* A question answered with no, which is not asked before every routine for a while (`quiet_days` of its entry). */
struct quiet {
	unsigned contraindication;
	int64_t until;
};

/* An after-effect whose question is still open (core/record/after_effect.h). */
struct after_effect {
	unsigned signal; /* stop signal */
	struct target place; /* TARGET_NONE: everywhere that was rolled */
	enum side side;
	int64_t at; /* when it was reported */
	unsigned question; /* index of the open one */
};
enum { AFTER_EFFECTS_MAX = 8 };

/* The stored facts about a person (profile.yaml). */
struct profile {
	char name[128];
	uint64_t history_id; /* names the history of a profile given by --profile; 0: none yet */
	uint64_t tools; /* bit per tool of the catalogue; 0: the two basic ones */
	struct condition conditions[LIST_MAX];
	unsigned conditions_count;
	struct ease eases[EASES_MAX];
	unsigned eases_count;
	struct target skips[LIST_MAX]; /* muscles and groups never wanted */
	unsigned skips_count;
	int64_t asked_all_at; /* when all questions were last answered; 0: never */
	uint64_t asked_of; /* questions_fingerprint() at that time: a new question makes all of them due again */
	int64_t asked_today_at; /* when today's questions were last answered */
	int64_t learned_at; /* time of the latest stop signal already applied here; 0: none */
	int64_t hard_run_at; /* end of the last run that put its questions first; 0: none */
	unsigned doubted[LIST_MAX]; /* contraindications whose answer a stop signal put in doubt, not answered since */
	unsigned doubted_count; /* if any, all questions are due */
	struct quiet quiet[LIST_MAX]; /* questions answered with no */
	unsigned quiet_count;
	struct after_effect after_effects[AFTER_EFFECTS_MAX];
	unsigned after_effects_count;
	unsigned finished; /* routines finished (beginner: the first five) */
	int64_t next_day_of; /* end of the last routine whose next-day questions were answered; 0: none */
	int64_t next_day_owed; /* end of a deleted routine still to be asked about; 0: none */
	bool next_day_later; /* the next-day questions were put off once */
};

/* A bout changed by hand: it stays in the plan as long as it is possible. */
struct kept_bout {
	struct target target; /* a muscle, or a group for its sweep */
	unsigned seconds; /* of one side; 0: as planned */
	int tool; /* -1: as planned */
};

enum choice { CHOICE_DEFAULT, CHOICE_YES, CHOICE_NO };

/* Today's request: the WISH of the command line. */
struct wish {
	unsigned mode; /* position in modes */
	unsigned minutes; /* 1-60 */
	unsigned minutes_said; /* set independently of the mode; 0: they follow the mode */
	unsigned spent_s; /* part of the minutes already used, when the rest of a session is replanned */
	uint64_t tools; /* bit per tool; 0: the profile's, or the basic ones */
	struct mark sore[LIST_MAX];
	unsigned sore_count;
	struct condition conditions[LIST_MAX]; /* from --has and --injured */
	unsigned conditions_count;
	unsigned cleared[LIST_MAX]; /* contraindications of --cleared */
	unsigned cleared_count;
	unsigned nots[LIST_MAX]; /* contraindications of --not: asked about a sore place or after a stop signal, and
				  * answered with no */
	unsigned nots_count;
	struct sore_answer sore_said[LIST_MAX]; /* answers to the questions about sore areas */
	unsigned sore_said_count;
	struct target only[LIST_MAX];
	unsigned only_count;
	struct target skip[LIST_MAX];
	struct target skip_before[LIST_MAX], skip_after[LIST_MAX]; /* the bouts each was next to; TARGET_NONE: none */
	unsigned skip_count;
	struct kept_bout kept[LIST_MAX];
	unsigned kept_count;
	struct target order[LIST_MAX]; /* bouts in the order given by hand; the others stay in their places */
	bool moved[LIST_MAX]; /* [i]: order[i] was itself moved, not only displaced */
	unsigned order_count;
	enum choice stretches, drills;
	bool beginner;
	bool has_run; /* `run` is one that counts today */
	struct run run;
	bool has_also; /* `also` counts today too; it only puts its questions first */
	struct run also;
	bool imperial; /* show the run in miles and feet */
};

/* Profile and wish combined, for the safety review. */
struct person {
	struct condition conditions[2 * LIST_MAX];
	unsigned conditions_count;
	struct mark sore[LIST_MAX];
	unsigned sore_count;
	unsigned nots[LIST_MAX], nots_count; /* as in the wish */
	unsigned doubted[LIST_MAX], doubted_count; /* as in the profile */
	struct sore_answer sore_said[LIST_MAX];
	unsigned sore_said_count;
	struct ease eases[EASES_MAX];
	unsigned eases_count;
	struct target skips[LIST_MAX]; /* never wanted, from the profile */
	unsigned skips_count;
	uint64_t tools; /* at hand; never 0 */
	bool beginner;
	bool unknown; /* a beginner only because no profile is known */
	bool asked; /* the safety questions have been answered */
	int32_t offset_s; /* local time minus UTC, to find the day of an event; 0 after person_of */
};

/* Sets the default wish: post-run, with the mode's minutes. */
void wish_init(struct wish *wish, const struct catalogue *catalogue);

/* Prepares a copied profile that may be another person's: no answer or session in it makes a routine less strict, and
 * all questions are due. */
void profile_of_unknown(struct profile *profile);

/* Prepares a copy meant for another person: as profile_of_unknown, and removes what the first person felt. */
void profile_of_another(struct profile *profile);

/* Discards times after `now`: an answer from the future was never given. */
void profile_drop_future(struct profile *profile, int64_t now);

/* The minutes of a routine in this mode.  Minutes set by changing the plan apply to the plan's own mode only. */
unsigned wish_minutes_in(const struct wish *wish, const struct catalogue *catalogue, unsigned mode);

/* Finds a muscle, group or area; false and ERR_USAGE with the nearest known id if there is none. */
bool target_find(const struct catalogue *catalogue, const char *id, struct target *ret_target, struct err *err);

/* Id and name; "" if no place is named. */
const char *target_id(const struct catalogue *catalogue, struct target target);
const char *target_name(const struct catalogue *catalogue, struct target target);

/* An injury `hours` old: a fresh one stops everything until 72 h (R57), then it is an active one. */
struct condition condition_of_injury(const struct catalogue *catalogue, struct target target, enum side side,
				     int64_t hours, int64_t now);

/* True if the muscle is left out at `now`. */
bool ease_rests(const struct ease *ease, int64_t now);

/* True if any muscle is left out at `now`. */
bool profile_rests(const struct profile *profile, int64_t now);

/* Why and for how long a muscle is left out, in days rounded up.  The text is empty once that is over. */
struct reason ease_rest(const struct ease *ease, int64_t now, int32_t offset_s);

/* True if the muscle comes back after pain: short and gentle, without holds, never first. */
bool ease_returns(const struct ease *ease, int64_t now);

/* The person as if nothing rested of what began to rest today or waits for an answer; false if nothing does. */
bool person_before_rests(struct person *ret_before, const struct person *person, int64_t now);

/* The same, and without remembered limits of pressure and dose; false if there is none of all these. */
bool person_before_signals(struct person *ret_before, const struct person *person, int64_t now);

/* Without a profile (NULL), the person is unknown and counts as a beginner. */
void person_of(struct person *ret_person, const struct catalogue *catalogue, const struct profile *profile,
	       const struct wish *wish);

/* The two basic tools of the Guide as bits. */
uint64_t tools_basic(const struct catalogue *catalogue);

/* Checks that a condition has a place if, and only if, it needs one; otherwise ERR_USAGE with the expected form. */
bool condition_check(const struct catalogue *catalogue, const struct condition *condition, struct err *err);

/* Checks that a doctor can clear this contraindication; a full stop never can be (ERR_USAGE). */
bool clearance_check(const struct catalogue *catalogue, unsigned contraindication, struct err *err);

#endif
