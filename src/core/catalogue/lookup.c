/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Finds entries by id or name. For an unknown word, suggests the most similar known entry. */
#include "core/catalogue/lookup.h"

#include "base/buf.h"
#include "base/text.h"
#include "core/catalogue/name.h"
#include <string.h>
#include <strings.h>

enum { NAMED_MAX = 3 }; /* other sections are just called "entry" */

const char lookup_listed[] = "muscles|groups|tools|contraindications|areas|stretches|modes|runs|measures|sources|rules";

/* ---- Sections --------------------------------------------------------------------------------------------------- */

static bool section_of(const char *name, size_t size, enum section *ret_section)
{
	for (int i = 0; i < SECTION_COUNT; i++) {
		const char *known = section_name((enum section)i);
		if (strncmp(known, name, size) == 0 && known[size] == '\0') {
			*ret_section = (enum section)i;
			return true;
		}
	}
	return false;
}

unsigned lookup_sections(const char *where, enum section ret_sections[SECTION_COUNT])
{
	unsigned count = 0;
	for (const char *name = where; name != NULL && count < SECTION_COUNT; name = strchr(name, '|')) {
		name += name[0] == '|';
		if (!section_of(name, strcspn(name, "|"), &ret_sections[count++]))
			return 0;
	}
	return count;
}

/* True if it is a former id of the contraindication. */
static bool was(const struct catalogue *catalogue, unsigned contraindication, const char *id)
{
	return texts_has(&catalogue->contraindications[contraindication].was, id);
}

static int find_former(const struct catalogue *catalogue, const char *id)
{
	for (unsigned i = 0; i < catalogue->contraindications_count; i++)
		if (was(catalogue, i, id))
			return (int)i;
	return -1;
}

static bool find(const struct catalogue *catalogue, const char *where, const char *id, enum section *ret_section,
		 unsigned *ret_at)
{
	enum section sections[SECTION_COUNT];
	unsigned count = lookup_sections(where, sections);
	for (unsigned i = 0; i < count; i++) {
		int at = catalogue_find(catalogue, sections[i], id);
		if (at < 0 && sections[i] == SECTION_CONTRAINDICATIONS)
			at = find_former(catalogue, id);
		if (at >= 0) {
			*ret_section = sections[i];
			*ret_at = (unsigned)at;
			return true;
		}
	}
	return false;
}

static bool find_name(const struct catalogue *catalogue, const char *where, const char *word, enum section *ret_section,
		      unsigned *ret_at)
{
	enum section sections[SECTION_COUNT];
	unsigned count = lookup_sections(where, sections);
	return name_find(catalogue, sections, count, word, ret_section, ret_at);
}

/* ---- Words before a name ------------------------------------------------------------------------------------------ */

static bool is_known(const struct catalogue *catalogue, const char *where, const char *word)
{
	enum section sections[SECTION_COUNT], section;
	unsigned count = lookup_sections(where, sections), at;
	return find(catalogue, where, word, &section, &at) ||
	       name_find(catalogue, sections, count, word, &section, &at) ||
	       name_ambiguous(catalogue, sections, count, word) != NULL;
}

bool lookup_filler(const char *word, size_t size)
{
	static const char *const fillers[] = { "my", "the", "a",  "an",   "your", "some", "i'm",  "im",
					       "i",  "am",  "on", "have", "has",  "got",  "with", "taking" };
	for (size_t i = 0; i < sizeof fillers / sizeof *fillers; i++)
		if (strlen(fillers[i]) == size && text_starts(word, fillers[i]))
			return true;
	return false;
}

bool lookup_side(const char *word, size_t size, enum side *ret_side)
{
	static const char *const others[] = { "lt", "rt", "bilateral" };
	for (enum side side = SIDE_LEFT; side <= SIDE_BOTH; side++) {
		const char *name = side_word(side), *other = others[side];
		if ((((size == 1 && side != SIDE_BOTH) || size == strlen(name)) &&
		     strncasecmp(word, name, size) == 0) ||
		    (size == strlen(other) && strncasecmp(word, other, size) == 0)) {
			*ret_side = side;
			return true;
		}
	}
	return false;
}

/* Length of a leading word without meaning for the entry, with its blanks; 0 if there is none. */
static size_t filler(const char *word)
{
	size_t size = strcspn(word, " "), blanks = strspn(word + size, " ");
	return blanks > 0 && lookup_filler(word, size) ? size + blanks : 0;
}

const char *lookup_bare(const struct catalogue *catalogue, const char *where, const char *word)
{
	for (size_t size; (size = filler(word)) > 0 && !is_known(catalogue, where, word) &&
			  !is_known(catalogue, lookup_listed, word);
	     word += size)
		;
	return word;
}

/* ---- The nearest name --------------------------------------------------------------------------------------------- */

enum { NAME_MAX = 64, FAR = 99, BEGINNING = 4 };

/* Converts a name to the form that text_distance and text_is_short_for compare: lower-case words joined by hyphens. */
static const char *joined(char out[NAME_MAX], const char *name)
{
	size_t used = 0;
	for (; *name != '\0' && used + 1 < NAME_MAX; name++)
		if (*name != '\'')
			out[used++] = *name == ' ' ? '-' : *name;
	out[used] = '\0';
	return out;
}

/* A search for the entry that a word means. */
struct search {
	const struct catalogue *catalogue;
	char word[NAME_MAX];
	unsigned most; /* edits allowed, or those of the best match so far */
	bool short_for; /* look for names that the word abbreviates, instead of edits */
	const char *id; /* best match so far */
	bool several; /* more than one entry matches equally well */
};

/* Takes the next of the words joined by hyphens; false at the end. */
static bool next_word(const char **at, char out[NAME_MAX])
{
	size_t size = strcspn(*at, "-");
	memcpy(out, *at, size);
	out[size] = '\0';
	*at += size + ((*at)[size] == '-');
	return size > 0;
}

/* The wrong letters in a word of this length that are taken for slips. Short words differ by one letter anyway: a jaw is
 * not a jab, and a femur is not a fever. */
static unsigned slips(size_t size)
{
	enum { SHORT = 5, LONG = 8, VERY_LONG = 12 };
	return size < SHORT ? 0 : size < LONG ? 1 : size < VERY_LONG ? 2 : 3;
}

static bool has_word(const char *name, const char *word)
{
	char part[NAME_MAX];
	while (next_word(&name, part))
		if (text_distance(part, word) <= slips(strlen(part) > strlen(word) ? strlen(part) : strlen(word)))
			return true;
	return false;
}

/* "plantar-facitis" is near "plantar-fasciitis"; "neck-pain" looks like "heel-pain", but is a different word. */
static bool has_words(const char *name, const char *words)
{
	char word[NAME_MAX];
	while (next_word(&words, word))
		if (!lookup_filler(word, strlen(word)) && !has_word(name, word))
			return false;
	return true;
}

/* "tlf" for "tfl" */
static bool is_swapped(const char *a, const char *b)
{
	size_t at = 0;
	while (a[at] != '\0' && a[at] == b[at])
		at++;
	return a[at] != '\0' && a[at + 1] != '\0' && a[at] == b[at + 1] && a[at + 1] == b[at] &&
	       strcmp(a + at + 2, b + at + 2) == 0;
}

static void without_hyphens(char out[NAME_MAX], const char *name)
{
	size_t used = 0;
	for (; *name != '\0'; name++)
		if (*name != '-')
			out[used++] = *name;
	out[used] = '\0';
}

/* The number of slips by which the names differ; FAR if they are too short for the difference to be one. */
static unsigned slips_between(const char *a, const char *b)
{
	char one[NAME_MAX], other[NAME_MAX];
	without_hyphens(one, a);
	without_hyphens(other, b);
	unsigned distance = text_distance(one, other);
	return distance > 0 && slips(strlen(one)) == 0 && !is_swapped(one, other) ? FAR : distance;
}

static void try_name(struct search *search, const char *id, const char *name)
{
	char other[NAME_MAX];
	joined(other, name);
	unsigned distance = search->short_for ? (text_is_short_for(search->word, other) ? 0 : FAR)
					      : slips_between(search->word, other);
	bool compares_words = search->short_for || (strchr(search->word, '-') != NULL && distance > 1);
	if (compares_words && !has_words(other, search->word))
		return;
	if (distance > search->most)
		return;
	bool nearer = distance < search->most;
	search->several = !nearer && search->id != NULL && (search->several || search->id != id);
	search->id = nearer || search->id == NULL ? id : search->id;
	search->most = distance;
}

static void try_entry(struct search *search, enum section section, unsigned at)
{
	const struct texts *aliases = name_aliases(search->catalogue, section, at);
	const char *id = catalogue_id(search->catalogue, section, at);
	try_name(search, id, id);
	try_name(search, id, catalogue_name(search->catalogue, section, at));
	for (unsigned i = 0; !search->short_for && aliases != NULL && i < aliases->items_count; i++)
		try_name(search, id, aliases->items[i]);
}

/* Searches for a name within `most` edits, or one that the word abbreviates; true if there is any. */
static bool search_names(struct search *search, const char *where, unsigned most, bool short_for)
{
	enum section sections[SECTION_COUNT];
	unsigned count = lookup_sections(where, sections);
	search->most = most;
	search->short_for = short_for;
	for (unsigned i = 0; i < count; i++)
		for (unsigned at = 0; at < catalogue_count(search->catalogue, sections[i]); at++)
			try_entry(search, sections[i], at);
	return search->id != NULL;
}

/* The shortest id that begins with the word; NULL if there is none. */
static const char *begun_with(const struct search *search, const char *where)
{
	enum section sections[SECTION_COUNT];
	unsigned count = lookup_sections(where, sections);
	const char *shortest = NULL;
	for (unsigned i = 0; i < count; i++)
		for (unsigned at = 0; at < catalogue_count(search->catalogue, sections[i]); at++) {
			const char *id = catalogue_id(search->catalogue, sections[i], at);
			if (text_starts(id, search->word) && (shortest == NULL || strlen(id) < strlen(shortest)))
				shortest = id;
		}
	return shortest;
}

const char *lookup_nearest(const struct catalogue *catalogue, const char *where, const char *id)
{
	for (size_t size = filler(id); size > 0; size = filler(id))
		id += size;
	size_t size = strlen(id);
	struct search search = { .catalogue = catalogue };
	if (size == 0 || size >= NAME_MAX)
		return NULL;
	joined(search.word, id);
	const char *begun = size >= BEGINNING ? begun_with(&search, where) : NULL;
	if (begun != NULL)
		return begun;
	if (search_names(&search, where, 1, false) || search_names(&search, where, 0, true))
		return search.several ? NULL : search.id;
	return search_names(&search, where, slips(size), false) && !search.several ? search.id : NULL;
}

/* ---- Ambiguous names -------------------------------------------------------------------------------------------- */

const struct ambiguous_name *lookup_ambiguous(const struct catalogue *catalogue, const char *where, const char *word)
{
	enum section sections[SECTION_COUNT], section;
	unsigned count = lookup_sections(where, sections), at;
	word = lookup_bare(catalogue, where, word);
	return find(catalogue, where, word, &section, &at) ? NULL : name_ambiguous(catalogue, sections, count, word);
}

/* "outside: it-band (asks inflamed-joint-tendon)" */
static void add_choice(struct buf *text, const struct name_choice *choice)
{
	buf_addf(text, "%s: %s", choice->answer, choice->entry != NULL ? choice->entry : "");
	if (choice->with != NULL)
		buf_addf(text, " with %s", choice->with);
	for (unsigned i = 0; i < choice->asks.items_count; i++)
		buf_addf(text, "%s%s", i == 0 ? " (asks " : ", ", choice->asks.items[i]);
	buf_add(text, choice->asks.items_count > 0 ? ")" : "");
	if (choice->says != NULL)
		buf_addf(text, "%s%s", choice->entry != NULL ? ", " : "", choice->says);
}

static bool fail_ambiguous(const struct ambiguous_name *name, const char *word, struct err *err)
{
	struct buf text = { 0 };
	buf_addf(&text, "'%s': %s", word, name->question);
	for (unsigned i = 0; i < name->choices_count; i++) {
		buf_add(&text, i == 0 ? "  " : "; ");
		add_choice(&text, &name->choices[i]);
	}
	err_set(err, ERR_USAGE, "%s", buf_text(&text));
	buf_done(&text);
	return false;
}

/* ---- Unknown words ---------------------------------------------------------------------------------------------- */

/* "muscle, group or no-go area" */
static void add_what(struct buf *text, const enum section *sections, unsigned count)
{
	if (count > NAMED_MAX)
		buf_add(text, "entry");
	for (unsigned i = 0; i < count && count <= NAMED_MAX; i++)
		buf_addf(text, "%s%s", i == 0 ? "" : i + 1 == count ? " or " : ", ", section_singular(sections[i]));
}

/* ": see 'rollcoach list muscles' (or groups, areas)" */
static void add_lists(struct buf *text, const enum section *sections, unsigned count)
{
	if (count > NAMED_MAX) {
		buf_add(text, ": see 'rollcoach list --help'");
		return;
	}
	enum section listed[SECTION_COUNT];
	unsigned listed_count = lookup_sections(lookup_listed, listed);
	for (unsigned i = 0; i < listed_count; i++) {
		if (listed[i] != sections[0])
			continue;
		buf_addf(text, ": see 'rollcoach list %s'", section_name(sections[0]));
		for (unsigned k = 1; k < count; k++)
			buf_addf(text, "%s%s", k == 1 ? " (or " : ", ", section_name(sections[k]));
		buf_add(text, count > 1 ? ")" : "");
	}
}

/* True if the word is the id or a name of an entry in another section. */
static bool is_elsewhere(const struct catalogue *catalogue, const enum section *sections, unsigned count,
			 const char *word, enum section *ret_section, unsigned *ret_at)
{
	if (!find(catalogue, lookup_listed, word, ret_section, ret_at) &&
	    !find_name(catalogue, lookup_listed, word, ret_section, ret_at))
		return false;
	for (unsigned i = 0; i < count; i++)
		if (sections[i] == *ret_section)
			return false;
	return true;
}

static bool is_place(enum section section)
{
	return section == SECTION_MUSCLES || section == SECTION_GROUPS || section == SECTION_AREAS;
}

/* A condition that is not listed may matter all the same. */
static void add_doubt(struct buf *text, const struct catalogue *catalogue, const enum section *sections, unsigned count)
{
	static const char doubt[] = "in-doubt";
	if (count == 1 && sections[0] == SECTION_CONTRAINDICATIONS &&
	    catalogue_contraindication(catalogue, doubt) != NULL)
		buf_addf(text, "; for one that is not listed, enter '%s'", doubt);
}

bool lookup_fail(const struct catalogue *catalogue, const char *where, const char *id, const char *nearest,
		 struct err *err)
{
	enum section sections[SECTION_COUNT], other;
	unsigned count = lookup_sections(where, sections), at;
	struct buf text = { 0 };
	bool is_known = is_elsewhere(catalogue, sections, count, id, &other, &at);
	if (is_known) {
		const char *known = catalogue_id(catalogue, other, at);
		buf_addf(&text, "'%s' is ", id);
		if (strcmp(known, id) == 0)
			buf_addf(&text, "a %s, not a ", section_singular(other));
		else
			buf_addf(&text, "the %s '%s', not a ", section_singular(other), known);
		add_what(&text, sections, count);
		nearest = NULL;
	} else {
		buf_add(&text, "no ");
		add_what(&text, sections, count);
		buf_addf(&text, " '%s'", id);
	}
	if (nearest != NULL)
		buf_addf(&text, ": did you mean '%s'?", nearest);
	else if (is_known && other == SECTION_CONTRAINDICATIONS)
		buf_add(&text, ": enter it with --has (in files: has)");
	else if (is_known && sections[0] == SECTION_CONTRAINDICATIONS && is_place(other))
		buf_add(&text, ": mark it with --sore (in files: sore)");
	else {
		add_lists(&text, sections, count);
		add_doubt(&text, catalogue, sections, count);
	}
	err_set(err, ERR_USAGE, "%s", buf_text(&text));
	buf_done(&text);
	return false;
}

/* ---- Looking up ------------------------------------------------------------------------------------------------- */

bool lookup(const struct catalogue *catalogue, const char *where, const char *id, enum section *ret_section,
	    unsigned *ret_at, struct err *err)
{
	if (find(catalogue, where, id, ret_section, ret_at))
		return true;
	if (text_unsafe(id, strlen(id)) < strlen(id))
		return err_set(err, ERR_USAGE, "an id cannot contain control characters");
	const struct ambiguous_name *ambiguous = lookup_ambiguous(catalogue, where, id);
	if (ambiguous != NULL)
		return fail_ambiguous(ambiguous, id, err);
	id = lookup_bare(catalogue, where, id);
	if (find(catalogue, where, id, ret_section, ret_at))
		return true;
	if (find_name(catalogue, where, id, ret_section, ret_at))
		return true;
	ambiguous = lookup_ambiguous(catalogue, lookup_listed, id); /* better than a guess */
	if (ambiguous != NULL)
		return fail_ambiguous(ambiguous, id, err);
	return lookup_fail(catalogue, where, id, lookup_nearest(catalogue, where, id), err);
}

bool lookup_fits(const struct catalogue *catalogue, const char *where, const char *id, struct err *err)
{
	enum section sections[SECTION_COUNT], section;
	unsigned at;
	return lookup_sections(where, sections) == 0 || lookup(catalogue, where, id, &section, &at, err);
}

static bool lookup_one(const struct catalogue *catalogue, enum section section, const char *id, unsigned *ret_at,
		       struct err *err)
{
	return lookup(catalogue, section_name(section), id, &section, ret_at, err);
}

bool lookup_tool(const struct catalogue *catalogue, const char *id, unsigned *ret_at, struct err *err)
{
	return lookup_one(catalogue, SECTION_TOOLS, id, ret_at, err);
}

bool lookup_mode(const struct catalogue *catalogue, const char *id, unsigned *ret_at, struct err *err)
{
	return lookup_one(catalogue, SECTION_MODES, id, ret_at, err);
}

bool lookup_contraindication(const struct catalogue *catalogue, const char *id, unsigned *ret_at, struct err *err)
{
	return lookup_one(catalogue, SECTION_CONTRAINDICATIONS, id, ret_at, err);
}

bool lookup_split(const struct catalogue *catalogue, const char *id, unsigned *at)
{
	if (catalogue_find(catalogue, SECTION_CONTRAINDICATIONS, id) >= 0)
		return false;
	while (++*at < catalogue->contraindications_count)
		if (was(catalogue, *at, id))
			return true;
	return false;
}
