/* SPDX-License-Identifier: MIT */
/* The roster on disk (kind: roster): who gets a handout, and what each of them says.
 *
 *	struct roster roster;
 *	roster_load(&roster, path, catalogue, &report);
 *	for (unsigned i = 0; i < roster_count(&roster); i++)
 *		if (roster_athlete(&roster, i, &base, now, &athlete, &report))
 *			...
 *	roster_done(&roster);
 *
 * The words of an athlete are those of the command line, read by the same functions. */
#ifndef IO_FILES_ROSTER_H
#define IO_FILES_ROSTER_H

#include "core/person/person.h"
#include "core/plan/routine.h"
#include "io/yaml/document.h"

enum { ROSTER_ATHLETES_MAX = 10000 };

struct roster {
	struct yaml_file file;
	const struct catalogue *catalogue; /* borrowed */
	struct routine *routine; /* of those who have none of their own; NULL: none is named */
	bool routine_good;
};

/* What was read of one athlete; texts are borrowed from the roster. */
struct athlete {
	const char *name;
	const char *coach, *date, *note; /* NULL: not said */
	bool own_note; /* the note is for this athlete, not for all */
	struct wish wish;
	struct profile profile;
	bool has_profile;
	struct routine routine; /* its mode is that of the wish */
	bool written; /* there is a routine: the plan is made of it */
};

/* Reads the file, holds it to its schema and the catalogue, and loads the routine it names for all.  False with the
 * errors in the report; as far as athletes can be read all the same they are there, to be looked at for the rest of the
 * errors.  End it with roster_done in either case. */
bool roster_load(struct roster *ret_roster, const char *path, const struct catalogue *catalogue, struct report *report);

/* The same for a file that was read already, which it takes over. */
bool roster_parse(struct roster *ret_roster, struct yaml_file *file, const struct catalogue *catalogue,
		  struct report *report);

/* 0 where nothing could be read. */
unsigned roster_count(const struct roster *roster);

/* Reads one athlete: what neither the athlete nor the roster says is as in `base`.  Profile and routine are looked for
 * beside the roster.  False with all errors in the report, each with its place. */
bool roster_athlete(const struct roster *roster, unsigned at, const struct wish *base, int64_t now,
		    struct athlete *ret_athlete, struct report *report);

void roster_done(struct roster *roster);

extern const struct yaml_type roster_document;

#endif
