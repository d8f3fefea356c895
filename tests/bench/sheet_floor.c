/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The lower bound that printing is measured against: bare cairo and Pango set as many glyphs, and draw the body as
 * often, as a sheet does.  Outlines are recorded once per file.
 *
 * usage: bench_sheet_floor SHEETS FILE [tagged]
 *
 * A sheet is two pages: FRONT_LINES and BACK_LINES lines of LINE_GLYPHS glyphs and, on the front, FIGURES drawings.
 * With `tagged`, each becomes a PDF structure element, about as many as in a real sheet of a small file, because cairo
 * keeps the elements of all pages until the end of the file. */
#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

enum { FRONT_LINES = 48, BACK_LINES = 44, LINE_GLYPHS = 60, FIGURES = 8, POINTS = 120 };

static const double width = 595.28, height = 841.89;

static bool tagged;

static void tag(cairo_t *cairo, const char *name)
{
	if (tagged)
		cairo_tag_begin(cairo, name, NULL);
}

static void tag_end(cairo_t *cairo, const char *name)
{
	if (tagged)
		cairo_tag_end(cairo, name);
}

static PangoContext *context_of(cairo_t *cairo)
{
	PangoFontMap *fonts = pango_cairo_font_map_new();
	PangoContext *context = pango_font_map_create_context(fonts);
	g_object_unref(fonts);
	pango_cairo_update_context(cairo, context);
	return context;
}

static cairo_surface_t *record_body(void)
{
	const cairo_rectangle_t extents = { 0, 0, 100, 200 };
	cairo_surface_t *surface = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents);
	cairo_t *cairo = cairo_create(surface);
	for (int i = 0; i < POINTS; i++)
		cairo_curve_to(cairo, i % 100, i, 100 - i % 100, i + 1, i % 50, i + 2);
	cairo_stroke(cairo);
	cairo_destroy(cairo);
	return surface;
}

/* Different text on every page, so that nothing is laid out twice. */
static void show_line(cairo_t *cairo, PangoLayout *layout, unsigned seed, int line)
{
	char text[LINE_GLYPHS + 1];
	for (int i = 0; i < LINE_GLYPHS; i++) {
		seed = seed * 1103515245u + 12345u;
		text[i] = i % 6 == 5 ? ' ' : (char)('a' + (seed >> 16) % 26);
	}
	text[LINE_GLYPHS] = '\0';
	pango_layout_set_text(layout, text, LINE_GLYPHS);
	cairo_move_to(cairo, 30, 30 + 14 * line);
	tag(cairo, "P");
	pango_cairo_show_layout(cairo, layout);
	tag_end(cairo, "P");
}

static void draw_figures(cairo_t *cairo, cairo_surface_t *body)
{
	for (int i = 0; i < FIGURES; i++) {
		cairo_save(cairo);
		cairo_translate(cairo, 400, 20 + 90 * i);
		cairo_scale(cairo, 0.4, 0.4);
		cairo_set_source_surface(cairo, body, 0, 0);
		tag(cairo, "Figure");
		cairo_paint(cairo);
		tag_end(cairo, "Figure");
		cairo_restore(cairo);
	}
}

static void print_sheet(cairo_t *cairo, PangoLayout *layout, cairo_surface_t *body, unsigned sheet)
{
	cairo_set_source_rgb(cairo, 0, 0, 0);
	for (int line = 0; line < FRONT_LINES; line++)
		show_line(cairo, layout, sheet * 1000 + (unsigned)line, line);
	draw_figures(cairo, body);
	cairo_show_page(cairo);
	cairo_set_source_rgb(cairo, 0, 0, 0);
	for (int line = 0; line < BACK_LINES; line++)
		show_line(cairo, layout, sheet * 1000 + 500 + (unsigned)line, line);
	cairo_show_page(cairo);
}

int main(int argc, char **argv)
{
	if (argc < 3) {
		fprintf(stderr, "usage: %s SHEETS FILE [tagged]\n", argv[0]);
		return 2;
	}
	tagged = argc > 3;
	cairo_surface_t *surface = cairo_pdf_surface_create(argv[2], width, height), *body = record_body();
	cairo_t *cairo = cairo_create(surface);
	PangoContext *context = context_of(cairo);
	PangoLayout *layout = pango_layout_new(context);
	PangoFontDescription *font = pango_font_description_from_string("Liberation Sans, DejaVu Sans, sans-serif 10");
	pango_layout_set_font_description(layout, font);
	for (unsigned sheet = 0, sheets = (unsigned)strtoul(argv[1], NULL, 10); sheet < sheets; sheet++)
		print_sheet(cairo, layout, body, sheet);
	pango_font_description_free(font);
	g_object_unref(layout);
	g_object_unref(context);
	cairo_destroy(cairo);
	cairo_surface_destroy(body);
	cairo_surface_finish(surface);
	int status = cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS ? 0 : 1;
	cairo_surface_destroy(surface);
	return status;
}
