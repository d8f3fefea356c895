/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Keeps the gate of the current question in step with the clock. */
#include "app/attention.h"

#include "app/say.h"
#include "app/scene.h"
#include <termios.h>
#include <unistd.h>

const char attention_note[] = "Not counted. Wait a moment, then press again.";

enum { A_LINE = 1 }; /* a question asked line by line; no view has this number */

/* In a rehearsal the session clock runs faster than the user can read. */
static unsigned speed_of(const struct app *app)
{
	return app->options.rehearse != 0 ? app->options.rehearse : 1;
}

void attention_shown(struct app *app)
{
	struct coach *coach = &app->coach;
	const struct scene scene = scene_of(app);
	gate_shown(&coach->gate, gate_asking(&scene, &coach->ui), coach->world->time(coach->world));
}

bool attention_open(struct app *app, const struct scene *scene, key pressed)
{
	struct coach *coach = &app->coach;
	return gate_lets_through(&coach->gate, gate_asking_key(scene, &coach->ui, pressed), pressed, coach->reading.now,
				 speed_of(app));
}

void attention_asked(struct app *app)
{
	struct coach *coach = &app->coach;
	if (!coach->asks)
		return;
	coach->lines.size = 0;
	tcflush(STDIN_FILENO, TCIFLUSH);
	coach->gate = (struct gate){ .asking = A_LINE, .quiet = coach->world->time(coach->world) };
}

bool attention_line_counts(struct app *app)
{
	struct coach *coach = &app->coach;
	msec now = coach->world->time(coach->world);
	if (!coach->asks || gate_lets_through(&coach->gate, A_LINE, KEY_NONE, now, speed_of(app)))
		return true;
	say_line(app, attention_note);
	return false;
}
