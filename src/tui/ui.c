/* SPDX-License-Identifier: MIT */
/* The stack of views, and the way from a key to an act. */
#include "tui/view.h"
#include "tui/widgets.h"
#include <stdio.h>
#include <string.h>

/* A view is one file and one line here. */
extern const struct view view_questions, view_where, view_mode, view_home, view_body, view_plan, view_session,
	view_stop, view_why, view_instructions, view_minutes, view_leave, view_voice, view_finish, view_doubts,
	view_history, view_library, view_entry, view_profile, view_help;

const struct view *const views[VIEW_ID_COUNT] = {
	[VIEW_QUESTIONS] = &view_questions, [VIEW_WHERE] = &view_where,     [VIEW_MODE] = &view_mode,
	[VIEW_HOME] = &view_home,           [VIEW_BODY] = &view_body,       [VIEW_PLAN] = &view_plan,
	[VIEW_SESSION] = &view_session,     [VIEW_STOP] = &view_stop,       [VIEW_WHY] = &view_why,
	[VIEW_MINUTES] = &view_minutes,     [VIEW_LEAVE] = &view_leave,     [VIEW_INSTRUCTIONS] = &view_instructions,
	[VIEW_VOICE] = &view_voice,         [VIEW_FINISH] = &view_finish,   [VIEW_DOUBTS] = &view_doubts,
	[VIEW_HISTORY] = &view_history,     [VIEW_LIBRARY] = &view_library, [VIEW_ENTRY] = &view_entry,
	[VIEW_PROFILE] = &view_profile,     [VIEW_HELP] = &view_help,
};

void ui_init(struct ui *ui, enum view_id view)
{
	*ui = (struct ui){ .depth = 1, .stack = { view } };
}

void ui_show(struct ui *ui, enum view_id view)
{
	if (ui->depth == UI_DEPTH)
		ui->depth--;
	ui->place[view] = (struct view_place){ 0 };
	ui->stack[ui->depth++] = view;
}

bool ui_close(struct ui *ui)
{
	if (ui->depth <= 1)
		return false;
	ui->depth--;
	return true;
}

void ui_only(struct ui *ui, enum view_id view)
{
	ui->depth = 0;
	ui_show(ui, view);
}

void ui_where(struct ui *ui, unsigned asking, bool signal)
{
	ui->asking = asking;
	ui->asking_signal = signal;
	ui->asking_step = -1;
	ui_show(ui, VIEW_WHERE);
}

void ui_ask(struct ui *ui)
{
	ui->answers = (struct answers){ 0 };
	ui->changed = false;
	ui_only(ui, VIEW_QUESTIONS);
}

void ui_doubt(struct ui *ui, unsigned signal)
{
	ui->answers = (struct answers){ 0 };
	ui->doubting = signal;
	ui_show(ui, VIEW_DOUBTS);
}

enum view_id ui_view(const struct ui *ui)
{
	return ui->stack[ui->depth - 1];
}

void ui_draw(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	const struct view *view = views[ui_view(ui)];
	view->draw(scene, ui, canvas);
	footer_draw(canvas, scene, view);
}

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

static bool goes_on(const struct binding *one, const struct binding *next, const struct settings *settings)
{
	return one->series != NULL && next->series != NULL && strcmp(one->series, next->series) == 0 &&
	       binding_key(next, settings) == binding_key(one, settings) + 1;
}

const struct binding *binding_last(const struct binding *binding, const struct settings *settings)
{
	while (goes_on(binding, binding + 1, settings))
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

/* Keys that the person chose come before those of the table. */
static const struct binding *binding_of(const struct view *view, const struct settings *settings, key pressed)
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

static bool is_printable(key pressed)
{
	return pressed >= ' ' && pressed < KEY_NAMED && pressed != 0x7F;
}

/* What the table says, before the view has its say. */
static struct act act_of_press(const struct ui *ui, const struct scene *scene, struct press press)
{
	const struct view *view = views[ui_view(ui)];
	const struct binding *binding;
	if (press.key == KEY_NONE || press.key == KEY_OTHER)
		return (struct act){ .kind = ACT_NONE };
	if (press.key == KEY_RESIZED)
		return (struct act){ .kind = ACT_DRAW };
	if (press.key == KEY_CLICK)
		return (struct act){ .kind = ACT_CLICK, .at = press.row, .value = press.column };
	if (ui->typing && (is_printable(press.key) || press.key == KEY_RUBOUT))
		return (struct act){ .kind = ACT_TYPE, .value = press.key };
	binding = binding_of(view, scene->settings, press.key);
	/* Caps lock is no reason to be deaf. */
	if (binding == NULL && press.key >= 'A' && press.key <= 'Z')
		binding = binding_of(view, scene->settings, press.key - 'A' + 'a');
	return binding != NULL ? binding->act : (struct act){ .kind = ACT_NONE };
}

struct act ui_press(struct ui *ui, const struct scene *scene, struct press press)
{
	struct act act = act_of_press(ui, scene, press);
	const struct view *view = views[ui_view(ui)];
	if (view->act != NULL && act.kind != ACT_NONE)
		act = view->act(ui, scene, act);
	/* What only views understand ends here. */
	if (act.kind >= ACT_UP)
		act.kind = ACT_NONE;
	return act;
}
