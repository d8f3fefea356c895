/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Usage, generated from the tables of options, commands and exit statuses. */
#ifndef APP_USAGE_H
#define APP_USAGE_H

#include "app/options.h"
#include "base/buf.h"

/* Also shown by the first view, the handout and the manual. */
#define NOT_REVIEWED                                                                                               \
	"Based on published sources; not reviewed by a clinician. It does not replace medical advice: stop if it " \
	"hurts, and if in doubt, ask a doctor."

/* Appends the output of `rollcoach --help` or `rollcoach COMMAND --help`, at most 80 columns wide. */
void usage_print(const struct subcommand *command, struct buf *ret_text);

#endif
