/* SPDX-License-Identifier: MIT */
/* Plain lines of a session: the cues, with what a view would show beside them. */
#include "print/plain.h"
#include "core/cue_line.h"

static void add_time(struct buf *out, msec time)
{
	unsigned seconds = time > 0 ? (unsigned)(time / MSEC_SECOND) : 0;
	buf_addf(out, "%u:%02u", seconds / 60, seconds % 60);
}

static void add_sentence(struct buf *out, const char *text)
{
	if (text[0] != '\0')
		buf_addf(out, " %s", text);
}

/* ---- One function a kind of line -------------------------------------------------------------------------------- */

static void just_say(struct buf *out, const struct session *session, const struct cue *cue)
{
	(void)session;
	add_sentence(out, cue->text);
}

/* Name and way into place in one line: the cue of the way comes later and is left away. */
static void say_next(struct buf *out, const struct session *session, const struct cue *cue)
{
	unsigned next = session_work_after(session, cue->step);
	add_sentence(out, cue->text);
	if (next < session->steps_count)
		add_sentence(out, step_muscle_cues(session->catalogue, &session->steps[next]).setup);
}

static void say_roll(struct buf *out, const struct session *session, unsigned at)
{
	const struct step *step = &session->steps[at];
	unsigned start = session->catalogue->constant[CONSTANT_PRESSURE_START], cap = session->record[at].cap;
	buf_addf(out, " Roll %u seconds", step->seconds);
	if (step->from != NULL && step->to != NULL)
		buf_addf(out, ", from %s to %s", step->from, step->to);
	buf_addf(out, ", %u seconds a stroke, pressure %u", step->tempo_s, cap < start ? cap : start);
	if (cap > start)
		buf_addf(out, " up to %u", cap);
	buf_add_char(out, '.');
}

static void say_start(struct buf *out, const struct session *session, const struct cue *cue)
{
	unsigned numbers, number = session_number(session, cue->step, &numbers);
	buf_addf(out, " %u of %u.", number, numbers);
	if (session->steps[cue->step].kind == STEP_ROLL)
		say_roll(out, session, cue->step);
	else
		buf_addf(out, " %u seconds.", session->steps[cue->step].seconds);
	add_sentence(out, cue->text);
}

static void say_time(struct buf *out, const struct session *session, const struct cue *cue)
{
	buf_addf(out, " %s %u seconds in all.", cue->text, session->steps[cue->step].seconds);
}

static void say_skipped(struct buf *out, const struct session *session, const struct cue *cue)
{
	const char *name = step_name(session->catalogue, &session->steps[cue->step]);
	buf_addf(out, " Skipped: %s.", name);
	if (session->record[cue->step].why == SKIP_LIMIT)
		add_sentence(out, catalogue_cue(session->catalogue, "two-minute"));
}

static void say_resumed(struct buf *out, const struct session *session, const struct cue *cue)
{
	(void)cue;
	const struct moment moment = session_moment(session, session->now);
	buf_add(out, " Going on, ");
	add_time(out, moment.left_ms);
	buf_add(out, " left here.");
}

typedef void write_line(struct buf *out, const struct session *session, const struct cue *cue);

/* Kinds without a function are told by others: the setup with the name, a turn and an end by what follows. */
static write_line *const lines[CUE_KIND_COUNT] = {
	[CUE_NEXT] = say_next,       [CUE_SWITCH] = just_say,  [CUE_START] = say_start,  [CUE_ONE] = just_say,
	[CUE_AVOID] = just_say,      [CUE_FIRMER] = just_say,  [CUE_LIGHTER] = just_say, [CUE_HALFWAY] = just_say,
	[CUE_LAST_TEN] = just_say,   [CUE_HOLD] = just_say,    [CUE_MOVE_ON] = just_say, [CUE_TIME] = say_time,
	[CUE_SKIPPED] = say_skipped, [CUE_DONE] = just_say,    [CUE_PAUSED] = just_say,  [CUE_REENTRY] = just_say,
	[CUE_RESUMED] = say_resumed, [CUE_REFUSED] = just_say, [CUE_STOPPED] = just_say, [CUE_REPLANNED] = just_say,
	[CUE_FINISHED] = just_say,   [CUE_LEFT] = just_say,
};

static bool is_worth_a_line(const struct cue *cue)
{
	bool textless = cue->kind == CUE_SKIPPED || cue->kind == CUE_RESUMED;
	return lines[cue->kind] != NULL && (cue->spoken || textless);
}

void plain_cue(struct buf *out, const struct session *session, const struct cue *cue)
{
	if (!is_worth_a_line(cue))
		return;
	add_time(out, cue->counted);
	buf_add_char(out, ' ');
	lines[cue->kind](out, session, cue);
	buf_add_char(out, '\n');
}

void plain_end(struct buf *out, const struct session *session)
{
	static const char *const words[ENDING_COUNT] = {
		[ENDING_NONE] = "Interrupted",
		[ENDING_FINISHED] = "Finished",
		[ENDING_LEFT] = "Ended early",
		[ENDING_STOPPED] = "Stopped",
	};
	unsigned done = 0, numbers;
	msec work = 0;
	session_number(session, 0, &numbers);
	for (unsigned i = 0; i < session->steps_count; i++) {
		const struct step_record *record = &session->record[i];
		if (!step_is_work(&session->steps[i]))
			continue;
		work += record->done_ms;
		done += record->ended && !record->skipped;
	}
	buf_addf(out, "%s: %u of %u done, ", words[session->ending], done, numbers);
	add_time(out, work);
	buf_add(out, " of work.\n");
}
