/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Collects the notices of a review: conditions, open questions and sore areas. */
#include "core/safety/review_state.h"

#include "base/mem.h"
#include "base/utc.h"
#include "core/safety/doubt.h"

static void add_notice(struct safety *safety, struct notice notice)
{
	safety->notices =
		mem_room(safety->notices, safety->notices_count, &safety->notices_capacity, sizeof *safety->notices);
	safety->notices[safety->notices_count++] = notice;
}

static bool lasts_too_long(const struct review *review, const struct active_condition *active)
{
	int64_t days = (int64_t)active->entry->refer_after_days;
	return days > 0 && active->since > 0 && review->now - active->since >= days * DAY_S;
}

/* Leaves out everything that hurt until the person has answered. */
static bool has_open_question(const struct person *person)
{
	for (unsigned i = 0; i < person->eases_count; i++)
		if (person->eases[i].open)
			return true;
	return false;
}

static void add_sore_notices(struct review *review)
{
	for (unsigned i = 0; i < review->sore_areas_count; i++) {
		const struct sore_area *sore = &review->sore_areas[i];
		if (!sore_area_is_quiet(sore))
			add_notice(review->safety, sore_area_notice(review->catalogue, sore));
		struct notice notice;
		for (unsigned at = 0;
		     sore->open && sore->area->sore != NULL &&
		     sore_area_options(review->catalogue, review->person, sore, review->now, &at, &notice);)
			add_notice(review->safety, notice);
	}
}

static void add_doubt_notices(struct review *review)
{
	for (unsigned i = 0; i < review->person->doubted_count; i++) {
		unsigned doubted = review->person->doubted[i];
		if (!doubt_is_open(review->catalogue, review->person, doubted, review->now))
			continue;
		add_notice(review->safety, notice_of_doubt(review->catalogue, doubted));
		add_notice(review->safety, notice_of_doubt_options(review->catalogue, doubted));
	}
}

static bool is_asked(const struct review *review, unsigned contraindication)
{
	const struct person *person = review->person;
	bool asked = false;
	for (unsigned i = 0; i < person->doubted_count; i++)
		asked |= person->doubted[i] == contraindication;
	for (unsigned i = 0; i < review->sore_areas_count; i++)
		asked |= sore_area_asks(&review->sore_areas[i],
					review->catalogue->contraindications[contraindication].id);
	return asked;
}

/* A no to something that nobody asked: it must not seem to have an effect. */
static void add_unused_answers(struct review *review)
{
	for (unsigned i = 0; i < review->person->nots_count; i++) {
		unsigned not = review->person->nots[i];
		if (!is_asked(review, not ))
			add_notice(review->safety,
				   notice_of_unused_answer(review->catalogue->contraindications[not ].id));
	}
}

void review_add_notices(struct review *review)
{
	bool refer = review->refers;
	for (int action = ACTION_STOP_ALL; action >= ACTION_ADVICE; action--) {
		for (unsigned i = 0; i < review->active_conditions_count; i++) {
			const struct active_condition *active = &review->active_conditions[i];
			if ((int)active->action == action && !active->possible)
				add_notice(review->safety, notice_of_active_condition(review->catalogue, active));
			refer |= lasts_too_long(review, active);
		}
	}
	add_doubt_notices(review);
	add_sore_notices(review);
	add_unused_answers(review);
	if (review->very_sore)
		add_notice(review->safety, notice_of_cue(review->catalogue, "soreness-or-injury", "R55 R100"));
	if (refer)
		add_notice(review->safety, notice_of_cue(review->catalogue, "refer", "R111 R113"));
	if (has_open_question(review->person))
		add_notice(review->safety, notice_of_cue(review->catalogue, "how-is-it", "R22"));
	if (review->person->beginner && review->person->asked && review->person->doubted_count == 0 &&
	    review->safety->verdict < VERDICT_ASK_FIRST)
		add_notice(review->safety, notice_of_cue(review->catalogue, "first-tip", "R38"));
	if (!review->person->asked)
		add_notice(review->safety, notice_of_cue(review->catalogue, "not-asked", "R64"));
}
