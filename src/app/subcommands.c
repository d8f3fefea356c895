/* SPDX-License-Identifier: MIT */
/* The command table: what can be called, what it takes, and the function that does it. */
#include "app/commands.h"
#include "app/options.h"

const struct subcommand subcommands[] = {
	{ "", FOR_HOME, "", "starts here (needs a terminal)",
	  "Asks what the routine is for and what is different today, shows the plan, and leads through it.", NULL, 0, 0,
	  home_command },
	{ 0 },
};
