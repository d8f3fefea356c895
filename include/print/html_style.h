/* SPDX-License-Identifier: MIT */
/* The style sheet of the HTML handout. */
#ifndef PRINT_HTML_STYLE_H
#define PRINT_HTML_STYLE_H

/* Grey-scale safe: tone is told by the words and the border of a box, never by colour alone. */
extern const char *const html_style[]; /* ends with NULL */

#endif
