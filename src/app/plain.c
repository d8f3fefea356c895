/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Plain mode: works line by line, for screen readers, pipes and dumb terminals. An input line is the name or letter of
 * a key. */
#include "print/plain.h"
#include "app/after_effect.h"
#include "app/ask.h"
#include "app/attention.h"
#include "app/coach.h"
#include "app/journal.h"
#include "app/lost.h"
#include "app/say.h"
#include "app/scene.h"
#include "base/text.h"
#include "tui/binding.h"
#include "tui/page.h"

#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static bool open_plain(struct app *app, struct err *err)
{
	(void)err;
	app->coach.said_view = VIEW_ID_COUNT;
	return true;
}

static void close_plain(struct app *app)
{
	(void)app;
}

/* ---- Keys ----------------------------------------------------------------------------------------------------- */

/* An empty line means Enter and a line of blanks means Space; anything else is a key name as in the footer. */
static bool key_of_line(const char *line, key *ret_key)
{
	if (line[0] == '\0')
		*ret_key = KEY_RETURN;
	else if (line[strspn(line, " \t")] == '\0')
		*ret_key = ' ';
	else
		return key_of_word(line, ret_key);
	return true;
}

/* In a text field, the whole line is the text, except that the word Esc means the key. False for text that is too long
 * or unsafe. */
static bool take_text(struct ui *ui, const char *line, key *ret_key)
{
	size_t size = strlen(line);
	if (size >= sizeof(ui->text) || text_unsafe(line, size) < size || strchr(line, '\t') != NULL)
		return false;
	if (key_of_word(line, ret_key) && *ret_key == KEY_ESC)
		return true;
	snprintf(ui->text, sizeof(ui->text), "%s", line);
	*ret_key = KEY_RETURN;
	return true;
}

/* The input has ended, or the person has left. */
static bool end_unanswered(struct app *app)
{
	if (!app->coach.over)
		coach_end(app, app->coach.lines.ended ? STATUS_ENDED_EARLY : STATUS_INTERRUPTED);
	return false;
}

static bool act_of_questions(struct app *app, struct act *ret_act)
{
	bool all;
	if (!ask_questions(app, &app->coach.ui.answers, &all))
		return end_unanswered(app);
	*ret_act = (struct act){ .kind = ACT_ANSWERED, .value = all };
	return true;
}

static bool act_of_tools(struct app *app, struct act *ret_act)
{
	if (!ask_tools(app, &app->coach.ui.tools))
		return end_unanswered(app);
	*ret_act = (struct act){ .kind = ACT_TOOLS_TOLD };
	return true;
}

/* After a session, the exit status shows how it ended, unless a signal ends the program. */
static bool act_of_none(struct app *app)
{
	if (!app->coach.lines.ended && !app->coach.over)
		coach_end(app, STATUS_INTERRUPTED);
	return false;
}

static bool act_of_doubts(struct app *app, struct act *ret_act)
{
	bool later;
	if (!ask_doubts(app, &app->coach.ui.answers, &later))
		return act_of_none(app);
	*ret_act = later ? (struct act){ .kind = ACT_CLOSE } : (struct act){ .kind = ACT_DOUBTS_ANSWERED, .value = 1 };
	return true;
}

static bool act_of_where(struct app *app, struct act *ret_act)
{
	struct ui *ui = &app->coach.ui;
	struct condition place;
	bool back;
	if (!ask_where(app, &place, &back))
		return act_of_none(app);
	*ret_act = (struct act){ .kind = ACT_CLOSE };
	if (back)
		return true;
	ui_close(ui);
	*ret_act = (struct act){
		.kind = ACT_AFTER_EFFECT, .at = (int)ui->asking, .target = place.target, .side = place.side
	};
	return true;
}

static void say_message(struct app *app)
{
	for (; app->coach.message[0] != '\0'; app_next_message(app))
		say_line(app, app->coach.message);
}

/* Views whose questions plain mode asks in its own way instead of by keys; NULL: by keys. */
typedef bool ask_act(struct app *app, struct act *ret_act);

static ask_act *const asks[VIEW_ID_COUNT] = {
	[VIEW_QUESTIONS] = act_of_questions,
	[VIEW_DOUBTS] = act_of_doubts,
	[VIEW_WHERE] = act_of_where,
	[VIEW_TOOLS] = act_of_tools,
};

/* Makes the frame as large as possible, because printed lines need no fitting. */
static void fit_all(struct ui *ui)
{
	ui->rows = CANVAS_ROWS_MAX;
	ui->columns = CANVAS_COLUMNS_MAX;
}

/* Finds the binding of a line. `q` leaves every view, and an empty line leaves every page that does not use it. */
static const struct binding *binding_of_line(const struct app *app, key *pressed)
{
	enum view_id view = ui_view(&app->coach.ui);
	const struct binding *binding = binding_of(views[view], &app->settings, *pressed);
	if (binding != NULL || (*pressed != 'q' && (*pressed != KEY_RETURN || view == VIEW_SESSION)))
		return binding;
	*pressed = KEY_ESC;
	return binding_of(views[view], &app->settings, KEY_ESC);
}

/* Reports the current state, for an empty line during a session. */
static void say_status(struct app *app)
{
	struct buf text = { 0 };
	plain_status(&text, &app->coach.session);
	say_lines(app, &text);
}

/* Reads the next line as a key press. If it is not one, prints why and returns false. */
static bool take_press(struct app *app, const char *line, struct press *ret_press)
{
	struct ui *ui = &app->coach.ui;
	if (ui->typing ? take_text(ui, line, &ret_press->key) : key_of_line(line, &ret_press->key))
		return true;
	say_line(app, ui->typing ? "Please type one shorter line of letters and digits."
				 : "Unknown key. Type ? for a list.");
	return false;
}

/* True if the key has a function here in plain mode; otherwise prints why not. */
static bool check_binding(struct app *app, const struct binding *binding)
{
	if (binding != NULL && !(binding->in & SCREEN))
		return true;
	say_line(app, binding == NULL ? "No such key here. Type ? for a list."
				      : "That key works on the full screen only. Type ? for a list.");
	return false;
}

static void press_key(struct app *app, struct press press, struct act *ret_act)
{
	struct coach *coach = &app->coach;
	fit_all(&coach->ui);
	struct scene scene = scene_of(app);
	const struct binding *binding = binding_of_line(app, &press.key);
	if (binding == NULL && ui_view(&coach->ui) == VIEW_SESSION && press.key == KEY_RETURN) {
		say_status(app);
		return;
	}
	if (!check_binding(app, binding))
		return;
	if (coach->asks && !attention_open(app, &scene, press.key)) {
		ret_act->kind = ACT_TOO_EARLY;
		return;
	}
	*ret_act = ui_press(&coach->ui, &scene, press);
	/* Reads the page out again after a key that changes it. A session reports changes in its cues. */
	if (ret_act->kind != ACT_NONE && ret_act->kind != ACT_CLOSE && ui_view(&coach->ui) != VIEW_SESSION)
		coach->said_view = VIEW_ID_COUNT;
}

static bool act(struct app *app, struct act *ret_act)
{
	struct coach *coach = &app->coach;
	struct press press = { 0 };
	char line[LINE_MAX_BYTES];
	if (asks[ui_view(&coach->ui)] != NULL) {
		say_message(app);
		coach->said_view = VIEW_ID_COUNT;
		return asks[ui_view(&coach->ui)](app, ret_act);
	}
	if (!lines_next(&coach->lines, line))
		return false;
	*ret_act = (struct act){ .kind = ACT_NONE };
	if (take_press(app, line, &press))
		press_key(app, press, ret_act);
	return true;
}

/* ---- Lines ---------------------------------------------------------------------------------------------------- */

/* Reports whether the results were saved. If nobody can answer, doubted questions are asked before the next routine. */
static void add_end(struct buf *text, const struct app *app)
{
	const char *trouble = journal_trouble(app);
	if (app->options.rehearse != 0)
		buf_add(text, "Rehearsal: not saved.\n");
	else if (trouble != NULL)
		buf_addf(text, "Not recorded: %s\n", trouble);
	else if (app->coach.session.counted > 0)
		buf_add(text, "What you did is saved.\n");
	if (app->profile.doubted_count > 0 && !app->coach.asks && app->options.rehearse == 0)
		buf_add(text, lost_rests(app) ? "Could not be saved: say what hurt at the next start.\n"
					      : "The safety questions will be asked again before the next routine.\n");
}

static void tell(struct app *app, const struct cue *cue)
{
	struct buf text = { 0 };
	plain_cue(&text, &app->coach.session, cue);
	bool last = cue->kind == CUE_FINISHED || cue->kind == CUE_LEFT || cue->kind == CUE_STOPPED;
	if (last && app->coach.session.phase == PHASE_OVER) {
		plain_end(&text, &app->coach.session);
		add_end(&text, app);
	}
	say_lines(app, &text);
}

/* Prints the keys of the session from its key table. */
static void add_keys(struct buf *text, const struct settings *settings)
{
	struct plain_key keys[64];
	char words[64][32];
	unsigned count = 0;
	for (const struct binding *binding = views[VIEW_SESSION]->keys; binding->name != NULL && count < 64; binding++)
		if (binding->label != NULL) {
			key_word(binding_key(binding, settings), words[count], sizeof(words[count]));
			keys[count] = (struct plain_key){ words[count], binding->label };
			count++;
		}
	plain_keys(text, keys, count);
}

/* True for a numbered item of a list; the label of a pair may be a key that is a digit. */
static bool is_numbered(const struct page_row *row, const char *label)
{
	return row->kind == ROW_ITEM && label[0] >= '0' && label[0] <= '9';
}

/* "1. Any pain: ends the bout", "from: below the knee". */
static void add_row(struct buf *text, const struct page_row *row, const char *label)
{
	buf_add(text, row->here ? "> " : "");
	if (label[0] != '\0')
		buf_addf(text, "%s%s ", label, is_numbered(row, label) ? "." : ":");
	buf_add(text, row->value);
	if (row->state[0] != '\0')
		buf_addf(text, ", %s", row->state);
	if (row->detail[0] != '\0')
		buf_addf(text, ": %s", row->detail);
	buf_add_char(text, '\n');
}

/* A value without a label belongs to the previous label, so that label is repeated. */
static void add_rows(struct buf *text, const struct page *page)
{
	const char *label = "";
	for (int i = 0; i < page->count; i++) {
		const struct page_row *row = &page->rows[i];
		bool labelled = row->kind == ROW_PAIR || row->kind == ROW_ITEM;
		if (row->kind == ROW_GAP)
			continue;
		if (!labelled || row->kind == ROW_ITEM || row->label[0] != '\0')
			label = labelled ? row->label : "";
		add_row(text, row, label);
	}
}

/* "Keys: Enter done, ? help." */
static void add_view_keys(struct buf *text, const struct scene *scene, const struct view *view)
{
	const char *between = "Keys: ";
	for (const struct binding *binding = view->keys; binding->name != NULL; binding++) {
		char word[32];
		if (!binding_is_named(binding, scene))
			continue;
		key_word(binding_shown(binding, scene->settings, true), word, sizeof word);
		buf_addf(text, "%s%s %s", between, word, binding->label);
		between = ", ";
	}
	buf_add(text, ".\n");
}

/* Prints the session keys with the plan, because once it runs there is no time to read them. */
static void say_plan(struct app *app)
{
	struct scene scene = scene_of(app);
	struct buf text = { 0 };
	plain_plan(&text, &app->plan);
	if (app->plan.steps_count > 0)
		add_keys(&text, &app->settings);
	if (app->plan.steps_count > 0 && app->coach.asks)
		buf_add(&text, "Press Enter to start, q to leave.\n");
	if (app->coach.asks)
		add_view_keys(&text, &scene, views[VIEW_PLAN]);
	say_lines(app, &text);
}

/* Reads out the rows of a view and its keys. */
static void say_rows(struct app *app)
{
	struct scene scene = scene_of(app);
	const struct view *view = views[ui_view(&app->coach.ui)];
	struct buf text = { 0 };
	struct page page;
	page_start(&page, PAGE_COLUMNS_MAX);
	view->rows(&scene, &app->coach.ui, &page);
	buf_addf(&text, "%s\n", page.title[0] != '\0' ? page.title : view->title);
	add_rows(&text, &page);
	scene.situation = view->situation != NULL ? view->situation(&scene, &app->coach.ui) : 0;
	add_view_keys(&text, &scene, view);
	say_lines(app, &text);
	page_done(&page);
}

/* Reads out a view when it opens, except the session, which reports itself in cues, and views whose questions plain
 * mode asks in its own way. */
static void show(struct app *app)
{
	struct coach *coach = &app->coach;
	enum view_id view = ui_view(&coach->ui);
	fit_all(&coach->ui);
	say_message(app);
	/* No cue announces the question after an after-effect. */
	struct waiting waiting = after_effect_is_open(app) ? after_effect_waiting_now(app) : (struct waiting){ 0 };
	unsigned asks_now = waiting.question != NULL ? waiting.number : 0;
	if (view == coach->said_view && asks_now == coach->said_question)
		return;
	bool back = coach->said_view != VIEW_ID_COUNT && coach->said_view != VIEW_SESSION && view == VIEW_SESSION;
	coach->said_view = view;
	coach->said_question = asks_now;
	if (back && coach->in_session && coach->session.phase == PHASE_RUNNING)
		say_status(app);
	else if (view == VIEW_PLAN)
		say_plan(app);
	else if (views[view]->rows != NULL)
		say_rows(app);
}

/* True if the input has ended or the reader has closed the output. */
static bool over(struct app *app)
{
	struct pollfd output = { .fd = STDOUT_FILENO, .events = POLLOUT };
	return lines_over(&app->coach.lines) || (poll(&output, 1, 0) > 0 && (output.revents & (POLLERR | POLLHUP)));
}

const struct front front_plain = { open_plain, close_plain, act, tell, show, over, false, true };
