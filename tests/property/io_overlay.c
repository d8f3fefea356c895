/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* With any overlay that loads, words keep their meaning, and no person is allowed more on the built-in muscles than
 * without it, nor more on a new muscle than its class allows; and whatever excludes a muscle on one side excludes a new
 * one there too. */
#include "core/catalogue/area_words.h"
#include "core/person/wish_parse.h"
#include "core/safety/review.h"
#include "io/catalogue/load.h"
#include "property/random_overlay.h"
#include "property/random_wish.h"

/* ---- Words ------------------------------------------------------------------------------------------------------ */

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

/* The highest pressure that the mode allows on a built-in muscle of the group. */
static unsigned group_cap(const struct mode *mode, const char *group)
{
	unsigned cap = 0;
	for (unsigned i = 0; i < catalogue_builtin()->muscles_count; i++) {
		const struct muscle *other = &catalogue_builtin()->muscles[i];
		if (strcmp(other->group, group) == 0 && mode->caps[other->pressure_class] > cap)
			cap = mode->caps[other->pressure_class];
	}
	return cap;
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
	       : own.cap > group_cap(mode, entry->group)            ? "a new muscle exceeds its group"
	       : own.cap > CATALOGUE_PRESSURE_MAX                   ? "a pressure over 6"
	       : own.seconds_max > mode->bout_user_max_s            ? "a new muscle is rolled for too long"
	       : own.seconds_max > 120                              ? "more than 120 s"
	       : one_blocked && own.kind != ALLOWED_NOT             ? "a muscle is blocked and a new one is not"
	       : one_rests && !own.rests && own.kind != ALLOWED_NOT ? "a muscle rests and a new one does not"
	       : own.rests && is_stretched(with, entry, side)       ? "a new muscle rests and is stretched"
								    : NULL;
}

/* A new muscle may be in the same place as another one of its group, so it shares what that one has to bear after a stop
 * signal or on request. */
static const char *is_new_muscle_fresh(const struct safety *with, const struct safety *rested, unsigned muscle,
				       enum side side)
{
	const struct catalogue *catalogue = with->catalogue;
	const struct allowance own = safety_allowance(with, muscle, side),
			       usual = safety_allowance(rested, muscle, side);
	bool rests = false, shorter = false, lighter = false;
	for (unsigned i = 0; i < catalogue_builtin()->muscles_count; i++) {
		const struct allowance other = safety_allowance(with, i, side),
				       before = safety_allowance(rested, i, side);
		if (catalogue->muscles[i].group_at != catalogue->muscles[muscle].group_at)
			continue;
		rests |= other.rests && !before.rests;
		shorter |= other.minimum_dose && !before.minimum_dose;
		lighter |= other.kind != ALLOWED_NOT && other.cap < before.cap;
	}
	return own.kind == ALLOWED_NOT        ? NULL
	       : rests                        ? "a muscle rests and its twin does not"
	       : shorter && !own.minimum_dose ? "a muscle has a short bout and its twin not"
	       : lighter && own.cap >= usual.cap && own.cap > catalogue->constant[CONSTANT_PRESSURE_START]
		       ? "a muscle is eased and its twin not"
		       : NULL;
}

static const char *check_new_muscles(const struct catalogue *catalogue, unsigned mode, struct person *person)
{
	struct safety safety, with;
	const char *what = NULL;
	safety_review(&with, catalogue, mode, person, WISH_NOW);
	person->eases_count = 0; /* a rest after a stop signal is about one group: only its new muscles share it */
	safety_review(&safety, catalogue, mode, person, WISH_NOW);
	for (unsigned i = 2 * catalogue_builtin()->muscles_count; what == NULL && i < 2 * catalogue->muscles_count;
	     i++) {
		what = is_new_muscle_free(&safety, i / 2, (enum side)(i % 2));
		what = what != NULL ? what : is_new_muscle_fresh(&with, &safety, i / 2, (enum side)(i % 2));
	}
	safety_done(&safety);
	safety_done(&with);
	return what;
}

static const char *compare(const struct catalogue *catalogue, struct random *random)
{
	struct person person;
	struct safety without, with;
	unsigned mode = random_below(random, catalogue_builtin()->modes_count);
	random_person(random, catalogue_builtin(), &person);
	safety_review(&without, catalogue_builtin(), mode, &person, WISH_NOW);
	safety_review(&with, catalogue, mode, &person, WISH_NOW);
	const char *what = with.verdict < without.verdict     ? "the verdict fell"
			   : is_stretch_back(&without, &with) ? "a drill or stretch came back"
							      : NULL;
	for (unsigned i = 0; what == NULL && i < 2 * catalogue_builtin()->muscles_count; i++)
		what = is_looser(&without, &with, i / 2, (enum side)(i % 2));
	if (what == NULL && catalogue->muscles_count > catalogue_builtin()->muscles_count)
		what = check_new_muscles(catalogue, mode, &person);
	safety_done(&with);
	safety_done(&without);
	return what;
}

enum { PEOPLE = 5 };

static unsigned long loaded;

static const char *no_overlay_loosens_anything(struct random *random)
{
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

/* An overlay that does not load tests the checks of the catalogue only, so seven in ten have to. */
int main(int argc, char **argv)
{
	enum { PERCENT_LOADED = 70, CASES_FOR_PERCENT = 500 };
	unsigned long cases = argc > 1 ? strtoul(argv[1], NULL, 10) : PROPERTY_CASES;
	int broken = property_run("no overlay loosens anything", no_overlay_loosens_anything, argc, argv);
	printf("%lu of %lu overlays loaded, %d people each\n", loaded, cases, PEOPLE);
	return broken | (cases >= CASES_FOR_PERCENT && loaded * 100 < cases * PERCENT_LOADED);
}
