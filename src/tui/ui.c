/* SPDX-License-Identifier: MIT */
/* The stack of views, and the way from a key to an act. */
#include "tui/view.h"

#include <string.h>
#include "tui/widgets.h"

key binding_key(const struct binding *binding, const struct settings *settings)
{
	for (unsigned i = 0; i < settings->keys_count; i++)
		if (strcmp(settings->keys[i].act, binding->name) == 0)
			return settings->keys[i].key;
	return binding->key;
}
