/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The program's settings on this machine, as plain values (settings.yaml). */
#ifndef CORE_PERSON_SETTINGS_H
#define CORE_PERSON_SETTINGS_H

#include "base/key.h"
#include "core/person/person.h"
#include <stdbool.h>

enum { KEYS_MAX = 32, ACT_NAME_MAX = 32, SPEECH_MAX = 8 };

enum color_choice { COLOR_CHOICE_AUTO, COLOR_CHOICE_ALWAYS, COLOR_CHOICE_NEVER };
enum background { BACKGROUND_AUTO, BACKGROUND_DARK, BACKGROUND_LIGHT };

/* "keys: {pause: p}": binds this key to the act of this name. */
struct key_choice {
	char act[ACT_NAME_MAX];
	key key;
};

struct settings {
	bool animate; /* the marker moves */
	enum choice voice; /* CHOICE_DEFAULT: not asked yet */
	bool bell;
	bool tick; /* a soft tick when a stroke turns */
	char speech[SPEECH_MAX][128]; /* speech program and its arguments; none: find one */
	unsigned speech_count;
	enum color_choice color;
	enum background background;
	bool ascii; /* draw with ASCII only */
	char mode[32]; /* id of the usual mode; "": post-run */
	char runs[256]; /* folder of recorded runs; "": none */
	bool imperial; /* miles and feet */
	unsigned minutes; /* usual length; 0: the mode's */
	struct key_choice keys[KEYS_MAX];
	unsigned keys_count;
};

/* Sets the defaults: animated, bell on, voice not asked yet, no tick, the keys of the key tables. */
void settings_init(struct settings *settings);

#endif
