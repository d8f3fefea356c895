/* SPDX-License-Identifier: MIT */
/* Words why something is limited or left out. */
#include "print/why.h"

#include <string.h>

/* The limit that counts on a muscle, in words; NULL if there is none. */
static const char *limit_on(const struct safety *safety, unsigned muscle)
{
	const struct finding *finding;
	for (unsigned from = 0; (finding = safety_finding(safety, muscle, SIDE_BOTH, &from)) != NULL;)
		if (!finding->removes)
			return finding->reason.text;
	return NULL;
}

bool why_is_among(const char *text, const char *const *texts, unsigned count)
{
	for (unsigned i = 0; i < count; i++)
		if (strcmp(texts[i], text) == 0)
			return true;
	return false;
}

unsigned why_row_limited(const struct row *row, const struct safety *safety, const char *limits[WHY_MAX], unsigned count)
{
	for (unsigned i = 0; row->step->kind == STEP_ROLL && i < row->step->covers_count; i++) {
		const char *limit = limit_on(safety, row->step->covers[i]);
		if (limit != NULL && count < WHY_MAX && !why_is_among(limit, limits, count))
			limits[count++] = limit;
	}
	return count;
}

static const char *name_of(const struct catalogue *catalogue, const char *id)
{
	const struct muscle *muscle = catalogue_muscle(catalogue, id);
	const struct group *group = catalogue_group(catalogue, id);
	const struct area *area = catalogue_area(catalogue, id);
	return muscle != NULL ? muscle->name : group != NULL ? group->name : area != NULL ? area->name : id;
}

static void add_names(struct buf *text, const struct catalogue *catalogue, const char *const *ids, unsigned count)
{
	for (unsigned i = 0; i < count; i++)
		buf_addf(text, "%s%s", i == 0 ? "" : i + 1 == count ? " and " : ", ", name_of(catalogue, ids[i]));
}

void why_left_out(const struct catalogue *catalogue, const struct left_out *left_out, struct buf *text)
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
