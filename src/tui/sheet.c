/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Writes catalogue entries as pages. */
#include "tui/sheet.h"

#include "base/buf.h"
#include "core/catalogue/lookup.h"
#include "core/plan/cue_line.h"
#include "core/plan/left_out.h"
#include "core/plan/parts.h"
#include "tui/words.h"
#include <stdio.h>
#include <string.h>

enum { LABEL = 14 };

static void pair(struct page *page, const char *label, const char *text)
{
	if (text != NULL && text[0] != '\0')
		page_pair(page, STYLE_MUTED, label, LABEL, text);
}

static void bullets(struct page *page, const char *label, const struct texts *texts)
{
	for (unsigned i = 0; i < texts->items_count; i++)
		page_pair(page, STYLE_MUTED, i == 0 ? label : "", LABEL, texts->items[i]);
}

/* The names of ids in a section, separated by commas. */
static void names(struct page *page, const struct catalogue *catalogue, const char *label, enum section section,
		  const struct texts *ids)
{
	struct buf text = { 0 };
	for (unsigned i = 0; i < ids->items_count; i++) {
		int at = catalogue_find(catalogue, section, ids->items[i]);
		const char *name = at >= 0 ? catalogue_name(catalogue, section, (unsigned)at) : ids->items[i];
		buf_addf(&text, "%s%s", i > 0 ? ", " : "", name);
	}
	pair(page, label, buf_text(&text));
	buf_done(&text);
}

/* ---- Fields ---------------------------------------------------------------------------------------------------- */

/* If a text is a reference, the name of the entry it refers to. */
static const char *text_of(const struct catalogue *catalogue, const struct field *field, const char *text)
{
	enum section sections[SECTION_COUNT];
	if (text == NULL || !field_is_reference(field) || lookup_sections(field->range, sections) != 1)
		return text;
	int at = catalogue_find(catalogue, sections[0], text);
	return at >= 0 ? catalogue_name(catalogue, sections[0], (unsigned)at) : text;
}

static void texts_field(struct page *page, const struct catalogue *catalogue, const struct field *field,
			const struct texts *texts)
{
	enum section sections[SECTION_COUNT];
	if (field_is_reference(field) && lookup_sections(field->range, sections) == 1)
		names(page, catalogue, field->label, sections[0], texts);
	else
		bullets(page, field->label, texts);
}

/* A text, a list of texts or a choice, labelled as in its field table. */
static void field_row(struct page *page, const struct catalogue *catalogue, const struct field *field, const void *data)
{
	const char *value = (const char *)data + field->offset;
	unsigned number;
	if (field->type == TYPE_TEXT)
		pair(page, field->label, text_of(catalogue, field, field_pointer(field, data)));
	else if (field->type == TYPE_TEXTS)
		texts_field(page, catalogue, field, (const void *)value);
	else if (field->type == TYPE_CHOICE) {
		memcpy(&number, value, sizeof number);
		pair(page, field->label, field->words->items[number]);
	}
}

/* Shows the fields with these keys, separated by spaces; "-" is a gap. */
static void fields(struct page *page, const struct catalogue *catalogue, const struct schema *schema, const void *data,
		   const char *keys)
{
	char name[32];
	for (int used = 0; sscanf(keys, " %31s%n", name, &used) == 1; keys += used) {
		const struct field *field = schema_field(schema, name);
		if (field != NULL)
			field_row(page, catalogue, field, data);
		else
			page_gap(page);
	}
}

/* ---- Entries --------------------------------------------------------------------------------------------------- */

void page_muscle(struct page *page, const struct catalogue *catalogue, const struct muscle *muscle)
{
	const struct schema *schema = section_schema(SECTION_MUSCLES);
	page_add(page, STYLE_TITLE, 0, muscle->name);
	page_add(page, STYLE_MUTED, 0, muscle->anatomical);
	page_gap(page);
	page_add(page, STYLE_BODY, 0, muscle->why);
	page_gap(page);
	fields(page, catalogue, schema_field(schema, "cues")->schema, &muscle->cues, "setup roll more less hold avoid");
	fields(page, catalogue, schema, muscle,
	       "- start from to more_pressure less_pressure mistakes avoid - tools household also_check static_stretch "
	       "dynamic_drill - fibers origin insertion sources");
}

void page_tool(struct page *page, const struct catalogue *catalogue, const struct tool *tool)
{
	static const char *const firmness[] = { "", "very soft", "soft", "medium", "firm", "hard" };
	page_add(page, STYLE_TITLE, 0, tool->name);
	page_add(page, STYLE_MUTED, 0, tool->size);
	page_gap(page);
	pair(page, "firmness", tool->firmness <= 5 ? firmness[tool->firmness] : "");
	fields(page, catalogue, section_schema(SECTION_TOOLS), tool, "suited_to substitute notes sources");
}

void page_stretch(struct page *page, const struct catalogue *catalogue, const struct stretch *stretch)
{
	char length[96];
	const struct schema *schema = section_schema(SECTION_STRETCHES);
	page_add(page, STYLE_TITLE, 0, stretch->name);
	page_add(page, STYLE_MUTED, 0,
		 stretch->type == STRETCH_STATIC ? "stretch, after a run or on its own" : "drill, before a run");
	page_gap(page);
	fields(page, catalogue, schema, stretch, "cues");
	snprintf(length, sizeof length, "%.60s, %u s", stretch->repeats, stretch->seconds);
	pair(page, "how long", length);
	fields(page, catalogue, schema, stretch, "muscles source");
}

void page_contraindication(struct page *page, const struct catalogue *catalogue, const struct contraindication *entry)
{
	page_add(page, STYLE_TITLE, 0, entry->name);
	page_add(page, STYLE_BODY, 0, entry->question);
	page_gap(page);
	for (unsigned i = 0; i < entry->message.items_count; i++)
		page_add(page, STYLE_CAUTION, 0, entry->message.items[i]);
	fields(page, catalogue, section_schema(SECTION_CONTRAINDICATIONS), entry,
	       "- action excludes window still_allowed ask_doctor sources");
}

void page_no_go(struct page *page, const struct catalogue *catalogue, const struct area *area)
{
	const struct schema *schema = section_schema(SECTION_AREAS);
	page_add(page, STYLE_TITLE, 0, area->name);
	page_add(page, STYLE_WARNING, 0, area->cue);
	page_gap(page);
	fields(page, catalogue, schema, area, "reason");
	if (area->redirect != NULL)
		fields(page, catalogue, schema_field(schema, "redirect")->schema, area->redirect, "offer stretches");
	fields(page, catalogue, schema, area, "near sources");
}

/* Formats "1 of 3, 12 s    Toes slightly in: upper inner calf." */
static void parts(struct page *page, const struct catalogue *catalogue, const struct step *step)
{
	struct step_part list[CATALOGUE_PARTS_MAX];
	struct pass passes[PASSES_MAX];
	unsigned passes_count = step_passes(catalogue, step, passes);
	unsigned count = step_parts(catalogue, step, passes, passes_count, list);
	for (unsigned i = 0; i < count; i++) {
		char label[48];
		snprintf(label, sizeof label, "%u of %u, %u s", i + 1, count, list[i].length_ms / 1000);
		pair(page, label, list[i].of->cue);
	}
}

void page_instructions(struct page *page, const struct catalogue *catalogue, const struct step *step)
{
	const struct muscle *muscle = step_muscle(catalogue, step);
	const struct stretch *stretch = step_stretch(catalogue, step);
	if (stretch != NULL)
		page_stretch(page, catalogue, stretch);
	if (muscle == NULL)
		return;
	page_addf(page, STYLE_TITLE, 0, "%s%s%s", step_side(step), step_side(step)[0] != '\0' ? " " : "",
		  step_name(catalogue, step));
	page_add(page, STYLE_MUTED, 0, step_tool_name(catalogue, step));
	page_gap(page);
	pair(page, "get ready", step_muscle_cues(catalogue, step).setup);
	pair(page, "start", muscle->start);
	pair(page, "roll", step_roll_cue(catalogue, step));
	pair(page, "from", step->from);
	pair(page, "to", step->to);
	parts(page, catalogue, step);
	page_gap(page);
	pair(page, "more pressure", muscle->more_pressure);
	pair(page, "less pressure", muscle->less_pressure);
	pair(page, "tight spot", muscle->cues.hold);
	page_gap(page);
	bullets(page, "mistakes", &muscle->mistakes);
	bullets(page, "keep off", &muscle->avoid);
	pair(page, "at home", muscle->household);
	names(page, catalogue, "sources", SECTION_SOURCES, &muscle->sources);
}

/* Formats "R31 R33". */
static void add_codes(struct buf *text, const struct reason *reason)
{
	for (int i = 0; i < REASON_RULES_MAX && reason->rules[i][0] != '\0'; i++)
		buf_addf(text, "%s%s", i > 0 ? " " : "", reason->rules[i]);
}

/* The sources of an entry's rules, each once: "Guide, PT article". */
static void add_sources(struct buf *text, const struct catalogue *catalogue, const struct reason *reason)
{
	size_t from = text->size;
	for (int i = 0; i < REASON_RULES_MAX && reason->rules[i][0] != '\0'; i++) {
		int rule = catalogue_find(catalogue, SECTION_RULES, reason->rules[i]);
		int source = rule >= 0 ? catalogue_find(catalogue, SECTION_SOURCES, catalogue->rules[rule].source) : -1;
		const char *name = source >= 0 ? catalogue->sources[source].short_name : "";
		if (name[0] == '\0' || strstr(buf_text(text) + from, name) != NULL)
			continue;
		buf_addf(text, "%s%s", text->size > from ? ", " : "", name);
	}
}

/* Adds rules or sources in brackets, and frees the text. */
static void add_with_basis(struct page *page, const struct catalogue *catalogue, struct buf *text,
			   const struct reason *reason)
{
	struct buf basis = { 0 };
	if (page->codes)
		add_codes(&basis, reason);
	else
		add_sources(&basis, catalogue, reason);
	if (basis.size > 0)
		buf_addf(text, " (%s)", buf_text(&basis));
	page_bullet(page, buf_text(text));
	buf_done(&basis);
	buf_done(text);
}

void page_reason(struct page *page, const struct catalogue *catalogue, const struct reason *reason)
{
	struct buf text = { 0 };
	buf_add(&text, reason->text);
	add_with_basis(page, catalogue, &text, reason);
}

const char left_out_note[] = "Left out, as you asked. s puts it back.";

void page_left_out(struct page *page, const struct plan *plan)
{
	if (plan->left_out_count > 0) {
		page_gap(page);
		page_add(page, STYLE_TITLE, 0, "Left out");
	}
	for (unsigned i = 0; i < plan->left_out_count; i++) {
		struct buf text = { 0 };
		if (left_out_words(plan, i, &text))
			add_with_basis(page, plan->catalogue, &text, &plan->left_out[i].reason);
	}
}

/* Formats "Guide: A Comprehensive Guide to ...". */
static void citations(struct page *page, const struct catalogue *catalogue, const struct texts *ids)
{
	page_gap(page);
	page_add(page, STYLE_TITLE, 0, "Sources");
	for (unsigned i = 0; i < ids->items_count; i++) {
		int at = catalogue_find(catalogue, SECTION_SOURCES, ids->items[i]);
		if (at >= 0)
			page_addf(page, STYLE_MUTED, 2, "%s: %s", catalogue->sources[at].short_name,
				  catalogue->sources[at].citation);
	}
}

void page_reasons(struct page *page, const struct catalogue *catalogue, const struct step *step)
{
	const struct muscle *muscle = step_muscle(catalogue, step);
	page_addf(page, STYLE_TITLE, 0, "%s%s%s", step_side(step), step_side(step)[0] != '\0' ? " " : "",
		  step_name(catalogue, step));
	page_gap(page);
	if (muscle != NULL)
		page_add(page, STYLE_BODY, 0, muscle->why);
	page_gap(page);
	for (unsigned i = 0; i < step->reasons_count; i++)
		page_reason(page, catalogue, &step->reasons[i]);
	if (muscle != NULL)
		citations(page, catalogue, &muscle->sources);
}
