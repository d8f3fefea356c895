/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* With any overlay that loads, no person is allowed more on the built-in muscles than without it, nor more on a new
 * muscle than its class allows; and whatever excludes a muscle on one side excludes a new one there too. */
#include "base/buf.h"
#include "core/safety/review.h"
#include "io/catalogue/load.h"
#include "property/random_wish.h"

static struct random *dice;

static unsigned below(unsigned count)
{
	return random_below(dice, count);
}

static const char *any(const char *const *words, unsigned count)
{
	return words[below(count)];
}

#define ANY(...) \
	any((const char *const[]){ __VA_ARGS__ }, sizeof((const char *const[]){ __VA_ARGS__ }) / sizeof(char *))

static const char *position(void)
{
	return position_word((enum position)below(POSITION_COUNT));
}

static const char *tool(void)
{
	return catalogue_builtin()->tools[below(catalogue_builtin()->tools_count)].id;
}

/* ---- Overlays ------------------------------------------------------------------------------------------------------ */

static void add_muscle(struct buf *out, const struct group *group)
{
	const char *one = tool();
	const struct muscle *beside =
		&catalogue_builtin()->muscles[group->members.at[below(group->members.items_count)]];
	buf_addf(out,
		 "muscles:\n  - id: new-muscle\n    name: New muscle\n    anatomical: Musculus novus\n    group: %s\n"
		 "    priority: %u\n    priority_reason: a test\n    visible: back\n    pressure_class: %c\n"
		 "    stroke_cm: 15\n    tempo_s: 3\n    hold_s: %u\n    hold_max_s: 5\n    origin: here\n"
		 "    insertion: there\n    fibers: lengthwise\n    from: %s\n    to: %s\n"
		 "    tools: [%s]\n    household: none\n    stances:\n      - {position: %s, tools: [%s]%s}\n",
		 group->id, 1 + below(5), 'A' + (int)below(CLASS_COUNT), below(6), beside->from, beside->to, one,
		 position(), one, ANY("", ", cap: 6", ", cap: 3", ", no_beginners: true"));
	if (below(2) == 0)
		buf_addf(out, "    doses:\n      - {mode: %s, seconds: %u}\n",
			 ANY("post-run", "rest-day", "before-bed"), 30 + 5 * below(19));
	buf_addf(out,
		 "    start: Stand.\n    more_pressure: lean in\n    less_pressure: step away\n    avoid: [bone]\n"
		 "    near_areas: [%s]\n    mistakes: [haste]\n    also_check: []\n    static_stretch: "
		 "calf-wall-straight\n"
		 "    dynamic_drill: ankle-rocks\n    why: A test.\n    cues:\n      setup: Stand.\n"
		 "      roll: Roll slowly.\n      more: Lean in.\n      less: Step away.\n      hold: Pause.\n"
		 "      avoid: Stay off the bone.\n",
		 ANY("", "elbow", "spine", "shin-bone"));
	buf_addf(out, "groups:\n  - change: %s\n    members: [", group->id);
	for (unsigned i = 0; i < group->members.items_count; i++)
		buf_addf(out, "%s, ", group->members.items[i]);
	buf_add(out, "new-muscle]\n");
}

static void change_muscle(struct buf *out)
{
	const struct muscle *muscle = &catalogue_builtin()->muscles[below(catalogue_builtin()->muscles_count)];
	buf_addf(out, "muscles:\n  - change: %s\n", muscle->id);
	switch (below(5)) {
	case 0:
		buf_addf(out, "    pressure_class: %c\n", 'A' + (int)below(CLASS_COUNT));
		break;
	case 1:
		buf_addf(out, "    tools: [%s, %s]\n", tool(), tool());
		break;
	case 2:
		buf_addf(out, "    doses:\n      - {mode: post-run, seconds: %u}\n", 30 + 5 * below(19));
		break;
	case 3:
		buf_addf(out, "    hold_s: %u\n    hold_max_s: %u\n", below(12), below(14));
		break;
	default:
		buf_addf(out, "    near_areas: [%s]\n", ANY("", "spine", "it-band"));
	}
}

/* The tools of a muscle and its stances, in any order, some of them missing. */
static void change_ways(struct buf *out)
{
	const struct muscle *muscle = &catalogue_builtin()->muscles[below(catalogue_builtin()->muscles_count)];
	unsigned tools = muscle->tools.items_count, first_tool = below(3) == 0 ? below(tools) : 0,
		 first_stance = below(3) == 0 ? below(muscle->stances_count) : 0, gone = below(tools);
	buf_addf(out, "muscles:\n  - change: %s\n    tools: [", muscle->id);
	for (unsigned i = 0; i < tools; i++)
		if (i != gone || tools == 1)
			buf_addf(out, "%s, ", muscle->tools.items[(first_tool + i) % tools]);
	buf_add(out, "]\n    stances:\n");
	for (unsigned i = 0; i < muscle->stances_count; i++) {
		const struct stance *stance = &muscle->stances[(first_stance + i) % muscle->stances_count];
		buf_addf(out, "      - {position: %s, no_beginners: %s, cap: %u", position_word(stance->position),
			 stance->no_beginners || below(6) == 0 ? "true" : "false", below(5) == 0 ? 3 : stance->cap);
		if (stance->less != NULL)
			buf_addf(out, ", less: \"%s\"", stance->less);
		buf_add(out, ", tools: [");
		for (unsigned k = 0; k < stance->tools.items_count; k++)
			if (strcmp(stance->tools.items[k], muscle->tools.items[(first_tool + gone) % tools]) != 0)
				buf_addf(out, "%s, ", stance->tools.items[k]);
		buf_add(out, "]}\n");
	}
}

static void change_tool(struct buf *out)
{
	buf_addf(out, "tools:\n  - change: %s\n    %s: %u\n", tool(), ANY("firmness", "cap", "cap_minus"), below(7));
}

static void change_mode(struct buf *out)
{
	const char *mode = catalogue_builtin()->modes[below(catalogue_builtin()->modes_count)].id;
	if (below(2) == 0)
		buf_addf(out, "modes:\n  - change: %s\n    caps: [%u, %u, %u, %u]\n", mode, below(8), below(7),
			 below(6), below(5));
	else
		buf_addf(out, "modes:\n  - change: %s\n    %s: %u\n", mode,
			 ANY("bout_most_s", "bout_user_max_s", "bout_min_s", "minutes_max", "no_firm_tools"),
			 20 + 5 * below(24));
}

static void change_condition(struct buf *out)
{
	const struct catalogue *catalogue = catalogue_builtin();
	const char *id = catalogue->contraindications[below(catalogue->contraindications_count)].id;
	buf_addf(out, "contraindications:\n  - change: %s\n", id);
	if (below(3) == 0)
		buf_addf(out, "    action: %s\n", action_word((enum action)below(ACTION_COUNT)));
	else if (below(2) == 0)
		buf_addf(out, "    hours: %u\n", below(200));
	else
		buf_addf(out, "    restricts: {cap: %u, firmness: %u, soft_tools: %s}\n", below(8), below(6),
			 ANY("true", "false"));
}

static bool is_of_ways; /* a condition or tool may change the choice */

static void random_overlay(struct buf *out)
{
	static void (*const changes[])(struct buf *) = { change_muscle, change_ways, change_tool, change_mode,
							 change_condition };
	const struct catalogue *catalogue = catalogue_builtin();
	void (*change)(struct buf *) = changes[below(sizeof changes / sizeof *changes)];
	is_of_ways = false;
	buf_add(out, "kind: catalogue\n");
	if (below(2) == 0) {
		add_muscle(out, &catalogue->groups[below(catalogue->groups_count)]);
		return;
	}
	is_of_ways = change == change_ways;
	change(out);
}

static bool load(struct catalogue_files *ret_files, const struct buf *text)
{
	struct report report = { 0 };
	struct yaml_file file;
	yaml_file_of_bytes(&file, "overlay.yaml", buf_text(text), text->size);
	bool good = catalogue_load_documents(ret_files, catalogue_builtin(), &file, 1, &report);
	report_done(&report);
	return good;
}

/* ---- Comparing ----------------------------------------------------------------------------------------------------- */

/* The cap of the way that a plan would choose by itself; 0 if there is none. */
static unsigned chosen_cap(const struct safety *safety, unsigned muscle, enum side side)
{
	const struct texts *tools = &safety->catalogue->muscles[muscle].tools;
	uint64_t choice = safety_choice(safety, muscle, side);
	for (unsigned i = 0; i < tools->items_count; i++) {
		struct way way;
		unsigned from = 0;
		if ((choice >> tools->at[i] & 1) && safety_way(safety, muscle, side, tools->at[i], &from, &way))
			return way.cap;
	}
	return 0;
}

static const char *is_looser(const struct safety *without, const struct safety *with, unsigned muscle, enum side side)
{
	struct allowance before = safety_allowance(without, muscle, side), now = safety_allowance(with, muscle, side);
	uint64_t known = (UINT64_C(1) << without->catalogue->tools_count) - 1;
	return before.kind == ALLOWED_NOT && now.kind != ALLOWED_NOT ? "a muscle is allowed again"
	       : now.cap > before.cap                                ? "a cap rose"
	       : now.seconds_max > before.seconds_max                ? "seconds rose"
	       : now.tools & known & ~before.tools                   ? "a tool came back"
	       : now.positions & ~before.positions                   ? "a position came back"
	       : is_of_ways && before.kind != ALLOWED_NOT &&
			       chosen_cap(with, muscle, side) > chosen_cap(without, muscle, side)
		       ? "a plan would press harder"
	       : before.no_holds && !now.no_holds && now.kind != ALLOWED_NOT ? "holds came back"
									     : NULL;
}

/* Rests, positions, the end of the range and full stops together decide which drills and stretches are left. */
static bool is_stretch_back(const struct safety *without, const struct safety *with)
{
	for (unsigned i = 0; i < without->catalogue->stretches_count; i++)
		for (enum side side = SIDE_LEFT; side <= SIDE_BOTH; side++)
			if (!safety_stretch(without, &without->catalogue->stretches[i], side) &&
			    safety_stretch(with, &with->catalogue->stretches[i], side))
				return true;
	return false;
}

static bool is_stretched(const struct safety *safety, const struct muscle *muscle, enum side side)
{
	return safety_stretch(safety, catalogue_stretch(safety->catalogue, muscle->static_stretch), side) ||
	       safety_stretch(safety, catalogue_stretch(safety->catalogue, muscle->dynamic_drill), side);
}

/* Nobody knows where a new muscle is, so it is subject to what concerns any muscle on its side. */
static const char *is_new_muscle_free(const struct safety *with, unsigned muscle, enum side side)
{
	const struct catalogue *catalogue = with->catalogue;
	const struct muscle *entry = &catalogue->muscles[muscle];
	const struct mode *mode = &catalogue->modes[with->mode];
	struct allowance own = safety_allowance(with, muscle, side);
	bool one_blocked = false, one_rests = false;
	for (unsigned i = 0; i < catalogue_builtin()->muscles_count; i++) {
		const struct allowance other = safety_allowance(with, i, side);
		one_blocked |= !catalogue->muscles[i].central && other.blocked;
		one_rests |= !catalogue->muscles[i].central && other.rests;
	}
	return own.cap > mode->caps[entry->pressure_class]          ? "a new muscle exceeds its class"
	       : own.cap > CATALOGUE_PRESSURE_MAX                   ? "a pressure over 6"
	       : own.seconds_max > 120                              ? "more than 120 s"
	       : one_blocked && own.kind != ALLOWED_NOT             ? "a muscle is blocked and a new one is not"
	       : one_rests && !own.rests && own.kind != ALLOWED_NOT ? "a muscle rests and a new one does not"
	       : own.rests && is_stretched(with, entry, side)       ? "a new muscle rests and is stretched"
								    : NULL;
}

static const char *compare(const struct catalogue *catalogue, struct random *random)
{
	struct person person;
	struct safety without, with, without_eases;
	unsigned mode = random_below(random, catalogue_builtin()->modes_count);
	random_person(random, catalogue_builtin(), &person);
	safety_review(&without, catalogue_builtin(), mode, &person, WISH_NOW);
	safety_review(&with, catalogue, mode, &person, WISH_NOW);
	person.eases_count = 0; /* a rest after a stop signal is about one muscle: a new one does not share it */
	safety_review(&without_eases, catalogue, mode, &person, WISH_NOW);
	const char *what = with.verdict < without.verdict     ? "the verdict fell"
			   : is_stretch_back(&without, &with) ? "a drill or stretch came back"
							      : NULL;
	for (unsigned i = 0; what == NULL && i < 2 * catalogue->muscles_count; i++)
		what = i / 2 < catalogue_builtin()->muscles_count
			       ? is_looser(&without, &with, i / 2, (enum side)(i % 2))
			       : is_new_muscle_free(&without_eases, i / 2, (enum side)(i % 2));
	safety_done(&without_eases);
	safety_done(&with);
	safety_done(&without);
	return what;
}

static unsigned long loaded;

static const char *no_overlay_loosens_anything(struct random *random)
{
	enum { PEOPLE = 5 };
	static char text[4096];
	struct catalogue_files files = { 0 };
	struct buf overlay = { 0 };
	const char *what = NULL;
	dice = random;
	random_overlay(&overlay);
	bool good = load(&files, &overlay);
	loaded += good;
	for (unsigned i = 0; good && what == NULL && i < PEOPLE; i++)
		what = compare(files.catalogue, random);
	if (what != NULL) {
		snprintf(text, sizeof text, "%s\n%s", what, buf_text(&overlay));
		what = text;
	}
	catalogue_files_done(&files);
	buf_done(&overlay);
	return what;
}

int main(int argc, char **argv)
{
	char cases[] = "500", *few[] = { argv[0], cases, NULL };
	int broken = argc > 1 ? property_run("no overlay loosens anything", no_overlay_loosens_anything, argc, argv)
			      : property_run("no overlay loosens anything", no_overlay_loosens_anything, 2, few);
	printf("%lu overlays loaded\n", loaded);
	return broken | (loaded == 0 && argc <= 2);
}
