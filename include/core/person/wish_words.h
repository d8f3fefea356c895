/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The words of a wish: one row each, from which the command line, the roster and the manual are made.
 *
 * Expand WISH_WORDS with one macro per form of value:
 *
 *	TEXT(key, letter, argument, section, help)	one word, an id of the section
 *	NUMBER(key, letter, argument, range, help)	a whole number
 *	LIST(key, argument, section, help)		words separated by commas, each starting with a section id
 *	CHOICE(key, yes, no)				yes, no or the default; `yes` and `no` are the help texts
 *	FLAG(key, help)					off unless given
 *
 * The key is the name of the option, the key in a roster, and a member of struct options.  To add a word, add a row
 * here and its parser in wish_parse.c. */
#ifndef CORE_PERSON_WISH_WORDS_H
#define CORE_PERSON_WISH_WORDS_H

#define WISH_WORDS(TEXT, NUMBER, LIST, CHOICE, FLAG)                                                                   \
	TEXT(mode, 'm', "MODE", SECTION_MODES, "purpose of the routine")                                               \
	NUMBER(minutes, 't', "N", "1..60", "time limit in minutes, 1-60 (default: the mode's, usually 10)")            \
	LIST(tools, "ID,...", SECTION_TOOLS, "available tools (default: the profile's, otherwise the two basic ones)") \
	LIST(sore, "ID[:SIDE][=0-10],...", SECTION_MUSCLES, "what is sore, stiff or tight, and how sore")              \
	LIST(injured, "ID[:SIDE][=AGE],...", SECTION_MUSCLES,                                                          \
	     "what is injured, and since when: hours (24), days (2d), weeks (2w) or a date (default: now)")            \
	LIST(has, "CONDITION[:ID[:SIDE]],...", SECTION_CONTRAINDICATIONS, "conditions that limit or forbid rolling")   \
	LIST(not, "CONDITION,...", SECTION_CONTRAINDICATIONS,                                                          \
	     "no to a question about a sore place that is never rolled")                                               \
	LIST(cleared, "CONDITION,...", SECTION_CONTRAINDICATIONS, "conditions that a doctor has cleared for rolling")  \
	LIST(only, "ID,...", SECTION_MUSCLES, "roll only these muscles and groups")                                    \
	LIST(skip, "ID,...", SECTION_MUSCLES, "do not roll these muscles and groups")                                  \
	LIST(ran, "18km,2:05,400m-down,trail,...", SECTION_COUNT, "the run you come from, in your words")              \
	CHOICE(stretches, "static stretches after the rolling (not before a run)", "no static stretches")              \
	CHOICE(drills, "dynamic drills after the rolling (only before a run)", "no dynamic drills")                    \
	FLAG(beginner, "lighter, as in your first five routines")

/* Pass for the row types an expansion ignores. */
#define WISH_WORDS_NONE(...)

#endif
