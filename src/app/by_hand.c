/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Enters a routine rolled from paper, from the home view: the typed answers become the options of `log`. */
#include "app/by_hand.h"

#include "app/after_effect.h"
#include "app/journal.h"
#include "app/operand.h"
#include "app/words.h"
#include "core/person/wish_parse.h"
#include "io/files/routine.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The app members that `log` overwrites, saved so that Home can restore them. */
struct aside {
	struct options options;
	struct wish wish;
	struct routine routine;
	bool written, has_profile;
	int64_t now;
};

static void set_aside(struct app *app, struct aside *ret_aside)
{
	*ret_aside = (struct aside){ app->options, app->wish, app->routine, app->written, app->has_profile, app->now };
	wish_init(&app->wish, app->catalogue);
	app->written = false;
	app->now = app->coach.reading.epoch;
}

static void bring_back(struct app *app, const struct aside *aside)
{
	free((void *)app->options.operands.items);
	app->options = aside->options;
	app->wish = aside->wish;
	app->routine = aside->routine;
	app->written = aside->written;
	app->has_profile = aside->has_profile;
	app->now = aside->now;
	safety_done(&app->safety);
	plan_done(&app->plan);
}

static const char *answer_of(const struct app *app, enum by_hand_answer answer)
{
	const char *text = app->by_hand.answers[answer];
	return text[0] != '\0' ? text : NULL;
}

static void set_answers(struct app *app)
{
	struct options *options = &app->options;
	options->at = answer_of(app, BY_HAND_AT);
	options->done = answer_of(app, BY_HAND_DONE);
	options->feel = answer_of(app, BY_HAND_FEEL);
	options->stop = answer_of(app, BY_HAND_STOP);
}

static void set_options(struct app *app)
{
	struct options *options = &app->options;
	options->operands = (struct words){ 0 };
	words_add(&options->operands, app->by_hand.answers[BY_HAND_ROUTINE]);
	options->sorer = options->marks = options->note = NULL;
	set_answers(app);
}

static bool read_routine(struct app *app, const char *word, struct err *err)
{
	struct operand operand;
	struct yaml_file file = { 0 };
	struct report report = { 0 };
	if (strcmp(word, "last") == 0)
		return true;
	if (word[0] == '\0' || strcmp(word, "-") == 0)
		return err_set(err, ERR_USAGE, "type the code on the paper, the name of a saved routine, or 'last'");
	if (!operand_find(app, word, &operand, err))
		return false;
	if (operand.kind == OPERAND_FILE && access(operand.path, F_OK) != 0)
		return err_set(err, ERR_USAGE, "no saved routine, file or code '%s'", word);
	if (operand_read(&operand, word, &file, &report)) {
		operand_note(app, &file);
		if (app->line_found == RETURNED_BAD)
			*err = app->line_error;
		else
			routine_parse(&app->routine, &file, app->catalogue, &report);
	}
	yaml_file_done(&file);
	if (err->code != ERR_NONE) {
		report_done(&report);
		return false;
	}
	app->written = report.code == ERR_NONE;
	if (!app->written)
		err_set(err, ERR_DATA, "%.*s", (int)strcspn(report_text(&report), "\n"), report_text(&report));
	report_done(&report);
	app->wish.mode = app->routine.mode;
	return app->written && wish_check(&app->wish, app->catalogue, err);
}

/* Fills in the answers from a line for the coach. Only the missing ones are asked, and the last one, which saves. */
static void take_line(struct by_hand *by_hand, const struct returned *line)
{
	char(*answers)[UI_TEXT_MAX] = by_hand->answers;
	snprintf(answers[BY_HAND_ROUTINE], UI_TEXT_MAX, "%s", line->code);
	snprintf(answers[BY_HAND_AT], UI_TEXT_MAX, "%s", line->at);
	snprintf(answers[BY_HAND_DONE], UI_TEXT_MAX, "%s", line->done);
	snprintf(answers[BY_HAND_FEEL], UI_TEXT_MAX, "%s", line->feel != FEEL_NOT_SAID ? feel_word(line->feel) : "");
	snprintf(answers[BY_HAND_STOP], UI_TEXT_MAX, "%s", line->stop);
}

/* Runs `log` with the answers so far to check them; after the last answer, stores the session. */
static bool log_answers(struct app *app, bool last, struct err *err)
{
	static struct aside aside;
	struct record record = { 0 };
	bool known = false;
	set_aside(app, &aside);
	set_options(app);
	app->line_found = RETURNED_NONE;
	bool done = read_routine(app, app->by_hand.answers[BY_HAND_ROUTINE], err);
	if (done && app->line_found == RETURNED_GOOD) {
		take_line(&app->by_hand, &app->line);
		set_answers(app);
		done = log_line_fits(&app->line, err);
	}
	done = done && log_make(app, &record, err);
	if (done && last)
		done = log_keep(app, &record, &known, err) && log_report(app, &record, known, err);
	record_done(&record);
	bring_back(app, &aside);
	return done;
}

/* Strip the option name ("--done: ..."), because the user typed no command line here. */
static const char *without_option(const char *text)
{
	const char *colon = strncmp(text, "--", 2) == 0 ? strstr(text, ": ") : NULL;
	return colon != NULL ? colon + 2 : text;
}

/* The answer is already known from a line for the coach. */
static void ask_next(struct app *app, int next)
{
	struct ui *ui = &app->coach.ui;
	ui->place[VIEW_BY_HAND].page = next;
	snprintf(ui->text, sizeof(ui->text), "%s", next < BY_HAND_COUNT ? app->by_hand.answers[next] : "");
	ui->typing = true;
}

static int question_after(const struct app *app, int at)
{
	if (at != BY_HAND_ROUTINE || app->line_found != RETURNED_GOOD)
		return at + 1;
	return app->line.feel != FEEL_NOT_SAID ? BY_HAND_STOP : BY_HAND_FEEL;
}

void by_hand_take(struct app *app)
{
	struct by_hand *by_hand = &app->by_hand;
	int at = app->coach.ui.place[VIEW_BY_HAND].page;
	bool last = at == BY_HAND_COUNT - 1;
	struct err err = { 0 };
	if (at == 0)
		*by_hand = (struct by_hand){ 0 };
	snprintf(by_hand->answers[at], sizeof(by_hand->answers[at]), "%s", app->coach.ui.text);
	if (last && app->options.rehearse != 0) {
		err_set(&err, ERR_USAGE, "a rehearsal: nothing is saved");
	} else if (log_answers(app, last, &err)) {
		ask_next(app, question_after(app, at));
		if (!last)
			return;
		app->coach.ui.typing = false;
		ui_close(&app->coach.ui);
		journal_reload(app);
		after_effect_opens(app);
		return;
	}
	by_hand->answers[at][0] = '\0';
	app->coach.ui.typing = true;
	app_say(app, "%s", without_option(err.text));
}
