/* SPDX-License-Identifier: MIT */
/* Why: one line for people, and the rules it stands on. */
#ifndef CORE_REASON_H
#define CORE_REASON_H

enum { REASON_RULES_MAX = 4, REASON_TEXT_MAX = 200 };

/* A value.  Rule ids are string constants or borrowed from the catalogue; unused ones are NULL. */
struct reason {
	char text[REASON_TEXT_MAX];
	const char *rules[REASON_RULES_MAX];
};

/* Formats the text (cut at a whole character if too long) and takes up to four rule ids separated by blanks:
 * "R62 R63", each a rule of the facts. */
struct reason reason_of(const char *rules, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
