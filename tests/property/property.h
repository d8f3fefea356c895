/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Property tests: random cases from a printed seed, so that a failure can be repeated.
 *
 * Usage: PROGRAM [CASES [SEED]]. The first failing case prints its number and seed, and the exit status is 1. */
#ifndef TESTS_PROPERTY_H
#define TESTS_PROPERTY_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { PROPERTY_CASES = 20000 };

struct random {
	uint64_t state;
};

/* splitmix64: every seed is a good one. */
static inline uint64_t random_next(struct random *random)
{
	uint64_t z = (random->state += 0x9e3779b97f4a7c15u);
	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
	z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
	return z ^ (z >> 31);
}

/* 0 .. below - 1.  Draw one number per statement: the compiler chooses the order within an expression or initializer,
 * so the same seed could give another case in another build. */
static inline unsigned random_below(struct random *random, unsigned below)
{
	return below == 0 ? 0 : (unsigned)(random_next(random) % below);
}

/* True in `percent` of calls. */
static inline int random_chance(struct random *random, unsigned percent)
{
	return random_below(random, 100) < percent;
}

/* A property: returns NULL if it holds for this case, otherwise a description of the violation. */
typedef const char *property(struct random *random);

static inline int property_run(const char *name, property *holds, int argc, char **argv)
{
	unsigned long cases = argc > 1 ? strtoul(argv[1], NULL, 10) : PROPERTY_CASES;
	uint64_t seed = argc > 2 ? strtoull(argv[2], NULL, 10) : (uint64_t)time(NULL);
	printf("%s: %lu cases, seed %llu\n", name, cases, (unsigned long long)seed);
	fflush(stdout);
	for (unsigned long i = 0; i < cases; i++) {
		struct random random = { seed + i };
		const char *broken = holds(&random);
		if (broken != NULL) {
			printf("case %lu does not hold: %s\nagain with: 1 %llu\n", i, broken,
			       (unsigned long long)(seed + i));
			return 1;
		}
	}
	return 0;
}

#endif
