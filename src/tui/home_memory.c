/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Shows findings from the history on Home, one line each, and one suggestion with its reason. */
#include "tui/home_memory.h"

#include "base/text.h"
#include "core/record/next_day.h"
#include "core/record/story.h"
#include "tui/words.h"
#include <stdio.h>
#include <string.h>

/* Days since any muscle of a group was rolled, on the side where that was longer ago. */
static unsigned days_of(const struct scene *scene, const struct group *group)
{
	unsigned least = STATS_NEVER;
	for (unsigned i = 0; i < group->members.items_count; i++) {
		int muscle = catalogue_find(scene->catalogue, SECTION_MUSCLES, group->members.items[i]);
		unsigned days = muscle >= 0 ? stats_days(scene->stats, (unsigned)muscle, SIDE_BOTH) : STATS_NEVER;
		least = days < least ? days : least;
	}
	return least;
}

/* The region not rolled for longest; NULL if all were rolled today or yesterday. */
static const struct group *longest(const struct scene *scene, unsigned *ret_days)
{
	const struct group *found = NULL;
	*ret_days = 1;
	for (unsigned i = 0; scene->stats != NULL && i < scene->catalogue->groups_count; i++) {
		const struct group *group = &scene->catalogue->groups[i];
		unsigned days = group->region ? days_of(scene, group) : 0;
		if (days <= *ret_days)
			continue;
		*ret_days = days;
		found = group;
	}
	return found;
}

static void add_last(const struct scene *scene, struct page *page)
{
	const struct record *last = &scene->history->records[scene->history->records_count - 1];
	const struct mode *mode = catalogue_mode(scene->catalogue, last->mode);
	char when[32], rolled[STORY_TIME_MAX];
	page_addf(page, STYLE_MUTED, 0, "Last: %s, %s, rolled %s%s%s.", mode != NULL ? mode->name : last->mode,
		  date_text(last->started, last->offset_s, when, sizeof when), story_time(last->rolled_ms, rolled),
		  last->feel != FEEL_NOT_SAID ? ", felt " : "", feel_word(last->feel));
}

/* The places that rest, under the names by which the finish and the next day call them. */
static unsigned find_resting(const struct scene *scene, struct hurt ret_resting[LIST_MAX])
{
	unsigned count = 0;
	for (unsigned i = 0; i < scene->profile->eases_count; i++)
		if (ease_rests(&scene->profile->eases[i], scene->at))
			count = hurt_add(ret_resting, count, scene->catalogue, &scene->profile->eases[i], i);
	return count;
}

/* Names only the first ones. */
static void add_resting(const struct scene *scene, struct page *page)
{
	enum { NAMED = 2 };
	struct hurt resting[LIST_MAX];
	unsigned count = find_resting(scene, resting);
	struct buf names = { 0 };
	for (unsigned i = 0; i < count && i < NAMED; i++) {
		buf_addf(&names, "%s%s", i > 0 ? "; " : "", target_name(scene->catalogue, resting[i].target));
		if (resting[i].side != SIDE_BOTH)
			buf_addf(&names, ", %s", side_word(resting[i].side));
	}
	if (count > NAMED)
		page_addf(page, STYLE_BODY, 0, "Resting: %s, and %u more (p).", buf_text(&names), count - NAMED);
	else if (count > 0)
		page_addf(page, STYLE_BODY, 0, "Resting: %s (p).", buf_text(&names));
	buf_done(&names);
}

/* Puts the places of one kind of advice in one line: "Calves, left; Shin, right. ..." */
static void add_places(const struct scene *scene, const struct advice *advice, unsigned count, unsigned first,
		       struct page *page)
{
	enum { NAMED = 3 };
	unsigned named = 0;
	struct buf text = { 0 };
	for (unsigned i = first; i < count; i++) {
		if (advice[i].what[0] == '\0' || strcmp(advice[i].id, advice[first].id) != 0 || named++ >= NAMED)
			continue;
		buf_addf(&text, "%s%s", named > 1 ? "; " : "", story_name(scene->catalogue, advice[i].what));
		if (advice[i].side != SIDE_BOTH)
			buf_addf(&text, ", %s", side_word(advice[i].side));
	}
	if (named > NAMED)
		buf_addf(&text, "; and %u more (h)", named - NAMED);
	if (named == 1)
		buf_addf(&text, ", %s", advice[first].why);
	buf_addf(&text, ". %s", advice[first].reason.text);
	page_add(page, STYLE_BODY, 0, buf_text(&text));
	buf_done(&text);
}

/* In one line: "Lower calf, left: marked in 5 of the last 5 routines (h)." or as much of it as there is room for. */
static void add_place(const struct scene *scene, const struct advice *advice, struct page *page)
{
	struct buf place = { 0 }, text = { 0 };
	buf_add(&place, story_name(scene->catalogue, advice->what));
	if (advice->side != SIDE_BOTH)
		buf_addf(&place, ", %s", side_word(advice->side));
	buf_addf(&text, "%s: %s (h).", buf_text(&place), advice->why);
	if (text_columns(buf_text(&text)) > page->columns) {
		buf_clear(&text);
		buf_addf(&text, "%s: %s (h).", buf_text(&place), advice->brief);
	}
	bool fits = text_columns(buf_text(&text)) <= page->columns;
	page_add(page, STYLE_BODY, 0, fits ? buf_text(&text) : "Sore again and again: press h.");
	buf_done(&place);
	buf_done(&text);
}

static bool is_first_of_kind(const struct advice *advice, unsigned at)
{
	for (unsigned i = 0; i < at; i++)
		if (advice[i].what[0] != '\0' && strcmp(advice[i].id, advice[at].id) == 0)
			return false;
	return advice[at].what[0] != '\0';
}

static void add_advice(const struct scene *scene, unsigned most, struct page *page)
{
	struct advice advice[ADVICE_MAX];
	unsigned count = history_advice(scene->history, scene->catalogue, advice);
	unsigned added = 0, kinds = 0, first = 0;
	for (unsigned i = 0; i < count; i++) {
		if (!is_first_of_kind(advice, i))
			continue;
		first = kinds++ == 0 ? i : first;
		if (added < most)
			add_places(scene, advice, count, i, page);
		added += added < most;
	}
	if (kinds > 0 && most == 0)
		add_place(scene, &advice[first], page);
}

static void add_suggestion(const struct scene *scene, struct page *page)
{
	unsigned days;
	if (scene->stats == NULL)
		return;
	if (scene->safety != NULL && scene->safety->verdict > VERDICT_LIMITED) {
		page_add(page, STYLE_WARNING, 0, "No rolling for now. Enter shows why.");
		return;
	}
	const struct group *group = longest(scene, &days);
	if (group == NULL)
		page_add(page, STYLE_MUTED, 0, "Every region was rolled today or yesterday: a rest is fine too.");
	else if (days == STATS_NEVER)
		page_addf(page, STYLE_MUTED, 0, "Next: %s, not rolled yet.", group->name);
	else
		page_addf(page, STYLE_MUTED, 0, "Next: %s, last rolled %u days ago.", group->name, days);
}

void home_memory(const struct scene *scene, unsigned most, struct page *page)
{
	if (scene->history == NULL || scene->history->records_count == 0)
		return;
	add_last(scene, page);
	add_resting(scene, page);
	add_advice(scene, most, page);
	add_suggestion(scene, page);
}

void home_memory_line(const struct scene *scene, struct page *page)
{
	if (scene->history == NULL || scene->history->records_count == 0)
		return;
	int before = page->count;
	struct hurt places[LIST_MAX];
	unsigned resting = find_resting(scene, places);
	if (resting > 0)
		page_addf(page, STYLE_BODY, 0, "Resting: %u place%s (p).", resting, resting == 1 ? "" : "s");
	else
		add_advice(scene, 0, page);
	if (page->count > before)
		return;
	const struct record *last = &scene->history->records[scene->history->records_count - 1];
	char when[32], rolled[STORY_TIME_MAX];
	page_addf(page, STYLE_MUTED, 0, "Last: %s, rolled %s.",
		  date_text(last->started, last->offset_s, when, sizeof when), story_time(last->rolled_ms, rolled));
}
