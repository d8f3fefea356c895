/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Frames of all views except the session view. */
#include "core/record/after_effect.h"
#include "core/record/next_day.h"
#include "core/safety/review.h"
#include "golden/golden.h"
#include "session_sample.h"
#include "test.h"
#include "tui/view.h"

enum { AT = 1763700000 };

static struct profile profile;
static struct settings settings;
static struct wish wish;
static struct person person;
static struct safety safety;
static struct plan plan;
static struct session session;
static struct history history;
static struct ui ui;
static struct scene scene;

static unsigned condition_at(const char *id)
{
	return (unsigned)catalogue_find(catalogue_builtin(), SECTION_CONTRAINDICATIONS, id);
}

/* A user who has answered all questions, with a mark, a condition and a remembered muscle. */
static void set_person(void)
{
	const struct catalogue *catalogue = catalogue_builtin();
	profile = (struct profile){ .name = "Ada",
				    .asked_all_at = AT - 86400,
				    .asked_of = questions_fingerprint(catalogue) };
	wish_init(&wish, catalogue);
	wish.sore[wish.sore_count++] = (struct mark){ { TARGET_MUSCLE, sample_muscle("soleus") }, SIDE_RIGHT, 4 };
	profile.conditions[profile.conditions_count++] =
		(struct condition){ .contraindication = condition_at("varicose-veins"),
				    .target = { TARGET_MUSCLE, sample_muscle("adductors") },
				    .side = SIDE_LEFT };
	profile.eases[profile.eases_count++] =
		(struct ease){ .muscle = sample_muscle("tfl"), .side = SIDE_LEFT, .cap_minus = 1 };
}

static void add_record(int64_t days_ago, const char *mode, enum ending ending, enum feel feel)
{
	struct record record = { .started = AT - 86400 * days_ago, .done_ms = 590000, .ending = ending, .feel = feel };
	snprintf(record.mode, sizeof record.mode, "%s", mode);
	record_add_step(&record,
			&(struct record_step){ .kind = STEP_ROLL, .done_ms = 590000, .begun = true, .ended = true });
	record_count(&record);
	history_add(&history, &record);
}

/* A note, a mark, a signal. */
static void tell_more(struct record *record)
{
	struct record_signal signal = {
		.signal = "pain", .muscle = "soleus", .side = SIDE_LEFT, .at = record->started + 90
	};
	record_add_signal(record, &signal);
	record->id = 12;
	record->marks_count = 1;
	record->marks[0] = (struct record_mark){ "calves", SIDE_LEFT, 6 };
	snprintf(record->note, sizeof record->note, "Slept badly.");
	snprintf(record->steps[0].what, sizeof record->steps[0].what, "soleus");
	record->steps[0].seconds = 600;
	record->steps[0].side = SIDE_LEFT;
}

static struct overview overview;

/* Some routines; one calf is getting better, with a few marks elsewhere. */
static void set_overview(const struct catalogue *catalogue)
{
	overview = (struct overview){ .today = AT / 86400 };
	for (int i = 0; i < 12; i++) {
		int64_t day = overview.today - 7 * i - i % 3;
		overview_mark(&overview, catalogue, "soleus", SIDE_LEFT, day, 3 + i / 2);
		overview_session(&overview, day,
				 &(struct record){ .rolled_ms = 460 * MSEC_SECOND, .done_ms = 600 * MSEC_SECOND });
		overview_bout(&overview, catalogue, "calves", i % 4 != 0 ? SIDE_LEFT : SIDE_RIGHT, day,
			      45 * MSEC_SECOND);
	}
	overview_mark(&overview, catalogue, "tfl", SIDE_RIGHT, overview.today - 3, 6);
}

static void set_scene(void)
{
	const struct catalogue *catalogue = catalogue_builtin();
	settings_init(&settings);
	set_person();
	person_of(&person, catalogue, &profile, &wish);
	safety_review(&safety, catalogue, wish.mode, &person, AT);
	plan = sample_post_run();
	set_overview(catalogue);
	history_done(&history);
	add_record(2, "post-run", ENDING_FINISHED, FEEL_BETTER);
	add_record(5, "pre-run", ENDING_LEFT, FEEL_NOT_SAID);
	tell_more(&history.records[1]);
	scene = (struct scene){ .views = views,
				.catalogue = catalogue,
				.profile = &profile,
				.wish = &wish,
				.settings = &settings,
				.safety = &safety,
				.plan = &plan,
				.history = &history,
				.sessions = { .total = history.records_count,
					      .records = history.records,
					      .count = history.records_count },
				.opened = &history.records[1],
				.overview = &overview,
				.at = AT };
}

static void clear_scene(void)
{
	safety_done(&safety);
	plan_done(&plan);
	history_done(&history);
}

static void run_session(msec until)
{
	struct cues cues = { 0 };
	session_start(&session, &plan, &safety, 0);
	session_advance(&session, until, &cues);
	scene.session = &session;
	scene.snapshot = session_snapshot(&session, session.now);
	scene.now = session.now;
}

static void refuse(const char *condition)
{
	plan_done(&plan);
	safety_done(&safety);
	wish.conditions[wish.conditions_count++] =
		(struct condition){ .contraindication = condition_at(condition), .side = SIDE_BOTH };
	person_of(&person, scene.catalogue, &profile, &wish);
	safety_review(&safety, scene.catalogue, wish.mode, &person, AT);
	plan_build(&plan, scene.catalogue, &wish, &person, &safety, NULL);
}

struct frame {
	const char *name;
	enum view_id view;
	int columns, rows;
	msec session; /* how far in; 0: no session */
	const char *refused; /* refused because of this condition; NULL: not refused */
	key keys[8]; /* keys pressed first; 0 ends them */
};

static const struct frame frames[] = {
	{ "home", VIEW_HOME, 80, 24, 0, NULL, { 0 } },
	{ "home", VIEW_HOME, 40, 12, 0, NULL, { 0 } },
	{ "home", VIEW_HOME, 120, 40, 0, NULL, { 0 } },
	{ "mode", VIEW_MODE, 80, 24, 0, NULL, { KEY_ARROW_DOWN } },
	{ "mode", VIEW_MODE, 20, 5, 0, NULL, { 0 } },
	{ "questions", VIEW_QUESTIONS, 80, 24, 0, NULL, { 0 } },
	{ "questions_yes", VIEW_QUESTIONS, 80, 24, 0, NULL, { 'c', KEY_ARROW_DOWN, 'y' } },
	{ "questions_doctor", VIEW_QUESTIONS, 80, 24, 0, NULL, { 'c', KEY_RETURN, KEY_RETURN, 'u' } },
	{ "questions", VIEW_QUESTIONS, 30, 10, 0, NULL, { 0 } },
	{ "questions", VIEW_QUESTIONS, 20, 5, 0, NULL, { 0 } },
	{ "questions", VIEW_QUESTIONS, 40, 12, 0, NULL, { 0 } },
	{ "where", VIEW_WHERE, 80, 24, 0, NULL, { KEY_PAGE_DOWN } },
	{ "where", VIEW_WHERE, 30, 20, 0, NULL, { KEY_PAGE_DOWN } },
	{ "where", VIEW_WHERE, 20, 5, 0, NULL, { KEY_PAGE_DOWN } },
	{ "run", VIEW_RUN, 80, 24, 0, NULL, { 0 } },
	{ "run", VIEW_RUN, 20, 5, 0, NULL, { 0 } },
	{ "body", VIEW_BODY, 80, 24, 0, NULL, { KEY_ARROW_DOWN, KEY_ARROW_DOWN } },
	{ "body_back", VIEW_BODY, 120, 40, 0, NULL, { KEY_TABULATOR } },
	{ "body", VIEW_BODY, 40, 20, 0, NULL, { 0 } },
	{ "body", VIEW_BODY, 20, 5, 0, NULL, { KEY_ARROW_DOWN, KEY_ARROW_DOWN } },
	{ "plan", VIEW_PLAN, 80, 24, 0, NULL, { KEY_ARROW_DOWN, KEY_ARROW_DOWN } },
	{ "plan", VIEW_PLAN, 40, 12, 0, NULL, { 0 } },
	{ "plan", VIEW_PLAN, 20, 5, 0, NULL, { KEY_ARROW_DOWN } },
	{ "plan_stop", VIEW_PLAN, 80, 24, 0, "blood-thinners", { 0 } },
	{ "plan_ask", VIEW_PLAN, 80, 24, 0, "pregnancy", { 0 } },
	{ "plan_stop", VIEW_PLAN, 40, 12, 0, "blood-thinners", { 0 } },
	{ "stop", VIEW_STOP, 80, 24, 30000, NULL, { KEY_ARROW_DOWN } },
	{ "stop", VIEW_STOP, 120, 40, 30000, NULL, { 0 } },
	{ "stop", VIEW_STOP, 20, 5, 30000, NULL, { 0 } },
	{ "stop", VIEW_STOP, 40, 12, 30000, NULL, { KEY_LAST } },
	{ "stop", VIEW_STOP, 30, 20, 30000, NULL, { 0 } },
	{ "leave", VIEW_LEAVE, 80, 24, 30000, NULL, { 0 } },
	{ "leave", VIEW_LEAVE, 40, 12, 30000, NULL, { 0 } },
	{ "leave", VIEW_LEAVE, 20, 5, 30000, NULL, { 0 } },
	{ "minutes", VIEW_MINUTES, 80, 24, 30000, NULL, { 0 } },
	{ "minutes", VIEW_MINUTES, 20, 5, 30000, NULL, { 0 } },
	{ "voice", VIEW_VOICE, 80, 24, 0, NULL, { 0 } },
	{ "voice", VIEW_VOICE, 20, 5, 0, NULL, { 0 } },
	{ "instructions", VIEW_INSTRUCTIONS, 80, 24, 30000, NULL, { KEY_PAGE_DOWN } },
	{ "why", VIEW_WHY, 80, 24, 30000, NULL, { 0 } },
	{ "finish", VIEW_FINISH, 80, 24, 300000, NULL, { '1' } },
	{ "finish", VIEW_FINISH, 120, 40, 300000, NULL, { 0 } },
	{ "finish", VIEW_FINISH, 40, 12, 300000, NULL, { 0 } },
	{ "finish", VIEW_FINISH, 30, 20, 300000, NULL, { '2' } },
	{ "finish", VIEW_FINISH, 30, 8, 300000, NULL, { 0 } },
	{ "finish", VIEW_FINISH, 20, 5, 300000, NULL, { '3' } },
	{ "finish_end", VIEW_FINISH, 20, 5, 300000, NULL, { KEY_LAST } },
	{ "history", VIEW_HISTORY, 80, 24, 0, NULL, { 0 } },
	{ "history", VIEW_HISTORY, 40, 12, 0, NULL, { KEY_ARROW_DOWN } },
	{ "history_delete", VIEW_HISTORY, 60, 20, 0, NULL, { KEY_ARROW_DOWN, 'd' } },
	{ "trends_month", VIEW_TRENDS, 80, 24, 0, NULL, { 0 } },
	{ "trends_month", VIEW_TRENDS, 40, 12, 0, NULL, { 0 } },
	{ "trends_month", VIEW_TRENDS, 120, 40, 0, NULL, { 0 } },
	{ "trends_regions", VIEW_TRENDS, 40, 12, 0, NULL, { KEY_ARROW_RIGHT } },
	{ "trends_muscle", VIEW_TRENDS, 80, 24, 0, NULL, { KEY_ARROW_RIGHT, KEY_ARROW_RIGHT } },
	{ "trends_ascii", VIEW_TRENDS, 80, 24, 0, NULL, { KEY_ARROW_RIGHT, KEY_ARROW_RIGHT } },
	{ "trends_few", VIEW_TRENDS, 60, 20, 0, NULL, { KEY_ARROW_LEFT } },
	{ "past", VIEW_PAST, 80, 24, 0, NULL, { 0 } },
	{ "past", VIEW_PAST, 40, 12, 0, NULL, { KEY_PAGE_DOWN } },
	{ "library", VIEW_LIBRARY, 80, 24, 0, NULL, { KEY_ARROW_DOWN } },
	{ "library_areas", VIEW_LIBRARY, 30, 20, 0, NULL, { KEY_ARROW_LEFT, KEY_ARROW_LEFT, KEY_PAGE_DOWN } },
	{ "library_areas",
	  VIEW_LIBRARY,
	  80,
	  24,
	  0,
	  NULL,
	  { KEY_ARROW_LEFT, KEY_ARROW_LEFT, KEY_ARROW_DOWN, KEY_ARROW_DOWN, KEY_ARROW_DOWN, KEY_ARROW_DOWN } },
	{ "entry", VIEW_ENTRY, 80, 24, 0, NULL, { 0 } },
	{ "entry", VIEW_ENTRY, 40, 30, 0, NULL, { 0 } },
	{ "profile", VIEW_PROFILE, 80, 24, 0, NULL, { KEY_LAST } },
	{ "profile", VIEW_PROFILE, 30, 12, 0, NULL, { KEY_LAST } },
	{ "help", VIEW_HELP, 80, 30, 30000, NULL, { 0 } },
	{ "help_home", VIEW_HELP, 80, 30, 0, NULL, { 0 } },
};

/* ---- After a session ------------------------------------------------------------------------------------------- */

static struct record last;

static unsigned signal_at(const char *id)
{
	return (unsigned)catalogue_find(catalogue_builtin(), SECTION_STOP_SIGNALS, id);
}

/* The session ends with this signal, which is also the one asked about. */
static void stop_session(const char *signal)
{
	struct cues cues = { 0 };
	session_stop_signal(&session, signal_at(signal), session.now, &cues);
	scene.snapshot = session_snapshot(&session, session.now);
	record_done(&last);
	record_start(&last, &session, &wish, AT, 0);
	record_update(&last, &session, AT);
	scene.last = &last;
	ui_only(&ui, VIEW_FINISH);
}

static void doubt(void)
{
	stop_session("sharp-pain");
	profile_doubt(&profile, &scene.catalogue->stop_signals[signal_at("sharp-pain")].asks);
	ui_doubt(&ui, signal_at("sharp-pain"));
}

static void ask_where(void)
{
	stop_session("swelling");
	ui_where(&ui, signal_at("swelling"), true);
}

/* Answers yes and returns to the finish. */
static void answer(void)
{
	int rows = ui.rows, columns = ui.columns;
	doubt();
	ui.rows = 24;
	ui.columns = 80;
	ui_press(&ui, &scene, (struct press){ .key = 'y' });
	ui.rows = rows;
	ui.columns = columns;
	ui_close(&ui);
}

static void wait_after(const char *signal, msec later)
{
	struct cues cues = { 0 };
	session_stop_signal(&session, signal_at(signal), session.now, &cues);
	session_advance(&session, session.now + later, &cues);
	scene.snapshot = session_snapshot(&session, session.now);
	scene.waiting = session_waiting(&session, session.now);
	ui_show(&ui, VIEW_WAIT);
}

static void wait_for_the_question(void)
{
	wait_after("pain", 12 * MSEC_SECOND);
}

static void wait_for_an_answer(void)
{
	wait_after("dizzy", 0);
}

static void rehearse(void)
{
	scene.rehearsal = true;
}

static void have_two(void)
{
	ui.tools = 1 | UINT64_C(1) << 16; /* a roller and a water bottle */
	ui.place[VIEW_TOOLS].cursor = 1;
}

static void fail_to_record(void)
{
	scene.unsaved = "database or disk is full: check the disk and its free space";
}

static struct next_day_due due;

/* What was only stretched is not asked about: the questions are about rolling. */
static void add_stretch(struct record *record, const char *group)
{
	struct record_step step = { .kind = STEP_STRETCH, .done_ms = 30000, .ended = true };
	snprintf(step.group, sizeof step.group, "%s", group);
	record_add_step(record, &step);
}

static void open_next_day(enum view_id view)
{
	due = (struct next_day_due){ .of = 1, .routine = &history.records[1], .later = true, .hurt_count = 1 };
	due.hurt[0] = (struct hurt){ { TARGET_MUSCLE, sample_muscle("soleus") }, SIDE_RIGHT, AT - 86400, "pain", 1 };
	snprintf(history.records[1].steps[0].group, sizeof history.records[1].steps[0].group, "calves");
	add_stretch(&history.records[1], "quadriceps");
	history.records[1].started = AT - 86400;
	scene.next_day = &due;
	ui_only(&ui, view);
}

static void ask_next_day(void)
{
	open_next_day(VIEW_NEXT_DAY);
}

static void ask_hurt(void)
{
	open_next_day(VIEW_HURT);
}

static void ask_which(void)
{
	open_next_day(VIEW_WHICH);
}

static void give_advice(void)
{
	const struct next_day *numb = next_day_entry(scene.catalogue, NEXT_DAY_HURT, 4);
	scene.advice = (struct advice_page){ numb->cue, { TARGET_MUSCLE, sample_muscle("soleus") }, SIDE_RIGHT, false };
	ui_only(&ui, VIEW_ADVICE);
}

static void report_after_effect(const char *signal, int64_t ago)
{
	const struct after_effect effect = {
		signal_at(signal), { TARGET_MUSCLE, sample_muscle("soleus") }, SIDE_RIGHT, AT - ago, 0
	};
	scene.waiting = after_effect_waiting(&effect, scene.catalogue, AT);
	ui_show(&ui, VIEW_WAIT);
}

static void wait_for_redness(void)
{
	report_after_effect("lasting-redness", 95);
}

static void ask_redness(void)
{
	report_after_effect("lasting-redness", 7200);
}

static void ask_bruise(void)
{
	report_after_effect("bruise-after", 0);
}

/* A yes to the question about a journey, and its follow-up. */
static void say_journey(void)
{
	profile.asked_all_at = 0;
	ui.answers.given[condition_at("travel-or-still-leg")] = true;
	ui.answers.answer[condition_at("travel-or-still-leg")] = ANSWER_YES;
	for (int i = 0; i < 12; i++)
		ui_press(&ui, &scene, (struct press){ .key = 'n' });
}

static const struct prepared {
	struct frame frame;
	void (*prepare)(void);
} prepared[] = {
	{ { "doubts", VIEW_FINISH, 80, 24, 90000, NULL, { 0 } }, doubt },
	{ { "doubts_yes", VIEW_FINISH, 120, 40, 90000, NULL, { 'y' } }, doubt },
	{ { "doubts", VIEW_FINISH, 40, 12, 90000, NULL, { 0 } }, doubt },
	{ { "doubts", VIEW_FINISH, 20, 5, 90000, NULL, { 0 } }, doubt },
	{ { "doubts_second", VIEW_FINISH, 20, 5, 90000, NULL, { KEY_RETURN } }, doubt },
	{ { "where_after", VIEW_FINISH, 80, 24, 90000, NULL, { 0 } }, ask_where },
	{ { "where_after", VIEW_FINISH, 40, 12, 90000, NULL, { KEY_ARROW_DOWN } }, ask_where },
	{ { "where_after", VIEW_FINISH, 30, 20, 90000, NULL, { 0 } }, ask_where },
	{ { "where_after", VIEW_FINISH, 20, 5, 90000, NULL, { 0 } }, ask_where },
	{ { "finish_answered", VIEW_FINISH, 80, 24, 90000, NULL, { 0 } }, answer },
	{ { "finish_answered", VIEW_FINISH, 40, 12, 90000, NULL, { 0 } }, answer },
	{ { "finish_answered", VIEW_FINISH, 20, 5, 90000, NULL, { 0 } }, answer },
	{ { "finish_answered_below", VIEW_FINISH, 20, 5, 90000, NULL, { KEY_PAGE_DOWN } }, answer },
	{ { "wait", VIEW_SESSION, 80, 24, 90000, NULL, { 0 } }, wait_for_the_question },
	{ { "wait", VIEW_SESSION, 40, 12, 90000, NULL, { 0 } }, wait_for_the_question },
	{ { "wait", VIEW_SESSION, 20, 5, 90000, NULL, { 0 } }, wait_for_the_question },
	{ { "wait_asked", VIEW_SESSION, 80, 24, 90000, NULL, { 0 } }, wait_for_an_answer },
	{ { "wait_asked", VIEW_SESSION, 40, 12, 90000, NULL, { 0 } }, wait_for_an_answer },
	{ { "wait_asked", VIEW_SESSION, 20, 5, 90000, NULL, { 0 } }, wait_for_an_answer },
	{ { "tools", VIEW_TOOLS, 80, 24, 0, NULL, { 0 } }, have_two },
	{ { "tools", VIEW_TOOLS, 40, 12, 0, NULL, { 0 } }, have_two },
	{ { "tools", VIEW_TOOLS, 20, 5, 0, NULL, { 0 } }, have_two },
	{ { "not_recorded", VIEW_SESSION, 80, 24, 30000, NULL, { 0 } }, fail_to_record },
	{ { "not_recorded", VIEW_SESSION, 40, 12, 30000, NULL, { 0 } }, fail_to_record },
	{ { "not_recorded", VIEW_SESSION, 20, 5, 30000, NULL, { 0 } }, fail_to_record },
	{ { "not_recorded_finish", VIEW_FINISH, 80, 24, 300000, NULL, { 0 } }, fail_to_record },
	{ { "not_recorded_finish", VIEW_FINISH, 40, 12, 300000, NULL, { 0 } }, fail_to_record },
	{ { "not_recorded_finish", VIEW_FINISH, 20, 5, 300000, NULL, { 0 } }, fail_to_record },
	{ { "not_recorded_leave", VIEW_LEAVE, 80, 24, 30000, NULL, { 0 } }, fail_to_record },
	{ { "not_recorded_leave", VIEW_LEAVE, 40, 12, 30000, NULL, { 0 } }, fail_to_record },
	{ { "not_recorded_leave", VIEW_LEAVE, 20, 5, 30000, NULL, { 0 } }, fail_to_record },
	{ { "next_day", VIEW_HOME, 80, 24, 0, NULL, { 0 } }, ask_next_day },
	{ { "next_day", VIEW_HOME, 40, 12, 0, NULL, { 0 } }, ask_next_day },
	{ { "next_day", VIEW_HOME, 20, 5, 0, NULL, { 0 } }, ask_next_day },
	{ { "next_day_hurt", VIEW_HOME, 80, 24, 0, NULL, { 0 } }, ask_hurt },
	{ { "next_day_hurt", VIEW_HOME, 40, 12, 0, NULL, { 0 } }, ask_hurt },
	{ { "next_day_hurt", VIEW_HOME, 20, 5, 0, NULL, { 0 } }, ask_hurt },
	{ { "advice", VIEW_HOME, 80, 24, 0, NULL, { 0 } }, give_advice },
	{ { "advice", VIEW_HOME, 40, 12, 0, NULL, { 0 } }, give_advice },
	{ { "advice", VIEW_HOME, 20, 5, 0, NULL, { 0 } }, give_advice },
	{ { "next_day_which", VIEW_HOME, 80, 24, 0, NULL, { 0 } }, ask_which },
	{ { "next_day_which", VIEW_HOME, 40, 12, 0, NULL, { 0 } }, ask_which },
	{ { "next_day_which", VIEW_HOME, 20, 5, 0, NULL, { 0 } }, ask_which },
	{ { "wait_redness", VIEW_HOME, 80, 24, 0, NULL, { 0 } }, wait_for_redness },
	{ { "wait_redness", VIEW_HOME, 40, 12, 0, NULL, { 0 } }, wait_for_redness },
	{ { "wait_redness", VIEW_HOME, 20, 5, 0, NULL, { 0 } }, wait_for_redness },
	{ { "wait_redness_asked", VIEW_HOME, 80, 24, 0, NULL, { 0 } }, ask_redness },
	{ { "wait_redness_asked", VIEW_HOME, 40, 12, 0, NULL, { 0 } }, ask_redness },
	{ { "wait_redness_asked", VIEW_HOME, 20, 5, 0, NULL, { 0 } }, ask_redness },
	{ { "wait_bruise", VIEW_HOME, 80, 24, 0, NULL, { 0 } }, ask_bruise },
	{ { "wait_bruise", VIEW_HOME, 40, 12, 0, NULL, { 0 } }, ask_bruise },
	{ { "wait_bruise", VIEW_HOME, 20, 5, 0, NULL, { 0 } }, ask_bruise },
	{ { "question_follow", VIEW_QUESTIONS, 80, 24, 0, NULL, { 0 } }, say_journey },
	{ { "question_follow", VIEW_QUESTIONS, 40, 12, 0, NULL, { 0 } }, say_journey },
	{ { "finish_rehearsal", VIEW_FINISH, 80, 24, 300000, NULL, { '1' } }, rehearse },
	{ { "leave_rehearsal", VIEW_LEAVE, 80, 24, 30000, NULL, { 0 } }, rehearse },
};

/* ---- All -------------------------------------------------------------------------------------------------------- */

static bool frame_is_golden(const struct frame *frame, void (*prepare)(void))
{
	struct canvas canvas = { 0 };
	struct buf text = { 0 };
	char name[128];
	set_scene();
	if (frame->session > 0)
		run_session(frame->session);
	if (frame->refused != NULL)
		refuse(frame->refused);
	ui_init(&ui, frame->session > 0 ? VIEW_SESSION : VIEW_HOME);
	ui_show(&ui, frame->view);
	ui.rows = frame->rows;
	ui.columns = frame->columns;
	if (prepare != NULL)
		prepare();
	for (int i = 0; i < 8 && frame->keys[i] != KEY_NONE; i++)
		ui_press(&ui, &scene, (struct press){ .key = frame->keys[i] });
	canvas.ascii = strstr(frame->name, "_ascii") != NULL;
	canvas_resize(&canvas, frame->rows, frame->columns);
	ui_draw(&scene, &ui, &canvas);
	canvas_dump(&canvas, true, &text);
	snprintf(name, sizeof name, "frames/%s_%dx%d.txt", frame->name, frame->columns, frame->rows);
	bool same = golden_is(name, buf_text(&text));
	buf_done(&text);
	canvas_done(&canvas);
	clear_scene();
	return same;
}

static void frames_match_the_golden_files(void **state)
{
	(void)state;
	bool all = true;
	for (size_t i = 0; i < sizeof frames / sizeof frames[0]; i++)
		all = frame_is_golden(&frames[i], NULL) && all;
	for (size_t i = 0; i < sizeof prepared / sizeof prepared[0]; i++)
		all = frame_is_golden(&prepared[i].frame, prepared[i].prepare) && all;
	record_done(&last);
	assert_true(all);
}

/* No view may fail at any size with any key, and a tiny frame is never blank. */
static void no_size_and_no_key_fails(void **state)
{
	(void)state;
	static const int sizes[][2] = { { 0, 0 },  { 1, 1 },   { 3, 10 },   { 5, 20 },
					{ 9, 33 }, { 24, 80 }, { 60, 200 }, { 90, 30 } };
	static const key keys[] = { 'x',
				    'y',
				    'c',
				    KEY_ARROW_UP,
				    KEY_ARROW_DOWN,
				    KEY_ARROW_LEFT,
				    KEY_ARROW_RIGHT,
				    KEY_LAST,
				    KEY_PAGE_UP,
				    KEY_TABULATOR,
				    KEY_RETURN,
				    KEY_RUBOUT,
				    '9',
				    0x10FFFF,
				    KEY_CLICK };
	struct canvas canvas = { 0 };
	for (int view = 0; view < VIEW_ID_COUNT; view++) {
		for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
			set_scene();
			if (view == VIEW_SESSION || view == VIEW_LEAVE || view % 2 == 0)
				run_session(view % 3 == 0 ? 300000 : 30000);
			ui_init(&ui, (enum view_id)view);
			ui.rows = sizes[i][0];
			ui.columns = sizes[i][1];
			canvas.ascii = i % 2;
			for (size_t j = 0; j < sizeof keys / sizeof keys[0]; j++) {
				struct act act = ui_press(&ui, &scene, (struct press){ keys[j], 3, 5 });
				assert_true(act.kind < ACT_UP);
				canvas_resize(&canvas, ui.rows, ui.columns);
				ui_draw(&scene, &ui, &canvas);
			}
			clear_scene();
		}
	}
	canvas_done(&canvas);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(frames_match_the_golden_files),
		cmocka_unit_test(no_size_and_no_key_fails),
	};
	mkdir(BUILD "/golden", 0777);
	mkdir(BUILD "/golden/frames", 0777);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
