/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The state of one safety review, shared by the files that implement it. */
#ifndef CORE_SAFETY_REVIEW_STATE_H
#define CORE_SAFETY_REVIEW_STATE_H

#include "base/buf.h"
#include "core/safety/active_condition.h"
#include "core/safety/safety.h"
#include "core/safety/sore_area.h"

struct review {
	struct safety *safety;
	const struct catalogue *catalogue;
	const struct mode *mode;
	const struct person *person;
	int64_t now;
	uint64_t tools; /* at hand and selected in this mode */
	bool very_sore; /* at least one place is very sore */
	struct active_condition *active_conditions;
	unsigned active_conditions_count;
	bool *blocked, *rests, *place; /* [active][muscle * 2 + side] */
	struct sore_area *sore_areas;
	bool *near; /* [sore area][muscle] */
	bool *unstretched; /* [sore area][muscle]: crosses a joint of an area whose question may rule out everything */
	unsigned sore_areas_count;
	bool refers; /* a sore area should be seen by a therapist */
	struct buf words; /* of one limit */
	struct buf causes; /* names of the conditions that limit the current muscle */
};

/* Adds the notices of everything the review found, strictest first. */
void review_add_notices(struct review *review);

#endif
