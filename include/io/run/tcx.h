/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* TCX: each activity is a leg; the totals of its laps take precedence over its track points. */
#ifndef IO_RUN_TCX_H
#define IO_RUN_TCX_H

#include "io/run/outing.h"
#include "io/run/track.h"
#include "io/run/xml_format.h"

struct tcx {
	struct outing *outing;
	struct track track;
	struct track_point point;
	enum recording sport;
	int64_t start_ms; /* of the first lap; -1: not known */
	double seconds, metres; /* of all laps */
	unsigned laps;
	bool in_activity, in_point, in_course, fresh, multisport;
	unsigned activities; /* of this multisport session */
};

extern const struct xml_format tcx_format;

#endif
