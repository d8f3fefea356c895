/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Short questions during a session: what hurts, leave, minutes left, voice. */
#include "base/text.h"
#include "tui/list.h"
#include "tui/page.h"
#include "tui/words.h"
#include <stdio.h>

/* From this many rows on, the footer lists the keys (frame_draw). */
enum { FOOTER_ROWS = 7, NARROW_COLUMNS = 28 };

/* ---- It hurts --------------------------------------------------------------------------------------------------- */

static bool is_over(const struct scene *scene)
{
	return scene->session == NULL || scene->snapshot.step == NULL;
}

/* Lists the signals that can occur: while rolling, those of a session; afterwards, after-effects. Returns their number,
 * and the signal at a row. */
static int signals_of(const struct scene *scene, int row, unsigned *ret_signal)
{
	const struct catalogue *catalogue = scene->catalogue;
	int count = 0;
	for (unsigned i = 0; i < catalogue->stop_signals_count; i++) {
		if (catalogue->stop_signals[i].during == is_over(scene))
			continue;
		if (count++ == row)
			*ret_signal = i;
	}
	return count;
}

static int signals_count(const struct scene *scene)
{
	unsigned none;
	return signals_of(scene, -1, &none);
}

static unsigned signal_at(const struct scene *scene, int row)
{
	unsigned signal = 0;
	signals_of(scene, row, &signal);
	return signal;
}

static const char paused_title[] = "Paused. First, come off the roller.";

static void stop_rows(const struct scene *scene, const struct ui *ui, struct page *page)
{
	int count = signals_count(scene);
	page_title(page, is_over(scene) ? "After-effects" : paused_title);
	page_add(page, STYLE_WARNING, 0, "What is it?");
	for (int i = 0; i < count; i++) {
		const struct stop_signal *signal = &scene->catalogue->stop_signals[signal_at(scene, i)];
		char number[16];
		snprintf(number, sizeof number, "%d", i + 1);
		page_item(page, number, signal->signal, "", signal->does)->here = i == ui->place[VIEW_STOP].cursor;
	}
}

struct signals {
	const struct page *page;
	bool narrow, detailed;
};

/* In a narrow frame the number is part of the text, which saves columns. */
static int draw_signal(const void *of, struct canvas *canvas, struct area_box box, int i, enum style style)
{
	const struct signals *signals = of;
	const struct page_row *row = page_item_at(signals->page, i);
	int lead = signals->narrow ? 1 : 4, column = box.column + lead, columns = box.columns - lead;
	char text[256];
	snprintf(text, sizeof text, "%s %s", row->label, row->value);
	int used = canvas_paragraph(canvas, box.row, column, box.rows, columns, style,
				    signals->narrow ? text : row->value);
	canvas_text(canvas, box.row, box.column + 1, 2, row->label_style, row->label);
	if (signals->detailed)
		used += canvas_paragraph(canvas, box.row + used, column, box.rows - used, columns, STYLE_MUTED,
					 row->detail);
	return used;
}

/* Shows the signals in full at any size, and their consequences only if all of them fit. */
static void draw_signals(const struct scene *scene, const struct ui *ui, const struct page *page, struct canvas *canvas,
			 struct area_box box)
{
	struct signals signals = { page, box.columns < NARROW_COLUMNS, true };
	struct list list = { .count = signals_count(scene),
			     .cursor = ui->place[VIEW_STOP].cursor,
			     .row = draw_signal,
			     .of = &signals,
			     .full = signals.narrow };
	signals.detailed = list_rows(&list, box.columns) <= box.rows;
	list_draw(&list, canvas, box);
}

static void draw_stop(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	struct page page;
	page_start(&page, PAGE_COLUMNS_MAX);
	stop_rows(scene, ui, &page);
	const char *mark = unsaved_mark(scene, canvas);
	int beside = mark[0] != '\0' ? text_columns(mark) + 2 : 0;
	bool fits = text_columns(page.title) + beside <= header_columns(canvas);
	struct area_box box = frame_marked(canvas, fits ? page.title : "Come off first", mark, "");
	if (canvas->rows >= FOOTER_ROWS)
		box = heading_draw(canvas, box, 2 * signals_count(scene), STYLE_WARNING, page.rows[0].value);
	draw_signals(scene, ui, &page, canvas, box);
	page_done(&page);
}

/* During a bout the place is known; afterwards the user has to name it. */
static struct act act_reported(struct ui *ui, const struct scene *scene, unsigned signal)
{
	if (!is_over(scene))
		return (struct act){ .kind = ACT_STOP_SIGNAL, .at = (int)signal };
	if (!signal_takes_place(&scene->catalogue->stop_signals[signal]))
		return (struct act){ .kind = ACT_AFTER_EFFECT, .at = (int)signal };
	ui_where(ui, signal, true);
	return (struct act){ .kind = ACT_DRAW };
}

static struct act act_stop(struct ui *ui, const struct scene *scene, struct act act)
{
	struct view_place *place = &ui->place[VIEW_STOP];
	int count = signals_count(scene), chosen = place->cursor;
	if (act.kind < ACT_UP)
		return act;
	if (act.kind == ACT_DIGIT)
		chosen = act.value - 1;
	if ((act.kind == ACT_DIGIT && chosen < count) || act.kind == ACT_CHOOSE)
		return act_reported(ui, scene, signal_at(scene, chosen));
	place->cursor = list_cursor(place->cursor, count, ui->rows - 6, act);
	return (struct act){ .kind = ACT_DRAW };
}

#define DIGIT(digit, label, help, series) \
	BIND_SERIES(IN_ANY, '0' + digit, DO_VALUE(ACT_DIGIT, digit), "choose-" #digit, label, help, series)
#define SIGNAL(digit) DIGIT(digit, NULL, "Signal " #digit ".", "Report the signal with this number.")
#define MINUTES(digit, label) DIGIT(digit, label, "Minutes left: " #digit ".", "You have this many minutes left.")

/* Pressing x twice reports pain, which is the first row. */
static const struct binding keys_stop[] = {
	BIND_2(IN_ANY, KEY_RETURN, 'x', DO(ACT_CHOOSE), "choose", "choose", "Report the selected signal."),
	BIND_2(IN_ANY, KEY_ESC, 'q', DO(ACT_CLOSE), "close", "nothing hurts",
	       "Nothing hurts: continue after three seconds."),
	SIGNAL(1),
	SIGNAL(2),
	SIGNAL(3),
	SIGNAL(4),
	SIGNAL(5),
	SIGNAL(6),
	SIGNAL(7),
	SIGNAL(8),
	SIGNAL(9),
	KEYS_MOVE,
	KEYS_HELP,
	{ 0 },
};

const struct view view_stop = { .name = "stop",
				.title = "It hurts",
				.keys = keys_stop,
				.pauses = true,
				.draw = draw_stop,
				.rows = stop_rows,
				.act = act_stop };

/* ---- Questions with one sentence -------------------------------------------------------------------------------- */

typedef void question_rows(const struct scene *scene, const struct ui *ui, struct page *page);

/* Draws a heading and its sentence. If they do not fit, draws a shorter sentence below the heading. `brief` is the
 * heading for a frame without a footer. */
static void draw_question(question_rows *rows, const char *brief, const struct scene *scene, const struct ui *ui,
			  struct canvas *canvas)
{
	struct page page;
	page_start(&page, PAGE_COLUMNS_MAX);
	rows(scene, ui, &page);
	struct area_box box = frame_draw(canvas, page.title, "");
	box = heading_draw(canvas, box, 4, STYLE_TITLE, canvas->rows >= FOOTER_ROWS ? page.rows[0].value : brief);
	int last = page.count - 1, shown = text_lines(page.rows[1].value, box.columns) <= box.rows ? 1 : last;
	canvas_paragraph(canvas, box.row, box.column, box.rows, box.columns, STYLE_BODY, page.rows[shown].value);
	page_done(&page);
}

/* ---- Leave ------------------------------------------------------------------------------------------------------ */

/* False before the first roll, stretch or drill: then there is nothing to call done. */
static bool has_worked(const struct session *session)
{
	for (unsigned i = 0; session != NULL && i < session->steps_count; i++)
		if (step_is_work(&session->steps[i]) && session->record[i].done_ms > 0)
			return true;
	return false;
}

static void leave_rows(const struct scene *scene, const struct ui *ui, struct page *page)
{
	(void)ui;
	char done[16], left[16];
	done_text(scene->snapshot.counted_ms, done, sizeof done);
	length_text(scene->snapshot.routine_left_ms, left, sizeof left);
	page_title(page, "Paused");
	page_add(page, STYLE_TITLE, 0, "Leave?");
	if (scene->unsaved != NULL) {
		page_addf(page, STYLE_WARNING, 0, "%s done, but not recorded; %s to go. %s", done, left,
			  scene->unsaved);
		page_addf(page, STYLE_WARNING, 0, "%s done, not recorded; %s to go.", done, left);
		return;
	}
	if (!scene->rehearsal && !has_worked(scene->session)) {
		page_addf(page, STYLE_BODY, 0, "Nothing rolled yet; %s to go.", left);
		return;
	}
	page_addf(page, STYLE_BODY, 0,
		  scene->rehearsal ? "Rehearsal: not saved. %s done; %s to go." : "%s done and saved; %s to go.", done,
		  left);
}

static void draw_leave(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	draw_question(leave_rows, "Leave?  y or n", scene, ui, canvas);
}

static const struct binding keys_leave[] = {
	BIND_2(IN_ANY, KEY_RETURN, 'y', DO(ACT_LEAVE), "leave-now", "yes, leave",
	       "End the session; this page says what is saved."),
	BIND_2(IN_ANY, 'n', KEY_ESC, DO(ACT_CLOSE), "close", "no, continue", "Continue after three seconds."),
	KEYS_HELP,
	{ 0 },
};

const struct view view_leave = { .name = "leave",
				 .title = "Leave the session",
				 .keys = keys_leave,
				 .pauses = true,
				 .draw = draw_leave,
				 .rows = leave_rows };

/* ---- Minutes left ----------------------------------------------------------------------------------------------- */

static void minutes_rows(const struct scene *scene, const struct ui *ui, struct page *page)
{
	(void)ui;
	char left[16];
	page_title(page, "Paused");
	page_add(page, STYLE_TITLE, 0, "Minutes left?");
	page_addf(page, STYLE_BODY, 0, "Press 1 to 9 to replan the rest. As planned, %s to go.",
		  length_text(scene->snapshot.routine_left_ms, left, sizeof left));
}

static void draw_minutes(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	draw_question(minutes_rows, "Minutes left?", scene, ui, canvas);
}

static struct act act_minutes(struct ui *ui, const struct scene *scene, struct act act)
{
	(void)ui;
	(void)scene;
	return act.kind == ACT_DIGIT ? (struct act){ .kind = ACT_MINUTES_LEFT, .value = act.value } : act;
}

static const struct binding keys_minutes[] = {
	MINUTES(1, "to 9 minutes"), MINUTES(2, NULL), MINUTES(3, NULL), MINUTES(4, NULL),
	MINUTES(5, NULL),           MINUTES(6, NULL), MINUTES(7, NULL), MINUTES(8, NULL),
	MINUTES(9, NULL),           KEYS_CLOSE,       KEYS_HELP,        { 0 },
};

const struct view view_minutes = { .name = "minutes",
				   .title = "Short of time",
				   .keys = keys_minutes,
				   .pauses = true,
				   .draw = draw_minutes,
				   .rows = minutes_rows,
				   .act = act_minutes };

/* ---- Voice ------------------------------------------------------------------------------------------------------ */

static void voice_rows(const struct scene *scene, const struct ui *ui, struct page *page)
{
	(void)scene;
	(void)ui;
	page_title(page, "Before your first session");
	page_add(page, STYLE_TITLE, 0, "Voice?");
	page_add(page, STYLE_BODY, 0,
		 "Face down, you cannot see this screen. Should rollcoach speak the cues, using this computer's "
		 "speech program? Enter or y: yes. n: bell only. Press v at any time to change this.");
	page_add(page, STYLE_BODY, 0, "Should rollcoach speak the cues? Enter: yes. n: no.");
}

static void draw_voice(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	draw_question(voice_rows, "Voice?  y or n", scene, ui, canvas);
}

static unsigned asks_voice(const struct scene *scene, const struct ui *ui)
{
	(void)scene;
	(void)ui;
	return 1;
}

static const struct binding keys_voice[] = {
	BIND_2(IN_ANY, KEY_RETURN, 'y', DO_VALUE(ACT_VOICE, 1), "voice-on", "yes, speak", "Voice on."),
	BIND_2(IN_ANY, 'n', KEY_ESC, DO_VALUE(ACT_VOICE, 0), "voice-off", "no, bell only", "Voice off."),
	KEYS_HELP,
	{ 0 },
};

const struct view view_voice = { .name = "voice",
				 .title = "Voice",
				 .keys = keys_voice,
				 .asks = asks_voice,
				 .draw = draw_voice,
				 .rows = voice_rows };
