/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* An overview of the last weeks: soreness per place and side, minutes per region and side, a calendar of days.
 *
 * It only describes: it never claims that rolling caused a change, counts no streaks and makes no forecasts. */
#ifndef CORE_RECORD_OVERVIEW_H
#define CORE_RECORD_OVERVIEW_H

#include "base/buf.h"
#include "base/msec.h"
#include "core/catalogue/catalogue.h"
#include "core/record/record.h"
#include <stdbool.h>
#include <stdint.h>

enum {
	TREND_WEEKS = 26, /* of soreness marks */
	TREND_MARKS_MIN = 5, /* fewer marks, or fewer days between the first and the last, ... */
	TREND_DAYS_MIN = 14, /* ... give no trend */
	REGION_DAYS = 28, /* of minutes per region */
	OVERVIEW_DAYS = 372, /* of the calendar */
	OVERVIEW_GROUPS_MAX = 32,
	OVERVIEW_PLACES_MAX = CATALOGUE_MUSCLES_MAX + 64, /* muscles, then no-go areas */
};

/* Soreness marks of one muscle and side.  Sums instead of marks: it does not grow. */
struct trend {
	unsigned marks; /* with a level; marks without one show how often, not how much */
	unsigned without_level;
	unsigned sorer; /* reports that it was sorer on the day after a routine */
	int64_t first, last; /* days since the window began */
	int64_t sum_x, sum_y, sum_xx, sum_xy, sum_yy; /* x: the same days; y: levels */
	struct {
		unsigned count, sum;
	} week[TREND_WEEKS]; /* oldest first; the last one ends today */
};

/* Our own rule: a change counts if the fitted line moves by at least 2 of 10 and is steeper than three times its
 * uncertainty; soreness within 1.5 of a level line is steady; anything else is unclear. */
enum trend_verdict { TREND_FEW, TREND_RISING, TREND_FALLING, TREND_STEADY, TREND_UNCLEAR };

struct trend_line {
	enum trend_verdict verdict;
	double from, to; /* levels of the fitted line at the first and the last mark; not for TREND_FEW */
};

/* Adds a mark; days after `today` or before the window are ignored.  Level -1: none given. */
void trend_add(struct trend *trend, int64_t today, int64_t day, int level);
struct trend_line trend_judge(const struct trend *trend);

/* "Soreness fell from about 9 to about 3 of 10 in 8 weeks (16 marks).  Reported sorer the next day: twice." */
void trend_text(const struct trend *trend, struct buf *out);

struct overview {
	int64_t today;
	struct trend trends[OVERVIEW_PLACES_MAX * 2]; /* [place * 2 + side]: the muscles, then the no-go areas */
	msec regions[OVERVIEW_GROUPS_MAX][2]; /* rolled in the last REGION_DAYS, per group and side */
	msec days[OVERVIEW_DAYS]; /* rolled per day; 0 is today */
	bool sessions[OVERVIEW_DAYS]; /* a session with anything done, rolled or not */
	bool counted[OVERVIEW_DAYS]; /* a session that counts as rolled (record_counts_as_rolled) */
};

/* Adds a mark of a muscle, of all muscles of a group, or of a no-go area, on a side; "both" counts for each side.
 * Level -1: none given. */
void overview_mark(struct overview *overview, const struct catalogue *catalogue, const char *what, enum side side,
		   int64_t day, int level);

/* Adds a report that a muscle was sorer on the day after a routine. */
void overview_sorer(struct overview *overview, const struct catalogue *catalogue, const char *muscle, enum side side,
		    int64_t day);

/* Add a bout, and the totals of a session (its bouts are added separately). */
void overview_bout(struct overview *overview, const struct catalogue *catalogue, const char *group, enum side side,
		   int64_t day, msec done);
void overview_session(struct overview *overview, int64_t day, const struct record *record);

/* The places and sides that were marked, as indices of `trends`, most marks first.  Returns their number. */
unsigned overview_marked(const struct overview *overview, const struct catalogue *catalogue,
			 unsigned ret_at[OVERVIEW_PLACES_MAX * 2]);

/* The trend of a muscle or no-go area on a side; NULL for an unknown id. */
const struct trend *overview_trend(const struct overview *overview, const struct catalogue *catalogue, const char *what,
				   enum side side);

/* "Lower calf, left"; "Belly" */
void overview_name(const struct catalogue *catalogue, unsigned at, struct buf *out);

/* "12:30 left, 11:05 right", or for a neglected region "not rolled in 28 days". */
void overview_region_text(const struct overview *overview, unsigned group, struct buf *out);

/* True if there is something to say about a region: it was rolled, or every full plan includes it. */
bool overview_has_region(const struct overview *overview, const struct catalogue *catalogue, unsigned group);

/* A month of the calendar, `back` months before the current one; false before the window. */
struct month {
	int year, month; /* 1 to 12 */
	int64_t first_day; /* days since 1970 */
	unsigned days; /* 28 to 31 */
	unsigned weekday; /* of the first: 0 Monday to 6 Sunday */
};
bool overview_month(const struct overview *overview, unsigned back, struct month *ret_month);
const char *month_name(unsigned month);

/* True if a day had a session; sets the time rolled on it. */
bool overview_day(const struct overview *overview, int64_t day, msec *ret_rolled);

/* "at least half a routine on 9 of 30 days, 1:12:40 of rolling" */
void overview_month_text(const struct overview *overview, const struct month *month, struct buf *out);

#endif
