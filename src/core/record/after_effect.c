/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Asks about after-effects, and applies the answers. */
#include "core/record/after_effect.h"

#include <string.h>

static const struct stop_signal *signal_of(const struct catalogue *catalogue, const struct after_effect *effect)
{
	return &catalogue->stop_signals[effect->signal];
}

static bool has_question(const struct stop_signal *signal)
{
	return !signal->during && signal->questions_count > 0;
}

static bool rested(const struct profile *profile, const struct ease *ease)
{
	for (unsigned i = 0; i < profile->eases_count; i++)
		if (profile->eases[i].muscle == ease->muscle && profile->eases[i].side == ease->side)
			return profile->eases[i].left_out_until == UNTIL_TAKEN_BACK;
	return false;
}

bool after_effect_add(struct profile *profile, const struct catalogue *catalogue, const struct profile *before,
		      const struct after_effect *effect)
{
	const struct stop_signal *signal = signal_of(catalogue, effect);
	if (!has_question(signal) || profile->after_effects_count == AFTER_EFFECTS_MAX)
		return false;
	profile->after_effects[profile->after_effects_count++] = *effect;
	for (unsigned i = 0; signal->questions[0].at > 0 && i < profile->eases_count; i++) {
		struct ease *ease = &profile->eases[i];
		if (ease->left_out_until == UNTIL_TAKEN_BACK && !rested(before, ease))
			ease->left_out_until = UNTIL_ANSWERED;
	}
	return true;
}

/* Ends a routine without resting a place: help is needed at once, and no other entry records it. */
static bool is_emergency(const struct stop_signal *signal)
{
	return signal->questions_count > 0 && signal->action == STOP_ENDS_ROUTINE && !signal_takes_place(signal);
}

void after_effect_owe(struct profile *profile, const struct catalogue *catalogue, const struct after_effect *effect)
{
	if (!is_emergency(signal_of(catalogue, effect)))
		return;
	if (profile->after_effects_count < AFTER_EFFECTS_MAX)
		profile->after_effects[profile->after_effects_count++] = *effect;
	else
		profile->asked_all_at = 0;
}

static const struct wait_question *question_of(const struct catalogue *catalogue, const struct after_effect *effect)
{
	return &signal_of(catalogue, effect)->questions[effect->question];
}

struct waiting after_effect_waiting(const struct after_effect *effect, const struct catalogue *catalogue, int64_t now)
{
	const struct stop_signal *signal = signal_of(catalogue, effect);
	const struct wait_question *question = question_of(catalogue, effect);
	int64_t since = now - effect->at;
	bool due = since < 0 || since >= (int64_t)question->at;
	return (struct waiting){ .signal = signal,
				 .question = due ? question : NULL,
				 .clock_ms = (since < 0 ? 0 : since) * MSEC_SECOND,
				 .due_ms = due ? 0 : ((int64_t)question->at - since) * MSEC_SECOND,
				 .number = 1 + due + 2 * effect->question,
				 .place = effect->place,
				 .side = effect->side,
				 .late = due && (signal->during || question->at > 0),
				 .untimed = due };
}

/* Ends or keeps the rests that wait for an answer; while another answer is open, none of them ends. */
static void settle_rests(struct profile *profile, const struct catalogue *catalogue, bool worse)
{
	bool open = false;
	for (unsigned i = 0; i < profile->after_effects_count; i++)
		open = open || signal_of(catalogue, &profile->after_effects[i])->questions[0].at > 0;
	for (unsigned i = 0; i < profile->eases_count; i++) {
		struct ease *ease = &profile->eases[i];
		if (ease->left_out_until != UNTIL_ANSWERED)
			continue;
		if (worse)
			ease->left_out_until = UNTIL_TAKEN_BACK;
		else if (!open)
			ease->left_out_until = 0;
	}
}

static void go_on(struct profile *profile, unsigned at, bool last)
{
	if (!last) {
		profile->after_effects[at].question++;
		return;
	}
	profile->after_effects_count--;
	memmove(&profile->after_effects[at], &profile->after_effects[at + 1],
		(profile->after_effects_count - at) * sizeof(profile->after_effects[0]));
}

const struct outcome *after_effect_answer(struct profile *profile, const struct catalogue *catalogue, unsigned at,
					  enum answer answer)
{
	const struct after_effect effect = profile->after_effects[at];
	const struct wait_question *question = question_of(catalogue, &effect);
	bool worse = wait_answer_is_worse(question, answer);
	go_on(profile, at, worse || effect.question + 1 == signal_of(catalogue, &effect)->questions_count);
	if (question->at > 0)
		settle_rests(profile, catalogue, worse);
	profile_take_outcome(
		profile, catalogue,
		&(struct signal_answer){ effect.signal, effect.question, worse, effect.place, effect.side, effect.at });
	return worse ? &question->if_worse : &question->otherwise;
}
