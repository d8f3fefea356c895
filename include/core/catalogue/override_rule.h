/* SPDX-License-Identifier: MIT */
/* Laws: which way a value of an entry may change when the entry is replaced.  A table of rules holds a struct. */
#ifndef CORE_CATALOGUE_OVERRIDE_RULE_H
#define CORE_CATALOGUE_OVERRIDE_RULE_H

#include "core/catalogue/diagnostic.h"
#include <stdbool.h>
#include <stddef.h>

enum override_rule_kind {
	LAW_NOT_HIGHER, /* unsigned */
	LAW_NOT_LOWER,
	LAW_CAP, /* not higher, and 0 is no limit */
	LAW_LASTS, /* not lower, and 0 is for ever */
	LAW_STAYS_TRUE,
	LAW_STAYS_FALSE,
	LAW_SAME,
	LAW_RANK_DOWN, /* enumeration: not higher */
	LAW_RANK_UP, /* not lower */
	LAW_RANK_SAME,
	LAW_SAME_FLAG,
	LAW_SAME_TEXT,
	LAW_KEEPS_ALL, /* struct texts: nothing is taken out */
	LAW_ADDS_NONE,
	LAW_ONLY, /* struct texts: adds none, and empty is any */
	LAW_PART, /* a struct with rules of its own */
	LAW_OTHER, /* a comparison of its own; offset is not used */
	LAW_END,
};

/* One value that became looser. */
struct looser {
	char path[DIAGNOSTIC_PATH_SIZE];
	char text[400];
};

struct comparison {
	const struct catalogue *known, *merged; /* see core/catalogue/overrides.h */
	const char *old_document;
	void (*take)(void *context, const struct looser *looser);
	void *context;
	const char *prefix; /* path of the struct under comparison, with its dot */
	bool clean; /* true to begin with */
};

struct override_rule {
	enum override_rule_kind kind;
	const char *path;
	size_t offset;
	const struct override_rule *part;
	void (*compare)(struct comparison *comparison, const void *old, const void *new);
};

#define LAW(kind, type, member)                                                \
	{                                                                      \
		LAW_##kind, #member, offsetof(struct type, member), NULL, NULL \
	}
#define LAW_OF_PART(type, member, rules)                                      \
	{                                                                     \
		LAW_PART, #member, offsetof(struct type, member), rules, NULL \
	}
#define LAW_OF(function)                         \
	{                                        \
		LAW_OTHER, "", 0, NULL, function \
	}
#define LAWS_END                             \
	{                                    \
		LAW_END, NULL, 0, NULL, NULL \
	}

/* Holds `new` to the rules against `old`. */
void override_rules_check(struct comparison *comparison, const struct override_rule *rules, const void *old,
			  const void *new);

/* The same for a struct at `path` inside the one under comparison. */
void override_rules_check_within(struct comparison *comparison, const char *path, const struct override_rule *rules,
				 const void *old, const void *new);

bool override_rule_holds(enum override_rule_kind kind, unsigned old, unsigned new);

/* For LAW_OTHER: what is looser, in the past tense: "was 3 and is 4". */
void override_rule_broken(struct comparison *comparison, const char *path, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

#endif
