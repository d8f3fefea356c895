/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Ways to roll one muscle today: sides, tools, positions, caps and the range of its dose. */
#ifndef CORE_PLAN_CANDIDATE_H
#define CORE_PLAN_CANDIDATE_H

#include "core/plan/planning.h"

/* Uses `tool` where allowed, otherwise (or with -1) the best available; on both sides (SIDE_BOTH) or one. False if the
 * muscle cannot be rolled. */
bool candidate_of_muscle(const struct planning *planning, unsigned muscle, enum side only, int tool,
			 struct candidate *ret_candidate);

/* The sheet's first position for a tool; `tool` of the result is -1 if there is none (or no tool is given). */
struct tool_choice tool_choice_of(const struct planning *planning, unsigned muscle, enum side side, int tool);

/* Appends a side, unless its choice has no tool. */
void candidate_add_side(struct candidate *candidate, enum side side, struct tool_choice choice);

/* Limits the range of the dose to what is allowed for all covered muscles, on all sides. */
void candidate_limit_dose(const struct planning *planning, struct candidate *candidate);

bool muscle_allowed(const struct planning *planning, unsigned muscle, enum side side);
enum side other_side(enum side side);

#endif
