/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The default settings. */
#include "core/person/settings.h"

void settings_init(struct settings *settings)
{
	*settings = (struct settings){ .animate = true, .bell = true };
}
