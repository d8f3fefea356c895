/* SPDX-License-Identifier: MIT */
/* The entries of a catalogue, as plain values: muscles, tools, contraindications, modes and the rest.
 *
 * The member names are the keys of the YAML files.  Texts are never NULL unless marked "may be absent"; lists may
 * be empty.  Units are in the names: _s seconds, _cm centimetres.  Everything is borrowed from the catalogue,
 * which must outlive it. */
#ifndef CORE_CATALOGUE_ENTRY_H
#define CORE_CATALOGUE_ENTRY_H

#include "base/geometry.h"
#include "core/catalogue/constants.h"
#include <stdbool.h>

/* ---- Words ---------------------------------------------------------------------------------------------------- */

enum side { SIDE_LEFT, SIDE_RIGHT, SIDE_BOTH, SIDE_COUNT };

enum position {
	POSITION_FACE_DOWN,
	POSITION_ON_BACK,
	POSITION_SIDE_LYING,
	POSITION_SITTING,
	POSITION_CHAIR,
	POSITION_WALL_STANDING,
	POSITION_COUNT
};

/* Pressure classes, the most tolerant first (P-06); the caps of a class are in the modes. */
enum pressure_class { CLASS_A, CLASS_B, CLASS_C, CLASS_D, CLASS_COUNT };

/* Effects of a contraindication, weakest first, so that a comparison finds the strongest. */
enum action { ACTION_ADVICE, ACTION_LIMIT, ACTION_EXCLUDE_REGION, ACTION_ASK_DOCTOR, ACTION_STOP_ALL, ACTION_COUNT };

/* The part of the body that a contraindication blocks. */
enum blocks {
	BLOCKS_NOTHING, /* limits only */
	BLOCKS_LISTED, /* the muscles of `muscles` (on the side named, else both) */
	BLOCKS_MARKED, /* the muscle, group or area that the person names */
	BLOCKS_ALL, /* everything: no rolling */
};

/* How far a marked place spreads. */
enum spread {
	SPREAD_MARKED, /* only the named place (an area: the muscles near it) */
	SPREAD_GROUP, /* its group on that side */
	SPREAD_JOINT, /* its group and the groups over the same joint, on that side */
	SPREAD_LIMB, /* the whole limb, group by group across each joint, on that side */
	SPREAD_HAND_WIDTH, /* a hand width around: the group of a muscle; for an area the muscles near it */
	SPREAD_CROSSING, /* its group or the muscles near it, and all muscles that cross the joints it belongs to */
};

/* The page of questions that a contraindication is on. */
/* ASKED_FOLLOW: on no page of its own, only after a yes to the question that names it (`also_ask`). */
enum asked { ASKED_EMERGENCY, ASKED_GUIDE, ASKED_DOCTOR, ASKED_REGION, ASKED_LIMIT, ASKED_FOLLOW, ASKED_COUNT };
enum { ASKED_PAGES = ASKED_FOLLOW };

enum stretch_type { STRETCH_STATIC, STRETCH_DYNAMIC };

enum body_view { VIEW_FRONT, VIEW_BACK, VIEW_SOLE, VIEW_COUNT };

enum shape_kind { SHAPE_SILHOUETTE, SHAPE_ZONE, SHAPE_NO_GO, SHAPE_DETAIL };

/* How strict a no-go area is. */
enum force { FORCE_ABSOLUTE, FORCE_LIGHT_ONLY };

/* The shape of a tool, which decides how it is used and drawn. */
enum tool_shape { TOOL_OTHER, TOOL_ROLLER, TOOL_BALL, TOOL_PEANUT, TOOL_STICK, TOOL_BOTTLE };

/* Effects of a stop signal. */
enum stop_action { STOP_ENDS_BOUT, STOP_ENDS_ROUTINE, STOP_PAUSES, STOP_NEXT_TIME };

/* After a stop signal: which answer is the worse one, and what an answer leads to. */
enum worse { WORSE_YES, WORSE_NO };
enum outcome_then { OUTCOME_NEXT, OUTCOME_GO_ON, OUTCOME_SKIP, OUTCOME_END };

/* A list of texts or of ids. */
struct texts {
	const char *const *items;
	unsigned items_count;
	/* Of ids that name entries: their positions, resolved once when the merged catalogue has passed its checks.  Ids
	 * of the second section, where a list may name two ("muscles|groups"), have RESOLVED_SECOND set. */
	const unsigned *at;
};

#define RESOLVED_SECOND 0x80000000u

/* ---- Muscles -------------------------------------------------------------------------------------------------- */

/* Seconds of one muscle and side in one mode.  Without a dose, the mode's default counts, or the muscle is skipped if
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
	bool central; /* one strip on each side of the spine, done together with a tool that spans it */
	const char *visible; /* "front", "back (edge)": text for people; the atlas has the shapes */
	enum pressure_class pressure_class;
	unsigned stroke_cm;
	unsigned tempo_s; /* seconds per stroke, one direction: 2, 3 or 4 (P-02) */
	const struct dose *doses;
	unsigned doses_count;
	unsigned hold_s; /* default hold on a tight spot; 0: no holds here */
	unsigned hold_max_s;
	const char *origin, *insertion;
	const char *fibers;
	const char *from, *to; /* landmarks of the stroke: upper end, lower end */
	struct texts tools; /* the preferred one first, then the alternatives in order */
	const char *household;
	bool ball_first; /* small: rolled with a ball whenever one may be used (R16, R17) */
	const char *no_tool; /* what to say when none of its tools may be used; may be absent */
	const struct stance *stances;
	unsigned stances_count;
	const char *start;
	const char *more_pressure, *less_pressure;
	struct texts avoid; /* what lies near and must not be pressed */
	struct texts near_areas; /* ids of the no-go areas among them */
	struct texts mistakes;
	struct texts also_check; /* muscles to look at when this one is sore (R19) */
	const char *static_stretch, *dynamic_drill;
	const char *why;
	struct muscle_cues cues;
	struct texts sources;
};

/* ---- Groups --------------------------------------------------------------------------------------------------- */

/* One part of a sweep. */
struct sweep_part {
	const char *muscle;
	struct texts tools, positions; /* only with these, in these; empty: any */
	unsigned share; /* of the strokes, percent */
	const char *turn; /* of foot or leg, in words */
	const char *from, *to;
	const char *cue; /* spoken at the move */
};

/* One bout for a whole group. */
struct sweep {
	const char *id; /* "quads-pass" */
	struct texts members; /* the muscles it may cover */
	struct texts tools; /* first available; a member is covered only if its own list has the tool */
	struct texts booked_on; /* without history, the bout counts for the first of these that it covers */
	const char *from, *to; /* of the whole, where first and last member do not make one stroke; may be absent */
	const char *cue;
	const struct sweep_part *parts; /* in order; may be empty */
	unsigned parts_count;
};

struct group {
	const char *id;
	const char *name;
	const char *short_name; /* for large letters; may be absent */
	struct texts aliases; /* everyday names; see core/catalogue/name.h */
	bool region; /* one of the 7 runner regions every full plan touches (R14) */
	unsigned drop_order; /* 1 is dropped first when time is short; 0 for extra groups */
	struct texts members;
	const struct sweep *sweep; /* may be absent */
	struct texts neighbours; /* groups over the same joint */
	struct texts related; /* muscles and groups added or moved next to it when it is marked */
	const char *related_source; /* in words; may be absent */
	const char *rolled; /* "the calves": where it is; may be absent, so are the next two */
	const char *look_for; /* what to look for the next day, besides a bruise */
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
	bool household; /* a household stand-in */
	bool ball; /* a ball: small, one spot */
	enum tool_shape shape; /* TOOL_OTHER: it has no picture */
	bool spans_spine; /* leaves the spine free: both strips at once */
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

/* The order of choice for some muscles is the order of the muscle's `tools`. */

/* ---- Contraindications ---------------------------------------------------------------------------------------- */

/* Limits of some muscles.  0, false and empty lists set none. */
struct part_limit {
	struct texts muscles; /* ids of muscles or groups */
	bool out; /* left out altogether */
	bool no_holds; /* no holds on a tight spot */
	unsigned cap;
	bool soft_tools;
	struct texts only_tools; /* the only tools that may be used there */
	struct texts positions; /* position words that may not be used there */
	const char *to; /* where the stroke ends instead; may be absent */
};

/* Limits of a contraindication.  0, false and empty lists set none. */
struct restriction {
	enum blocks blocks;
	struct texts muscles; /* ids of muscles or groups, for BLOCKS_LISTED: on both sides */
	struct texts side_muscles; /* ... only on the side named with the condition, if one is named */
	unsigned cap; /* highest pressure anywhere */
	unsigned place_cap; /* highest pressure on the muscles of the place; where none is named, on `muscles` */
	const struct part_limit *parts;
	unsigned parts_count;
	unsigned seconds; /* most seconds per muscle and side */
	bool minimum_dose; /* the mode's shortest bout only */
	unsigned firmness; /* hardest tool allowed, 1-5 */
	bool soft_tools; /* the softest at hand, at most firmness 3 */
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
	bool place; /* about a place: `--has` needs an ID with it */
	bool place_optional; /* a place may be named; without one the listed muscles of both sides */
	enum spread spread;
	struct restriction restricts;
	bool clearable; /* a clearance can be recorded (ask-doctor only) */
	struct restriction after_clearance; /* limits that remain after clearance */
	bool drills_allowed; /* drills and stretches may still be offered when rolling is refused */
	struct texts worse_with; /* with one of these conditions `worse_action` counts, and everything is blocked */
	enum action worse_action;
	struct texts was; /* former ids: each still means this entry, and every other one that names it */
	unsigned hours; /* ends by itself after this many hours; 0: only when the person takes it back */
	const char *then; /* id of the condition that follows it then; may be absent */
	unsigned
		all_for_days; /* blocks everything for this many days after its start (also if unknown); then `restricts` */
	unsigned listed_for_days; /* ... and `listed` (muscles or groups) for this many, on both sides */
	struct texts listed;
	const char *window; /* the time window in words */
	unsigned refer_after_days; /* after this many days show the referral line; 0: never */
	struct texts also_ask; /* contraindications asked after a yes */
	unsigned quiet_days; /* after a no, days without being asked; 0: it is asked every time */
	const char *excludes; /* what is left out or limited, in words */
	struct texts message; /* lines of at most 72 columns */
	const char *still_allowed;
	const char *ask_doctor; /* the question to take to the doctor; may be absent */
	const char *evidence; /* what the sources say about it, in words; may be absent */
	struct texts sources;
	struct texts rules;
};

/* What an answer does. */
struct outcome {
	enum outcome_then then; /* the next question; resume rolling when ready; skip the muscle; end the routine */
	const char *say; /* may be absent */
	unsigned cap_minus; /* pressure steps taken off the rest of the routine */
	struct texts asks; /* contraindications whose questions follow at once */
};

/* A question of the waiting screen. */
struct wait_question {
	const char *ask;
	unsigned at, again, last; /* seconds after the signal; 0 for the later two: not asked again */
	enum worse worse; /* not sure counts as the worse answer */
	const char *meanwhile; /* said after a worse answer that is asked again; may be absent */
	struct outcome otherwise, if_worse;
};

struct stop_signal {
	const char *id;
	const char *signal; /* "Any pain (not just pressure)" */
	bool during; /* offered while rolling; else at the finish or the next day */
	enum stop_action action;
	bool skips_muscle; /* the muscle is left for today */
	bool excludes_region; /* excluded next time, until taken back */
	struct texts asks; /* contraindications asked again */
	unsigned cap_minus; /* pressure steps taken off, now or next time */
	bool minimum_dose; /* next time */
	unsigned second_time_days; /* days the muscle is left out after the second time */
	unsigned second_within_days; /* a second time is one within so many days of the first; 0: ever */
	bool next_day; /* asked about the next day; what hurt rests until then */
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

/* An answer to one of the questions, and what it does. */
struct next_day {
	const char *id;
	enum next_day_question question;
	const char *ask; /* the question, in its first entry; otherwise NULL */
	const char *hint; /* may be NULL */
	const char *answer;
	const char *signal; /* counts as this stop signal; NULL: none */
	const char *has; /* contraindication answered with yes; NULL: none */
	struct texts asks; /* contraindications asked again ... */
	unsigned asks_after_days; /* ... once it has lasted for so many days */
	bool again; /* rests today, asked again tomorrow */
	bool excludes_region; /* excluded until taken back */
	unsigned cap_minus; /* when it comes back */
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
	struct texts if_yes; /* lines for a yes, beside those of the contraindication */
	const struct part_limit *if_no; /* limits while it is sore, even so */
	unsigned if_no_count;
	const struct part_limit *if_very; /* more of them, from a soreness of 7 on */
	unsigned if_very_count;
	bool refers; /* a physical therapist should see it, from a soreness of 7 on */
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
	const struct sore_question *sore; /* may be absent: then it stays unanswered */
	struct texts near; /* muscles a hand width around */
	struct texts related; /* muscles and groups to add when it is marked sore (R19) */
	bool central; /* without sides */
	const char *evidence; /* what the sources say about it, in words; may be absent */
	struct texts sources;
	struct texts rules;
};

/* A joint, for what happens to it: an implant or an inflammation there concerns every muscle that pulls across it. */
struct joint {
	const char *id;
	const char *name;
	struct texts areas; /* the no-go areas that stand for it when a person names a place */
	struct texts muscles; /* muscles and groups that cross it */
	const struct part_limit *parts; /* limits of others, which do not cross it */
	unsigned parts_count;
	struct texts sources;
};

/* A self test of range.  Lengths in mm. */
struct self_test {
	const char *id;
	const char *name;
	struct texts steps; /* the guide */
	unsigned error_mm; /* smallest change that counts */
	const char *error_basis;
	unsigned side_mm; /* difference between the sides that is still common; 0: unknown */
	unsigned most_mm, below_mm; /* possible values: -below_mm to most_mm */
	struct texts not_with; /* contraindications with which it is not done, cleared for rolling or not */
	struct texts until_cleared; /* contraindications with which it is not done until they are cleared */
	const char *care, *stop; /* who takes special care; when to stop */
	const char *weeks; /* wording for a change after weeks of rolling */
	struct texts sources;
};

/* ---- Stretches and drills ------------------------------------------------------------------------------------- */

struct stretch {
	const char *id;
	const char *name;
	const char *short_name; /* for large letters; may be absent */
	struct texts aliases; /* everyday names; see core/catalogue/name.h */
	enum stretch_type type;
	const char *repeats; /* "10 each leg" */
	unsigned seconds; /* static: one hold of one side; dynamic: in all */
	bool sided; /* static: left and right are held one after the other */
	bool half_each_side; /* dynamic: one leg for half of the time, then the other */
	bool end_range;
	enum position position;
	struct texts muscles;
	struct texts cues;
	const char *source; /* id of a source */
};

/* ---- Modes (the model: docs/planner.md) ----------------------------------------------------------------------- */

/* Weights, gains and bonuses of the planner, in whole points so that every machine finds the same optimum.  Each step of
 * the ladder (drills, first groups, marked regions, regions, ...) is worth more than all that is below it. */
struct model {
	unsigned region_bonus; /* a region reached */
	unsigned drop_points; /* ... added once for each place in the drop order: what falls first is worth least */
	unsigned first_bonus; /* added for a group of `first_groups` */
	unsigned marked_bonus; /* added for a marked region, and for one offered instead of a no-go area */
	unsigned offer_bonus; /* added for the first offer; half of it for the second, and so on */
	unsigned asked_bonus; /* each muscle that is marked, offered or named by --only */
	unsigned own_bonus; /* added for a bout of a muscle that is singled out */
	unsigned rest_bonus; /* added for rolling the rest of its group too; less than own_bonus */
	unsigned hand_bonus; /* added for a group with a bout changed by hand */
	unsigned due_bonus; /* each muscle that none of the last two routines reached */
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
	const char *purpose;
	struct texts when; /* situations it is offered in */
	unsigned minutes; /* default length */
	unsigned minutes_max; /* a plan never grows past it by itself; more minutes asked for stay free */
	unsigned bout_min_s, bout_most_s; /* most the planner gives by itself */
	unsigned bout_user_max_s; /* most the person may ask for */
	unsigned bout_default_s;
	unsigned bout_marked_s; /* default of a sore or stiff group; 0: as the others */
	unsigned ideal_min_s, ideal_max_s;
	unsigned caps[CLASS_COUNT]; /* by pressure class A..D; 0: not rolled in this mode */
	unsigned hold_s, hold_min_s, hold_max_s;
	unsigned sets;
	unsigned lead_in_s, finish_s;
	struct texts tools; /* preferred; empty: all */
	bool no_firm_tools, no_textured_tools, no_vibrating_tools, no_cold_tools; /* never chosen by themselves */
	struct texts firm_allowed; /* firm tools that no_firm_tools leaves in */
	struct texts order; /* groups, first to last */
	struct texts first_groups; /* reached before any other (before-bed) */
	struct texts positions; /* order of positions */
	bool ends_standing; /* the last group of `order` stays last, done standing where its sheet allows it */
	struct texts drills; /* default block; empty: none */
	struct texts drills_short; /* block when the whole one does not fit */
	unsigned drill_s, drill_short_s; /* drill_short_s: under drills_short_under_min minutes */
	unsigned drills_short_under_min, drills_none_under_min;
	struct texts stretches; /* default block of static stretches */
	unsigned stretches_most; /* at most so many in a plan */
	bool stretches_by_default;
	bool stretches_if_marked; /* what is marked gets a gentle stretch if there is time, without asking for it */
	bool static_allowed;
	unsigned
		stretches_offer_s; /* length of the stretches offered at the finish of a routine without any; 0: none */
	const char *blocks_order; /* in words: "rolling -> dynamic drills -> run" */
	const char *before; /* what comes first, in words; may be absent */
	const char *after; /* what comes after, in words */
	const char *tone;
	const char *done_cue; /* id of the global cue when the rolling is done */
	struct model model;
	const char *may; /* what it may do for you, in one line with its source; may be absent */
	struct texts cards; /* rules whose text describes what this mode may do for you */
	struct texts rules;
};

/* ---- Runs ------------------------------------------------------------------------------------------------------ */

/* The feature a band describes, in the order in which features choose their groups. */
enum run_feature {
	FEATURE_DESCENT,
	FEATURE_DURATION,
	FEATURE_INTENSITY,
	FEATURE_ASCENT,
	FEATURE_SURFACE,
	FEATURE_SHOES,
	FEATURE_LOAD,
	FEATURE_LONG_DESCENT,
	FEATURE_RACE,
	FEATURE_HEAT,
	FEATURE_BREAK,
	FEATURE_ILLNESS,
	FEATURE_COUNT
};

/* What a run of this kind changes: weight and order of groups, and which questions come first. */
struct run_band {
	const char *id;
	const char *name;
	enum run_feature feature;
	struct texts words; /* of --ran; if there are any, one of them is required */
	unsigned descent_m, descent_m_per_km, ascent_m, ascent_m_per_km, minutes, km; /* 0: none */
	bool over; /* beyond those limits, not from them on */
	struct texts groups; /* first to last */
	struct texts on_request; /* groups worth asking for */
	const char *reason; /* may be absent */
	bool questions_first;
	const char *evidence;
	struct texts sources;
	struct texts rules;
};

/* ---- The rest ------------------------------------------------------------------------------------------------- */

/* A global cue. */
struct cue_line {
	const char *id;
	const char *text;
};

struct rule {
	const char *id; /* "R31" */
	const char *text;
	const char *figure;
	const char *source; /* id of a source */
	bool force; /* false: an anecdote (R71-R75) */
	const char *must; /* testable consequence */
	struct texts served_by; /* entries ("muscles/tfl"), functions or tests that keep it: docs/safety.md */
};

struct source {
	const char *id; /* "naderi-2020" */
	const char *short_name; /* "Naderi 2020" */
	const char *citation;
};

/* The pressure scale shown to people (P-05). */
struct pressure {
	const char *id;
	unsigned from, to;
	const char *word;
	const char *feels;
};

/* A figure of the program; its id is one of core/catalogue/constants.h. */
struct constant_value {
	const char *id; /* "bout-max-s" */
	unsigned value;
	const char *basis;
	struct texts rules;
};

/* One meaning of an ambiguous name. */
struct name_choice {
	const char *answer; /* what the person chooses: "outside" */
	const char *entry; /* id of the entry that is meant; may be absent */
	struct texts asks; /* contraindications whose questions come with it */
	const char *with; /* the contraindication that applies at that place; may be absent */
	const char *says; /* what else to say; may be absent */
};

/* Everyday names with more than one meaning: "knee". */
struct ambiguous_name {
	const char *id; /* one of the names */
	struct texts names;
	const char *question; /* without choices, the answer */
	const struct name_choice *choices;
	unsigned choices_count;
};

/* The permanent short code of an entry in the text code of a routine (core/plan/code.h).  A code of an entry that is
 * gone stays here, retired, so that it never comes to mean anything else. */
struct short_code {
	const char *id; /* two characters, in small letters: "m4" */
	const char *entry; /* id of a muscle, group (for its sweep), tool, stretch or mode; absent: retired */
};

/* One shape of the body atlas.  Grid 100 x 200, y down; outlines are given for the half x >= 50, the other
 * half is x -> 100 - x.  Front view and soles: x > 50 is the person's left; back view: the person's right. */
struct shape {
	const char *id; /* "back-soleus" */
	enum body_view view;
	enum shape_kind kind;
	const char *of; /* muscle of a zone, area of a no-go shape; absent for the others */
	bool central; /* half an outline on the axis: mirror it to close it */
	const struct point *outline;
	unsigned outline_count;
	const struct point *path; /* zones: from, to; 0 or 2 points */
	unsigned path_count;
	const struct point *label; /* zones: 0 or 1 point */
	unsigned label_count;
};

/* ---- Queries ---------------------------------------------------------------------------------------- */

/* The cues of a muscle in a stance (NULL: its usual one). */
struct muscle_cues stance_cues(const struct muscle *muscle, const struct stance *stance);

/* The cue at the very end.  With drills after the rolling, `done_cue` introduces the drills instead. */
const char *mode_last_cue(const struct mode *mode);

bool texts_has(const struct texts *texts, const char *text);

/* The words of the files for the enumerations: "left", "face-down", "stop-all" ... */
const char *side_word(enum side side);
const char *position_word(enum position position);
const char *action_word(enum action action);
bool side_of_word(const char *word, enum side *ret_side);
bool position_of_word(const char *word, enum position *ret_position);

/* Ids of the constants, in the order of the enumeration. */
extern const char *const constant_ids[CONSTANT_COUNT];

#endif
