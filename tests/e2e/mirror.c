/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The smallest program on the I/O boundary: shows its input, so that stories can test the boundary alone.
 *
 * Keys: "s", "w", "e" send a start, a switch and an end to voice and bell, "l" a cue due five seconds ago, "v"
 * toggles the voice, "c" crashes, "o" overflows the stack, "q" ends with 0. */
#include "io/system/signals.h"
#include "io/terminal/terminal.h"
#include "scripted.h"
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TICK_MS = 1000 };

struct mirror {
	struct scripted scripted;
	struct canvas canvas;
	msec started;
	char keys[200];
	char suspended[40];
	int click_row, click_column;
	bool over;
};

static int overflow(volatile int *deeper)
{
	volatile int more[1000] = { *deeper + 1 };
	return more[0] < 0 ? 0 : overflow(more) + more[0];
}

static void tell(struct mirror *mirror, enum cue_kind kind, const char *text, msec due, msec now)
{
	struct cue cue = { .kind = kind, .due = due, .spoken = true };
	snprintf(cue.text, sizeof(cue.text), "%s", text);
	mirror->scripted.world.cue(&mirror->scripted.world, &cue, now);
}

static void press(struct mirror *mirror, key pressed, msec now)
{
	char word[32];
	struct sounds *sounds = &mirror->scripted.world.sounds;
	key_word(pressed, word, sizeof(word));
	snprintf(mirror->keys + strlen(mirror->keys), sizeof(mirror->keys) - strlen(mirror->keys), "%s ", word);
	if (pressed == KEY_CLICK)
		terminal_click(&mirror->click_row, &mirror->click_column);
	if (pressed == 's')
		tell(mirror, CUE_START, "Left calf.", now, now);
	if (pressed == 'w')
		tell(mirror, CUE_SWITCH, "Switch sides.", now, now);
	if (pressed == 'e')
		tell(mirror, CUE_END, "-- Done.", now, now);
	if (pressed == 'l')
		tell(mirror, CUE_FIRMER, "Too late.", now - 5000, now);
	if (pressed == 'v')
		sounds_voice(sounds, !sounds->voice_on);
	if (pressed == 'c')
		abort();
	if (pressed == 'o')
		overflow(&mirror->click_row);
	mirror->over = mirror->over || pressed == 'q';
}

static void draw(struct mirror *mirror, msec now)
{
	int rows, columns;
	struct canvas *canvas = &mirror->canvas;
	struct terminal_abilities abilities = terminal_abilities();
	struct sounds *sounds = &mirror->scripted.world.sounds;
	terminal_size(&rows, &columns);
	canvas_resize(canvas, rows, columns);
	canvas_textf(canvas, 0, 0, columns, STYLE_TITLE, "%d x %d", rows, columns);
	canvas_textf(canvas, 1, 0, columns, STYLE_BODY, "time %lld", (long long)now);
	canvas_textf(canvas, 2, 0, columns, STYLE_BODY, "keys %s", mirror->keys);
	canvas_textf(canvas, 3, 0, columns, STYLE_BODY, "suspended %s", mirror->suspended);
	canvas_textf(canvas, 4, 0, columns, STYLE_BODY, "click %d %d", mirror->click_row, mirror->click_column);
	canvas_textf(canvas, 5, 0, columns, STYLE_BODY, "colors %u light %d utf8 %d", abilities.colors,
		     abilities.background.is == BACKGROUND_LIGHT, abilities.utf8);
	canvas_textf(canvas, 6, 0, columns, STYLE_BODY, "voice %d %s", sounds->voice_on, sounds->trouble);
	canvas_text(canvas, 7, 0, columns, STYLE_BODY, "ふくらはぎ é ⣿ ❤️ end");
	for (int style = 0; style < STYLE_COUNT; style++)
		canvas_textf(canvas, 8 + style, 0, columns, (enum style)style, "style %d", style);
	terminal_show(canvas);
}

static void run(struct mirror *mirror)
{
	struct world *world = &mirror->scripted.world;
	while (!mirror->over) {
		struct clock_reading reading = world->now(world);
		if (reading.suspended_since != MSEC_NEVER)
			snprintf(mirror->suspended, sizeof(mirror->suspended), "%lld",
				 (long long)reading.suspended_since);
		for (key pressed; !mirror->over && terminal_key(&pressed);)
			press(mirror, pressed, reading.now);
		draw(mirror, reading.now);
		if (!mirror->over && world->wait(world, reading.now / TICK_MS * TICK_MS + TICK_MS) == WAKE_END)
			mirror->over = true;
	}
}

int main(int argc, char **argv)
{
	static struct mirror mirror;
	struct err err;
	struct settings settings;
	struct terminal_wish wish = { .ascii = argc > 1 && strcmp(argv[1], "ascii") == 0 };
	setlocale(LC_ALL, "");
	settings_init(&settings);
	scripted_open(&mirror.scripted, &settings, 1);
	if (!terminal_open(&wish, &err)) {
		fprintf(stderr, "%s\n", err.text);
		return 1;
	}
	run(&mirror);
	terminal_close();
	int ending = signals_ending();
	scripted_close(&mirror.scripted);
	canvas_done(&mirror.canvas);
	return ending != 0 ? 128 + ending : 0;
}
