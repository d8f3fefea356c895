/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The style sheet of the HTML handout. */
#ifndef PRINT_HTML_STYLE_H
#define PRINT_HTML_STYLE_H

/* Works in greyscale: boxes differ by words and borders, never by colour alone. */
extern const char *const html_style[]; /* ends with NULL */

#endif
