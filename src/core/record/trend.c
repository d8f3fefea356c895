/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Fits a line to soreness marks, and words the conclusions that it supports. */
#include "core/record/overview.h"

enum { WINDOW_DAYS = TREND_WEEKS * 7 };

/* Our own rule, see overview.h. */
static const double change_min = 2.0, steepness_min = 3.0, steady_within = 1.5;

void trend_add(struct trend *trend, int64_t today, int64_t day, int level)
{
	int64_t x = day - (today - WINDOW_DAYS + 1);
	if (x < 0 || x >= WINDOW_DAYS)
		return;
	if (level < 0) {
		trend->without_level++;
		return;
	}
	if (trend->marks == 0 || x < trend->first)
		trend->first = x;
	if (trend->marks == 0 || x > trend->last)
		trend->last = x;
	trend->marks++;
	trend->sum_x += x;
	trend->sum_y += level;
	trend->sum_xx += x * x;
	trend->sum_xy += x * level;
	trend->sum_yy += (int64_t)level * level;
	trend->week[x / 7].count++;
	trend->week[x / 7].sum += (unsigned)level;
}

/* Least squares. `steep`: the slope exceeds three times its standard error (compared as squares). */
static void fit(const struct trend *trend, double *ret_slope, double *ret_mean, double *ret_variance, bool *ret_steep)
{
	double n = trend->marks, mean_x = (double)trend->sum_x / n;
	double sxx = (double)trend->sum_xx - n * mean_x * mean_x;
	*ret_mean = (double)trend->sum_y / n;
	double sxy = (double)trend->sum_xy - n * mean_x * *ret_mean;
	double syy = (double)trend->sum_yy - n * *ret_mean * *ret_mean;
	*ret_slope = sxx > 0 ? sxy / sxx : 0;
	double rest = syy - *ret_slope * sxy;
	*ret_variance = rest > 0 ? rest / (n - 2) : 0;
	*ret_steep = *ret_slope * *ret_slope * sxx > steepness_min * steepness_min * *ret_variance;
}

static double limited(double level)
{
	return level < 0 ? 0 : level > 10 ? 10 : level;
}

static enum trend_verdict verdict_of(double change, double variance, bool steep)
{
	bool large = change >= change_min || change <= -change_min;
	if (large && steep)
		return change > 0 ? TREND_RISING : TREND_FALLING;
	return !large && variance <= steady_within * steady_within ? TREND_STEADY : TREND_UNCLEAR;
}

struct trend_line trend_judge(const struct trend *trend)
{
	struct trend_line line = { .verdict = TREND_FEW };
	double slope, mean, variance;
	bool steep;
	if (trend->marks < TREND_MARKS_MIN || trend->last - trend->first < TREND_DAYS_MIN)
		return line;
	fit(trend, &slope, &mean, &variance, &steep);
	double middle = (double)trend->sum_x / trend->marks;
	line.from = limited(mean + slope * ((double)trend->first - middle));
	line.to = limited(mean + slope * ((double)trend->last - middle));
	line.verdict = verdict_of(slope * (double)(trend->last - trend->first), variance, steep);
	return line;
}

/* ---- In words ----------------------------------------------------------------------------------------------------- */

/* Rounds to halves, because nobody marks soreness more finely. */
static int rounded(double level)
{
	return (int)(level + 0.5);
}

static void add_few(const struct trend *trend, struct buf *out)
{
	unsigned all = trend->marks + trend->without_level;
	if (all == 0)
		buf_addf(out, "Not marked in %d weeks.", TREND_WEEKS);
	else if (trend->marks >= TREND_MARKS_MIN)
		buf_addf(out, "Marked %u times within %d weeks: too early for a trend.", trend->marks,
			 TREND_DAYS_MIN / 7);
	else
		buf_addf(out, "Marked %u time%s in %d weeks: too few for a trend.", all, all == 1 ? "" : "s",
			 TREND_WEEKS);
}

static void add_trend(const struct trend *trend, struct buf *out)
{
	struct trend_line line = trend_judge(trend);
	int weeks = (int)((trend->last - trend->first + 6) / 7);
	switch (line.verdict) {
	case TREND_FEW:
		add_few(trend, out);
		return;
	case TREND_RISING:
	case TREND_FALLING:
		buf_addf(out, "Soreness %s from about %d to about %d of 10",
			 line.verdict == TREND_RISING ? "rose" : "fell", rounded(line.from), rounded(line.to));
		break;
	case TREND_STEADY:
		buf_addf(out, "Soreness stayed at about %d of 10", rounded((line.from + line.to) / 2));
		break;
	case TREND_UNCLEAR:
		buf_add(out, "Soreness went up and down without a clear trend");
		break;
	}
	buf_addf(out, " over %d weeks (%u marks).", weeks, trend->marks);
}

/* Marks before a routine say how sore a place is; marks after it say only that it was sorer. */
void trend_text(const struct trend *trend, struct buf *out)
{
	add_trend(trend, out);
	if (trend->sorer > 0)
		buf_addf(out, " Sorer the day after a routine: reported %u time%s.", trend->sorer,
			 trend->sorer == 1 ? "" : "s");
}
