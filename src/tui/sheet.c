/* SPDX-License-Identifier: MIT */
/* Writes catalogue entries as pages. */
#include "tui/sheet.h"

#include "base/buf.h"
#include "core/plan/cue_line.h"
#include "core/plan/left_out.h"
#include "tui/words.h"
#include <stdio.h>

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
		const char *name = ids->items[i];
		if (at >= 0 && section == SECTION_MUSCLES)
			name = catalogue->muscles[at].name;
		else if (at >= 0 && section == SECTION_TOOLS)
			name = catalogue->tools[at].name;
		else if (at >= 0 && section == SECTION_SOURCES)
			name = catalogue->sources[at].short_name;
		else if (at >= 0 && section == SECTION_STRETCHES)
			name = catalogue->stretches[at].name;
		buf_addf(&text, "%s%s", i > 0 ? ", " : "", name);
	}
	pair(page, label, buf_text(&text));
	buf_done(&text);
}

static void name_of_stretch(struct page *page, const struct catalogue *catalogue, const char *label, const char *id)
{
	const struct stretch *stretch = catalogue_stretch(catalogue, id);
	if (stretch != NULL)
		pair(page, label, stretch->name);
}

static void cues(struct page *page, const struct muscle_cues *cues)
{
	pair(page, "get ready", cues->setup);
	pair(page, "roll", cues->roll);
	pair(page, "more", cues->more);
	pair(page, "less", cues->less);
	pair(page, "tight spot", cues->hold);
	pair(page, "keep off", cues->avoid);
}

void page_muscle(struct page *page, const struct catalogue *catalogue, const struct muscle *muscle)
{
	page_add(page, STYLE_TITLE, 0, muscle->name);
	page_add(page, STYLE_MUTED, 0, muscle->anatomical);
	page_gap(page);
	page_add(page, STYLE_BODY, 0, muscle->why);
	page_gap(page);
	cues(page, &muscle->cues);
	page_gap(page);
	pair(page, "start", muscle->start);
	pair(page, "from", muscle->from);
	pair(page, "to", muscle->to);
	pair(page, "more pressure", muscle->more_pressure);
	pair(page, "less pressure", muscle->less_pressure);
	bullets(page, "mistakes", &muscle->mistakes);
	bullets(page, "avoid", &muscle->avoid);
	page_gap(page);
	names(page, catalogue, "tools", SECTION_TOOLS, &muscle->tools);
	pair(page, "at home", muscle->household);
	names(page, catalogue, "also check", SECTION_MUSCLES, &muscle->also_check);
	name_of_stretch(page, catalogue, "stretch", muscle->static_stretch);
	name_of_stretch(page, catalogue, "drill", muscle->dynamic_drill);
	page_gap(page);
	pair(page, "fibres", muscle->fibers);
	pair(page, "origin", muscle->origin);
	pair(page, "insertion", muscle->insertion);
	names(page, catalogue, "sources", SECTION_SOURCES, &muscle->sources);
}

void page_tool(struct page *page, const struct catalogue *catalogue, const struct tool *tool)
{
	static const char *const firmness[] = { "", "very soft", "soft", "medium", "firm", "hard" };
	page_add(page, STYLE_TITLE, 0, tool->name);
	page_add(page, STYLE_MUTED, 0, tool->size);
	page_gap(page);
	pair(page, "firmness", tool->firmness <= 5 ? firmness[tool->firmness] : "");
	pair(page, "suited to", tool->suited_to);
	pair(page, "instead", tool->substitute);
	pair(page, "notes", tool->notes);
	names(page, catalogue, "sources", SECTION_SOURCES, &tool->sources);
}

void page_stretch(struct page *page, const struct catalogue *catalogue, const struct stretch *stretch)
{
	char length[96];
	page_add(page, STYLE_TITLE, 0, stretch->name);
	page_add(page, STYLE_MUTED, 0,
		 stretch->type == STRETCH_STATIC ? "stretch, after a run or on its own" : "drill, before a run");
	page_gap(page);
	bullets(page, "how", &stretch->cues);
	snprintf(length, sizeof length, "%.60s, %u s", stretch->repeats, stretch->seconds);
	pair(page, "how long", length);
	names(page, catalogue, "serves", SECTION_MUSCLES, &stretch->muscles);
	pair(page, "source", stretch->source);
}

void page_contraindication(struct page *page, const struct catalogue *catalogue, const struct contraindication *entry)
{
	page_add(page, STYLE_TITLE, 0, entry->name);
	page_add(page, STYLE_BODY, 0, entry->question);
	page_gap(page);
	for (unsigned i = 0; i < entry->message.items_count; i++)
		page_add(page, STYLE_CAUTION, 0, entry->message.items[i]);
	page_gap(page);
	pair(page, "action", action_word(entry->action));
	pair(page, "left out", entry->excludes);
	pair(page, "until", entry->window);
	pair(page, "still allowed", entry->still_allowed);
	pair(page, "ask a doctor", entry->ask_doctor);
	names(page, catalogue, "sources", SECTION_SOURCES, &entry->sources);
}

void page_no_go(struct page *page, const struct catalogue *catalogue, const struct area *area)
{
	page_add(page, STYLE_TITLE, 0, area->name);
	page_add(page, STYLE_WARNING, 0, area->cue);
	page_gap(page);
	pair(page, "why", area->reason);
	if (area->redirect != NULL) {
		names(page, catalogue, "instead", SECTION_MUSCLES, &area->redirect->offer);
		names(page, catalogue, "stretches", SECTION_STRETCHES, &area->redirect->stretches);
	}
	names(page, catalogue, "beside it", SECTION_MUSCLES, &area->near);
	names(page, catalogue, "sources", SECTION_SOURCES, &area->sources);
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

/* Frees the text. */
static void add_with_rules(struct page *page, struct buf *text, const struct reason *reason)
{
	for (int i = 0; i < REASON_RULES_MAX && reason->rules[i][0] != '\0'; i++)
		buf_addf(text, "%s%s", i == 0 ? " (" : " ", reason->rules[i]);
	if (reason->rules[0][0] != '\0')
		buf_add(text, ")");
	page_bullet(page, buf_text(text));
	buf_done(text);
}

void page_reason(struct page *page, const struct reason *reason)
{
	struct buf text = { 0 };
	buf_add(&text, reason->text);
	add_with_rules(page, &text, reason);
}

void page_left_out(struct page *page, const struct plan *plan)
{
	if (plan->left_out_count > 0) {
		page_gap(page);
		page_add(page, STYLE_TITLE, 0, "Left out");
	}
	for (unsigned i = 0; i < plan->left_out_count; i++) {
		struct buf text = { 0 };
		if (left_out_words(plan, i, &text))
			add_with_rules(page, &text, &plan->left_out[i].reason);
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
		page_reason(page, &step->reasons[i]);
	page_gap(page);
	if (muscle != NULL)
		names(page, catalogue, "sources", SECTION_SOURCES, &muscle->sources);
}
