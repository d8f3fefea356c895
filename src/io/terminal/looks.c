/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The table of attributes and colours per style. */
#include "io/terminal/looks.h"

#include <string.h>

/* Colours as {dark background, light background, unknown background: readable on both}.  Palettes below 256 colours
 * have none that is readable on both: an unknown background then counts as dark, as on consoles. */
struct row {
	unsigned mono; /* attributes without colours */
	unsigned attributes; /* with colours */
	short color8[2], color16[2], color256[3];
};

enum { BLACK, RED, GREEN, YELLOW, BLUE, MAGENTA, CYAN, WHITE, BRIGHT = 8, OWN = LOOK_DEFAULT_COLOR };

static const struct row rows[STYLE_COUNT] = {
	[STYLE_BODY] = { 0, 0, { OWN, OWN }, { OWN, OWN }, { OWN, OWN, OWN } },
	[STYLE_TITLE] = { LOOK_BOLD, 0, { OWN, OWN }, { OWN, OWN }, { OWN, OWN, OWN } },
	[STYLE_MUTED] = { LOOK_DIM, 0, { OWN, OWN }, { WHITE, BRIGHT + BLACK }, { 247, 242, 244 } },
	[STYLE_ACCENT] = { LOOK_UNDERLINE, LOOK_BOLD, { CYAN, BLUE }, { BRIGHT + CYAN, BLUE }, { 80, 25, 32 } },
	[STYLE_GOOD] = { 0, 0, { GREEN, GREEN }, { BRIGHT + GREEN, GREEN }, { 114, 22, 28 } },
	[STYLE_CAUTION] = { LOOK_BOLD, LOOK_BOLD, { YELLOW, MAGENTA }, { BRIGHT + YELLOW, MAGENTA }, { 221, 94, 136 } },
	[STYLE_WARNING] = { LOOK_BOLD | LOOK_REVERSE,
			    LOOK_BOLD,
			    { RED, RED },
			    { BRIGHT + RED, RED },
			    { 209, 124, 196 } },
	[STYLE_COMING] = { LOOK_BOLD, LOOK_BOLD, { CYAN, BLUE }, { BRIGHT + CYAN, BLUE }, { 80, 25, 32 } },
	[STYLE_SELECTED] = { LOOK_REVERSE, 0, { OWN, OWN }, { OWN, OWN }, { OWN, OWN, OWN } },
	[STYLE_BAR] = { LOOK_BOLD, LOOK_BOLD, { CYAN, BLUE }, { BRIGHT + CYAN, BLUE }, { 80, 25, 32 } },
	[STYLE_TRACK] = { LOOK_DIM, 0, { OWN, OWN }, { WHITE, BRIGHT + BLACK }, { 243, 246, 245 } },
	[STYLE_OUTLINE] = { 0, 0, { OWN, OWN }, { OWN, OWN }, { 250, 240, OWN } },
	[STYLE_DETAIL] = { LOOK_DIM, 0, { BLUE, CYAN }, { BRIGHT + BLACK, WHITE }, { 240, 249, OWN } },
	[STYLE_NO_GO] = { LOOK_DIM, 0, { RED, RED }, { RED, RED }, { 131, 131, 131 } },
	[STYLE_ZONE] = { LOOK_BOLD, LOOK_BOLD, { YELLOW, BLUE }, { BRIGHT + YELLOW, BLUE }, { 215, 166, 166 } },
	[STYLE_ZONE_LIGHT] = { LOOK_BOLD, LOOK_BOLD, { GREEN, GREEN }, { BRIGHT + GREEN, GREEN }, { 114, 28, 28 } },
	/* Without colours, muscles differ in brightness and density of their fill, and the tool in its shape.
	 * Underlining or reverse video would cut through the dots. */
	[STYLE_ZONE_NEXT] = { LOOK_DIM, 0, { CYAN, BLUE }, { CYAN, BLUE }, { 109, 67, 67 } },
	[STYLE_ZONE_DONE] = { LOOK_DIM, 0, { GREEN, GREEN }, { GREEN, GREEN }, { 71, 65, 65 } },
	[STYLE_ZONE_SORE] = { LOOK_BOLD,
			      LOOK_BOLD,
			      { MAGENTA, MAGENTA },
			      { BRIGHT + MAGENTA, MAGENTA },
			      { 211, 162, 162 } },
	/* The terminal's own text colour: visible on any background. */
	[STYLE_ROLLER] = { LOOK_BOLD, LOOK_BOLD, { OWN, OWN }, { OWN, OWN }, { OWN, OWN, OWN } },
};

/* A style in the default colour uses its monochrome attributes, however many colours there are. */
struct look look_of(enum style style, unsigned colors, enum background background)
{
	static const int columns[] = { [BACKGROUND_AUTO] = 2, [BACKGROUND_DARK] = 0, [BACKGROUND_LIGHT] = 1 };
	const struct row *row = &rows[style];
	const short *few = colors >= 16 ? row->color16 : row->color8;
	int color = colors >= 256 ? row->color256[columns[background]]
		    : colors >= 8 ? few[background == BACKGROUND_LIGHT]
				  : OWN;
	return (struct look){ color == OWN ? row->mono : row->attributes, color };
}

bool looks_ascii(const char *term)
{
	static const char *const plain[] = {
		"linux", "vt1", "vt2", "vt3", "vt4", "vt5", "ansi", "cons", "sun", "wsvt"
	};
	for (size_t i = 0; term != NULL && i < sizeof(plain) / sizeof(plain[0]); i++)
		if (strncmp(term, plain[i], strlen(plain[i])) == 0)
			return true;
	return false;
}
