/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Random overlays of the built-in catalogue: new muscles, changed values and new names. Most of them load. */
#ifndef TESTS_PROPERTY_RANDOM_OVERLAY_H
#define TESTS_PROPERTY_RANDOM_OVERLAY_H

#include "base/buf.h"
#include "core/catalogue/area_words.h"
#include "core/catalogue/name.h"
#include "property/property.h"
#include <string.h>

static struct random *dice;

static inline unsigned below(unsigned count)
{
	return random_below(dice, count);
}

static inline const char *any(const char *const *words, unsigned count)
{
	return words[below(count)];
}

#define ANY(...) \
	any((const char *const[]){ __VA_ARGS__ }, sizeof((const char *const[]){ __VA_ARGS__ }) / sizeof(char *))

static inline const char *position(void)
{
	return position_word((enum position)below(POSITION_COUNT));
}

static inline const char *tool(void)
{
	return catalogue_builtin()->tools[below(catalogue_builtin()->tools_count)].id;
}

/* ---- Values of overlays -------------------------------------------------------------------------------------------- */

/* An overlay that is refused tests nothing but the refusal, so most values keep to the rules, and one in 16 does not. */
static inline bool is_wild(void)
{
	return below(16) == 0;
}

/* At most `value`, and mostly close to it. */
static inline unsigned at_most(unsigned value)
{
	unsigned less = below(3) == 0 ? below(value + 1) : below(value < 3 ? value + 1 : 3);
	return is_wild() ? value + 1 + below(3) : value - less;
}

static inline unsigned at_least(unsigned value, unsigned max)
{
	return is_wild() ? below(max + 1) : value + below(max < value ? 1 : max - value + 1);
}

/* A limit, where 0 means none. */
static inline unsigned limit(unsigned value, unsigned max)
{
	unsigned lower = value == 0 ? below(max + 1) : 1 + below(value);
	return is_wild() ? below(max + 3) : lower;
}

static inline const char *flag(bool value)
{
	return value ? "true" : "false";
}

static inline char class_letter(enum pressure_class value)
{
	return (char)('A' + (int)at_least(value, CLASS_COUNT - 1));
}

static inline const struct muscle *any_muscle(void)
{
	return &catalogue_builtin()->muscles[below(catalogue_builtin()->muscles_count)];
}

/* ---- Overlays ------------------------------------------------------------------------------------------------------ */

/* Rolls the new muscle as `beside` is rolled in one of its positions, with one of its tools, or in any way. */
static inline void add_way(struct buf *out, const struct muscle *beside)
{
	const struct stance *stance = &beside->stances[below(beside->stances_count)];
	unsigned cap = limit(stance->cap, CATALOGUE_PRESSURE_MAX);
	bool is_other = is_wild();
	const char *one = is_other ? tool() : stance->tools.items[below(stance->tools.items_count)];
	buf_addf(out,
		 "    tools: [%s]\n    household: none\n    stances:\n      - {position: %s, tools: [%s], "
		 "no_beginners: %s",
		 one, is_other ? position() : position_word(stance->position), one,
		 flag(below(4) == 0 || (stance->no_beginners && !is_wild())));
	if (cap > 0)
		buf_addf(out, ", cap: %u", cap);
	buf_add(out, "}\n");
}

static inline void add_muscle(struct buf *out)
{
	const struct group *group = &catalogue_builtin()->groups[below(catalogue_builtin()->groups_count)];
	const struct muscle *beside =
		&catalogue_builtin()->muscles[group->members.at[below(group->members.items_count)]];
	const char *start = is_wild() ? any_muscle()->from : beside->from;
	buf_addf(out,
		 "muscles:\n  - id: new-muscle\n    name: New muscle\n    anatomical: Musculus novus\n    group: %s\n"
		 "    priority: %u\n    priority_reason: a test\n    visible: back\n    pressure_class: %c\n"
		 "    stroke_cm: 15\n    tempo_s: 3\n    hold_s: %u\n    hold_max_s: 5\n    origin: here\n"
		 "    insertion: there\n    fibers: lengthwise\n    from: %s\n    to: %s\n",
		 group->id, 1 + below(5), class_letter(beside->pressure_class), below(6), start, beside->to);
	add_way(out, beside);
	if (below(2) == 0)
		buf_addf(out, "    doses:\n      - {mode: %s, seconds: %u}\n",
			 ANY("post-run", "rest-day", "before-bed"), 30 + 5 * at_most(6));
	buf_addf(out,
		 "    start: Stand.\n    more_pressure: lean in\n    less_pressure: step away\n    avoid: [bone]\n"
		 "    near_areas: [%s]\n    mistakes: [haste]\n    also_check: []\n    static_stretch: %s\n"
		 "    dynamic_drill: %s\n    why: A test.\n    cues:\n      setup: Stand.\n"
		 "      roll: Roll slowly.\n      more: Lean in.\n      less: Step away.\n      hold: Pause.\n"
		 "      avoid: Stay off the bone.\n",
		 ANY("", "elbow", "spine", "shin-bone"), beside->static_stretch, beside->dynamic_drill);
	buf_addf(out, "groups:\n  - change: %s\n    members: [", group->id);
	for (unsigned i = 0; i < group->members.items_count; i++)
		buf_addf(out, "%s, ", group->members.items[i]);
	buf_add(out, "new-muscle]\n");
}

/* A bout takes at least 30 s in most modes. */
static inline unsigned lower_dose(unsigned seconds)
{
	return seconds < 30 && !is_wild() ? seconds : 30 + 5 * at_most((seconds - 30) / 5);
}

static inline void change_doses(struct buf *out, const struct muscle *muscle)
{
	buf_add(out, "    doses:\n");
	for (unsigned i = 0; i < muscle->doses_count; i++)
		if (muscle->doses[i].skip)
			buf_addf(out, "      - {mode: %s, skip: true}\n", muscle->doses[i].mode);
		else
			buf_addf(out, "      - {mode: %s, seconds: %u}\n", muscle->doses[i].mode,
				 lower_dose(muscle->doses[i].seconds));
	if (muscle->doses_count == 0)
		buf_addf(out, "      - {mode: %s, seconds: %u}\n", ANY("post-run", "rest-day", "before-bed"),
			 30 + 5 * at_most(6));
}

static inline void change_muscle(struct buf *out)
{
	const struct muscle *muscle = any_muscle();
	buf_addf(out, "muscles:\n  - change: %s\n", muscle->id);
	switch (below(4)) {
	case 0:
		buf_addf(out, "    pressure_class: %c\n", class_letter(muscle->pressure_class));
		break;
	case 1:
		change_doses(out, muscle);
		break;
	case 2:
		buf_addf(out, "    hold_s: %u\n    hold_max_s: %u\n", at_most(muscle->hold_s),
			 at_most(muscle->hold_max_s));
		break;
	default:
		buf_add(out, "    near_areas: [");
		for (unsigned i = 0; i < muscle->near_areas.items_count && !is_wild(); i++)
			buf_addf(out, "%s, ", muscle->near_areas.items[i]);
		buf_addf(out, "%s]\n", ANY("", "spine", "it-band"));
	}
}

static inline void change_stance(struct buf *out, const struct stance *stance, const char *without, unsigned most)
{
	unsigned cap = stance->cap == 0 || stance->cap > most ? most : stance->cap;
	buf_addf(out, "      - {position: %s, no_beginners: %s, cap: %u", position_word(stance->position),
		 flag(stance->no_beginners || below(6) == 0), cap);
	if (stance->more != NULL)
		buf_addf(out, ", more: \"%s\"", stance->more);
	if (stance->less != NULL)
		buf_addf(out, ", less: \"%s\"", stance->less);
	buf_add(out, ", tools: [");
	for (unsigned k = 0; k < stance->tools.items_count; k++)
		if (without == NULL || strcmp(stance->tools.items[k], without) != 0)
			buf_addf(out, "%s, ", stance->tools.items[k]);
	buf_add(out, "]}\n");
}

/* The tools of a muscle and its stances, seldom in another order, often with one missing. Without one that comes before
 * others they may not be pressed harder than it was. */
static inline void change_ways(struct buf *out)
{
	const struct muscle *muscle = any_muscle();
	unsigned tools = muscle->tools.items_count, first_tool = is_wild() ? below(tools) : 0,
		 first_stance = is_wild() ? below(muscle->stances_count) : 0;
	const char *gone = tools == 1 || below(4) == 0 ? NULL : muscle->tools.items[below(tools)];
	unsigned most = below(3) == 0 ? CATALOGUE_PRESSURE_MAX : 1 + below(CATALOGUE_PRESSURE_MAX);
	buf_addf(out, "muscles:\n  - change: %s\n    tools: [", muscle->id);
	for (unsigned i = 0; i < tools; i++) {
		const char *one = muscle->tools.items[(first_tool + i) % tools];
		if (gone == NULL || strcmp(one, gone) != 0)
			buf_addf(out, "%s, ", one);
	}
	buf_add(out, "]\n    stances:\n");
	for (unsigned i = 0; i < muscle->stances_count; i++) {
		const struct stance *stance = &muscle->stances[(first_stance + i) % muscle->stances_count];
		bool is_empty = gone != NULL && stance->tools.items_count == 1 && texts_has(&stance->tools, gone);
		if (!is_empty || is_wild())
			change_stance(out, stance, gone, most);
	}
}

static inline void change_tool(struct buf *out)
{
	const struct tool *one = &catalogue_builtin()->tools[below(catalogue_builtin()->tools_count)];
	buf_addf(out, "tools:\n  - change: %s\n", one->id);
	switch (below(4)) {
	case 0:
		buf_addf(out, "    cap: %u\n", limit(one->cap, CATALOGUE_PRESSURE_MAX));
		break;
	case 1:
		buf_addf(out, "    cap_minus: %u\n", at_least(one->cap_minus, 5));
		break;
	case 2:
		buf_addf(out, "    beginner_ok: %s\n", flag(is_wild() || (one->beginner_ok && below(2) == 0)));
		break;
	default:
		buf_addf(out, "    %s: true\n", ANY("vibrates", "textured", "cold"));
		if (is_wild())
			buf_addf(out, "    firmness: %u\n", 1 + below(5));
	}
}

/* Caps before a run stay below those after it, so `post-run` is mostly left alone. */
static inline void change_caps(struct buf *out, const struct mode *mode)
{
	bool is_lower = strcmp(mode->id, "post-run") != 0 || is_wild();
	unsigned before = CATALOGUE_PRESSURE_MAX;
	buf_add(out, "    caps: [");
	for (unsigned i = 0; i < CLASS_COUNT; i++) {
		unsigned cap = is_lower ? at_most(mode->caps[i]) : mode->caps[i];
		before = cap < before || is_wild() ? cap : before;
		buf_addf(out, "%u, ", before);
	}
	buf_add(out, "]\n");
}

/* Lower lengths of bouts, still in order. */
static inline void change_bouts(struct buf *out, const struct mode *mode)
{
	unsigned least = mode->bout_marked_s > mode->bout_default_s ? mode->bout_marked_s : mode->bout_default_s;
	unsigned most = least + at_most(mode->bout_most_s - least);
	unsigned user = most + (most > mode->bout_user_max_s ? 0 : at_most(mode->bout_user_max_s - most));
	buf_addf(out, "    bout_most_s: %u\n    bout_user_max_s: %u\n", most, user);
}

static inline void change_mode(struct buf *out)
{
	const struct mode *mode = &catalogue_builtin()->modes[below(catalogue_builtin()->modes_count)];
	buf_addf(out, "modes:\n  - change: %s\n", mode->id);
	switch (below(5)) {
	case 0:
		change_bouts(out, mode);
		break;
	case 1:
		buf_addf(out, "    minutes: %u\n    minutes_max: %u\n", at_most(mode->minutes),
			 at_most(mode->minutes_max));
		break;
	case 2:
		buf_addf(out, "    %s: %s\n",
			 ANY("no_firm_tools", "no_textured_tools", "no_vibrating_tools", "no_cold_tools"),
			 flag(!is_wild()));
		break;
	default:
		change_caps(out, mode);
	}
}

static inline void change_condition(struct buf *out)
{
	const struct catalogue *catalogue = catalogue_builtin();
	const struct contraindication *one = &catalogue->contraindications[below(catalogue->contraindications_count)];
	buf_addf(out, "contraindications:\n  - change: %s\n", one->id);
	if (is_wild())
		buf_addf(out, "    action: %s\n", action_word((enum action)below(ACTION_COUNT)));
	else if (one->action == ACTION_ADVICE || below(3) == 0)
		buf_addf(out, "    hours: %u\n", is_wild() ? below(200) : one->hours == 0 ? 0 : one->hours + below(99));
	else
		buf_addf(out, "    restricts: {cap: %u, firmness: %u, soft_tools: %s}\n",
			 limit(one->restricts.cap, CATALOGUE_PRESSURE_MAX), limit(one->restricts.firmness, 5),
			 flag(one->restricts.soft_tools || below(2) == 0));
}

/* ---- Names --------------------------------------------------------------------------------------------------------- */

static char told[160]; /* the name that the overlay gave away; empty if it gave none */

static inline const char *any_name(enum section *ret_section, unsigned *ret_at)
{
	static const enum section sections[] = { SECTION_MUSCLES, SECTION_GROUPS, SECTION_AREAS,
						 SECTION_TOOLS,   SECTION_MODES,  SECTION_CONTRAINDICATIONS };
	const struct catalogue *catalogue = catalogue_builtin();
	*ret_section = sections[below(sizeof sections / sizeof *sections)];
	*ret_at = below(catalogue_count(catalogue, *ret_section));
	const struct texts *aliases = name_aliases(catalogue, *ret_section, *ret_at);
	unsigned which = below(aliases->items_count + 2);
	return which < aliases->items_count    ? aliases->items[which]
	       : which == aliases->items_count ? catalogue_id(catalogue, *ret_section, *ret_at)
					       : catalogue_name(catalogue, *ret_section, *ret_at);
}

/* The first word of one name and the last of another: mostly new, and nobody's. */
static inline const char *mixed_name(char text[120])
{
	enum section section;
	unsigned at;
	const char *first = any_name(&section, &at), *other = any_name(&section, &at), *last = strrchr(other, ' ');
	snprintf(text, 120, "%.*s %s", (int)strcspn(first, " "), first, last != NULL ? last + 1 : other);
	return text;
}

/* Puts words, a side, a remark, capital letters or punctuation around a name. */
static inline void decorate(const char *name)
{
	static const char *const first[] = { "", "", "my ", "The ", "on ", "i am taking ", "left ", "my l ", "on-" };
	static const char *const last[] = { "", "", " left", " R", "s", " (both)", ".", "!", "/x", " both" };
	const char *before = first[below(sizeof first / sizeof *first)];
	snprintf(told, sizeof told, "%s%s%s", before, name, last[below(sizeof last / sizeof *last)]);
	for (char *at = told; below(4) == 0 && *at != '\0'; at++)
		*at = *at == ' ' ? '-' : *at >= 'a' && *at <= 'z' ? (char)(*at - 'a' + 'A') : *at;
}

/* Gives somebody else's name, or one that is similar, to another entry. */
static inline void take_name(struct buf *out)
{
	enum section section, other;
	unsigned at, other_at;
	char mixed[120];
	decorate(below(2) == 0 ? mixed_name(mixed) : any_name(&section, &at));
	any_name(&other, &other_at);
	if (below(8) == 0) {
		buf_addf(out, "ambiguous_names:\n  - id: new-question\n    names: [\"%s\"]\n    question: Which?\n",
			 told);
		buf_add(out, "    choices:\n      - {answer: arm, entry: forearms}\n"
			     "      - {answer: spot, entry: same-spot-again}\n");
		return;
	}
	buf_addf(out, "%s:\n  - change: %s\n", section_name(other), catalogue_id(catalogue_builtin(), other, other_at));
	if (below(4) == 0) {
		buf_addf(out, "    %s\"%s\"%s\n", other == SECTION_CONTRAINDICATIONS ? "was: [" : "name: ", told,
			 other == SECTION_CONTRAINDICATIONS ? "]" : "");
		return;
	}
	const struct texts *aliases = name_aliases(catalogue_builtin(), other, other_at);
	buf_add(out, "    aliases: [");
	for (unsigned i = 0; i < aliases->items_count; i++)
		buf_addf(out, "\"%s\", ", aliases->items[i]);
	buf_addf(out, "\"%s\"]\n", told);
}

static bool is_of_ways; /* a condition or tool may change the choice */

static inline void random_overlay(struct buf *out)
{
	static void (*const changes[])(struct buf *) = { add_muscle, add_muscle, change_muscle, change_ways,
							 take_name };
	static void (*const more[])(struct buf *) = { change_tool, change_mode, change_condition };
	unsigned which = below(7), also = below(6);
	void (*change)(struct buf *) = which < 5 ? changes[which] : more[below(3)];
	is_of_ways = change == change_ways;
	told[0] = '\0';
	buf_add(out, "kind: catalogue\n");
	change(out);
	if (which < 3 && also < 3)
		more[also](out);
}

#endif
