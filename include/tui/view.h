/* SPDX-License-Identifier: MIT */
/* Views: what is on the screen, and what its keys ask for.
 *
 * Laws: a view draws the whole frame from (scene, ui) and changes neither; a key becomes an act, and only the app
 * carries acts out.  What a view remembers for itself (cursor, page, typed text) is in `struct ui`, which only
 * ui_press, ui_show and ui_close write.  One table a view gives the keys, the footer, the help view and the manual.
 *
 * The life of a frame:  ui_draw(scene, ui, canvas)  ->  the person presses  ->  act = ui_press(ui, scene, press)
 * ->  the app carries the act out, perhaps with ui_show or ui_close  ->  next frame. */
#ifndef TUI_VIEW_H
#define TUI_VIEW_H

#include "base/canvas.h"
#include "base/key.h"
#include "core/person/person.h"
#include "core/person/settings.h"
#include "core/plan/plan.h"
#include "core/record/history.h"
#include "core/safety/questions.h"
#include "core/safety/safety.h"
#include "core/session/session.h"
#include <stdbool.h>
#include <stdint.h>

/* ---- What a view may read -------------------------------------------------------------------------------------- */

struct page;
struct view;
struct figure_memory;
struct board_memory;

/* Everything is borrowed and stays as it is while a frame is drawn.  What is not there yet is NULL. */
struct scene {
	const struct view *const *views; /* all of them, by enum view_id; never NULL */
	const struct catalogue *catalogue; /* never NULL */
	const struct profile *profile; /* never NULL */
	const struct wish *wish; /* never NULL */
	const struct settings *settings; /* never NULL */
	const struct safety *safety; /* review of profile and wish */
	const struct plan *plan;
	const struct session *session;
	struct snapshot snapshot; /* of `session` at `now`; only with one */
	msec now;
	const struct cue *cue; /* the newest cue with a text */
	struct figure_memory *drawn; /* the body and the board as drawn last: no part of what is seen; ... */
	struct board_memory *drawn_board; /* ... NULL: forgotten */
	const char *message; /* one line from the app, such as "Not recorded: disk full." */
	bool message_is_signal; /* the message repeats the advice of the last stop signal (CUE_STOPPED) */
	const struct history *history;
	const struct record *unfinished; /* an interrupted session; home offers to go on */
	const struct record *last; /* the session that something is said about afterwards */
	int64_t at; /* seconds since 1970-01-01 UTC */
	int32_t offset_s; /* local time minus UTC */
	bool plain; /* line by line: nothing is drawn */
	bool rehearsal; /* --rehearse: faster, nothing recorded */
};

/* ---- What a view remembers ------------------------------------------------------------------------------------- */

enum view_id {
	VIEW_QUESTIONS,
	VIEW_WHERE,
	VIEW_MODE,
	VIEW_HOME,
	VIEW_BODY,
	VIEW_PLAN,
	VIEW_SESSION,
	VIEW_STOP,
	VIEW_WHY,
	VIEW_INSTRUCTIONS,
	VIEW_MINUTES,
	VIEW_LEAVE,
	VIEW_VOICE,
	VIEW_FINISH,
	VIEW_DOUBTS,
	VIEW_HISTORY,
	VIEW_LIBRARY,
	VIEW_ENTRY,
	VIEW_PROFILE,
	VIEW_HELP,
	VIEW_ID_COUNT
};

enum { ANSWERS_MAX = 256, QUESTIONS_MAX = 64 /* on one page */, UI_DEPTH = 8, UI_TEXT_MAX = 128 };

/* Answers to the safety questions, by position of the contraindication.  The app puts those that were given into the
 * profile (profile_answer): for a question about a place once for each of its `places`. */
struct answers {
	bool given[ANSWERS_MAX];
	unsigned char answer[ANSWERS_MAX]; /* enum answer */
	struct condition places[LIST_MAX]; /* contraindication, target and side are set */
	unsigned places_count;
};

/* Where one view was left. */
struct view_place {
	int page, cursor, scroll;
};

struct ui {
	enum view_id stack[UI_DEPTH]; /* the last one is drawn */
	unsigned depth;
	struct view_place place[VIEW_ID_COUNT];
	struct answers answers;
	bool changed; /* "something has changed": all pages of questions */
	unsigned asking; /* contraindication of the question where ... */
	bool asking_signal; /* ... or stop signal ... */
	int asking_step; /* ... reported in this step of the session; -1: in none that is known */
	unsigned doubting; /* stop signal that puts answers in doubt */
	bool typing; /* printable keys go into `text` */
	char text[UI_TEXT_MAX];
	int rows, columns; /* of the frame on the screen: set by the app before ui_press */
};

/* ---- What a view may ask for ----------------------------------------------------------------------------------- */

enum act_kind {
	ACT_NONE,
	ACT_DRAW, /* only `ui` changed: draw again */
	ACT_SHOW, /* at: enum view_id to open above this one */
	ACT_CLOSE, /* back to the view underneath; the app ends the program where there is none */
	ACT_QUIT,

	/* Wish, questions and plan */
	ACT_ANSWERED, /* ui->answers are complete; value: 1 if all pages were asked, 0 for those of the day */
	ACT_MODE, /* at: position in modes */
	ACT_BUDGET, /* value: minutes wished for */
	ACT_MARK, /* at: muscle, side, value: 0-10 or -1 not said; -2 takes the mark away */
	ACT_INJURED, /* at: muscle, side: hurt now (a fresh injury); value 0 takes it back */
	ACT_STEP_MORE, /* at: step of the plan, 15 s more for the bout and its other side */
	ACT_STEP_LESS,
	ACT_STEP_SKIP, /* at: step of the plan: leave the muscle out today */
	ACT_TAKE_IN, /* at: skip of the wish: take it in again */
	ACT_PRINT, /* write the handout */
	ACT_START, /* the session of this plan */
	ACT_RESUME, /* the interrupted session */
	ACT_DISCARD, /* close the interrupted session */

	/* Session */
	ACT_PAUSE, /* or go on */
	ACT_HOLD,
	ACT_EASE,
	ACT_FIRMER,
	ACT_SKIP,
	ACT_BACK,
	ACT_MORE,
	ACT_LESS,
	ACT_LEAVE, /* end the session; what was done is kept */
	ACT_STOP_SIGNAL, /* at: stop signal */
	ACT_MINUTES_LEFT, /* value: minutes; plan the rest anew */
	ACT_VOICE, /* value: 1 on, 0 off, -1 the other of both; remembered */

	/* Finish and profile */
	ACT_FEEL, /* value: enum feel */
	ACT_LASTING, /* at: stop signal that lasts after the routine; target and side: where, if that is known */
	ACT_ANSWERED_ANEW, /* ui->answers to what is in doubt go into the profile at once; value: 1 if all were asked */
	ACT_DONE, /* the finish is answered */
	ACT_TOOL, /* at: tool, at hand or no longer */
	ACT_CONDITION_OVER, /* at: condition of the profile that is over */
	ACT_CLEARED, /* at: condition of the profile a clinician has cleared */
	ACT_EASE_OVER, /* at: ease of the profile to be forgotten */
	ACT_NAME, /* ui->text is the name of the profile */

	/* These never leave ui_press: a view turns them into ACT_DRAW or one of the above. */
	ACT_UP,
	ACT_DOWN,
	ACT_LEFT,
	ACT_RIGHT,
	ACT_PAGE_UP,
	ACT_PAGE_DOWN,
	ACT_FIRST,
	ACT_LAST,
	ACT_CHOOSE,
	ACT_YES,
	ACT_NOT_SURE,
	ACT_NO,
	ACT_NONE_OF_THESE,
	ACT_CHANGED,
	ACT_TURN,
	ACT_LEVEL,
	ACT_HURT,
	ACT_DIGIT,
	ACT_TYPE,
	ACT_CLICK,
	ACT_KIND_COUNT
};

struct act {
	enum act_kind kind;
	int at;
	enum side side;
	int value;
	struct target target; /* of ACT_LASTING */
};

/* ---- Keys ------------------------------------------------------------------------------------------------------ */

/* Situations, as bits: when the footer names a key.  A key works in all of them, named or not. */
enum situation {
	IN_LEAD_IN = 1,
	IN_CHANGEOVER = 2,
	IN_ROLL = 4,
	IN_MOVE = 8,
	IN_FINISH = 16,
	IN_PAUSED = 32,
	IN_PLANNED = 64, /* no session, and a plan with steps */
	IN_UNPLANNED = 128, /* no session, and nothing to do */
	IN_SESSION = IN_LEAD_IN | IN_CHANGEOVER | IN_ROLL | IN_MOVE | IN_FINISH | IN_PAUSED,
	IN_ANY = IN_SESSION | IN_PLANNED | IN_UNPLANNED,
	IN_UNFINISHED = 256, /* besides the above: an interrupted session waits */
	IN_ASKED = 512, /* besides the above: all safety questions were answered once */
	IN_EARNEST = 1024, /* besides the above: no rehearsal, so that answers are saved */
	SCREEN = 2048, /* works on the screen only: in plain mode it would change nothing that is read out */
};

/* One row: what a key asks for and how it is told.  Rows in order of importance: a narrow footer shows the first. */
struct binding {
	key key, other; /* `other` may be KEY_NONE */
	struct act act;
	const char *name; /* for the settings file, kebab-case: "pause"; NULL ends the table */
	const char *label; /* footer, one or two words; NULL: not in the footer */
	const char *help; /* one sentence */
	unsigned in; /* enum situation bits */
	const char
		*series; /* what rows of one kind, such as the digits, do: told once for "0-9"; NULL: of its own kind */
};

struct view {
	const char *name; /* kebab-case */
	const char *title;
	const struct binding *keys;
	bool pauses; /* a running session is paused while it is open, and goes on when it closes */
	void (*draw)(const struct scene *scene, const struct ui *ui, struct canvas *canvas);
	/* What the view has to say, row by row; NULL: plain mode asks or reports it in its own way. */
	void (*rows)(const struct scene *scene, const struct ui *ui, struct page *page);
	/* What an act of the table becomes; NULL: stays what it is. */
	struct act (*act)(struct ui *ui, const struct scene *scene, struct act act);
};

/* By enum view_id.  Views reach it through the scene, so that no view depends on all the others. */
extern const struct view *const views[VIEW_ID_COUNT];

/* ---- For the app ----------------------------------------------------------------------------------------------- */

/* A key with, for KEY_CLICK, the place of the mouse. */
struct press {
	key key;
	int row, column;
};

/* Starts with one view. */
void ui_init(struct ui *ui, enum view_id view);

/* Opens a view above (its cursor at the start), or closes the last one; false where it was the only one.  A full
 * stack replaces its last. */
void ui_show(struct ui *ui, enum view_id view);
bool ui_close(struct ui *ui);

/* Forgets all views and shows this one. */
void ui_only(struct ui *ui, enum view_id view);

enum view_id ui_view(const struct ui *ui);

/* Opens the question where it is: a contraindication, or a stop signal. */
void ui_where(struct ui *ui, unsigned asking, bool signal);

/* Opens the safety questions in place of all other views, none of them answered: what was said before is no answer of
 * today. */
void ui_ask(struct ui *ui);

/* Opens the questions that a stop signal has put in doubt, none of them answered. */
void ui_doubt(struct ui *ui, unsigned signal);

/* Draws the whole frame; sized and blanked by the app. */
void ui_draw(const struct scene *scene, const struct ui *ui, struct canvas *canvas);

/* What a press asks for; keys of the settings come before those of the tables. */
struct act ui_press(struct ui *ui, const struct scene *scene, struct press press);

#endif
