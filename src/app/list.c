/* SPDX-License-Identifier: MIT */
/* The commands `list` and `show`: entries of the current catalogue. */
#include "app/commands.h"

#include "app/load.h"
#include "base/text.h"
#include "core/catalogue/lookup.h"
#include "print/entry.h"
#include <string.h>

static bool fail_kind(const char *word, const enum section *kinds, unsigned count, struct err *err)
{
	const char *names[SECTION_COUNT];
	for (unsigned i = 0; i < count; i++)
		names[i] = section_name(kinds[i]);
	const char *nearest = text_nearest(word, names, count);
	if (nearest != NULL)
		return err_set(err, ERR_USAGE, "unknown kind '%s': did you mean '%s'?", word, nearest);
	return err_set(err, ERR_USAGE, "unknown kind '%s': see rollcoach list --help", word);
}

/* Finds the section with this name. */
static bool find_kind(const char *word, enum section *ret_section, struct err *err)
{
	enum section kinds[SECTION_COUNT];
	unsigned count = lookup_sections(lookup_listed, kinds);
	for (unsigned i = 0; i < count; i++)
		if (strcmp(section_name(kinds[i]), word) == 0) {
			*ret_section = kinds[i];
			return true;
		}
	return fail_kind(word, kinds, count, err);
}

static enum status answer(struct buf *text)
{
	enum status status = app_result(text);
	buf_done(text);
	return status;
}

enum status list_command(struct app *app)
{
	enum section section = SECTION_MUSCLES;
	struct buf text = { 0 };
	struct err err = { 0 };
	if (!find_kind(app->options.operands.items[0], &section, &err) || !load_catalogue(app, &err))
		return app_fail(&err);
	print_list(app->catalogue, section, &text);
	return answer(&text);
}

enum status show_command(struct app *app)
{
	const char *id = app->options.operands.items[0];
	struct buf text = { 0 };
	struct err err = { 0 };
	if (!load_catalogue(app, &err))
		return app_fail(&err);
	enum section section;
	unsigned at;
	/* Any entry by its id, also of sections that are not listed; otherwise by name. */
	if (lookup_ambiguous(app->catalogue, lookup_listed, id) == NULL && print_entry(app->catalogue, id, &text))
		return answer(&text);
	if (!lookup(app->catalogue, lookup_listed, id, &section, &at, &err))
		return app_fail(&err);
	print_entry_at(app->catalogue, section, at, &text);
	return answer(&text);
}
