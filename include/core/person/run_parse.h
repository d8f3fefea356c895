/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A run entered by hand, word by word: "18km", "2:05", "400m-down", "trail", "fast". */
#ifndef CORE_PERSON_RUN_PARSE_H
#define CORE_PERSON_RUN_PARSE_H

#include "base/err.h"
#include "core/catalogue/catalogue.h"
#include "core/person/run.h"

/* Reads one word into the run.  Distances are in km or mi, durations H:MM, 95min or 2h, climbs 400m-down or 1300ft-up;
 * everything else is a word of data/runs.yaml.  Sets `imperial` if the word is in miles or feet.  False with ERR_USAGE
 * naming the word, the nearest known one and the expected form; also if the figure contradicts an earlier one. */
bool run_parse_word(struct run *run, bool *imperial, const struct catalogue *catalogue, const char *word,
		    struct err *err);

/* Turns the words into a run that ended at `now`. */
void run_said(struct run *run, int64_t now);

/* Combines the run of a file with what the person says about it: the person's figures win, and only the person knows
 * surface and intensity. */
void run_merge_said(struct run *run, const struct run *said);

#endif
