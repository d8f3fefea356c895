/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Catalogue entries as pages, for the library, the instructions and the reasons. */
#ifndef TUI_SHEET_H
#define TUI_SHEET_H

#include "tui/page.h"

void page_muscle(struct page *page, const struct catalogue *catalogue, const struct muscle *muscle);
void page_tool(struct page *page, const struct catalogue *catalogue, const struct tool *tool);
void page_stretch(struct page *page, const struct catalogue *catalogue, const struct stretch *stretch);
void page_contraindication(struct page *page, const struct catalogue *catalogue, const struct contraindication *entry);
void page_no_go(struct page *page, const struct catalogue *catalogue, const struct area *area);

/* Full instructions for a step. */
void page_instructions(struct page *page, const struct catalogue *catalogue, const struct step *step);

/* Why a step is in the plan, this long and this hard, with the rules. */
void page_reasons(struct page *page, const struct catalogue *catalogue, const struct step *step);

/* "Reason text (Guide, PT article)", or with the codes of its rules (struct page). */
void page_reason(struct page *page, const struct catalogue *catalogue, const struct reason *reason);

/* Said of a bout of the plan that was left out by hand. */
extern const char left_out_note[];

/* Adds everything the plan leaves out, under a heading: "Lower calf, left: open skin. (Guide)".  Adds nothing if
 * nothing is left out. */
void page_left_out(struct page *page, const struct plan *plan);

#endif
