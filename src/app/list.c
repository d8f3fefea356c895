/* SPDX-License-Identifier: MIT */
/* The commands `list` and `show`: what the catalogue in use knows. */
#include "app/commands.h"

#include "app/load.h"
#include "base/text.h"
#include "core/lookup.h"
#include "print/entry.h"
#include <string.h>

static const enum section kinds[] = {
	SECTION_MUSCLES, SECTION_GROUPS,  SECTION_TOOLS, SECTION_CONTRAINDICATIONS, SECTION_AREAS, SECTION_STRETCHES,
	SECTION_MODES,   SECTION_SOURCES, SECTION_RULES,
};
enum { KINDS = sizeof(kinds) / sizeof(*kinds) };

static enum status fail_kind(const char *word)
{
	const char *names[KINDS];
	struct err err = { 0 };
	for (unsigned i = 0; i < KINDS; i++)
		names[i] = section_name(kinds[i]);
	const char *nearest = text_nearest(word, names, KINDS);
	if (nearest != NULL)
		err_set(&err, ERR_USAGE, "nothing to list is called '%s': did you mean '%s'?", word, nearest);
	else
		err_set(&err, ERR_USAGE, "nothing to list is called '%s': see rollcoach list --help", word);
	return app_fail(&err);
}

static enum status answer(struct buf *text)
{
	enum status status = app_result(text);
	buf_done(text);
	return status;
}

enum status list_command(struct app *app)
{
	const char *word = app->options.operands.items[0];
	struct err err = { 0 };
	for (unsigned i = 0; i < KINDS; i++)
		if (strcmp(section_name(kinds[i]), word) == 0) {
			struct buf text = { 0 };
			if (!load_catalogue(app, &err))
				return app_fail(&err);
			print_list(app->catalogue, kinds[i], &text);
			return answer(&text);
		}
	return fail_kind(word);
}

enum status show_command(struct app *app)
{
	const char *id = app->options.operands.items[0];
	struct buf text = { 0 };
	struct err err = { 0 };
	if (!load_catalogue(app, &err))
		return app_fail(&err);
	if (print_entry(app->catalogue, id, &text))
		return answer(&text);
	enum section section;
	unsigned at;
	lookup(app->catalogue, "entry", kinds, KINDS, id, &section, &at, &err);
	return app_fail(&err);
}
