/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Finds words that urge people to press hard, to bear pain or to go on, or that promise a cure. */
#include "core/catalogue/urging.h"

#include "core/catalogue/area_words.h"
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/* All words are in the spelling of area_words_copy: no articles, accents or capital letters, and no s at the end of a
 * word. The lists are never complete: core/catalogue/instruction.h limits instructions to known words as well. */

/* Pressure, pain, going on, and promises. */
static const char *const urging[] = {
	" as hard ",
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
	" break up ",
	" stay there ",
	" goe numb ",
	" until it hurt ",
	" it burn ",
	" embrace ",
	" beyond your ",
	" your limit ",
	" discomfort mean ",
	" bruise are ",
	" even when injured ",
	" even if injured ",
	" doctor are ",
	" hard and fast ",
	" full body weight ",
};

/* More of these, in words that a warning may need too. */
static const char *const loose[] = {
	" hard stroke ",
	" hard roller ",
	" very hard ",
	" really hard ",
	" too hard for some ",
	" as fast as ",
	" fast and ",
	" forceful ",
	" forcefully ",
	" with force ",
	" use force ",
	" by force ",
	" brute ",
	" violent ",
	" violently ",
	" vigorou ",
	" vigorously ",
	" aggressive ",
	" aggressively ",
	" strength ",
	" might ",
	" strongly ",
	" stomp ",
	" slam ",
	" stamp on ",
	" trample ",
	" pummel ",
	" pound ",
	" grind ",
	" hammer ",
	" drop your weight ",
	" all your body ",
	" all of your body ",
	" everything you have ",
	" everything on ",
	" hundred percent ",
	" 100 percent ",
	" to max ",
	" your max ",
	" max out ",
	" all out ",
	" endure ",
	" suffer ",
	" quit ",
	" give up ",
	" fight it ",
	" be strong ",
	" feel burn ",
	" love burn ",
	" weakness ",
	" weaknes ",
	" no mercy ",
	" no exceptions ",
	" go deep ",
	" deep into ",
	" dig into ",
	" dig ",
	" knuckle ",
	" dumbbell ",
	" kettlebell ",
	" friend stand ",
	" friend sit ",
	" partner pres ",
	" on your leg ",
	" stand on roller ",
	" stand on ball ",
	" stand up on ",
	" twice as long ",
	" double time ",
	" minutes more ",
	" more minute ",
	" five minute ",
	" ten minute ",
	" three minute ",
	" two minute ",
	" 10 minute ",
	" 5 minute ",
	" ten time ",
	" level eight ",
	" level nine ",
	" level seven ",
	" level ten ",
	" pressure nine ",
	" pressure eight ",
	" pressure seven ",
	" pressure ten ",
	" pressure 7 ",
	" pressure 8 ",
	" pressure 9 ",
	" pressure 10 ",
	" nine out of ",
	" eight out of ",
	" seven out of ",
	" ten out of ",
	" 7 out of ",
	" 8 out of ",
	" 9 out of ",
	" 10 out of ",
	" for 8 ",
	" for 9 ",
	" for 10 ",
	" 7 10 ",
	" 8 10 ",
	" 9 10 ",
	" 10 10 ",
	" limit is too ",
	" disregard ",
	" forget limit ",
	" above limit ",
	" over limit ",
	" past limit ",
	" to limit ",
	" more than screen ",
	" more than it say ",
	" number shown ",
	" number is too ",
	" too low ",
	" too careful ",
	" too gentle ",
	" too soft ",
	" for wimp ",
	" wimp ",
	" coward ",
	" sissy ",
	" man up ",
	" formality ",
	" press x ",
	" pres x ",
	" even during ",
	" works during ",
	" blood thinner ",
	" with clot ",
	" okay with ",
	" good against ",
	" repair ",
	" fix ",
	" as much as ",
	" can stand ",
	" goal ",
	" for everyone ",
	" water ",
	" scar tissue ",
	" end pain ",
	" faster in ",
	" rolls away ",
	" roll away ",
	" mean it work ",
	" means it work ",
	" doing it right ",
	" it work ",
	" black and blue ",
};

/* Signs that something is wrong. A text may name them only with what to do then. */
static const char *const hurting[] = {
	" pain ",    " painful ", " hurt ",         " hurting ", " ache ",    " aching ",   " burn ",
	" burning ", " agony ",   " sore spot is ", " bruise ",  " bruised ", " bruising ", " numb ",
	" numbnes ", " tingle ",  " tingling ",     " tear ",    " sharp ",   " bleed ",    " bleeding ",
};

/* What to do when something hurts. */
static const char *const stopping[] = {
	" stop ",       " lighter ",    " ease off ", " tell me ",  " let me know ", " leave out ",    " leave it out ",
	" see doctor ", " see physio ", " call ",     " come off ", " lift off ",    " les pressure ",
};

/* Pain, force and endurance in the languages that catalogues are most often translated into. */
static const char *const foreign[] = {
	" aguanta ",
	" aguantar ",
	" aguente ",
	" aprieta diente ",
	" aprieta lo diente ",
	" aushalten ",
	" bolest ",
	" boli ",
	" doi ",
	" doler ",
	" dolor ",
	" dolore ",
	" doloroso ",
	" doorzetten ",
	" douleur ",
	" douloureux ",
	" duela ",
	" duele ",
	" durchhalten ",
	" fester ",
	" forca ",
	" forza ",
	" fuerte ",
	" fuerza ",
	" ganze gewicht ",
	" ganzen gewicht ",
	" grenze ",
	" harter ",
	" kein schmerz ",
	" kracht ",
	" kraft ",
	" kraftig ",
	" mas fuerte ",
	" massimo ",
	" maximal ",
	" maximo ",
	" mit voller ",
	" muy fuerte ",
	" pijn ",
	" plu fort ",
	" sangre ",
	" sans pitie ",
	" schmerz ",
	" schmerzen ",
	" schmerzt ",
	" sehr fest ",
	" serre dent ",
	" serrer dent ",
	" so fest ",
	" soffri ",
	" soffrire ",
	" souffre ",
	" souffrir ",
	" starker ",
	" stringi dent ",
	" stringi i dent ",
	" tanden op ",
	" todo el peso ",
	" todo tu peso ",
	" tout poid ",
	" tout ton poid ",
	" tutto il peso ",
	" volle kraft ",
	" vollgas ",
	" weh ",
	" wehtun ",
	" zahne zusammen ",
	" zusammenbeissen ",
};

#define FIRST_OF(words, list) first_of(words, list, sizeof(list) / sizeof *(list))

static const char *first_of(const char *words, const char *const *list, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (strstr(words, list[i]) != NULL)
			return list[i];
	return NULL;
}

static const char *find(const char *text, bool warning)
{
	char words[AREA_WORDS_SIZE];
	area_words_copy(words, text);
	const char *found = FIRST_OF(words, urging);
	if (warning)
		return found;
	if (found == NULL)
		found = FIRST_OF(words, loose);
	if (found == NULL && FIRST_OF(words, stopping) == NULL)
		found = FIRST_OF(words, hurting);
	return found != NULL ? found : FIRST_OF(words, foreign);
}

/* Takes a long text apart: a sentence or, if it is too long, the words of it that fit. */
static size_t part_size(const char *text, size_t most)
{
	size_t size = strcspn(text, ".!?;\n");
	if (size < most)
		return size + (text[size] != '\0');
	size = most;
	while (size > 1 && text[size] != ' ')
		size--;
	return size > 1 ? size : most;
}

const char *urging_find(const char *text, bool warning)
{
	char part[AREA_WORDS_SIZE / 2];
	const char *found = strlen(text) < sizeof part ? find(text, warning) : NULL;
	while (*text != '\0' && found == NULL) {
		size_t size = part_size(text, sizeof part - 1);
		memcpy(part, text, size);
		part[size] = '\0';
		found = find(part, warning);
		text += size;
	}
	return found;
}
