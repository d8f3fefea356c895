/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The application: one struct that holds its parts by value.
 *
 * A command starts with parsed options and loads what it needs (app/load.h); a guided session also uses `coach` and
 * `journal`. */
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
#include "core/record/next_day.h"
#include "core/record/returned.h"
#include "io/catalogue/load.h"
#include "io/files/logo.h"
#include "io/store/store.h"
#include "io/store/writer.h"
#include "io/system/folders.h"
#include "io/terminal/terminal.h"
#include "print/document.h"
#include "tui/gate.h"
#include "tui/view.h"

struct pages_format;

/* Opens the world once the settings are known: the real program opens the machine, a test its script. */
struct environment_factory {
	struct world *(*open)(struct environment_factory *environment, const struct settings *settings, unsigned speed);
	void (*close)(struct environment_factory *environment);
	/* Seconds since 1970-01-01 UTC, for commands that open no world. */
	int64_t (*epoch)(struct environment_factory *environment);
	const struct pages_format *pdf; /* NULL: in rollcoach-pdf only */
};

/* A front end: full screen or line by line (plain mode).  All functions are set. */
struct front {
	bool (*open)(struct app *app, struct err *err);
	void (*close)(struct app *app);
	bool (*act)(struct app *app, struct act *ret_act); /* the act of the next pending key; false: none pending */
	void (*tell)(struct app *app, const struct cue *cue); /* called once per cue, as it is issued */
	void (*show)(struct app *app);
	bool (*over)(struct app *app); /* true at the end of input */
	bool animate; /* redraw while a marker moves */
	bool keeps; /* output stays visible, so nothing needs repeating */
};

enum { MESSAGE_MAX = 512, MESSAGES_WAITING_MAX = 4 };

/* State of a guided session.  Changes only as time passes and in app_do. */
struct coach {
	const struct front *front;
	struct world *world;
	struct clock_reading reading; /* of the current loop iteration */
	enum wake woken; /* what started this iteration */
	struct ui ui;
	struct gate gate; /* guards the questions of the views */
	struct canvas canvas; /* contents of the screen */
	struct lines lines; /* standard input in plain mode */
	enum view_id said_view; /* the view printed last in plain mode ... */
	unsigned said_question; /* ... with this question of an after-effect; 0: none */
	bool asks; /* stdin and stdout are terminals, so questions can be answered */
	bool asked; /* today's safety questions are answered */
	struct next_day_due next_day; /* the next-day questions, while they are open */
	unsigned stretch_minutes; /* of the stretches that fit the finish; app/stretch.h decides on the offer */
	bool stretch_known; /* stretch_minutes is up to date */
	bool next_day_asks; /* one of its views is open */
	bool next_day_over; /* it was put off */
	int64_t day; /* for which all this has been asked; 0: not yet */
	unsigned after_effect; /* index in the profile of the one whose question is open ... */
	bool asks_after_effect; /* ... in VIEW_WAIT */
	bool after_effects_over; /* open questions are asked at the next start */
	int next_day_entry; /* the answer whose place is being asked for; -1: none */
	struct advice_page advice; /* of VIEW_ADVICE */
	bool resuming; /* about to resume the interrupted session */
	bool in_session; /* `session` is running, or over with its finish view open */
	struct session session;
	bool hooks_told; /* a hook that cannot be started has been reported */
	unsigned outcomes_taken; /* number of answers after stop signals already carried out */
	unsigned placed; /* finish view: the steps before this one have been asked about */
	bool view_pauses; /* paused by an open view, not by the user */
	struct cue cue; /* the latest one with text */
	char message[MESSAGE_MAX]; /* one-line message for the user; "": none */
	char waiting[MESSAGES_WAITING_MAX][MESSAGE_MAX]; /* messages to show after it */
	unsigned waiting_count;
	msec message_since; /* when it appeared */
	bool message_is_signal; /* it is the advice of the last stop signal, which is also a cue */
	msec message_until; /* when it disappears */
	bool over;
	enum status status; /* valid once over */
};

/* The record of the session, and whatever is not written yet: while the store cannot be written, everything is kept
 * here and retried. */
struct journal {
	struct record record; /* of the session */
	bool begun; /* the store has the record */
	bool changed; /* the record has changes that the store lacks */
	struct record unfinished; /* the interrupted session; id 0: none */
	bool closing; /* it has ended, but its end is not in the store yet */
	bool late; /* an after-effect of the last session is not in the store yet either */
	struct history waiting; /* earlier sessions of this program that are not written */
	struct err trouble; /* why the last write failed; ERR_NONE: it succeeded */
	msec trouble_since, again_at; /* since when; time of the next try */
	bool locked; /* by another program */
	enum kept kept; /* of the session, after the last write failed */
	bool told; /* the user has been informed */
	bool leaving; /* the program is ending: it may wait for the disk */
	bool moved; /* the file was removed or replaced: the new one may lack what was recorded */
	bool anew; /* it does: the next write creates a new history */
};

/* Past sessions that the history views show (app/shelf.h). */
struct shelf {
	bool loaded;
	struct history window;
	unsigned total, first; /* number of all sessions; position of the newest one in the window */
	struct overview *overview; /* NULL: not loaded; owned */
	struct record open; /* started 0: none */
	struct history deleted; /* sessions that can be restored, the latest last */
};

enum { UNDO_MAX = 16 };

/* Earlier wishes of the plan view, the latest last. */
struct undo {
	struct wish wishes[UNDO_MAX];
	unsigned count;
};

/* Saved routines that Home lists (app/saved.h). */
struct saved {
	char **names; /* owned */
	unsigned count;
};

/* Values of the self test that a view shows (app/measuring.h). */
struct measures {
	const struct self_test *test; /* NULL: none */
	struct measurement *all; /* owned */
	unsigned count;
	struct measurement typed[2]; /* left and right, while they are being typed */
};

struct app {
	struct environment_factory *environment;
	char **argv;
	struct options options;
	int64_t now; /* seconds since 1970-01-01 UTC at the start */
	int32_t offset_s; /* local time minus UTC */
	bool has_folders; /* false: no home directory, so nothing is saved */
	struct folders folders;

	struct settings settings;
	struct catalogue_files files;
	const struct catalogue *catalogue; /* built-in plus overlays */
	char profile_path[FOLDER_PATH_MAX]; /* "": not saved */
	struct profile profile;
	struct profile profile_saved; /* as in the file when it was last read or saved ... */
	uint64_t profile_stamp, profile_sent; /* ... with this stamp (save_stamp); what was last sent to be saved */
	struct err profile_trouble; /* why the profile could not be saved; ERR_NONE: it is */
	bool profile_told; /* the user has been informed */
	bool settings_owed; /* save them again */
	bool has_profile; /* loaded, or being created by this session; false: nothing is known about the person */
	struct store store; /* read-only in a guided session, where `writer` writes */
	struct writer writer;
	bool writer_due; /* guided, and not started yet: the first write does it */
	struct measures measures;
	struct by_hand by_hand; /* a routine rolled from paper, while it is being entered */
	struct history history; /* the recent part of it (store_recent) */
	uint16_t *days; /* of `stats` */
	struct stats stats;

	struct logo logo; /* for handouts */
	struct image logo_image; /* its bytes; size 0: none */
	bool written; /* plan `routine`, not the wish */
	struct routine routine;
	bool routine_is_code; /* it was given as a code, which contains every row of the sheet */
	enum returned_found line_found; /* found in the text given as routine */
	struct returned line; /* if RETURNED_GOOD */
	struct err line_error; /* if RETURNED_BAD */
	struct wish wish;
	struct undo undo;
	struct run offer; /* the newest run in the folder chosen in the settings */
	bool has_offer; /* it counts today; home offers it */
	struct run offer_also; /* another run of the day that puts its questions first */
	bool has_offer_also;
	char run_fault[512]; /* the problem with that folder, or with the file of --run; "": none */
	enum status run_status; /* STATUS_DONE unless the file of --run cannot be used */
	struct person person; /* profile and wish */
	struct safety safety; /* review of `person` */
	struct safety known; /* review before today's questions are answered: for the drawings of home */
	struct plan plan;

	struct coach coach;
	struct journal journal;
	struct shelf shelf;
	struct saved saved;
};

/* Prints the error to standard error and returns its exit status. */
enum status app_fail(const struct err *err);

/* Writes a result to standard output, page by page if it is longer than the terminal, and returns the exit status. */
enum status app_result(const struct app *app, const struct buf *text);

/* Columns of text output: --width, otherwise those of the terminal (at most 100), or 80. */
int app_columns(const struct app *app);

/* Like app_result, for lines of text: wrapped to these columns. */
enum status app_text(const struct app *app, struct buf *text);

/* True if --ascii or the settings require plain ASCII. */
bool app_ascii(const struct app *app);

/* Terminal options: the command line overrides the settings. */
struct terminal_wish app_terminal_wish(const struct app *app);

/* Shows one line: in the frame during a guided session, otherwise on standard error unless --quiet.  Messages do not
 * hide each other: one that has only just appeared stays, and the new one follows it. */
void app_say(struct app *app, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Removes messages that begin with these words, on screen or waiting, because they are no longer true. */
void app_take_back(struct app *app, const char *words);

/* Ends the current message; the next one appears. */
void app_next_message(struct app *app);

#endif
