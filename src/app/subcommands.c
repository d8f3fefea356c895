/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The command table: name, arguments, help and function of each command. */
#include "app/commands.h"
#include "app/options.h"

enum { ANY = 1 << 16 };

const struct subcommand subcommands[] = {
	{ "", FOR_HOME, "", "start here (needs a terminal)",
	  "Asks about your safety and what the routine is for, shows the plan, and guides you through it.", NULL, 0, 0,
	  home_command },
	{ "roll", FOR_ROLL, "[WISH] [ROUTINE]", "guided session",
	  "Guides you through a routine, pass by pass, with pictures, words, voice and bell. All safety questions are "
	  "asked before the first session of a profile; after that, only the daily ones.",
	  NULL, 0, 1, roll_command },
	{ "plan", FOR_PLAN, "[WISH] [ROUTINE]", "print the routine",
	  "Prints the best routine for the wish. ROUTINE is a file or a code, written with --format yaml or code, the "
	  "name of a routine in the folder of saved routines, or - for standard input; it goes through the same safety "
	  "review. Anything not mentioned in the profile or the options counts as 'no'.",
	  plan_format, 0, 1, plan_command },
	{ "print", FOR_PRINT, "[WISH] [ROUTINE]", "print the handout",
	  "Prints the routine as a page to put on the floor next to the roller: what you need, the steps with boxes to "
	  "tick, the drawing, when to stop, and what was left out and why. Without --format, the extension of the "
	  "--output file chooses the format.",
	  print_format, 0, 1, print_command },
	{ "check", FOR_CHECK, "[FILE|DIR|ROUTINE]...", "check catalogues, routines, profiles, settings and rosters",
	  "Reports every error with its place. Without arguments, checks the current catalogue.", check_format, 0, ANY,
	  check_command },
	{ "list", FOR_LIST, "KIND", "list all entries of one kind",
	  "KIND is one of muscles, groups, tools, contraindications, areas, stretches, modes, measures, runs, sources, "
	  "rules, sweeps, positions.",
	  list_format, 1, 1, list_command },
	{ "show", FOR_SHOW, "ID", "show one entry in full",
	  "Shows everything known about a muscle, tool, contraindication or any other entry. For an area that is never "
	  "rolled, shows what to do instead. --format yaml prints it as a start for your own catalogue file, "
	  "--format json for programs.",
	  show_format, 1, 1, show_command },
	{ "roster", FOR_ROSTER, "FILE.csv|--collect FILE...",
	  "make a roster from a spreadsheet, or collect returned sessions",
	  "Prints a roster for print --roster. The first row names the columns: name, and any of group, mode, minutes, "
	  "tools, sore, injured, has, not, cleared, only, skip, ran, stretches, drills, beginner, note, profile, "
	  "routine, run. "
	  "Everyday names are accepted. Reports every error with its row and column. With --collect, reads the lines "
	  "of "
	  "history --for-coach and of guided pages from messages, and shows per athlete of the roster what was done, "
	  "skipped, hurt or sorer, and who has sent nothing.",
	  NULL, 1, ANY, roster_command },
	{ "log", FOR_LOG, "ROUTINE|last", "log a routine that was rolled from paper",
	  "Enters a routine that was rolled without the program, marked as entered by hand. ROUTINE is the file "
	  "or code that was printed, so that the numbers are those on the paper, or the line at the end of a guided "
	  "page; 'last' repeats the last session. It "
	  "counts for days "
	  "and "
	  "limits like any other.",
	  NULL, 1, 1, log_command },
	{ "measure", FOR_MEASURE, "[ID]", "self tests of range",
	  "Guides through a self test such as knee-to-wall, keeps three trials a side, and says whether a change is "
	  "larger "
	  "than the error of the test. Without ID, lists the tests and their last values; --format json or csv exports "
	  "all values.",
	  measure_format, 0, 1, measure_command },
	{ "history", FOR_HISTORY, "", "list, show and correct past sessions",
	  "Lists past sessions, newest first. Shows, corrects or deletes one, or adds those from another machine with "
	  "--import.",
	  history_format, 0, 0, history_command },
	{ "run", FOR_RUN, "FILE|DIR|-", "show what a recorded run contains and would change",
	  "Reads FIT, GPX or TCX, plain, .gz or .zip. Shows what was read and what a routine after it would put first. "
	  "Pressure, tools and limits never change. A run counts for 24 hours.",
	  run_format, 1, 1, run_command },
	{ "cues", FOR_CUES, "", "test bell, voice, colours and glyphs",
	  "Tests every channel in this terminal and reports which ones work.", cues_format, 0, 0, cues_command },
	{ "edit", FOR_EDIT, "profile|settings|catalogue", "edit one of your files and check it",
	  "Opens a copy in $VISUAL or $EDITOR and checks it afterwards. Only a file without errors replaces the one in "
	  "use; otherwise your copy is kept, and the next edit continues with it.",
	  NULL, 1, 1, edit_command },
	{ "help", FOR_HELP, "[COMMAND]", "show the help of a command", "Shows what COMMAND --help shows.", NULL, 0, 1,
	  NULL },
	{ "version", FOR_VERSION, "", "show the version",
	  "Shows the version, and if known the commit that the program was built from.", NULL, 0, 0, NULL },
	{ "complete", FOR_COMPLETE, "-- WORD...", "complete a command line, for shells",
	  "Prints the candidates for the last WORD, after a line that states whether a list continues and whether file "
	  "names fit too. The completions for bash, zsh and fish call this.",
	  NULL, 0, ANY, NULL },
	{ 0 },
};
