/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Prints the history for a coach: one line per session that can be sent, with no other health data. */
#include "print/history_print.h"

#include "core/plan/routine_of_plan.h"
#include "core/record/returned.h"
#include "core/record/story.h"
#include "print/rows.h"
#include <stdio.h>
#include <string.h>

static bool set_code(struct returned *returned, const struct plan *plan)
{
	struct routine routine;
	struct buf code = { 0 };
	struct err none = { 0 };
	routine_of_plan(&routine, plan, NULL);
	bool made = routine.items_count > 0 && code_write(&code, &routine, plan->catalogue, &none);
	if (made) {
		code_join(&code);
		made = (size_t)snprintf(returned->code, sizeof(returned->code), "%s", buf_text(&code)) <
		       sizeof(returned->code);
	}
	buf_done(&code);
	return made;
}

static bool was_done(const struct record_step *step)
{
	return step_kind_is_work(step->kind) && step->done_ms > 0 && !step->skipped && !step->hurt;
}

/* Formats "1L,1R,3": the numbers on the sheet, with a letter per side. */
static void add_step(struct buf *done, unsigned number, enum side side)
{
	static const char *const letters[] = { [SIDE_LEFT] = "L", [SIDE_RIGHT] = "R", [SIDE_BOTH] = "" };
	buf_addf(done, "%s%u%s", done->size > 0 ? "," : "", number, letters[side]);
}

static void set_done(struct returned *returned, const struct record *record, const struct plan *plan)
{
	struct row rows[ROWS_MAX];
	struct buf done = { 0 };
	bool all = true;
	unsigned count = rows_of_plan(plan, rows), row = 0;
	for (unsigned i = 0; i < plan->steps_count; i++) {
		if (!step_is_work(&plan->steps[i]))
			continue;
		while (row + 1 < count && &plan->steps[i] >= rows[row + 1].step)
			row++;
		if (was_done(&record->steps[i]))
			add_step(&done, rows[row].number, plan->steps[i].side);
		else
			all = false;
	}
	snprintf(returned->done, sizeof(returned->done), "%s", all ? "all" : done.size > 0 ? buf_text(&done) : "none");
	buf_done(&done);
}

static void add_stop(struct buf *stop, const struct record_signal *signal, const char *place)
{
	buf_addf(stop, "%s%s", stop->size > 0 ? "," : "", signal->signal);
	if (place[0] != '\0')
		buf_addf(stop, ":%s%s%s", place, signal->side == SIDE_BOTH ? "" : ":",
			 signal->side == SIDE_BOTH ? "" : side_word(signal->side));
}

/* A signal reported on a sweep names its group once, other reports each of their muscles. */
static void set_stop(struct returned *returned, const struct record *record)
{
	struct buf stop = { 0 };
	for (unsigned i = 0, size; i < record->signals_count; i += size) {
		const struct record_signal *signal = &record->signals[i];
		const struct record_step *sweep = record_signal_sweep(record, signal);
		size = record_report_size(record, i);
		if (sweep != NULL)
			add_stop(&stop, signal, sweep->group);
		for (unsigned at = 0; sweep == NULL && at < size; at++)
			add_stop(&stop, &signal[at], signal[at].muscle);
	}
	snprintf(returned->stop, sizeof(returned->stop), "%s", buf_text(&stop));
	buf_done(&stop);
}

static void set_time(struct returned *returned, const struct record *record)
{
	char date[STORY_DATE_MAX];
	snprintf(returned->at, sizeof(returned->at), "%.16s", story_date(record->started, record->offset_s, date));
	returned->at[10] = 'T';
}

/* Reports a session that has no line, because what hurt in it must not be lost. */
static void leave_out(struct history_printer *printer, const struct returned *returned)
{
	printer->untold++;
	if (returned->stop[0] != '\0' && printer->untold_harm != NULL)
		buf_addf(printer->untold_harm, "%s: stop:%s\n", returned->at, returned->stop);
}

/* Sessions with entries unknown to this catalogue, or without codes, cannot be written as a line. */
static void add(struct history_printer *printer, const struct record *record)
{
	struct returned returned = { .feel = record->feel };
	struct plan plan = { 0 };
	struct err none = { 0 };
	bool known = record_plan(record, printer->catalogue, NULL, &plan, &none);
	set_stop(&returned, record);
	set_time(&returned, record);
	if (known && set_code(&returned, &plan)) {
		set_done(&returned, record, &plan);
		returned_name(returned.as, printer->as != NULL ? printer->as : "");
		returned_write(printer->out, &returned);
		buf_add_char(printer->out, '\n');
	} else {
		leave_out(printer, &returned);
	}
	plan_done(&plan);
}

static void nothing(struct history_printer *printer)
{
	(void)printer;
}

const struct history_format history_coach = { "for-coach", false, true, nothing, add, nothing };
