/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Scenes of the session view at a given time of a sample routine. */
#ifndef TESTS_SESSION_SHOT_H
#define TESTS_SESSION_SHOT_H

#include "session_sample.h"
#include "tui/view.h"

enum { NO_COMMAND = COMMAND_COUNT };

/* A snapshot of a sample routine: this many milliseconds in, after a command given a second earlier. */
struct shot {
	const char *name;
	bool pre_run;
	msec at;
	int command; /* enum command, or NO_COMMAND */
};

static inline void pass_until(struct session *session, msec at, struct cue *last)
{
	while (session->now < at) {
		struct cues cues = { 0 };
		msec next = session_next_change(session, false);
		session_advance(session, next < at ? next : at, &cues);
		for (unsigned i = 0; i < cues.count; i++)
			if (cues.item[i].text[0] != '\0')
				*last = cues.item[i];
	}
}

/* Builds the scene of a shot; the caller owns the parts that it borrows. */
static inline struct scene take(const struct shot *shot, struct session *session, struct cue *cue,
				struct settings *settings, struct profile *profile, struct wish *wish)
{
	struct plan plan = shot->pre_run ? sample_pre_run() : sample_post_run();
	struct cues cues = { 0 };
	settings_init(settings);
	wish_init(wish, catalogue_builtin());
	session_start(session, &plan, NULL, 0);
	pass_until(session, shot->command == NO_COMMAND ? shot->at : shot->at - 1000, cue);
	if (shot->command != NO_COMMAND)
		session_command(session, (enum command)shot->command, session->now, &cues);
	pass_until(session, shot->at, cue);
	plan_done(&plan);
	return (struct scene){
		.views = views,
		.catalogue = catalogue_builtin(),
		.profile = profile,
		.wish = wish,
		.settings = settings,
		.session = session,
		.snapshot = session_snapshot(session, session->now),
		.now = session->now,
		.cue = cue->text[0] != '\0' ? cue : NULL,
	};
}

#endif
