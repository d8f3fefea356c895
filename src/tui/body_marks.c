/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Finds what is marked sore or hurt on a zone of the body, and says it. */
#include "tui/body_marks.h"

#include <stdio.h>

const struct mark *body_mark(const struct scene *scene, struct zone zone)
{
	for (unsigned i = 0; i < scene->wish->sore_count; i++) {
		const struct mark *mark = &scene->wish->sore[i];
		if ((mark->side == zone.side || mark->side == SIDE_BOTH) &&
		    body_zone_covered(scene->catalogue, mark->target, zone.target))
			return mark;
	}
	return NULL;
}

/* The first of these conditions that covers the zone; NULL if there is none. */
static const struct condition *condition_among(const struct scene *scene, const struct condition *conditions,
					       unsigned count, struct zone zone)
{
	for (unsigned i = 0; i < count; i++) {
		const struct condition *condition = &conditions[i];
		if ((condition->side == zone.side || condition->side == SIDE_BOTH) &&
		    body_zone_covered(scene->catalogue, condition->target, zone.target))
			return condition;
	}
	return NULL;
}

const struct condition *body_condition(const struct scene *scene, struct zone zone)
{
	const struct condition *today =
		condition_among(scene, scene->wish->conditions, scene->wish->conditions_count, zone);
	if (today != NULL)
		return today;
	return condition_among(scene, scene->profile->conditions, scene->profile->conditions_count, zone);
}

void body_mark_words(const struct scene *scene, struct zone zone, char *out, size_t size)
{
	const struct mark *mark = body_mark(scene, zone);
	const struct condition *condition = body_condition(scene, zone);
	if (condition != NULL)
		snprintf(out, size, "%s", scene->catalogue->contraindications[condition->contraindication].name);
	else if (mark != NULL && mark->level >= 0)
		snprintf(out, size, "sore, %d of 10", mark->level);
	else
		snprintf(out, size, mark != NULL ? "sore" : "nothing marked");
}

void body_mark_brief(const struct scene *scene, struct zone zone, char *out, size_t size)
{
	const struct mark *mark = body_mark(scene, zone);
	if (body_condition(scene, zone) != NULL)
		snprintf(out, size, "hurt");
	else if (mark != NULL && mark->level >= 0)
		snprintf(out, size, "sore %d", mark->level);
	else
		snprintf(out, size, mark != NULL ? "sore" : "-");
}

bool body_is_marked(const struct scene *scene, struct zone zone)
{
	return body_mark(scene, zone) != NULL || body_condition(scene, zone) != NULL;
}
