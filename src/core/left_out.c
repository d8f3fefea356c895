/* SPDX-License-Identifier: MIT */
/* Words what a plan leaves out, and why: one line for every view, command and print. */
#include "core/left_out.h"

#include <string.h>

static const char *name_of(const struct catalogue *catalogue, const char *id)
{
	struct err unknown = { 0 };
	struct target target;
	return target_find(catalogue, id, &target, &unknown) ? target_name(catalogue, target) : id;
}

static void add_names(struct buf *text, const struct catalogue *catalogue, const char *const *ids, unsigned count)
{
	for (unsigned i = 0; i < count; i++)
		buf_addf(text, "%s%s", i == 0 ? "" : i + 1 == count ? " and " : ", ", name_of(catalogue, ids[i]));
}

void left_out_words(const struct catalogue *catalogue, const struct left_out *left_out, struct buf *text)
{
	const char *name = name_of(catalogue, left_out->id);
	/* The reason of an area begins with its name. */
	if (strncmp(left_out->reason.text, name, strlen(name)) != 0) {
		buf_add(text, name);
		if (left_out->side != SIDE_BOTH)
			buf_addf(text, ", %s", side_word(left_out->side));
		buf_add(text, ": ");
	}
	buf_add(text, left_out->reason.text);
	if (strchr(".!?", text->data[text->size - 1]) == NULL)
		buf_add_char(text, '.');
	if (left_out->instead_count > 0) {
		buf_add(text, " Instead: ");
		add_names(text, catalogue, left_out->instead, left_out->instead_count);
		buf_add_char(text, '.');
	}
}
