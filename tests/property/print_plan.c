/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Printed plans: the same input gives the same bytes, JSON is always well-formed, and solving the printed model again
 * gives the same result. */
#include "base/reflow.h"
#include "base/text.h"
#include "print/plan_json.h"
#include "print/plan_text.h"
#include "property/random_wish.h"

/* ---- Well-formed JSON -------------------------------------------------------------------------------------------- */

static const char *skip_value(const char *at);

static const char *skip_blanks(const char *at)
{
	return at + strspn(at, " \n");
}

static const char *skip_string(const char *at)
{
	if (*at++ != '"')
		return NULL;
	for (; *at != '"'; at++) {
		if ((unsigned char)*at < 0x20)
			return NULL;
		if (*at == '\\' && *++at == 'u')
			at += 4;
	}
	return at + 1;
}

static const char *skip_members(const char *at, char close)
{
	at = skip_blanks(at + 1);
	if (*at == close)
		return at + 1;
	for (;;) {
		if (close == '}') {
			at = skip_string(at);
			if (at == NULL || *at != ':')
				return NULL;
			at++;
		}
		at = skip_value(at);
		if (at == NULL)
			return NULL;
		at = skip_blanks(at);
		if (*at == close)
			return at + 1;
		if (*at++ != ',')
			return NULL;
		at = skip_blanks(at);
	}
}

static const char *skip_value(const char *at)
{
	at = skip_blanks(at);
	if (*at == '{')
		return skip_members(at, '}');
	if (*at == '[')
		return skip_members(at, ']');
	if (*at == '"')
		return skip_string(at);
	if (strncmp(at, "true", 4) == 0)
		return at + 4;
	if (strncmp(at, "false", 5) == 0)
		return at + 5;
	size_t digits = strspn(at, "0123456789");
	return digits > 0 ? at + digits : NULL;
}

static bool is_json(const char *text)
{
	const char *end = skip_value(text);
	return end != NULL && *skip_blanks(end) == '\0';
}

/* ---- The model solved again ---------------------------------------------------------------------------------------- */

/* The greatest worth with one option per group at most: over all seconds, without a grid. */
static unsigned solve_again(const struct plan *plan)
{
	static unsigned best[4000], before[4000];
	memset(best, 0, sizeof best);
	for (unsigned i = 0; i < plan->options_count; i++) {
		const struct option *option = &plan->options[i];
		if (i == 0 || option->group != plan->options[i - 1].group)
			memcpy(before, best, sizeof best);
		for (unsigned t = option->seconds; t <= plan->time_budget_s; t++)
			if (before[t - option->seconds] + option->worth > best[t])
				best[t] = before[t - option->seconds] + option->worth;
	}
	return best[plan->time_budget_s];
}

/* ---- Text --------------------------------------------------------------------------------------------------------- */

static bool fits(const char *text, int columns)
{
	for (const char *next; *text != '\0'; text = next) {
		char line[400];
		const char *end = strchr(text, '\n');
		if (end == NULL || (size_t)(end - text) >= sizeof line)
			return false;
		memcpy(line, text, (size_t)(end - text));
		line[end - text] = '\0';
		if (text_columns(line) > columns)
			return false;
		next = end + 1;
	}
	return true;
}

static const char *printed_plans_are_reproducible(struct random *random)
{
	static struct asking asking;
	const struct catalogue *catalogue = catalogue_builtin();
	struct buf one = { 0 }, other = { 0 };
	struct plan plan;
	const char *wrong = NULL;
	bool explain = random_chance(random, 30);
	int columns = 40 + (int)random_below(random, 61);
	random_asking(random, catalogue, &asking);
	plan_asked(&plan, catalogue, &asking);
	plan_json(&one, &plan, explain);
	struct buf text = { 0 };
	plan_text(&text, &plan, &asking.safety, explain);
	buf_add(&one, buf_text(&text));
	reflow(&text, columns);
	if (!fits(buf_text(&text), columns))
		wrong = "a line of the text is too long";
	buf_done(&text);
	if (solve_again(&plan) != plan.worth)
		wrong = "the model has another optimum";
	plan_done(&plan);
	plan_asked(&plan, catalogue, &asking);
	plan_json(&other, &plan, explain);
	if (!is_json(buf_text(&other)))
		wrong = "the JSON is not well-formed";
	plan_text(&other, &plan, &asking.safety, explain);
	if (strcmp(buf_text(&one), buf_text(&other)) != 0)
		wrong = "the same input gave different bytes";
	plan_done(&plan);
	safety_done(&asking.safety);
	buf_done(&one);
	buf_done(&other);
	return wrong;
}

int main(int argc, char **argv)
{
	return property_run("printed plans are reproducible", printed_plans_are_reproducible, argc, argv);
}
