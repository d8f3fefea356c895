/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Builds the page for the physical therapist. */
#include "print/referral.h"
#include "base/buf.h"
#include "core/record/story.h"
#include <string.h>

enum { PLACES_MAX = 6, MARKS_SHOWN = 10, SIGNALS_SHOWN = 8 };

struct place {
	const char *what;
	enum side side;
	const char *why; /* "" for places that were only marked */
};

/* ---- Places ------------------------------------------------------------------------------------------------------- */

static bool is_listed(const struct place *places, unsigned count, const char *what, enum side side)
{
	for (unsigned i = 0; i < count; i++)
		if (strcmp(places[i].what, what) == 0 && sides_meet(places[i].side, side))
			return true;
	return false;
}

static unsigned find_referred(const struct advice *advice, unsigned advices, struct place *places)
{
	unsigned count = 0;
	for (unsigned i = 0; i < advices && count < PLACES_MAX; i++)
		if (strcmp(advice[i].id, "refer") == 0)
			places[count++] = (struct place){ advice[i].what, advice[i].side, advice[i].why };
	return count;
}

static unsigned find_marked(const struct history *recent, struct place *places)
{
	unsigned count = 0;
	for (unsigned i = recent->records_count; i-- > 0;)
		for (unsigned k = 0; k < recent->records[i].marks_count && count < PLACES_MAX; k++) {
			const struct record_mark *mark = &recent->records[i].marks[k];
			if (mark->level != 0 && !is_listed(places, count, mark->what, mark->side))
				places[count++] = (struct place){ mark->what, mark->side, "" };
		}
	return count;
}

/* ---- The page ----------------------------------------------------------------------------------------------------- */

static void add_name(struct buf *out, const struct catalogue *catalogue, const char *what, enum side side)
{
	buf_add(out, story_name(catalogue, what));
	if (side != SIDE_BOTH)
		buf_addf(out, ", %s", side_word(side));
}

static bool add_mark(struct buf *out, const struct record *record, const struct record_mark *mark, bool first)
{
	char date[STORY_DATE_MAX];
	buf_addf(out, "%s%.10s", first ? "" : ", ", story_date(record->started, record->offset_s, date));
	if (mark->level >= 0)
		buf_addf(out, " (%d of 10)", mark->level);
	return true;
}

/* Lists the newest first, as many as fit. */
static void add_marks(struct buf *out, const struct history *recent, const struct place *place)
{
	unsigned shown = 0;
	for (unsigned i = recent->records_count; i-- > 0;)
		for (unsigned k = 0; k < recent->records[i].marks_count && shown < MARKS_SHOWN; k++) {
			const struct record_mark *mark = &recent->records[i].marks[k];
			if (mark->level != 0 && strcmp(mark->what, place->what) == 0 &&
			    sides_meet(mark->side, place->side))
				shown += add_mark(out, &recent->records[i], mark, shown == 0);
		}
}

/* Formats "Lower calf, left: Soreness fell ...". */
static void add_sentence(struct buf *out, const char *name, const char *side, const char *text)
{
	buf_add(out, out->size > 0 ? " " : "");
	if (name != NULL || side != NULL)
		buf_addf(out, "%s%s%s: ", name != NULL ? name : "", name != NULL && side != NULL ? ", " : "",
			 side != NULL ? side : "");
	buf_add(out, text);
}

/* Writes one sentence per side, or one in total if both sides share it. */
static void add_trends(struct buf *out, const struct referral *referral, const char *what, const char *name,
		       enum side wanted)
{
	struct buf sides[2] = { { 0 }, { 0 } };
	for (unsigned i = SIDE_LEFT; i <= SIDE_RIGHT; i++) {
		const struct trend *trend = overview_trend(referral->overview, referral->catalogue, what, (enum side)i);
		if (trend != NULL && sides_meet(wanted, (enum side)i))
			trend_text(trend, &sides[i]);
	}
	bool both = sides[0].size > 0 && sides[1].size > 0, same = both && strcmp(sides[0].data, sides[1].data) == 0;
	for (unsigned i = SIDE_LEFT; i <= SIDE_RIGHT; i++) {
		if (sides[i].size > 0 && !(same && i == SIDE_RIGHT))
			add_sentence(out, name, both && !same ? side_word((enum side)i) : NULL, buf_text(&sides[i]));
		buf_done(&sides[i]);
	}
}

/* True if the marks of all muscles of a group are equivalent to marks of the group itself. */
static bool is_one_trend(const struct referral *referral, const struct group *group, enum side side)
{
	struct buf first = { 0 }, other = { 0 };
	bool same = true;
	for (unsigned i = 0; i < group->members.items_count && same; i++) {
		buf_clear(&other);
		add_trends(i == 0 ? &first : &other, referral, group->members.items[i], NULL, side);
		same = i == 0 || strcmp(buf_text(&first), buf_text(&other)) == 0;
	}
	buf_done(&first);
	buf_done(&other);
	return same;
}

static void add_course(struct buf *out, const struct referral *referral, const struct place *place)
{
	const struct group *group = catalogue_group(referral->catalogue, place->what);
	if (group == NULL) {
		add_trends(out, referral, place->what, NULL, place->side);
		return;
	}
	bool one = is_one_trend(referral, group, place->side);
	for (unsigned i = 0; i < group->members.items_count && (i == 0 || !one); i++)
		add_trends(out, referral, group->members.items[i],
			   one ? NULL : story_name(referral->catalogue, group->members.items[i]), place->side);
}

static void add_done(struct buf *out, const struct referral *referral, const struct place *place)
{
	const struct catalogue *catalogue = referral->catalogue;
	int muscle = catalogue_find(catalogue, SECTION_MUSCLES, place->what);
	int group =
		catalogue_find(catalogue, SECTION_GROUPS, muscle >= 0 ? catalogue->muscles[muscle].group : place->what);
	if (group < 0 || group >= OVERVIEW_GROUPS_MAX)
		return;
	const msec *sides = referral->overview->regions[group];
	buf_addf(out, "%s%s", catalogue->groups[group].name, sides[0] == 0 && sides[1] == 0 ? " " : "");
	if (sides[0] > 0 || sides[1] > 0)
		buf_addf(out, ", last %d days: ", REGION_DAYS);
	overview_region_text(referral->overview, (unsigned)group, out);
}

static void add_labelled(struct node *page, const char *label, struct buf *text)
{
	if (text->size > 0)
		node_label(node_add(page, NODE_PARAGRAPH, buf_text(text)), label);
	buf_done(text);
}

static void add_place(struct node *page, const struct referral *referral, const struct place *place)
{
	struct buf name = { 0 }, marks = { 0 }, course = { 0 }, done = { 0 }, why = { 0 };
	add_name(&name, referral->catalogue, place->what, place->side);
	node_add(page, NODE_HEADING, buf_text(&name));
	buf_done(&name);
	buf_add(&why, place->why);
	add_marks(&marks, referral->recent, place);
	add_course(&course, referral, place);
	add_done(&done, referral, place);
	add_labelled(page, "Why", &why);
	add_labelled(page, "Marked as sore", &marks);
	add_labelled(page, "Trend", &course);
	add_labelled(page, "Rolled", &done);
}

struct signals {
	const struct referral *referral;
	struct node *page, *list;
	unsigned shown;
};

static void add_signals_of(struct signals *signals, const struct record *record)
{
	for (unsigned k = 0; k < record->signals_count && signals->shown < SIGNALS_SHOWN;
	     k += record_report_size(record, k), signals->shown++) {
		char date[STORY_DATE_MAX];
		struct buf text = { 0 };
		if (signals->list == NULL) {
			node_add(signals->page, NODE_HEADING, "Stop signals");
			signals->list = node_add(signals->page, NODE_LIST, NULL);
		}
		buf_addf(&text, "%.10s ", story_date(record->signals[k].at, record->offset_s, date));
		record_report(record, signals->referral->catalogue, k, &text);
		node_add(signals->list, NODE_ITEM, buf_text(&text));
		buf_done(&text);
	}
}

/* The signals of deleted sessions, newest first, each once. */
static void find_kept(const struct history *recent, struct record *ret_kept)
{
	*ret_kept = (struct record){ 0 };
	for (unsigned i = recent->signals_count - recent->signals_kept; i < recent->signals_count; i++) {
		const struct record_signal *signal = &recent->signals[i];
		unsigned at = ret_kept->signals_count;
		if (at == RECORD_SIGNALS_MAX ||
		    record_has_signal(ret_kept, signal->signal, signal->muscle, signal->side))
			continue;
		ret_kept->signals_count++;
		for (; at > 0 && ret_kept->signals[at - 1].at < signal->at; at--)
			ret_kept->signals[at] = ret_kept->signals[at - 1];
		ret_kept->signals[at] = *signal;
	}
}

static void add_signals(struct node *page, const struct referral *referral)
{
	struct signals signals = { referral, page, NULL, 0 };
	struct record kept;
	for (unsigned i = referral->recent->records_count; i-- > 0;)
		add_signals_of(&signals, &referral->recent->records[i]);
	find_kept(referral->recent, &kept);
	add_signals_of(&signals, &kept);
}

static bool has_signals(const struct history *recent)
{
	for (unsigned i = 0; i < recent->records_count; i++)
		if (recent->records[i].signals_count > 0)
			return true;
	return recent->signals_kept > 0;
}

bool referral_document(const struct referral *referral, struct document *ret_document)
{
	struct advice advice[ADVICE_MAX];
	struct place places[PLACES_MAX];
	unsigned count = find_referred(advice, history_advice(referral->recent, referral->catalogue, advice), places);
	if (count == 0)
		count = find_marked(referral->recent, places);
	if (count == 0 && !has_signals(referral->recent))
		return false;
	document_init(ret_document, "For the physical therapist");
	struct node *page = node_add(ret_document->root, NODE_PAGE, "For the physical therapist");
	struct node *title = node_add(page, NODE_TITLE, "For the physical therapist");
	node_label(node_add(title, NODE_FACT, referral->athlete), "Name");
	node_label(node_add(title, NODE_FACT, referral->date), "Date");
	node_add(page, NODE_PARAGRAPH,
		 count > 0
			 ? "This page is not a diagnosis. Self-massage with a foam roller after or before runs. These "
			   "places were marked as sore; the levels are the person's own, from 0 to 10."
			 : "This page is not a diagnosis. Self-massage with a foam roller after or before runs.");
	for (unsigned i = 0; i < count; i++)
		add_place(page, referral, &places[i]);
	add_signals(page, referral);
	return true;
}
