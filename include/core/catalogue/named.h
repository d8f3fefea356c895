/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* All names by which people can refer to entries, each with its owner. */
#ifndef CORE_CATALOGUE_NAMED_H
#define CORE_CATALOGUE_NAMED_H

#include "core/catalogue/check.h"
#include <stdbool.h>

/* Kinds of name, in order of precedence: within a document, the earlier kind wins. */
enum name_kind { NAME_ID, NAME_DISPLAYED, NAME_SHORT, NAME_ALIAS, NAME_AMBIGUOUS, NAME_FORMER };

struct named {
	const char *text;
	size_t size; /* without a remark in brackets */
	uint64_t start; /* name_start: decides most comparisons */
	enum section section;
	unsigned at;
	unsigned document;
	enum name_kind kind;
	unsigned place; /* index of an alias or a former id in its list */
	bool whole; /* a displayed name with its remark, which follows as another one without */
};

struct names {
	struct named *items;
	unsigned count;
};

/* Collects the names of a catalogue, and those that its entries had before an overlay changed them.  With `overlay`, the ids of ambiguous names count too, and short names, which are only
 * shown. In the built-in catalogue they may resemble other names: "shins" is a group, "shin" a question. */
void named_collect(const struct catalogue *catalogue, bool overlay, struct names *names);

/* The path of a name in its entry. */
const char *named_path(const struct named *named, char path[DIAGNOSTIC_PATH_SIZE]);

/* True if the built-in catalogue gives both entries one name, as for a muscle and its group. */
bool named_share(const struct catalogue *base, const struct named *a, const struct named *b);

/* True if both entries may have the same name. */
bool named_may_share(const struct catalogue *base, const struct named *owner, const struct named *other);

/* Reports a new name that would change what people's words mean, or that sounds like something to be careful about;
 * true if it is fine. The names are sorted. */
bool check_meaning(struct check *check, const struct names *names, const struct named *named);

/* Reports a new name of a tool or mode that belongs to another kind of tool or mode. */
void check_kind_of_name(struct check *check, const struct named *named);

#endif
