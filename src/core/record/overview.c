/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Collects an overview of the last weeks. */
#include "core/record/overview.h"
#include "base/utc.h"
#include "core/session/state.h"
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- Adding ------------------------------------------------------------------------------------------------------- */

/* Index for both muscles and no-go areas, which follow the muscles; -1 for anything else. */
static int find_place(const struct catalogue *catalogue, const char *what)
{
	int muscle = catalogue_find(catalogue, SECTION_MUSCLES, what);
	int area = catalogue_find(catalogue, SECTION_AREAS, what);
	int place = muscle >= 0 ? muscle : area >= 0 ? (int)catalogue->muscles_count + area : -1;
	return place < OVERVIEW_PLACES_MAX ? place : -1;
}

static bool is_central(const struct catalogue *catalogue, unsigned place)
{
	return place >= catalogue->muscles_count && catalogue->areas[place - catalogue->muscles_count].central;
}

static void mark_place(struct overview *overview, const struct catalogue *catalogue, unsigned place, enum side side,
		       int64_t day, int level)
{
	if (is_central(catalogue, place))
		side = SIDE_LEFT;
	for (unsigned i = SIDE_LEFT; i <= SIDE_RIGHT; i++)
		if (sides_meet(side, (enum side)i))
			trend_add(&overview->trends[place * 2 + i], overview->today, day, level);
}

void overview_mark(struct overview *overview, const struct catalogue *catalogue, const char *what, enum side side,
		   int64_t day, int level)
{
	const struct group *group = catalogue_group(catalogue, what);
	int place = find_place(catalogue, what);
	if (place >= 0)
		mark_place(overview, catalogue, (unsigned)place, side, day, level);
	for (unsigned i = 0; group != NULL && i < group->members.items_count; i++) {
		int member = catalogue_find(catalogue, SECTION_MUSCLES, group->members.items[i]);
		if (member >= 0)
			mark_place(overview, catalogue, (unsigned)member, side, day, level);
	}
}

void overview_sorer(struct overview *overview, const struct catalogue *catalogue, const char *muscle, enum side side,
		    int64_t day)
{
	int place = find_place(catalogue, muscle);
	int64_t ago = overview->today - day;
	for (unsigned i = SIDE_LEFT; i <= SIDE_RIGHT && place >= 0 && ago >= 0 && ago < TREND_WEEKS * 7; i++)
		overview->trends[(unsigned)place * 2 + i].sorer += sides_meet(side, (enum side)i);
}

/* For both sides at once, each side gets half of the time. */
void overview_bout(struct overview *overview, const struct catalogue *catalogue, const char *group, enum side side,
		   int64_t day, msec done)
{
	int at = catalogue_find(catalogue, SECTION_GROUPS, group);
	int64_t ago = overview->today - day;
	if (at < 0 || at >= OVERVIEW_GROUPS_MAX || ago < 0 || ago >= REGION_DAYS)
		return;
	for (unsigned i = SIDE_LEFT; i <= SIDE_RIGHT; i++)
		if (sides_meet(side, (enum side)i))
			overview->regions[at][i] += side == SIDE_BOTH ? done / 2 : done;
}

void overview_session(struct overview *overview, int64_t day, const struct record *record)
{
	int64_t ago = overview->today - day;
	if (ago < 0 || ago >= OVERVIEW_DAYS)
		return;
	overview->days[ago] += record->rolled_ms;
	overview->sessions[ago] = overview->sessions[ago] || record->done_ms > 0;
	overview->counted[ago] = overview->counted[ago] || record_counts_as_rolled(record);
}

/* ---- Trends ------------------------------------------------------------------------------------------------------- */

struct marked {
	unsigned at, marks;
};

static int compare_marked(const void *left, const void *right)
{
	const struct marked *a = left, *b = right;
	if (a->marks != b->marks)
		return a->marks > b->marks ? -1 : 1;
	return a->at < b->at ? -1 : 1;
}

unsigned overview_marked(const struct overview *overview, const struct catalogue *catalogue,
			 unsigned ret_at[OVERVIEW_PLACES_MAX * 2])
{
	struct marked marked[OVERVIEW_PLACES_MAX * 2];
	unsigned count = 0, places = catalogue->muscles_count + catalogue->areas_count;
	for (unsigned i = 0; i < 2 * places && i < 2 * OVERVIEW_PLACES_MAX; i++) {
		const struct trend *trend = &overview->trends[i];
		unsigned marks = trend->marks + trend->without_level + trend->sorer;
		if (marks > 0)
			marked[count++] = (struct marked){ i, marks };
	}
	qsort(marked, count, sizeof(marked[0]), compare_marked);
	for (unsigned i = 0; i < count; i++)
		ret_at[i] = marked[i].at;
	return count;
}

void overview_name(const struct catalogue *catalogue, unsigned at, struct buf *out)
{
	unsigned place = at / 2, muscles = catalogue->muscles_count;
	buf_add(out, place < muscles ? catalogue->muscles[place].name : catalogue->areas[place - muscles].name);
	if (!is_central(catalogue, place))
		buf_addf(out, ", %s", side_word((enum side)(at % 2)));
}

const struct trend *overview_trend(const struct overview *overview, const struct catalogue *catalogue, const char *what,
				   enum side side)
{
	int place = find_place(catalogue, what);
	if (place >= 0 && is_central(catalogue, (unsigned)place))
		side = SIDE_LEFT;
	return place >= 0 && side != SIDE_BOTH ? &overview->trends[(unsigned)place * 2 + side] : NULL;
}

/* ---- Regions ------------------------------------------------------------------------------------------------------ */

static void add_time(struct buf *out, msec time)
{
	int64_t seconds = time / MSEC_SECOND;
	if (seconds >= 3600)
		buf_addf(out, "%" PRId64 ":%02d:%02d", seconds / 3600, (int)(seconds / 60 % 60), (int)(seconds % 60));
	else
		buf_addf(out, "%" PRId64 ":%02d", seconds / 60, (int)(seconds % 60));
}

/* A single changeover can cause a smaller difference than this. */
enum { LEAST_DIFFERENCE_MS = 15 * MSEC_SECOND };

void overview_region_text(const struct overview *overview, unsigned group, struct buf *out)
{
	const msec *sides = overview->regions[group];
	if (sides[0] == 0 && sides[1] == 0) {
		buf_addf(out, "not rolled in %d days", REGION_DAYS);
		return;
	}
	add_time(out, sides[0]);
	buf_add(out, " left, ");
	add_time(out, sides[1]);
	buf_add(out, " right");
	msec more = sides[0] > sides[1] ? sides[0] - sides[1] : sides[1] - sides[0];
	if (more < LEAST_DIFFERENCE_MS) {
		buf_add(out, ": about even");
		return;
	}
	buf_add(out, ": ");
	add_time(out, more);
	buf_add(out, sides[0] > sides[1] ? " more on the left" : " more on the right");
}

bool overview_has_region(const struct overview *overview, const struct catalogue *catalogue, unsigned group)
{
	const msec *sides = overview->regions[group];
	return group < OVERVIEW_GROUPS_MAX && (sides[0] > 0 || sides[1] > 0 || catalogue->groups[group].region);
}

/* ---- Months ------------------------------------------------------------------------------------------------------- */

static int64_t day_of_date(int year, int month)
{
	char text[UTC_MAX];
	int64_t seconds = 0;
	snprintf(text, sizeof(text), "%04d-%02d-01", year, month);
	return utc_parse(text, &seconds) ? seconds / DAY_S : 0;
}

bool overview_month(const struct overview *overview, unsigned back, struct month *ret_month)
{
	char today[UTC_MAX];
	int year = 1970, month = 1;
	utc_print(overview->today * DAY_S, today);
	sscanf(today, "%d-%d", &year, &month);
	int months = year * 12 + month - 1 - (int)back;
	if (back > OVERVIEW_DAYS / 31 || months < 1970 * 12)
		return false;
	struct month found = { .year = months / 12, .month = months % 12 + 1 };
	found.first_day = day_of_date(found.year, found.month);
	months++;
	found.days = (unsigned)(day_of_date(months / 12, months % 12 + 1) - found.first_day);
	found.weekday = (unsigned)((found.first_day + 3) % 7); /* 1970-01-01 was a Thursday */
	*ret_month = found;
	return true;
}

const char *month_name(unsigned month)
{
	static const char *const names[] = { "January", "February", "March",     "April",   "May",      "June",
					     "July",    "August",   "September", "October", "November", "December" };
	return names[(month + 11) % 12];
}

bool overview_day(const struct overview *overview, int64_t day, msec *ret_rolled)
{
	int64_t ago = overview->today - day;
	bool inside = ago >= 0 && ago < OVERVIEW_DAYS;
	*ret_rolled = inside ? overview->days[ago] : 0;
	return inside && overview->sessions[ago];
}

void overview_month_text(const struct overview *overview, const struct month *month, struct buf *out)
{
	unsigned count = 0;
	msec sum = 0;
	for (unsigned i = 0; i < month->days; i++) {
		msec rolled;
		int64_t ago = overview->today - (month->first_day + i);
		overview_day(overview, month->first_day + i, &rolled);
		count += ago >= 0 && ago < OVERVIEW_DAYS && overview->counted[ago];
		sum += rolled;
	}
	buf_addf(out, "at least half a routine on %u of %u days, ", count, month->days);
	add_time(out, sum);
	buf_add(out, " of rolling");
}
