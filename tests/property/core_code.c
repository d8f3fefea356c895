/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Any routine survives its text code, and a wrong character or a swap of neighbours is found in its row. */
#include "core/plan/code.h"
#include "property/property.h"
#include <string.h>

static char broken[600];

static struct routine_item random_stretch(struct random *random, const struct catalogue *catalogue)
{
	struct routine_item item = { .sweep = -1, .tool = -1, .position = -1 };
	item.stretch = random_below(random, catalogue->stretches_count);
	item.kind = catalogue->stretches[item.stretch].type == STRETCH_STATIC ? STEP_STRETCH : STEP_DRILL;
	return item;
}

static struct routine_item random_roll(struct random *random, const struct catalogue *catalogue)
{
	struct routine_item item = { .kind = STEP_ROLL, .sweep = -1 };
	unsigned at = random_below(random, catalogue->groups_count);
	const struct sweep *sweep = catalogue->groups[at].sweep;
	item.muscle = random_below(random, catalogue->muscles_count);
	if (sweep != NULL && random_chance(random, 50)) {
		const char *member = sweep->members.items[random_below(random, sweep->members.items_count)];
		item.sweep = (int)at;
		item.muscle = (unsigned)catalogue_find(catalogue, SECTION_MUSCLES, member);
	}
	item.tool = (int)random_below(random, catalogue->tools_count + 1) - 1;
	item.position = (int)random_below(random, POSITION_COUNT + 1) - 1;
	item.cap = random_below(random, 11);
	return item;
}

static struct routine_item random_item(struct random *random, const struct catalogue *catalogue)
{
	struct routine_item item =
		random_chance(random, 30) ? random_stretch(random, catalogue) : random_roll(random, catalogue);
	item.seconds = random_below(random, CODE_BASE * CODE_BASE);
	item.sides_count = random_below(random, 3);
	if (item.sides_count > 0)
		item.sides[0] = (enum side)random_below(random, item.sides_count == 1 ? SIDE_COUNT : SIDE_BOTH);
	if (item.sides_count > 1)
		item.sides[1] = item.sides[0] == SIDE_LEFT ? SIDE_RIGHT : SIDE_LEFT;
	return item;
}

static void random_routine(struct random *random, const struct catalogue *catalogue, struct routine *routine)
{
	memset(routine, 0, sizeof *routine);
	routine->mode = random_below(random, catalogue->modes_count);
	routine->minutes = random_below(random, 61);
	unsigned most = random_chance(random, 5) ? ROUTINE_ITEMS_MAX : 12;
	routine->items_count = 1 + random_below(random, most);
	for (unsigned i = 0; i < routine->items_count; i++)
		routine->items[i] = random_item(random, catalogue);
}

static bool is_same_item(const struct routine_item *a, const struct routine_item *b)
{
	return a->kind == b->kind && a->muscle == b->muscle && a->sweep == b->sweep && a->stretch == b->stretch &&
	       a->sides_count == b->sides_count && a->sides[0] == b->sides[0] && a->sides[1] == b->sides[1] &&
	       a->seconds == b->seconds && a->tool == b->tool && a->position == b->position && a->cap == b->cap;
}

static bool is_same(const struct routine *a, const struct routine *b)
{
	bool same = a->mode == b->mode && a->minutes == b->minutes && a->items_count == b->items_count;
	for (unsigned i = 0; same && i < a->items_count; i++)
		same = is_same_item(&a->items[i], &b->items[i]);
	return same;
}

/* The code has 15 characters per row: 12, two hyphens and a line end. */
enum { LINE = 15 };

/* Reads a code that was changed at `at`: it must fail in the row there, or in the one of the character after it. */
static const char *must_fail(const struct catalogue *catalogue, const char *text, size_t at, size_t after)
{
	struct routine ignored;
	struct err err = { 0 };
	unsigned row = 0;
	if (code_read(&ignored, text, strlen(text), catalogue, &row, &err))
		return "read in spite of an error";
	if (row == at / LINE || row == after / LINE)
		return NULL;
	snprintf(broken, sizeof broken, "an error in row %zu is reported for row %u: %s", at / LINE, row, err.text);
	return broken;
}

static size_t random_place(struct random *random, const char *text)
{
	size_t size = strlen(text), at;
	do
		at = random_below(random, (unsigned)size);
	while (strchr(code_alphabet, text[at]) == NULL);
	return at;
}

static const char *one_is_wrong(struct random *random, const struct catalogue *catalogue, char *text)
{
	size_t at = random_place(random, text);
	char was = text[at];
	while (text[at] == was)
		text[at] = code_alphabet[random_below(random, CODE_BASE)];
	const char *wrong = must_fail(catalogue, text, at, at);
	text[at] = was;
	return wrong;
}

static const char *two_are_swapped(struct random *random, const struct catalogue *catalogue, char *text)
{
	size_t at = random_place(random, text), next = at + 1;
	while (text[next] != '\0' && strchr(code_alphabet, text[next]) == NULL)
		next++;
	if (text[next] == '\0' || text[next] == text[at])
		return NULL;
	char was = text[at];
	text[at] = text[next];
	text[next] = was;
	const char *wrong = must_fail(catalogue, text, at, next);
	text[next] = text[at];
	text[at] = was;
	return wrong;
}

static const char *a_code_is_the_routine(struct random *random)
{
	static struct routine routine, again;
	const struct catalogue *catalogue = catalogue_builtin();
	struct buf text = { 0 };
	struct err err = { 0 };
	unsigned row = 0;
	const char *wrong = NULL;
	random_routine(random, catalogue, &routine);
	if (!code_write(&text, &routine, catalogue, &err) ||
	    !code_read(&again, buf_text(&text), text.size, catalogue, &row, &err)) {
		snprintf(broken, sizeof broken, "row %u: %s", row, err.text);
		wrong = broken;
	} else if (!is_same(&routine, &again)) {
		wrong = "the routine read is another one";
	}
	for (int i = 0; wrong == NULL && i < 4; i++) {
		wrong = one_is_wrong(random, catalogue, text.data);
		if (wrong == NULL)
			wrong = two_are_swapped(random, catalogue, text.data);
	}
	buf_done(&text);
	return wrong;
}

int main(int argc, char **argv)
{
	return property_run("a code is the routine", a_code_is_the_routine, argc, argv);
}
