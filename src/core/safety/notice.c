/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Writes notices: for active conditions, for requested no-go areas, and for everybody. */
#include "core/safety/notice.h"

#include "base/buf.h"
#include <string.h>

static enum notice_action notice_action(enum action action)
{
	static const enum notice_action of_action[ACTION_COUNT] = {
		[ACTION_ADVICE] = NOTICE_ADVICE,
		[ACTION_LIMIT] = NOTICE_LIMIT,
		[ACTION_EXCLUDE_REGION] = NOTICE_EXCLUDE_REGION,
		[ACTION_ASK_DOCTOR] = NOTICE_ASK_DOCTOR,
		[ACTION_STOP_ALL] = NOTICE_STOP_ALL,
	};
	return of_action[action];
}

/* Joins the lines from `first` on with spaces. */
static void add_message(struct buf *text, const struct contraindication *entry, unsigned first)
{
	for (unsigned i = first; i < entry->message.items_count; i++)
		buf_addf(text, "%s%s", text->size > 0 && i > 0 ? " " : "", entry->message.items[i]);
}

struct notice notice_of_active_condition(const struct catalogue *catalogue, const struct active_condition *active)
{
	const struct contraindication *entry = active->entry;
	struct buf text = { 0 };
	if (active->target.kind != TARGET_NONE)
		buf_addf(&text, "%s%s%s: ", target_name(catalogue, active->target),
			 active->side != SIDE_BOTH ? ", " : "",
			 active->side != SIDE_BOTH ? side_word(active->side) : "");
	if (active->cleared)
		buf_addf(&text, "A clearance is recorded (%s): keep to what was advised.", entry->name);
	if (active->action != ACTION_ADVICE || !active->cleared)
		add_message(&text, entry, active->cleared ? 1 : 0);
	struct notice notice = { entry->id, notice_action(active->action), reason_of("", "%s", buf_text(&text)) };
	reason_cite(&notice.reason, &entry->rules);
	buf_done(&text);
	return notice;
}

struct notice notice_of_unused_answer(const char *id)
{
	return (struct notice){ "unused-answer", NOTICE_ADVICE,
				reason_of("R64", "--not %s changes nothing: no question about it is open.", id) };
}

bool notice_is_private(const struct notice *notice)
{
	return strcmp(notice->id, "unused-answer") == 0;
}

struct notice notice_of_cue(const struct catalogue *catalogue, const char *cue, const char *rules)
{
	return (struct notice){ cue, NOTICE_ADVICE, reason_of(rules, "%s", catalogue_cue(catalogue, cue)) };
}

static unsigned count_open(const struct texts *muscles, const bool *open)
{
	unsigned count = 0;
	for (unsigned i = 0; i < muscles->items_count; i++)
		count += open == NULL || open[muscles->at[i]];
	return count;
}

/* Formats "Outer front of the hip (TFL), Outer front of thigh and Buttock". */
static void add_names(struct buf *text, const struct catalogue *catalogue, const struct texts *muscles,
		      const bool *open)
{
	unsigned count = count_open(muscles, open), named = 0;
	for (unsigned i = 0; i < muscles->items_count; i++) {
		if (open != NULL && !open[muscles->at[i]])
			continue;
		const char *between = named == 0 ? "" : named + 1 == count ? " and " : ", ";
		buf_addf(text, "%s%s", between, catalogue->muscles[muscles->at[i]].name);
		named++;
	}
}

struct notice notice_redirect(const struct catalogue *catalogue, unsigned area, const bool *open)
{
	const struct area *entry = &catalogue->areas[area];
	const struct texts *instead = entry->redirect != NULL ? &entry->redirect->offer : &entry->near;
	struct buf text = { 0 };
	buf_addf(&text, "%s: %s.", entry->name, entry->reason);
	if (count_open(instead, open) > 0) {
		buf_add(&text, " Instead: ");
		add_names(&text, catalogue, instead, open);
		buf_add(&text, ".");
	} else if (instead->items_count > 0) {
		buf_add(&text, " Today there is nothing to roll instead.");
	} else if (entry->redirect != NULL) {
		buf_addf(&text, " %s", entry->redirect->cue);
	}
	struct notice notice = { entry->id, NOTICE_REDIRECT, reason_of("", "%s", buf_text(&text)) };
	reason_cite(&notice.reason, &entry->rules);
	buf_done(&text);
	return notice;
}

struct reason area_reason(const struct catalogue *catalogue, unsigned area)
{
	const struct area *entry = &catalogue->areas[area];
	struct reason reason = reason_of("", "%s: %s", entry->name, entry->reason);
	reason_cite(&reason, &entry->rules);
	return reason;
}

bool notice_limits(const struct notice *notice)
{
	return notice->action >= NOTICE_LIMIT;
}

bool notice_is_answer(const struct notice *notice)
{
	return strcmp(notice->id, "open-question") == 0;
}

bool notice_asks(const struct notice *notices, unsigned count, unsigned at)
{
	return at + 1 < count && notice_is_answer(&notices[at + 1]) && !notice_is_answer(&notices[at]);
}

bool notice_refuses(const struct notice *notice)
{
	return notice->action >= NOTICE_ASK_DOCTOR;
}
