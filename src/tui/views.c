/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The table of all views: to add one, write its file and add a row here. */
#include "tui/view.h"

extern const struct view view_questions, view_where, view_mode, view_home, view_body, view_run, view_plan, view_session,
	view_stop, view_why, view_instructions, view_minutes, view_leave, view_voice, view_finish, view_doubts,
	view_history, view_past, view_trends, view_library, view_entry, view_profile, view_help, view_hurt,
	view_next_day, view_which, view_wait, view_tools, view_save, view_routines, view_measures, view_sore,
	view_by_hand, view_advice;

const struct view *const views[VIEW_ID_COUNT] = {
	[VIEW_QUESTIONS] = &view_questions, [VIEW_WHERE] = &view_where,   [VIEW_MODE] = &view_mode,
	[VIEW_HOME] = &view_home,           [VIEW_BODY] = &view_body,     [VIEW_PLAN] = &view_plan,
	[VIEW_SESSION] = &view_session,     [VIEW_STOP] = &view_stop,     [VIEW_WHY] = &view_why,
	[VIEW_MINUTES] = &view_minutes,     [VIEW_LEAVE] = &view_leave,   [VIEW_INSTRUCTIONS] = &view_instructions,
	[VIEW_VOICE] = &view_voice,         [VIEW_FINISH] = &view_finish, [VIEW_DOUBTS] = &view_doubts,
	[VIEW_HISTORY] = &view_history,     [VIEW_PAST] = &view_past,     [VIEW_TRENDS] = &view_trends,
	[VIEW_LIBRARY] = &view_library,     [VIEW_ENTRY] = &view_entry,   [VIEW_PROFILE] = &view_profile,
	[VIEW_HELP] = &view_help,           [VIEW_RUN] = &view_run,       [VIEW_HURT] = &view_hurt,
	[VIEW_NEXT_DAY] = &view_next_day,   [VIEW_WHICH] = &view_which,   [VIEW_WAIT] = &view_wait,
	[VIEW_TOOLS] = &view_tools,         [VIEW_SAVE] = &view_save,     [VIEW_ROUTINES] = &view_routines,
	[VIEW_MEASURES] = &view_measures,   [VIEW_SORE] = &view_sore,     [VIEW_BY_HAND] = &view_by_hand,
	[VIEW_ADVICE] = &view_advice,
};
