/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The command `cues`: tests bell, voice, colours and glyphs in this terminal and reports which ones work. */
#include "app/commands.h"

#include "app/load.h"
#include "print/json.h"
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { SPEECH_MOST_MS = 5000, AWAKE_MOST_MS = 3000, LOOK_AGAIN_MS = 100 };

/* All non-ASCII characters used in drawings. */
static const char glyphs[] = "⣿⠇⡠ █▌▁ ━│╭ → ● ✓";

static const struct sample {
	enum style style;
	const char *name;
} samples[] = {
	{ STYLE_GOOD, "light" },  { STYLE_CAUTION, "caution" }, { STYLE_WARNING, "stop" }, { STYLE_ACCENT, "keys" },
	{ STYLE_MUTED, "muted" }, { STYLE_ZONE, "muscle" },     { STYLE_NO_GO, "no-go" },  { STYLE_ROLLER, "roller" },
};

struct trial {
	struct world *world;
	msec now;
	bool screen; /* stdin and stdout are a terminal, and it could be opened */
	char screen_trouble[sizeof(((struct err *)0)->text)];
	struct terminal_abilities abilities;
	int rows, columns;
	bool pressed;
	key last; /* the last key pressed */
	enum choice heard; /* whether the user heard the voice */
	bool awake; /* whether the machine can be kept awake */
	const char *awake_words;
};

/* Returns false if the program must end. */
static bool pass(struct trial *trial, msec until)
{
	bool on = trial->world->wait(trial->world, until) != WAKE_END;
	trial->now = trial->world->now(trial->world).now;
	while (trial->screen && terminal_key(&trial->last))
		trial->pressed = true;
	return on;
}

/* Only a key ends the wait early; a terminal reply does not. */
static void wait_for_bell(struct trial *trial)
{
	msec end = trial->now + MSEC_SECOND;
	while (!trial->pressed && trial->now < end && pass(trial, end))
		continue;
}

static void issue(struct trial *trial, enum cue_kind kind, const char *text)
{
	struct cue cue = { .kind = kind, .due = trial->now, .spoken = *text != '\0' };
	snprintf(cue.text, sizeof(cue.text), "%s", text);
	trial->world->cue(trial->world, &cue, trial->now);
}

static void try_voice(struct trial *trial)
{
	struct voice *voice = &trial->world->sounds.voice;
	sounds_voice(&trial->world->sounds, true);
	issue(trial, CUE_LIGHTER, catalogue_cue(catalogue_builtin(), "start"));
	msec end = trial->now + SPEECH_MOST_MS;
	while (pass(trial, trial->now + LOOK_AGAIN_MS) && voice->speaking != 0 && trial->now < end)
		continue;
}

static void draw(const struct trial *trial, struct canvas *canvas)
{
	canvas_resize(canvas, trial->rows, trial->columns);
	int row = canvas_paragraph(canvas, 0, 1, trial->rows, trial->columns - 2, STYLE_TITLE,
				   "The bell rings three times, then the voice speaks. Press any key to continue.") +
		  1;
	for (size_t i = 0; i < sizeof(samples) / sizeof(*samples); i++)
		canvas_text(canvas, row + (int)i, 3, trial->columns - 4, samples[i].style, samples[i].name);
	canvas_text(canvas, row, 20, trial->columns - 21, STYLE_BODY, trial->abilities.utf8 ? glyphs : "ASCII");
}

/* Only the user can tell whether the sound is turned up. */
static void ask_heard(struct trial *trial, struct canvas *canvas)
{
	canvas_paragraph(canvas, trial->rows - 1, 1, 1, trial->columns - 2, STYLE_TITLE,
			 "Did you hear it?  y yes   n no   any other key: end");
	terminal_show(canvas);
	trial->pressed = false;
	while (!trial->pressed && pass(trial, MSEC_NEVER))
		continue;
	if (trial->pressed && (trial->last == 'y' || trial->last == 'n'))
		trial->heard = trial->last == 'y' ? CHOICE_YES : CHOICE_NO;
}

static void try_screen(struct trial *trial)
{
	struct canvas canvas = { 0 };
	draw(trial, &canvas);
	terminal_show(&canvas);
	issue(trial, CUE_END, "");
	wait_for_bell(trial);
	try_voice(trial);
	if (trial->world->sounds.trouble[0] == '\0')
		ask_heard(trial, &canvas);
	else
		while (!trial->pressed && pass(trial, MSEC_NEVER))
			continue;
	canvas_done(&canvas);
	trial->abilities = terminal_abilities();
}

static void try_awake(struct trial *trial)
{
	struct children *children = &trial->world->sounds.children;
	pid_t pid;
	int status = -1;
	msec end = trial->now + AWAKE_MOST_MS;
	if (!awake_try(children, end, &pid)) {
		trial->awake_words = "not kept awake: systemd-inhibit is not installed";
		return;
	}
	while (!children_take(children, pid, &status) && pass(trial, trial->now + LOOK_AGAIN_MS))
		continue;
	trial->awake = status == 0;
	trial->awake_words = trial->awake ? "kept awake during a session, with systemd-inhibit"
					  : "not kept awake: systemd-inhibit failed";
}

static void open_screen(struct trial *trial, const struct app *app)
{
	const struct terminal_wish wish = app_terminal_wish(app);
	struct err err = { 0 };
	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		err_set(&err, ERR_FAILURE, "standard input and output are not a terminal");
	else
		trial->screen = terminal_open(&wish, &err);
	memcpy(trial->screen_trouble, err.text, sizeof(err.text));
	trial->abilities = terminal_abilities();
	if (trial->screen)
		terminal_size(&trial->rows, &trial->columns);
}

static const char *const backgrounds[] = {
	[BACKGROUND_AUTO] = NULL, [BACKGROUND_DARK] = "dark", [BACKGROUND_LIGHT] = "light"
};

static void report_background(const struct terminal_abilities *can, struct buf *text)
{
	static const char *const sources[] = { [BACKGROUND_BY_SETTING] = "set in settings.yaml",
					       [BACKGROUND_BY_VARIABLE] = "set by COLORFGBG",
					       [BACKGROUND_BY_ANSWER] = "reported by the terminal" };
	struct background_known background = can->background;
	if (background.is != BACKGROUND_AUTO)
		buf_addf(text, "Colours   %u, on a %s background: %s\n", can->colors, backgrounds[background.is],
			 sources[background.by]);
	else
		buf_addf(text,
			 "Colours   %u, on an unknown background\n"
			 "          Hard to read? Set background to light or dark in settings.yaml.\n",
			 can->colors);
}

static void report_screen(const struct trial *trial, struct buf *text)
{
	const struct terminal_abilities *can = &trial->abilities;
	buf_addf(text, "Terminal  %s, %d rows, %d columns\n", can->name, trial->rows, trial->columns);
	if (can->colors > 0)
		report_background(can, text);
	else
		buf_add(text, "Colours   none; words and shapes carry every meaning\n");
	buf_addf(text, "Glyphs    %s%s\n", can->utf8 ? "UTF-8: " : "ASCII", can->utf8 ? glyphs : "");
	if (can->utf8)
		buf_add(text, "          Boxes or question marks here? Use --ascii, or set ascii in settings.yaml.\n");
	buf_addf(text, "Mouse     %s\n", can->mouse ? "yes" : "no");
	buf_add(text, "Bell      rung three times. Heard nothing? It is switched off in this terminal.\n");
}

static void print_text(const struct trial *trial, struct buf *text)
{
	static const char *const heard[] = {
		[CHOICE_DEFAULT] = "",
		[CHOICE_YES] = ", and you heard it",
		[CHOICE_NO] = ", but you did not hear it: check the volume, or set another program under 'speech'",
	};
	const struct sounds *sounds = &trial->world->sounds;
	if (trial->screen)
		report_screen(trial, text);
	else
		buf_addf(text, "Terminal  not tested, nor bell, colours and glyphs: %s\n", trial->screen_trouble);
	if (sounds->trouble[0] != '\0')
		buf_addf(text, "Voice     %s\n", sounds->trouble);
	else
		buf_addf(text, "Voice     %s spoke%s\n", sounds_speaker(sounds), heard[trial->heard]);
	buf_addf(text, "Machine   %s\n", trial->awake_words);
}

static void add_text_or_null(struct json *json, const char *name, const char *text)
{
	if (text != NULL)
		json_text(json, name, text);
	else
		json_null(json, name);
}

static void add_screen(struct json *json, const struct trial *trial)
{
	const struct terminal_abilities *can = &trial->abilities;
	json_open(json, "terminal", '{');
	json_text(json, "name", can->name);
	json_number(json, "rows", trial->rows);
	json_number(json, "columns", trial->columns);
	json_number(json, "colors", can->colors);
	add_text_or_null(json, "background", backgrounds[can->background.is]);
	json_flag(json, "utf8", can->utf8);
	json_flag(json, "mouse", can->mouse);
	json_close(json, '}');
}

static void add_voice(struct json *json, const struct trial *trial)
{
	const struct sounds *sounds = &trial->world->sounds;
	bool spoke = sounds->trouble[0] == '\0';
	json_open(json, "voice", '{');
	add_text_or_null(json, "program", spoke ? sounds_speaker(sounds) : NULL);
	add_text_or_null(json, "trouble", spoke ? NULL : sounds->trouble);
	if (trial->heard != CHOICE_DEFAULT)
		json_flag(json, "heard", trial->heard == CHOICE_YES);
	json_close(json, '}');
}

static void print_json(const struct trial *trial, struct buf *text)
{
	struct json json = { .out = text, .lines = 1 };
	json_open(&json, NULL, '{');
	if (trial->screen)
		add_screen(&json, trial);
	else
		json_null(&json, "terminal");
	add_voice(&json, trial);
	json_open(&json, "awake", '{');
	json_flag(&json, "works", trial->awake);
	json_text(&json, "message", trial->awake_words);
	json_close(&json, '}');
	json_close(&json, '}');
	buf_add_char(text, '\n');
}

static const struct {
	const char *name;
	void (*print)(const struct trial *trial, struct buf *text);
} formats[] = { { "text", print_text }, { "json", print_json } };

const char *cues_format(unsigned at)
{
	return at < sizeof(formats) / sizeof(*formats) ? formats[at].name : NULL;
}

enum status cues_command(struct app *app)
{
	struct trial trial = { 0 };
	struct buf text = { 0 };
	struct err err = { 0 };
	if (!load_settings(app, &err))
		return app_fail(&err);
	app->settings.bell = true;
	trial.world = app->environment->open(app->environment, &app->settings, 1);
	trial.now = trial.world->now(trial.world).now;
	open_screen(&trial, app);
	if (trial.screen)
		try_screen(&trial);
	else
		try_voice(&trial);
	terminal_close();
	try_awake(&trial);
	formats[options_format(&app->options)].print(&trial, &text);
	app->environment->close(app->environment);
	enum status status = options_format(&app->options) == 0 ? app_text(app, &text) : app_result(app, &text);
	buf_done(&text);
	return status;
}
