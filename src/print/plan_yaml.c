/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Prints a plan as a routine file: only what people may want to edit, without derived values. */
#include "print/plan_yaml.h"

#include "core/plan/routine_of_plan.h"
#include "print/json.h"

static void add_what(struct buf *out, const struct catalogue *catalogue, const struct routine_item *item)
{
	if (item->kind == STEP_ROLL && item->sweep >= 0)
		buf_addf(out, "  - sweep: %s\n    muscle: %s\n", catalogue->groups[item->sweep].sweep->id,
			 catalogue->muscles[item->muscle].id);
	else if (item->kind == STEP_ROLL)
		buf_addf(out, "  - roll: %s\n", catalogue->muscles[item->muscle].id);
	else
		buf_addf(out, "  - %s: %s\n", step_kind_word(item->kind), catalogue->stretches[item->stretch].id);
}

static void add_item(struct buf *out, const struct catalogue *catalogue, const struct routine_item *item)
{
	add_what(out, catalogue, item);
	if (item->sides_count > 0)
		buf_addf(out, "    sides: [%s%s%s]\n", side_word(item->sides[0]), item->sides_count > 1 ? ", " : "",
			 item->sides_count > 1 ? side_word(item->sides[1]) : "");
	buf_addf(out, "    seconds: %u\n", item->seconds);
	if (item->kind == STEP_ROLL)
		buf_addf(out, "    tool: %s\n    position: %s\n    cap: %u\n", catalogue->tools[item->tool].id,
			 position_word((enum position)item->position), item->cap);
	if (item->hold_s > 0)
		buf_addf(out, "    hold: %u\n", item->hold_s);
	if (item->pause_s > 0)
		buf_addf(out, "    pause: %u\n", item->pause_s);
	if (item->note[0] != '\0') {
		buf_add(out, "    note: ");
		json_quote(out, item->note);
		buf_add_char(out, '\n');
	}
}

void plan_yaml(struct buf *out, const struct plan *plan, const char *name, bool explain)
{
	const struct catalogue *catalogue = plan->catalogue;
	const struct step *steps[ROUTINE_ITEMS_MAX];
	struct routine routine;
	routine_of_plan(&routine, plan, steps);
	buf_add(out,
		"# A rollcoach routine. Edit it, then check it: rollcoach check FILE\n"
		"# Lead-in, changeovers and finish are added automatically. Safety limits are checked on loading.\n");
	buf_add(out, "kind: routine\nversion: 1\nname: ");
	json_quote(out, name != NULL ? name : routine.name);
	buf_addf(out, "\nmode: %s\nminutes: %u\nsteps:%s", catalogue->modes[routine.mode].id, routine.minutes,
		 routine.items_count == 0 ? " []\n" : "\n");
	for (unsigned i = 0; i < routine.items_count; i++) {
		for (unsigned k = 0; explain && k < steps[i]->reasons_count; k++)
			buf_addf(out, "  # %s\n", steps[i]->reasons[k].text);
		add_item(out, catalogue, &routine.items[i]);
	}
}
