/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Reads the answers about a sore no-go area, and limits rolling near it. */
#include "core/safety/sore_area.h"

#include "base/buf.h"
#include "core/person/spread.h"
#include "core/safety/active_condition.h"
#include "core/safety/questions.h"
#include <string.h>

/* At 7 or more, the question about a fresh injury is asked too (R57). */
static const char *const very_sore_asks = "acute-injury-72h";

static bool has(const unsigned *list, unsigned count, unsigned value)
{
	for (unsigned i = 0; i < count; i++)
		if (list[i] == value)
			return true;
	return false;
}

static bool has_condition(const struct catalogue *catalogue, const struct person *person, const char *id, int64_t now)
{
	for (unsigned i = 0; i < person->conditions_count; i++) {
		struct active_condition active;
		if (active_condition_of(catalogue, &person->conditions[i], now, &active) &&
		    strcmp(active.entry->id, id) == 0)
			return true;
	}
	return false;
}

static bool says_no(const struct catalogue *catalogue, const struct person *person, const char *id)
{
	int at = catalogue_find(catalogue, SECTION_CONTRAINDICATIONS, id);
	return at >= 0 && has(person->nots, person->nots_count, (unsigned)at);
}

static bool is_open(const struct catalogue *catalogue, const struct person *person, const char *id, int64_t now)
{
	return !says_no(catalogue, person, id) && !has_condition(catalogue, person, id, now);
}

static const struct sore_answer *said_about(const struct person *person, unsigned area)
{
	for (unsigned i = 0; i < person->sore_said_count; i++)
		if (person->sore_said[i].area == area)
			return &person->sore_said[i];
	return NULL;
}

bool sore_area_of(const struct catalogue *catalogue, const struct person *person, const struct mark *mark, int64_t now,
		  struct sore_area *ret_sore)
{
	if (mark->target.kind != TARGET_AREA)
		return false;
	const struct area *area = &catalogue->areas[mark->target.at];
	struct sore_area sore = { .area = area,
				  .mark = mark,
				  .very = mark->level >= (int)catalogue->constant[CONSTANT_SORE_HIGH] };
	const struct sore_answer *said = said_about(person, mark->target.at);
	bool asked = said != NULL, yes = asked && !said->no;
	sore.open = !asked && area->sore == NULL;
	for (unsigned i = 0; area->sore != NULL && i < area->sore->asks.items_count; i++) {
		yes |= has_condition(catalogue, person, area->sore->asks.items[i], now);
		sore.open |= !asked && is_open(catalogue, person, area->sore->asks.items[i], now);
	}
	sore.open |= !asked && sore.very && is_open(catalogue, person, very_sore_asks, now);
	sore.answered_no = !sore.open && !yes;
	*ret_sore = sore;
	return true;
}

/* The conditions that are asked about for an area: those of its question and, if it is very sore, a fresh injury. */
static const char *asked_about(const struct sore_area *sore, unsigned at)
{
	unsigned own = sore->area->sore != NULL ? sore->area->sore->asks.items_count : 0;
	return at < own ? sore->area->sore->asks.items[at] : at == own && sore->very ? very_sore_asks : NULL;
}

bool sore_area_asks(const struct sore_area *sore, const char *id)
{
	const char *asked;
	for (unsigned at = 0; (asked = asked_about(sore, at)) != NULL; at++)
		if (strcmp(asked, id) == 0)
			return true;
	return false;
}

/* The same condition in another place does not answer the question about this one. */
static bool has_here(const struct catalogue *catalogue, const struct person *person, unsigned contraindication,
		     const struct mark *mark, int64_t now)
{
	for (unsigned i = 0; i < person->conditions_count; i++) {
		const struct condition *condition = &person->conditions[i];
		struct active_condition active;
		if (condition->contraindication == contraindication && condition->target.kind == mark->target.kind &&
		    condition->target.at == mark->target.at &&
		    (condition->side == mark->side || condition->side == SIDE_BOTH) &&
		    active_condition_of(catalogue, condition, now, &active))
			return true;
	}
	return false;
}

static bool is_possible(const struct catalogue *catalogue, const struct person *person, const struct mark *mark,
			const char *id, int64_t now, struct active_condition *ret_active)
{
	int at = catalogue_find(catalogue, SECTION_CONTRAINDICATIONS, id);
	struct condition condition = { .contraindication = (unsigned)at, .target = mark->target, .side = mark->side };
	if (at < 0 || says_no(catalogue, person, id) || has_here(catalogue, person, (unsigned)at, mark, now) ||
	    !active_condition_of(catalogue, &condition, now, ret_active) || ret_active->refuses)
		return false;
	ret_active->possible = true;
	return true;
}

bool sore_area_may_stop(const struct catalogue *catalogue, const struct person *person, const struct sore_area *sore)
{
	for (unsigned at = 0; !sore->answered_no && asked_about(sore, at) != NULL; at++) {
		const struct contraindication *entry = catalogue_contraindication(catalogue, asked_about(sore, at));
		if (entry != NULL && entry->action == ACTION_STOP_ALL && !entry->drills_allowed &&
		    !says_no(catalogue, person, entry->id))
			return true;
	}
	return false;
}

unsigned sore_areas_possible(const struct catalogue *catalogue, const struct person *person, int64_t now,
			     struct active_condition *ret_active)
{
	unsigned count = 0;
	for (unsigned i = 0; i < person->sore_count; i++) {
		struct sore_area sore;
		if (!sore_area_of(catalogue, person, &person->sore[i], now, &sore) ||
		    said_about(person, sore.mark->target.at) != NULL)
			continue;
		for (unsigned at = 0; asked_about(&sore, at) != NULL; at++)
			count += is_possible(catalogue, person, sore.mark, asked_about(&sore, at), now,
					     &ret_active[count]);
	}
	return count;
}

unsigned sore_areas_possible_most(const struct catalogue *catalogue, const struct person *person)
{
	unsigned most = 0;
	for (unsigned i = 0; i < person->sore_count; i++) {
		const struct target *target = &person->sore[i].target;
		const struct sore_question *question =
			target->kind == TARGET_AREA ? catalogue->areas[target->at].sore : NULL;
		most += question != NULL ? question->asks.items_count + 1 : 1;
	}
	return most;
}

int sore_area_to_ask(const struct catalogue *catalogue, const struct person *person, int64_t now)
{
	for (unsigned i = 0; i < person->sore_count; i++) {
		struct sore_area sore;
		if (sore_area_of(catalogue, person, &person->sore[i], now, &sore) && sore.open &&
		    sore.area->sore != NULL)
			return (int)person->sore[i].target.at;
	}
	return -1;
}

static bool is_marked(const struct wish *wish, unsigned area)
{
	for (unsigned i = 0; i < wish->sore_count; i++)
		if (wish->sore[i].target.kind == TARGET_AREA && wish->sore[i].target.at == area)
			return true;
	return false;
}

/* Both sides, if they were marked separately. */
bool sore_area_place(const struct catalogue *catalogue, const struct wish *wish, unsigned area,
		     struct condition *ret_place)
{
	bool sides[2] = { false, false };
	for (unsigned i = 0; i < wish->sore_count; i++) {
		const struct mark *mark = &wish->sore[i];
		if (mark->target.kind != TARGET_AREA || mark->target.at != area)
			continue;
		sides[SIDE_LEFT] |= mark->side != SIDE_RIGHT;
		sides[SIDE_RIGHT] |= mark->side != SIDE_LEFT;
	}
	if (catalogue->areas[area].near.items_count == 0 || (!sides[SIDE_LEFT] && !sides[SIDE_RIGHT]))
		return false;
	*ret_place = (struct condition){ .target = { TARGET_AREA, area },
					 .side = sides[SIDE_LEFT] && sides[SIDE_RIGHT] ? SIDE_BOTH
						 : sides[SIDE_LEFT]                    ? SIDE_LEFT
										       : SIDE_RIGHT };
	return true;
}

static void forget(struct wish *wish, unsigned at)
{
	wish->sore_said_count--;
	for (unsigned i = at; i < wish->sore_said_count; i++)
		wish->sore_said[i] = wish->sore_said[i + 1];
}

void sore_area_forget(struct wish *wish)
{
	for (unsigned i = wish->sore_said_count; i-- > 0;)
		if (!is_marked(wish, wish->sore_said[i].area))
			forget(wish, i);
}

/* The list cannot be full: each answer is about a different area, and all areas are marked. */
void sore_area_say(struct wish *wish, unsigned area, bool no)
{
	sore_area_forget(wish);
	for (unsigned i = wish->sore_said_count; i-- > 0;)
		if (wish->sore_said[i].area == area)
			forget(wish, i);
	if (wish->sore_said_count < LIST_MAX)
		wish->sore_said[wish->sore_said_count++] = (struct sore_answer){ area, no };
}

static bool is_very_sore(const struct catalogue *catalogue, const struct wish *wish, unsigned area)
{
	for (unsigned i = 0; i < wish->sore_count; i++)
		if (wish->sore[i].target.kind == TARGET_AREA && wish->sore[i].target.at == area &&
		    wish->sore[i].level >= (int)catalogue->constant[CONSTANT_SORE_HIGH])
			return true;
	return false;
}

bool sore_area_doubt(const struct catalogue *catalogue, const struct wish *wish, unsigned area, bool no,
		     struct profile *profile)
{
	const struct sore_question *question = catalogue->areas[area].sore;
	int injury = catalogue_find(catalogue, SECTION_CONTRAINDICATIONS, very_sore_asks);
	bool doubts = !no && question != NULL && profile_doubt(profile, &question->asks);
	if (injury >= 0 && is_very_sore(catalogue, wish, area)) {
		struct texts asks = { &very_sore_asks, 1, (const unsigned[]){ (unsigned)injury } };
		doubts |= profile_doubt(profile, &asks);
	}
	return doubts;
}

void sore_area_near(const struct catalogue *catalogue, const struct sore_area *sore, bool *near)
{
	if (spread_muscles(catalogue, sore->mark->target, SPREAD_MARKED, near) == 0)
		memset(near, true, catalogue->muscles_count * sizeof *near);
	spread_added(catalogue, near);
}

bool sore_area_on_side(const struct catalogue *catalogue, const struct sore_area *sore, unsigned muscle, enum side side)
{
	return sore->mark->side == SIDE_BOTH || sore->mark->side == side || sore->area->central ||
	       catalogue->muscles[muscle].central;
}

bool sore_area_limits(const struct catalogue *catalogue, const struct sore_area *sore, unsigned muscle, bool near,
		      struct allowance *allowance)
{
	const struct sore_question *question = sore->area->sore;
	bool out = near && !sore->answered_no;
	if (question == NULL)
		return out;
	out |= limits_of_parts(catalogue, question->if_no, question->if_no_count, muscle, allowance);
	if (sore->very)
		out |= limits_of_parts(catalogue, question->if_very, question->if_very_count, muscle, allowance);
	return out;
}

bool sore_area_is_quiet(const struct sore_area *sore)
{
	const struct sore_question *question = sore->area->sore;
	return sore->answered_no && question != NULL && question->if_no_count == 0;
}

/* ---- Notices ----------------------------------------------------------------------------------------------------- */

static struct notice notice_of(const char *id, const struct buf *text)
{
	return (struct notice){ id, NOTICE_EXCLUDE_REGION, reason_of("R58 R64", "%s", buf_text(text)) };
}

struct notice sore_area_notice(const struct catalogue *catalogue, const struct sore_area *sore)
{
	const struct sore_question *question = sore->area->sore;
	struct buf text = { 0 };
	if (question == NULL)
		buf_addf(&text, "%s is sore: the muscles near it are left out. Ask a doctor about it.",
			 sore->area->name);
	else if (sore->open)
		buf_addf(&text, "%s is sore. One question first: %s", sore->area->name, question->question);
	else
		buf_addf(&text, "%s is sore: the muscles near it are left out%s.", sore->area->name,
			 sore->answered_no ? " or rolled lighter" : "");
	for (unsigned i = 0; question != NULL && !sore->open && !sore->answered_no && i < question->if_yes.items_count;
	     i++)
		buf_addf(&text, " %s", question->if_yes.items[i]);
	int first =
		question != NULL ? catalogue_find(catalogue, SECTION_CONTRAINDICATIONS, question->asks.items[0]) : -1;
	struct notice notice =
		notice_of(sore->open && first >= 0 ? catalogue->contraindications[first].id : sore->area->id, &text);
	buf_done(&text);
	return notice;
}

static void add_option(struct buf *yes, struct buf *no, const struct catalogue *catalogue, const char *id,
		       const struct sore_area *sore)
{
	const struct contraindication *entry = catalogue_contraindication(catalogue, id);
	bool placed = entry != NULL && entry->place;
	buf_addf(yes, "%s%s%s%s", yes->size > 0 ? " or " : "", id, placed ? ":" : "",
		 !placed                            ? ""
		 : sore->area->near.items_count > 0 ? sore->area->id
						    : "PLACE");
	buf_addf(no, "%s%s", no->size > 0 ? "," : "", id);
}

/* The next open question about the area, from `*at` on; NULL at the end. */
static const char *next_open(const struct catalogue *catalogue, const struct person *person,
			     const struct sore_area *sore, int64_t now, unsigned *at)
{
	const struct texts *asks = &sore->area->sore->asks;
	for (const char *id; (id = asked_about(sore, *at)) != NULL;) {
		bool again = (*at)++ == asks->items_count && texts_has(asks, id);
		if (!again && is_open(catalogue, person, id, now))
			return id;
	}
	return NULL;
}

bool sore_area_options(const struct catalogue *catalogue, const struct person *person, const struct sore_area *sore,
		       int64_t now, unsigned *at, struct notice *ret_notice)
{
	enum { IDS_MAX = 4 }; /* so many fit into a reason */
	struct buf yes = { 0 }, no = { 0 }, text = { 0 };
	const char *id = NULL;
	for (unsigned count = 0; count < IDS_MAX && (id = next_open(catalogue, person, sore, now, at)) != NULL; count++)
		add_option(&yes, &no, catalogue, id, sore);
	bool any = no.size > 0;
	buf_addf(&text, "Until then the muscles near it are left out. No: --not %s. Yes: --has %s.", buf_text(&no),
		 buf_text(&yes));
	*ret_notice = notice_of("open-question", &text);
	buf_done(&yes);
	buf_done(&no);
	buf_done(&text);
	return any;
}
