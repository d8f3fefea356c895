/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A page of safety questions: the questions on it, those on screen, and how many are answered. */
#ifndef TUI_QUESTION_PAGE_H
#define TUI_QUESTION_PAGE_H

#include "tui/view.h"
#include "tui/widgets.h"

enum { NARROW_COLUMNS = 50, DETAIL_ROWS = 3, INTRO_MAX = 256 };

/* The current page of VIEW_QUESTIONS or VIEW_DOUBTS. */
struct question_page {
	unsigned question[QUESTIONS_MAX]; /* contraindications */
	int count;
	bool all; /* all pages are asked, not only today's */
	int lines[QUESTIONS_MAX]; /* of each question in the columns of the list */
	int longest; /* of them */
	bool whole; /* each of them fits this frame */
	int first, shown; /* those on screen */
	struct area_box intro, list, detail, note;
};

extern const char question_page_note[];

/* True on the page of questions that a stop signal put in doubt. */
bool question_page_doubts(const struct ui *ui);
const struct view_place *question_page_place(const struct ui *ui);

/* True if all pages are asked, not only today's. */
bool question_page_all(const struct scene *scene, const struct ui *ui);

/* The topic of a page and, on the first, the source of its words. */
const char *question_page_intro(const struct scene *scene, const struct ui *ui, bool all, char out[INTRO_MAX]);

/* The advice of the signal that put the answers in doubt; NULL on the other pages. */
const char *question_page_cue(const struct scene *scene, const struct ui *ui);

void question_page_fill(const struct scene *scene, const struct ui *ui, struct area_box box,
			struct question_page *ret_page);

/* Columns in front of a question, for cursor and answer. */
int question_page_lead(const struct question_page *page);

/* The cursor among the questions on screen.  If the frame has shrunk, nothing off screen is answered. */
int question_page_cursor(const struct view_place *place, const struct question_page *page);

/* The yes whose consequences are shown below: at the cursor, or just before it; -1: none. */
int question_page_explained(const struct scene *scene, const struct ui *ui, const struct question_page *page);

bool question_in_profile(const struct scene *scene, unsigned question);
bool question_is_yes(const struct scene *scene, const struct ui *ui, unsigned question);
bool question_is_open(const struct scene *scene, const struct ui *ui, unsigned question);

/* The first unanswered question; -1: none. */
int question_page_open(const struct scene *scene, const struct ui *ui, const struct question_page *page);

/* Progress of the page: one key answers no to all only if the last row has been shown and no answer is yes. */
enum situation question_page_progress(const struct scene *scene, const struct ui *ui, const struct question_page *page);

#endif
