/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Decides between a light and a dark background: from the settings, COLORFGBG or the terminal's reply. */
#include "io/terminal/background.h"
#include <stdlib.h>
#include <string.h>

enum { CHANNELS_MAX = 4, DIGITS_MAX = 4 };

struct background_known background_known(enum background wish, const char *colorfgbg)
{
	const char *last = colorfgbg != NULL ? strrchr(colorfgbg, ';') : NULL;
	if (wish != BACKGROUND_AUTO)
		return (struct background_known){ wish, BACKGROUND_BY_SETTING };
	if (last == NULL || last[1] < '0' || last[1] > '9')
		return (struct background_known){ BACKGROUND_AUTO, BACKGROUND_BY_NOBODY };
	long color = strtol(last + 1, NULL, 10); /* not atoi, which is undefined for long numbers */
	bool light = color == 7 || (color >= 9 && color <= 15);
	return (struct background_known){ light ? BACKGROUND_LIGHT : BACKGROUND_DARK, BACKGROUND_BY_VARIABLE };
}

/* Omitted on purpose: linux and vt* print unknown sequences, and screen passes on the replies of several terminals. */
bool background_may_be_asked(const char *term)
{
	static const char *const families[] = {
		"alacritty", "contour", "foot", "ghostty", "gnome",  "kitty", "konsole", "mintty",  "mlterm", "nsterm",
		"putty",     "rio",     "rxvt", "st",      "stterm", "tmux",  "vte",     "wezterm", "xterm",
	};
	for (size_t i = 0; term != NULL && i < sizeof(families) / sizeof(families[0]); i++) {
		size_t length = strlen(families[i]);
		if (strncmp(term, families[i], length) == 0 && (term[length] == '\0' || term[length] == '-'))
			return true;
	}
	return false;
}

/* ---- The reply ------------------------------------------------------------------------------------------------- */

static int digit_of(char c)
{
	return c >= '0' && c <= '9'   ? c - '0'
	       : c >= 'a' && c <= 'f' ? c - 'a' + 10
	       : c >= 'A' && c <= 'F' ? c - 'A' + 10
				      : -1;
}

/* Perceived brightness, 0-255. From the middle up, dark text is easier to read than light text. */
static enum background judge(const unsigned *channels)
{
	unsigned brightness = (299 * channels[0] + 587 * channels[1] + 114 * channels[2]) / 1000;
	return brightness >= 128 ? BACKGROUND_LIGHT : BACKGROUND_DARK;
}

/* Reads the hexadecimal digits at `text`; false if there are too many.  Fewer digits mean a coarser channel. */
static bool take_channel(const char **text, const char *end, unsigned *ret_channel)
{
	unsigned value = 0, most = 0, digits = 0;
	for (; *text < end && digit_of(**text) >= 0; ++*text, digits++) {
		value = value * 16 + (unsigned)digit_of(**text);
		most = most * 16 + 15;
		if (digits == DIGITS_MAX)
			return false;
	}
	*ret_channel = digits > 0 ? value * 255 / most : 0;
	return true;
}

static enum background_answer channels_of(const char *text, const char *end, unsigned count,
					  enum background *ret_background)
{
	unsigned channels[CHANNELS_MAX];
	for (unsigned i = 0; i < count; i++) {
		const char *start = text;
		if (!take_channel(&text, end, &channels[i]))
			return ANSWER_NONE;
		bool last = i + 1 == count;
		if (text == end && (!last || text == start))
			return ANSWER_BEGUN;
		if (text == start || (!last && *text++ != '/'))
			return ANSWER_NONE;
	}
	if (text < end)
		return ANSWER_NONE;
	*ret_background = judge(channels);
	return ANSWER_WHOLE;
}

enum background_answer background_answer(const char *text, size_t size, enum background *ret_background)
{
	static const struct {
		const char *head;
		unsigned channels;
	} forms[] = { { "11;rgb:", 3 }, { "11;rgba:", 4 } };
	for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
		size_t length = strlen(forms[i].head);
		if (memcmp(text, forms[i].head, size < length ? size : length) != 0)
			continue;
		return size <= length ? ANSWER_BEGUN
				      : channels_of(text + length, text + size, forms[i].channels, ret_background);
	}
	return ANSWER_NONE;
}
