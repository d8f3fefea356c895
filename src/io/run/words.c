/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Parses numbers, times and sports as GPX and TCX files write them. */
#include "io/run/words.h"

#include "base/utc.h"
#include "io/run/track.h"
#include <string.h>

static const char *skip_space(const char *text)
{
	while (*text == ' ' || *text == '\t' || *text == '\n' || *text == '\r')
		text++;
	return text;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static double ten_to(int power)
{
	double result = 1;
	for (int i = 0; i < (power < 0 ? -power : power); i++)
		result *= 10;
	return power < 0 ? 1 / result : result;
}

/* The exponent of a number, limited to what degrees or metres may need. */
static int exponent_of(const char **text)
{
	int exponent = 0, sign = 1;
	if (**text != 'e' && **text != 'E')
		return 0;
	(*text)++;
	if (**text == '-' || **text == '+')
		sign = *(*text)++ == '-' ? -1 : 1;
	for (; is_digit(**text); (*text)++)
		exponent = exponent < 30 ? exponent * 10 + (**text - '0') : exponent;
	return sign * (exponent < 30 ? exponent : 30);
}

double decimal_of(const char *text)
{
	const char *at = skip_space(text);
	double value = 0;
	int places = 0, digits = 0;
	bool negative = *at == '-';
	if (*at == '-' || *at == '+')
		at++;
	for (; is_digit(*at); at++, digits++)
		value = value * 10 + (*at - '0');
	if (*at == '.')
		for (at++; is_digit(*at); at++, digits++, places++)
			value = value * 10 + (*at - '0');
	int exponent = exponent_of(&at);
	if (digits == 0 || digits > 60 || *skip_space(at) != '\0')
		return TRACK_NOTHING;
	value = value * ten_to(exponent) / ten_to(places);
	return negative ? -value : value;
}

/* ---- Times -------------------------------------------------------------------------------------------------------- */

/* Milliseconds of ".5"; advances past the digits. */
static int fraction_of(const char **text)
{
	int ms = 0, unit = 100;
	if (**text != '.' && **text != ',')
		return 0;
	for ((*text)++; is_digit(**text); (*text)++, unit /= 10)
		ms += unit * (**text - '0');
	return ms;
}

/* Parses "Z", "+02:00" or "-0330" as seconds east of Greenwich; false for anything else. */
static bool zone_of(const char *text, int *ret_seconds)
{
	int hours, minutes = 0;
	*ret_seconds = 0;
	if (*text == '\0' || strcmp(text, "Z") == 0 || strcmp(text, "z") == 0)
		return true;
	if ((*text != '+' && *text != '-') || !is_digit(text[1]) || !is_digit(text[2]))
		return false;
	hours = (text[1] - '0') * 10 + (text[2] - '0');
	const char *rest = text[3] == ':' ? text + 4 : text + 3;
	if (*rest != '\0') {
		if (!is_digit(rest[0]) || !is_digit(rest[1]) || rest[2] != '\0')
			return false;
		minutes = (rest[0] - '0') * 10 + (rest[1] - '0');
	}
	*ret_seconds = (hours * 60 + minutes) * (*text == '-' ? -60 : 60);
	return hours <= 14 && minutes < 60;
}

int64_t moment_of(const char *text)
{
	enum { DATE_AND_TIME = 19 }; /* Parses 2026-03-02T18:00:00. */
	char zulu[DATE_AND_TIME + 2], zone[8];
	int64_t seconds;
	int east;
	text = skip_space(text);
	if (strlen(text) < DATE_AND_TIME)
		return -1;
	memcpy(zulu, text, DATE_AND_TIME);
	strcpy(zulu + DATE_AND_TIME, "Z");
	/* Years up to 1970 are as implausible as 1972, which has every day of the calendar, so they are moved there.
	 * The times of a file keep their distances. */
	if (is_digit(zulu[0]) && strncmp(zulu, "1971", 4) < 0)
		memcpy(zulu, "1972", 4);
	zulu[10] = zulu[10] == ' ' || zulu[10] == 't' ? 'T' : zulu[10];
	text += DATE_AND_TIME;
	int ms = fraction_of(&text);
	size_t size = strcspn(text, " \t\r\n");
	if (size >= sizeof(zone) || *skip_space(text + size) != '\0')
		return -1;
	memcpy(zone, text, size);
	zone[size] = '\0';
	if (!utc_parse(zulu, &seconds) || !zone_of(zone, &east))
		return -1;
	return (seconds - east) * 1000 + ms;
}

/* ---- Sports ------------------------------------------------------------------------------------------------------- */

/* Whole words that Garmin, Polar, Suunto, Coros, Strava and Komoot write, in the languages of these programs. The first
 * row with a word of the text counts, so that "cycling after a run" is a ride. */
static const struct {
	enum recording recording;
	const char *words;
} sports[] = {
	{ RECORDING_RIDE,
	  " ride rides riding virtualride bike biking bikes bicycle bicycling cycle cycling cyclocross ebike "
	  "ebikeride handcycle spinning mtb rad radeln radfahren radfahrt radrunde radtour rennrad "
	  "rennradfahren fahrrad fahrradfahren fahrradtour mountainbike mountainbiken mountainbiking "
	  "gravelride velo v\u00e9lo vtt cyclisme ciclismo bici bicicletta bicicleta fietsen wielrennen " },
	{ RECORDING_SWIM, " swim swims swimming openwaterswimming lapswimming schwimmen natation nuoto natacion "
			  "nataci\u00f3n zwemmen " },
	{ RECORDING_WALK,
	  " walk walks walking hike hikes hiking mountaineering trekking wandern wanderung rundwanderung "
	  "bergwanderung spazieren spaziergang gehen marche randonnee randonn\u00e9e camminata escursione "
	  "escursionismo caminata caminar senderismo wandelen " },
	{ RECORDING_RUN,
	  " run runs running runner trailrun trailrunning virtualrun jog jogs jogging treadmill lauf laufen "
	  "marathon halfmarathon semimarathon ultramarathon maraton marat\u00f3n parkrun skyrunning "
	  "dauerlauf waldlauf berglauf laufband footing pied corsa correre carrera correr "
	  "corrida hardlopen l\u00f8b l\u00f8ping l\u00f6pning " },
	{ RECORDING_UNSAID, " other unknown generic " },
};

enum { SPORTS = sizeof(sports) / sizeof(sports[0]), SPORT_WORD_MAX = 64 };

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80;
}

/* Reads the next word as " word ", in lower case; "TrailRun" is two words. False at the end. */
static bool next_word(const char **text, char word[SPORT_WORD_MAX])
{
	size_t size = 0;
	const char *at = *text;
	while (*at != '\0' && !is_letter(*at))
		at++;
	const char *start = at;
	word[size++] = ' ';
	for (; is_letter(*at) && !(at > start && at[-1] >= 'a' && at[-1] <= 'z' && *at >= 'A' && *at <= 'Z'); at++)
		if (size < SPORT_WORD_MAX - 2)
			word[size++] = (char)(*at >= 'A' && *at <= 'Z' ? *at - 'A' + 'a' : *at);
	word[size++] = ' ';
	word[size] = '\0';
	*text = at;
	return at > start;
}

static size_t row_of(const char *word)
{
	size_t row = 0;
	while (row < SPORTS && strstr(sports[row].words, word) == NULL)
		row++;
	return row;
}

enum recording sport_of(const char *text)
{
	static const struct {
		const char *number; /* old Strava files */
		enum recording recording;
	} numbers[] = { { "9", RECORDING_RUN },
			{ "1", RECORDING_RIDE },
			{ "16", RECORDING_SWIM },
			{ "10", RECORDING_WALK },
			{ "4", RECORDING_WALK } };
	char word[SPORT_WORD_MAX];
	size_t row = SPORTS;
	bool is_empty = true;
	for (const char *at = text; next_word(&at, word); is_empty = false) {
		size_t found = row_of(word);
		row = found < row ? found : row;
	}
	if (row < SPORTS)
		return sports[row].recording;
	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++)
		if (strcmp(skip_space(text), numbers[i].number) == 0)
			return numbers[i].recording;
	return is_empty && *skip_space(text) == '\0' ? RECORDING_UNSAID : RECORDING_OTHER;
}
