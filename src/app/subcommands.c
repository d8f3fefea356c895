/* SPDX-License-Identifier: MIT */
/* The command table: what can be called, what it takes, and the function that does it. */
#include "app/commands.h"
#include "app/options.h"

enum { ANY = 1 << 16 };

const struct subcommand subcommands[] = {
	{ "", FOR_HOME, "", "starts here (needs a terminal)",
	  "Asks what the routine is for and what is different today, shows the plan, and leads through it.", NULL, 0, 0,
	  home_command },
	{ "roll", FOR_ROLL, "[WISH] [ROUTINE]", "guided session",
	  "Leads through a routine, pass by pass, in pictures, words, voice and bell. Before the first session of a "
	  "profile "
	  "all safety questions are asked; later those of the day.",
	  NULL, 0, 1, roll_command },
	{ "plan", FOR_PLAN, "[WISH] [ROUTINE]", "the routine on standard output",
	  "Prints the routine that serves the wish best. ROUTINE is a file that was written with --format yaml; it "
	  "passes the "
	  "same safety review. What profile and options do not say counts as no.",
	  "text|json|yaml", 0, 1, plan_command },
	{ "print", FOR_PRINT, "[WISH] [ROUTINE]", "the handout",
	  "Prints the routine as a page for the floor beside the roller: what to fetch, the steps with boxes to tick, "
	  "the "
	  "drawing, when to stop, and what was left out and why. The format follows the ending of --output.",
	  "text|markdown|html|pdf|svg", 0, 1, print_command },
	{ "check", FOR_CHECK, "[FILE|DIR]...", "checks catalogues, routines, profiles and rosters",
	  "Names every error with its place. Without arguments it checks the catalogue in use.", NULL, 0, ANY,
	  check_command },
	{ "list", FOR_LIST, "KIND", "the entries of one kind",
	  "KIND is one of muscles, groups, tools, contraindications, areas, stretches, modes, sources, rules.", NULL, 1,
	  1, list_command },
	{ "show", FOR_SHOW, "ID", "one entry, whole",
	  "Shows all that is known about a muscle, tool, contraindication or any other entry. An area that is never "
	  "rolled "
	  "answers with what to do instead.",
	  NULL, 1, 1, show_command },
	{ "history", FOR_HISTORY, "", "what was done",
	  "Prints the routines of the past, newest first, or takes in those of another machine with --import.",
	  "text|json|csv", 0, 0, history_command },
	{ "cues", FOR_CUES, "", "tries bell, voice, colours and glyphs",
	  "Tries every channel in this terminal and says which work.", NULL, 0, 0, cues_command },
	{ 0 },
};
