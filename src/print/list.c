/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Lists a section of the catalogue, one line per entry. */
#include "print/entry.h"

#include "base/text.h"
#include "core/catalogue/words.h"

enum { GAP = 2 };

/* The detail beside the name that distinguishes the entries of a section. */
static void add_detail(const struct catalogue *catalogue, enum section section, unsigned at, struct buf *text)
{
	if (section == SECTION_MUSCLES)
		buf_add(text, catalogue->muscles[at].group);
	else if (section == SECTION_GROUPS && catalogue->groups[at].region)
		buf_add(text, "one of the seven regions");
	else if (section == SECTION_TOOLS)
		buf_addf(text, "firmness %u", catalogue->tools[at].firmness);
	else if (section == SECTION_CONTRAINDICATIONS)
		buf_add(text, action_word(catalogue->contraindications[at].action));
	else if (section == SECTION_STRETCHES)
		buf_add(text, catalogue->stretches[at].type == STRETCH_STATIC ? "static" : "dynamic");
	else if (section == SECTION_MODES)
		buf_addf(text, "%u minutes", catalogue->modes[at].minutes);
	else if (section == SECTION_CONSTANTS)
		buf_addf(text, "%u", catalogue->constants[at].value);
}

static void pad(struct buf *text, int columns)
{
	for (; columns > 0; columns--)
		buf_add_char(text, ' ');
}

static int widest(const struct catalogue *catalogue, enum section section,
		  const char *(*text_of)(const struct catalogue *, enum section, unsigned))
{
	int most = 0;
	for (unsigned at = 0; at < catalogue_count(catalogue, section); at++) {
		int columns = text_columns(text_of(catalogue, section, at));
		most = columns > most ? columns : most;
	}
	return most;
}

void print_list(const struct catalogue *catalogue, enum section section, struct buf *ret_text)
{
	int ids = widest(catalogue, section, catalogue_id), names = widest(catalogue, section, catalogue_name);
	for (unsigned at = 0; at < catalogue_count(catalogue, section); at++) {
		const char *id = catalogue_id(catalogue, section, at), *name = catalogue_name(catalogue, section, at);
		struct buf rest = { 0 };
		unsigned origin = catalogue->origin[section][at];
		add_detail(catalogue, section, at, &rest);
		if (origin > 0)
			buf_addf(&rest, "%s(from %s)", rest.size > 0 ? "  " : "", catalogue->documents[origin]);
		buf_add(ret_text, id);
		pad(ret_text, ids - text_columns(id) + GAP);
		buf_add(ret_text, name);
		if (rest.size > 0) {
			pad(ret_text, names - text_columns(name) + GAP);
			buf_add(ret_text, buf_text(&rest));
		}
		buf_add_char(ret_text, '\n');
		buf_done(&rest);
	}
}

void print_sweeps(const struct catalogue *catalogue, struct buf *ret_text)
{
	int ids = 0;
	for (int pass = 0; pass < 2; pass++)
		for (unsigned i = 0; i < catalogue->groups_count; i++) {
			const struct sweep *sweep = catalogue->groups[i].sweep;
			if (sweep == NULL)
				continue;
			int columns = text_columns(sweep->id);
			if (pass == 0) {
				ids = columns > ids ? columns : ids;
				continue;
			}
			buf_add(ret_text, sweep->id);
			pad(ret_text, ids - columns + GAP);
			for (unsigned k = 0; k < sweep->members.items_count; k++)
				buf_addf(ret_text, "%s%s", k > 0 ? ", " : "", sweep->members.items[k]);
			buf_add_char(ret_text, '\n');
		}
}

void print_positions(const struct catalogue *catalogue, struct buf *ret_text)
{
	(void)catalogue;
	for (unsigned i = 0; i < position_words.count; i++)
		buf_addf(ret_text, "%-15s%s\n", position_words.items[i], position_shown.items[i]);
}

void print_position(const struct catalogue *catalogue, enum position position, struct buf *ret_text)
{
	buf_addf(ret_text, "%s (%s)\nRolled in it:\n", position_shown.items[position], position_word(position));
	for (unsigned i = 0; i < catalogue->muscles_count; i++) {
		const struct muscle *muscle = &catalogue->muscles[i];
		bool named = false;
		for (unsigned k = 0; k < muscle->stances_count; k++) {
			const struct stance *stance = &muscle->stances[k];
			if (stance->position != position)
				continue;
			if (!named)
				buf_addf(ret_text, "  %s:", muscle->id);
			for (unsigned t = 0; t < stance->tools.items_count; t++)
				buf_addf(ret_text, "%s %s", named || t > 0 ? "," : "", stance->tools.items[t]);
			named = true;
		}
		buf_add(ret_text, named ? "\n" : "");
	}
}
