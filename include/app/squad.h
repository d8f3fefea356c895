/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A squad whose handouts are printed: its output files, and the sheet of each athlete. */
#ifndef APP_SQUAD_H
#define APP_SQUAD_H

#include "app/app.h"
#include "core/plan/plan.h"
#include "core/record/athletes.h"
#include "core/safety/safety.h"
#include "io/files/manifest.h"
#include "io/files/roster.h"
#include "io/system/ahead.h"
#include "io/system/save.h"
#include "print/cover.h"
#include "print/document.h"
#include "print/format.h"
#include "print/pages.h"
#include "print/summary.h"

struct saving_sink {
	struct sink sink; /* must be first: a pointer to it is cast to the whole struct */
	struct saving *saving;
};

struct squad {
	struct app *app;
	const struct format *format;
	struct roster roster;
	struct wish base; /* from the command line */
	struct athlete *athlete; /* the current one; too large for the stack */
	struct athletes athletes; /* their names in guided pages */
	bool in_one; /* all pages in one file, not a folder of files */
	struct manifest manifest; /* of the folder */
	struct ahead ahead; /* children that make the sheets of the folder */
	bool *chosen; /* by --only, per athlete; NULL: all */
	unsigned written, unchanged; /* files */
	unsigned in_the_way; /* files that must not be overwritten */
	char *first_in_the_way;
	struct buf changed; /* names of sheets edited by hand, which are left alone */
	struct saving saving;
	struct saving_sink sink;
	struct pages *pages;
	struct summary summary;
	struct cover cover;
};

/* The sheet of the current athlete, with the data it is made from. */
struct squad_sheet {
	struct safety safety;
	struct plan plan;
	struct document document;
};

/* Decides between one file and a folder; false if the options do not fit together. */
bool squad_choose_output(struct squad *squad, struct err *err);

/* "003-Asha-Rao.html": the number keeps the roster's order and distinguishes athletes with the same name.  Free the
 * result, like those of the next two. */
char *squad_file(const struct squad *squad, unsigned at, const char *name);
char *squad_cover_file(const struct squad *squad); /* "00-squad.html": sorted before the athletes */
char *squad_path(const struct squad *squad, const char *file); /* in the folder */

bool squad_is_folder(const char *path);

/* True if the athlete is printed: --only may leave some out. */
bool squad_chooses(const struct squad *squad, unsigned at);

/* Number of athletes printed. */
unsigned squad_athletes(const struct squad *squad);

/* Plans for the current athlete and makes the sheet; end it with squad_sheet_done. */
void squad_sheet(struct squad *squad, unsigned at, struct squad_sheet *ret_made);
void squad_sheet_done(struct squad_sheet *made);

/* The athlete's own value, otherwise the one for all; either may be NULL. */
const char *squad_own_or(const char *own, const char *other);

#endif
