/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Checks contraindications and no-go areas: an action and what it blocks must agree. */
#include "core/catalogue/check.h"
#include <string.h>

enum { MESSAGE_LINES_MAX = 3, LIGHT_CAP_MAX = 2 };

static bool is_empty(const struct restriction *limits)
{
	return limits->blocks == BLOCKS_NOTHING && limits->cap == 0 && limits->place_cap == 0 &&
	       limits->parts_count == 0 && limits->seconds == 0 && !limits->minimum_dose && limits->firmness == 0 &&
	       !limits->soft_tools && !limits->no_vibration && !limits->no_cold && limits->tools.items_count == 0 &&
	       limits->positions.items_count == 0 && !limits->one_set && !limits->no_holds && !limits->no_end_range;
}

static void diagnostic_of(struct check *check, const struct contraindication *entry, const char *path, const char *text)
{
	check_diagnostic(check, SECTION_CONTRAINDICATIONS, (unsigned)(entry - check->catalogue->contraindications),
			 path, "%s", text);
}

static void check_action(struct check *check, const struct contraindication *entry)
{
	enum blocks blocks = entry->restricts.blocks;
	bool is_doctor = entry->action == ACTION_ASK_DOCTOR;
	if (entry->action == ACTION_STOP_ALL && blocks != BLOCKS_ALL)
		diagnostic_of(check, entry, "restricts", "stop-all must block all");
	if (entry->action == ACTION_EXCLUDE_REGION && blocks != BLOCKS_LISTED && blocks != BLOCKS_MARKED)
		diagnostic_of(check, entry, "restricts", "exclude-region must block 'listed' or 'marked'");
	if (entry->action == ACTION_LIMIT && blocks == BLOCKS_ALL)
		diagnostic_of(check, entry, "restricts.blocks", "limit cannot block all");
	if (entry->action == ACTION_ADVICE && !is_empty(&entry->restricts))
		diagnostic_of(check, entry, "restricts", "advice cannot have restrictions");
	if (entry->action != ACTION_ADVICE && is_empty(&entry->restricts))
		diagnostic_of(check, entry, "restricts", "needs a restriction");
	if (is_doctor && blocks == BLOCKS_NOTHING && entry->restricts.positions.items_count == 0)
		diagnostic_of(check, entry, "restricts", "ask-doctor must block regions or positions until cleared");
	if (entry->clearable != is_doctor)
		diagnostic_of(check, entry, "clearable",
			      "ask-doctor needs 'clearable: true'; no other action may have it");
	if (!entry->clearable && !is_empty(&entry->after_clearance))
		diagnostic_of(check, entry, "after_clearance", "needs 'clearable: true'");
}

static void check_place(struct check *check, const struct contraindication *entry)
{
	const struct restriction *limits = &entry->restricts;
	bool lists = limits->muscles.items_count > 0 || limits->side_muscles.items_count > 0;
	if (entry->place && entry->place_optional)
		diagnostic_of(check, entry, "place_optional", "a place is either required or optional");
	if (limits->blocks == BLOCKS_MARKED && !entry->place && !entry->place_optional)
		diagnostic_of(check, entry, "restricts.blocks", "'marked' needs 'place: true'");
	if (limits->blocks == BLOCKS_LISTED && !lists)
		diagnostic_of(check, entry, "restricts.blocks", "'listed' needs muscles or side_muscles");
}

static void check_asked(struct check *check, const struct contraindication *entry)
{
	bool named = entry->asked != ASKED_FOLLOW;
	for (unsigned i = 0; !named && i < check->catalogue->contraindications_count; i++)
		named = texts_has(&check->catalogue->contraindications[i].also_ask, entry->id);
	if (!named)
		diagnostic_of(check, entry, "asked", "'follow' needs a question that names it in 'also_ask'");
	if (entry->quiet_days > 0 && entry->asked != ASKED_EMERGENCY)
		diagnostic_of(check, entry, "quiet_days", "only questions before every routine can be quiet");
}

static void check_contraindication(struct check *check, const struct contraindication *entry)
{
	check_asked(check, entry);
	check_action(check, entry);
	check_place(check, entry);
	if (entry->worse_with.items_count > 0 && entry->worse_action < ACTION_ASK_DOCTOR)
		diagnostic_of(check, entry, "worse_action", "must be ask-doctor or stop-all");
	if (entry->then != NULL && entry->hours == 0)
		diagnostic_of(check, entry, "then", "needs 'hours', after which it changes");
	if (entry->then != NULL && strcmp(entry->then, entry->id) == 0)
		diagnostic_of(check, entry, "then", "cannot turn into itself");
	if (entry->message.items_count > MESSAGE_LINES_MAX)
		diagnostic_of(check, entry, "message", "at most 3 lines fit on a screen");
}

void check_contraindications(struct check *check)
{
	if (check->catalogue->contraindications_count > CATALOGUE_QUESTIONS_MAX)
		check_diagnostic(check, SECTION_CONTRAINDICATIONS, CATALOGUE_QUESTIONS_MAX, "id",
				 "there are %u contraindications: at most %d can be asked",
				 check->catalogue->contraindications_count, CATALOGUE_QUESTIONS_MAX);
	for (unsigned i = 0; i < check->catalogue->contraindications_count; i++)
		check_contraindication(check, &check->catalogue->contraindications[i]);
}

void check_areas(struct check *check)
{
	for (unsigned i = 0; i < check->catalogue->areas_count; i++) {
		const struct area *area = &check->catalogue->areas[i];
		check_names_apart(check, SECTION_AREAS, i, SECTION_GROUPS);
		if (area->force == FORCE_ABSOLUTE && area->cap > 0)
			check_diagnostic(check, SECTION_AREAS, i, "cap",
					 "an absolute no-go area cannot have a cap: it is never rolled");
		if (area->force == FORCE_LIGHT_ONLY && (area->cap == 0 || area->cap > LIGHT_CAP_MAX))
			check_diagnostic(check, SECTION_AREAS, i, "cap", "light pressure is 1 to %d", LIGHT_CAP_MAX);
		const struct redirect *redirect = area->redirect;
		if (redirect != NULL && redirect->offer.items_count + redirect->stretches.items_count == 0)
			check_diagnostic(check, SECTION_AREAS, i, "redirect",
					 "offers neither a muscle nor a stretch instead");
	}
}
