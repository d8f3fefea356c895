/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Looks up key bindings: the table's keys and those chosen in the settings. */
#include "tui/binding.h"

#include "core/record/next_day.h"

#include <stdio.h>
#include <string.h>

static const struct key_choice *choice_of(const struct binding *binding, const struct settings *settings)
{
	for (unsigned i = 0; i < settings->keys_count; i++)
		if (strcmp(settings->keys[i].act, binding->name) == 0)
			return &settings->keys[i];
	return NULL;
}

key binding_key(const struct binding *binding, const struct settings *settings)
{
	const struct key_choice *choice = choice_of(binding, settings);
	return choice != NULL ? choice->key : binding->key;
}

key binding_shown(const struct binding *binding, const struct settings *settings, bool plain)
{
	bool lettered = binding->other >= 'a' && binding->other <= 'z';
	if (plain && lettered && binding->key == KEY_ESC && choice_of(binding, settings) == NULL)
		return binding->other;
	return binding_key(binding, settings);
}

static bool continues_series(const struct binding *one, const struct binding *next, const struct settings *settings)
{
	return one->series != NULL && next->series != NULL && strcmp(one->series, next->series) == 0 &&
	       binding_key(next, settings) == binding_key(one, settings) + 1;
}

const struct binding *binding_last(const struct binding *binding, const struct settings *settings)
{
	while (continues_series(binding, binding + 1, settings))
		binding++;
	return binding;
}

const char *binding_word(const struct binding *binding, const struct settings *settings, bool plain,
			 char out[BINDING_WORD_MAX])
{
	char first[32], last[32];
	const struct binding *end = binding_last(binding, settings);
	key_word(binding_shown(binding, settings, plain), first, sizeof first);
	key_word(binding_shown(end, settings, plain), last, sizeof last);
	snprintf(out, BINDING_WORD_MAX, "%s%s%s", first, end != binding ? "-" : "", end != binding ? last : "");
	return out;
}

const char *binding_help(const struct binding *binding, const struct settings *settings)
{
	return binding_last(binding, settings) != binding ? binding->series : binding->help;
}

static const struct binding *exact_binding(const struct view *view, const struct settings *settings, key pressed)
{
	for (const struct binding *binding = view->keys; binding->name != NULL; binding++) {
		const struct key_choice *choice = choice_of(binding, settings);
		if (choice != NULL && choice->key == pressed)
			return binding;
	}
	for (const struct binding *binding = view->keys; binding->name != NULL; binding++)
		if (choice_of(binding, settings) == NULL && (binding->key == pressed || binding->other == pressed))
			return binding;
	return NULL;
}

const struct binding *binding_of(const struct view *view, const struct settings *settings, key pressed)
{
	const struct binding *binding = exact_binding(view, settings, pressed);
	if (binding == NULL && pressed >= 'A' && pressed <= 'Z')
		binding = exact_binding(view, settings, pressed - 'A' + 'a');
	return binding;
}

static bool is_reached_by(const struct binding *binding, const struct view *view, const struct settings *settings,
			  key pressed)
{
	const struct binding *reached = pressed != KEY_NONE ? exact_binding(view, settings, pressed) : NULL;
	return reached != NULL && strcmp(reached->name, binding->name) == 0;
}

static bool is_reached(const struct binding *binding, const struct view *view, const struct settings *settings)
{
	return is_reached_by(binding, view, settings, binding_key(binding, settings)) ||
	       is_reached_by(binding, view, settings, binding->other);
}

bool binding_check(const struct view *const *all, const struct settings *settings, struct err *err)
{
	for (unsigned i = 0; i < VIEW_ID_COUNT; i++)
		for (const struct binding *binding = all[i]->keys; binding->name != NULL; binding++) {
			const struct binding *other;
			if (is_reached(binding, all[i], settings))
				continue;
			other = exact_binding(all[i], settings, binding_key(binding, settings));
			return err_set(err, ERR_DATA, "'%s' takes the key of '%s': choose a key for each", other->name,
				       binding->name);
		}
	return true;
}

static unsigned situation_of(const struct scene *scene)
{
	static const unsigned by_kind[] = {
		[STEP_LEAD_IN] = IN_LEAD_IN, [STEP_CHANGEOVER] = IN_CHANGEOVER,
		[STEP_ROLL] = IN_ROLL,       [STEP_STRETCH] = IN_MOVE,
		[STEP_DRILL] = IN_MOVE,      [STEP_FINISH] = IN_FINISH,
	};
	unsigned earnest =
		scene->situation | (scene->rehearsal ? 0 : IN_EARNEST) | (scene->stretch_minutes > 0 ? IN_WARM : 0);
	if (scene->session == NULL)
		return earnest | (scene->plan != NULL && scene->plan->steps_count > 0 ? IN_PLANNED : IN_UNPLANNED) |
		       (scene->unfinished != NULL ? IN_UNFINISHED : 0) | (scene->routines_count > 0 ? IN_SAVED : 0) |
		       (scene->offer != NULL || scene->wish->has_run ? IN_OFFERED : 0) |
		       (scene->next_day != NULL && scene->next_day->later ? IN_LATER : 0);
	if (scene->snapshot.step == NULL)
		return earnest | IN_FINISH;
	if (scene->snapshot.phase == PHASE_PAUSED)
		return earnest | IN_PAUSED;
	return earnest | by_kind[scene->snapshot.step->kind];
}

bool act_answers(enum act_kind kind)
{
	static const enum act_kind answers[] = { ACT_ANSWER, ACT_SORE_ANSWERED, ACT_YES,   ACT_NOT_SURE,
						 ACT_NO,     ACT_NONE_OF_THESE, ACT_DIGIT, ACT_CHOOSE };
	for (size_t i = 0; i < sizeof answers / sizeof answers[0]; i++)
		if (answers[i] == kind)
			return true;
	return false;
}

/* Find out whether questions were asked before only for the few keys that need it, because that reads all questions. */
static bool is_named_in(const struct binding *binding, const struct scene *scene)
{
	unsigned only = scene->situation & (IN_TYPING | IN_CONFIRMING);
	if (only != 0)
		return (binding->in & only) != 0;
	if ((binding->in & situation_of(scene)) != 0)
		return true;
	return (binding->in & IN_ASKED) != 0 && scene->session == NULL &&
	       !questions_all_due(scene->catalogue, scene->profile);
}

bool binding_applies(const struct binding *binding, const struct scene *scene)
{
	bool works = !scene->plain || !(binding->in & SCREEN);
	return works && ((binding->in & (IN_ANY | IN_TYPING | IN_CONFIRMING)) != 0 || is_named_in(binding, scene));
}

bool binding_is_named(const struct binding *binding, const struct scene *scene)
{
	bool works = !scene->plain || !(binding->in & SCREEN);
	if ((scene->situation & IN_CRAMPED) && act_answers(binding->act.kind))
		return false;
	return binding->label != NULL && works && is_named_in(binding, scene);
}
