/* SPDX-License-Identifier: MIT */
/* A page and the text on it.
 *
 * Units: points, 72 per inch; y down.  All sizes are relative to `size`, so that a whole page can be made slightly
 * smaller. */
#ifndef PAPER_PAGE_H
#define PAPER_PAGE_H

#include <pango/pangocairo.h>
#include <stdbool.h>

#define MILLIMETRE (72.0 / 25.4)

struct page {
	cairo_t *cairo;
	PangoContext *context;
	double left, top, width, height; /* the printable area */
	double size; /* of body text */
};

/* Kinds of text; all greys are dark enough to read. */
enum look { LOOK_BODY, LOOK_STRONG, LOOK_SMALL, LOOK_HEAD, LOOK_HEADING, LOOK_TITLE, LOOK_COUNT };

/* Text in lines with even spacing; taller scripts increase the spacing, so that lines never touch. */
struct words {
	PangoLayout *layout;
	enum look look;
	unsigned lines;
	double ascent, pitch; /* of each line */
	double height; /* of all */
};

/* Lays out lines of at most `width`; `label` (may be NULL) comes first, emphasized.  End with words_done. */
struct words words_of(const struct page *page, enum look look, double width, const char *label, const char *text);
void words_done(struct words *words);

/* Width of the widest line, and of the widest word that cannot be broken. */
double words_width(const struct words *words);
double words_least_width(const struct page *page, enum look look, const char *text);

/* Draws lines from `first` on with their top left corner at (x, y); with `right`, x is their right edge. */
void words_draw(const struct page *page, const struct words *words, unsigned first, unsigned count, double x, double y,
		bool right);

/* Sets the grey level for drawing: 0 black, 1 white. */
void page_grey(const struct page *page, double grey);

void page_line(const struct page *page, double x, double y, double to_x, double width, double grey);

#endif
