/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Entries of the safety rules: contraindications, stop signals, the next day, no-go areas and joints. */
#ifndef CORE_CATALOGUE_ENTRY_SAFETY_H
#define CORE_CATALOGUE_ENTRY_SAFETY_H

#include "core/catalogue/entry_words.h"
#include <stdbool.h>

/* ---- Contraindications ---------------------------------------------------------------------------------------- */

/* Limits on some muscles.  0, false and empty lists set no limit. */
struct part_limit {
	struct texts muscles; /* ids of muscles or groups */
	bool out; /* left out completely */
	bool no_holds; /* no holds on a tight spot */
	unsigned cap;
	bool soft_tools;
	struct texts only_tools; /* the only tools that may be used there */
	struct texts positions; /* position words that may not be used there */
	const char *to; /* where the stroke ends instead; may be absent */
};

/* Limits that a contraindication sets.  0, false and empty lists set no limit. */
struct restriction {
	enum blocks blocks;
	struct texts muscles; /* ids of muscles or groups, for BLOCKS_LISTED: on both sides */
	struct texts side_muscles; /* ... only on the side named with the condition, if one is named */
	unsigned cap; /* highest pressure anywhere */
	unsigned place_cap; /* highest pressure on the muscles of the place; if none is named, on `muscles` */
	const struct part_limit *parts;
	unsigned parts_count;
	unsigned seconds; /* maximum seconds per muscle and side */
	bool minimum_dose; /* only the mode's shortest bout */
	unsigned firmness; /* hardest tool allowed, 1-5 */
	bool soft_tools; /* the softest available, at most firmness 3 */
	bool no_vibration;
	bool no_cold;
	struct texts tools; /* tools that may not be used */
	struct texts positions; /* position words that may not be used */
	bool one_set; /* no second set */
	bool no_holds; /* no holds on a tight spot */
	bool no_end_range; /* no static stretch */
};

struct contraindication {
	const char *id;
	const char *question;
	const char *hint; /* helps with the answer; may be absent */
	const char *name; /* in two to four words, for lists and notices */
	struct texts aliases; /* everyday names; see core/catalogue/name.h */
	enum asked asked;
	unsigned after_run; /* place among the questions put first after a hard run; 0: none */
	enum action action;
	bool place; /* concerns a place: `--has` requires an ID with it */
	bool place_optional; /* a place may be named; without one, it concerns the listed muscles on both sides */
	struct texts placed_aliases; /* the aliases with which a place must be named: "cast" */
	enum spread spread;
	struct restriction restricts;
	bool clearable; /* a clearance can be recorded (ask-doctor only) */
	struct restriction after_clearance; /* limits that remain after clearance */
	bool drills_allowed; /* drills and stretches may still be offered when rolling is refused */
	struct texts worse_with; /* with one of these conditions, `worse_action` applies and everything is blocked */
	enum action worse_action;
	struct texts was; /* former ids: each still refers to this entry and to every other entry that lists it */
	unsigned hours; /* ends by itself after this many hours; 0: only when the person removes it */
	const char *then; /* id of the condition that replaces it then; may be absent */
	unsigned all_for_days; /* days of blocking everything (also if its start is unknown); then `restricts` */
	unsigned listed_for_days; /* ... and of blocking `listed` (muscles or groups), on both sides */
	struct texts listed;
	const char *window; /* the time window in words */
	unsigned refer_after_days; /* after this many days show the referral line; 0: never */
	struct texts also_ask; /* contraindications asked after a yes */
	unsigned quiet_days; /* days without asking again after a no; 0: asked every time */
	const char *excludes; /* what is left out or limited, in words */
	struct texts message; /* lines of at most 72 columns */
	const char *still_allowed;
	const char *ask_doctor; /* the question to take to the doctor; may be absent */
	const char *evidence; /* what the sources say about it, in words; may be absent */
	struct texts sources;
	struct texts rules;
};

/* True if it blocks everything, at least until a doctor has cleared it, as an unknown condition does. */
bool contraindication_is_doubt(const struct contraindication *entry);

/* The consequences of an answer. */
struct outcome {
	enum outcome_then then; /* the next question; resume rolling when ready; skip the muscle; end the routine */
	const char *say; /* may be absent */
	enum help help; /* how soon medical help is needed */
	unsigned cap_minus; /* pressure steps taken off the rest of the routine */
	struct texts has; /* conditions that this answer confirms; in doubt until it is given */
	struct texts asks; /* contraindications whose questions follow at once */
};

/* A question of the waiting screen. */
struct wait_question {
	const char *ask;
	unsigned at, again, last; /* seconds after the signal; 0 for the later two: not asked again */
	enum worse worse; /* not sure counts as the worse answer */
	const char *meanwhile; /* shown after a worse answer if the question will be asked again; may be absent */
	struct outcome otherwise, if_worse;
};

struct stop_signal {
	const char *id;
	const char *signal; /* "Any pain (not just pressure)" */
	const char *felt; /* in a few words, for the next-day question: "pain"; NULL: none */
	bool during; /* offered while rolling; otherwise at the finish or the next day */
	enum stop_action action;
	bool skips_muscle; /* the muscle is left out for today */
	bool excludes_region; /* excluded from the next time on, until the person withdraws the report */
	struct texts asks; /* contraindications asked again */
	unsigned cap_minus; /* pressure steps taken off, now or next time */
	bool minimum_dose; /* next time */
	unsigned second_time_days; /* days the muscle is left out after the second time */
	unsigned second_within_days; /* a repeat within this many days counts as the second time; 0: any repeat */
	bool next_day; /* asked about the next day; the place that hurt rests until then */
	const char *does; /* what the program does, in words */
	const char *cue;
	struct texts lines; /* what to do now: the first lines of the waiting screen */
	const struct wait_question *questions;
	unsigned questions_count;
	struct texts sources;
	struct texts rules;
};

/* ---- The next day --------------------------------------------------------------------------------------------- */

enum next_day_question { NEXT_DAY_HURT, NEXT_DAY_SORER, NEXT_DAY_MARKS, NEXT_DAY_NORMAL, NEXT_DAY_COUNT };

/* An answer to one of the questions, and its effects. */
struct next_day {
	const char *id;
	enum next_day_question question;
	const char *ask; /* the question, in its first entry; otherwise NULL */
	const char *hint; /* may be NULL */
	const char *answer;
	const char *signal; /* counts as this stop signal; NULL: none */
	const char *has; /* contraindication answered with yes; NULL: none */
	struct texts asks; /* contraindications asked again ... */
	unsigned asks_after_days; /* ... once it has lasted for this many days */
	bool again; /* rests today, asked again tomorrow */
	bool excludes_region; /* excluded until the person withdraws the report */
	unsigned cap_minus; /* pressure steps taken off when it comes back */
	bool minimum_dose; /* when it comes back */
	const char *cue;
	struct texts sources;
	struct texts rules;
};

/* ---- No-go areas ---------------------------------------------------------------------------------------------- */

struct redirect {
	struct texts offer; /* muscles, in this order */
	struct texts stretches;
	struct texts also_ask;
	const char *cue;
	const char *source; /* in words */
};

/* The question about a no-go area that is marked as sore, asked before any plan.  Until every answer is no, the muscles
 * near the area are left out. */
struct sore_question {
	const char *question;
	struct texts asks; /* the contraindications that a yes may mean */
	struct texts if_yes; /* lines for a yes, in addition to those of the contraindication */
	const struct part_limit *if_no; /* limits while it is sore, even with a no */
	unsigned if_no_count;
	const struct part_limit *if_very; /* further limits from soreness 7 up */
	unsigned if_very_count;
	bool refers; /* from soreness 7 up, a physical therapist should see it */
	struct texts sources;
};

struct area {
	const char *id;
	const char *name;
	struct texts aliases; /* everyday names; see core/catalogue/name.h */
	const char *reason;
	enum force force;
	unsigned cap; /* for FORCE_LIGHT_ONLY */
	const char *cue;
	const struct redirect *redirect; /* may be absent: then `near` is offered in words */
	const struct sore_question *sore; /* may be absent: then a mark stays unanswered */
	struct texts near; /* muscles a hand width around */
	struct texts related; /* muscles and groups to add when it is marked sore (R19) */
	bool central; /* without sides */
	const char *evidence; /* what the sources say about it, in words; may be absent */
	struct texts sources;
	struct texts rules;
};

/* A joint: an implant or an inflammation there concerns every muscle that pulls across it. */
struct joint {
	const char *id;
	const char *name;
	struct texts areas; /* the no-go areas that a person may name for it */
	struct texts muscles; /* muscles and groups that cross it */
	const struct part_limit *parts; /* limits on muscles that do not cross it */
	unsigned parts_count;
	struct texts sources;
};

#endif
