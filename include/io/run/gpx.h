/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* GPX 1.0 and 1.1: each track is a leg; routes and tracks without times are courses. */
#ifndef IO_RUN_GPX_H
#define IO_RUN_GPX_H

#include "io/run/outing.h"
#include "io/run/track.h"
#include "io/run/xml_format.h"

struct gpx {
	struct outing *outing;
	struct track track;
	struct track_point point;
	enum recording sport;
	bool in_track, in_point, fresh; /* `fresh`: the next point begins a segment */
	unsigned route_points;
};

extern const struct xml_format gpx_format;

#endif
