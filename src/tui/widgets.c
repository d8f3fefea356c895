/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Draws the small parts shared by views. */
#include "tui/widgets.h"

#include "base/lettering.h"
#include "base/text.h"
#include "tui/binding.h"
#include <stdint.h>
#include <stdio.h>

enum { FOOTER_FROM_ROWS = 7, TITLE_FROM_ROWS = 4, AIRY_FROM_ROWS = 16, TINY_KEY_COLUMNS = 4 };
enum { GAUGE_MAX = 10 /* end of the pressure scale; no cap is above CATALOGUE_PRESSURE_MAX */ };

static int margin_of(const struct canvas *canvas)
{
	return canvas->columns >= 60 ? 2 : canvas->columns >= 30 ? 1 : 0;
}

struct area_box frame_box(const struct canvas *canvas)
{
	int air = canvas->rows >= AIRY_FROM_ROWS ? 1 : 0, margin = margin_of(canvas);
	struct area_box box = { 0, margin, canvas->rows, canvas->columns - 2 * margin };
	if (canvas->rows >= TITLE_FROM_ROWS)
		box.row = 1 + air;
	box.rows -= box.row;
	if (canvas->rows >= FOOTER_FROM_ROWS)
		box.rows -= 1 + air;
	return box;
}

int header_columns(const struct canvas *canvas)
{
	return canvas->columns - 2 * margin_of(canvas) - (canvas->rows < FOOTER_FROM_ROWS ? TINY_KEY_COLUMNS : 0);
}

struct area_box frame_draw(struct canvas *canvas, const char *title, const char *right)
{
	struct area_box box = frame_box(canvas);
	if (box.row == 0)
		return box;
	char fitting[200];
	int columns = header_columns(canvas);
	text_fit(fitting, sizeof fitting, title, columns, canvas->ascii);
	int used = canvas_text(canvas, 0, box.column, columns, STYLE_TITLE, fitting);
	if (columns > used + 6 || columns >= used + 2 + text_columns(right))
		canvas_text_right(canvas, 0, box.column + columns, columns - used - 2, STYLE_MUTED, right);
	return box;
}

struct area_box frame_marked(struct canvas *canvas, const char *title, const char *mark, const char *right)
{
	enum { BETWEEN = 2 };
	struct area_box box = frame_box(canvas);
	if (box.row == 0 || mark[0] == '\0')
		return frame_draw(canvas, title, right);
	char fitting[200];
	int columns = header_columns(canvas), taken = text_columns(mark);
	int beside = right[0] != '\0' ? text_columns(right) + BETWEEN : 0, left = columns - beside - taken - BETWEEN;
	text_fit(fitting, sizeof fitting, title, left > 0 ? left : 0, canvas->ascii);
	canvas_text(canvas, 0, box.column, left > 0 ? left : 0, STYLE_TITLE, fitting);
	canvas_text_right(canvas, 0, box.column + columns, beside, STYLE_MUTED, right);
	canvas_text_right(canvas, 0, box.column + columns - beside, taken, STYLE_WARNING, mark);
	return box;
}

bool frame_split(struct area_box *box, struct area_box *ret_right)
{
	if (box->columns < 64 || box->rows < 12)
		return false;
	int wide = box->rows * 4 / 3, most = box->columns * 42 / 100;
	*ret_right = *box;
	ret_right->columns = wide < most ? wide : most;
	ret_right->column = box->column + box->columns - ret_right->columns;
	box->columns -= ret_right->columns + 2;
	return true;
}

bool frame_details(struct area_box *box, struct area_box *ret_details)
{
	enum { LIST = 54, BETWEEN = 3, DETAILS_LEAST = 46, ROWS_LEAST = 20 };
	if (box->columns < LIST + BETWEEN + DETAILS_LEAST || box->rows < ROWS_LEAST)
		return false;
	*ret_details = *box;
	ret_details->column += LIST + BETWEEN;
	ret_details->columns -= LIST + BETWEEN;
	box->columns = LIST;
	return true;
}

static bool opens_help(const struct binding *binding)
{
	return binding->act.kind == ACT_SHOW && binding->act.at == VIEW_HELP;
}

static bool binding_works(const struct binding *binding, const struct scene *scene)
{
	unsigned only = scene->situation & (IN_TYPING | IN_CONFIRMING);
	return only == 0 || (binding->in & only) != 0;
}

/* The key that leads to all others; on a page without one, the key that leaves. */
static const struct binding *help_key(const struct view *view, const struct scene *scene)
{
	const struct binding *found = NULL;
	for (const struct binding *binding = view->keys; binding->name != NULL; binding++)
		if (binding_works(binding, scene) &&
		    (opens_help(binding) || (binding->act.kind == ACT_CLOSE && found == NULL)))
			found = binding;
	return found;
}

/* Layout of a footer. */
struct footer {
	int between; /* columns between two keys */
	int end; /* the first column left free */
	bool labelled; /* whether the key that leads to the others shows its label */
	bool brief; /* brief labels */
};

/* Draws "Space pause"; returns its columns even if it is not drawn. */
static int footer_entry(struct canvas *canvas, int column, const struct binding *binding,
			const struct settings *settings, const struct footer *footer, bool draw)
{
	char word[32];
	const char *label = footer->brief && binding->brief != NULL ? binding->brief : binding->label;
	key_word(binding_key(binding, settings), word, sizeof word);
	int key_columns = text_columns(word), label_columns = text_columns(label);
	if (draw) {
		canvas_text(canvas, canvas->rows - 1, column, key_columns, STYLE_ACCENT, word);
		canvas_text(canvas, canvas->rows - 1, column + key_columns + 1, label_columns, STYLE_MUTED, label);
	}
	return key_columns + 1 + label_columns;
}

static uint64_t key_bit(const struct view *view, const struct binding *binding)
{
	return binding != NULL ? UINT64_C(1) << ((binding - view->keys) % 64) : 0;
}

/* Draws as many keys as fit, and always the one that leads to the others. Returns the keys with labels as a set of
 * positions in the table. Without `draw`, only measures. */
static uint64_t draw_keys_as(struct canvas *canvas, const struct scene *scene, const struct view *view,
			     const struct footer *footer, bool draw)
{
	const struct binding *help = help_key(view, scene), *last = help;
	int column = margin_of(canvas), room = 0;
	uint64_t shown = 0;
	char word[32];
	if (help != NULL)
		room = footer->between +
		       (footer->labelled && help->label != NULL
				? footer_entry(canvas, 0, help, scene->settings, footer, false)
				: text_columns(key_word(binding_key(help, scene->settings), word, sizeof word)));
	for (const struct binding *binding = view->keys; binding->name != NULL; binding++) {
		if (!binding_is_named(binding, scene))
			continue;
		int columns = footer_entry(canvas, column, binding, scene->settings, footer, false);
		if (column + columns + (last != NULL && binding != last ? room : 0) > footer->end)
			continue;
		footer_entry(canvas, column, binding, scene->settings, footer, draw);
		column += columns + footer->between;
		shown |= key_bit(view, binding);
		if (binding == last)
			last = NULL;
	}
	if (last != NULL && draw)
		canvas_text(canvas, canvas->rows - 1, column, footer->end - column, STYLE_ACCENT,
			    key_word(binding_key(last, scene->settings), word, sizeof word));
	return shown;
}

/* The key that leads to the others keeps its label. To keep it, a narrow footer first reduces the gaps, as does a wider
 * one, then shortens labels. If a question is open, every answer is worth more than this label. */
static void draw_keys(struct canvas *canvas, const struct scene *scene, const struct view *view)
{
	enum { NARROW = 60 };
	int end = canvas->columns - margin_of(canvas);
	struct footer loose = { 2, end, true, false };
	struct footer bare = { 2, end, false, false }, tight = { 1, canvas->columns, true, false };
	if (view->asks != NULL)
		bare = (struct footer){ 1, canvas->columns, false, false };
	uint64_t help = key_bit(view, help_key(view, scene)),
		 wanted = draw_keys_as(canvas, scene, view, &bare, false) & ~help;
	bool fits = (wanted & ~draw_keys_as(canvas, scene, view, &loose, false)) == 0;
	tight.brief = (wanted & ~draw_keys_as(canvas, scene, view, &tight, false)) != 0;
	bool tight_fits = (wanted & ~draw_keys_as(canvas, scene, view, &tight, false)) == 0;
	tight.brief = tight.brief && tight_fits;
	tight.labelled = tight_fits || view->asks == NULL;
	loose.labelled = fits || view->asks == NULL;
	bool close =
		canvas->columns < NARROW || (tight_fits && !(draw_keys_as(canvas, scene, view, &loose, false) & help));
	draw_keys_as(canvas, scene, view, close && !fits ? &tight : &loose, true);
}

/* Without a footer, names one key that leads to the others. */
static void draw_tiny_key(struct canvas *canvas, const struct scene *scene, const struct view *view)
{
	char word[32];
	const struct binding *last = help_key(view, scene);
	if (last == NULL || canvas->rows < TITLE_FROM_ROWS)
		return;
	key_word(binding_key(last, scene->settings), word, sizeof word);
	canvas_text_right(canvas, 0, canvas->columns, TINY_KEY_COLUMNS - 1, STYLE_ACCENT, word);
}

static bool is_blank(const struct canvas *canvas, int row)
{
	for (int i = 0; i < canvas->columns; i++)
		if (canvas_at(canvas, row, i)->utf8[0] != '\0' && canvas_at(canvas, row, i)->utf8[0] != ' ')
			return false;
	return true;
}

/* Number of blank rows above `row`, at most `most`. */
static int blank_rows(const struct canvas *canvas, int row, int most)
{
	int count = 0;
	while (count < most && row - count > 0 && is_blank(canvas, row - count - 1))
		count++;
	return count;
}

/* A question page keeps every row of its question, and a page that a paused session waits for keeps its answers. */
static bool keeps_rows(const struct view *view)
{
	return view->whole != NULL || view->pauses;
}

/* The rows of a message: above the keys, or without keys at the bottom. A page that keeps its rows lends only blank
 * ones, or if there are none those of its title. */
static struct area_box message_box(const struct canvas *canvas, const struct view *view, int lines)
{
	bool has_keys = canvas->rows >= FOOTER_FROM_ROWS;
	int margin = margin_of(canvas), below = canvas->rows - has_keys;
	int top = canvas->rows >= TITLE_FROM_ROWS ? 1 : 0, most = below - top < lines ? below - top : lines;
	struct area_box box = { below - most, margin, most, canvas->columns - 2 * margin };
	if (!has_keys || !keeps_rows(view))
		return box;
	int blank = blank_rows(canvas, below, most);
	box.rows = blank > 0 ? blank : lines > 1 && is_blank(canvas, 1) ? 2 : 1;
	box.row = blank > 0 ? below - blank : 0;
	return box;
}

/* Marks a message that is cut. */
static void draw_message(struct canvas *canvas, const struct view *view, const char *message)
{
	int margin = margin_of(canvas), lines = text_lines(message, canvas->columns - 2 * margin);
	struct area_box box = message_box(canvas, view, lines);
	const char *next;
	for (int i = 0; i < box.rows; i++, message = next) {
		size_t size = text_line(message, box.columns, &next);
		canvas_fill(canvas, box.row + i, 0, canvas->columns, STYLE_BODY, " ");
		if (i + 1 == box.rows)
			fit_draw(canvas, box.row + i, box.column, box.columns, STYLE_CAUTION, message);
		else
			canvas_textf(canvas, box.row + i, box.column, box.columns, STYLE_CAUTION, "%.*s", (int)size,
				     message);
	}
}

void footer_draw(struct canvas *canvas, const struct scene *scene, const struct view *view)
{
	if (scene->message != NULL && scene->message[0] != '\0')
		draw_message(canvas, view, scene->message);
	if (canvas->rows < FOOTER_FROM_ROWS)
		draw_tiny_key(canvas, scene, view);
	else
		draw_keys(canvas, scene, view);
}

int fit_draw(struct canvas *canvas, int row, int column, int columns, enum style style, const char *text)
{
	char fitted[512];
	text_fit(fitted, sizeof fitted, text, columns, canvas->ascii);
	return canvas_text(canvas, row, column, columns, style, fitted);
}

int turns_draw(struct canvas *canvas, struct area_box box, enum style style, const char *text, int turn)
{
	enum { MARK_COLUMNS = 2 };
	int columns = box.columns - MARK_COLUMNS, row = 0;
	if (box.rows < 1 || columns < 1 || text_lines(text, box.columns) <= box.rows)
		return canvas_paragraph(canvas, box.row, box.column, box.rows, box.columns, style, text);
	int lines = text_lines(text, columns);
	/* Break lines evenly, so that the last part does not consist of a single word. */
	while (text_lines(text, columns - 1) == lines)
		columns--;
	int parts = (lines + box.rows - 1) / box.rows, first = turn % parts * box.rows;
	if (first > lines - box.rows)
		first = lines - box.rows;
	for (int i = 0; i < first; i++)
		text_line(text, columns, &text);
	for (const char *next; row < box.rows; row++, text = next) {
		size_t size = text_line(text, columns, &next);
		bool goes_on = row + 1 == box.rows && *next != '\0', went_before = row == 0 && first > 0;
		canvas_textf(canvas, box.row + row, box.column, box.columns, style, "%s%.*s%s", went_before ? "… " : "",
			     (int)size, text, goes_on ? " …" : "");
	}
	return row;
}

int waiting_turn(const struct scene *scene)
{
	enum { TURN_MS = 3000 };
	return (int)(scene->waiting.clock_ms / TURN_MS);
}

int emergency_rows(const struct scene *scene, struct area_box box)
{
	int most = box.rows > 3 ? box.rows / 3 : 1;
	int lines = text_lines(catalogue_cue(scene->catalogue, "emergency"), box.columns);
	return lines < most ? lines : most;
}

struct area_box emergency_draw(const struct scene *scene, struct canvas *canvas, struct area_box box)
{
	int rows = emergency_rows(scene, box);
	struct area_box below = { box.row + box.rows - rows, box.column, rows, box.columns };
	turns_draw(canvas, below, STYLE_CAUTION, catalogue_cue(scene->catalogue, "emergency"), waiting_turn(scene));
	box.rows -= rows;
	return box;
}

void cursor_draw(struct canvas *canvas, int row, int column, bool here)
{
	if (here)
		canvas_text(canvas, row, column, 1, STYLE_ACCENT, "▸");
}

int heading_rows(const struct canvas *canvas, struct area_box box, int rows_below, const char *text)
{
	enum { HEADING_MAX = 7 };
	int most = box.rows / 4 < HEADING_MAX ? box.rows / 4 : HEADING_MAX;
	if (most > box.rows - rows_below - 1)
		most = box.rows - rows_below - 1;
	return lettering_rows(text, most, box.columns, canvas->ascii);
}

struct area_box heading_draw(struct canvas *canvas, struct area_box box, int rows_below, enum style style,
			     const char *text)
{
	int rows = heading_rows(canvas, box, rows_below, text);
	if (rows > 0)
		lettering_draw(canvas, box.row, box.column, rows, style, text);
	else
		canvas_paragraph(canvas, box.row, box.column, 1, box.columns, style, text);
	int used = rows > 0 ? rows + 1 : box.rows - rows_below >= 2 ? 2 : 1;
	return (struct area_box){ box.row + used, box.column, box.rows - used, box.columns };
}

void progress_draw(struct canvas *canvas, int row, int column, int columns, int64_t part, int64_t whole)
{
	int64_t filled = whole > 0 ? part * columns / whole : 0;
	int done = filled < 0 ? 0 : filled > columns ? columns : (int)filled;
	canvas_fill(canvas, row, column, done, STYLE_BAR, "━");
	canvas_fill(canvas, row, column + done, columns - done, STYLE_TRACK, canvas->ascii ? "-" : "─");
}

/* Start of segment `i` of the gauge; segment GAUGE_MAX is the end. */
static int segment(int columns, unsigned i)
{
	return (columns + 1) * (int)i / GAUGE_MAX;
}

void gauge_draw(struct canvas *canvas, struct area_box box, enum style style, unsigned pressure, unsigned cap)
{
	int between = box.columns >= 2 * GAUGE_MAX - 1 ? 1 : 0;
	for (unsigned level = 1; level <= GAUGE_MAX; level++) {
		int from = segment(box.columns, level - 1), width = segment(box.columns, level) - from - between;
		const char *grapheme = level <= pressure ? "█" : level <= cap ? "░" : "·";
		for (int j = 0; j < box.rows; j++) {
			canvas_fill(canvas, box.row + j, box.column + from, width,
				    level <= pressure ? style : STYLE_TRACK, grapheme);
			if (level == cap && between > 0)
				canvas_text(canvas, box.row + j, box.column + from + width, 1, STYLE_TITLE, "│");
		}
	}
}

void gauge_words_draw(struct canvas *canvas, struct area_box box, const struct catalogue *catalogue, unsigned pressure)
{
	int free = 0; /* first column that touches no word */
	for (unsigned i = 0; i < catalogue->pressures_count; i++) {
		const struct pressure *word = &catalogue->pressures[i];
		if (word->from < 1 || word->to > GAUGE_MAX)
			continue;
		bool now = pressure >= word->from && pressure <= word->to;
		int from = segment(box.columns, word->from - 1), end = segment(box.columns, word->to);
		from = from < free ? free : from;
		int width = end - from;
		if (text_columns(word->word) > width)
			continue;
		canvas_text(canvas, box.row, box.column + from, width, now ? STYLE_TITLE : STYLE_MUTED, word->word);
		free = from + text_columns(word->word) + 1;
	}
}

void track_draw(struct canvas *canvas, struct area_box box, unsigned along, int direction)
{
	int marker = box.columns >= 100 ? 6 : box.columns >= 60 ? 4 : box.columns >= 24 ? 3 : 1;
	int middle = box.row + box.rows / 2, end = box.column + box.columns - 1, room = box.columns - 2 - marker;
	if (room < 1)
		return;
	int at = box.column + 1 + (int)along * room / ALONG_MAX;
	canvas_text(canvas, middle, box.column, 1, STYLE_TRACK, "●");
	canvas_fill(canvas, middle, box.column + 1, box.columns - 2, STYLE_TRACK, canvas->ascii ? "-" : "─");
	canvas_text(canvas, middle, end, 1, STYLE_TRACK, "○");
	for (int i = 1; i <= 3 && direction != 0; i++) {
		int arrow = direction > 0 ? at + marker - 1 + i : at - i;
		if (arrow > box.column && arrow < end)
			canvas_text(canvas, middle, arrow, 1, STYLE_ACCENT, direction > 0 ? "›" : "‹");
	}
	for (int i = 0; i < box.rows; i++)
		canvas_fill(canvas, box.row + i, at, marker, STYLE_ROLLER,
			    box.rows == 3 && i == 0   ? "▄"
			    : box.rows == 3 && i == 2 ? "▀"
						      : "█");
}
