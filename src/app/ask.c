/* SPDX-License-Identifier: MIT */
/* Asks the safety questions page by page: a page is answered in one line, with the numbers that apply. */
#include "app/ask.h"

#include "app/say.h"
#include "core/questions.h"
#include "core/wish_parse.h"
#include <stdlib.h>
#include <string.h>

/* Questions asked together. */
struct page {
	unsigned at[ANSWERS_MAX];
	unsigned count;
};

bool ask_line(struct app *app, char line[LINE_MAX_BYTES])
{
	struct coach *coach = &app->coach;
	for (;;) {
		if (lines_next(&coach->lines, line))
			return true;
		if (lines_over(&coach->lines) || coach->world->wait(coach->world, MSEC_NEVER) == WAKE_END)
			return false;
	}
}

/* ---- One page ------------------------------------------------------------------------------------------------- */

static void print_page(struct app *app, const char *title, const struct page *page)
{
	struct buf text = { 0 };
	buf_addf(&text, "\n%s\n", title);
	for (unsigned i = 0; i < page->count; i++)
		buf_addf(&text, "%3u  %s\n", i + 1, app->catalogue->contraindications[page->at[i]].question);
	buf_add(&text, "Type the numbers that apply, with a ? behind one you are not sure about; 0 for none of these.");
	say_line(app, buf_text(&text));
	buf_done(&text);
}

/* "0", or "3 7?": the answers of a page.  False if it is anything else. */
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

static bool ask_page(struct app *app, const char *title, const struct page *page, struct answers *answers)
{
	char line[LINE_MAX_BYTES];
	if (page->count == 0)
		return true;
	print_page(app, title, page);
	for (;;) {
		if (!ask_line(app, line))
			return false;
		if (read_page(line, page, answers))
			return true;
		say_line(app, "Numbers from the list, such as 2 5?, or 0 for none of these.");
	}
}

/* ---- Places --------------------------------------------------------------------------------------------------- */

/* "calves:left,it-band"; an empty line is enough where a place is not needed. */
static bool read_places(struct app *app, char *line, unsigned question, struct answers *answers)
{
	struct err err = { 0 };
	unsigned before = answers->places_count;
	for (char *word = strtok(line, ", \t"); word != NULL; word = strtok(NULL, ", \t")) {
		struct condition place = { .contraindication = question };
		if (answers->places_count == LIST_MAX ||
		    !place_parse(app->catalogue, word, &place.target, &place.side, &err)) {
			answers->places_count = before;
			say_line(app, err.code != ERR_NONE ? err.text : "These are too many places.");
			return false;
		}
		answers->places[answers->places_count++] = place;
	}
	return answers->places_count > before || !question_needs_place(app->catalogue, question);
}

static bool ask_places(struct app *app, struct answers *answers)
{
	char line[LINE_MAX_BYTES];
	for (unsigned i = 0; i < app->catalogue->contraindications_count; i++) {
		const struct contraindication *entry = &app->catalogue->contraindications[i];
		if (!answers->given[i] || answers->answer[i] == ANSWER_NO || !question_takes_place(app->catalogue, i))
			continue;
		say_line(app, entry->question);
		do {
			say_line(
				app,
				"Where? For instance calves:left or foot-sole; rollcoach list muscles names them all.");
			if (!ask_line(app, line))
				return false;
		} while (!read_places(app, line, i, answers));
	}
	return true;
}

/* ---- All pages ------------------------------------------------------------------------------------------------ */

static bool ask_group(struct app *app, enum asked asked, struct answers *answers)
{
	struct page page;
	page.count = questions_page(app->catalogue, asked, page.at, ANSWERS_MAX);
	return ask_page(app, questions_page_title(asked), &page, answers);
}

static bool ask_groups(struct app *app, unsigned from, struct answers *answers)
{
	for (unsigned asked = from; asked < ASKED_COUNT; asked++)
		if (!ask_group(app, (enum asked)asked, answers))
			return false;
	return true;
}

/* What an answer asks for in turn, where it was not asked yet. */
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
	return page.count == 0 || (ask_page(app, "And these", &page, answers) && ask_follow(app, answers));
}

static bool ask_changed(struct app *app, bool *ret_changed)
{
	char line[LINE_MAX_BYTES];
	do {
		say_line(app,
			 "\nHas anything else changed since you last answered: health, medicines, injuries? y or n");
		if (!ask_line(app, line))
			return false;
	} while (line[0] != 'y' && line[0] != 'n' && line[0] != '?');
	*ret_changed = line[0] != 'n';
	return true;
}

bool ask_questions(struct app *app, struct answers *ret_answers, bool *ret_all)
{
	*ret_answers = (struct answers){ 0 };
	*ret_all = questions_all_due(app->catalogue, &app->profile);
	if (!ask_group(app, ASKED_EMERGENCY, ret_answers) || (!*ret_all && !ask_changed(app, ret_all)))
		return false;
	if (*ret_all && !ask_groups(app, ASKED_EMERGENCY + 1, ret_answers))
		return false;
	return ask_follow(app, ret_answers) && ask_places(app, ret_answers);
}
