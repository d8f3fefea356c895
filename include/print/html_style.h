/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The style sheet of the HTML handout, and the choice among its densities. */
#ifndef PRINT_HTML_STYLE_H
#define PRINT_HTML_STYLE_H

#include "print/document.h"

/* Works in greyscale: boxes differ by words and borders, never by colour alone. */
extern const char *const html_style[]; /* ends with NULL */

/* The class of a page, estimated from the height of its steps on paper, `shorter` millimetres lower than A4.  A routine
 * longer than one front is not set closer: it breaks between its rows. */
const char *html_page_class(const struct node *page, unsigned shorter);

/* The class of a front without room for the drawing of the whole body. */
#define HTML_PAGE_FULL "page tighter"

#endif
