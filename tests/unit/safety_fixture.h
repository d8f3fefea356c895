/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* People for the safety review tests, made from command-line words with the built-in catalogue. */
#ifndef TESTS_UNIT_SAFETY_FIXTURE_H
#define TESTS_UNIT_SAFETY_FIXTURE_H

#include "core/person/wish_parse.h"
#include "core/safety/review.h"
#include "core/safety/safety.h"
#include "test.h"
#include <stdio.h>
#include <string.h>

enum { HOUR = 3600, DAY = 24 * HOUR };

static const int64_t NOW = 1700000000;

#define LEG_GROUPS "quadriceps hamstrings glutes hip-stabilizers inner-thigh calves shins feet"

static inline const struct catalogue *catalogue(void)
{
	return catalogue_builtin();
}

static inline unsigned at(enum section section, const char *id)
{
	int found = catalogue_find(catalogue(), section, id);
	if (found < 0)
		fail_msg("no %s in %s", id, section_name(section));
	return (unsigned)found;
}

static inline struct target place(const char *id)
{
	struct target target;
	struct err err;
	if (!target_find(catalogue(), id, &target, &err))
		fail_msg("%s", err.text);
	return target;
}

static inline bool words_have(const char *words, const char *word)
{
	size_t size = strlen(word);
	for (const char *found = strstr(words, word); found != NULL; found = strstr(found + 1, word))
		if ((found == words || found[-1] == ' ') && (found[size] == ' ' || found[size] == '\0'))
			return true;
	return false;
}

/* A person who owns every tool and has answered every question. */
static inline struct person anyone(void)
{
	return (struct person){ .tools = (UINT64_C(1) << catalogue()->tools_count) - 1, .asked = true };
}

static inline void has(struct person *person, const char *text)
{
	struct wish wish;
	struct err err;
	wish_init(&wish, catalogue());
	if (!wish_parse(&wish, catalogue(), "has", text, NOW, &err))
		fail_msg("%s: %s", text, err.text);
	for (unsigned i = 0; i < wish.conditions_count; i++)
		person->conditions[person->conditions_count++] = wish.conditions[i];
}

static inline struct safety review(const struct person *person, const char *mode)
{
	struct safety safety;
	safety_review(&safety, catalogue(), at(SECTION_MODES, mode), person, NOW);
	return safety;
}

static inline enum verdict verdict(const struct person *person)
{
	struct safety safety = review(person, "post-run");
	enum verdict verdict = safety.verdict;
	safety_done(&safety);
	return verdict;
}

static inline const struct notice *notice_of(const struct safety *safety, const char *id)
{
	for (unsigned i = 0; i < safety->notices_count; i++)
		if (strcmp(safety->notices[i].id, id) == 0)
			return &safety->notices[i];
	return NULL;
}

static inline bool listed(const char *words, const struct muscle *muscle, enum side side)
{
	char word[80];
	const char *const names[] = { muscle->id, muscle->group };
	for (unsigned i = 0; i < 2; i++) {
		snprintf(word, sizeof word, "%s:%s", names[i], side_word(side));
		if (words_have(words, names[i]) || words_have(words, word))
			return true;
	}
	return strcmp(words, "all") == 0;
}

static inline uint64_t tools(const char *words)
{
	uint64_t bits = 0;
	for (unsigned i = 0; i < catalogue()->tools_count; i++)
		if (words_have(words, catalogue()->tools[i].id))
			bits |= UINT64_C(1) << i;
	return bits;
}

#endif
