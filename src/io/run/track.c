/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Measures a track while reading it. */
#include "io/run/track.h"

#include <math.h>
#include <string.h>

static const double EARTH_M =
	6378137; /* WGS 84 equatorial radius, used for a sphere as in other track programs; accurate to 0.4% */
static const double RADIANS = 3.14159265358979323846 / 180;
static const double JUMP_M_S = 15, MOVING_M_S = 0.5;
static const double STEP_M = 50, TURN_M = 5, STEPS_APART_M = 200;
static const double STEP_S = 30, STEPS_APART_S = 120;
static const int64_t LEAP_MS = INT64_C(2) * DAY_S * 1000;
static const int64_t CLOCK_MIN_MS = (int64_t)RUN_CLOCK_MIN * 1000;
static const double ELEVATION_MIN_M = -500, ELEVATION_MAX_M = 9000;

void track_init(struct track *track)
{
	memset(track, 0, sizeof(*track));
	track->last = (struct track_point){ -1, TRACK_NOTHING, TRACK_NOTHING, TRACK_NOTHING, TRACK_NOTHING };
	track->device_m = TRACK_NOTHING;
}

static bool has_position(const struct track_point *point)
{
	return point->latitude >= -90 && point->latitude <= 90 && point->longitude >= -180 && point->longitude <= 180;
}

/* Haversine: accurate even for points a step apart. */
static double metres_between(const struct track_point *a, const struct track_point *b)
{
	double north = sin((b->latitude - a->latitude) * RADIANS / 2);
	double east = sin((b->longitude - a->longitude) * RADIANS / 2);
	double h = north * north + cos(a->latitude * RADIANS) * cos(b->latitude * RADIANS) * east * east;
	return 2 * EARTH_M * asin(sqrt(h < 1 ? h : 1));
}

/* Adds the metres and milliseconds since the last point. A section without times has no speed, so its distance is
 * accepted. */
static void add_stretch(struct track *track, double metres, int64_t ms)
{
	if (ms > 0 ? metres * 1000 > JUMP_M_S * (double)ms : ms == 0 && metres > JUMP_M_S) {
		track->jumps++;
		return;
	}
	track->way_m += metres;
	if (ms > 0 && metres * 1000 >= MOVING_M_S * (double)ms)
		track->moving_ms += ms;
}

/* ---- Elevation ---------------------------------------------------------------------------------------------------- */

static void climb_to(struct climb *climb, double elevation)
{
	double change = elevation - climb->anchor_m;
	int way = change > 0 ? 1 : -1;
	if (!climb->anchored) {
		climb->anchor_m = elevation;
		climb->anchored = true;
		return;
	}
	if (way != climb->direction && fabs(change) < TURN_M)
		return;
	climb->direction = way;
	climb->anchor_m = elevation;
	if (change > 0)
		climb->ascent_m += change;
	else
		climb->descent_m -= change;
}

static void end_step(struct climb *climb)
{
	if (climb->count == 0)
		return;
	climb_to(climb, climb->sum / climb->count);
	climb->steps++;
	climb->steep |= climb->high - climb->low > STEP_M;
	climb->sum = 0;
	climb->count = 0;
}

/* `at`: metres or seconds since the start. */
static void add_to_climb(struct climb *climb, double at, double step, double elevation)
{
	if (at - climb->start >= step) {
		end_step(climb);
		climb->start = at;
	}
	climb->low = climb->count == 0 ? elevation : fmin(climb->low, elevation);
	climb->high = climb->count == 0 ? elevation : fmax(climb->high, elevation);
	climb->sum += elevation;
	climb->count++;
}

/* Nobody was running between two segments; a cable car is not a climb. */
static void add_elevation(struct track *track, const struct track_point *point, bool fresh)
{
	double way = track->device_m >= 0 ? track->device_m : track->way_m, elevation = point->elevation_m;
	int64_t ms = point->ms >= 0 ? point->ms : track->last.ms;
	if (elevation < ELEVATION_MIN_M || elevation > ELEVATION_MAX_M) {
		track->odd_elevations |= elevation > TRACK_NOTHING;
		return;
	}
	if (fresh && track->last.elevation_m > TRACK_NOTHING)
		track->between_m += elevation - track->last.elevation_m;
	track->last.elevation_m = elevation;
	track->elevations++;
	add_to_climb(&track->by_way, way, STEP_M, elevation - track->between_m);
	if (ms >= 0)
		add_to_climb(&track->by_time, (double)ms / 1000, STEP_S, elevation - track->between_m);
}

/* ---- Points ------------------------------------------------------------------------------------------------------- */

static void add_way(struct track *track, const struct track_point *point, bool fresh)
{
	const struct track_point *last = &track->last;
	int64_t ms = point->ms >= 0 && last->ms >= 0 ? point->ms - last->ms : -1;
	if (fresh)
		return;
	if (has_position(point) && has_position(last))
		add_stretch(track, metres_between(last, point), ms);
	else if (point->distance_m >= 0 && last->distance_m >= 0 && point->distance_m >= last->distance_m)
		add_stretch(track, point->distance_m - last->distance_m, ms);
}

/* Missing values keep their previous value, because many devices alternate positions and distances. */
static void remember(struct track *track, const struct track_point *point)
{
	if (point->ms >= 0)
		track->last.ms = point->ms;
	if (has_position(point)) {
		track->last.latitude = point->latitude;
		track->last.longitude = point->longitude;
	}
	if (point->distance_m >= 0)
		track->last.distance_m = point->distance_m;
}

/* Once the list of spells is full, a time outside them is treated as an outlier. */
static void add_time(struct track *track, int64_t ms)
{
	for (unsigned i = 0; i < track->spells_count; i++) {
		struct spell *spell = &track->spells[i];
		if (ms < spell->first_ms - LEAP_MS || ms > spell->last_ms + LEAP_MS)
			continue;
		spell->first_ms = ms < spell->first_ms ? ms : spell->first_ms;
		spell->last_ms = ms > spell->last_ms ? ms : spell->last_ms;
		spell->points++;
		track->timed++;
		return;
	}
	if (track->spells_count == TRACK_SPELLS)
		return;
	track->spells[track->spells_count++] = (struct spell){ ms, ms, 1 };
	track->timed++;
}

void track_add(struct track *track, const struct track_point *point, bool fresh)
{
	track->points++;
	add_way(track, point, fresh || track->points == 1);
	if (point->ms >= 0)
		add_time(track, point->ms);
	if (point->distance_m > track->device_m)
		track->device_m = point->distance_m;
	add_elevation(track, point, fresh);
	remember(track, point);
}

static void take_climb(const struct climb *climb, enum climb_by by, struct run *run)
{
	run->ascent_m = (int)lround(climb->ascent_m);
	run->descent_m = (int)lround(climb->descent_m);
	run->climb = by;
}

/* With few elevations, the climbs between them are unknown. */
static void finish_climb(struct track *track, struct run *run)
{
	end_step(&track->by_way);
	end_step(&track->by_time);
	const struct climb *way = &track->by_way, *time = &track->by_time;
	if (track->elevations < track->points - track->points / 10)
		return;
	if (way->steps >= 2 && !way->steep && way->steps * STEPS_APART_M >= run->distance_m)
		take_climb(way, CLIMB_SMOOTHED, run);
	else if (time->steps >= 2 && time->steps * STEPS_APART_S >= run->elapsed_s && (way->steps < 2 || way->steep))
		take_climb(time, CLIMB_TIMED, run);
}

static int metres_of(double metres)
{
	return metres < 1e8 ? (int)lround(metres) : (int)1e8;
}

static int seconds_of(int64_t ms)
{
	return ms < INT64_C(1000000000000) ? (int)((ms + 500) / 1000) : 1000000000;
}

static bool covers(int part, int whole)
{
	return part >= whole - whole / 10;
}

void track_trim(struct run *run, const struct run *whole)
{
	bool by_way = covers(run->distance_m, whole->distance_m), timed = run->climb == CLIMB_TIMED;
	if (!by_way)
		run->moving_s = RUN_UNKNOWN;
	if (timed ? covers(run->elapsed_s, run_seconds(whole)) : by_way)
		return;
	run->ascent_m = run->descent_m = RUN_UNKNOWN;
	run->climb = CLIMB_UNKNOWN;
}

/* Prefers a plausible track, then one with more points, then the later one. */
static bool is_better(const struct spell *a, const struct spell *b)
{
	bool set = a->first_ms >= CLOCK_MIN_MS, other = b->first_ms >= CLOCK_MIN_MS;
	if (set != other)
		return set;
	return a->points != b->points ? a->points > b->points : a->first_ms > b->first_ms;
}

static const struct spell *best_spell(const struct track *track)
{
	const struct spell *best = &track->spells[0];
	for (unsigned i = 1; i < track->spells_count; i++)
		best = is_better(&track->spells[i], best) ? &track->spells[i] : best;
	return best;
}

int64_t track_end_ms(const struct track *track)
{
	int64_t end = track->spells_count > 0 ? best_spell(track)->last_ms : -1;
	for (unsigned i = 0; i < track->spells_count; i++) {
		const struct spell *spell = &track->spells[i];
		if (spell->points >= track->timed / 10 && spell->last_ms > end)
			end = spell->last_ms;
	}
	return end;
}

static void finish_time(const struct track *track, struct run *run)
{
	int64_t ms = 0;
	if (track->spells_count == 0)
		return;
	for (unsigned i = 0; i < track->spells_count; i++)
		ms += track->spells[i].last_ms - track->spells[i].first_ms;
	run->start = best_spell(track)->first_ms / 1000;
	run->elapsed_s = seconds_of(ms);
	if (track->spells_count > 1) {
		run->end = track_end_ms(track) / 1000;
		run->doubts |= DOUBT_LEAP;
	}
	if (track->timed < track->points - track->points / 10)
		run->parts |= PART_ELAPSED | PART_MOVING;
}

void track_finish(struct track *track, struct run *ret_run)
{
	finish_time(track, ret_run);
	if (track->timed > 1 && track->way_m > 0)
		ret_run->moving_s = seconds_of(track->moving_ms);
	if (track->points > 1 && track->device_m > 0)
		ret_run->distance_m = metres_of(track->device_m);
	else if (track->points > 1 && track->way_m > 0)
		ret_run->distance_m = metres_of(track->way_m);
	finish_climb(track, ret_run);
	if (track->jumps > 0)
		ret_run->doubts |= DOUBT_JUMPS;
	if (track->odd_elevations)
		ret_run->doubts |= DOUBT_CLIMB;
	track_init(track);
}
