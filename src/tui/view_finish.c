/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The finish view: what was done, how it feels, and any after-effects.
 *
 * It is a page that scrolls where space is short; the reason for stopping and the consequences of answers come
 * first. */
#include "base/text.h"
#include "base/utc.h"
#include "core/record/next_day.h"
#include "core/record/story.h"
#include "core/session/verdict.h"
#include "tui/figure.h"
#include "tui/page.h"
#include "tui/words.h"
#include <limits.h>
#include <stdio.h>
#include <string.h>

static unsigned steps_done(const struct session *session, unsigned *ret_all)
{
	unsigned done = 0;
	*ret_all = 0;
	for (unsigned i = 0; i < session->steps_count; i++) {
		if (!step_is_work(&session->steps[i]))
			continue;
		(*ret_all)++;
		done += session->record[i].ended && !session->record[i].skipped;
	}
	return done;
}

static void draw_figure(const struct scene *scene, struct canvas *canvas, struct area_box box)
{
	struct figure figure;
	figure_init(&figure, scene->catalogue);
	figure.whole = true;
	for (unsigned i = 0; i < scene->session->steps_count; i++) {
		const struct step *step = &scene->session->steps[i];
		enum lit lit = scene->session->record[i].hurt      ? LIT_SORE
			       : session_rolled(scene->session, i) ? LIT_DONE
								   : LIT_NOT;
		for (unsigned j = 0; j < step->covers_count; j++)
			figure_light(&figure, step->covers[j], step->side, lit);
	}
	/* Draws front and back side by side if there is room, because a routine covers both. */
	if (box.columns >= 44) {
		int half = box.columns / 2;
		figure_draw(&figure, canvas, box.row, box.column, box.rows, half);
		box.column += half;
		box.columns -= half;
	}
	figure.view = VIEW_BACK;
	figure_draw(&figure, canvas, box.row, box.column, box.rows, box.columns);
}

/* A routine in which something hurt is not celebrated, even if it continued. */
static bool was_stopped(const struct session *session)
{
	return session->ending == ENDING_STOPPED || session->signals_count > 0;
}

static const char *headline(const struct session *session)
{
	static const char *const words[] = { "Over", "Done", "Ended early", "Stopped" };
	enum ending ending = session_verdict(session);
	return words[ending == ENDING_FINISHED && was_stopped(session) ? ENDING_NONE : ending];
}

static enum style headline_style(const struct session *session)
{
	return was_stopped(session)                          ? STYLE_WARNING
	       : session_verdict(session) == ENDING_FINISHED ? STYLE_GOOD
							     : STYLE_TITLE;
}

/* ---- The page --------------------------------------------------------------------------------------------------- */

/* True if the signal affects the place: dizziness belongs to none. */
static bool has_place(const struct stop_signal *signal)
{
	return signal->skips_muscle || signal->excludes_region || signal->cap_minus > 0;
}

/* The recorded form of the session's i-th signal; NULL if it is not recorded. */
static const struct record_signal *recorded(const struct scene *scene, unsigned i)
{
	const struct record *last = scene->last;
	const char *id = scene->catalogue->stop_signals[scene->session->signals[i].signal].id;
	bool same = last != NULL && i < last->signals_count && strcmp(last->signals[i].signal, id) == 0;
	return same ? &last->signals[i] : NULL;
}

/* Name of the place where the session's i-th signal was felt; for a sweep, its group if recorded. */
static const char *place_of(const struct scene *scene, unsigned i)
{
	const struct session_signal *felt = &scene->session->signals[i];
	const struct record_signal *signal = recorded(scene, i);
	if (!has_place(&scene->catalogue->stop_signals[felt->signal]))
		return "";
	if (signal != NULL)
		return record_signal_name(scene->last, scene->catalogue, signal);
	return felt->muscle >= 0 ? scene->catalogue->muscles[felt->muscle].name : "";
}

/* The current session is not in the history yet. */
static bool repeats(const struct scene *scene, unsigned i, const struct stop_signal *signal)
{
	const struct record_signal *felt = recorded(scene, i);
	return scene->history != NULL && felt != NULL && signal->second_within_days > 0 && felt->muscle[0] != '\0' &&
	       history_repeats(scene->history, felt, signal);
}

/* When the rest of the day on which it hurt is over.  After midnight, that was yesterday. */
static const char *until_next_day(const struct scene *scene, unsigned i, const struct stop_signal *signal)
{
	const struct record_signal *felt = recorded(scene, i);
	int64_t at = felt != NULL ? felt->at : scene->at;
	bool same_day = day_of(at, scene->offset_s) == day_of(scene->at, scene->offset_s);
	if (!signal->next_day)
		return same_day ? " Rests until tomorrow." : "";
	return same_day                            ? " Rests until you say how it is (tomorrow)."
	       : scene->at - at < NEXT_DAY_NIGHT_S ? " Rests until you say how it is (later today)."
						   : " Rests until you say how it is (at the next start).";
}

static const char *rest_of(const struct scene *scene, unsigned i, const struct stop_signal *signal)
{
	bool second = repeats(scene, i, signal);
	bool rests = second || signal->excludes_region || signal->next_day || signal->skips_muscle;
	return scene->rests_lost && rests
		       ? " Could not be saved: rest it until it is well, and say so at the next start."
	       : second                  ? " Rests for a week. A physical therapist may find the cause."
	       : signal->excludes_region ? " Rests until you remove it from the profile (Home, then p)."
	       : rests                   ? until_next_day(scene, i, signal)
					 : "";
}

/* Adds what happened, and which places rest until when. */
static void add_happened(struct page *page, const struct scene *scene)
{
	const struct session *session = scene->session;
	for (unsigned i = 0; i < session->signals_count; i++) {
		const struct session_signal *felt = &session->signals[i];
		const struct stop_signal *signal = &scene->catalogue->stop_signals[felt->signal];
		const char *place = place_of(scene, i);
		bool sided = place[0] != '\0' && felt->side != SIDE_BOTH;
		page_addf(page, STYLE_WARNING, 0, "%s%s%s%s%s.%s", signal->signal, place[0] != '\0' ? ": " : "", place,
			  sided ? ", " : "", sided ? side_word(felt->side) : "",
			  place[0] != '\0' && !scene->rehearsal ? rest_of(scene, i, signal) : "");
	}
}

/* How soon medical help is needed, according to the answers. */
static enum help help_needed(const struct session *session)
{
	enum help most = HELP_NONE;
	for (unsigned i = 0; i < session->outcomes_count; i++)
		if (session->outcomes[i].outcome->help > most)
			most = session->outcomes[i].outcome->help;
	return most;
}

/* A rehearsal saves no answer, and in an emergency the question would distract. */
static bool asks_feel(const struct scene *scene)
{
	return !scene->rehearsal && help_needed(scene->session) == HELP_NONE;
}

/* When to see a doctor, according to the answers; in an emergency, only the most urgent line. Without any, the advice of the last signal. */
static void add_stop(struct page *page, const struct scene *scene)
{
	const struct session *session = scene->session;
	int before = page->count;
	bool unanswered = false;
	enum help most = help_needed(session);
	for (unsigned i = 0; i < session->outcomes_count; i++) {
		const struct outcome *outcome = session->outcomes[i].outcome;
		if (outcome->say == NULL || outcome->then == OUTCOME_GO_ON || outcome->help < most)
			continue;
		if (session->outcomes[i].unanswered && !unanswered)
			page_add(page, STYLE_WARNING, 0, catalogue_cue(scene->catalogue, "unanswered"));
		unanswered |= session->outcomes[i].unanswered;
		page_add(page, STYLE_WARNING, 0, outcome->say);
		if (most > HELP_NONE)
			return;
	}
	if (page->count == before && session->ending == ENDING_STOPPED && session->signals_count > 0)
		page_add(page, STYLE_WARNING, 0,
			 scene->catalogue->stop_signals[session->signals[session->signals_count - 1].signal].cue);
}

/* Warns that the session is not recorded, for as long as that is so. */
static void add_unsaved(struct page *page, const struct scene *scene)
{
	if (scene->unsaved != NULL)
		page_addf(page, STYLE_WARNING, 0, "Not recorded: %s", scene->unsaved);
}

/* The consequences of each yes just given: at most `most` lines, starting at line `from`. Returns true if there are
 * any. */
static bool add_consequences(struct page *page, const struct scene *scene, const struct ui *ui, unsigned from,
			     unsigned most)
{
	int before = page->count;
	for (unsigned i = 0; i < scene->catalogue->contraindications_count && i < ANSWERS_MAX; i++) {
		const struct texts *message = &scene->catalogue->contraindications[i].message;
		if (!ui->answers.given[i] || ui->answers.answer[i] == ANSWER_NO)
			continue;
		for (unsigned k = from; k < message->items_count && k - from < most; k++)
			page_add(page, STYLE_CAUTION, 0, message->items[k]);
	}
	return page->count > before;
}

/* Joins two texts in one line if they fit, otherwise uses a line for each: half a count would mislead. */
static void add_joined(struct page *page, const char *first, const char *second)
{
	char both[160];
	snprintf(both, sizeof both, "%s, %s", first, second);
	bool fits = text_columns(both) <= page->columns;
	page_add(page, STYLE_BODY, 0, fits ? both : first);
	page_add(page, STYLE_BODY, 0, fits ? "" : second);
}

static void add_counts(struct page *page, const struct scene *scene)
{
	unsigned all, done = steps_done(scene->session, &all);
	if (was_stopped(scene->session) && session_verdict(scene->session) != ENDING_FINISHED)
		return; /* do not mention the minutes missed */
	char rolled[STORY_TIME_MAX], in_all[STORY_TIME_MAX], planned[STORY_TIME_MAX], text[64], steps[64];
	snprintf(text, sizeof text, "Rolled %s, in all %s", story_time(session_rolled_ms(scene->session), rolled),
		 story_time(scene->snapshot.counted_ms, in_all));
	if (text_columns(text) > page->columns) /* the most important figure */
		snprintf(text, sizeof text, "Rolled %s", rolled);
	snprintf(steps, sizeof steps, "planned %s", story_time(session_planned_ms(scene->session), planned));
	add_joined(page, text, steps);
	snprintf(steps, sizeof steps, "%u of %u steps", done, all);
	page_add(page, STYLE_BODY, 0, steps);
}

static void add_question(struct page *page, const struct scene *scene, const struct ui *ui)
{
	enum { LONG_FROM_COLUMNS = 26 };
	static const char *const feels[] = { "1  better than before", "2  the same", "3  worse" };
	int chosen = ui->place[VIEW_FINISH].page;
	if (!asks_feel(scene))
		return;
	page_add(page, STYLE_TITLE, 0, "How does it feel?");
	for (int i = 0; i < 3; i++) {
		bool here = chosen == i + 1;
		const char *feel = i == 0 && page->columns < LONG_FROM_COLUMNS ? "1  better" : feels[i];
		struct page_row *row = page_item(page, "", feel, "", "");
		row->style = here ? STYLE_GOOD : STYLE_BODY;
		row->here = here;
	}
}

/* R97, R103: the requested minutes are over, so this is only an offer. */
static void add_stretches(struct page *page, const struct scene *scene)
{
	if (scene->stretch_minutes > 0)
		page_addf(page, STYLE_TITLE, 0, "Stretch %u minute%s while you are warm? Press s.",
			  scene->stretch_minutes, scene->stretch_minutes == 1 ? "" : "s");
}

static void add_end(struct page *page, const struct scene *scene)
{
	page_add(page, STYLE_MUTED, 0,
		 scene->rehearsal ? "Rehearsal: not saved."
				  : "Any after-effects, such as lasting redness or a bruise? Press x.");
}

/* R110, R111: a recurring place, with how often it came back. */
static void add_referrals(struct page *page, const struct scene *scene)
{
	struct advice advice[ADVICE_MAX];
	unsigned count = scene->history != NULL && !scene->rehearsal
				 ? history_advice(scene->history, scene->catalogue, advice)
				 : 0;
	for (unsigned i = 0; i < count; i++) {
		struct buf text = { 0 };
		if (strcmp(advice[i].id, "refer") != 0)
			continue;
		advice_text(&advice[i], scene->catalogue, &text);
		page_gap(page);
		page_add(page, STYLE_BODY, 0, buf_text(&text));
		buf_done(&text);
	}
}

/* What a signal put in doubt and no answer has settled. */
static void add_doubts(struct page *page, const struct scene *scene)
{
	if (scene->session->signals_count > 0 && scene->profile->doubted_count > 0 && !scene->rehearsal)
		page_add(page, STYLE_CAUTION, 0,
			 scene->rests_lost ? "Could not be saved: answer these questions again at the next start."
					   : "We ask about it again before the next routine.");
}

static void fill_whole(const struct scene *scene, const struct ui *ui, struct page *page)
{
	add_happened(page, scene);
	add_stop(page, scene);
	add_unsaved(page, scene);
	add_consequences(page, scene, ui, 0, UINT_MAX);
	add_doubts(page, scene);
	add_counts(page, scene);
	page_gap(page);
	add_question(page, scene, ui);
	page_gap(page);
	add_stretches(page, scene);
	add_end(page, scene);
	add_referrals(page, scene);
}

static void rows(const struct scene *scene, const struct ui *ui, struct page *page)
{
	if (scene->session == NULL)
		return;
	page_title(page, headline(scene->session));
	fill_whole(scene, ui, page);
}

/* Instructions come first. After a yes, its consequences replace the stop advice that led to it, except in an
 * emergency. */
static void fill_narrow(struct page *page, const struct scene *scene, const struct ui *ui)
{
	bool emergency = help_needed(scene->session) > HELP_NONE;
	if (emergency)
		add_stop(page, scene);
	if (!add_consequences(page, scene, ui, 0, 1) && !emergency)
		add_stop(page, scene);
	add_unsaved(page, scene);
	add_happened(page, scene);
	add_question(page, scene, ui);
	add_doubts(page, scene);
	add_stretches(page, scene);
	add_end(page, scene);
	add_counts(page, scene);
	add_consequences(page, scene, ui, 1, UINT_MAX);
}

/* Lays out the page, the large heading above it if both fit, and the drawing beside it. */
struct layout {
	struct area_box text, drawing;
	bool headed;
	struct page page;
};

/* Free the page with page_done. */
static void lay_out(const struct scene *scene, const struct ui *ui, const struct canvas *canvas,
		    struct layout *ret_layout)
{
	enum { HEADING_ROWS = 2, EDGE = 2 };
	struct layout *layout = ret_layout;
	*layout = (struct layout){ .text = frame_box(canvas) };
	frame_split(&layout->text, &layout->drawing);
	page_start(&layout->page, layout->text.columns - EDGE);
	fill_whole(scene, ui, &layout->page);
	layout->headed = page_lines(&layout->page) + HEADING_ROWS <= layout->text.rows;
	if (layout->headed)
		return;
	page_done(&layout->page);
	page_start(&layout->page, layout->text.columns - EDGE);
	fill_narrow(&layout->page, scene, ui);
}

static void draw(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	const struct mode *mode = &scene->catalogue->modes[scene->wish->mode];
	struct layout layout;
	if (scene->session == NULL) {
		frame_draw(canvas, mode->name, "");
		return;
	}
	lay_out(scene, ui, canvas, &layout);
	frame_draw(canvas, layout.headed ? mode->name : headline(scene->session), "");
	if (layout.headed)
		layout.text = heading_draw(canvas, layout.text, page_lines(&layout.page),
					   headline_style(scene->session), headline(scene->session));
	if (layout.drawing.rows > 0)
		draw_figure(scene, canvas, layout.drawing);
	page_draw(&layout.page, canvas, layout.text, layout.headed ? 0 : ui->place[VIEW_FINISH].scroll);
	page_done(&layout.page);
}

static struct act scroll(struct ui *ui, const struct scene *scene, struct act act)
{
	struct canvas size = { .rows = ui->rows, .columns = ui->columns };
	struct view_place *place = &ui->place[VIEW_FINISH];
	struct layout layout;
	lay_out(scene, ui, &size, &layout);
	place->scroll = layout.headed ? 0 : page_scroll(&layout.page, place->scroll, layout.text.rows, act);
	page_done(&layout.page);
	return (struct act){ .kind = ACT_DRAW };
}

static unsigned situation(const struct scene *scene, const struct ui *ui)
{
	(void)ui;
	return scene->session != NULL && asks_feel(scene) ? IN_FEELING : 0;
}

/* A rehearsal saves no answers, so it asks for none. */
static struct act act(struct ui *ui, const struct scene *scene, struct act act)
{
	if (scene->rehearsal && act.kind == ACT_SHOW && act.at == VIEW_STOP)
		return (struct act){ .kind = ACT_NONE };
	if (act.kind == ACT_FEEL && (scene->session == NULL || !asks_feel(scene)))
		return (struct act){ .kind = ACT_NONE };
	if (act.kind == ACT_STRETCH && scene->stretch_minutes == 0)
		return (struct act){ .kind = ACT_NONE };
	if (act.kind == ACT_FEEL)
		ui->place[VIEW_FINISH].page = act.value;
	if (act.kind >= ACT_UP)
		return scene->session != NULL ? scroll(ui, scene, act) : (struct act){ .kind = ACT_NONE };
	return act;
}

/* The answers are explained on the page, so the footer lists the other keys first. */
static const struct binding keys[] = {
	BIND_2(IN_ANY, KEY_RETURN, KEY_ESC, DO(ACT_DONE), "done", "done", "Done: no after-effects."),
	BIND(IN_ANY, 'q', DO(ACT_DONE), "quit", NULL, "Done, same as Enter."),
	BIND(IN_WARM, 's', DO(ACT_STRETCH), "stretch", "stretch", "Stretch for some minutes while you are warm."),
	BIND(IN_EARNEST, 'x', SHOW(VIEW_STOP), "lasting", "after-effects", "Report an after-effect."),
	BIND(IN_FEELING, '1', DO_VALUE(ACT_FEEL, FEEL_BETTER), "feel-better", "better", "It feels better than before."),
	BIND(IN_FEELING, '2', DO_VALUE(ACT_FEEL, FEEL_SAME), "feel-same", "same", "It feels the same."),
	BIND(IN_FEELING, '3', DO_VALUE(ACT_FEEL, FEEL_WORSE), "feel-worse", "worse", "It feels worse."),
	KEYS_SCROLL,
	KEYS_HELP,
	{ 0 },
};

const struct view view_finish = { .name = "finish",
				  .title = "Finish",
				  .keys = keys,
				  .situation = situation,
				  .draw = draw,
				  .rows = rows,
				  .act = act };
