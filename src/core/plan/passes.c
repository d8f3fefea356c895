/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The passes of a bout: strokes, and how the pressure rises from light to the cap (R27, R29, R40, P-03). */
#include "core/plan/plan.h"

#include "base/number.h"
#include "core/plan/parts.h"

static unsigned light_passes(const struct catalogue *catalogue, unsigned seconds)
{
	bool is_long = seconds >= catalogue->constant[CONSTANT_LIGHT_LONG_FROM_S];
	return catalogue->constant[is_long ? CONSTANT_LIGHT_PASSES_LONG : CONSTANT_LIGHT_PASSES_SHORT];
}

unsigned step_passes(const struct catalogue *catalogue, const struct step *step, struct pass ret_passes[PASSES_MAX])
{
	unsigned tempo = step->tempo_s == 0 ? 1 : step->tempo_s;
	unsigned strokes = step->seconds < tempo ? 1 : min_u(step->seconds / tempo, 2 * PASSES_MAX);
	unsigned light = light_passes(catalogue, step->seconds), start = catalogue->constant[CONSTANT_PRESSURE_START];
	unsigned count = (strokes + 1) / 2, used = 0;
	for (unsigned i = 0; i < count; i++) {
		unsigned more = i < light ? 0 : i - light + 1;
		struct pass *pass = &ret_passes[i];
		pass->strokes = min_u(2, strokes - 2 * i);
		pass->seconds = min_u(pass->strokes * tempo, step->seconds - used);
		pass->pressure = min_u(start + more, step->cap);
		used += pass->seconds;
	}
	ret_passes[count - 1].seconds += step->seconds - used;
	parts_lower(catalogue, step, ret_passes, count);
	return count;
}
