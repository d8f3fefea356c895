/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Combines profile and wish: conditions add up, and the wish never removes one.
 *
 * A clearance in the wish also applies to the conditions of the profile; it has no effect if the entry cannot be
 * cleared. */
#include "core/person/person.h"

#include "base/utc.h"
#include "core/catalogue/lookup.h"
#include <string.h>

void wish_init(struct wish *wish, const struct catalogue *catalogue)
{
	int mode = catalogue_find(catalogue, SECTION_MODES, "post-run");
	*wish = (struct wish){ .mode = mode > 0 ? (unsigned)mode : 0 };
	wish->minutes = catalogue->modes[wish->mode].minutes;
}

void profile_of_unknown(struct profile *profile)
{
	profile->finished = 0;
	profile->asked_all_at = profile->asked_today_at = 0;
	profile->quiet_count = 0;
	for (unsigned i = 0; i < profile->conditions_count; i++)
		profile->conditions[i].cleared = false;
}

void profile_of_another(struct profile *profile)
{
	profile_of_unknown(profile);
	profile->eases_count = profile->after_effects_count = 0;
	profile->hard_run_at = profile->next_day_of = profile->next_day_owed = 0;
	profile->next_day_later = false;
}

static void drop_future(int64_t *at, int64_t now)
{
	if (*at > now)
		*at = 0;
}

void profile_drop_future(struct profile *profile, int64_t now)
{
	if (profile->hard_run_at > now) { /* later runs would not count as new */
		profile->hard_run_at = now;
		profile->asked_today_at = 0;
	}
	drop_future(&profile->asked_all_at, now);
	drop_future(&profile->asked_today_at, now);
	drop_future(&profile->learned_at, now);
	drop_future(&profile->next_day_of, now);
	for (unsigned i = 0; i < profile->eases_count; i++)
		drop_future(&profile->eases[i].answered_at, now);
}

unsigned wish_minutes_in(const struct wish *wish, const struct catalogue *catalogue, unsigned mode)
{
	if (mode == wish->mode)
		return wish->minutes;
	return wish->minutes_said > 0 ? wish->minutes_said : catalogue->modes[mode].minutes;
}

static const enum section sections[] = {
	[TARGET_MUSCLE] = SECTION_MUSCLES,
	[TARGET_GROUP] = SECTION_GROUPS,
	[TARGET_AREA] = SECTION_AREAS,
};

bool target_find(const struct catalogue *catalogue, const char *id, struct target *ret_target, struct err *err)
{
	enum target_kind kind = TARGET_MUSCLE;
	enum section section;
	unsigned at;
	if (!lookup(catalogue, "muscles|groups|areas", id, &section, &at, err))
		return false;
	while (sections[kind] != section)
		kind++;
	*ret_target = (struct target){ kind, at };
	return true;
}

const char *target_id(const struct catalogue *catalogue, struct target target)
{
	return target.kind != TARGET_NONE ? catalogue_id(catalogue, sections[target.kind], target.at) : "";
}

const char *target_name(const struct catalogue *catalogue, struct target target)
{
	return target.kind != TARGET_NONE ? catalogue_name(catalogue, sections[target.kind], target.at) : "";
}

struct condition condition_of_injury(const struct catalogue *catalogue, struct target target, enum side side,
				     int64_t hours, int64_t now)
{
	bool fresh = hours < (int64_t)catalogue->constant[CONSTANT_INJURY_BLOCK_H];
	int at = catalogue_find(catalogue, SECTION_CONTRAINDICATIONS, fresh ? "acute-injury-72h" : "active-injury");
	return (struct condition){
		.contraindication = at > 0 ? (unsigned)at : 0,
		.target = target,
		.side = side,
		.since = now - hours * 3600,
	};
}

uint64_t tools_basic(const struct catalogue *catalogue)
{
	uint64_t basic = 0;
	for (unsigned i = 0; i < catalogue->tools_count; i++)
		if (catalogue->tools[i].basic)
			basic |= UINT64_C(1) << i;
	return basic;
}

bool ease_rests(const struct ease *ease, int64_t now)
{
	return ease->open || ease->left_out_until > now;
}

bool profile_rests(const struct profile *profile, int64_t now)
{
	for (unsigned i = 0; i < profile->eases_count; i++)
		if (ease_rests(&profile->eases[i], now))
			return true;
	return false;
}

bool ease_returns(const struct ease *ease, int64_t now)
{
	return ease->hurt_at != 0 && ease->minimum_dose && !ease_rests(ease, now);
}

struct reason ease_rest(const struct ease *ease, int64_t now, int32_t offset_s)
{
	char day[DAY_TEXT_MAX];
	int64_t days = (ease->left_out_until - now + DAY_S - 1) / DAY_S;
	if (!ease_rests(ease, now))
		return (struct reason){ 0 };
	bool asked = ease->open && (days <= 1 || ease->left_out_until <= ease->hurt_at + DAY_S);
	if (asked && ease->hurt_at <= now && day_of(ease->hurt_at, offset_s) != day_of(now, offset_s))
		return reason_of("R22", "Rests: it hurt %s", day_text(ease->hurt_at, now, offset_s, day));
	if (ease->left_out_until == UNTIL_ANSWERED)
		return reason_of("R24",
				 "Resting after a stop signal, until you say how it is; asked at the next start");
	if (asked)
		return reason_of("R24", "Resting after a stop signal, until you say how it is; asked from tomorrow");
	if (ease->left_out_until == UNTIL_TAKEN_BACK)
		return reason_of("R23 R24 R42", "Resting after a stop signal, until you remove it from the profile");
	if (days > 1)
		return reason_of("R39", "Resting after a stop signal, for %u more days", (unsigned)days);
	bool ends_today = day_of(ease->left_out_until, offset_s) == day_of(now, offset_s);
	return reason_of("R22 R39", "Resting after a stop signal, until %s", ends_today ? "later today" : "tomorrow");
}

static bool is_today(int64_t at, int64_t now, int32_t offset_s)
{
	return at != 0 && day_of(at, offset_s) == day_of(now, offset_s);
}

bool person_before_rests(struct person *ret_before, const struct person *person, int64_t now)
{
	bool any = false;
	*ret_before = *person;
	for (unsigned i = 0; i < person->eases_count; i++) {
		struct ease *ease = &ret_before->eases[i];
		bool today = is_today(ease->hurt_at, now, person->offset_s) ||
			     is_today(ease->answered_at, now, person->offset_s);
		if (!ease->open && !(today && ease_rests(ease, now)))
			continue;
		ease->open = false;
		ease->left_out_until = 0;
		any = true;
	}
	return any;
}

bool person_before_signals(struct person *ret_before, const struct person *person, int64_t now)
{
	bool any = person_before_rests(ret_before, person, now);
	for (unsigned i = 0; i < person->eases_count; i++) {
		struct ease *ease = &ret_before->eases[i];
		any |= ease->minimum_dose || ease->cap_minus > 0;
		ease->minimum_dose = false;
		ease->cap_minus = 0;
	}
	return any;
}

static void add_conditions(struct person *person, const struct condition *conditions, unsigned count)
{
	memcpy(person->conditions + person->conditions_count, conditions, count * sizeof *conditions);
	person->conditions_count += count;
}

static bool clears(const struct wish *wish, unsigned contraindication)
{
	for (unsigned i = 0; i < wish->cleared_count; i++)
		if (wish->cleared[i] == contraindication)
			return true;
	return false;
}

void person_of(struct person *ret_person, const struct catalogue *catalogue, const struct profile *profile,
	       const struct wish *wish)
{
	struct person person = { .beginner = wish->beginner || profile == NULL,
				 .unknown = profile == NULL && !wish->beginner,
				 .tools = wish->tools };
	if (profile != NULL) {
		add_conditions(&person, profile->conditions, profile->conditions_count);
		memcpy(person.eases, profile->eases, sizeof person.eases);
		person.eases_count = profile->eases_count;
		memcpy(person.skips, profile->skips, sizeof person.skips);
		person.skips_count = profile->skips_count;
		person.asked = profile->asked_all_at != 0;
		memcpy(person.doubted, profile->doubted, sizeof person.doubted);
		person.doubted_count = profile->doubted_count;
		person.beginner |= profile->finished < catalogue->constant[CONSTANT_BEGINNER_ROUTINES];
		person.tools = wish->tools != 0 ? wish->tools : profile->tools;
	}
	add_conditions(&person, wish->conditions, wish->conditions_count);
	for (unsigned i = 0; i < person.conditions_count; i++) {
		struct condition *condition = &person.conditions[i];
		bool clearable = catalogue->contraindications[condition->contraindication].clearable;
		condition->cleared = clearable && (condition->cleared || clears(wish, condition->contraindication));
	}
	memcpy(person.sore, wish->sore, sizeof person.sore);
	person.sore_count = wish->sore_count;
	memcpy(person.nots, wish->nots, sizeof person.nots);
	person.nots_count = wish->nots_count;
	memcpy(person.sore_said, wish->sore_said, sizeof person.sore_said);
	person.sore_said_count = wish->sore_said_count;
	if (person.tools == 0)
		person.tools = tools_basic(catalogue);
	*ret_person = person;
}

bool condition_check(const struct catalogue *catalogue, const struct condition *condition, struct err *err)
{
	const struct contraindication *entry = &catalogue->contraindications[condition->contraindication];
	bool named = condition->target.kind != TARGET_NONE;
	bool area = condition->target.kind == TARGET_AREA;
	if (area && catalogue->areas[condition->target.at].near.items_count == 0)
		return err_set(err, ERR_USAGE, "'%s' is not one place: name the muscle, group or area itself",
			       target_id(catalogue, condition->target));
	if (entry->place && !entry->place_optional && !named)
		return err_set(err, ERR_USAGE, "'%s' needs a place, as in '%s:%s:left'", entry->id, entry->id,
			       catalogue->groups[0].id);
	if (!entry->place && !entry->place_optional && named)
		return err_set(err, ERR_USAGE, "'%s' concerns the whole person: omit '%s'", entry->id,
			       target_id(catalogue, condition->target));
	return true;
}

bool clearance_check(const struct catalogue *catalogue, unsigned contraindication, struct err *err)
{
	const struct contraindication *entry = &catalogue->contraindications[contraindication];
	if (entry->clearable)
		return true;
	if (entry->action == ACTION_STOP_ALL)
		return err_set(err, ERR_USAGE, "'%s' is a full stop: it cannot be cleared", entry->id);
	return err_set(err, ERR_USAGE, "'%s' cannot be cleared: omit it once it is over", entry->id);
}
