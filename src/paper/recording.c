/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Records recurring drawings, so that a file of a thousand sheets contains each of them once.
 *
 * A recording takes 10 to 40 kB of memory until the end of the file.  Most codes of routines never recur, so they have
 * a few items of their own.  All drawings are recorded: drawn directly, they would differ by a shade. */
#include "paper/page.h"

#include "base/mem.h"
#include <stdlib.h>

/* If all are taken, a new recording replaces the one not needed for the longest time. */
enum { CODES_MAX = 8, RECORDINGS_MAX = 256 };

struct recordings {
	struct recording {
		unsigned kind, key;
		unsigned used; /* `stamps` when it was needed last */
		cairo_surface_t *surface; /* NULL: unused */
	} items[RECORDINGS_MAX]; /* codes first */
	unsigned stamps; /* drawings so far */
};

struct recordings *recordings_new(void)
{
	return mem_new(1, sizeof(struct recordings));
}

void recordings_free(struct recordings *recordings)
{
	for (unsigned i = 0; i < RECORDINGS_MAX; i++)
		cairo_surface_destroy(recordings->items[i].surface);
	free(recordings);
}

static struct recording *find(struct recordings *recordings, const struct recipe *recipe)
{
	for (unsigned i = 0; i < RECORDINGS_MAX; i++)
		if (recordings->items[i].surface != NULL && recordings->items[i].kind == recipe->kind &&
		    recordings->items[i].key == recipe->key)
			return &recordings->items[i];
	return NULL;
}

static struct recording *make_room(struct recordings *recordings, unsigned kind)
{
	bool code = kind == STAMP_CODE;
	struct recording *oldest = &recordings->items[code ? 0 : CODES_MAX];
	struct recording *end = &recordings->items[code ? CODES_MAX : RECORDINGS_MAX];
	for (struct recording *item = oldest; item < end && oldest->surface != NULL; item++)
		if (item->surface == NULL || item->used < oldest->used)
			oldest = item;
	cairo_surface_destroy(oldest->surface);
	return oldest;
}

static struct recording *record(const struct page *page, const struct recipe *recipe)
{
	const cairo_rectangle_t extents = { -recipe->reach, -recipe->reach, recipe->width + 2 * recipe->reach,
					    recipe->height + 2 * recipe->reach };
	struct page inner = *page;
	struct recording *recording = make_room(page->recordings, recipe->kind);
	*recording = (struct recording){
		.kind = recipe->kind,
		.key = recipe->key,
		.surface = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents),
	};
	inner.cairo = cairo_create(recording->surface);
	page_grey(&inner, 0.0);
	recipe->draw(&inner, recipe->data);
	cairo_destroy(inner.cairo);
	return recording;
}

void page_stamp(const struct page *page, const struct recipe *recipe, double x, double y)
{
	struct recording *recording = find(page->recordings, recipe);
	if (recording == NULL)
		recording = record(page, recipe);
	recording->used = ++page->recordings->stamps;
	cairo_save(page->cairo);
	cairo_translate(page->cairo, x, y);
	cairo_scale(page->cairo, recipe->scale, recipe->scale);
	cairo_set_source_surface(page->cairo, recording->surface, 0.0, 0.0);
	cairo_paint(page->cairo);
	cairo_restore(page->cairo);
	page_grey(page, 0.0);
}
