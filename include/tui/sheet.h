/* SPDX-License-Identifier: MIT */
/* Entries of the catalogue as pages: what the library, the instructions and the why show. */
#ifndef TUI_SHEET_H
#define TUI_SHEET_H

#include "tui/page.h"

void page_muscle(struct page *page, const struct catalogue *catalogue, const struct muscle *muscle);
void page_tool(struct page *page, const struct catalogue *catalogue, const struct tool *tool);
void page_stretch(struct page *page, const struct catalogue *catalogue, const struct stretch *stretch);
void page_contraindication(struct page *page, const struct catalogue *catalogue, const struct contraindication *entry);
void page_no_go(struct page *page, const struct catalogue *catalogue, const struct area *area);

/* How to do a step, in full. */
void page_instructions(struct page *page, const struct catalogue *catalogue, const struct step *step);

/* Why a step is in the plan, this long and this hard, with its rules. */
void page_reasons(struct page *page, const struct catalogue *catalogue, const struct step *step);

/* "Reason text (R31 R62)" */
void page_reason(struct page *page, const struct reason *reason);

/* All that a plan leaves out, under a heading: "Lower calf, left: open skin. (R58)"; nothing if that is nothing. */
void page_left_out(struct page *page, const struct plan *plan);

#endif
