/* SPDX-License-Identifier: MIT */
/* Looks up key bindings: the table's keys and those chosen in the settings. */
#include "tui/binding.h"

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

const char *binding_word(const struct binding *binding, const struct settings *settings, char out[BINDING_WORD_MAX])
{
	char first[32], last[32];
	const struct binding *end = binding_last(binding, settings);
	key_word(binding_key(binding, settings), first, sizeof first);
	key_word(binding_key(end, settings), last, sizeof last);
	snprintf(out, BINDING_WORD_MAX, "%s%s%s", first, end != binding ? "-" : "", end != binding ? last : "");
	return out;
}

const char *binding_help(const struct binding *binding, const struct settings *settings)
{
	return binding_last(binding, settings) != binding ? binding->series : binding->help;
}

const struct binding *binding_of(const struct view *view, const struct settings *settings, key pressed)
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
