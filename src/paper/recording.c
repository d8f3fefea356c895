/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Records recurring drawings, so that a file of a thousand sheets contains each of them once. */
#include "paper/page.h"

#include "base/mem.h"
#include <stdlib.h>

/* Once it is full, further drawings are drawn directly. */
enum { RECORDINGS_MAX = 256 };

struct recordings {
	struct recording {
		unsigned kind, key;
		cairo_surface_t *surface;
	} items[RECORDINGS_MAX];
	unsigned count;
};

struct recordings *recordings_new(void)
{
	return mem_new(1, sizeof(struct recordings));
}

void recordings_free(struct recordings *recordings)
{
	for (unsigned i = 0; i < recordings->count; i++)
		cairo_surface_destroy(recordings->items[i].surface);
	free(recordings);
}

static cairo_surface_t *find(const struct recordings *recordings, const struct recipe *recipe)
{
	for (unsigned i = 0; i < recordings->count; i++)
		if (recordings->items[i].kind == recipe->kind && recordings->items[i].key == recipe->key)
			return recordings->items[i].surface;
	return NULL;
}

static cairo_surface_t *record(const struct page *page, const struct recipe *recipe)
{
	struct recordings *recordings = page->recordings;
	const cairo_rectangle_t extents = { -recipe->reach, -recipe->reach, recipe->width + 2 * recipe->reach,
					    recipe->height + 2 * recipe->reach };
	struct page inner = *page;
	struct recording *recording = &recordings->items[recordings->count++];
	*recording = (struct recording){ recipe->kind, recipe->key,
					 cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents) };
	inner.cairo = cairo_create(recording->surface);
	page_grey(&inner, 0.0);
	recipe->draw(&inner, recipe->data);
	cairo_destroy(inner.cairo);
	return recording->surface;
}

static void draw_directly(const struct page *page, const struct recipe *recipe, double x, double y)
{
	cairo_save(page->cairo);
	cairo_translate(page->cairo, x, y);
	page_grey(page, 0.0);
	recipe->draw(page, recipe->data);
	cairo_restore(page->cairo);
}

void page_stamp(const struct page *page, const struct recipe *recipe, double x, double y)
{
	cairo_surface_t *surface = find(page->recordings, recipe);
	if (surface == NULL && page->recordings->count == RECORDINGS_MAX) {
		draw_directly(page, recipe, x, y);
		return;
	}
	if (surface == NULL)
		surface = record(page, recipe);
	cairo_set_source_surface(page->cairo, surface, x, y);
	cairo_paint(page->cairo);
	page_grey(page, 0.0);
}
