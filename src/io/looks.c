/* SPDX-License-Identifier: MIT */
/* The one table from styles to attributes and colours. */
#include "io/looks.h"

/* Colours as {dark background, light background}. */
struct row {
	unsigned mono; /* attributes without colours */
	unsigned attributes; /* with colours */
	short color8[2], color16[2], color256[2];
};

enum { BLACK, RED, GREEN, YELLOW, BLUE, MAGENTA, CYAN, WHITE, BRIGHT = 8, OWN = LOOK_DEFAULT_COLOR };

static const struct row rows[STYLE_COUNT] = {
	[STYLE_BODY] = { 0, 0, { OWN, OWN }, { OWN, OWN }, { OWN, OWN } },
	[STYLE_TITLE] = { LOOK_BOLD, 0, { OWN, OWN }, { OWN, OWN }, { OWN, OWN } },
	[STYLE_MUTED] = { LOOK_DIM, 0, { OWN, OWN }, { WHITE, BRIGHT + BLACK }, { 247, 242 } },
	[STYLE_ACCENT] = { LOOK_UNDERLINE, LOOK_BOLD, { CYAN, BLUE }, { BRIGHT + CYAN, BLUE }, { 80, 25 } },
	[STYLE_GOOD] = { 0, 0, { GREEN, GREEN }, { BRIGHT + GREEN, GREEN }, { 114, 22 } },
	[STYLE_CAUTION] = { LOOK_BOLD, LOOK_BOLD, { YELLOW, MAGENTA }, { BRIGHT + YELLOW, MAGENTA }, { 221, 94 } },
	[STYLE_WARNING] = { LOOK_BOLD | LOOK_REVERSE, LOOK_BOLD, { RED, RED }, { BRIGHT + RED, RED }, { 209, 124 } },
	[STYLE_COMING] = { LOOK_BOLD, LOOK_BOLD, { CYAN, BLUE }, { BRIGHT + CYAN, BLUE }, { 80, 25 } },
	[STYLE_SELECTED] = { LOOK_REVERSE, 0, { OWN, OWN }, { OWN, OWN }, { OWN, OWN } },
	[STYLE_BAR] = { LOOK_BOLD, LOOK_BOLD, { CYAN, BLUE }, { BRIGHT + CYAN, BLUE }, { 80, 25 } },
	[STYLE_TRACK] = { LOOK_DIM, 0, { OWN, OWN }, { WHITE, BRIGHT + BLACK }, { 243, 246 } },
	[STYLE_OUTLINE] = { 0, 0, { OWN, OWN }, { OWN, OWN }, { 250, 240 } },
	[STYLE_DETAIL] = { LOOK_DIM, 0, { BLUE, CYAN }, { BRIGHT + BLACK, WHITE }, { 240, 249 } },
	[STYLE_NO_GO] = { LOOK_DIM, 0, { RED, RED }, { RED, RED }, { 131, 131 } },
	[STYLE_ZONE] = { LOOK_BOLD, LOOK_BOLD, { YELLOW, BLUE }, { BRIGHT + YELLOW, BLUE }, { 215, 166 } },
	[STYLE_ZONE_LIGHT] = { LOOK_BOLD, LOOK_BOLD, { GREEN, GREEN }, { BRIGHT + GREEN, GREEN }, { 114, 28 } },
	/* Without colours muscles are told apart by how densely they are filled and the tool by its shape: lines and
	 * reversed cells would cut through the dots. */
	[STYLE_ZONE_NEXT] = { 0, 0, { CYAN, BLUE }, { CYAN, BLUE }, { 109, 67 } },
	[STYLE_ZONE_DONE] = { LOOK_DIM, 0, { GREEN, GREEN }, { GREEN, GREEN }, { 71, 65 } },
	[STYLE_ZONE_SORE] = { LOOK_BOLD, LOOK_BOLD, { MAGENTA, MAGENTA }, { BRIGHT + MAGENTA, MAGENTA }, { 211, 162 } },
	/* The ink of the terminal: seen on any background, known or not. */
	[STYLE_ROLLER] = { LOOK_BOLD, LOOK_BOLD, { OWN, OWN }, { OWN, OWN }, { OWN, OWN } },
};

/* A style that has no colour of its own shows by its attributes, however many colours there are. */
struct look look_of(enum style style, unsigned colors, bool light)
{
	const struct row *row = &rows[style];
	const short *choice = colors >= 256 ? row->color256 : colors >= 16 ? row->color16 : row->color8;
	int color = colors >= 8 ? choice[light] : OWN;
	return (struct look){ color == OWN ? row->mono : row->attributes, color };
}
