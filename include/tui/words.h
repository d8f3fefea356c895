/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Words shared by views: sides and times. */
#ifndef TUI_WORDS_H
#define TUI_WORDS_H

#include "base/msec.h"
#include "core/plan/cue_line.h"
#include "tui/view.h"
#include <stddef.h>

/* "LEFT", "RIGHT", "BOTH"; "" if the step has no side. */
const char *step_side(const struct step *step);

/* "0:45" */
const char *time_text(msec time, char *out, size_t size);

/* A length of time: "50 s" below a minute, then "9:58". */
const char *length_text(msec time, char *out, size_t size);

/* The mark shown in the header for as long as a running session is not recorded, as short as the frame requires; "": all
 * of it is. */
const char *unsaved_mark(const struct scene *scene, const struct canvas *canvas);

/* As length_text, for elapsed time: whole seconds, as in the history. */
const char *done_text(msec time, char *out, size_t size);

/* "Mon 3 Mar 18:20", in local time. */
const char *date_text(int64_t at, int32_t offset_s, char *out, size_t size);

enum { ASKED_MAX = 256 };

/* The subject of the question "Where?": "Area swells: Ankle rocks".  If that needs more than `lines`, only the drill,
 * which is what tells one question from the next. */
const char *asked_text(const struct scene *scene, const struct ui *ui, int lines, int columns, char out[ASKED_MAX]);

/* Whole seconds of a countdown, rounded up, so that it shows 1 until the end. */
long seconds_left(msec left);

#endif
