/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Stores the format names of each command and the chosen format.
 *
 * This is a separate module because the commands and the option parser both need it and must not depend on each
 * other. */
#include "app/options.h"

#include <string.h>

void subcommand_formats(const struct subcommand *command, const char *between, struct buf *ret_text)
{
	const char *name;
	for (unsigned at = 0; command->format != NULL && (name = command->format(at)) != NULL; at++)
		buf_addf(ret_text, "%s%s", at > 0 ? between : "", name);
}

unsigned options_format(const struct options *options)
{
	unsigned at = 0;
	while (options->format != NULL && strcmp(options->command->format(at), options->format) != 0)
		at++;
	return at;
}
