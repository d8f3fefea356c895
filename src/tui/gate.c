/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Decides when a question has been on screen long enough to be answered. */
#include "tui/gate.h"

#include "tui/binding.h"

/* The size counts too, because a larger frame may show questions that a smaller one did not. */
uint64_t gate_asking(const struct scene *scene, const struct ui *ui)
{
	enum { SIZE_BITS = 12, VIEW_BITS = 8 };
	const struct view *view = scene->views[ui_view(ui)];
	unsigned asks = view->asks != NULL ? view->asks(scene, ui) : 0;
	if (asks == 0)
		return 0;
	uint64_t size = (uint64_t)ui->rows << SIZE_BITS | (uint64_t)ui->columns;
	return (size << VIEW_BITS | (uint64_t)ui_view(ui)) << 32 | asks;
}

uint64_t gate_asking_key(const struct scene *scene, const struct ui *ui, key pressed)
{
	const struct view *view = scene->views[ui_view(ui)];
	const struct binding *binding = binding_of(view, scene->settings, pressed);
	bool starts = binding != NULL && binding->act.kind == ACT_START;
	bool at_once = view->asks != NULL && view->asks(scene, ui) == ASKS_TO_START && !starts;
	return at_once ? 0 : gate_asking(scene, ui);
}

void gate_shown(struct gate *gate, uint64_t asking, msec now)
{
	bool changed = asking != gate->asking;
	if (changed || gate->early)
		gate->quiet = now;
	gate->open = gate->open && !changed;
	gate->tapped = gate->tapped && !changed;
	gate->asking = asking;
	gate->early = false;
}

bool gate_lets_through(struct gate *gate, uint64_t asking, key pressed, msec now, unsigned speed)
{
	bool again = pressed == gate->last && pressed != KEY_NONE && !gate->tapped;
	msec span = speed * (again ? GATE_SAME_KEY_MS : GATE_MS);
	gate->last = pressed;
	if (asking == 0)
		return true;
	bool shown = asking == gate->asking;
	if (shown && (gate->open || now - gate->quiet >= span))
		return gate->open = true;
	gate->tapped = shown && now - gate->quiet >= speed * GATE_MS;
	gate->quiet = now;
	gate->early = true;
	return false;
}
