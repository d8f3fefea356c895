/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Checks that no text of an overlay urges people to press hard, to bear pain or to go on, or promises a cure. */
#include "core/catalogue/area_words.h"
#include "core/catalogue/check.h"
#include "core/catalogue/walk.h"
#include <string.h>

/* Pressure, pain, going on, and promises, in the spelling of area_words_copy: no articles, and no s at the end of a
 * word. */
static const char *const urging[] = { " as hard ",
				      " hard as ",
				      " as deep ",
				      " firm as ",
				      " deep as ",
				      " harder ",
				      " pres hard ",
				      " push hard ",
				      " lean hard ",
				      " roll hard ",
				      " full weight ",
				      " whole weight ",
				      " all weight ",
				      " all my weight ",
				      " full force ",
				      " full pressure ",
				      " maximum ",
				      " maximal ",
				      " crush ",
				      " smash ",
				      " batter ",
				      " punish ",
				      " destroy ",
				      " dig in ",
				      " dig deep ",
				      " jump ",
				      " bounce ",
				      " stand on ",
				      " kneel on ball ",
				      " 7 of 10 ",
				      " 8 of 10 ",
				      " 9 of 10 ",
				      " 10 of 10 ",
				      " seven of ten ",
				      " eight of ten ",
				      " nine of ten ",
				      " ten of ten ",
				      " no pain ",
				      " through pain ",
				      " bear pain ",
				      " bear it ",
				      " good pain ",
				      " pain good ",
				      " pain is good ",
				      " pain is normal ",
				      " pain is fine ",
				      " until it hurt ",
				      " even if it hurt ",
				      " though it hurt ",
				      " hurt so good ",
				      " should hurt ",
				      " must hurt ",
				      " may hurt ",
				      " ignore ",
				      " grit ",
				      " clench ",
				      " tough ",
				      " brave ",
				      " bite teeth ",
				      " numb is ",
				      " tingling is ",
				      " not stop ",
				      " never stop ",
				      " dont stop ",
				      " push through it ",
				      " work through ",
				      " power through ",
				      " keep going ",
				      " as long as you can ",
				      " no matter ",
				      " whatever it ",
				      " only for wimp ",
				      " cure ",
				      " heal ",
				      " prevent ",
				      " guarantee ",
				      " miracle ",
				      " detox ",
				      " toxin ",
				      " break up " };

static const char *urging_in(const char *text)
{
	char words[AREA_WORDS_SIZE];
	area_words_copy(words, text);
	for (size_t i = 0; i < sizeof urging / sizeof *urging; i++)
		if (strstr(words, urging[i]) != NULL)
			return urging[i];
	return NULL;
}

/* Texts that tell people what to do or to expect: not names, symptoms, mistakes or quotations. */
static bool is_told(const struct walk *walk, const struct field *field)
{
	static const char *const others[] = { "aliases", "avoid",    "mistakes", "less_pressure", "question",
					      "hint",    "evidence", "basis",    "ask_doctor" };
	bool told = field->range[0] == '\0' || field->range[0] == '.';
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		told &= strcmp(field->key, others[i]) != 0;
	return told && walk->section != SECTION_RULES && walk->section != SECTION_SOURCES &&
	       walk->section != SECTION_AMBIGUOUS_NAMES;
}

static void visit(const struct walk *walk, const struct field *field, const char *text)
{
	char path[DIAGNOSTIC_PATH_SIZE];
	const char *words = is_told(walk, field) ? urging_in(text) : NULL;
	if (words != NULL)
		check_diagnostic(walk->context, walk->section, walk->at, walk_path(walk, path),
				 "says '%.*s': nobody is urged to press hard or to bear pain, and nothing is promised",
				 (int)strlen(words) - 2, words + 1);
}

/* The built-in catalogue is held to it too, so a changed entry fails only for its own words. */
void check_urging(struct check *check)
{
	catalogue_walk(check->catalogue, check->first, visit, check);
}
