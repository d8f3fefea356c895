/* SPDX-License-Identifier: MIT */
/* The application: one struct of parts by value.
 *
 * A command starts with its options read and loads what it needs (app/load.h); whoever leads a person fills `coach` and
 * `journal` too. */
#ifndef APP_APP_H
#define APP_APP_H

#include "app/lines.h"
#include "app/options.h"
#include "app/status.h"
#include "app/world.h"
#include "base/buf.h"
#include "base/canvas.h"
#include "core/person/settings.h"
#include "core/plan/routine.h"
#include "core/record/history.h"
#include "io/catalogue/load.h"
#include "io/store/store.h"
#include "io/system/folders.h"
#include "io/terminal/terminal.h"
#include "tui/view.h"

struct pages_format;

/* Who opens the world once it is known how: the product opens the machine, a test opens its script. */
struct environment_factory {
	struct world *(*open)(struct environment_factory *environment, const struct settings *settings, unsigned speed);
	void (*close)(struct environment_factory *environment);
	int64_t (*epoch)(struct environment_factory
				 *environment); /* seconds since 1970-01-01 UTC, for commands that open no world */
	const struct pages_format *pdf; /* NULL: rollcoach-pdf makes it */
};

/* A way to lead: on the screen, or line by line.  All functions are there. */
struct front {
	bool (*open)(struct app *app, struct err *err);
	void (*close)(struct app *app);
	bool (*act)(struct app *app, struct act *ret_act); /* what the next key that waits asks for */
	void (*tell)(struct app *app, const struct cue *cue); /* right after it was handed out */
	void (*show)(struct app *app);
	bool (*over)(struct app *app); /* no key will ever come again */
	bool animate; /* frames of a moving marker are worth showing */
	bool keeps; /* what was told stays to be read: nothing is told twice */
};

/* What is there while a person is led.  It changes only as time passes and in app_do. */
struct coach {
	const struct front *front;
	struct world *world;
	struct clock_reading reading; /* of this turn of the loop */
	enum wake woken; /* what began it */
	struct ui ui;
	struct canvas canvas; /* of the screen */
	struct figure_memory *drawn; /* on it */
	struct board_memory *drawn_board;
	struct lines lines; /* of standard input, line by line */
	enum view_id said_view; /* the view that was said last, line by line */
	bool asks; /* there is a terminal at both ends: somebody can answer */
	bool asked; /* the safety questions of today are answered */
	bool resuming; /* on the way to the interrupted session */
	bool in_session; /* `session` runs, or is over and its finish is being asked */
	struct session session;
	unsigned placed; /* at the finish: steps before this one need not be asked any more where they hurt */
	bool view_pauses; /* paused by a view that is open, not by the person */
	struct cue cue; /* the newest with a text */
	char message[256]; /* one line for the person */
	bool message_is_signal; /* it is the advice of the last stop signal, which is also a cue */
	msec message_until; /* when it has been read */
	bool over;
	enum status status; /* once over */
};

/* What the session leaves behind. */
struct journal {
	struct record record; /* of the session */
	bool recording; /* it is written as it happens */
	bool failed; /* writing failed, and that was said */
	struct record unfinished; /* interrupted; id 0: there is none */
};

struct app {
	struct environment_factory *environment;
	char **argv;
	struct options options;
	int64_t now; /* seconds since 1970-01-01 UTC at the start */
	int32_t offset_s; /* local time minus UTC */
	bool has_folders; /* false: there is no home, so nothing is kept */
	struct folders folders;

	struct settings settings;
	struct catalogue_files files;
	const struct catalogue *catalogue; /* the one in use */
	char profile_path[FOLDER_PATH_MAX]; /* "": none is kept */
	struct profile profile;
	bool has_profile; /* it was read, or this session makes it; else nothing is known of the person */
	struct store store;
	struct history history;
	uint16_t *days; /* of `stats` */
	struct stats stats;

	bool written; /* there is a `routine`: the plan is made of it */
	struct routine routine;
	struct wish wish;
	struct person person; /* profile and wish */
	struct safety safety; /* review of `person` */
	struct plan plan;

	struct coach coach;
	struct journal journal;
};

/* Says on standard error what failed, and returns the exit status of it. */
enum status app_fail(const struct err *err);

/* Writes a result and returns the exit status. */
enum status app_result(const struct buf *text);

/* Nothing beyond ASCII: the command line or the settings ask for it. */
bool app_ascii(const struct app *app);

/* How the terminal is to be used: as the command line says, else the settings. */
struct terminal_wish app_terminal_wish(const struct app *app);

/* One line for the person: in the frame while there is one, else on standard error unless --quiet. */
void app_say(struct app *app, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
