/* SPDX-License-Identifier: MIT */
/* Names a routine after its mode and minutes. */
#include "core/plan/routine_name.h"

#include "base/text.h"
#include <stdio.h>
#include <string.h>

void routine_name(struct routine *routine, const struct catalogue *catalogue)
{
	enum { COLUMNS = 40 };
	char minutes[32] = "";
	if (routine->minutes > 0)
		snprintf(minutes, sizeof minutes, ", %u minutes", routine->minutes);
	text_fit(routine->name, sizeof routine->name - sizeof minutes, catalogue->modes[routine->mode].name, COLUMNS,
		 false);
	strcat(routine->name, minutes);
}
