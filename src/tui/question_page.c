/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Lays out a page of safety questions, and counts the answered ones. */
#include "tui/question_page.h"

#include "base/text.h"
#include "tui/widgets.h"
#include <stdio.h>
#include <string.h>

enum { WHOLE_ROWS = 14 };

bool question_page_doubts(const struct ui *ui)
{
	return ui_view(ui) == VIEW_DOUBTS;
}

const struct view_place *question_page_place(const struct ui *ui)
{
	return &ui->place[ui_view(ui)];
}

/* Columns in front of a question, for cursor and answer. */
int question_page_lead(const struct question_page *page)
{
	return page->list.columns >= NARROW_COLUMNS ? 11 : 4;
}

/* Breaking the lines takes most of the time of a page, so it is done once for all layouts tried. */
static void count_lines(const struct scene *scene, struct question_page *page)
{
	page->longest = 0;
	for (int i = 0; i < page->count; i++) {
		page->lines[i] = text_lines(scene->catalogue->contraindications[page->question[i]].question,
					    page->list.columns - question_page_lead(page));
		page->longest = page->lines[i] > page->longest ? page->lines[i] : page->longest;
	}
}

bool question_in_profile(const struct scene *scene, unsigned question)
{
	return profile_says(scene->profile, scene->catalogue, question, scene->at);
}

bool question_is_yes(const struct scene *scene, const struct ui *ui, unsigned question)
{
	if (ui->answers.given[question])
		return ui->answers.answer[question] != ANSWER_NO;
	return question_in_profile(scene, question);
}

bool question_page_all(const struct scene *scene, const struct ui *ui)
{
	return ui->changed || questions_all_due(scene->catalogue, scene->profile);
}

const char question_page_note[] = "Not sure? Say so. It counts as yes, to be safe.";

static bool runs_first(const struct scene *scene)
{
	return questions_run_first(scene->catalogue, scene->wish, scene->profile, scene->at);
}

/* The `asked` text of the page, once with the source of its words. */
const char *question_page_intro(const struct scene *scene, const struct ui *ui, bool all, char out[INTRO_MAX])
{
	int page = question_page_place(ui)->page;
	bool first = all && page == 0;
	if (question_page_doubts(ui))
		return scene->rests_lost ? "Answer now: this cannot be saved, so nothing may ask you later."
					 : "Open questions come back before the next routine.";
	if (page == 0 && runs_first(scene))
		return "After a run like this, some questions come first.";
	snprintf(out, INTRO_MAX, "%s%s", questions_page_subtitle((enum asked)page),
		 first ? " Based on published sources; not reviewed by a clinician." : "");
	return out;
}

/* The advice of the signal that put the answers in doubt; NULL on other pages. */
const char *question_page_cue(const struct scene *scene, const struct ui *ui)
{
	bool signals = question_page_doubts(ui) && !ui->doubting_sore;
	return signals ? scene->catalogue->stop_signals[ui->doubting].cue : NULL;
}

/* The whole intro; in small frames, only the advice for the signal, above the first question. None of it where a
 * question would not fit below. */
static int intro_rows(const struct scene *scene, const struct ui *ui, const struct question_page *page,
		      struct area_box box)
{
	char words[INTRO_MAX];
	const char *cue = question_page_cue(scene, ui);
	int rows = cue != NULL ? text_lines(cue, box.columns) : 0;
	bool large = box.rows >= WHOLE_ROWS;
	if (large)
		rows += text_lines(question_page_intro(scene, ui, page->all, words), box.columns);
	else if (question_page_place(ui)->scroll > 0)
		return 0;
	return rows + large + page->longest <= box.rows ? rows : 0;
}

/* The yes whose consequences are shown below: at the cursor, or just before it; -1 if there is none. */
int question_page_explained(const struct scene *scene, const struct ui *ui, const struct question_page *page)
{
	int cursor = question_page_place(ui)->cursor;
	for (int i = cursor; i >= page->first && i >= cursor - 1; i--)
		if (i < page->count && question_is_yes(scene, ui, page->question[i]))
			return i;
	return -1;
}

/* Gives the list its rows, minus those for the consequences.  False if the page continues below. */
static bool fit_list(struct question_page *page, struct area_box box, int detail)
{
	int used = 0;
	page->list = (struct area_box){ box.row, box.column, box.rows - detail, box.columns };
	page->detail = (struct area_box){ box.row + box.rows - detail, box.column, detail, box.columns };
	page->shown = 0;
	for (int i = page->first; i < page->count; i++, page->shown++) {
		used += page->lines[i];
		if (used > page->list.rows && page->shown > 0)
			break;
	}
	return page->first + page->shown >= page->count && used <= page->list.rows;
}

/* The doubted questions and those answered since, so that the list does not change under the user. */
static int doubts(const struct scene *scene, const struct ui *ui, unsigned *ret_question)
{
	int count = 0;
	for (unsigned i = 0; i < scene->catalogue->contraindications_count && i < ANSWERS_MAX; i++)
		if (count < QUESTIONS_MAX && (ui->answers.given[i] || profile_doubts(scene->profile, i)))
			ret_question[count++] = i;
	return count;
}

static bool is_on(const unsigned *question, int count, unsigned wanted)
{
	for (int i = 0; i < count; i++)
		if (question[i] == wanted)
			return true;
	return false;
}

/* Inserts, below a yes, its follow-up questions. */
static int add_follow(const struct scene *scene, const struct ui *ui, unsigned *question, int count)
{
	for (int i = 0; i < count; i++) {
		unsigned follow[LIST_MAX], at = question[i];
		if (!question_is_yes(scene, ui, at))
			continue;
		unsigned follow_count = questions_follow(scene->catalogue, at, follow, LIST_MAX);
		for (unsigned k = 0; k < follow_count && k < LIST_MAX && count < QUESTIONS_MAX; k++) {
			bool follows = scene->catalogue->contraindications[follow[k]].asked == ASKED_FOLLOW;
			if (!follows || is_on(question, count, follow[k]))
				continue;
			memmove(&question[i + 2], &question[i + 1], (size_t)(count - i - 1) * sizeof(*question));
			question[i + 1] = follow[k];
			count++;
		}
	}
	return count;
}

static int fill_questions(const struct scene *scene, const struct ui *ui, bool all, unsigned *ret_question)
{
	if (question_page_doubts(ui))
		return doubts(scene, ui, ret_question);
	const struct question_terms asking = {
		.profile = scene->profile, .now = scene->at, .all = all, .after_run = runs_first(scene)
	};
	enum asked page = (enum asked)question_page_place(ui)->page;
	unsigned count = questions_asked(scene->catalogue, page, &asking, ret_question, QUESTIONS_MAX);
	return add_follow(scene, ui, ret_question, count < QUESTIONS_MAX ? (int)count : QUESTIONS_MAX);
}

/* Chooses the airiest layout in which the whole page fits. A page that has to scroll anyway keeps its blank rows. */
enum density { WITH_GAPS, WITHOUT_GAP, WITHOUT_MARGINS };

/* Returns false if the page continues below. */
static bool lay_out(struct area_box box, int intro, enum density density, struct question_page *page)
{
	bool whole = box.rows >= WHOLE_ROWS;
	if (density == WITHOUT_MARGINS && whole && box.row > 1) { /* of the frame */
		box.row--;
		box.rows += 2;
	}
	int gap = whole && density == WITH_GAPS;
	page->intro = (struct area_box){ box.row, box.column, intro, box.columns };
	page->note = (struct area_box){ box.row + box.rows - whole, box.column, whole, box.columns };
	box.row += intro + gap;
	box.rows -= intro + gap + whole;
	return fit_list(page, box, 0);
}

/* The consequences never push the selected question off screen. */
void question_page_fill(const struct scene *scene, const struct ui *ui, struct area_box box,
			struct question_page *ret_page)
{
	const struct view_place *place = question_page_place(ui);
	ret_page->all = question_page_all(scene, ui);
	ret_page->count = fill_questions(scene, ui, ret_page->all, ret_page->question);
	ret_page->first = place->scroll;
	ret_page->list.columns = box.columns;
	count_lines(scene, ret_page);
	ret_page->whole = ret_page->longest + (box.rows >= WHOLE_ROWS) <= box.rows;
	int intro = intro_rows(scene, ui, ret_page, box);
	enum density density = WITH_GAPS;
	while (!lay_out(box, intro, density, ret_page) && density < WITHOUT_MARGINS)
		density++;
	if (ret_page->first + ret_page->shown < ret_page->count)
		lay_out(box, intro, WITHOUT_GAP, ret_page);
	bool explains = box.rows >= 12 && question_page_explained(scene, ui, ret_page) >= 0;
	struct area_box list = ret_page->list;
	fit_list(ret_page, list, explains ? DETAIL_ROWS : 0);
	if (place->cursor >= ret_page->first + ret_page->shown || ret_page->longest > ret_page->list.rows)
		fit_list(ret_page, list, 0);
}

/* Keeps the cursor on a question that is on screen. If the frame has shrunk, nothing off screen can be answered. */
int question_page_cursor(const struct view_place *place, const struct question_page *page)
{
	int last = page->first + page->shown - 1;
	return place->cursor < last ? place->cursor : last;
}

bool question_is_open(const struct scene *scene, const struct ui *ui, unsigned question)
{
	return !ui->answers.given[question] && !question_in_profile(scene, question);
}

/* The first unanswered question; -1 if there is none. */
int question_page_open(const struct scene *scene, const struct ui *ui, const struct question_page *page)
{
	for (int i = 0; i < page->count; i++)
		if (question_is_open(scene, ui, page->question[i]))
			return i;
	return -1;
}

static bool has_yes(const struct ui *ui, const struct question_page *page)
{
	for (int i = 0; i < page->count; i++)
		if (ui->answers.given[page->question[i]] && ui->answers.answer[page->question[i]] != ANSWER_NO)
			return true;
	return false;
}

/* True if the profile has a yes to one of them. */
static bool has_earlier_yes(const struct scene *scene, const struct question_page *page)
{
	for (int i = 0; i < page->count; i++)
		if (question_in_profile(scene, page->question[i]))
			return true;
	return false;
}

/* Progress through the page. One key answers no to all only once the last row has been shown, and only if there is no
 * yes. */
enum situation question_page_progress(const struct scene *scene, const struct ui *ui, const struct question_page *page)
{
	if (page->first + page->shown < page->count)
		return IN_MORE;
	if (question_page_open(scene, ui, page) < 0)
		return IN_ANSWERED;
	if (has_yes(ui, page))
		return IN_SINGLY;
	return has_earlier_yes(scene, page) ? IN_NO_TO_REST : IN_NO_TO_ALL;
}
