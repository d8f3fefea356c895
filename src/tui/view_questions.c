/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The safety questions, one page per group, where one key answers "none of these"; and the questions that a stop
 * signal put in doubt.
 *
 * Enter answers no only to questions on screen, so that none is skipped unseen. Conditions already in the profile
 * stay until the user removes them. */
#include "base/text.h"
#include "core/safety/sore_area.h"
#include "tui/question_page.h"
#include "tui/words.h"
#include <stdio.h>

extern const struct view view_doubts;

static void draw_answer(const struct scene *scene, const struct ui *ui, struct canvas *canvas, int row, int column,
			const struct question_page *page, unsigned question)
{
	static const char *const words[] = { "no", "YES", "NOT SURE" }, *const letters[] = { "n", "Y", "?" };
	bool narrow = page->list.columns < NARROW_COLUMNS;
	if (ui->answers.given[question]) {
		enum answer answer = ui->answers.answer[question];
		canvas_text(canvas, row, column, 9, answer == ANSWER_NO ? STYLE_MUTED : STYLE_WARNING,
			    (narrow ? letters : words)[answer]);
	} else if (question_in_profile(scene, question)) {
		canvas_text(canvas, row, column, 9, STYLE_CAUTION, narrow ? "Y" : "was YES");
	} else {
		canvas_text(canvas, row, column, 1, STYLE_MUTED, "·");
	}
}

static void draw_list(const struct scene *scene, const struct ui *ui, struct canvas *canvas,
		      const struct question_page *page)
{
	int row = page->list.row, end = page->list.row + page->list.rows;
	for (int i = page->first; i < page->first + page->shown; i++) {
		unsigned question = page->question[i];
		bool here = i == question_page_cursor(question_page_place(ui), page);
		enum style style = here || question_is_yes(scene, ui, question) ? STYLE_TITLE : STYLE_BODY;
		int lead = question_page_lead(page);
		cursor_draw(canvas, row, page->list.column, here);
		draw_answer(scene, ui, canvas, row, page->list.column + 2, page, question);
		row += canvas_paragraph(canvas, row, page->list.column + lead, end - row, page->list.columns - lead,
					style, scene->catalogue->contraindications[question].question);
	}
}

/* Consequences of a yes. */
static void draw_detail(const struct scene *scene, const struct ui *ui, struct canvas *canvas,
			const struct question_page *page)
{
	int row = page->detail.row + 1;
	if (page->detail.rows == 0)
		return;
	unsigned question = page->question[question_page_explained(scene, ui, page)];
	const struct texts *message = &scene->catalogue->contraindications[question].message;
	for (unsigned i = 0; i < message->items_count && row < page->detail.row + page->detail.rows; i++)
		canvas_text(canvas, row++, page->detail.column, page->detail.columns, STYLE_CAUTION, message->items[i]);
}

/* Title and progress through the pages. */
static void draw_frame(const struct scene *scene, const struct question_page *shown, const struct ui *ui,
		       struct canvas *canvas)
{
	bool more = shown->first + shown->shown < shown->count;
	char right[64], where[32] = "";
	int page = question_page_place(ui)->page;
	const char *title = question_page_doubts(ui) ? view_doubts.title : questions_page_title((enum asked)page);
	if (!question_page_doubts(ui) && shown->all)
		snprintf(where, sizeof where, "page %d of %d", page + 1, ASKED_PAGES);
	else if (!question_page_doubts(ui))
		snprintf(where, sizeof where, "today");
	snprintf(right, sizeof right, "%s%s%s", more ? "more below" : "", more && where[0] != '\0' ? " · " : "", where);
	const char *mark = question_page_doubts(ui) ? unsaved_mark(scene, canvas) : "";
	int room = header_columns(canvas) - (mark[0] != '\0' ? text_columns(mark) + 2 : 0);
	bool fits = text_columns(title) + 2 + text_columns(right) <= room;
	frame_marked(canvas, title, mark, fits ? right : more ? "▼" : "");
}

static void draw(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	struct question_page page;
	struct area_box box = frame_box(canvas);
	const char *cue = question_page_cue(scene, ui);
	char words[INTRO_MAX];
	question_page_fill(scene, ui, box, &page);
	int row = page.intro.row;
	draw_frame(scene, &page, ui, canvas);
	if (cue != NULL)
		row += canvas_paragraph(canvas, row, box.column, page.intro.rows, box.columns, STYLE_WARNING, cue);
	canvas_paragraph(canvas, row, box.column, page.intro.row + page.intro.rows - row, box.columns, STYLE_MUTED,
			 question_page_intro(scene, ui, page.all, words));
	canvas_paragraph(canvas, page.note.row, page.note.column, page.note.rows, page.note.columns, STYLE_MUTED,
			 question_page_note);
	draw_list(scene, ui, canvas, &page);
	draw_detail(scene, ui, canvas, &page);
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

/* Removes the answers to the follow-up questions of a yes that was taken back, except those that a run asks anyway. */
static void forget_follow(struct ui *ui, const struct scene *scene, unsigned question)
{
	unsigned follow[LIST_MAX], count = questions_follow(scene->catalogue, question, follow, LIST_MAX);
	bool after_run = questions_run_first(scene->catalogue, scene->wish, scene->profile, scene->at);
	for (unsigned i = 0; i < count && i < LIST_MAX; i++) {
		const struct contraindication *entry = &scene->catalogue->contraindications[follow[i]];
		if (entry->asked != ASKED_FOLLOW || (entry->after_run > 0 && after_run))
			continue;
		ui->answers.given[follow[i]] = false;
		forget_places(&ui->answers, follow[i]);
	}
}

/* Saves answers to doubted questions one by one, because the user may leave at any time. */
static struct act act_given(const struct ui *ui)
{
	return (struct act){ .kind = question_page_doubts(ui) ? ACT_DOUBTS_ANSWERED : ACT_DRAW };
}

/* A yes to the question about a sore no-go area applies to that area. */
static bool takes_sore_place(struct ui *ui, const struct scene *scene, unsigned question)
{
	struct condition place;
	if (!question_page_doubts(ui) || !ui->doubting_sore || ui->answers.places_count == LIST_MAX ||
	    !sore_area_place(scene->catalogue, scene->wish, ui->doubting, &place))
		return false;
	place.contraindication = question;
	ui->answers.places[ui->answers.places_count++] = place;
	return true;
}

static void set_answer(struct ui *ui, const struct scene *scene, unsigned question, enum answer answer)
{
	ui->answers.given[question] = true;
	ui->answers.answer[question] = (unsigned char)answer;
	forget_places(&ui->answers, question);
	if (answer == ANSWER_NO)
		forget_follow(ui, scene, question);
}

static bool has_place(const struct answers *answers, unsigned question)
{
	for (unsigned i = 0; i < answers->places_count; i++)
		if (answers->places[i].contraindication == question)
			return true;
	return false;
}

/* Makes a question visible: on this screenful, or as the first of another one. */
static struct act show_question(struct view_place *place, const struct question_page *page, int question)
{
	place->cursor = question;
	if (question < page->first || question >= page->first + page->shown)
		place->scroll = question;
	return (struct act){ .kind = ACT_DRAW };
}

/* Asks again for the missing place of a yes. */
static bool ask_for_place(struct ui *ui, const struct scene *scene, const struct question_page *page)
{
	for (int i = 0; i < page->first + page->shown; i++) {
		unsigned question = page->question[i];
		if (!ui->answers.given[question] || ui->answers.answer[question] == ANSWER_NO ||
		    !question_needs_place(scene->catalogue, question) || has_place(&ui->answers, question))
			continue;
		show_question(&ui->place[ui_view(ui)], page, i);
		ui_where(ui, question, false);
		return true;
	}
	return false;
}

static unsigned situation(const struct scene *scene, const struct ui *ui)
{
	struct canvas size = { .rows = ui->rows, .columns = ui->columns };
	struct question_page page;
	question_page_fill(scene, ui, frame_box(&size), &page);
	return question_page_progress(scene, ui, &page);
}

static void say_no_to_all(struct ui *ui, const struct scene *scene, const struct question_page *page)
{
	for (int i = 0; i < page->count; i++)
		if (question_is_open(scene, ui, page->question[i]))
			set_answer(ui, scene, page->question[i], ANSWER_NO);
}

static struct act next_page(struct ui *ui, const struct scene *scene)
{
	struct view_place *place = &ui->place[ui_view(ui)];
	if (question_page_doubts(ui))
		return (struct act){ .kind = ACT_DOUBTS_ANSWERED, .value = 1 };
	if (question_page_all(scene, ui) && place->page + 1 < ASKED_PAGES) {
		*place = (struct view_place){ .page = place->page + 1 };
		return (struct act){ .kind = ACT_DRAW };
	}
	return (struct act){ .kind = ACT_ANSWERED, .value = question_page_all(scene, ui) };
}

/* Moves on: to the rest of the page, to an open question, or to the next page. */
static struct act continue_page(struct ui *ui, const struct scene *scene, const struct question_page *page)
{
	struct view_place *place = &ui->place[ui_view(ui)];
	enum situation progress_now = question_page_progress(scene, ui, page);
	if (ask_for_place(ui, scene, page))
		return (struct act){ .kind = ACT_DRAW };
	if (progress_now == IN_MORE)
		return show_question(place, page, page->first + page->shown);
	if (progress_now == IN_SINGLY)
		return show_question(place, page, question_page_open(scene, ui, page));
	if (progress_now == IN_NO_TO_ALL || progress_now == IN_NO_TO_REST)
		say_no_to_all(ui, scene, page);
	return next_page(ui, scene);
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

static struct act move(struct view_place *place, const struct question_page *page, int step)
{
	int cursor = question_page_cursor(place, page) + step;
	if (cursor < 0 || cursor >= page->count)
		return (struct act){ .kind = ACT_DRAW };
	return show_question(place, page, cursor);
}

/* Answers the selected question and moves to the next one, which may be a follow-up of the answer. */
static struct act answer_here(struct ui *ui, const struct scene *scene, struct question_page *page, enum answer given)
{
	struct canvas size = { .rows = ui->rows, .columns = ui->columns };
	struct view_place *place = &ui->place[ui_view(ui)];
	if (page->count == 0)
		return (struct act){ .kind = ACT_DRAW };
	unsigned question = page->question[question_page_cursor(place, page)];
	set_answer(ui, scene, question, given);
	question_page_fill(scene, ui, frame_box(&size), page);
	move(place, page, 1);
	struct act act = act_given(ui);
	if (given != ANSWER_NO && question_takes_place(scene->catalogue, question) &&
	    !takes_sore_place(ui, scene, question)) {
		ui_where(ui, question, false);
		act.kind = ACT_DRAW;
	}
	return act;
}

static struct act act(struct ui *ui, const struct scene *scene, struct act act)
{
	struct canvas size = { .rows = ui->rows, .columns = ui->columns };
	struct view_place *place = &ui->place[ui_view(ui)];
	struct question_page page;
	question_page_fill(scene, ui, frame_box(&size), &page);
	if (page.count == 0 && act.kind == ACT_NONE_OF_THESE)
		return continue_page(ui, scene, &page);
	switch ((int)act.kind) {
	case ACT_UP:
		return move(place, &page, -1);
	case ACT_DOWN:
		return move(place, &page, 1);
	case ACT_YES:
		return answer_here(ui, scene, &page, ANSWER_YES);
	case ACT_NOT_SURE:
		return answer_here(ui, scene, &page, ANSWER_NOT_SURE);
	case ACT_NO:
		return answer_here(ui, scene, &page, ANSWER_NO);
	case ACT_NONE_OF_THESE:
		return continue_page(ui, scene, &page);
	case ACT_CHANGED:
		ui->changed = true;
		return (struct act){ .kind = ACT_DRAW };
	case ACT_LEFT:
		return previous_page(place);
	default:
		return act;
	}
}

static bool whole(const struct scene *scene, const struct ui *ui, const struct canvas *frame)
{
	struct question_page page;
	question_page_fill(scene, ui, frame_box(frame), &page);
	return page.whole;
}

/* Each screenful counts as a new page to read. */
static unsigned asks(const struct scene *scene, const struct ui *ui)
{
	const struct view_place *place = question_page_place(ui);
	(void)scene;
	return 1 + (unsigned)place->page * QUESTIONS_MAX + (unsigned)place->scroll;
}

#define ENTER(in, label, help, brief) \
	BIND_BRIEF(in, KEY_RETURN, DO(ACT_NONE_OF_THESE), "none-of-these", label, help, brief)
#define KEYS_ANSWER                                                                                               \
	ENTER(IN_NO_TO_ALL, "no to all", "No to all of this page; then the next one.", "all no"),                 \
		ENTER(IN_NO_TO_REST, "no to the rest", "No to all others; a yes from before stays.", NULL),       \
		ENTER(IN_MORE, "more", "The rest of the page.", NULL),                                            \
		ENTER(IN_SINGLY, "next open", "After a yes, the next question to answer.", "next"),               \
		ENTER(IN_ANSWERED, "continue", "All are answered: the next page.", "next"),                       \
		BIND(IN_ANY, 'y', DO(ACT_YES), "yes", "yes", "Yes to the selected question, then the next one."), \
		BIND(IN_ANY, 'n', DO(ACT_NO), "no", "no", "No; also takes back a yes."),                          \
		BIND_BRIEF(IN_ANY, 'u', DO(ACT_NOT_SURE), "not-sure", "not sure", "Not sure: counts as yes.",     \
			   "unsure")
#define KEYS_QUESTION                                                                    \
	BIND_2(IN_ANY, KEY_ARROW_UP, 'k', DO(ACT_UP), "up", NULL, "Previous question."), \
		BIND_2(IN_ANY, KEY_ARROW_DOWN, 'j', DO(ACT_DOWN), "down", NULL, "Next question.")

/* The key that leaves comes before the keys for which only wide frames have room. */
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

const struct view view_questions = { .name = "questions",
				     .title = "Safety questions",
				     .keys = keys,
				     .asks = asks,
				     .whole = whole,
				     .situation = situation,
				     .draw = draw,
				     .act = act };
const struct view view_doubts = { .name = "doubts",
				  .title = "Answer again",
				  .keys = keys_doubts,
				  .asks = asks,
				  .whole = whole,
				  .situation = situation,
				  .draw = draw,
				  .act = act };
