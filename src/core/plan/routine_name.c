/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Names a routine after its mode and minutes. */
#include "core/plan/routine_name.h"

#include "base/text.h"
#include <stdio.h>

void routine_name(struct routine *routine, const struct catalogue *catalogue)
{
	enum { COLUMNS = 40 };
	char mode[sizeof routine->name - sizeof ", 4294967295 minutes"];
	text_fit(mode, sizeof mode, catalogue->modes[routine->mode].name, COLUMNS, false);
	if (routine->minutes > 0)
		snprintf(routine->name, sizeof routine->name, "%s, %u minutes", mode, routine->minutes);
	else
		snprintf(routine->name, sizeof routine->name, "%s", mode);
}
