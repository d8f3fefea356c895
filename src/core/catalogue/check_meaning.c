/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* An overlay never changes what words already mean. A new name is looked up in every form in which people's words are
 * (core/catalogue/lookup.h): if one of them leads to another entry, the name is refused. */
#include "core/catalogue/named.h"

#include "base/text.h"
#include "core/catalogue/area_words.h"
#include "core/catalogue/lookup.h"
#include "core/catalogue/name.h"
#include <string.h>

enum { NAME_SIZE = 200, WORDS_MAX = NAME_SIZE / 2 + 1 };

/* ---- Other forms of a name ---------------------------------------------------------------------------------------- */

/* The first of the sorted names that equals text[size], or that would follow it. */
static unsigned lower_bound(const struct names *names, const char *text, size_t size)
{
	unsigned low = 0, high = names->count;
	while (low < high) {
		unsigned middle = low + (high - low) / 2;
		const struct named *at = &names->items[middle];
		if (name_compare_parts(at->text, at->size, text, size) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* The other entry that has this form of the name; NULL if there is none. */
static const struct named *owner_of(const struct check *check, const struct names *names, const struct named *named,
				    const char *text, size_t size)
{
	for (unsigned i = lower_bound(names, text, size); i < names->count; i++) {
		const struct named *owner = &names->items[i];
		if (owner == named || name_compare_parts(owner->text, owner->size, text, size) != 0)
			break; /* equal names after this one are reported themselves */
		if (!named_may_share(check->catalogue->base, owner, named))
			return owner;
	}
	return NULL;
}

/* True for a word that a lookup leaves out: "my", "on", "left". */
static bool is_left_out(const char *word, size_t size)
{
	enum side side;
	return lookup_filler(word, size) || lookup_side(word, size, &side);
}

/* Compares the words without those that a lookup leaves out, first or last, one more at a time. */
static const struct named *owner_of_words(const struct check *check, const struct names *names,
					  const struct named *named, const char *text)
{
	const char *starts[WORDS_MAX], *ends[WORDS_MAX];
	size_t size;
	unsigned count = 0;
	for (const char *at = text_word(text, &size); size > 0 && count < WORDS_MAX; at = text_word(at + size, &size)) {
		starts[count] = at;
		ends[count++] = at + size;
	}
	const struct named *owner = NULL;
	for (unsigned first = 0; owner == NULL && first < count; first++) {
		for (unsigned last = count; owner == NULL && last > first; last--) {
			owner = owner_of(check, names, named, starts[first], (size_t)(ends[last - 1] - starts[first]));
			if (!is_left_out(starts[last - 1], (size_t)(ends[last - 1] - starts[last - 1])))
				break;
		}
		if (!is_left_out(starts[first], (size_t)(ends[first] - starts[first])))
			break;
	}
	return owner;
}

/* Copies text[size] with blanks instead of punctuation. */
static void copy_plain(char out[NAME_SIZE], const char *text, size_t size)
{
	for (size_t i = 0; i < size; i++)
		out[i] = strchr("\"!?.,;:/\\()[]{}<>+*&#%=~_-|", text[i]) != NULL ? ' ' : text[i];
	out[size] = '\0';
}

static const struct named *changed_by(const struct check *check, const struct names *names, const struct named *named)
{
	char plain[NAME_SIZE];
	const struct named *owner = owner_of_words(check, names, named, named->text);
	size_t sizes[] = { text_without_remark(named->text), strlen(named->text) };
	for (int i = 0; owner == NULL && i < 2; i++) {
		copy_plain(plain, named->text, sizes[i]);
		owner = owner_of_words(check, names, named, plain);
	}
	return owner;
}

/* ---- Names of what forbids rolling -------------------------------------------------------------------------------- */

/* Sections whose names people use to say where they want to roll, or what is wrong. */
static bool is_told(enum section section)
{
	return section == SECTION_MUSCLES || section == SECTION_GROUPS || section == SECTION_AREAS ||
	       section == SECTION_CONTRAINDICATIONS || section == SECTION_AMBIGUOUS_NAMES;
}

/* The wrong letters in a name of this length that people would not notice. */
static unsigned slips(size_t size)
{
	return size < 5 ? 0 : size < 9 ? 1 : 2;
}

/* True if some words of the text are the name with a slip: "hernaited disc". Blanks do not count. */
static bool is_misspelled(const char *text, const char *name)
{
	char words[AREA_WORDS_SIZE], wanted[AREA_WORDS_SIZE], tried[AREA_WORDS_SIZE];
	size_t size, wanted_size = 0;
	area_words_copy(words, name);
	for (const char *at = words; *at != '\0'; at++)
		if (*at != ' ')
			wanted[wanted_size++] = *at;
	wanted[wanted_size] = '\0';
	unsigned most = slips(wanted_size);
	area_words_copy(words, text);
	for (const char *from = text_word(words, &size); most > 0 && size > 0; from = text_word(from + size, &size)) {
		size_t used = 0, next;
		for (const char *at = text_word(from, &next); next > 0; at = text_word(at + next, &next)) {
			memcpy(tried + used, at, next);
			used += next;
			tried[used] = '\0';
			if (used + most >= wanted_size && used <= wanted_size + most &&
			    text_distance(tried, wanted) <= most)
				return true;
		}
	}
	return false;
}

static bool has_any(const struct texts *names, const char *text)
{
	for (unsigned i = 0; names != NULL && i < names->items_count; i++)
		if (area_words_have(text, names->items[i]) || is_misspelled(text, names->items[i]))
			return true;
	return false;
}

static bool has_name(const struct catalogue *base, enum section section, unsigned at, const char *text)
{
	char name[NAME_SIZE];
	const char *displayed = catalogue_name(base, section, at);
	size_t size = text_without_remark(displayed);
	if (size >= sizeof name)
		size = sizeof name - 1;
	memcpy(name, displayed, size);
	name[size] = '\0';
	return area_words_have(text, catalogue_id(base, section, at)) || area_words_have(text, name) ||
	       is_misspelled(text, catalogue_id(base, section, at)) || is_misspelled(text, name) ||
	       has_any(name_aliases(base, section, at), text);
}

/* True if no meaning of the name is a place or a tool. */
static bool is_warning(const struct catalogue *base, const struct ambiguous_name *name)
{
	bool warning = true;
	for (unsigned i = 0; i < name->choices_count; i++) {
		enum section section = SECTION_CONTRAINDICATIONS;
		unsigned at;
		name_choice_section(base, &name->choices[i], &section, &at);
		warning &= section == SECTION_CONTRAINDICATIONS || section == SECTION_STOP_SIGNALS;
	}
	return warning;
}

static const char *find_danger(const struct catalogue *base, const struct named *named, enum section *ret_section)
{
	static const enum section sections[] = { SECTION_CONTRAINDICATIONS, SECTION_STOP_SIGNALS };
	for (size_t i = 0; i < sizeof sections / sizeof *sections; i++)
		for (unsigned at = 0; at < catalogue_count(base, sections[i]); at++) {
			*ret_section = sections[i];
			if ((named->section != sections[i] || named->at != at) &&
			    has_name(base, sections[i], at, named->text))
				return catalogue_id(base, sections[i], at);
		}
	*ret_section = SECTION_AMBIGUOUS_NAMES;
	for (unsigned at = 0; at < base->ambiguous_names_count; at++) {
		const struct ambiguous_name *name = &base->ambiguous_names[at];
		if ((named->section != SECTION_AMBIGUOUS_NAMES || named->at != at) && is_warning(base, name) &&
		    (area_words_have(named->text, name->id) || has_any(&name->names, named->text)))
			return name->id;
	}
	return NULL;
}

/* Words that say that something is wrong. A muscle with such a name would be rolled by those who only say so. */
static bool sounds_wrong(const struct named *named)
{
	static const char *const words[] = { "sore",     "ache",   "aching", "numbing", "bone",     "swollen",
					     "swelling", "broken", "hurt",   "hurting", "pain",     "painful",
					     "numb",     "torn",   "tear",   "injured", "injury",   "strain",
					     "sprain",   "vein",   "nerve",  "tendon",  "inflamed", "hot",
					     "red",      "lump",   "wound" };
	if (named->section != SECTION_MUSCLES && named->section != SECTION_GROUPS)
		return false;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (area_words_have(named->text, words[i]))
			return true;
	return false;
}

/* True for a word that would not stop everything any more once this contraindication has it. */
static bool is_milder(const struct catalogue *catalogue, const struct named *named)
{
	return named->section == SECTION_CONTRAINDICATIONS && named->kind >= NAME_ALIAS &&
	       !contraindication_is_doubt(&catalogue->contraindications[named->at]);
}

bool check_meaning(struct check *check, const struct names *names, const struct named *named)
{
	char path[DIAGNOSTIC_PATH_SIZE];
	const char *at = named_path(named, path);
	unsigned found = check->found;
	if (strlen(named->text) >= NAME_SIZE) {
		check_diagnostic(check, named->section, named->at, at, "a name has at most %d bytes", NAME_SIZE - 1);
		return false;
	}
	enum section section;
	const struct named *owner = changed_by(check, names, named);
	const char *danger = is_told(named->section) ? find_danger(check->catalogue->base, named, &section) : NULL;
	if (owner != NULL)
		check_diagnostic(check, named->section, named->at, at, "'%s' already means the %s '%s'", named->text,
				 section_singular(owner->section),
				 catalogue_id(check->catalogue, owner->section, owner->at));
	else if (danger != NULL)
		check_diagnostic(check, named->section, named->at, at, "contains a name of the %s '%s'",
				 section_singular(section), danger);
	else if (is_milder(check->catalogue, named))
		check_diagnostic(check, named->section, named->at, at,
				 "an unknown word counts as 'in-doubt': only an entry that blocks everything may take "
				 "one");
	else if (sounds_wrong(named))
		check_diagnostic(check, named->section, named->at, at,
				 "'%s' says that something is wrong: nobody would ask about it", named->text);
	return check->found == found;
}
