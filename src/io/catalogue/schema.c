/* SPDX-License-Identifier: MIT */
/* The tables that say what a catalogue document may hold, field by field.
 *
 * A field is required where an entry without it would not be safe or could not be shown. */
#include "io/catalogue/schema.h"

#include "core/catalogue/catalogue.h"
#include "core/catalogue/words.h"

#define CHOICE(value, word) { word, value },

static const cyaml_strval_t positions[] = { POSITION_WORDS(CHOICE) };
static const cyaml_strval_t classes[] = { CLASS_WORDS(CHOICE) };
static const cyaml_strval_t actions[] = { ACTION_WORDS(CHOICE) };
static const cyaml_strval_t blocks[] = { BLOCKS_WORDS(CHOICE) };
static const cyaml_strval_t spreads[] = { SPREAD_WORDS(CHOICE) };
static const cyaml_strval_t pages[] = { ASKED_WORDS(CHOICE) };
static const cyaml_strval_t stretch_types[] = { STRETCH_WORDS(CHOICE) };
static const cyaml_strval_t views[] = { VIEW_WORDS(CHOICE) };
static const cyaml_strval_t shape_kinds[] = { SHAPE_WORDS(CHOICE) };
static const cyaml_strval_t forces[] = { FORCE_WORDS(CHOICE) };
static const cyaml_strval_t stop_actions[] = { STOP_WORDS(CHOICE) };

/* ---- Muscles -------------------------------------------------------------------------------------------------- */

static const cyaml_schema_field_t dose_fields[] = {
	FIELD_TEXT(dose, mode, "modes", "the mode"),
	FIELD_NUMBER_OPTIONAL(dose, seconds, "20..120", "seconds for each side"),
	FIELD_FLAG(dose, skip, "never rolled in this mode"), CYAML_FIELD_END
};

static const cyaml_schema_field_t stance_fields[] = {
	FIELD_WORD(stance, position, positions, "how to lie, sit or stand"),
	FIELD_TEXTS(stance, tools, "tools", 1, "tools that work in it, among the muscle's"),
	FIELD_TEXT_OPTIONAL(stance, setup, "..72", "how to get into place, where the muscle's setup cue does not fit"),
	FIELD_TEXT_OPTIONAL(stance, roll, "..72", "how to roll, where the muscle's roll cue does not fit"),
	FIELD_TEXT_OPTIONAL(stance, more, "..72", "how to press more, where the muscle's more cue does not fit"),
	FIELD_TEXT_OPTIONAL(stance, less, "..72", "how to press less, where the muscle's less cue does not fit"),
	FIELD_NUMBER_OPTIONAL(stance, cap, "0..6", "highest pressure in it; 0: no limit of its own"),
	FIELD_FLAG(stance, no_beginners, "not for beginners"),
	CYAML_FIELD_END
};

static const cyaml_schema_field_t muscle_cues_fields[] = {
	FIELD_TEXT(muscle_cues, setup, "..72", "how to get into place"),
	FIELD_TEXT(muscle_cues, roll, "..72", "how to roll"),
	FIELD_TEXT(muscle_cues, more, "..72", "how to press more"),
	FIELD_TEXT(muscle_cues, less, "..72", "how to press less"),
	FIELD_TEXT(muscle_cues, hold, "..72", "what to do on a tight spot"),
	FIELD_TEXT(muscle_cues, avoid, "..72", "what to keep off"),
	CYAML_FIELD_END
};

static const cyaml_schema_value_t dose = { CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct dose, dose_fields) };
static const cyaml_schema_value_t stance = { CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct stance, stance_fields) };

static const cyaml_schema_field_t muscle_fields[] = {
	FIELD_TEXT(muscle, id, "id", "its name in all files"),
	FIELD_TEXT(muscle, name, "", "common name"),
	FIELD_TEXT(muscle, anatomical, "", "anatomical name"),
	FIELD_TEXT(muscle, group, "groups", "the group it belongs to"),
	FIELD_NUMBER(muscle, priority, "1..5", "1 optional, 5 most important for runners"),
	FIELD_TEXT(muscle, priority_reason, "", "why it has that priority"),
	FIELD_FLAG(muscle, central, "one strip on each side of the spine, rolled together"),
	FIELD_TEXT(muscle, visible, "", "from where it is seen, in words"),
	FIELD_WORD(muscle, pressure_class, classes, "pressure class; the modes have the caps"),
	FIELD_NUMBER(muscle, stroke_cm, "1..60", "length of a stroke"),
	FIELD_NUMBER(muscle, tempo_s, "2..4", "seconds of a stroke, one direction"),
	FIELD_LIST(muscle, doses, &dose, 0, 16, "seconds by mode; without one the mode's default"),
	FIELD_NUMBER(muscle, hold_s, "0..10", "hold on a tight spot; 0: none here"),
	FIELD_NUMBER(muscle, hold_max_s, "0..10", "longest hold"),
	FIELD_TEXT(muscle, origin, "", "where it begins"),
	FIELD_TEXT(muscle, insertion, "", "where it ends"),
	FIELD_TEXT(muscle, fibers, "", "direction of its fibres"),
	FIELD_TEXT(muscle, from, "", "upper landmark of the stroke"),
	FIELD_TEXT(muscle, to, "", "lower landmark of the stroke"),
	FIELD_TEXTS(muscle, tools, "tools", 1, "tools, the preferred one first"),
	FIELD_TEXT(muscle, household, "", "what serves at home"),
	FIELD_LIST(muscle, stances, &stance, 1, POSITION_COUNT, "positions it can be rolled in"),
	FIELD_TEXT(muscle, start, "", "starting position in full"),
	FIELD_TEXT(muscle, more_pressure, "", "ways to press more"),
	FIELD_TEXT(muscle, less_pressure, "", "ways to press less"),
	FIELD_TEXTS(muscle, avoid, "", 1, "what lies near and must not be pressed"),
	FIELD_TEXTS(muscle, near_areas, "areas", 0, "no-go areas among them"),
	FIELD_TEXTS(muscle, mistakes, "", 1, "common mistakes"),
	FIELD_TEXTS(muscle, also_check, "muscles", 0, "muscles to look at when this one is sore"),
	FIELD_TEXT(muscle, static_stretch, "stretches", "stretch after the run"),
	FIELD_TEXT(muscle, dynamic_drill, "stretches", "drill before the run"),
	FIELD_TEXT(muscle, why, "", "why it matters to runners"),
	FIELD_PART(muscle, cues, CYAML_FLAG_DEFAULT, muscle_cues_fields, "the six cues"),
	FIELD_TEXTS(muscle, sources, "sources", 0, "where this comes from"),
	CYAML_FIELD_END
};

/* ---- Groups --------------------------------------------------------------------------------------------------- */

static const cyaml_schema_field_t sweep_fields[] = {
	FIELD_TEXT(sweep, id, "id", "its name"),
	FIELD_TEXTS(sweep, members, "muscles", 1, "muscles it may cover"),
	FIELD_TEXTS(sweep, tools, "tools", 1, "tools, the first at hand is used"),
	FIELD_TEXTS(sweep, booked_on, "muscles", 1,
		    "the muscle named where the history says nothing else: the first covered"),
	FIELD_TEXT_OPTIONAL(sweep, from, "", "where a stroke begins, if not where the first of its muscles does"),
	FIELD_TEXT_OPTIONAL(sweep, to, "", "where it ends, if not where the last does"),
	FIELD_TEXT(sweep, cue, "..72", "how to roll it"),
	CYAML_FIELD_END
};

static const cyaml_schema_field_t group_fields[] = {
	FIELD_TEXT(group, id, "id", "its name in all files"),
	FIELD_TEXT(group, name, "", "name for people"),
	FIELD_FLAG(group, region, "one of the seven regions of a full plan"),
	FIELD_NUMBER_OPTIONAL(group, drop_order, "0..99", "1 is left out first when time is short; 0 for extra groups"),
	FIELD_TEXTS(group, members, "muscles", 1, "its muscles"),
	FIELD_PART_OPTIONAL(group, sweep, sweep_fields, "one bout for the whole group"),
	FIELD_TEXTS(group, neighbours, "groups", 0, "groups over the same joint"),
	FIELD_TEXTS(group, related, "muscles|groups", 0, "rolled next to it when it is marked"),
	FIELD_TEXT_OPTIONAL(group, related_source, "", "why these, in words"),
	CYAML_FIELD_END
};

/* ---- Tools ---------------------------------------------------------------------------------------------------- */

static const cyaml_schema_field_t tool_fields[] = {
	FIELD_TEXT(tool, id, "id", "its name in all files"),
	FIELD_TEXT(tool, name, "", "name for people"),
	FIELD_TEXT(tool, size, "", "its size in words"),
	FIELD_NUMBER(tool, firmness, "1..5", "1 very soft, 5 hard"),
	FIELD_FLAG(tool, basic, "one of the two basic tools"),
	FIELD_FLAG(tool, household, "a household stand-in"),
	FIELD_FLAG(tool, ball, "a ball: small, for one spot"),
	FIELD_FLAG(tool, spans_spine, "leaves the spine free: both strips at once"),
	FIELD_FLAG(tool, vibrates, "it vibrates"),
	FIELD_FLAG(tool, textured, "it has a texture"),
	FIELD_FLAG(tool, cold, "it is frozen"),
	FIELD_TEXT(tool, suited_to, "", "what it suits, in words"),
	FIELD_TEXT_OPTIONAL(tool, substitute, "", "household substitute in words"),
	FIELD_TEXTS(tool, substitutes, "tools", 0, "tools that stand in for it"),
	FIELD_TEXT_OPTIONAL(tool, notes, "", "what else to know"),
	FIELD_NUMBER_OPTIONAL(tool, cap, "0..6", "highest pressure with it; 0: no limit of its own"),
	FIELD_NUMBER_OPTIONAL(tool, cap_minus, "0..5", "steps taken off every cap with it"),
	FIELD_FLAG(tool, beginner_ok, "offered to beginners"),
	FIELD_TEXTS(tool, only_positions, "positions", 0, "positions it may be used in; none: any"),
	FIELD_TEXTS(tool, sources, "sources", 0, "where this comes from"),
	CYAML_FIELD_END
};

/* ---- Contraindications ---------------------------------------------------------------------------------------- */

static const cyaml_schema_field_t part_limit_fields[] = {
	FIELD_TEXTS(part_limit, muscles, "muscles|groups", 1, "where"),
	FIELD_NUMBER_OPTIONAL(part_limit, cap, "0..6", "highest pressure; 0: no limit"),
	FIELD_FLAG(part_limit, soft_tools, "soft tools only"),
	FIELD_TEXTS(part_limit, only_tools, "tools", 0, "the only tools that may be used"),
	FIELD_TEXTS(part_limit, positions, "positions", 0, "positions that may not be used"),
	FIELD_TEXT_OPTIONAL(part_limit, to, "", "where the stroke ends instead"),
	CYAML_FIELD_END
};

static const cyaml_schema_value_t part_limit = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct part_limit, part_limit_fields),
};

static const cyaml_schema_field_t restriction_fields[] = {
	FIELD_WORD_OPTIONAL(restriction, blocks, blocks, "what is left out"),
	FIELD_TEXTS(restriction, muscles, "muscles|groups", 0, "which, for 'listed': on both sides"),
	FIELD_TEXTS(restriction, side_muscles, "muscles|groups", 0, "which, only on the side named with the condition"),
	FIELD_NUMBER_OPTIONAL(restriction, cap, "0..6", "highest pressure; 0: no limit"),
	FIELD_NUMBER_OPTIONAL(restriction, place_cap, "0..6", "highest pressure at the place; 0: no limit"),
	FIELD_LIST(restriction, parts, &part_limit, 0, 64, "limits of some muscles"),
	FIELD_NUMBER_OPTIONAL(restriction, seconds, "0..120", "most seconds for a muscle and side; 0: no limit"),
	FIELD_FLAG(restriction, minimum_dose, "only the mode's shortest bout"),
	FIELD_NUMBER_OPTIONAL(restriction, firmness, "0..5", "hardest tool; 0: no limit"),
	FIELD_FLAG(restriction, soft_tools, "soft tools only"),
	FIELD_FLAG(restriction, no_vibration, "no vibrating tools"),
	FIELD_FLAG(restriction, no_cold, "no frozen tools"),
	FIELD_TEXTS(restriction, tools, "tools", 0, "tools that may not be used"),
	FIELD_TEXTS(restriction, positions, "positions", 0, "positions that may not be used"),
	FIELD_FLAG(restriction, one_set, "no second set"),
	FIELD_FLAG(restriction, no_end_range, "no static stretch"),
	CYAML_FIELD_END
};

static const cyaml_schema_field_t contraindication_fields[] = {
	FIELD_TEXT(contraindication, id, "id", "its name in all files"),
	FIELD_TEXT(contraindication, question, "", "the question to the person"),
	FIELD_TEXT_OPTIONAL(contraindication, hint, "", "helps to answer"),
	FIELD_TEXT(contraindication, name, "", "in two to four words"),
	FIELD_WORD(contraindication, asked, pages, "the page it is asked on"),
	FIELD_WORD(contraindication, action, actions, "what it does"),
	FIELD_FLAG(contraindication, place, "about a place, which must be named"),
	FIELD_FLAG(contraindication, place_optional, "a place may be named"),
	FIELD_WORD_OPTIONAL(contraindication, spread, spreads, "how far the place named spreads"),
	FIELD_PART(contraindication, restricts, CYAML_FLAG_OPTIONAL, restriction_fields, "what is left out or limited"),
	FIELD_FLAG(contraindication, clearable, "a clearance can be recorded"),
	FIELD_PART(contraindication, after_clearance, CYAML_FLAG_OPTIONAL, restriction_fields,
		   "what stays once cleared"),
	FIELD_FLAG(contraindication, drills_allowed, "drills and stretches may be offered when rolling is refused"),
	FIELD_NUMBER_OPTIONAL(contraindication, hours, "0..8760", "ends by itself after so many hours; 0: never"),
	FIELD_TEXT_OPTIONAL(contraindication, then, "contraindications", "what it turns into at that hour"),
	FIELD_NUMBER_OPTIONAL(contraindication, all_for_days, "0..365", "blocks everything for so many days"),
	FIELD_TEXT_OPTIONAL(contraindication, window, "", "its time in words"),
	FIELD_NUMBER_OPTIONAL(contraindication, refer_after_days, "0..365", "then the referral line; 0: never"),
	FIELD_TEXTS(contraindication, also_ask, "contraindications", 0, "asked with it"),
	FIELD_TEXT(contraindication, excludes, "", "what is left out or limited, in words"),
	FIELD_TEXTS(contraindication, message, "..72", 1, "what the person is told, line by line"),
	FIELD_TEXT_OPTIONAL(contraindication, still_allowed, "", "what is still allowed, in words"),
	FIELD_TEXT_OPTIONAL(contraindication, ask_doctor, "", "the question to take to the doctor"),
	FIELD_TEXT_OPTIONAL(contraindication, evidence, "", "what the sources say about it, in words"),
	FIELD_TEXTS(contraindication, sources, "sources", 0, "where this comes from"),
	FIELD_TEXTS(contraindication, rules, "rules", 0, "rules it serves"),
	CYAML_FIELD_END
};

static const cyaml_schema_field_t stop_signal_fields[] = {
	FIELD_TEXT(stop_signal, id, "id", "its name in all files"),
	FIELD_TEXT(stop_signal, signal, "", "what is felt or seen"),
	FIELD_FLAG(stop_signal, during, "offered while rolling; else at the finish or the next day"),
	FIELD_WORD(stop_signal, action, stop_actions, "what it ends"),
	FIELD_FLAG(stop_signal, skips_muscle, "the muscle is left for today"),
	FIELD_FLAG(stop_signal, excludes_region, "left out next time, until taken back"),
	FIELD_TEXTS(stop_signal, asks, "contraindications", 0, "questions asked again, at once"),
	FIELD_NUMBER_OPTIONAL(stop_signal, cap_minus, "0..6", "steps of pressure taken off"),
	FIELD_FLAG(stop_signal, minimum_dose, "the shortest bout next time"),
	FIELD_NUMBER_OPTIONAL(stop_signal, second_time_days, "0..365", "the second time left out for so many days"),
	FIELD_TEXT(stop_signal, does, "", "what the program does, in words"),
	FIELD_TEXT(stop_signal, cue, "..72", "what is said"),
	FIELD_TEXTS(stop_signal, sources, "sources", 0, "where this comes from"),
	FIELD_TEXTS(stop_signal, rules, "rules", 0, "rules it serves"),
	CYAML_FIELD_END
};

/* ---- No-go areas ---------------------------------------------------------------------------------------------- */

static const cyaml_schema_field_t redirect_fields[] = {
	FIELD_TEXTS(redirect, offer, "muscles", 1, "muscles instead, in this order"),
	FIELD_TEXTS(redirect, stretches, "stretches", 0, "stretches instead"),
	FIELD_TEXTS(redirect, also_ask, "contraindications", 0, "asked first"),
	FIELD_TEXT(redirect, cue, "..72", "what is said"),
	FIELD_TEXT(redirect, source, "", "where this comes from, in words"),
	CYAML_FIELD_END
};

static const cyaml_schema_field_t area_fields[] = {
	FIELD_TEXT(area, id, "id", "its name in all files"),
	FIELD_TEXT(area, name, "", "name for people"),
	FIELD_TEXT(area, reason, "", "why it is never rolled"),
	FIELD_WORD(area, force, forces, "how strict"),
	FIELD_NUMBER_OPTIONAL(area, cap, "0..6", "highest pressure, for 'light-only'"),
	FIELD_TEXT(area, cue, "..72", "what is said"),
	FIELD_PART_OPTIONAL(area, redirect, redirect_fields, "what to do instead"),
	FIELD_TEXTS(area, near, "muscles", 0, "muscles a hand width around"),
	FIELD_TEXTS(area, related, "muscles|groups", 0, "rolled when it is marked"),
	FIELD_FLAG(area, central, "it has no sides"),
	FIELD_TEXT_OPTIONAL(area, evidence, "", "what the sources say about it, in words"),
	FIELD_TEXTS(area, sources, "sources", 0, "where this comes from"),
	FIELD_TEXTS(area, rules, "rules", 0, "rules it serves"),
	CYAML_FIELD_END
};

/* ---- Stretches and modes -------------------------------------------------------------------------------------- */

static const cyaml_schema_field_t stretch_fields[] = {
	FIELD_TEXT(stretch, id, "id", "its name in all files"),
	FIELD_TEXT(stretch, name, "", "name for people"),
	FIELD_WORD(stretch, type, stretch_types, "held or moving"),
	FIELD_TEXT(stretch, repeats, "", "how often, in words"),
	FIELD_NUMBER(stretch, seconds, "10..120", "static: one hold of one side; dynamic: in all"),
	FIELD_FLAG(stretch, sided, "left and right one after the other"),
	FIELD_FLAG(stretch, half_each_side, "a drill of one leg for half of the time, then the other"),
	FIELD_FLAG(stretch, end_range, "goes to the end of the range"),
	FIELD_WORD(stretch, position, positions, "how to lie, sit or stand"),
	FIELD_TEXTS(stretch, muscles, "muscles", 1, "muscles it serves"),
	FIELD_TEXTS(stretch, cues, "..72", 1, "what is said, line by line"),
	FIELD_TEXT(stretch, source, "sources", "where this comes from"),
	CYAML_FIELD_END
};

static const cyaml_schema_field_t model_fields[] = {
	FIELD_NUMBER(model, region_bonus, "0..1000000000", "a region reached"),
	FIELD_NUMBER(model, drop_points, "0..1000000000", "added for each place in the drop order"),
	FIELD_NUMBER(model, first_bonus, "0..1000000000", "added for a group of first_groups"),
	FIELD_NUMBER(model, marked_bonus, "0..1000000000",
		     "added for a region marked, or offered instead of a no-go area"),
	FIELD_NUMBER(model, offer_bonus, "0..1000000000",
		     "added for the first offer; half of it for the second, and so on"),
	FIELD_NUMBER(model, asked_bonus, "0..1000000000", "each muscle that is marked, offered or named"),
	FIELD_NUMBER(model, drill_points, "0..1000000000", "each drill"),
	FIELD_NUMBER(model, stretch_points, "0..1000000000", "each stretch"),
	FIELD_NUMBERS(model, priority_points, "0..10000", 5, "weight of a muscle of priority 1 to 5"),
	FIELD_NUMBER(model, marked_points, "0..10000", "more weight for a marked or offered muscle"),
	FIELD_NUMBER(model, related_points, "0..10000", "more for one related to it"),
	FIELD_NUMBER(model, day_points, "0..10000", "more for each day since it was rolled"),
	FIELD_NUMBER(model, day_max, "0..365", "at most so many days"),
	FIELD_NUMBER(model, sweep_points, "0..10000", "added to the mean weight of the muscles that a sweep covers"),
	FIELD_NUMBER(model, gain_minimum, "0..10000", "gain of the shortest bout, in percent of a weight"),
	FIELD_NUMBER(model, gain_step, "0..10000", "gain of the first 5 s more"),
	FIELD_NUMBER(model, gain_fall, "0..10000", "how much less each further 5 s is worth"),
	FIELD_NUMBER(model, gain_past, "0..100", "percent of a step's gain that is left beyond the ideal"),
	CYAML_FIELD_END
};

static const cyaml_schema_field_t mode_fields[] = {
	FIELD_TEXT(mode, id, "id", "its name in all files"),
	FIELD_TEXT(mode, name, "", "name for people"),
	FIELD_TEXT(mode, purpose, "", "what it is for"),
	FIELD_TEXTS(mode, when, "", 0, "situations it is offered in"),
	FIELD_NUMBER(mode, minutes, "1..60", "usual length"),
	FIELD_NUMBER(mode, minutes_max, "1..60", "a plan never grows past it by itself"),
	FIELD_NUMBER(mode, bout_min_s, "20..120", "shortest bout"),
	FIELD_NUMBER(mode, bout_most_s, "20..120", "most the planner gives by itself"),
	FIELD_NUMBER(mode, bout_user_max_s, "20..120", "most a person may ask for"),
	FIELD_NUMBER(mode, bout_default_s, "20..120", "usual bout"),
	FIELD_NUMBER_OPTIONAL(mode, bout_marked_s, "0..120", "usual bout of a sore or stiff group; 0: as the others"),
	FIELD_NUMBER(mode, ideal_min_s, "20..120", "ideal, from"),
	FIELD_NUMBER(mode, ideal_max_s, "20..120", "ideal, to"),
	FIELD_NUMBERS(mode, caps, "0..6", CLASS_COUNT, "highest pressure of the classes A to D; 0: not rolled"),
	FIELD_NUMBER(mode, hold_s, "0..10", "hold on a tight spot"),
	FIELD_NUMBER(mode, hold_min_s, "0..10", "shortest hold"),
	FIELD_NUMBER(mode, hold_max_s, "0..10", "longest hold"),
	FIELD_NUMBER(mode, sets, "1..2", "sets of a muscle"),
	FIELD_NUMBER(mode, lead_in_s, "0..120", "time to lie down at the start"),
	FIELD_NUMBER(mode, finish_s, "0..120", "time at the end"),
	FIELD_TEXTS(mode, tools, "tools", 0, "tools it prefers; none: all"),
	FIELD_FLAG(mode, no_firm_tools, "firm tools are never chosen by themselves"),
	FIELD_FLAG(mode, no_textured_tools, "nor textured ones"),
	FIELD_FLAG(mode, no_vibrating_tools, "nor vibrating ones"),
	FIELD_FLAG(mode, no_cold_tools, "nor frozen ones"),
	FIELD_TEXTS(mode, firm_allowed, "tools", 0, "firm tools that no_firm_tools leaves in"),
	FIELD_TEXTS(mode, order, "groups", 1, "groups, first to last"),
	FIELD_TEXTS(mode, first_groups, "groups", 0, "reached before any other"),
	FIELD_TEXTS(mode, positions, "positions", 1, "order of positions"),
	FIELD_FLAG(mode, ends_standing, "the last group of the order stays last, standing where its sheet allows it"),
	FIELD_TEXTS(mode, drills, "stretches", 0, "the block of drills"),
	FIELD_TEXTS(mode, drills_short, "stretches", 0, "the short block of drills"),
	FIELD_NUMBER_OPTIONAL(mode, drill_s, "0..120", "seconds of a drill"),
	FIELD_NUMBER_OPTIONAL(mode, drill_short_s, "0..120", "seconds of a drill when time is short"),
	FIELD_NUMBER_OPTIONAL(mode, drills_short_under_min, "0..60", "time is short under so many minutes"),
	FIELD_NUMBER_OPTIONAL(mode, drills_none_under_min, "0..60", "no drills under so many minutes"),
	FIELD_TEXTS(mode, stretches, "stretches", 0, "the block of static stretches"),
	FIELD_NUMBER_OPTIONAL(mode, stretches_most, "0..16", "at most so many in a plan"),
	FIELD_FLAG(mode, stretches_by_default, "stretches without being asked for"),
	FIELD_FLAG(mode, static_allowed, "static stretches are allowed"),
	FIELD_TEXT(mode, blocks_order, "", "order of the blocks, in words"),
	FIELD_TEXT_OPTIONAL(mode, before, "", "what comes first, in words"),
	FIELD_TEXT(mode, after, "", "what comes after, in words"),
	FIELD_TEXT(mode, tone, "", "the tone of the cues"),
	FIELD_TEXT(mode, done_cue, "cues", "the cue when the rolling is done"),
	FIELD_PART(mode, model, CYAML_FLAG_DEFAULT, model_fields, "weights and gains of the planner"),
	FIELD_TEXTS(mode, cards, "rules", 0, "rules whose text says what it may do"),
	FIELD_TEXTS(mode, rules, "rules", 0, "rules it serves"),
	CYAML_FIELD_END
};

/* ---- The rest ------------------------------------------------------------------------------------------------- */

static const cyaml_schema_field_t cue_line_fields[] = { FIELD_TEXT(cue_line, id, "id", "its name in all files"),
							FIELD_TEXT(cue_line, text, "..72", "what is said"),
							CYAML_FIELD_END };

static const cyaml_schema_field_t rule_fields[] = { FIELD_TEXT(rule, id, "rule", "R and a number"),
						    FIELD_TEXT(rule, text, "", "the rule in plain words"),
						    FIELD_TEXT_OPTIONAL(rule, figure, "", "its figure"),
						    FIELD_TEXT(rule, source, "sources", "where it comes from"),
						    FIELD_FLAG(rule, force, "it must be kept; else an anecdote"),
						    FIELD_TEXT(rule, must, "", "what it asks of the program"),
						    FIELD_TEXTS(rule, served_by, "", 0,
								"what keeps it: entries, functions, tests"),
						    CYAML_FIELD_END };

static const cyaml_schema_field_t source_fields[] = { FIELD_TEXT(source, id, "id", "its name in all files"),
						      FIELD_TEXT(source, short_name, "", "author and year"),
						      FIELD_TEXT(source, citation, "", "where to find it"),
						      CYAML_FIELD_END };

static const cyaml_schema_field_t pressure_fields[] = {
	FIELD_TEXT(pressure, id, "id", "its name in all files"), FIELD_NUMBER(pressure, from, "0..10", "lowest level"),
	FIELD_NUMBER(pressure, to, "0..10", "highest level"),    FIELD_TEXT(pressure, word, "", "word for people"),
	FIELD_TEXT(pressure, feels, "", "what it feels like"),   CYAML_FIELD_END
};

static const cyaml_schema_field_t constant_value_fields[] = {
	FIELD_TEXT(constant_value, id, "id", "its name"),
	FIELD_NUMBER(constant_value, value, "0..100000", "the figure"),
	FIELD_TEXT(constant_value, basis, "", "what it stands on"),
	FIELD_TEXTS(constant_value, rules, "rules", 0, "rules it serves"), CYAML_FIELD_END
};

/* A point is written [x, y]. */
static const cyaml_schema_value_t coordinate = { CYAML_VALUE_FLOAT(CYAML_FLAG_STRICT, float) };
static const cyaml_schema_value_t point = {
	CYAML_VALUE_SEQUENCE_FIXED(CYAML_FLAG_DEFAULT, float, &coordinate, 2),
};

static const cyaml_schema_field_t shape_fields[] = {
	FIELD_TEXT(shape, id, "id", "its name in all files"),
	FIELD_WORD(shape, view, views, "the view it is in"),
	FIELD_WORD(shape, kind, shape_kinds, "what it is"),
	FIELD_TEXT_OPTIONAL(shape, of, "muscles|areas", "the muscle of a zone, the area of a no-go shape"),
	FIELD_FLAG(shape, central, "half an outline on the axis: its mirror image closes it"),
	FIELD_LIST(shape, outline, &point, 2, 256,
		   "points [x, y] of the half x >= 50; x 0 to 100, y 0 to 200, downwards"),
	FIELD_LIST(shape, path, &point, 0, 2, "zones: where the stroke begins and ends"),
	FIELD_LIST(shape, label, &point, 0, 1, "zones: where the name stands"),
	CYAML_FIELD_END
};

#define ENTRY(type)                                                                                             \
	static const cyaml_schema_value_t type##_entry = { CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct type, \
									       type##_fields) }

ENTRY(muscle);
ENTRY(group);
ENTRY(tool);
ENTRY(contraindication);
ENTRY(area);
ENTRY(stretch);
ENTRY(mode);
ENTRY(cue_line);
ENTRY(stop_signal);
ENTRY(rule);
ENTRY(source);
ENTRY(pressure);
ENTRY(constant_value);
ENTRY(shape);

#define SECTION(member, type, meaning) FIELD_LIST(catalogue, member, &type##_entry, 0, SCHEMA_LIST_MAX, meaning)

static const cyaml_schema_field_t catalogue_fields[] = {
	FIELDS_HEAD,
	SECTION(muscles, muscle, "what is rolled"),
	SECTION(groups, group, "muscles that belong together"),
	SECTION(tools, tool, "what it is rolled with"),
	SECTION(contraindications, contraindication, "what speaks against rolling, in whole or in part"),
	SECTION(areas, area, "what is never rolled, and what to do instead"),
	SECTION(stretches, stretch, "static stretches and dynamic drills"),
	SECTION(modes, mode, "kinds of routine"),
	SECTION(cues, cue_line, "lines said in every routine"),
	SECTION(stop_signals, stop_signal, "what ends a bout or a routine"),
	SECTION(rules, rule, "the rules all this stands on"),
	SECTION(sources, source, "where they come from"),
	SECTION(pressures, pressure, "the scale of pressure"),
	SECTION(constants, constant_value, "figures of the program"),
	SECTION(atlas, shape, "the body drawing"),
	CYAML_FIELD_END
};

static const cyaml_schema_value_t catalogue_schema = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct catalogue, catalogue_fields),
};

const struct yaml_type catalogue_document = { "catalogue", &catalogue_schema };

#define TABLE(type, meaning)                  \
	{                                     \
#type, meaning, type##_fields \
	}

const struct schema_struct catalogue_structs[] = {
	TABLE(catalogue, "The document: any of these sections."),
	TABLE(muscle, "A muscle, as one sheet."),
	TABLE(dose, "Seconds of a muscle in one mode."),
	TABLE(stance, "One position a muscle can be rolled in."),
	TABLE(muscle_cues, "The six cues of a muscle."),
	TABLE(group, "A group of muscles."),
	TABLE(sweep, "One bout that stands for a whole group."),
	TABLE(tool, "A tool."),
	TABLE(contraindication, "A question, and what a yes does.  Not sure counts as yes."),
	TABLE(restriction, "What is taken away."),
	TABLE(part_limit, "What is taken away on some muscles only."),
	TABLE(area, "A no-go area."),
	TABLE(redirect, "What is offered instead of a no-go area."),
	TABLE(stretch, "A static stretch or a dynamic drill."),
	TABLE(mode, "A kind of routine."),
	TABLE(model, "Weights and gains of the planner, in whole points."),
	TABLE(cue_line, "A line said in every routine."),
	TABLE(stop_signal, "A sign that ends a bout or a routine."),
	TABLE(rule, "A rule."),
	TABLE(source, "A source."),
	TABLE(pressure, "Some levels of the pressure scale 0 to 10."),
	TABLE(constant_value, "A figure of the program."),
	TABLE(shape, "One shape of the body drawing."),
	{ NULL, NULL, NULL },
};
