/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The roster on disk (kind: roster): the athletes who get a handout, each with a wish.
 *
 *	struct roster roster;
 *	roster_load(&roster, path, catalogue, &report);
 *	for (unsigned i = 0; i < roster_count(&roster); i++)
 *		if (roster_athlete(&roster, i, &base, now, &athlete, &report))
 *			...
 *	roster_done(&roster);
 *
 * An athlete's wish uses the words of the command line (core/person/wish_words.h) and the same parser. */
#ifndef IO_FILES_ROSTER_H
#define IO_FILES_ROSTER_H

#include "core/person/person.h"
#include "core/plan/routine.h"
#include "io/yaml/document.h"

enum {
	ROSTER_ATHLETES_MAX = 10000,
	/* A note may be longer than other texts: about ten thousand characters in any script. */
	ROSTER_NOTE_MAX = 40000,
};

struct roster {
	struct yaml_file file;
	const struct catalogue *catalogue; /* borrowed */
	struct routine *routine; /* for athletes without a routine, mode or minutes; NULL: none */
	bool routine_good;
};

/* One athlete; texts are borrowed from the roster. */
struct athlete {
	const char *name;
	const char *group; /* NULL: none */
	const char *coach, *contact, *date, *note; /* NULL: not given */
	bool own_note; /* the note is for this athlete, not for all */
	struct wish wish;
	struct profile profile;
	bool has_profile;
	struct routine routine; /* has the same mode as the wish */
	bool written; /* plan `routine`, not the wish */
	char run_note[512]; /* why the run named here does not count, with its place; "": it does */
	bool run_failed; /* for another reason than being too old */
};

/* Reads the file, checks it against its schema and the catalogue, and loads the routine it names for all.  False with
 * the errors in the report; valid athletes are kept even then, so that roster_athlete can report the remaining
 * errors.  Call roster_done in either case. */
bool roster_load(struct roster *ret_roster, const char *path, const struct catalogue *catalogue, struct report *report);

/* As roster_load, for a file that has been read; takes ownership of it. */
bool roster_parse(struct roster *ret_roster, struct yaml_file *file, const struct catalogue *catalogue,
		  struct report *report);

/* 0 if nothing could be read. */
unsigned roster_count(const struct roster *roster);

/* An athlete's name and squad; "" if not given. */
const char *roster_name(const struct roster *roster, unsigned at, const char **ret_group);

/* Path of the logo for all athletes, relative to the roster; NULL: none.  Free it. */
char *roster_logo(const struct roster *roster);

/* Reports that the logo cannot be used, with its place in the roster. */
void roster_fail_logo(const struct roster *roster, const char *text, struct report *report);

/* Reads one athlete; values set neither by the athlete nor by the roster come from `base`.  Paths of profile and
 * routine are relative to the roster.  False with all errors in the report, each with its place. */
bool roster_athlete(const struct roster *roster, unsigned at, const struct wish *base, int64_t now,
		    struct athlete *ret_athlete, struct report *report);

void roster_done(struct roster *roster);

extern const struct yaml_type roster_document;

#endif
