/* SPDX-License-Identifier: MIT */
/* `print --roster`: a handout for each athlete of a file. */
#ifndef APP_ROSTER_H
#define APP_ROSTER_H

#include "app/app.h"
#include "print/format.h"

/* Writes one file each into the folder of --output, or one PDF of all pages; the summary goes to standard output.
 * Nothing is written where anything in the roster is wrong, or a file is there already. */
enum status roster_print(struct app *app, const struct format *format);

#endif
