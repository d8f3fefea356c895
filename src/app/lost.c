/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Tells the person which painful places could not be saved. */
#include "app/lost.h"

#include "app/load.h"
#include "app/output.h"
#include "core/safety/questions.h"
#include <string.h>

bool lost_rests(const struct app *app)
{
	if (app->options.rehearse != 0 || load_is_nobody(app))
		return false;
	return app->profile_trouble.code != ERR_NONE || app->profile_path[0] == '\0';
}

void lost_doubt(struct app *app)
{
	const struct session *session = &app->coach.session;
	if (!lost_rests(app))
		return;
	for (unsigned i = 0; i < session->signals_count; i++) {
		const struct stop_signal *signal = &app->catalogue->stop_signals[session->signals[i].signal];
		profile_doubt(&app->profile, &signal->asks);
		for (unsigned k = 0; k < signal->questions_count; k++)
			profile_doubt(&app->profile, &signal->questions[k].if_worse.asks);
	}
}

void lost_tell(const struct app *app)
{
	const struct record *record = &app->journal.record;
	struct buf places = { 0 }, text = { 0 };
	if (!lost_rests(app) || !app->coach.in_session)
		return;
	for (unsigned i = 0; i < record->signals_count; i++) {
		const char *place = record_signal_name(record, app->catalogue, &record->signals[i]);
		if (place[0] != '\0' && (places.size == 0 || strstr(buf_text(&places), place) == NULL))
			buf_addf(&places, "%s%s", places.size > 0 ? ", " : "", place);
	}
	if (places.size > 0) {
		buf_addf(&text, "what hurt is not saved: rest it until it is well, and say so at the next start: %s",
			 buf_text(&places));
		output_message(buf_text(&text));
	}
	buf_done(&places);
	buf_done(&text);
}
