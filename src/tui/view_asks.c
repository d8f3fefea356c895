/* SPDX-License-Identifier: MIT */
/* Short questions over a session: what hurts, leave, minutes left, voice. */
#include "base/text.h"
#include "tui/list.h"
#include "tui/words.h"
#include <stdio.h>

/* From here on the footer names the keys (frame_draw). */
enum { FOOTER_ROWS = 7, NARROW_COLUMNS = 28 };

/* ---- It hurts --------------------------------------------------------------------------------------------------- */

/* Those that can be reported now come first. */
static unsigned signal_at(const struct catalogue *catalogue, int row)
{
	for (int round = 0; round < 2; round++)
		for (unsigned i = 0; i < catalogue->stop_signals_count; i++)
			if (catalogue->stop_signals[i].during == (round == 0) && row-- == 0)
				return i;
	return 0;
}

static bool is_over(const struct scene *scene)
{
	return scene->session == NULL || scene->snapshot.step == NULL;
}

struct signals {
	const struct catalogue *catalogue;
	bool narrow, detailed;
};

/* Narrow frames have no columns to give away: there the number is part of the text. */
static int draw_signal(const void *of, struct canvas *canvas, struct area_box box, int i, enum style style)
{
	const struct signals *signals = of;
	const struct stop_signal *signal = &signals->catalogue->stop_signals[signal_at(signals->catalogue, i)];
	int lead = signals->narrow ? 1 : 4, column = box.column + lead, columns = box.columns - lead;
	char text[256];
	snprintf(text, sizeof text, "%d %s", i + 1, signal->signal);
	int used = canvas_paragraph(canvas, box.row, column, box.rows, columns, style,
				    signals->narrow ? text : signal->signal);
	canvas_textf(canvas, box.row, box.column + 1, 2, STYLE_ACCENT, "%d", i + 1);
	if (signals->detailed)
		used += canvas_paragraph(canvas, box.row + used, column, box.rows - used, columns, STYLE_MUTED,
					 signal->does);
	return used;
}

/* What is felt is told whole at any size, what it leads to where there is room for all of it. */
static void draw_signals(const struct scene *scene, const struct ui *ui, struct canvas *canvas, struct area_box box)
{
	struct signals signals = { scene->catalogue, box.columns < NARROW_COLUMNS, true };
	struct list list = { .count = (int)scene->catalogue->stop_signals_count,
			     .cursor = ui->place[VIEW_STOP].cursor,
			     .row = draw_signal,
			     .of = &signals,
			     .full = signals.narrow };
	signals.detailed = list_rows(&list, box.columns) <= box.rows;
	list_draw(&list, canvas, box);
}

/* The longest title that fits: half a warning would be none. */
static const char *title_of_stop(const struct scene *scene, int columns)
{
	static const char whole[] = "Paused. First, come off the roller.", brief[] = "Come off first";
	if (is_over(scene))
		return "After-effects";
	return text_columns(whole) <= columns ? whole : brief;
}

static void draw_stop(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	struct area_box box = frame_draw(canvas, title_of_stop(scene, header_columns(canvas)), "");
	if (canvas->rows >= FOOTER_ROWS)
		box = heading_draw(canvas, box, 2 * (int)scene->catalogue->stop_signals_count, STYLE_WARNING,
				   "What is it?");
	draw_signals(scene, ui, canvas, box);
}

/* On a bout it is known where it hurts; afterwards the person has to say. */
static struct act act_reported(struct ui *ui, const struct scene *scene, unsigned signal)
{
	if (!is_over(scene))
		return (struct act){ .kind = ACT_STOP_SIGNAL, .at = (int)signal };
	if (!signal_takes_place(&scene->catalogue->stop_signals[signal]))
		return (struct act){ .kind = ACT_LASTING, .at = (int)signal };
	ui_where(ui, signal, true);
	return (struct act){ .kind = ACT_DRAW };
}

static struct act act_stop(struct ui *ui, const struct scene *scene, struct act act)
{
	struct view_place *place = &ui->place[VIEW_STOP];
	int count = (int)scene->catalogue->stop_signals_count, chosen = place->cursor;
	if (act.kind < ACT_UP)
		return act;
	if (act.kind == ACT_DIGIT)
		chosen = act.value - 1;
	if ((act.kind == ACT_DIGIT && chosen < count) || act.kind == ACT_CHOOSE)
		return act_reported(ui, scene, signal_at(scene->catalogue, chosen));
	place->cursor = list_cursor(place->cursor, count, ui->rows - 6, act);
	return (struct act){ .kind = ACT_DRAW };
}

#define DIGIT(digit, label, help, series) \
	BIND_SERIES(IN_ANY, '0' + digit, DO_VALUE(ACT_DIGIT, digit), "choose-" #digit, label, help, series)
#define SIGNAL(digit) DIGIT(digit, NULL, "Signal " #digit ".", "Report the signal with this number.")
#define MINUTES(digit, label) DIGIT(digit, label, "Minutes left: " #digit ".", "You have this many minutes left.")

/* Pressed twice, x means pain: the first row. */
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

const struct view view_stop = {
	.name = "stop", .title = "It hurts", .keys = keys_stop, .pauses = true, .draw = draw_stop, .act = act_stop
};

/* ---- Leave ------------------------------------------------------------------------------------------------------ */

static void draw_leave(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	(void)ui;
	char done[16], left[16], text[96];
	bool footer = canvas->rows >= FOOTER_ROWS;
	struct area_box box = frame_draw(canvas, "Paused", "");
	box = heading_draw(canvas, box, 4, STYLE_TITLE, footer ? "Leave?" : "Leave?  y or n");
	length_text(scene->snapshot.counted_ms, done, sizeof done);
	length_text(scene->snapshot.routine_left_ms, left, sizeof left);
	snprintf(text, sizeof text,
		 scene->rehearsal ? "Rehearsal: not saved.  %s done; %s to go." : "%s done and saved; %s to go.", done,
		 left);
	canvas_paragraph(canvas, box.row, box.column, box.rows, box.columns, STYLE_BODY, text);
}

static const struct binding keys_leave[] = {
	BIND_2(IN_ANY, 'y', KEY_RETURN, DO(ACT_LEAVE), "leave-now", "yes, leave",
	       "End the session. What you did is saved, except in a rehearsal."),
	BIND_2(IN_ANY, 'n', KEY_ESC, DO(ACT_CLOSE), "close", "no, continue", "Continue after three seconds."),
	KEYS_HELP,
	{ 0 },
};

const struct view view_leave = {
	.name = "leave", .title = "Leave the session", .keys = keys_leave, .pauses = true, .draw = draw_leave
};

/* ---- Minutes left ----------------------------------------------------------------------------------------------- */

static void draw_minutes(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	(void)ui;
	char left[16], text[96];
	struct area_box box = frame_draw(canvas, "Paused", "");
	box = heading_draw(canvas, box, 4, STYLE_TITLE, "Minutes left?");
	snprintf(text, sizeof text, "Press 1 to 9 to replan the rest; %s to go now.",
		 length_text(scene->snapshot.routine_left_ms, left, sizeof left));
	canvas_paragraph(canvas, box.row, box.column, box.rows, box.columns, STYLE_BODY, text);
}

static struct act act_minutes(struct ui *ui, const struct scene *scene, struct act act)
{
	(void)ui;
	(void)scene;
	return act.kind == ACT_DIGIT ? (struct act){ .kind = ACT_MINUTES_LEFT, .value = act.value } : act;
}

static const struct binding keys_minutes[] = {
	MINUTES(1, "minute"), MINUTES(2, NULL), MINUTES(3, "minutes"),
	MINUTES(4, NULL),     MINUTES(5, NULL), MINUTES(6, NULL),
	MINUTES(7, NULL),     MINUTES(8, NULL), MINUTES(9, NULL),
	KEYS_CLOSE,           KEYS_HELP,        { 0 },
};

const struct view view_minutes = { .name = "minutes",
				   .title = "Short of time",
				   .keys = keys_minutes,
				   .pauses = true,
				   .draw = draw_minutes,
				   .act = act_minutes };

/* ---- Voice ------------------------------------------------------------------------------------------------------ */

static void draw_voice(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	(void)scene;
	(void)ui;
	static const char whole[] =
		"Face down, you cannot see this screen.  Should rollcoach speak the cues, using this computer's "
		"speech program?  Press v at any time to change this.";
	static const char brief[] = "Should rollcoach speak the cues?";
	struct area_box box = frame_draw(canvas, "Before your first session", "");
	box = heading_draw(canvas, box, 4, STYLE_TITLE, canvas->rows >= FOOTER_ROWS ? "Voice?" : "Voice?  y or n");
	canvas_paragraph(canvas, box.row, box.column, box.rows, box.columns, STYLE_BODY,
			 text_lines(whole, box.columns) <= box.rows ? whole : brief);
}

static const struct binding keys_voice[] = {
	BIND_2(IN_ANY, 'y', KEY_RETURN, DO_VALUE(ACT_VOICE, 1), "voice-on", "yes, speak", "Voice on."),
	BIND_2(IN_ANY, 'n', KEY_ESC, DO_VALUE(ACT_VOICE, 0), "voice-off", "no, bell only", "Voice off."),
	KEYS_HELP,
	{ 0 },
};

const struct view view_voice = { .name = "voice", .title = "Voice", .keys = keys_voice, .draw = draw_voice };
