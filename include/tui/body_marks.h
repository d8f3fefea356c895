/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* What is marked sore or hurt on a zone of the body. */
#ifndef TUI_BODY_MARKS_H
#define TUI_BODY_MARKS_H

#include "tui/body_zones.h"
#include "tui/view.h"

/* Today's mark that covers the zone; NULL if there is none. */
const struct mark *body_mark(const struct scene *scene, struct zone zone);

/* The first condition that covers the zone, from today or the profile; NULL if there is none. */
const struct condition *body_condition(const struct scene *scene, struct zone zone);

bool body_is_marked(const struct scene *scene, struct zone zone);

/* "sore, 7 of 10", "fresh injury" or "nothing marked". */
void body_mark_words(const struct scene *scene, struct zone zone, char *out, size_t size);

/* "sore 7", "hurt" or "sore"; "-" if nothing is marked. */
void body_mark_brief(const struct scene *scene, struct zone zone, char *out, size_t size);

#endif
