/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A reason: one line for people, and the rules behind it. */
#ifndef CORE_CATALOGUE_REASON_H
#define CORE_CATALOGUE_REASON_H

#include "core/catalogue/entry.h"

enum { REASON_RULES_MAX = 4, REASON_RULE_SIZE = 8, REASON_TEXT_MAX = 640 };

/* A value: copy it freely. */
struct reason {
	char text[REASON_TEXT_MAX];
	char rules[REASON_RULES_MAX][REASON_RULE_SIZE]; /* "R62"; unused ones are "" */
};

/* Formats the text (visibly cut between words if too long) and takes up to four rule ids, separated by spaces:
 * "R62 R63". */
struct reason reason_of(const char *rules, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Adds rule ids of a catalogue entry, while there is space. */
void reason_cite(struct reason *reason, const struct texts *rules);

#endif
