/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Dates of the Gregorian calendar, counted in days from 1970-01-01. */
#include "base/utc.h"
#include <stdio.h>
#include <string.h>

enum { YEAR_MIN = 1970, YEAR_MAX = 9999 };

/* Years start in March here, so that the leap day is the last of its year; eras have 400 years. */
enum { ERA_DAYS = 146097, DAYS_BEFORE_1970 = 719468 };

struct date {
	int year, month, day;
};

static int64_t days_of(struct date date)
{
	int year = date.month > 2 ? date.year : date.year - 1;
	int month = (date.month + 9) % 12;
	int64_t year_of_era = year % 400;
	int64_t day_of_year = (153 * month + 2) / 5 + date.day - 1;
	return (int64_t)(year / 400) * ERA_DAYS + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 +
	       day_of_year - DAYS_BEFORE_1970;
}

static struct date date_of(int64_t days)
{
	int64_t day = days + DAYS_BEFORE_1970, era = day / ERA_DAYS, day_of_era = day % ERA_DAYS;
	int64_t year = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
	int64_t day_of_year = day_of_era - (365 * year + year / 4 - year / 100);
	int64_t month = (5 * day_of_year + 2) / 153;
	return (struct date){ (int)(era * 400 + year + (month >= 10)), (int)(month < 10 ? month + 3 : month - 9),
			      (int)(day_of_year - (153 * month + 2) / 5 + 1) };
}

const char *utc_print(int64_t seconds, char out[UTC_MAX])
{
	int64_t most = days_of((struct date){ YEAR_MAX, 12, 31 }) * DAY_S + DAY_S - 1;
	int64_t at = seconds < 0 ? 0 : seconds > most ? most : seconds;
	struct date date = date_of(at / DAY_S);
	int rest = (int)(at % DAY_S);
	snprintf(out, UTC_MAX, "%04d-%02d-%02dT%02d:%02d:%02dZ", date.year, date.month, date.day, rest / 3600,
		 rest / 60 % 60, rest % 60);
	return out;
}

/* Validates by printing again, because an invalid date prints differently. */
bool utc_parse(const char *text, int64_t *ret_seconds)
{
	struct date date;
	int hour = 0, minute = 0, second = 0;
	char again[UTC_MAX];
	if (sscanf(text, "%4d-%2d-%2dT%2d:%2d:%2d", &date.year, &date.month, &date.day, &hour, &minute, &second) < 3 ||
	    date.year < YEAR_MIN || date.month < 1 || date.month > 12 || date.day < 1 || date.day > 31)
		return false;
	int64_t seconds = days_of(date) * DAY_S + hour * 3600 + minute * 60 + second;
	utc_print(seconds, again);
	if (strlen(text) == 10)
		again[10] = '\0';
	if (strcmp(text, again) != 0)
		return false;
	*ret_seconds = seconds;
	return true;
}

/* The last day of all stays as it is: it means without end. */
bool utc_parse_latest(const char *text, int64_t *ret_seconds)
{
	if (!utc_parse(text, ret_seconds))
		return false;
	if (strlen(text) == 10 && *ret_seconds < days_of((struct date){ YEAR_MAX, 12, 31 }) * DAY_S)
		*ret_seconds += DATE_OVER_S;
	return true;
}

int64_t day_of(int64_t at, int32_t offset_s)
{
	int64_t local = at + offset_s;
	return local >= 0 ? local / DAY_S : (local + 1) / DAY_S - 1;
}

const char *day_text(int64_t at, int64_t now, int32_t offset_s, char out[DAY_TEXT_MAX])
{
	static const char *const weekdays[] = { "Thursday", "Friday",  "Saturday", "Sunday",
						"Monday",   "Tuesday", "Wednesday" };
	static const char *const months[] = { "January", "February", "March",     "April",   "May",      "June",
					      "July",    "August",   "September", "October", "November", "December" };
	int64_t day = day_of(at, offset_s), ago = day_of(now, offset_s) - day;
	if (ago == 0 || ago == 1)
		return ago == 0 ? "today" : "yesterday";
	struct date date = date_of(day);
	if (ago > 1 && ago < 7)
		snprintf(out, DAY_TEXT_MAX, "on %s", weekdays[((day % 7) + 7) % 7]);
	else
		snprintf(out, DAY_TEXT_MAX, "on %d %s %d", date.day, months[date.month - 1], date.year % 10000);
	return out;
}
