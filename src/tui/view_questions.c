/* SPDX-License-Identifier: MIT */
/* The safety questions, one page per group, where one key answers "none of these"; and the questions that a stop
 * signal put in doubt.
 *
 * Enter answers no only to questions on screen, so that none is passed over unseen.  What the profile already says
 * stays until the user takes it back. */
#include "base/text.h"
#include "tui/widgets.h"
#include <stdio.h>

extern const struct view view_doubts;

enum { NARROW_COLUMNS = 50, DETAIL_ROWS = 3 };

static bool is_doubts(const struct ui *ui)
{
	return ui_view(ui) == VIEW_DOUBTS;
}

static const struct view_place *place_in(const struct ui *ui)
{
	return &ui->place[ui_view(ui)];
}

/* The current page: its questions, and those on screen. */
struct sheet {
	unsigned question[QUESTIONS_MAX];
	int count;
	int first, shown;
	struct area_box list, detail;
};

/* Columns in front of a question, for cursor and answer. */
static int lead_columns(const struct sheet *sheet)
{
	return sheet->list.columns >= NARROW_COLUMNS ? 11 : 4;
}

/* The question, or its subject if it does not fit the screen: half a question would mislead. */
static const char *words_of(const struct scene *scene, const struct sheet *sheet, int i)
{
	const struct contraindication *entry = &scene->catalogue->contraindications[sheet->question[i]];
	bool fits = text_lines(entry->question, sheet->list.columns - lead_columns(sheet)) <= sheet->list.rows;
	return fits ? entry->question : entry->name;
}

static int rows_of(const struct scene *scene, const struct sheet *sheet, int i)
{
	return text_lines(words_of(scene, sheet, i), sheet->list.columns - lead_columns(sheet));
}

static bool in_profile(const struct scene *scene, unsigned question)
{
	return profile_says(scene->profile, scene->catalogue, question, scene->at);
}

static bool is_yes(const struct scene *scene, const struct ui *ui, unsigned question)
{
	if (ui->answers.given[question])
		return ui->answers.answer[question] != ANSWER_NO;
	return in_profile(scene, question);
}

static bool asks_all(const struct scene *scene, const struct ui *ui)
{
	return ui->changed || questions_all_due(scene->catalogue, scene->profile);
}

static bool runs_first(const struct scene *scene)
{
	return questions_run_first(scene->catalogue, scene->wish, scene->profile, scene->at);
}

static const char *intro(const struct scene *scene, const struct ui *ui)
{
	if (is_doubts(ui))
		return "Not sure counts as yes.  Open questions come back before the next routine.";
	if (place_in(ui)->page == 0 && runs_first(scene))
		return "After a run like this, some questions come first.  Not sure counts as yes.";
	if (asks_all(scene, ui) && place_in(ui)->page == 0)
		return "Not sure counts as yes.  Based on published sources; not reviewed by a clinician.";
	return "Not sure counts as yes.";
}

/* The advice of the signal that put the answers in doubt; NULL on the regular pages. */
static const char *signal_cue(const struct scene *scene, const struct ui *ui)
{
	return is_doubts(ui) ? scene->catalogue->stop_signals[ui->doubting].cue : NULL;
}

/* Small frames show only that advice, above the first question. */
static int intro_rows(const struct scene *scene, const struct ui *ui, struct area_box box)
{
	enum { WHOLE_ROWS = 14, QUESTION_ROWS = 2 };
	const char *cue = signal_cue(scene, ui);
	int rows = cue != NULL ? text_lines(cue, box.columns) : 0;
	if (box.rows >= WHOLE_ROWS)
		return rows + text_lines(intro(scene, ui), box.columns) + 1;
	return place_in(ui)->scroll == 0 && rows + QUESTION_ROWS <= box.rows ? rows : 0;
}

/* The yes whose consequences are shown below: the cursor's, or the one just before it; -1 for none. */
static int explained_question(const struct scene *scene, const struct ui *ui, const struct sheet *sheet)
{
	int cursor = place_in(ui)->cursor;
	for (int i = cursor; i >= sheet->first && i >= cursor - 1; i--)
		if (i < sheet->count && is_yes(scene, ui, sheet->question[i]))
			return i;
	return -1;
}

/* Gives the list its rows, minus those for the consequences. */
static void fit_list(const struct scene *scene, struct sheet *sheet, struct area_box box, int detail)
{
	int used = 0;
	sheet->list = (struct area_box){ box.row, box.column, box.rows - detail, box.columns };
	sheet->detail = (struct area_box){ box.row + box.rows - detail, box.column, detail, box.columns };
	sheet->shown = 0;
	for (int i = sheet->first; i < sheet->count; i++, sheet->shown++) {
		used += rows_of(scene, sheet, i);
		if (used > sheet->list.rows && sheet->shown > 0)
			break;
	}
}

/* The doubted questions and those answered since, so that the list does not change while it is answered. */
static int doubts(const struct scene *scene, const struct ui *ui, unsigned *ret_question)
{
	int count = 0;
	for (unsigned i = 0; i < scene->catalogue->contraindications_count && i < ANSWERS_MAX; i++)
		if (count < QUESTIONS_MAX && (ui->answers.given[i] || profile_doubts(scene->profile, i)))
			ret_question[count++] = i;
	return count;
}

static int fill_questions(const struct scene *scene, const struct ui *ui, unsigned *ret_question)
{
	if (is_doubts(ui))
		return doubts(scene, ui, ret_question);
	enum asked page = (enum asked)place_in(ui)->page;
	bool after_run = runs_first(scene);
	unsigned count = questions_asked(scene->catalogue, page, after_run, ret_question, QUESTIONS_MAX);
	return count < QUESTIONS_MAX ? (int)count : QUESTIONS_MAX;
}

/* The consequences never push the selected question off screen. */
static void fill_sheet(const struct scene *scene, const struct ui *ui, struct area_box box, struct sheet *ret_sheet)
{
	const struct view_place *place = place_in(ui);
	ret_sheet->count = fill_questions(scene, ui, ret_sheet->question);
	ret_sheet->first = place->scroll;
	int intro = intro_rows(scene, ui, box);
	int detail = box.rows >= 12 && explained_question(scene, ui, ret_sheet) >= 0 ? DETAIL_ROWS : 0;
	struct area_box rest = { box.row + intro, box.column, box.rows - intro, box.columns };
	fit_list(scene, ret_sheet, rest, detail);
	if (place->cursor >= ret_sheet->first + ret_sheet->shown)
		fit_list(scene, ret_sheet, rest, 0);
}

/* The cursor among the questions on screen.  If the frame has shrunk, nothing off screen is answered. */
static int cursor_of(const struct view_place *place, const struct sheet *sheet)
{
	int last = sheet->first + sheet->shown - 1;
	return place->cursor < last ? place->cursor : last;
}

static void draw_answer(const struct scene *scene, const struct ui *ui, struct canvas *canvas, int row, int column,
			const struct sheet *sheet, unsigned question)
{
	static const char *const words[] = { "no", "YES", "NOT SURE" }, *const letters[] = { "n", "Y", "?" };
	bool narrow = sheet->list.columns < NARROW_COLUMNS;
	if (ui->answers.given[question]) {
		enum answer answer = ui->answers.answer[question];
		canvas_text(canvas, row, column, 9, answer == ANSWER_NO ? STYLE_MUTED : STYLE_WARNING,
			    (narrow ? letters : words)[answer]);
	} else if (in_profile(scene, question)) {
		canvas_text(canvas, row, column, 9, STYLE_CAUTION, narrow ? "Y" : "was YES");
	} else {
		canvas_text(canvas, row, column, 1, STYLE_MUTED, "·");
	}
}

static void draw_list(const struct scene *scene, const struct ui *ui, struct canvas *canvas, const struct sheet *sheet)
{
	int row = sheet->list.row, end = sheet->list.row + sheet->list.rows;
	for (int i = sheet->first; i < sheet->first + sheet->shown; i++) {
		unsigned question = sheet->question[i];
		bool here = i == cursor_of(place_in(ui), sheet);
		enum style style = here || is_yes(scene, ui, question) ? STYLE_TITLE : STYLE_BODY;
		int lead = lead_columns(sheet);
		cursor_draw(canvas, row, sheet->list.column, here);
		draw_answer(scene, ui, canvas, row, sheet->list.column + 2, sheet, question);
		row += canvas_paragraph(canvas, row, sheet->list.column + lead, end - row, sheet->list.columns - lead,
					style, words_of(scene, sheet, i));
	}
}

/* Consequences of a yes. */
static void draw_detail(const struct scene *scene, const struct ui *ui, struct canvas *canvas,
			const struct sheet *sheet)
{
	int row = sheet->detail.row + 1;
	if (sheet->detail.rows == 0)
		return;
	unsigned question = sheet->question[explained_question(scene, ui, sheet)];
	const struct texts *message = &scene->catalogue->contraindications[question].message;
	for (unsigned i = 0; i < message->items_count && row < sheet->detail.row + sheet->detail.rows; i++)
		canvas_text(canvas, row++, sheet->detail.column, sheet->detail.columns, STYLE_CAUTION,
			    message->items[i]);
}

/* Title and progress through the pages. */
static void draw_frame(const struct scene *scene, const struct ui *ui, struct canvas *canvas, bool more)
{
	char right[64], where[32] = "";
	int page = place_in(ui)->page;
	const char *title = is_doubts(ui) ? view_doubts.title : questions_page_title((enum asked)page);
	if (!is_doubts(ui) && asks_all(scene, ui))
		snprintf(where, sizeof where, "page %d of %d", page + 1, ASKED_COUNT);
	else if (!is_doubts(ui))
		snprintf(where, sizeof where, "today");
	snprintf(right, sizeof right, "%s%s%s", more ? "more below" : "", more && where[0] != '\0' ? " · " : "", where);
	bool fits = text_columns(title) + 2 + text_columns(right) <= header_columns(canvas);
	frame_draw(canvas, title, fits ? right : more ? "▼" : "");
}

static void draw(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	struct sheet sheet;
	struct area_box box = frame_box(canvas);
	const char *cue = signal_cue(scene, ui);
	int row = box.row;
	fill_sheet(scene, ui, box, &sheet);
	draw_frame(scene, ui, canvas, sheet.first + sheet.shown < sheet.count);
	if (sheet.list.row > box.row) {
		if (cue != NULL)
			row += canvas_paragraph(canvas, row, box.column, box.rows, box.columns, STYLE_WARNING, cue);
		canvas_paragraph(canvas, row, box.column, sheet.list.row - row, box.columns, STYLE_MUTED,
				 intro(scene, ui));
	}
	draw_list(scene, ui, canvas, &sheet);
	draw_detail(scene, ui, canvas, &sheet);
}

/* ---- Acts ------------------------------------------------------------------------------------------------------- */

static void forget_places(struct answers *answers, unsigned question)
{
	unsigned kept = 0;
	for (unsigned i = 0; i < answers->places_count; i++)
		if (answers->places[i].contraindication != question)
			answers->places[kept++] = answers->places[i];
	answers->places_count = kept;
}

/* Answers to doubted questions are saved one by one: the user may leave at any time. */
static struct act act_given(const struct ui *ui)
{
	return (struct act){ .kind = is_doubts(ui) ? ACT_DOUBTS_ANSWERED : ACT_DRAW };
}

static struct act answer(struct ui *ui, const struct scene *scene, unsigned question, enum answer answer)
{
	ui->answers.given[question] = true;
	ui->answers.answer[question] = (unsigned char)answer;
	forget_places(&ui->answers, question);
	struct act act = act_given(ui);
	if (answer != ANSWER_NO && question_takes_place(scene->catalogue, question)) {
		ui_where(ui, question, false);
		act.kind = ACT_DRAW;
	}
	return act;
}

static bool has_place(const struct answers *answers, unsigned question)
{
	for (unsigned i = 0; i < answers->places_count; i++)
		if (answers->places[i].contraindication == question)
			return true;
	return false;
}

/* Asks again for a place that a yes needs and lacks. */
static bool ask_for_place(struct ui *ui, const struct scene *scene, const struct sheet *sheet)
{
	for (int i = sheet->first; i < sheet->first + sheet->shown; i++) {
		unsigned question = sheet->question[i];
		if (!ui->answers.given[question] || ui->answers.answer[question] == ANSWER_NO ||
		    !question_needs_place(scene->catalogue, question) || has_place(&ui->answers, question))
			continue;
		ui->place[ui_view(ui)].cursor = i;
		ui_where(ui, question, false);
		return true;
	}
	return false;
}

/* Answers no to every open question on screen, then continues: the rest of the page, the next page, the end. */
static struct act continue_page(struct ui *ui, const struct scene *scene, const struct sheet *sheet)
{
	struct view_place *place = &ui->place[ui_view(ui)];
	if (ask_for_place(ui, scene, sheet))
		return (struct act){ .kind = ACT_DRAW };
	for (int i = sheet->first; i < sheet->first + sheet->shown; i++) {
		unsigned question = sheet->question[i];
		if (!ui->answers.given[question] && !in_profile(scene, question))
			answer(ui, scene, question, ANSWER_NO);
	}
	if (sheet->first + sheet->shown < sheet->count) {
		place->scroll = place->cursor = sheet->first + sheet->shown;
		return act_given(ui);
	}
	if (is_doubts(ui))
		return (struct act){ .kind = ACT_DOUBTS_ANSWERED, .value = 1 };
	if (asks_all(scene, ui) && place->page + 1 < ASKED_COUNT) {
		*place = (struct view_place){ .page = place->page + 1 };
		return (struct act){ .kind = ACT_DRAW };
	}
	return (struct act){ .kind = ACT_ANSWERED, .value = asks_all(scene, ui) };
}

static struct act previous_page(struct view_place *place)
{
	if (place->scroll > 0)
		place->scroll = place->cursor = 0;
	else if (place->page > 0)
		*place = (struct view_place){ .page = place->page - 1 };
	else
		return (struct act){ .kind = ACT_CLOSE };
	return (struct act){ .kind = ACT_DRAW };
}

static struct act move(struct view_place *place, const struct sheet *sheet, int step)
{
	int cursor = cursor_of(place, sheet) + step;
	if (cursor >= sheet->first && cursor < sheet->first + sheet->shown)
		place->cursor = cursor;
	return (struct act){ .kind = ACT_DRAW };
}

/* Answers the selected question and moves to the next one on screen. */
static struct act answer_here(struct ui *ui, const struct scene *scene, const struct sheet *sheet, enum answer given)
{
	struct view_place *place = &ui->place[ui_view(ui)];
	if (sheet->count == 0)
		return (struct act){ .kind = ACT_DRAW };
	struct act act = answer(ui, scene, sheet->question[cursor_of(place, sheet)], given);
	move(place, sheet, 1);
	return act;
}

static struct act act(struct ui *ui, const struct scene *scene, struct act act)
{
	struct canvas size = { .rows = ui->rows, .columns = ui->columns };
	struct view_place *place = &ui->place[ui_view(ui)];
	struct sheet sheet;
	fill_sheet(scene, ui, frame_box(&size), &sheet);
	if (sheet.count == 0 && act.kind == ACT_NONE_OF_THESE)
		return continue_page(ui, scene, &sheet);
	switch ((int)act.kind) {
	case ACT_UP:
		return move(place, &sheet, -1);
	case ACT_DOWN:
		return move(place, &sheet, 1);
	case ACT_YES:
		return answer_here(ui, scene, &sheet, ANSWER_YES);
	case ACT_NOT_SURE:
		return answer_here(ui, scene, &sheet, ANSWER_NOT_SURE);
	case ACT_NO:
		return answer_here(ui, scene, &sheet, ANSWER_NO);
	case ACT_NONE_OF_THESE:
		return continue_page(ui, scene, &sheet);
	case ACT_CHANGED:
		ui->changed = true;
		return (struct act){ .kind = ACT_DRAW };
	case ACT_LEFT:
		return previous_page(place);
	default:
		return act;
	}
}

/* Each screenful is read anew. */
static unsigned asks(const struct scene *scene, const struct ui *ui)
{
	const struct view_place *place = place_in(ui);
	(void)scene;
	return 1 + (unsigned)place->page * QUESTIONS_MAX + (unsigned)place->scroll;
}

#define KEYS_ANSWER                                                                                               \
	BIND(IN_ANY, KEY_RETURN, DO(ACT_NONE_OF_THESE), "none-of-these", "none",                                  \
	     "None of these, or none of the others: continue."),                                                  \
		BIND(IN_ANY, 'y', DO(ACT_YES), "yes", "yes", "Yes to the selected question, then the next one."), \
		BIND(IN_ANY, 'u', DO(ACT_NOT_SURE), "not-sure", "not sure", "Not sure: counts as yes.")
#define KEYS_QUESTION                                                                            \
	BIND(IN_ANY, 'n', DO(ACT_NO), "no", "no", "No; also takes back a yes."),                 \
		BIND_2(IN_ANY, KEY_ARROW_UP, 'k', DO(ACT_UP), "up", NULL, "Previous question."), \
		BIND_2(IN_ANY, KEY_ARROW_DOWN, 'j', DO(ACT_DOWN), "down", NULL, "Next question.")

/* The way out comes before the keys that only wide frames have room for. */
static const struct binding keys[] = {
	KEYS_ANSWER,
	BIND_2(IN_ANY, KEY_ESC, KEY_ARROW_LEFT, DO(ACT_LEFT), "previous", "back",
	       "Previous page; from the first page, back."),
	BIND(IN_ASKED, 'c', DO(ACT_CHANGED), "changed", "something changed",
	     "Something has changed: ask all questions again."),
	KEYS_QUESTION,
	KEYS_HELP,
	BIND(IN_ANY, 'q', DO(ACT_QUIT), "quit", "quit", "Quit rollcoach."),
	{ 0 },
};

static const struct binding keys_doubts[] = {
	KEYS_ANSWER,
	BIND_2(IN_ANY, KEY_ESC, 'q', DO(ACT_CLOSE), "later", "later",
	       "Later: open questions come back before the next routine."),
	KEYS_QUESTION,
	KEYS_HELP,
	{ 0 },
};

const struct view view_questions = {
	.name = "questions", .title = "Safety questions", .keys = keys, .asks = asks, .draw = draw, .act = act
};
const struct view view_doubts = {
	.name = "doubts", .title = "Answer again", .keys = keys_doubts, .asks = asks, .draw = draw, .act = act
};
