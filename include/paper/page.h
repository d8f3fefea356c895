/* SPDX-License-Identifier: MIT */
/* The page that is written on, and the texts that go there.
 *
 * Units: points, 72 to the inch; y down.  All sizes follow `size`, so that a page can be made a little smaller as a
 * whole. */
#ifndef PAPER_PAGE_H
#define PAPER_PAGE_H

#include <pango/pangocairo.h>
#include <stdbool.h>

#define MILLIMETRE (72.0 / 25.4)

struct page {
	cairo_t *cairo;
	PangoContext *context;
	double left, top, width, height; /* what may be written on */
	double size; /* of body text */
};

/* Kinds of text; all greys are dark enough to read. */
enum look { LOOK_BODY, LOOK_STRONG, LOOK_SMALL, LOOK_HEAD, LOOK_HEADING, LOOK_TITLE, LOOK_COUNT };

/* A text set in lines of one pitch; fonts of other scripts make the pitch larger, never lines touch. */
struct words {
	PangoLayout *layout;
	enum look look;
	unsigned lines;
	double ascent, pitch; /* of each line */
	double height; /* of all */
};

/* Lines as wide as `width` at most; `label` comes first and stands out (may be NULL).  To be ended with words_done. */
struct words words_of(const struct page *page, enum look look, double width, const char *label, const char *text);
void words_done(struct words *words);

/* Width of the widest line, and of the widest word that cannot be broken. */
double words_width(const struct words *words);
double words_least_width(const struct page *page, enum look look, const char *text);

/* Draws lines from `first` on with the upper left corner at (x, y); `right`: aligned to x as their right edge. */
void words_draw(const struct page *page, const struct words *words, unsigned first, unsigned count, double x, double y,
		bool right);

/* Sets the grey of what is drawn next: 0 black, 1 white. */
void page_grey(const struct page *page, double grey);

void page_line(const struct page *page, double x, double y, double to_x, double width, double grey);

#endif
