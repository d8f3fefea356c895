/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Words shared by views. */
#include "tui/words.h"

#include "base/text.h"
#include "base/utc.h"
#include "core/record/history.h"
#include <stdio.h>

const char *step_side(const struct step *step)
{
	static const char *const sides[] = { "LEFT", "RIGHT", "BOTH" };
	bool sided = step->kind == STEP_ROLL || (step->kind == STEP_STRETCH && step->side != SIDE_BOTH);
	return sided ? sides[step->side] : "";
}

const char *asked_text(const struct scene *scene, const struct ui *ui, int lines, int columns, char out[ASKED_MAX])
{
	const struct catalogue *catalogue = scene->catalogue;
	const char *asked = ui->asking_signal ? catalogue->stop_signals[ui->asking].signal
					      : catalogue->contraindications[ui->asking].name;
	if (!ui->asking_signal || ui->asking_step < 0 || scene->session == NULL)
		return asked;
	const struct step *step = &scene->session->steps[ui->asking_step];
	const char *side = step_side(step);
	int before = snprintf(out, ASKED_MAX, "%s: ", asked);
	snprintf(out + before, ASKED_MAX - (size_t)before, "%s%s%s", side, side[0] != '\0' ? " " : "",
		 step_name(catalogue, step));
	return text_lines(out, columns) <= lines ? out : out + before;
}

long seconds_left(msec left)
{
	return (long)((left + MSEC_SECOND - 1) / MSEC_SECOND);
}

const char *time_text(msec time, char *out, size_t size)
{
	long seconds = seconds_left(time);
	snprintf(out, size, "%ld:%02ld", seconds / 60, seconds % 60);
	return out;
}

const char *length_text(msec time, char *out, size_t size)
{
	long seconds = seconds_left(time);
	if (seconds >= 60)
		return time_text(time, out, size);
	snprintf(out, size, "%ld s", seconds);
	return out;
}

const char *done_text(msec time, char *out, size_t size)
{
	return length_text(time - time % MSEC_SECOND, out, size);
}

const char *unsaved_mark(const struct scene *scene, const struct canvas *canvas)
{
	enum { ROOMY_FROM = 40 };
	bool shown = scene->session != NULL && scene->unsaved != NULL;
	return !shown ? "" : canvas->columns >= ROOMY_FROM ? "not recorded" : "unsaved";
}

/* Month and day of a day since 1970-01-01, counted in years that begin in March so that leap days come last. */
static void month_and_day(int64_t day, int *ret_month, int *ret_day)
{
	int64_t shifted = day + 719468, era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
	int64_t of_era = shifted - era * 146097;
	int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	int64_t of_year = of_era - (365 * year + year / 4 - year / 100), march = (5 * of_year + 2) / 153;
	*ret_day = (int)(of_year - (153 * march + 2) / 5 + 1);
	*ret_month = (int)(march < 10 ? march + 2 : march - 10);
}

const char *date_text(int64_t at, int32_t offset_s, char *out, size_t size)
{
	static const char *const days[] = { "Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed" };
	static const char *const months[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun",
					      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
	int64_t local = at + offset_s, day = day_of(at, offset_s);
	int minute = (int)((local - day * DAY_S) / 60), month, of_month;
	month_and_day(day, &month, &of_month);
	snprintf(out, size, "%s %d %s %02d:%02d", days[((day % 7) + 7) % 7], of_month, months[month], minute / 60,
		 minute % 60);
	return out;
}
