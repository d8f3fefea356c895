/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Asks the safety questions page by page. The user answers a whole page with one line: the numbers of the questions
 * that apply. */
#include "app/ask.h"

#include "app/attention.h"
#include "app/journal.h"
#include "app/lead.h"
#include "app/say.h"
#include "app/scene.h"
#include "core/person/wish_parse.h"
#include "core/safety/questions.h"
#include "core/safety/sore_area.h"
#include "tui/words.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The questions of one page. */
struct page {
	unsigned at[ANSWERS_MAX];
	unsigned count;
};

/* Reads the next line of input. Returns false at the end of input. */
static bool wait_for_line(struct app *app, char line[LINE_MAX_BYTES])
{
	struct coach *coach = &app->coach;
	for (;;) {
		while (lines_next(&coach->lines, line))
			if (attention_line_counts(app))
				return true;
		if (lines_over(&coach->lines) || coach->world->wait(coach->world, MSEC_NEVER) == WAKE_END)
			return false;
	}
}

/* Prints the text of a prompt; called again after "?". */
typedef void say_prompt(struct app *app, const void *context);

/* Prints a prompt and reads the answer. "q" leaves the program, because a routine needs the answers. Returns false
 * then, and at the end of input. */
static bool prompt(struct app *app, say_prompt *say, const void *context, char line[LINE_MAX_BYTES])
{
	do {
		say(app, context);
		attention_asked(app);
		if (!wait_for_line(app, line))
			return false;
	} while (strcmp(line, "?") == 0);
	if (strcmp(line, "q") != 0)
		return true;
	lead_leave(app);
	return false;
}

/* ---- One page ------------------------------------------------------------------------------------------------- */

static void print_page(struct app *app, const char *title, const char *subtitle, const struct page *page, bool may_wait)
{
	struct buf text = { 0 };
	buf_addf(&text, "\n%s\n%s%s", title, subtitle, subtitle[0] != '\0' ? "\n" : "");
	for (unsigned i = 0; i < page->count; i++)
		buf_addf(&text, "%3u  %s\n", i + 1, app->catalogue->contraindications[page->at[i]].question);
	buf_addf(&text,
		 "Type the numbers that apply, with a ? after any you are not sure about: it counts as yes, to be "
		 "safe; 0 for none of these; ? repeats, q leaves%s.",
		 may_wait ? " them open; they come back before the next routine" : "");
	say_line(app, buf_text(&text));
	buf_done(&text);
}

/* Parses the answers to a page: "0" or "3 7?". Returns false for anything else. */
static bool read_page(const char *line, const struct page *page, struct answers *answers)
{
	unsigned char found[ANSWERS_MAX] = { 0 };
	bool none = false, some = false;
	while (*(line += strspn(line, " ,\t")) != '\0') {
		char *end;
		unsigned long number = *line >= '0' && *line <= '9' ? strtoul(line, &end, 10) : page->count + 1u;
		if (number > page->count)
			return false;
		none = none || number == 0;
		some = some || number > 0;
		if (number > 0)
			found[number - 1] = *end == '?' ? ANSWER_NOT_SURE : ANSWER_YES;
		line = end + (*end == '?');
	}
	if (none == some)
		return false;
	for (unsigned i = 0; i < page->count; i++) {
		answers->given[page->at[i]] = true;
		answers->answer[page->at[i]] = found[i];
	}
	return true;
}

/* Postpones the page if that is allowed; otherwise leaves the program, because a routine needs the answers. */
static bool leave_page(struct app *app, bool *ret_later)
{
	if (ret_later != NULL)
		return *ret_later = true;
	lead_leave(app);
	return false;
}

/* `ret_later`: set to true if the page is postponed; NULL if it cannot be. */
static bool ask_page(struct app *app, const char *title, const char *subtitle, const struct page *page,
		     struct answers *answers, bool *ret_later)
{
	char line[LINE_MAX_BYTES];
	if (page->count == 0)
		return true;
	print_page(app, title, subtitle, page, ret_later != NULL);
	attention_asked(app);
	for (;;) {
		if (!wait_for_line(app, line))
			return false;
		if (strcmp(line, "q") == 0)
			return leave_page(app, ret_later);
		if (read_page(line, page, answers))
			return true;
		if (strcmp(line, "?") == 0)
			print_page(app, title, subtitle, page, ret_later != NULL);
		else
			say_line(app,
				 "Please type numbers from the list, such as 2 5?, or 0 for none of these; q leaves.");
	}
}

/* ---- Places --------------------------------------------------------------------------------------------------- */

/* Places rolled in the last session, numbered so that the user can choose one. */
struct offers {
	struct record_place place[RECORD_PLACES_MAX];
	unsigned count;
};

static struct offers offers_of(const struct app *app)
{
	struct offers offers = { .count = 0 };
	if (journal_last(app) != NULL)
		offers.count = record_places(journal_last(app), app->catalogue, offers.place);
	return offers;
}

static void say_offers(struct app *app, const struct offers *offers)
{
	struct buf text = { 0 };
	for (unsigned i = 0; i < offers->count; i++) {
		const struct record_place *place = &offers->place[i];
		bool sided = place->side == SIDE_LEFT || place->side == SIDE_RIGHT;
		buf_addf(&text, "%3u  %s, %s%s%s\n", i + 1, target_name(app->catalogue, place->target),
			 place->hurt ? "hurt" : "rolled", sided ? " " : "", sided ? side_word(place->side) : "");
	}
	say_lines(app, &text);
}

/* Parses "calves:left", or "2:left" for the second offer. */
static bool parse_place(const struct app *app, const struct offers *offers, const char *word, struct condition *ret,
			struct err *err)
{
	char place[LINE_MAX_BYTES];
	size_t digits = strspn(word, "0123456789");
	unsigned long number = digits > 0 ? strtoul(word, NULL, 10) : 0;
	if (digits > 0 && (number == 0 || number > offers->count))
		return err_set(err, ERR_USAGE, "There is no number %lu in the list.", number);
	snprintf(place, sizeof(place), "%s%s",
		 digits > 0 ? target_id(app->catalogue, offers->place[number - 1].target) : "", word + digits);
	return place_parse(app->catalogue, place, &ret->target, &ret->side, err);
}

/* Adds every place named on a line, or none if one of them is invalid. */
static bool take_places(const struct app *app, const struct offers *offers, const char *line, const char *separators,
			unsigned question, struct answers *answers, struct err *err)
{
	char words[LINE_MAX_BYTES];
	unsigned before = answers->places_count;
	snprintf(words, sizeof(words), "%s", line);
	for (char *word = strtok(words, separators); word != NULL; word = strtok(NULL, separators)) {
		struct condition place = { .contraindication = question };
		if (answers->places_count == LIST_MAX)
			err_set(err, ERR_USAGE, "Too many places.");
		if (answers->places_count == LIST_MAX || !parse_place(app, offers, word, &place, err)) {
			answers->places_count = before;
			return false;
		}
		answers->places[answers->places_count++] = place;
	}
	return true;
}

/* Parses "calves:left,it-band", "1 2" or "left calf, lower back". Blanks separate ids, but may be part of a name. An
 * empty line is accepted if no place is required. */
static bool read_places(struct app *app, const struct offers *offers, const char *line, unsigned question,
			struct answers *answers)
{
	struct err ignored = { 0 }, err = { 0 };
	unsigned before = answers->places_count;
	if (!take_places(app, offers, line, ", \t", question, answers, &ignored) &&
	    !take_places(app, offers, line, ",", question, answers, &err)) {
		say_line(app, err.text);
		return false;
	}
	return answers->places_count > before || !question_needs_place(app->catalogue, question);
}

struct asking_where {
	const struct offers *offers;
	bool needed;
};

static void say_where(struct app *app, const void *context)
{
	const struct asking_where *asking = context;
	struct buf text = { 0 };
	say_offers(app, asking->offers);
	buf_addf(&text,
		 "Where? For example %sleft calf or sole; 'rollcoach list muscles' lists them all.%s ? repeats, q "
		 "leaves.\n",
		 asking->offers->count > 0 ? "1:left, " : "", asking->needed ? "" : " Press Enter alone if not sure.");
	say_lines(app, &text);
}

static bool has_place(const struct answers *answers, unsigned question)
{
	for (unsigned i = 0; i < answers->places_count; i++)
		if (answers->places[i].contraindication == question)
			return true;
	return false;
}

static bool is_yes(const struct answers *answers, unsigned question)
{
	return answers->given[question] && answers->answer[question] != ANSWER_NO;
}

/* A yes to the question about a sore no-go area applies to that area. */
static void take_sore_place(const struct app *app, struct answers *answers)
{
	struct condition place;
	if (!app->coach.ui.doubting_sore ||
	    !sore_area_place(app->catalogue, &app->wish, app->coach.ui.doubting, &place))
		return;
	for (unsigned i = 0; i < app->catalogue->contraindications_count && answers->places_count < LIST_MAX; i++) {
		place.contraindication = i;
		if (is_yes(answers, i) && question_takes_place(app->catalogue, i))
			answers->places[answers->places_count++] = place;
	}
}

static bool ask_places(struct app *app, const struct offers *offers, struct answers *answers)
{
	char line[LINE_MAX_BYTES];
	for (unsigned i = 0; i < app->catalogue->contraindications_count; i++) {
		const struct contraindication *entry = &app->catalogue->contraindications[i];
		if (!is_yes(answers, i) || !question_takes_place(app->catalogue, i) || has_place(answers, i))
			continue;
		say_line(app, entry->question);
		do {
			struct asking_where asking = { offers, question_needs_place(app->catalogue, i) };
			if (!prompt(app, say_where, &asking, line))
				return false;
		} while (!read_places(app, offers, line, i, answers));
	}
	return true;
}

bool ask_where(struct app *app, struct condition *ret_place, bool *ret_back)
{
	struct offers offers = offers_of(app);
	char line[LINE_MAX_BYTES];
	struct err err = { 0 };
	struct scene scene = scene_of(app);
	char words[ASKED_MAX];
	say_line(app, asked_text(&scene, &app->coach.ui, 1, CANVAS_COLUMNS_MAX, words));
	for (;;) {
		say_where(app, &(struct asking_where){ &offers, false });
		attention_asked(app);
		if (!wait_for_line(app, line))
			return false;
		if (strcmp(line, "?") == 0)
			continue;
		*ret_place = (struct condition){ .side = SIDE_BOTH };
		*ret_back = strcmp(line, "q") == 0;
		if (*ret_back || line[strspn(line, " \t")] == '\0' || parse_place(app, &offers, line, ret_place, &err))
			return true;
		say_line(app, err.text);
	}
}

/* ---- All pages ------------------------------------------------------------------------------------------------ */

/* The unanswered questions of a page. */
static bool ask_group(struct app *app, enum asked asked, bool all, struct answers *answers)
{
	bool after_run = questions_run_first(app->catalogue, &app->wish, &app->profile, app->now);
	const struct question_terms asking = { &app->profile, app->now, all, after_run };
	struct page page = { .count = 0 };
	unsigned at[ANSWERS_MAX], count = questions_asked(app->catalogue, asked, &asking, at, ANSWERS_MAX);
	for (unsigned i = 0; i < count && i < ANSWERS_MAX; i++)
		if (!answers->given[at[i]])
			page.at[page.count++] = at[i];
	return ask_page(app, questions_page_title(asked), questions_page_subtitle(asked), &page, answers, NULL);
}

static bool ask_groups(struct app *app, struct answers *answers)
{
	for (unsigned asked = ASKED_EMERGENCY; asked < ASKED_PAGES; asked++)
		if (!ask_group(app, (enum asked)asked, true, answers))
			return false;
	return true;
}

/* Asks the follow-up questions of an answer that have not been asked yet. */
static bool ask_follow(struct app *app, struct answers *answers)
{
	struct page page = { .count = 0 };
	bool listed[ANSWERS_MAX] = { false };
	for (unsigned i = 0; i < app->catalogue->contraindications_count; i++) {
		unsigned follow[ANSWERS_MAX];
		bool yes = answers->given[i] && answers->answer[i] != ANSWER_NO;
		unsigned count = yes ? questions_follow(app->catalogue, i, follow, ANSWERS_MAX) : 0;
		for (unsigned j = 0; j < count; j++) {
			if (!answers->given[follow[j]] && !listed[follow[j]])
				page.at[page.count++] = follow[j];
			listed[follow[j]] = true;
		}
	}
	return page.count == 0 ||
	       (ask_page(app, "Follow-up questions", "", &page, answers, NULL) && ask_follow(app, answers));
}

static void say_changed(struct app *app, const void *context)
{
	(void)context;
	say_line(app, "\nHas anything else changed since you last answered: health, medicines, injuries? "
		      "Type y or n, or y if you are not sure; ? repeats, q leaves.");
}

static bool ask_changed(struct app *app, bool *ret_changed)
{
	char line[LINE_MAX_BYTES];
	while (prompt(app, say_changed, NULL, line)) {
		*ret_changed = strcmp(line, "y") == 0 || strcmp(line, "yes") == 0;
		if (*ret_changed || strcmp(line, "n") == 0 || strcmp(line, "no") == 0)
			return true;
		say_line(app, "Please type y for yes or n for no.");
	}
	return false;
}

bool ask_questions(struct app *app, struct answers *ret_answers, bool *ret_all)
{
	*ret_answers = (struct answers){ 0 };
	*ret_all = questions_all_due(app->catalogue, &app->profile);
	if (!ask_group(app, ASKED_EMERGENCY, *ret_all, ret_answers) || (!*ret_all && !ask_changed(app, ret_all)))
		return false;
	if (*ret_all && !ask_groups(app, ret_answers))
		return false;
	return ask_follow(app, ret_answers) && ask_places(app, &(struct offers){ .count = 0 }, ret_answers);
}

bool ask_doubts(struct app *app, struct answers *ret_answers, bool *ret_later)
{
	struct offers offers = offers_of(app);
	struct page page = { .count = 0 };
	*ret_answers = (struct answers){ 0 };
	*ret_later = false;
	for (unsigned i = 0; i < app->catalogue->contraindications_count && i < ANSWERS_MAX; i++)
		if (profile_doubts(&app->profile, i))
			page.at[page.count++] = i;
	bool sore = app->coach.ui.doubting_sore;
	if (!ask_page(app, sore ? "Please answer:" : "Please answer again:", "", &page, ret_answers, ret_later))
		return false;
	if (*ret_later)
		return true;
	if (!ask_follow(app, ret_answers))
		return false;
	take_sore_place(app, ret_answers);
	return ask_places(app, &offers, ret_answers);
}

/* ---- Tools ------------------------------------------------------------------------------------------------------ */

static void say_tools(struct app *app, const void *context)
{
	struct buf text = { 0 };
	(void)context;
	buf_add(&text, "\nWhat do you have to roll with? Things from the house will do.\n");
	for (unsigned i = 0; i < app->catalogue->tools_count; i++)
		buf_addf(&text, "%3u  %s\n", i + 1, app->catalogue->tools[i].name);
	buf_add(&text, "Type the numbers of all that you have, such as 1 8; ? repeats, q leaves.\n");
	say_lines(app, &text);
}

/* Parses "1 8". Returns false for anything else. */
static bool read_tools(const char *line, unsigned count, uint64_t *ret_tools)
{
	uint64_t tools = 0;
	while (*(line += strspn(line, " ,\t")) != '\0') {
		char *end;
		unsigned long number = *line >= '0' && *line <= '9' ? strtoul(line, &end, 10) : 0;
		if (number == 0 || number > count)
			return false;
		tools |= UINT64_C(1) << (number - 1);
		line = end;
	}
	if (tools != 0)
		*ret_tools = tools;
	return tools != 0;
}

bool ask_tools(struct app *app, uint64_t *ret_tools)
{
	char line[LINE_MAX_BYTES];
	while (prompt(app, say_tools, NULL, line)) {
		if (read_tools(line, app->catalogue->tools_count, ret_tools))
			return true;
		say_line(app, "Please type at least one number from the list, such as 1 8.");
	}
	return false;
}
