/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Puts reported stop signals into words, and merges those of two lines about the same session. */
#include "app/collect_stops.h"

#include "core/person/person.h"
#include "core/record/record.h"
#include "core/record/story.h"
#include <stdio.h>
#include <string.h>

/* Describes "pain:soleus:left" in words. Unknown ids are shown unchanged, because they may matter; returns false for
 * those. */
static bool add_signal(struct buf *text, const struct catalogue *catalogue, const char *word, size_t size)
{
	char part[3 * RECORD_ID_MAX], *place, *side = NULL;
	struct target target;
	struct err ignored = { 0 };
	snprintf(part, sizeof(part), "%.*s", (int)size, word);
	place = strchr(part, ':');
	if (place != NULL) {
		*place++ = '\0';
		side = strchr(place, ':');
	}
	if (side != NULL)
		*side++ = '\0';
	int at = catalogue_find(catalogue, SECTION_STOP_SIGNALS, part);
	bool known = at >= 0 && (place == NULL || target_find(catalogue, place, &target, &ignored)) &&
		     (side == NULL || strcmp(side, "left") == 0 || strcmp(side, "right") == 0);
	buf_addf(text, "\n      %s%s%s", known ? "" : "Unknown: ", at >= 0 ? catalogue->stop_signals[at].signal : part,
		 place != NULL ? ": " : "");
	if (place != NULL)
		buf_add(text, story_name(catalogue, place));
	if (side != NULL)
		buf_addf(text, ", %s", side);
	return known;
}

bool stops_add(struct buf *text, const struct catalogue *catalogue, const char *stop, struct harm *harm,
	       struct err *err)
{
	static const char sorer[] = "sorer-next-day";
	bool good = true;
	for (const char *at = stop; *at != '\0'; at += *at == ',') {
		size_t size = strcspn(at, ","), id = strcspn(at, ",:");
		if (id == strlen(sorer) && strncmp(at, sorer, id) == 0)
			harm->sorer = true;
		else
			harm->hurt = true;
		if (size > 0 && !add_signal(text, catalogue, at, size))
			good = err_set(err, ERR_DATA, "stop: '%.*s' is not in this catalogue: ask what it was",
				       (int)size, at);
		at += size;
	}
	return good;
}

/* The parts of "pain:soleus:left". */
struct stop_word {
	char text[3 * RECORD_ID_MAX];
	const char *place, *side; /* part of the text; "" if not given */
};

static struct stop_word stop_word(const char *word, size_t size)
{
	struct stop_word made;
	snprintf(made.text, sizeof(made.text), "%.*s", (int)size, word);
	return made;
}

static void split(struct stop_word *word)
{
	char *place = strchr(word->text, ':'), *side = place != NULL ? strchr(place + 1, ':') : NULL;
	word->place = place != NULL ? place + 1 : "";
	word->side = side != NULL ? side + 1 : "";
	if (place != NULL)
		*place = '\0';
	if (side != NULL)
		*side = '\0';
}

/* True if the first signal includes the second: the same place, both sides, or the muscle's group. */
static bool covers(const struct catalogue *catalogue, const struct stop_word *first, const struct stop_word *second)
{
	struct target group, muscle;
	struct err ignored = { 0 };
	if (strcmp(first->text, second->text) != 0 ||
	    (first->side[0] != '\0' && strcmp(first->side, second->side) != 0))
		return false;
	if (strcmp(first->place, second->place) == 0)
		return true;
	return target_find(catalogue, first->place, &group, &ignored) && group.kind == TARGET_GROUP &&
	       target_find(catalogue, second->place, &muscle, &ignored) && muscle.kind == TARGET_MUSCLE &&
	       catalogue->muscles[muscle.at].group_at == group.at;
}

/* True if a list contains this word or one that includes it. */
static bool is_covered(const struct catalogue *catalogue, const char *list, const struct stop_word *word)
{
	for (const char *at = list; *at != '\0'; at += *at == ',') {
		struct stop_word one = stop_word(at, strcspn(at, ","));
		split(&one);
		if (covers(catalogue, &one, word))
			return true;
		at += strcspn(at, ",");
	}
	return false;
}

/* Lists the words of one list that the other does not contain. */
static void add_others_of(struct buf *out, const struct catalogue *catalogue, const char *list, const char *other)
{
	for (const char *at = list; *at != '\0'; at += *at == ',') {
		size_t size = strcspn(at, ",");
		struct stop_word word = stop_word(at, size);
		split(&word);
		if (!is_covered(catalogue, other, &word))
			buf_addf(out, "%s%.*s", out->size > 0 ? "," : "", (int)size, at);
		at += size;
	}
}

void stops_join(struct buf *out, const struct catalogue *catalogue, const char *first, const char *second)
{
	struct buf own = { 0 };
	add_others_of(&own, catalogue, first, second);
	buf_add(out, buf_text(&own));
	add_others_of(out, catalogue, second, buf_text(&own));
	buf_done(&own);
}
