/* SPDX-License-Identifier: MIT */
/* Prints a plan as a routine file: what people may want to edit, and nothing that is derived from it. */
#include "print/plan_yaml.h"

#include "print/json.h"
#include <string.h>

/* The same step on the other side, right after a changeover; NULL: none. */
static const struct step *other_side_of(const struct plan *plan, const struct step *step)
{
	const struct step *end = plan->steps + plan->steps_count, *next = step + 2;
	if (next >= end || step[1].kind != STEP_CHANGEOVER || step->side == SIDE_BOTH || next->side == SIDE_BOTH)
		return NULL;
	bool same = next->kind == step->kind && next->muscle == step->muscle && next->stretch == step->stretch &&
		    next->sweep == step->sweep && next->seconds == step->seconds && next->tool == step->tool &&
		    next->position == step->position && next->cap == step->cap && next->side != step->side;
	return same ? next : NULL;
}

static void add_what(struct buf *out, const struct plan *plan, const struct step *step)
{
	const struct catalogue *catalogue = plan->catalogue;
	if (step->kind == STEP_ROLL && step->sweep)
		buf_addf(out, "  - sweep: %s\n    muscle: %s\n", catalogue->groups[step->group].sweep->id,
			 catalogue->muscles[step->muscle].id);
	else if (step->kind == STEP_ROLL)
		buf_addf(out, "  - roll: %s\n", catalogue->muscles[step->muscle].id);
	else
		buf_addf(out, "  - %s: %s\n", step_kind_word(step->kind), catalogue->stretches[step->stretch].id);
}

static void add_step(struct buf *out, const struct plan *plan, const struct step *step, const struct step *other,
		     bool explain)
{
	for (unsigned i = 0; explain && i < step->reasons_count; i++)
		buf_addf(out, "  # %s\n", step->reasons[i].text);
	add_what(out, plan, step);
	if (step->kind == STEP_ROLL || step->side != SIDE_BOTH)
		buf_addf(out, "    sides: [%s%s%s]\n", side_word(step->side), other != NULL ? ", " : "",
			 other != NULL ? side_word(other->side) : "");
	buf_addf(out, "    seconds: %u\n", step->seconds);
	if (step->kind == STEP_ROLL)
		buf_addf(out, "    tool: %s\n    position: %s\n    cap: %u\n", plan->catalogue->tools[step->tool].id,
			 position_word(step->position), step->cap);
}

void plan_yaml(struct buf *out, const struct plan *plan, bool explain)
{
	const struct mode *mode = &plan->catalogue->modes[plan->mode];
	struct buf name = { 0 };
	unsigned works = 0;
	buf_addf(&name, "%s, %u minutes", mode->name, plan->budget_s / 60);
	buf_add(out,
		"# A rollcoach routine.  Edit it, then check it: rollcoach check FILE\n"
		"# Lead-in, changeovers and finish are added automatically.  Safety limits are checked on loading.\n");
	buf_add(out, "kind: routine\nversion: 1\nname: ");
	json_quote(out, buf_text(&name));
	buf_addf(out, "\nmode: %s\nminutes: %u\nsteps:", mode->id, plan->budget_s / 60);
	for (unsigned i = 0; i < plan->steps_count; i++) {
		const struct step *step = &plan->steps[i];
		if (!step_is_work(step))
			continue;
		const struct step *other = other_side_of(plan, step);
		buf_add(out, works++ == 0 ? "\n" : "");
		add_step(out, plan, step, other, explain);
		i += other != NULL ? 2 : 0;
	}
	buf_add(out, works == 0 ? " []\n" : "");
	buf_done(&name);
}
