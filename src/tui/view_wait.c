/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The wait after a stop signal: what to do, a clock that counts up, and a question that must be answered. */
#include "base/text.h"
#include "core/person/person.h"
#include "tui/page.h"
#include "tui/words.h"
#include <stdio.h>
#include <string.h>

enum { TITLE_MAX = 128, CLOCK_COLUMNS = 8 };

/* Puts the question first if space is short; otherwise what to do comes first. */
static void add_question(struct page *page, const struct waiting *waiting)
{
	char left[16];
	if (waiting->question != NULL)
		page_add(page, STYLE_WARNING, 0, waiting->question->ask);
	else
		page_addf(page, STYLE_MUTED, 0, "A question follows in %s%s.",
			  length_text(waiting->due_ms, left, sizeof left),
			  waiting->signal->during ? "" : ", or at the next start");
}

static void add_lines(struct page *page, const struct scene *scene)
{
	const struct waiting *waiting = &scene->waiting;
	const struct texts *lines = &waiting->signal->lines;
	bool sided = waiting->side != SIDE_BOTH;
	if (waiting->place.kind != TARGET_NONE)
		page_addf(page, STYLE_BODY, 0, "%s%s%s", target_name(scene->catalogue, waiting->place),
			  sided ? ", " : "", sided ? side_word(waiting->side) : "");
	for (unsigned i = 0; i < lines->items_count && !waiting->late; i++)
		page_add(page, STYLE_TITLE, 0, lines->items[i]);
}

static void add_said(struct page *page, const struct waiting *waiting)
{
	if (waiting->said != NULL)
		page_add(page, STYLE_CAUTION, 0, waiting->said);
}

static void rows(const struct scene *scene, const struct ui *ui, struct page *page)
{
	const struct waiting *waiting = &scene->waiting;
	(void)ui;
	if (waiting->signal == NULL)
		return;
	page_title(page, waiting->signal->signal);
	add_lines(page, scene);
	add_said(page, waiting);
	add_question(page, waiting);
	page_add(page, STYLE_CAUTION, 0, catalogue_cue(scene->catalogue, "emergency"));
}

static void fill_whole(struct page *page, const struct scene *scene)
{
	const struct waiting *waiting = &scene->waiting;
	add_lines(page, scene);
	page_gap(page);
	add_said(page, waiting);
	add_question(page, waiting);
}

static void fill_narrow(struct page *page, const struct scene *scene)
{
	const struct waiting *waiting = &scene->waiting;
	if (waiting->question != NULL)
		add_question(page, waiting);
	add_said(page, waiting);
	add_lines(page, scene);
	if (waiting->question == NULL)
		add_question(page, waiting);
}

static bool fits_beside_clock(const char *title, const char *mark, const struct canvas *canvas)
{
	int marked = mark[0] != '\0' ? text_columns(mark) + 2 : 0;
	return text_columns(title) + CLOCK_COLUMNS + marked <= header_columns(canvas);
}

/* Omits the remark in brackets if the whole name does not fit. */
static const char *title_of(const struct waiting *waiting, const char *mark, const struct canvas *canvas,
			    char out[TITLE_MAX])
{
	const char *name = waiting->signal->signal;
	bool fits = fits_beside_clock(name, mark, canvas);
	snprintf(out, TITLE_MAX, "%.*s", (int)(fits ? strlen(name) : text_without_remark(name)), name);
	return out;
}

static void draw(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	enum { CLOCK_ROWS = 2 };
	const struct waiting *waiting = &scene->waiting;
	const char *mark = unsaved_mark(scene, canvas);
	char clock[16], title[TITLE_MAX];
	struct page page;
	(void)ui;
	if (waiting->signal == NULL)
		return;
	time_text(waiting->clock_ms, clock, sizeof clock);
	if (waiting->untimed)
		clock[0] = '\0';
	struct area_box box = frame_box(canvas);
	box.rows -= emergency_rows(scene, box);
	title_of(waiting, mark, canvas, title);
	page_start(&page, box.columns);
	fill_whole(&page, scene);
	bool headed = !waiting->untimed && (heading_rows(canvas, box, page_lines(&page), clock) > 0 ||
					    !fits_beside_clock(title, mark, canvas));
	bool fits = page_lines(&page) + (headed ? CLOCK_ROWS : 0) <= box.rows;
	emergency_draw(scene, canvas, frame_marked(canvas, title, mark, fits && headed ? "" : clock));
	if (fits && headed) {
		box = heading_draw(canvas, box, page_lines(&page), STYLE_TITLE, clock);
	} else if (!fits) {
		page_done(&page);
		page_start(&page, box.columns);
		fill_narrow(&page, scene);
	}
	page_draw(&page, canvas, box, 0);
	page_done(&page);
}

static bool whole(const struct scene *scene, const struct ui *ui, const struct canvas *frame)
{
	const struct wait_question *question = scene->waiting.question;
	struct area_box box = frame_box(frame);
	(void)ui;
	return question == NULL || text_lines(question->ask, box.columns) + emergency_rows(scene, box) <= box.rows;
}

static unsigned asks(const struct scene *scene, const struct ui *ui)
{
	(void)ui;
	return scene->waiting.number;
}

static unsigned situation(const struct scene *scene, const struct ui *ui)
{
	(void)ui;
	return scene->waiting.question != NULL ? IN_ASKED_NOW : 0;
}

/* Once the routine is over, no bout can be reported any more. */
static struct act act(struct ui *ui, const struct scene *scene, struct act act)
{
	bool reports = act.kind == ACT_SHOW && act.at == VIEW_STOP;
	(void)ui;
	return reports && scene->snapshot.step == NULL ? (struct act){ .kind = ACT_NONE } : act;
}

static const struct binding keys[] = {
	BIND(IN_ASKED_NOW, 'y', DO_VALUE(ACT_ANSWER, ANSWER_YES), "yes", "yes", "Yes."),
	BIND(IN_ASKED_NOW, 'n', DO_VALUE(ACT_ANSWER, ANSWER_NO), "no", "no", "No."),
	BIND(IN_ASKED_NOW, 'u', DO_VALUE(ACT_ANSWER, ANSWER_NOT_SURE), "not-sure", "not sure",
	     "Not sure: counts as the worse answer."),
	BIND(IN_SESSION & ~IN_FINISH, 'x', SHOW(VIEW_STOP), "hurts", "something else",
	     "Something else is wrong too: the routine ends."),
	BIND_2(IN_ANY, KEY_ESC, 'q', DO(ACT_LEAVE_WAIT), "leave", "leave",
	       "Leave without an answer: counts as the worse answer."),
	KEYS_HELP,
	{ 0 },
};

const struct view view_wait = { .name = "wait",
				.title = "After a stop signal",
				.keys = keys,
				.asks = asks,
				.whole = whole,
				.situation = situation,
				.draw = draw,
				.rows = rows,
				.act = act };
