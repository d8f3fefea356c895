/* SPDX-License-Identifier: MIT */
/* Leads line by line: for screen readers, pipes and dumb terminals.  A line of input is a key, its word or its letter. */
#include "print/plain.h"
#include "app/ask.h"
#include "app/coach.h"
#include "app/say.h"
#include "app/scene.h"
#include "tui/binding.h"

#include <poll.h>
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

/* An empty line is Enter, blanks are Space; else the word of a key, as the footer has it. */
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

static bool act_of_questions(struct app *app, struct act *ret_act)
{
	bool all;
	if (!ask_questions(app, &app->coach.ui.answers, &all)) {
		app->coach.over = true;
		app->coach.status = app->coach.lines.ended ? STATUS_ENDED_EARLY : STATUS_INTERRUPTED;
		return false;
	}
	*ret_act = (struct act){ .kind = ACT_ANSWERED, .value = all };
	return true;
}

/* After the session: how it ended stays the exit status, unless a signal ends the program. */
static bool act_of_none(struct app *app)
{
	if (!app->coach.lines.ended)
		coach_end(app, STATUS_INTERRUPTED);
	return false;
}

static bool act_of_doubts(struct app *app, struct act *ret_act)
{
	bool later;
	if (!ask_doubts(app, &app->coach.ui.answers, &later))
		return act_of_none(app);
	*ret_act = later ? (struct act){ .kind = ACT_CLOSE } : (struct act){ .kind = ACT_ANSWERED_ANEW, .value = 1 };
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
	*ret_act =
		(struct act){ .kind = ACT_LASTING, .at = (int)ui->asking, .target = place.target, .side = place.side };
	return true;
}

static void say_message(struct app *app)
{
	if (app->coach.message[0] != '\0')
		say_line(app, app->coach.message);
	app->coach.message[0] = '\0';
}

/* What a view asks in lines of its own, instead of by keys; NULL: by keys. */
typedef bool ask_act(struct app *app, struct act *ret_act);

static ask_act *const asks[VIEW_ID_COUNT] = {
	[VIEW_QUESTIONS] = act_of_questions,
	[VIEW_DOUBTS] = act_of_doubts,
	[VIEW_WHERE] = act_of_where,
};

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
	if (!key_of_line(line, &press.key)) {
		say_line(app, "Unknown key. Type ? for a list.");
		return true;
	}
	struct scene scene = scene_of(app);
	coach->ui.rows = CANVAS_ROWS_MAX;
	coach->ui.columns = CANVAS_SHEET_COLUMNS;
	*ret_act = ui_press(&coach->ui, &scene, press);
	/* What a key changes on a page is said, by saying the page again; a session says it in cues. */
	if (ret_act->kind != ACT_NONE && ui_view(&coach->ui) != VIEW_SESSION)
		coach->said_view = VIEW_ID_COUNT;
	return true;
}

/* ---- Lines ---------------------------------------------------------------------------------------------------- */

/* What becomes of it all.  Where nobody can be asked, what is in doubt has to wait. */
static void add_end(struct buf *text, const struct app *app)
{
	if (app->options.rehearse != 0)
		buf_add(text, "Rehearsal: not saved.\n");
	else if (app->journal.recording && app->coach.session.counted > 0)
		buf_add(text, "What you did is saved.\n");
	if (app->profile.doubted_count > 0 && !app->coach.asks && app->options.rehearse == 0)
		buf_add(text, "The safety questions will be asked again before the next routine.\n");
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

/* The keys of the session, from its table. */
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

static void say_plan(struct app *app)
{
	struct buf text = { 0 };
	plain_plan(&text, &app->plan);
	if (app->plan.steps_count > 0)
		add_keys(&text, &app->settings);
	if (app->plan.steps_count > 0 && app->coach.asks)
		buf_add(&text, "Press Enter to start, q to leave.\n");
	say_lines(app, &text);
}

static bool has_word(const char *line, size_t size)
{
	for (size_t i = 0; i < size; i++)
		if ((line[i] | 0x20) >= 'a' && (line[i] | 0x20) <= 'z')
			return true;
	return false;
}

/* Where views write what an entry of a list leads to. */
enum { DETAIL_COLUMN = 6 };

/* A row as it is said: columns become "label: text", keys beside each other an enumeration. */
static void add_row(struct buf *text, const char *row, size_t size)
{
	size_t blanks = strspn(row, " ");
	/* What stands under an entry of a list belongs to it. */
	if (blanks == DETAIL_COLUMN && text->size > 0) {
		text->size--;
		buf_add(text, ": ");
	}
	for (size_t i = blanks; i < size; i += blanks) {
		size_t word = strcspn(row + i, " ");
		word = word < size - i ? word : size - i;
		buf_add_bytes(text, row + i, word);
		i += word;
		blanks = i < size ? strspn(row + i, " ") : 0;
		bool closed = strchr(".:;?!", row[i - 1]) != NULL || (row[i - 1] >= '0' && row[i - 1] <= '9');
		if (blanks > 0)
			buf_add(text, blanks == 1 || closed ? " " : blanks == 2 ? ", " : ": ");
	}
	buf_add_char(text, '\n');
}

/* What stands on the page of a view, a row a line, without rules and empty lines. */
static void say_page(struct app *app)
{
	struct scene scene = scene_of(app);
	struct canvas canvas = { .ascii = true };
	struct buf frame = { 0 }, text = { 0 };
	canvas_sheet(&canvas);
	ui_draw(&scene, &app->coach.ui, &canvas);
	canvas_dump(&canvas, false, &frame);
	for (const char *line = buf_text(&frame); *line != '\0';) {
		size_t size = strcspn(line, "\n");
		bool last = line[size] == '\0' || line[size + 1] == '\0';
		if (last && has_word(line, size))
			buf_add(&text, "Keys: ");
		if (has_word(line, size))
			add_row(&text, line, size);
		line += size + (line[size] == '\n');
	}
	say_lines(app, &text);
	buf_done(&frame);
	canvas_done(&canvas);
}

/* A view is said when it opens; the session by its cues. */
static void show(struct app *app)
{
	struct coach *coach = &app->coach;
	enum view_id view = ui_view(&coach->ui);
	say_message(app);
	if (view == coach->said_view)
		return;
	coach->said_view = view;
	if (view == VIEW_PLAN)
		say_plan(app);
	else if (view != VIEW_SESSION && asks[view] == NULL)
		say_page(app);
}

/* The input has ended, or nobody reads any more. */
static bool over(struct app *app)
{
	struct pollfd output = { .fd = STDOUT_FILENO, .events = POLLOUT };
	return lines_over(&app->coach.lines) || (poll(&output, 1, 0) > 0 && (output.revents & (POLLERR | POLLHUP)));
}

const struct front front_plain = { open_plain, close_plain, act, tell, show, over, false, true };
