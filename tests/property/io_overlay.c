/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* With any overlay that loads, words keep their meaning, and no person is allowed more on the built-in muscles than
 * without it, nor more on a new muscle than its class allows; and whatever excludes a muscle on one side excludes a new
 * one there too. */
#include "base/buf.h"
#include "core/catalogue/area_words.h"
#include "core/catalogue/name.h"
#include "core/person/wish_parse.h"
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

/* ---- Names --------------------------------------------------------------------------------------------------------- */

static char told[160]; /* the name that the overlay gave away; empty if it gave none */

static const char *any_name(enum section *ret_section, unsigned *ret_at)
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

/* Puts words, a side, a remark, capital letters or punctuation around a name. */
static void decorate(const char *name)
{
	static const char *const first[] = { "", "", "my ", "The ", "on ", "i am taking ", "left ", "my l ", "on-" };
	static const char *const last[] = { "", "", " left", " R", "s", " (both)", ".", "!", "/x", " both" };
	const char *before = first[below(sizeof first / sizeof *first)];
	snprintf(told, sizeof told, "%s%s%s", before, name, last[below(sizeof last / sizeof *last)]);
	for (char *at = told; below(4) == 0 && *at != '\0'; at++)
		*at = *at == ' ' ? '-' : *at >= 'a' && *at <= 'z' ? (char)(*at - 'a' + 'A') : *at;
}

/* Gives somebody else's name, or one that is similar, to another entry. */
static void take_name(struct buf *out)
{
	enum section section, other;
	unsigned at, other_at;
	decorate(any_name(&section, &at));
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

/* What the program makes of a word: the number of the entry, or why there is none. */
struct meaning {
	bool found;
	uint64_t what; /* target, condition or tools */
	const char *question; /* id of the ambiguous name */
};

static struct meaning meaning_of(const struct catalogue *catalogue, const char *key, const char *word)
{
	struct wish wish = { 0 };
	struct err ignored = { 0 };
	const char *where;
	size_t start, size;
	struct meaning meaning = { 0 };
	const struct ambiguous_name *name = wish_ambiguous(catalogue, key, word, &where, &start, &size);
	meaning.question = name != NULL ? name->id : NULL;
	meaning.found = wish_parse(&wish, catalogue, key, word, WISH_NOW, &ignored);
	if (meaning.found)
		meaning.what = wish.only_count > 0         ? (uint64_t)wish.only[0].kind << 32 | wish.only[0].at
			       : wish.conditions_count > 0 ? wish.conditions[0].contraindication
			       : wish.sore_count > 0 ? (uint64_t)wish.sore[0].target.kind << 32 | wish.sore[0].target.at
						     : wish.tools;
	return meaning;
}

/* True if the word contains a name of a contraindication other than this one. */
static bool warns_of_another(const char *word, uint64_t contraindication)
{
	const struct catalogue *catalogue = catalogue_builtin();
	for (unsigned at = 0; at < catalogue->contraindications_count; at++) {
		const struct texts *aliases = &catalogue->contraindications[at].aliases;
		for (unsigned i = 0; i < aliases->items_count && at != contraindication; i++)
			if (area_words_have(word, aliases->items[i]))
				return true;
	}
	return false;
}

/* A word that is known without the overlay keeps its meaning; one that contains a name of a contraindication does not
 * become another one. */
static const char *is_meaning_changed(const struct catalogue *catalogue, const char *word)
{
	static const char *const keys[] = { "only", "sore", "has", "tools" };
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		struct meaning before = meaning_of(catalogue_builtin(), keys[i], word);
		struct meaning now = meaning_of(catalogue, keys[i], word);
		if (before.found ? !now.found || now.what != before.what
				 : before.question != NULL &&
					   (now.question == NULL || strcmp(now.question, before.question) != 0))
			return "a word has another meaning";
		if (!before.found && now.found && i == 2 && warns_of_another(word, now.what))
			return "a word for a danger became another contraindication";
	}
	return NULL;
}

static bool is_of_ways; /* a condition or tool may change the choice */

static void random_overlay(struct buf *out)
{
	static void (*const changes[])(struct buf *) = { change_muscle, change_ways,      change_tool,
							 change_mode,   change_condition, take_name };
	const struct catalogue *catalogue = catalogue_builtin();
	void (*change)(struct buf *) = changes[below(sizeof changes / sizeof *changes)];
	is_of_ways = false;
	told[0] = '\0';
	buf_add(out, "kind: catalogue\n");
	if (below(3) == 0) {
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
	if (good && told[0] != '\0')
		what = is_meaning_changed(files.catalogue, told);
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
