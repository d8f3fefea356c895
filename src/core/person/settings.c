/* SPDX-License-Identifier: MIT */
/* Settings of someone who has not chosen anything yet. */
#include "core/person/settings.h"

void settings_init(struct settings *settings)
{
	*settings = (struct settings){ .animate = true, .bell = true };
}
