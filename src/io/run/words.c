/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Reads numbers, times and sports as GPX and TCX files write them. */
#include "io/run/words.h"

#include "base/text.h"
#include "base/utc.h"
#include "io/run/track.h"
#include <ctype.h>
#include <stdio.h>
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

/* The exponent behind a number, cut at the largest that any metre or degree needs. */
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

/* Milliseconds of ".5"; moves past the digits. */
static int fraction_of(const char **text)
{
	int ms = 0, unit = 100;
	if (**text != '.' && **text != ',')
		return 0;
	for ((*text)++; is_digit(**text); (*text)++, unit /= 10)
		ms += unit * (**text - '0');
	return ms;
}

/* Seconds east of Greenwich of "Z", "+02:00", "-0330"; false for anything else. */
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
	enum { DATE_AND_TIME = 19 }; /* 2026-03-02T18:00:00 */
	char zulu[DATE_AND_TIME + 2], zone[8];
	int64_t seconds;
	int east;
	text = skip_space(text);
	if (strlen(text) < DATE_AND_TIME)
		return -1;
	memcpy(zulu, text, DATE_AND_TIME);
	strcpy(zulu + DATE_AND_TIME, "Z");
	/* Years up to 1970 are as far from true as 1972, which has all days; the times of a file keep their distance. */
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

static bool contains(const char *word, const char *part)
{
	for (; *word != '\0'; word++)
		if (text_starts(word, part))
			return true;
	return false;
}

enum recording sport_of(const char *word)
{
	/* Beginnings and parts of the words that Garmin, Polar, Suunto, Coros, Strava and Komoot write.  The numbers are
	 * those of old Strava files. */
	static const struct {
		const char *part;
		enum recording recording;
	} parts[] = {
		{ "run", RECORDING_RUN },       { "jog", RECORDING_RUN },
		{ "treadmill", RECORDING_RUN }, { "bik", RECORDING_RIDE },
		{ "cycl", RECORDING_RIDE },     { "ride", RECORDING_RIDE },
		{ "swim", RECORDING_SWIM },     { "walk", RECORDING_WALK },
		{ "hik", RECORDING_WALK },      { "mountaineering", RECORDING_WALK },
	};
	static const struct {
		const char *number;
		enum recording recording;
	} numbers[] = { { "9", RECORDING_RUN },
			{ "1", RECORDING_RIDE },
			{ "16", RECORDING_SWIM },
			{ "10", RECORDING_WALK },
			{ "4", RECORDING_WALK } };
	word = skip_space(word);
	for (unsigned i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
		if (contains(word, parts[i].part))
			return parts[i].recording;
	for (unsigned i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++)
		if (strcmp(word, numbers[i].number) == 0)
			return numbers[i].recording;
	return *word == '\0' || text_starts(word, "other") || text_starts(word, "unknown") ? RECORDING_UNSAID
											   : RECORDING_OTHER;
}
