/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Words what a plan leaves out and why: one line per reason, for every view, command and printed page. */
#include "core/plan/left_out.h"

#include <string.h>

static const char *name_of(const struct catalogue *catalogue, const char *id)
{
	struct err unknown = { 0 };
	struct target target;
	const struct stretch *stretch = catalogue_stretch(catalogue, id);
	return stretch != NULL                                 ? stretch->name
	       : target_find(catalogue, id, &target, &unknown) ? target_name(catalogue, target)
							       : id;
}

static void add_name(struct buf *text, const char *name, unsigned at, unsigned count)
{
	buf_addf(text, "%s%s", at == 0 ? "" : at + 1 == count ? " and " : ", ", name);
}

/* Strips the name with which some reasons begin. */
static const char *reason_alone(const struct catalogue *catalogue, const struct left_out *entry)
{
	const char *name = name_of(catalogue, entry->id), *text = entry->reason.text;
	size_t size = strlen(name);
	return strncmp(text, name, size) == 0 && strncmp(text + size, ": ", 2) == 0 ? text + size + 2 : text;
}

static bool share_reason(const struct plan *plan, unsigned first, unsigned other)
{
	const struct left_out *a = &plan->left_out[first], *b = &plan->left_out[other];
	return first == other || (a->side == b->side && a->instead_count == 0 && b->instead_count == 0 &&
				  strcmp(reason_alone(plan->catalogue, a), reason_alone(plan->catalogue, b)) == 0);
}

/* Formats "Hamstrings and Glutes, left: ". */
static void add_who(const struct plan *plan, unsigned at, struct buf *text)
{
	unsigned count = 0, named = 0;
	for (unsigned i = at; i < plan->left_out_count; i++)
		count += share_reason(plan, at, i);
	for (unsigned i = at; i < plan->left_out_count; i++)
		if (share_reason(plan, at, i))
			add_name(text, name_of(plan->catalogue, plan->left_out[i].id), named++, count);
	if (plan->left_out[at].side != SIDE_BOTH)
		buf_addf(text, ", %s", side_word(plan->left_out[at].side));
	buf_add(text, ": ");
}

static void add_instead(const struct plan *plan, const struct left_out *entry, struct buf *text)
{
	if (entry->instead_count == 0)
		return;
	buf_add(text, " Instead: ");
	for (unsigned i = 0; i < entry->instead_count; i++)
		add_name(text, name_of(plan->catalogue, entry->instead[i]), i, entry->instead_count);
	buf_add_char(text, '.');
}

bool left_out_words(const struct plan *plan, unsigned at, struct buf *text)
{
	for (unsigned i = 0; i < at; i++)
		if (share_reason(plan, i, at))
			return false;
	add_who(plan, at, text);
	buf_add(text, reason_alone(plan->catalogue, &plan->left_out[at]));
	if (strchr(".!?", text->data[text->size - 1]) == NULL)
		buf_add_char(text, '.');
	add_instead(plan, &plan->left_out[at], text);
	return true;
}

bool left_out_reports(const struct plan *plan, const struct notice *notice)
{
	for (unsigned i = 0; i < plan->left_out_count; i++)
		if (strcmp(plan->left_out[i].id, notice->id) == 0)
			return true;
	return false;
}
