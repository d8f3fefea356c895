/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The memory part of Home: the last session, recurring places, and the muscles that have waited longest. */
#ifndef TUI_HOME_MEMORY_H
#define TUI_HOME_MEMORY_H

#include "tui/page.h"

/* Adds the lines, most important first, with at most `most` lines of advice; nothing before the first session. */
void home_memory(const struct scene *scene, unsigned most, struct page *page);

/* Adds only the most important line, for a small frame. */
void home_memory_line(const struct scene *scene, struct page *page);

#endif
