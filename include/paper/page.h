/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A page and the text on it.
 *
 * Units: points, 72 per inch; y down.  Type has fixed sizes and never shrinks to fit. */
#ifndef PAPER_PAGE_H
#define PAPER_PAGE_H

#include "core/catalogue/pose_draw.h"
#include <pango/pangocairo.h>
#include <stdbool.h>
#include <stddef.h>

#define MILLIMETRE (72.0 / 25.4)

/* Preferred fonts, followed by one that is nearly always installed. Pango substitutes fonts for other scripts. */
#define PAGE_FAMILIES "Liberation Sans, Arimo, Noto Sans, Source Sans 3, DejaVu Sans, sans-serif"

/* Steps of `tight`, for the front of a sheet. */
enum { TIGHT_COMPACT = 4, TIGHT_NO_FIGURE = 5, TIGHT_NO_SETUP = 6 };

/* Steps of `dense`, for the back of a sheet. */
enum { DENSE_NO_CODE = 3 };

struct layouts;
struct squares;
struct drawings;
struct recordings;

struct page {
	cairo_t *cairo;
	PangoContext *context;
	struct layouts *layouts; /* texts already laid out: most recur on every sheet */
	struct drawings *drawings; /* shapes of the body, recorded once per file */
	struct squares *squares; /* QR codes */
	struct recordings *recordings; /* other drawings that recur: boxes, bars, grids */
	double left, top, width, height; /* the printable area */
	double size; /* of body text; all spacing is relative to it */
	double narrow; /* horizontal scale of text: below 1 for fonts with wide letters */
	bool large; /* large print */
	bool coarse; /* a table is one structure element */
	bool card; /* half a sheet with only what is needed while rolling */
	/* Back of a sheet.  0: roomy; 1: lists in smaller type, balanced columns; 2: smallest type; 3: no code. */
	unsigned dense;
	/* Front of a sheet.  0: roomy; 1: smaller drawing of the body; 2: also no relief cue; 3: smallest drawings;
	 * 4: compact rows; 5: of the body only what is closed; 6: the position is shown only by its figure. */
	unsigned tight;
};

/* Kinds of text, from the largest; each has a row in paper/page.c. */
enum look {
	LOOK_TITLE, /* the athlete's name */
	LOOK_SECONDS,
	LOOK_NUMBER, /* of a step */
	LOOK_MUSCLE,
	LOOK_HEADING,
	LOOK_SUBTITLE,
	LOOK_SIDES, /* "each side" */
	LOOK_FACT, /* tempo, pressure */
	LOOK_BODY,
	LOOK_STRONG,
	LOOK_KEEP_OFF,
	LOOK_CUE,
	LOOK_PLACE, /* from and to, tool */
	LOOK_SMALL,
	LOOK_COUNT
};

/* Text in lines with even spacing; taller scripts increase the spacing, so that lines never touch. */
struct words {
	PangoLayout *layout; /* a reference */
	enum look look;
	unsigned lines;
	double ascent, pitch; /* of each line */
	double width, height; /* of all */
};

/* Lays out lines of at most `width`; `label` (may be NULL) comes first, emphasized.  End with words_done. */
struct words words_of(const struct page *page, enum look look, double width, const char *label, const char *text);
void words_done(struct words *words);

/* The part of the text that is at x. */
enum align { ALIGN_LEFT, ALIGN_CENTRE, ALIGN_RIGHT };

/* Draws `count` lines starting at `first`, in the current colour, with the top of the first at y. */
void words_draw(const struct page *page, const struct words *words, unsigned first, unsigned count, double x, double y,
		enum align align);

/* Lays out and draws one line. */
void page_text(const struct page *page, enum look look, double x, double y, enum align align, const char *text);

/* Sets `narrow` for the installed font; call it before any other text. */
void page_fit_font(struct page *page);

/* The type size of a look, in points. */
double page_type(const struct page *page, enum look look);

/* Sets the grey level for drawing: 0 black, 1 white. */
void page_grey(const struct page *page, double grey);

void page_line(const struct page *page, double x, double y, double to_x, double width);

/* A rectangle's outline. */
void page_frame(const struct page *page, double x, double y, double width, double height, double line);

/* A recurring drawing: `draw` draws it at the origin, and it is recorded once per file and key.  It may extend `reach`
 * beyond its size on each side, and has neither text nor tags. */
struct recipe {
	unsigned kind; /* of the drawing; with `key`, identifies the recording */
	unsigned key;
	double scale; /* points per unit of the drawing */
	double reach, width, height;
	void (*draw)(const struct page *page, const void *data);
	const void *data;
};

/* Draws it at (x, y). */
void page_stamp(const struct page *page, const struct recipe *recipe, double x, double y);

enum { STAMP_TICK, STAMP_BAR, STAMP_SESSION, STAMP_SCALE, STAMP_STROKES, STAMP_POSE, STAMP_LOGO, STAMP_CODE };

/* Hashes bytes into a key: start with PAGE_KEY, and pass the result on to add more. */
#define PAGE_KEY 2166136261u
unsigned page_key(unsigned key, const void *bytes, size_t size);

struct recordings *recordings_new(void);
void recordings_free(struct recordings *recordings);

/* Mark everything drawn in between as a structure element of the PDF: "H1", "P", "Figure" ... On a coarse page, the
 * elements inside tables are left out. */
void page_tag(const struct page *page, const char *tag);
void page_tag_end(const struct page *page, const char *tag);

struct squares *squares_new(void);
void squares_free(struct squares *squares);

struct layouts *layouts_new(void);
void layouts_free(struct layouts *layouts);

/* Call it after each sheet: drops what the next ones are unlikely to need. */
void layouts_end_sheet(struct layouts *layouts);

/* Draws a body position as large as fits a box (in points), standing on its lower edge. */
void page_pose(const struct page *page, const struct pose_shot *shot, double x, double y, double width, double height);

#endif
