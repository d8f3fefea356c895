/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Prints one entry of the catalogue as a sheet: its name, then a row per labelled field of its table. */
#include "print/entry.h"

#include "core/catalogue/pose_dots.h"
#include "core/catalogue/words.h"
#include "core/safety/notice.h"
#include "print/sheet.h"
#include <string.h>

/* ---- Fields that need more than their own value ---------------------------------------------------------------- */

static void print_doses(const struct sheet *sheet, const char *label, const void *data)
{
	const struct muscle *muscle = data;
	for (unsigned i = 0; i < muscle->doses_count; i++) {
		const struct dose *dose = &muscle->doses[i];
		struct buf text = { 0 };
		buf_addf(&text, dose->skip ? "%s not rolled" : "%s %u s each side", dose->mode, dose->seconds);
		sheet_line(sheet, i == 0 ? label : "", buf_text(&text));
		buf_done(&text);
	}
}

static void print_stances(const struct sheet *sheet, const char *label, const void *data)
{
	const struct muscle *muscle = data;
	for (unsigned i = 0; i < muscle->stances_count; i++) {
		const struct stance *stance = &muscle->stances[i];
		struct buf text = { 0 };
		buf_addf(&text, "%s: ", position_word(stance->position));
		for (unsigned t = 0; t < stance->tools.items_count; t++)
			buf_addf(&text, "%s%s", t > 0 ? ", " : "", stance->tools.items[t]);
		if (stance->cap > 0)
			buf_addf(&text, "; pressure at most %u", stance->cap);
		if (stance->no_beginners)
			buf_add(&text, "; not for beginners");
		sheet_line(sheet, i == 0 ? label : "", buf_text(&text));
		buf_done(&text);
	}
}

/* Print the spread of a condition only if the condition can have a place. */
static void print_spread(const struct sheet *sheet, const char *label, const void *data)
{
	const struct contraindication *entry = data;
	if (entry->place || entry->place_optional)
		sheet_line(sheet, label, spread_words.items[entry->spread]);
}

static void print_after_clearance(const struct sheet *sheet, const char *label, const void *data)
{
	const struct contraindication *entry = data;
	const struct schema *schema = schema_field(section_schema(SECTION_CONTRAINDICATIONS), "restricts")->schema;
	if (!entry->clearable)
		return;
	sheet_heading(sheet, label);
	sheet_struct(sheet, schema, &entry->after_clearance);
}

static void print_caps(const struct sheet *sheet, const char *label, const void *data)
{
	const struct mode *mode = data;
	struct buf text = { 0 };
	for (int i = 0; i < CLASS_COUNT; i++)
		buf_addf(&text, "%sclass %s %u", i > 0 ? ", " : "", class_words.items[i], mode->caps[i]);
	sheet_line(sheet, label, buf_text(&text));
	buf_done(&text);
}

/* The benefits of rolling in this mode, in the words of the rules. */
static void print_cards(const struct sheet *sheet, const char *label, const void *data)
{
	const struct texts *cards = &((const struct mode *)data)->cards;
	for (unsigned i = 0; i < cards->items_count; i++)
		sheet_line(sheet, i == 0 ? label : "", sheet->catalogue->rules[cards->at[i]].text);
}

static bool print_special(const struct sheet *sheet, const struct field *field, const void *data)
{
	static const struct {
		const char *key;
		void (*print)(const struct sheet *sheet, const char *label, const void *data);
	} specials[] = {
		{ "doses", print_doses },   { "stances", print_stances },
		{ "spread", print_spread }, { "after_clearance", print_after_clearance },
		{ "caps", print_caps },     { "cards", print_cards },
	};
	for (size_t i = 0; i < sizeof(specials) / sizeof(specials[0]); i++)
		if (strcmp(field->key, specials[i].key) == 0) {
			specials[i].print(sheet, field->label, data);
			return true;
		}
	return false;
}

/* ---- Entries --------------------------------------------------------------------------------------------------- */

/* Prints the name of the entry, or its id if the name is also a row. */
static const char *title_of(const struct catalogue *catalogue, enum section section, unsigned at)
{
	const struct schema *schema = section_schema(section);
	for (unsigned i = 0; i < schema->fields_count; i++)
		if (schema->fields[i].offset == schema->title && schema->fields[i].label != NULL)
			return catalogue_id(catalogue, section, at);
	return catalogue_name(catalogue, section, at);
}

/* ---- Pictures --------------------------------------------------------------------------------------------------- */

enum { PICTURE_ROWS = 12, PICTURE_COLUMNS = 38 /* for the indentation */ };

/* Prints a title and the figure, indented by two columns. */
static void print_pose(const struct pose *pose, bool reverse, bool close, bool ascii, struct buf *text)
{
	struct canvas canvas = { .ascii = ascii };
	struct pose_shot shot = { .pose = pose, .reverse = reverse, .phase = reverse ? 1 : 0, .close = close };
	canvas_resize(&canvas, PICTURE_ROWS, PICTURE_COLUMNS);
	pose_show(&shot, STYLE_ZONE, &canvas, 0, 0, PICTURE_ROWS, PICTURE_COLUMNS);
	buf_addf(text, "\n%s%s\n", pose->name, close ? ": close up" : "");
	canvas_dump(&canvas, false, text);
	canvas_done(&canvas);
}

static void print_whole_and_close(const struct pose *pose, bool reverse, bool ascii, struct buf *text)
{
	print_pose(pose, reverse, false, ascii, text);
	if (pose->detail)
		print_pose(pose, reverse, true, ascii, text);
}

void print_poses(const struct catalogue *catalogue, const char *id, bool ascii, struct buf *ret_text)
{
	const struct muscle *muscle = catalogue_muscle(catalogue, id);
	int at = catalogue_find(catalogue, SECTION_POSES, id);
	const struct pose *pose = pose_of_stretch(catalogue, id);
	bool reverse = false;
	if (pose == NULL && at >= 0)
		pose = &catalogue->poses[at];
	if (pose != NULL)
		print_whole_and_close(pose, false, ascii, ret_text);
	for (unsigned i = 0; muscle != NULL && (pose = pose_of_muscle(catalogue, muscle, i, &reverse)) != NULL; i++)
		print_whole_and_close(pose, reverse, ascii, ret_text);
}

void print_entry_at(const struct catalogue *catalogue, enum section section, unsigned at, struct buf *ret_text)
{
	struct sheet sheet = { catalogue, ret_text, print_special };
	if (section == SECTION_AREAS)
		buf_addf(ret_text, "%s\n\n", notice_redirect(catalogue, at, NULL).reason.text);
	buf_addf(ret_text, "%s\n", title_of(catalogue, section, at));
	sheet_line(&sheet, section_singular(section), catalogue_id(catalogue, section, at));
	sheet_struct(&sheet, section_schema(section), catalogue_entry(catalogue, section, at));
	sheet_line(&sheet, "comes from", catalogue->documents[catalogue->origin[section][at]]);
}

bool print_entry(const struct catalogue *catalogue, const char *id, struct buf *ret_text)
{
	bool found = false;
	for (int i = 0; i < SECTION_COUNT; i++) {
		int at = catalogue_find(catalogue, (enum section)i, id);
		if (at < 0 || i == SECTION_AMBIGUOUS_NAMES)
			continue;
		if (found)
			buf_add_char(ret_text, '\n');
		print_entry_at(catalogue, (enum section)i, (unsigned)at, ret_text);
		found = true;
	}
	return found;
}
