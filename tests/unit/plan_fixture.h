/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Plans for tests, made from the words of a wish with the built-in catalogue:
 *
 *	struct made made = make("post-run 10 sore=calves:left tools=lacrosse-ball,tennis-ball no-drills");
 *	...
 *	unmake(&made); */
#ifndef TESTS_UNIT_PLAN_FIXTURE_H
#define TESTS_UNIT_PLAN_FIXTURE_H

#include "core/person/wish_parse.h"
#include "core/plan/plan.h"
#include "core/safety/review.h"
#include "test.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const int64_t NOW = 1700000000;

struct made {
	struct wish wish;
	struct person person;
	struct safety safety;
	struct plan plan;
};

static inline const struct catalogue *catalogue(void)
{
	return catalogue_builtin();
}

static inline bool read_word(struct wish *wish, char *word, struct err *err)
{
	char *value = strchr(word, '=');
	if (value != NULL)
		*value++ = '\0';
	if (value == NULL && word[0] >= '0' && word[0] <= '9')
		return wish_parse(wish, catalogue(), "minutes", word, 0, err);
	if (value == NULL && catalogue_mode(catalogue(), word) != NULL)
		return wish_parse(wish, catalogue(), "mode", word, 0, err);
	if (value != NULL)
		return wish_parse(wish, catalogue(), word, value, NOW, err);
	if (strcmp(word, "stretches") == 0)
		wish->stretches = CHOICE_YES;
	else if (strcmp(word, "no-stretches") == 0)
		wish->stretches = CHOICE_NO;
	else if (strcmp(word, "no-drills") == 0)
		wish->drills = CHOICE_NO;
	else if (strcmp(word, "beginner") == 0)
		wish->beginner = true;
	else
		return err_set(err, ERR_USAGE, "unknown word '%s'", word);
	return true;
}

static inline struct wish wish_of(const char *words)
{
	struct wish wish;
	struct err err = { 0 };
	char *copy = strdup(words), *rest = copy, *word;
	wish_init(&wish, catalogue());
	while ((word = strtok_r(rest, " ", &rest)) != NULL)
		if (!read_word(&wish, word, &err))
			fail_msg("%s", err.text);
	free(copy);
	return wish;
}

static inline struct made make_with(const char *words, const struct stats *stats)
{
	struct made made = { .wish = wish_of(words) };
	person_of(&made.person, catalogue(), &(struct profile){ .finished = 5 }, &made.wish);
	safety_review(&made.safety, catalogue(), made.wish.mode, &made.person, NOW);
	plan_build(&made.plan, catalogue(), &made.wish, &made.person, &made.safety, stats);
	return made;
}

static inline struct made make(const char *words)
{
	return make_with(words, NULL);
}

static inline void unmake(struct made *made)
{
	plan_done(&made->plan);
	safety_done(&made->safety);
}

static inline const char *muscle_id(int muscle)
{
	return muscle >= 0 ? catalogue()->muscles[muscle].id : "";
}

static inline const char *group_id(int group)
{
	return group >= 0 ? catalogue()->groups[group].id : "";
}

static inline const char *tool_id(int tool)
{
	return tool >= 0 ? catalogue()->tools[tool].id : "";
}

static inline const char *stretch_id(int stretch)
{
	return stretch >= 0 ? catalogue()->stretches[stretch].id : "";
}

/* The rolls as words, once per muscle if its sides are alike: "soleus 30x2, thoracic-erectors 45". */
static inline const char *rolls(const struct plan *plan)
{
	static char text[4096];
	size_t size = 0;
	text[0] = '\0';
	for (unsigned i = 0; i < plan->steps_count; i++) {
		const struct step *step = &plan->steps[i];
		if (step->kind != STEP_ROLL)
			continue;
		bool pair = i + 2 < plan->steps_count && step[2].kind == STEP_ROLL && step[2].muscle == step->muscle &&
			    step[2].seconds == step->seconds && step[2].tool == step->tool;
		size += (size_t)snprintf(text + size, sizeof text - size, "%s%s %u%s", size > 0 ? ", " : "",
					 muscle_id(step->muscle), step->seconds, pair ? "x2" : "");
		i += pair ? 2 : 0;
	}
	return text;
}

/* The groups, in rolling order. */
static inline const char *groups(const struct plan *plan)
{
	static char text[1024];
	int last = -1;
	text[0] = '\0';
	for (unsigned i = 0; i < plan->steps_count; i++) {
		const struct step *step = &plan->steps[i];
		if (step->kind != STEP_ROLL || step->group == last)
			continue;
		last = step->group;
		if (text[0] != '\0')
			strcat(text, " ");
		strcat(text, group_id(last));
	}
	return text;
}

static inline unsigned seconds_of(const struct plan *plan, enum step_kind kind)
{
	unsigned seconds = 0;
	for (unsigned i = 0; i < plan->steps_count; i++)
		if (plan->steps[i].kind == kind)
			seconds += plan->steps[i].seconds;
	return seconds;
}

static inline unsigned count_of(const struct plan *plan, enum step_kind kind)
{
	unsigned count = 0;
	for (unsigned i = 0; i < plan->steps_count; i++)
		count += plan->steps[i].kind == kind;
	return count;
}

static inline const struct step *roll_of(const struct plan *plan, const char *muscle)
{
	for (unsigned i = 0; i < plan->steps_count; i++)
		if (strcmp(muscle_id(plan->steps[i].muscle), muscle) == 0)
			return &plan->steps[i];
	return NULL;
}

static inline bool is_rolled(const struct plan *plan, const char *muscle)
{
	for (unsigned i = 0; i < plan->steps_count; i++)
		for (unsigned c = 0; c < plan->steps[i].covers_count; c++)
			if (strcmp(catalogue()->muscles[plan->steps[i].covers[c]].id, muscle) == 0)
				return true;
	return false;
}

static inline const struct left_out *left_out_of(const struct plan *plan, const char *id)
{
	for (unsigned i = 0; i < plan->left_out_count; i++)
		if (strcmp(plan->left_out[i].id, id) == 0)
			return &plan->left_out[i];
	return NULL;
}

static inline const struct notice *notice_of(const struct plan *plan, const char *id)
{
	for (unsigned i = 0; i < plan->notices_count; i++)
		if (strcmp(plan->notices[i].id, id) == 0)
			return &plan->notices[i];
	return NULL;
}

/* Fails the test if plan_check reports anything. */
static inline void assert_holds(const struct made *made)
{
	struct plan_diagnostic diagnostic;
	if (!plan_check(&made->plan, &made->safety, 0, &diagnostic))
		fail_msg("step %d: %s", diagnostic.step, diagnostic.reason.text);
}

#endif
