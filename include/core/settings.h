/* SPDX-License-Identifier: MIT */
/* The settings: how the program shall behave on this machine, as plain values (settings.yaml). */
#ifndef CORE_SETTINGS_H
#define CORE_SETTINGS_H

#include <stdbool.h>
#include "base/key.h"
#include "core/person.h"

enum { KEYS_MAX = 32, ACT_NAME_MAX = 32 };

/* "keys: {pause: p}": the act of this name is also bound to this key, and to no other. */
struct key_choice {
	char act[ACT_NAME_MAX];
	key key;
};

struct settings {
	bool animate;         /* the marker moves */
	enum choice voice;    /* CHOICE_DEFAULT: not asked yet */
	bool bell;
	bool tick;            /* a soft tick at the turn of a stroke */
	char speech[256];     /* program that speaks, with its arguments separated by blanks; "": find one */
	struct key_choice keys[KEYS_MAX];
	unsigned keys_count;
};

/* Animated, bell on, voice not asked, no tick, the keys of the tables. */
void settings_init(struct settings *settings);

#endif
