/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Views: what is on screen and what the keys do.
 *
 * A view draws the whole frame from (scene, ui) and changes neither.  A key becomes an act, and only the app carries
 * out acts.  State of the views themselves (cursor, page, typed text) is in `struct ui`, which only ui_press,
 * ui_show and ui_close write.  One table per view defines the keys, the footer, the help view and the manual.
 *
 * The life of a frame:  ui_draw(scene, ui, canvas)  ->  a key is pressed  ->  act = ui_press(ui, scene, press)  ->
 * the app carries out the act, perhaps with ui_show or ui_close  ->  next frame. */
#ifndef TUI_VIEW_H
#define TUI_VIEW_H

#include "base/canvas.h"
#include "base/key.h"
#include "core/person/person.h"
#include "core/person/settings.h"
#include "core/plan/plan.h"
#include "core/record/history.h"
#include "core/record/measure.h"
#include "core/record/overview.h"
#include "core/safety/questions.h"
#include "core/safety/safety.h"
#include "core/session/session.h"
#include "tui/plan_rows.h"
#include <stdbool.h>
#include <stdint.h>

/* ---- What a view may read -------------------------------------------------------------------------------------- */

struct page;
struct view;
struct next_day_due;
struct by_hand;

/* The part of all sessions that is loaded. */
struct session_list {
	unsigned total; /* number of all sessions */
	unsigned first; /* position of the newest loaded one; the newest of all is 0 */
	const struct record *records; /* oldest first, with their steps */
	unsigned count;
	bool can_restore; /* one was deleted and can be restored */
};

/* The self test of VIEW_MEASURES, with its values, oldest first. */
struct measured {
	const struct self_test *test; /* NULL: not loaded */
	const struct measurement *all;
	unsigned count;
	enum length_unit unit;
	const struct contraindication *excluded; /* contraindication that rules it out; NULL: none */
	bool rolled_today;
};

/* Advice that follows an answer and has to be read: VIEW_ADVICE. */
struct advice_page {
	const char *text; /* borrowed from the catalogue; NULL: none */
	struct target place; /* what it is about, if known */
	enum side side;
	bool everywhere; /* it counts for everything that was rolled */
};

/* All pointers are borrowed and unchanged while a frame is drawn.  NULL: not available yet. */
struct scene {
	const struct view *const *views; /* all of them, by enum view_id; never NULL */
	const struct catalogue *catalogue; /* never NULL */
	const struct profile *profile; /* never NULL */
	const struct wish *wish; /* never NULL */
	const struct settings *settings; /* never NULL */
	const struct safety *safety; /* review of profile and wish */
	const struct plan *plan;
	const struct session *session;
	struct waiting waiting; /* after a stop signal, at `now` */
	struct snapshot snapshot; /* of `session` at `now`; set if there is a session */
	msec now;
	const struct cue *cue; /* the newest cue with a text */
	const char *message; /* one line from the app, such as "Not recorded: disk full." */
	bool message_is_signal; /* it repeats the advice of the last stop signal (CUE_STOPPED) */
	const struct history *history;
	const struct stats *stats; /* days since each muscle was rolled */
	struct session_list sessions; /* of VIEW_HISTORY */
	const struct overview *overview; /* of VIEW_TRENDS */
	struct measured measured;
	const struct by_hand *by_hand; /* of VIEW_BY_HAND; never NULL there */
	const struct record *opened; /* of VIEW_PAST, with its steps */
	const struct record *unfinished; /* an interrupted session; home offers to continue it */
	const char *routine; /* name of the routine that the plan follows; NULL: none */
	const char *const *routines; /* names of the saved routines */
	unsigned routines_count;
	const char *run_fault; /* the problem with the settings' run folder; NULL: none */
	const struct run *offer_also; /* another run of the day that puts its questions first; NULL: none */
	const struct run *offer; /* the newest run in the settings' folder, if it counts today; NULL: none */
	const struct next_day_due *next_day; /* the next-day questions; NULL: none */
	struct advice_page advice;
	const struct record *last; /* the session that after-effects are reported for */
	int64_t at; /* seconds since 1970-01-01 UTC */
	int32_t offset_s; /* local time minus UTC */
	unsigned situation; /* bits that the view adds to the situation (enum situation); set by ui_draw */
	bool plain; /* plain mode: nothing is drawn */
	bool mouse; /* the terminal reports clicks */
	unsigned stretch_minutes; /* of the stretches that the finish offers; 0: none */
	bool rehearsal; /* --rehearse: faster, nothing recorded */
	bool rests_lost; /* what hurt could not be saved, so the next start does not know it */
	const char *unsaved; /* why some work is not recorded; NULL: all of it is, or none is meant to be */
};

/* ---- What a view remembers ------------------------------------------------------------------------------------- */

enum view_id {
	VIEW_QUESTIONS,
	VIEW_WHERE,
	VIEW_MODE,
	VIEW_HOME,
	VIEW_BODY,
	VIEW_RUN,
	VIEW_PLAN,
	VIEW_SAVE,
	VIEW_ROUTINES,
	VIEW_SESSION,
	VIEW_STOP,
	VIEW_WAIT,
	VIEW_WHY,
	VIEW_INSTRUCTIONS,
	VIEW_MINUTES,
	VIEW_LEAVE,
	VIEW_VOICE,
	VIEW_FINISH,
	VIEW_DOUBTS,
	VIEW_HISTORY,
	VIEW_TRENDS,
	VIEW_PAST, /* one session of the history */
	VIEW_MEASURES,
	VIEW_BY_HAND,
	VIEW_LIBRARY,
	VIEW_ENTRY,
	VIEW_PROFILE,
	VIEW_HELP,
	VIEW_HURT,
	VIEW_NEXT_DAY,
	VIEW_WHICH,
	VIEW_ADVICE,
	VIEW_TOOLS,
	VIEW_SORE,
	VIEW_ID_COUNT
};

enum {
	ANSWERS_MAX = 256,
	QUESTIONS_MAX = 64 /* on one page */,
	UI_DEPTH = 8,
	UI_LINE_MAX = 128,
	UI_TEXT_MAX = 3072 /* room for the coach's line about a long routine */,
	NEXT_DAY_GENERAL = 3
};

/* Answers to the safety questions, indexed by contraindication.  The app writes the given answers into the profile
 * (profile_answer), for a question about a place once per entry in `places`. */
struct answers {
	bool given[ANSWERS_MAX];
	unsigned char answer[ANSWERS_MAX]; /* enum answer */
	struct condition places[LIST_MAX]; /* contraindication, target and side are set */
	unsigned places_count;
};

/* Position at which the user left a view. */
struct view_place {
	int page, cursor, scroll;
};

/* The questions about a routine rolled from paper, in this order: pages of VIEW_BY_HAND. */
enum by_hand_answer { BY_HAND_ROUTINE, BY_HAND_AT, BY_HAND_DONE, BY_HAND_FEEL, BY_HAND_STOP, BY_HAND_COUNT };

/* The answers so far. */
struct by_hand {
	char answers[BY_HAND_COUNT][UI_TEXT_MAX];
};

/* Pages of VIEW_MEASURES: the side being typed; whether to delete the last values. */
enum { MEASURE_IDLE, MEASURE_LEFT, MEASURE_RIGHT, MEASURE_DELETING };

struct ui {
	enum view_id stack[UI_DEPTH]; /* the last one is drawn */
	unsigned depth;
	struct view_place place[VIEW_ID_COUNT];
	struct plan_row_id plan_row; /* row that the cursor of VIEW_PLAN is on, and follows when the plan changes */
	bool plan_row_set;
	struct answers answers;
	bool changed; /* "something has changed": ask all pages */
	unsigned asking; /* the contraindication asked about in VIEW_WHERE ... */
	bool asking_signal; /* ... or stop signal ... */
	int asking_step; /* ... reported in this step of the session; -1: unknown */
	unsigned doubting; /* the stop signal that put answers in doubt ... */
	bool doubting_sore; /* ... or sore no-go area */
	uint64_t tools; /* ticked in VIEW_TOOLS, as bits */
	unsigned char next_day[NEXT_DAY_GENERAL]; /* answers to the general questions: 0 open, 1 no, 2 yes */
	bool typing; /* printable keys go into `text` */
	char text[UI_TEXT_MAX];
	struct view_place searched_from; /* where a search began, to return to if it finds nothing */
	int rows, columns; /* of the frame on screen: set by the app before ui_press */
};

/* ---- What a view may ask for ----------------------------------------------------------------------------------- */

enum act_kind {
	ACT_NONE,
	ACT_DRAW, /* only `ui` changed: redraw */
	ACT_SHOW, /* at: enum view_id to open on top */
	ACT_CLOSE, /* close the view; the app ends the program after the last one */
	ACT_QUIT,
	ACT_TOO_EARLY, /* a key was ignored: the user cannot have read the question yet */

	/* Wish, questions and plan */
	ACT_ANSWERED, /* ui->answers are complete; value: 1 if all pages were asked, 0 for today's only */
	ACT_HURT_ANSWERED, /* at: the next-day entry that describes the first place that hurt */
	ACT_NEXT_DAY_YES, /* at: the next-day entry that describes the problem */
	ACT_NEXT_DAY_DONE, /* the general questions are answered; any still open count as no */
	ACT_LATER, /* put the next-day questions off */
	ACT_MODE, /* at: position in modes */
	ACT_BUDGET, /* value: time limit in minutes */
	ACT_USE_RUN, /* add the offered run to the wish, or remove it */
	ACT_RAN, /* ui->text describes a run */
	ACT_SORE_ANSWERED, /* at: no-go area marked as sore; value: enum answer to its question */
	ACT_MARK, /* target, side, value: 0-10, or -1 without a level; -2 clears the mark */
	ACT_INJURED, /* target, side; value: 1 a fresh injury, 0 clears it */
	ACT_STEP_MORE, /* at: step of the plan; 15 s more for the bout and its other side */
	ACT_STEP_LESS,
	ACT_STEP_SKIP, /* at: step of the plan; leave its muscle out today */
	ACT_PUT_BACK, /* at: index in the wish's skips; put it back in */
	ACT_STEP_TOOL, /* at: step of the plan; the next tool at hand */
	ACT_STEP_MOVE, /* at: step of the plan; value: -1 one place up, 1 down */
	ACT_UNDO, /* undo the last change to the plan */
	ACT_SAVE_ROUTINE, /* ui->text is the name to save the plan under */
	ACT_ROUTINE, /* at: saved routine to open */
	ACT_PRINT, /* save the handout */
	ACT_START, /* start the session of this plan */
	ACT_RESUME, /* continue the interrupted session */
	ACT_DISCARD, /* end the interrupted session */

	/* Session */
	ACT_PAUSE, /* or continue */
	ACT_HOLD,
	ACT_EASE,
	ACT_FIRMER,
	ACT_SKIP,
	ACT_BACK,
	ACT_MORE,
	ACT_LESS,
	ACT_LEAVE, /* end the session; progress is saved */
	ACT_STOP_SIGNAL, /* at: stop signal */
	ACT_ANSWER, /* value: enum answer to the question after a stop signal */
	ACT_LEAVE_WAIT, /* leave those questions: open ones count as the worse answer */
	ACT_MINUTES_LEFT, /* value: minutes; replan the rest */
	ACT_VOICE, /* value: 1 on, 0 off, -1 toggle; saved in the settings */

	/* Finish and profile */
	ACT_FEEL, /* value: enum feel */
	ACT_AFTER_EFFECT, /* at: stop signal reported after the routine; target and side: where, if known */
	ACT_DOUBTS_ANSWERED, /* ui->answers to the questions in doubt, to save at once; value: 1 if all were asked */
	ACT_STRETCH, /* start the stretches that the finish offers */
	ACT_DONE, /* leave the finish view */
	ACT_TOOLS_TOLD, /* ui->tools are the tools at hand */
	ACT_TOOL, /* at: tool; toggle whether it is at hand */
	ACT_CONDITION_OVER, /* at: condition of the profile that has ended */
	ACT_CLEARED, /* at: condition of the profile that a clinician has cleared */
	ACT_EASE_OVER, /* at: ease of the profile to forget */
	ACT_PAST_OPEN, /* at: position in the history, 0 the newest */
	ACT_PAST_DELETE, /* at: position in the history */
	ACT_PAST_UNDO, /* restore the most recently deleted session */
	ACT_PAST_FEEL, /* how the open session felt: the next answer */
	ACT_PAST_NOTE, /* ui->text is the open session's note */
	ACT_PAST_ADD_MARK, /* ui->text has new marks for it */
	ACT_PAST_MARK, /* at: mark; value: level, -2 removes it */
	ACT_MEASURED, /* ui->text has the trials of the side on the page */
	ACT_MEASURE_DELETE, /* delete the last values of the test shown */
	ACT_BY_HAND, /* ui->text answers a question of VIEW_BY_HAND */
	ACT_FORGET, /* delete all sessions and self tests */
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
	ACT_GROUP,
	ACT_SEARCH,
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
	struct target target; /* of ACT_AFTER_EFFECT */
};

/* ---- Keys ------------------------------------------------------------------------------------------------------ */

/* Situations in which the footer names a key, as bits.  The key itself works in all of them. */
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
	/* In addition to one of the above: */
	IN_UNFINISHED = 256, /* there is an interrupted session */
	IN_ASKED = 512, /* all safety questions were answered once */
	IN_EARNEST = 1024, /* not a rehearsal, so answers are saved */
	IN_LATER = 8192, /* the next-day questions may be put off */
	/* ... on a page of questions: */
	IN_MORE = 16384, /* there are more below */
	IN_NO_TO_ALL = 32768, /* all were shown, and none is answered yes */
	IN_NO_TO_REST = 33554432, /* all were shown; an earlier yes is kept */
	IN_SINGLY = 65536, /* the page has a yes; open questions are answered one by one */
	IN_ANSWERED = 131072, /* all are answered */
	/* ... elsewhere: */
	IN_ASKED_NOW = 262144, /* the question after a stop signal is on screen */
	SCREEN = 2048, /* only on screen: in plain mode the key would not change anything that is read out */
	IN_SAVED = 524288, /* there are saved routines */
	IN_WARM = 1048576, /* the finish offers stretches */
	IN_OFFERED = 4096, /* a run is in use or on offer */
	IN_TYPING = 2097152, /* a line is being typed: all other keys are text */
	IN_DELETED = 536870912, /* a deleted session can be restored */
	IN_SUITED = 134217728, /* what is selected is of the kind that the key is for */
	IN_FEELING = 268435456, /* the finish asks how it feels */
	IN_CONFIRMING = 4194304, /* a yes or no is asked for: only its keys are named */
	/* ... in the plan: */
	IN_KEPT = 8388608, /* the row is part of it */
	IN_LEFT_OUT = 16777216, /* the row was left out */
	/* ... on any page of questions: */
	IN_CRAMPED = 67108864, /* the frame is too small for the question: no key that answers is named */
};

/* One row per key: its act and description, in order of importance: a narrow footer shows the first rows. */
struct binding {
	key key, other; /* `other` may be KEY_NONE */
	struct act act;
	const char *name; /* for the settings file, kebab-case: "pause"; NULL ends the table */
	const char *label; /* footer, one or two words; NULL: not in the footer */
	const char *help; /* one sentence */
	unsigned in; /* enum situation bits, and SCREEN */
	const char *series; /* describes a series of keys together, such as "0-9"; NULL: described alone */
	const char *brief; /* label where the footer has no room for all others; NULL: the label */
};

enum { ASKS_TO_START = 1 << 16 }; /* only the key that starts the session has to wait */

struct view {
	const char *name; /* kebab-case */
	const char *title;
	const struct binding *keys;
	/* Identifies the question that must be read before keys count (tui/gate.h), or ASKS_TO_START; 0: none now;
	 * NULL: never one. */
	unsigned (*asks)(const struct scene *scene, const struct ui *ui);
	/* False if a question cannot be drawn whole in a frame of this size: then it cannot be answered; NULL: true. */
	bool (*whole)(const struct scene *scene, const struct ui *ui, const struct canvas *frame);
	/* Bits of enum situation that only the view knows; NULL: none. */
	unsigned (*situation)(const struct scene *scene, const struct ui *ui);
	bool pauses; /* a running session pauses while the view is open and continues when it closes */
	void (*draw)(const struct scene *scene, const struct ui *ui, struct canvas *canvas);
	/* Fills the page with the content of the view; NULL: plain mode asks or reports it in its own way. */
	void (*rows)(const struct scene *scene, const struct ui *ui, struct page *page);
	/* Turns an act from the key table into the one to carry out; NULL: unchanged. */
	struct act (*act)(struct ui *ui, const struct scene *scene, struct act act);
};

/* Indexed by enum view_id.  Views use the pointer in the scene, so that no view depends on all the others. */
extern const struct view *const views[VIEW_ID_COUNT];

/* ---- For the app ----------------------------------------------------------------------------------------------- */

/* A key, and for KEY_CLICK the position of the mouse. */
struct press {
	key key;
	int row, column;
};

/* Starts with one view. */
void ui_init(struct ui *ui, enum view_id view);

/* Opens a view on top, with its cursor at the start (if the stack is full, replaces the top); or closes the top view,
 * false if it is the only one. */
void ui_show(struct ui *ui, enum view_id view);
bool ui_close(struct ui *ui);

/* Closes all views and opens this one. */
void ui_only(struct ui *ui, enum view_id view);

enum view_id ui_view(const struct ui *ui);

/* Opens the question "Where?" for a contraindication or a stop signal. */
void ui_where(struct ui *ui, unsigned asking, bool signal);

/* Replaces all views with the safety questions, all unanswered: earlier answers do not carry over to today. */
void ui_ask(struct ui *ui);

/* Opens the questions put in doubt by a stop signal, or by an answer about a sore no-go area, all unanswered. */
void ui_doubt(struct ui *ui, unsigned signal);
void ui_doubt_sore(struct ui *ui, unsigned area);

/* Replaces all views with the question about a sore no-go area. */
void ui_sore(struct ui *ui, unsigned area);

/* Draws the whole frame; the app has sized and cleared the canvas. */
void ui_draw(const struct scene *scene, const struct ui *ui, struct canvas *canvas);

/* The act of a press.  Keys set in the settings take precedence over the tables. */
struct act ui_press(struct ui *ui, const struct scene *scene, struct press press);

#endif
