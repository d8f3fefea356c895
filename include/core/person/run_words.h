/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A run in words: "21.1 km, 2:05 h, 612 m down". */
#ifndef CORE_PERSON_RUN_WORDS_H
#define CORE_PERSON_RUN_WORDS_H

#include "core/catalogue/catalogue.h"
#include "core/person/run.h"

/* Describes in one line what a run changes. */
#define RUN_CHANGES "Only the order and some seconds change; pressure and minutes stay."

/* Appends what is known: distance, duration, descent, ascent, and what the person said, which is omitted if `catalogue`
 * is NULL. */
void run_print(struct buf *buf, const struct run *run, const struct catalogue *catalogue, bool imperial);

/* Appends the figures that a feature is about, "612 m down"; nothing if it has none. */
void run_print_feature(struct buf *buf, const struct run *run, enum run_feature feature, bool imperial);

/* Append single figures: "21.1 km" or "13.1 mi"; "612 m", or "2010 ft" converted from metres; "2:05 h". */
void run_print_distance(struct buf *buf, int metres, bool imperial);
void run_print_height(struct buf *buf, int metres, bool imperial);
void run_print_duration(struct buf *buf, int seconds);

/* Appends a sentence per doubt, each with a newline: "The descent cannot be true, so it is not used." */
void run_print_doubts(struct buf *buf, const struct run *run);

/* Why a run does not count, with the remedy; "" for RUN_COUNTS. */
const char *run_standing_text(enum run_standing standing);

#endif
