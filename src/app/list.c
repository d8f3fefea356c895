/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The commands `list` and `show`: entries of the current catalogue. */
#include "app/commands.h"

#include "app/load.h"
#include "base/text.h"
#include "core/catalogue/lookup.h"
#include "io/terminal/terminal.h"
#include "print/entry.h"
#include "print/entry_json.h"
#include "print/entry_yaml.h"
#include <string.h>

enum { LIST_TEXT, LIST_JSON, LIST_FORMATS };
enum { SHOW_TEXT, SHOW_YAML, SHOW_JSON, SHOW_FORMATS };

/* Kinds that `list` accepts besides sections of the catalogue. */
static const struct other {
	const char *name;
	void (*print[LIST_FORMATS])(const struct catalogue *catalogue, struct buf *ret_text);
} others[] = {
	{ "sweeps", { print_sweeps, print_sweeps_json } },
	{ "positions", { print_positions, print_positions_json } },
};
enum { OTHERS = sizeof(others) / sizeof(others[0]) };

static bool fail_kind(const char *word, const enum section *kinds, unsigned count, struct err *err)
{
	const char *names[SECTION_COUNT + OTHERS];
	for (unsigned i = 0; i < count; i++)
		names[i] = section_name(kinds[i]);
	for (size_t i = 0; i < OTHERS; i++)
		names[count++] = others[i].name;
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

/* Text is for people and may be paged; other formats are for programs. */
static enum status answer(const struct app *app, struct buf *text)
{
	enum status status = options_format(&app->options) == 0 ? app_text(app, text) : app_result(app, text);
	buf_done(text);
	return status;
}

const char *list_format(unsigned at)
{
	static const char *const names[LIST_FORMATS] = { "text", "json" };
	return at < LIST_FORMATS ? names[at] : NULL;
}

enum status list_command(struct app *app)
{
	void (*const print[LIST_FORMATS])(const struct catalogue *, enum section, struct buf *) = { print_list,
												    print_list_json };
	enum section section = SECTION_MUSCLES;
	unsigned format = options_format(&app->options);
	struct buf text = { 0 };
	struct err err = { 0 };
	const char *kind = app->options.operands.items[0];
	const struct other *other = NULL;
	for (size_t i = 0; i < OTHERS; i++)
		if (strcmp(others[i].name, kind) == 0)
			other = &others[i];
	if ((other == NULL && !find_kind(kind, &section, &err)) || !load_catalogue(app, &err))
		return app_fail(&err);
	if (other != NULL)
		other->print[format](app->catalogue, &text);
	else
		print[format](app->catalogue, section, &text);
	return answer(app, &text);
}

const char *show_format(unsigned at)
{
	static const char *const names[SHOW_FORMATS] = { "text", "yaml", "json" };
	return at < SHOW_FORMATS ? names[at] : NULL;
}

/* Splits the side off "left calf" or "calf r"; out[size] has the rest. */
static const char *without_side(const char *word, char *out, size_t size)
{
	enum side side;
	size_t first = strcspn(word, " ");
	const char *last = strrchr(word, ' ');
	if (last == NULL || strlen(word) >= size)
		return word;
	if (lookup_side(word, first, &side))
		return word + first + strspn(word + first, " ");
	if (!lookup_side(last + 1, strlen(last + 1), &side))
		return word;
	memcpy(out, word, (size_t)(last - word));
	out[last - word] = '\0';
	return out;
}

/* The group that a sweep rolls; -1 if it is no sweep's id. */
static int find_sweep(const struct catalogue *catalogue, const char *id)
{
	for (unsigned i = 0; i < catalogue->groups_count; i++)
		if (catalogue->groups[i].sweep != NULL && strcmp(catalogue->groups[i].sweep->id, id) == 0)
			return (int)i;
	return -1;
}

/* Finds any entry by its id, even in sections that are not listed; otherwise by name. */
static bool find_entry(const struct catalogue *catalogue, const char *id, enum section *ret_section, unsigned *ret_at,
		       struct err *err)
{
	bool listed = lookup_ambiguous(catalogue, lookup_listed, id) != NULL; /* "knee" names more than the joint */
	for (int i = 0; i < SECTION_COUNT && !listed; i++) {
		int at = catalogue_find(catalogue, (enum section)i, id);
		if (at >= 0 && i != SECTION_AMBIGUOUS_NAMES) {
			*ret_section = (enum section)i;
			*ret_at = (unsigned)at;
			return true;
		}
	}
	char rest[80];
	int sweep = find_sweep(catalogue, id);
	if (sweep < 0)
		return lookup(catalogue, lookup_listed, without_side(id, rest, sizeof rest), ret_section, ret_at, err);
	*ret_section = SECTION_GROUPS;
	*ret_at = (unsigned)sweep;
	return true;
}

/* A position has no entry of its own. */
static enum status show_position(struct app *app, enum position position)
{
	struct buf text = { 0 };
	struct err err = { 0 };
	if (options_format(&app->options) != SHOW_TEXT) {
		err_set(&err, ERR_USAGE, "'%s' is a position: see 'rollcoach list positions --format json'",
			position_word(position));
		return app_fail(&err);
	}
	print_position(app->catalogue, position, &text);
	return answer(app, &text);
}

static void print_sheet(const struct app *app, const char *id, enum section section, unsigned at, struct buf *text)
{
	const char *found = catalogue_id(app->catalogue, section, at);
	if (strcmp(found, id) != 0 || !print_entry(app->catalogue, id, text))
		print_entry_at(app->catalogue, section, at, text);
	print_poses(app->catalogue, found, app_ascii(app) || !terminal_locale_utf8(), text);
}

enum status show_command(struct app *app)
{
	const char *id = app->options.operands.items[0];
	struct buf text = { 0 };
	struct err err = { 0 };
	if (!load_catalogue(app, &err))
		return app_fail(&err);
	enum section section;
	enum position position;
	unsigned at;
	if (position_of_word(id, &position))
		return show_position(app, position);
	if (!find_entry(app->catalogue, id, &section, &at, &err))
		return app_fail(&err);
	switch (options_format(&app->options)) {
	case SHOW_YAML:
		print_entry_yaml(app->catalogue, section, at, &text);
		break;
	case SHOW_JSON:
		print_entry_json(app->catalogue, section, at, &text);
		break;
	default:
		print_sheet(app, id, section, at, &text);
	}
	return answer(app, &text);
}
