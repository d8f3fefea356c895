/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Field tables of contraindications, stop signals and no-go areas. */
#include "core/catalogue/field_rows.h"

static const struct field part_limit_fields[] = {
	TEXTS(part_limit, muscles, "muscles|groups", "where", .min = 1, .override = OVERRIDE_KEEPS_ALL, .label = "on"),
	FLAG(part_limit, out, "left out altogether", .override = OVERRIDE_STAYS_TRUE, .label = "  left out"),
	FLAG(part_limit, no_holds, "no holds on a tight spot", .override = OVERRIDE_STAYS_TRUE, .label = "  no holds"),
	NUMBER(part_limit, cap, "0..6", "highest pressure; 0: no limit", .optional = true, .override = OVERRIDE_CAP,
	       .label = "  pressure at most"),
	FLAG(part_limit, soft_tools, "soft tools only", .override = OVERRIDE_STAYS_TRUE, .label = "  soft tools only"),
	TEXTS(part_limit, only_tools, "tools", "the only tools that may be used", .override = OVERRIDE_ONLY,
	      .label = "  only with"),
	TEXTS(part_limit, positions, "positions", "positions that may not be used", .override = OVERRIDE_KEEPS_ALL,
	      .label = "  not"),
	TEXT(part_limit, to, "", "where the stroke ends instead", .optional = true, .label = "  stroke ends at",
	     .override = OVERRIDE_FIXED),
};

static const struct schema part_limit_schema = { SCHEMA_OF(part_limit, "Limits of some muscles.") };

static const struct field restriction_fields[] = {
	CHOICE(restriction, blocks, blocks_words, "which muscles it blocks", .optional = true,
	       .override = OVERRIDE_NOT_LOWER, .shown = &blocks_shown, .label = "leaves out"),
	TEXTS(restriction, muscles, "muscles|groups", "muscles blocked on both sides, if `blocks` is `listed`",
	      .override = OVERRIDE_KEEPS_ALL, .label = "muscles"),
	TEXTS(restriction, side_muscles, "muscles|groups", "muscles blocked only on the side named with the condition",
	      .override = OVERRIDE_KEEPS_ALL, .label = "on that side"),
	NUMBER(restriction, cap, "0..6", "highest pressure; 0: no limit", .optional = true, .override = OVERRIDE_CAP,
	       .label = "pressure at most"),
	NUMBER(restriction, place_cap, "0..6", "highest pressure at the place; 0: no limit", .optional = true,
	       .override = OVERRIDE_CAP, .label = "at the place", .unit = "at most"),
	NUMBER(restriction, seconds, "0..120", "most seconds for a muscle and side; 0: no limit", .optional = true,
	       .override = OVERRIDE_CAP, .label = "time at most", .unit = "s for each side"),
	FLAG(restriction, minimum_dose, "only the mode's shortest bout", .override = OVERRIDE_STAYS_TRUE,
	     .label = "shortest bouts"),
	NUMBER(restriction, firmness, "0..5", "hardest tool; 0: no limit", .optional = true, .override = OVERRIDE_CAP,
	       .label = "firmness at most"),
	FLAG(restriction, soft_tools, "soft tools only", .override = OVERRIDE_STAYS_TRUE, .label = "soft tools only"),
	FLAG(restriction, no_vibration, "no vibrating tools", .override = OVERRIDE_STAYS_TRUE, .label = "no vibration"),
	FLAG(restriction, no_cold, "no frozen tools", .override = OVERRIDE_STAYS_TRUE, .label = "no frozen tools"),
	TEXTS(restriction, tools, "tools", "tools that may not be used", .override = OVERRIDE_KEEPS_ALL,
	      .label = "not with"),
	TEXTS(restriction, positions, "positions", "positions that may not be used", .override = OVERRIDE_KEEPS_ALL,
	      .label = "not"),
	FLAG(restriction, one_set, "no second set", .override = OVERRIDE_STAYS_TRUE, .label = "one set only"),
	FLAG(restriction, no_holds, "no holds on a tight spot", .override = OVERRIDE_STAYS_TRUE, .label = "no holds"),
	FLAG(restriction, no_end_range, "no static stretch", .override = OVERRIDE_STAYS_TRUE,
	     .label = "no static stretch"),
	LIST(restriction, parts, part_limit_schema, 64, "limits of some muscles", .override = OVERRIDE_PARTS,
	     .label = ""),
};

static const struct schema restriction_schema = { SCHEMA_OF(restriction, "Limits. Omitted fields set none.") };

static const struct field contraindication_fields[] = {
	TEXT(contraindication, id, "id", ID_MEANING),
	TEXT(contraindication, name, "", "in two to four words", .override = OVERRIDE_FIXED),
	ALIASES_KEPT(contraindication),
	TEXT(contraindication, question, "", "the question to the person", .label = "question",
	     .override = OVERRIDE_FIXED),
	TEXT(contraindication, hint, "", "helps with the answer", .optional = true, .label = "",
	     .override = OVERRIDE_FIXED),
	TEXTS(contraindication, message, "..72", "the answer to the person, line by line", .min = 1, .label = "answer",
	      .override = OVERRIDE_FIXED),
	CHOICE(contraindication, action, action_words, "what it does", .override = OVERRIDE_NOT_LOWER,
	       .label = "action"),
	TEXT(contraindication, excludes, "", "what it blocks or limits, in words", .label = "left out",
	     .override = OVERRIDE_FIXED),
	FLAG(contraindication, place, "about a place, which must be named", .override = OVERRIDE_SAME),
	FLAG(contraindication, place_optional, "a place may be named", .override = OVERRIDE_SAME),
	TEXTS(contraindication, placed_aliases, "", "aliases with which a place must be named",
	      .override = OVERRIDE_KEEPS_ALL),
	PART(contraindication, restricts, restriction_schema, "what it blocks or limits", .optional = true,
	     .override = OVERRIDE_PARTS, .label = ""),
	CHOICE(contraindication, spread, spread_words, "how far the place named spreads", .optional = true,
	       .override = OVERRIDE_SPREAD, .label = "spreads to"),
	FLAG(contraindication, clearable, "a clearance can be recorded", .override = OVERRIDE_STAYS_FALSE),
	PART(contraindication, after_clearance, restriction_schema, "limits that remain after clearance",
	     .optional = true, .override = OVERRIDE_CLEARANCE, .label = "once cleared"),
	FLAG(contraindication, drills_allowed, "drills and stretches may be offered when rolling is refused",
	     .override = OVERRIDE_STAYS_FALSE),
	TEXTS(contraindication, worse_with, "contraindications",
	      "conditions that, together with this one, block everything", .override = OVERRIDE_KEEPS_ALL,
	      .label = "worse with"),
	CHOICE(contraindication, worse_action, action_words, "the action together with one of `worse_with`",
	       .optional = true, .override = OVERRIDE_NOT_LOWER),
	TEXTS(contraindication, was, "", "former ids, which still mean this entry", .override = OVERRIDE_KEEPS_ALL),
	TEXT(contraindication, window, "", "how long it lasts, in words", .optional = true, .label = "how long",
	     .override = OVERRIDE_FIXED),
	NUMBER(contraindication, hours, "0..8760", "ends by itself after this many hours; 0: never", .optional = true,
	       .override = OVERRIDE_LASTS, .label = "ends after", .unit = "hours"),
	TEXT(contraindication, then, "contraindications", "condition that replaces it when it ends", .optional = true,
	     .override = OVERRIDE_SAME, .label = "then"),
	NUMBER(contraindication, all_for_days, "0..365", "blocks everything for this many days", .optional = true,
	       .override = OVERRIDE_NOT_LOWER),
	NUMBER(contraindication, listed_for_days, "0..365", "blocks `listed` for this many days", .optional = true,
	       .override = OVERRIDE_NOT_LOWER),
	TEXTS(contraindication, listed, "muscles|groups", "blocked for `listed_for_days`, on both sides",
	      .override = OVERRIDE_KEEPS_ALL),
	NUMBER(contraindication, refer_after_days, "0..365", "after this many days show the referral line; 0: never",
	       .optional = true, .override = OVERRIDE_CAP),
	TEXT(contraindication, still_allowed, "", "what is still allowed, in words", .optional = true,
	     .label = "still allowed", .override = OVERRIDE_FIXED),
	TEXT(contraindication, ask_doctor, "", "the question to take to the doctor", .optional = true,
	     .label = "ask a doctor", .override = OVERRIDE_FIXED),
	TEXTS(contraindication, also_ask, "contraindications", "asked after a yes", .override = OVERRIDE_KEEPS_ALL,
	      .label = "also asked"),
	CHOICE(contraindication, asked, asked_words, "the page it is asked on", .override = OVERRIDE_NOT_HIGHER,
	       .label = "asked on page"),
	NUMBER(contraindication, quiet_days, "0..365", "after a no, days without being asked; 0: every time",
	       .optional = true, .override = OVERRIDE_NOT_HIGHER),
	NUMBER(contraindication, after_run, "0..99",
	       "place among the questions that come first after a long or very hard run", .optional = true,
	       .override = OVERRIDE_SAME),
	TEXT(contraindication, evidence, "", "what the sources say about it, in words", .optional = true,
	     .label = "evidence", .override = OVERRIDE_FIXED),
	TEXTS(contraindication, sources, "sources", "where this comes from", .label = "sources"),
	TEXTS(contraindication, rules, "rules", "rules it serves", .override = OVERRIDE_KEEPS_ALL, .label = "rules"),
};

ENTRY(contraindication, "contraindication", name, "A question, and the effect of a yes. Not sure counts as yes.");

static const struct field outcome_fields[] = {
	CHOICE(outcome, then, outcome_words, "what follows", .optional = true, .override = OVERRIDE_SAME,
	       .label = "then"),
	TEXT(outcome, say, "..72", "the line shown", .optional = true, .label = "says", .override = OVERRIDE_FIXED),
	CHOICE(outcome, help, help_words, "how soon medical help is needed", .optional = true,
	       .override = OVERRIDE_NOT_LOWER, .label = "medical help"),
	NUMBER(outcome, cap_minus, "0..6", "steps of pressure taken off the rest", .optional = true,
	       .override = OVERRIDE_NOT_LOWER, .label = "pressure less", .unit = "steps"),
	TEXTS(outcome, has, "contraindications", "conditions it answers with yes", .override = OVERRIDE_KEEPS_ALL,
	      .label = "says yes to"),
	TEXTS(outcome, asks, "contraindications", "questions asked at once", .override = OVERRIDE_KEEPS_ALL,
	      .label = "asks"),
};

static const struct schema outcome_schema = { SCHEMA_OF(outcome, "Effect of an answer.") };

static const struct field wait_question_fields[] = {
	TEXT(wait_question, ask, "", "the question", .label = "asks", .override = OVERRIDE_FIXED),
	NUMBER(wait_question, at, "0..3600", "asked this many seconds after the signal", .optional = true,
	       .override = OVERRIDE_SAME, .label = "after", .unit = "s"),
	NUMBER(wait_question, again, "0..3600", "asked again after the worse answer; 0: not", .optional = true,
	       .override = OVERRIDE_SAME, .label = "again after", .unit = "s"),
	NUMBER(wait_question, last, "0..3600", "asked a last time; 0: not", .optional = true, .override = OVERRIDE_SAME,
	       .label = "a last time after", .unit = "s"),
	CHOICE(wait_question, worse, worse_words, "the worse answer; not sure counts as it", .override = OVERRIDE_SAME,
	       .label = "worse is"),
	TEXT(wait_question, meanwhile, "..72", "the line shown before it is asked again", .optional = true,
	     .label = "meanwhile", .override = OVERRIDE_FIXED),
	PART(wait_question, otherwise, outcome_schema, "effect of the better answer", .optional = true,
	     .override = OVERRIDE_PARTS, .label = "otherwise"),
	PART(wait_question, if_worse, outcome_schema, "effect of the worse answer the last time it is asked",
	     .optional = true, .override = OVERRIDE_PARTS, .label = "if worse"),
};

static const struct schema wait_question_schema = { SCHEMA_OF(wait_question, "A question after a stop signal.") };

static const struct field stop_signal_fields[] = {
	TEXT(stop_signal, id, "id", ID_MEANING),
	TEXT(stop_signal, signal, "", "what is felt or seen", .override = OVERRIDE_FIXED),
	TEXT(stop_signal, felt, "..24", "the same in a few words, for the question of the next day", .optional = true,
	     .override = OVERRIDE_FIXED),
	FLAG(stop_signal, during, "offered while rolling; otherwise at the finish or the next day",
	     .override = OVERRIDE_STAYS_TRUE),
	CHOICE(stop_signal, action, stop_words, "what it ends or pauses", .override = OVERRIDE_STOP_ACTION),
	TEXT(stop_signal, does, "", "what the program does, in words", .label = "does", .override = OVERRIDE_FIXED),
	TEXT(stop_signal, cue, "..72", "the line", .label = "cue", .override = OVERRIDE_FIXED),
	TEXTS(stop_signal, lines, "..72", "what to do while waiting", .label = "at once", .override = OVERRIDE_FIXED),
	LIST(stop_signal, questions, wait_question_schema, 4, "questions to answer before anything continues",
	     .label = "", .override = OVERRIDE_PARTS_FIXED),
	FLAG(stop_signal, skips_muscle, "skips the muscle today", .override = OVERRIDE_STAYS_TRUE),
	FLAG(stop_signal, excludes_region, "left out until the person withdraws the report",
	     .override = OVERRIDE_STAYS_TRUE),
	TEXTS(stop_signal, asks, "contraindications", "questions asked again, at once", .override = OVERRIDE_KEEPS_ALL,
	      .label = "asks again"),
	NUMBER(stop_signal, cap_minus, "0..6", "steps of pressure taken off", .optional = true,
	       .override = OVERRIDE_NOT_LOWER, .label = "pressure less", .unit = "steps"),
	FLAG(stop_signal, minimum_dose, "the shortest bout next time", .override = OVERRIDE_STAYS_TRUE),
	NUMBER(stop_signal, second_time_days, "0..365", "days left out after the second time", .optional = true,
	       .override = OVERRIDE_NOT_LOWER, .label = "the second time", .unit = "days left out"),
	NUMBER(stop_signal, second_within_days, "0..365", "a second time within this many days; 0: ever",
	       .optional = true, .override = OVERRIDE_SAME),
	FLAG(stop_signal, next_day, "asked about the next day; what hurt rests until then",
	     .override = OVERRIDE_STAYS_TRUE),
	TEXTS(stop_signal, sources, "sources", "where this comes from", .label = "sources"),
	TEXTS(stop_signal, rules, "rules", "rules it serves", .override = OVERRIDE_KEEPS_ALL, .label = "rules"),
};

ENTRY(stop_signal, "stop signal", signal, "A sign that ends or pauses a bout or a routine.");

static const struct field next_day_fields[] = {
	TEXT(next_day, id, "id", ID_MEANING),
	CHOICE(next_day, question, next_day_words, "the question it answers", .override = OVERRIDE_SAME),
	TEXT(next_day, ask, "", "the question, in its first entry", .optional = true, .label = "question",
	     .override = OVERRIDE_FIXED),
	TEXT(next_day, hint, "", "helps with the answer", .optional = true, .label = "", .override = OVERRIDE_FIXED),
	TEXT(next_day, answer, "", "the answer", .override = OVERRIDE_FIXED),
	TEXT(next_day, signal, "stop_signals", "the stop signal it counts as", .optional = true,
	     .override = OVERRIDE_SAME, .label = "counts as"),
	TEXT(next_day, has, "contraindications", "the condition it answers with yes", .optional = true,
	     .override = OVERRIDE_SAME, .label = "says yes to"),
	TEXTS(next_day, asks, "contraindications", "questions asked again", .override = OVERRIDE_KEEPS_ALL,
	      .label = "asks again"),
	NUMBER(next_day, asks_after_days, "0..365", "only once it has lasted for this many days", .optional = true,
	       .override = OVERRIDE_NOT_HIGHER, .label = "asks again after", .unit = "days"),
	FLAG(next_day, again, "the muscle rests today and is asked about again tomorrow",
	     .override = OVERRIDE_STAYS_TRUE),
	FLAG(next_day, excludes_region, "left out until the person withdraws the report",
	     .override = OVERRIDE_STAYS_TRUE),
	NUMBER(next_day, cap_minus, "0..6", "steps of pressure taken off when it comes back", .optional = true,
	       .override = OVERRIDE_NOT_LOWER, .label = "pressure less", .unit = "steps"),
	FLAG(next_day, minimum_dose, "the muscle returns with the shortest bout", .override = OVERRIDE_STAYS_TRUE),
	TEXT(next_day, cue, "..72", "the line that follows", .label = "cue", .override = OVERRIDE_FIXED),
	TEXTS(next_day, sources, "sources", "where this comes from", .label = "sources"),
	TEXTS(next_day, rules, "rules", "rules it serves", .override = OVERRIDE_KEEPS_ALL, .label = "rules"),
};

ENTRY(next_day, "next-day answer", answer, "An answer to a question of the next day.");

static const struct field redirect_fields[] = {
	TEXTS(redirect, offer, "muscles", "muscles to roll instead, in order of preference",
	      .override = OVERRIDE_ADDS_NONE, .label = "instead"),
	TEXTS(redirect, stretches, "stretches", "stretches instead", .label = "stretches",
	      .override = OVERRIDE_ADDS_NONE),
	TEXTS(redirect, also_ask, "contraindications", "asked first", .override = OVERRIDE_KEEPS_ALL,
	      .label = "asked first"),
	TEXT(redirect, cue, "..72", "the line", .label = "cue instead", .override = OVERRIDE_FIXED),
	TEXT(redirect, source, "", "where this comes from, in words", .label = "", .override = OVERRIDE_FIXED),
};

static const struct schema redirect_schema = { SCHEMA_OF(redirect, "Alternatives to a no-go area.") };

static const struct field sore_question_fields[] = {
	TEXT(sore_question, question, "", "asked before any plan", .label = "if sore, asked",
	     .override = OVERRIDE_FIXED),
	TEXTS(sore_question, asks, "contraindications", "what a yes may mean", .min = 1, .override = OVERRIDE_KEEPS_ALL,
	      .label = "about"),
	TEXTS(sore_question, if_yes, "..72", "lines for a yes", .label = "yes", .override = OVERRIDE_FIXED),
	LIST(sore_question, if_no, part_limit_schema, 64, "limits while it is sore, even with a no",
	     .override = OVERRIDE_PARTS, .label = "no"),
	LIST(sore_question, if_very, part_limit_schema, 64, "further limits, from a soreness of 7 on",
	     .override = OVERRIDE_PARTS, .label = "7 or more"),
	FLAG(sore_question, refers, "from a soreness of 7 on, a physical therapist should see it",
	     .override = OVERRIDE_STAYS_TRUE),
	TEXTS(sore_question, sources, "sources", "where this comes from", .label = ""),
};

static const struct schema sore_question_schema = { SCHEMA_OF(sore_question,
							      "The question about a no-go area that is sore.") };

static const struct field area_fields[] = {
	TEXT(area, id, "id", ID_MEANING),
	TEXT(area, name, "", "display name", .override = OVERRIDE_FIXED),
	ALIASES_KEPT(area),
	TEXT(area, reason, "", "why it is never rolled", .label = "reason", .override = OVERRIDE_FIXED),
	CHOICE(area, force, force_words, "how strict", .override = OVERRIDE_NOT_HIGHER, .shown = &force_shown,
	       .label = "force"),
	NUMBER(area, cap, "0..6", "highest pressure, for 'light-only'", .optional = true,
	       .override = OVERRIDE_LIGHT_CAP, .label = "pressure at most"),
	PART_POINTER(area, redirect, redirect_schema, "what to do instead", .override = OVERRIDE_PARTS_FIXED,
		     .label = ""),
	TEXT(area, cue, "..72", "the line", .label = "cue", .override = OVERRIDE_FIXED),
	PART_POINTER(area, sore, sore_question_schema, "the question when it is marked as sore",
		     .override = OVERRIDE_PARTS, .label = ""),
	TEXTS(area, near, "muscles", "muscles a hand width around", .override = OVERRIDE_KEEPS_ALL,
	      .label = "muscles near"),
	TEXTS(area, related, "muscles|groups", "rolled when it is marked", .override = OVERRIDE_ADDS_NONE,
	      .label = "if sore, also"),
	FLAG(area, central, "without sides", .override = OVERRIDE_SAME),
	TEXT(area, evidence, "", "what the sources say about it, in words", .optional = true, .label = "evidence",
	     .override = OVERRIDE_FIXED),
	TEXTS(area, sources, "sources", "where this comes from", .label = "sources"),
	TEXTS(area, rules, "rules", "rules it serves", .override = OVERRIDE_KEEPS_ALL, .label = "rules"),
};

ENTRY(area, "no-go area", name, "A no-go area.");

static const struct field joint_fields[] = {
	TEXT(joint, id, "id", ID_MEANING),
	TEXT(joint, name, "", "display name", .override = OVERRIDE_FIXED),
	TEXTS(joint, areas, "areas", "no-go areas that stand for it", .min = 1, .override = OVERRIDE_KEEPS_ALL,
	      .label = "named by"),
	TEXTS(joint, muscles, "muscles|groups", "what crosses it", .min = 1, .override = OVERRIDE_KEEPS_ALL,
	      .label = "crossed by"),
	LIST(joint, parts, part_limit_schema, 64, "limits of others", .override = OVERRIDE_PARTS, .label = ""),
	TEXTS(joint, sources, "sources", "where this comes from", .label = "sources"),
};

ENTRY(joint, "joint", name, "A joint, and the muscles that pull across it.");
