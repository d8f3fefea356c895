/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* How a muscle is rolled with a tool in a position: the standard for tools and muscles that an overlay adds. */
#ifndef CORE_CATALOGUE_WAY_H
#define CORE_CATALOGUE_WAY_H

#include "core/catalogue/catalogue.h"

struct way {
	unsigned cap; /* highest pressure; 0: not rolled this way */
	bool beginners;
};

/* The sheet's way with that tool.  A tool unknown to `known` that the sheet does not list gets the strictest way of all
 * known tools of its shape that are at least as hard, because its own entry has not been reviewed.  `tools` has all
 * tools. */
struct way way_of(const struct muscle *muscle, enum position position, const struct tool *tool,
		  const struct catalogue *known, const struct catalogue *tools);

/* True if a sheet that uses `known` may use a new tool as well: one of the same kind that is not harder.  A tool
 * without a shape is never like another. */
bool tool_is_like(const struct tool *tool, const struct tool *known);

/* The way that a stance allows with a tool. */
struct way way_of_stance(const struct stance *stance, const struct tool *tool);

#endif
