/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The commands: each works on the app and returns the exit status. */
#ifndef APP_COMMANDS_H
#define APP_COMMANDS_H

#include "app/status.h"

struct app;

enum status home_command(struct app *app);
enum status roll_command(struct app *app);
enum status plan_command(struct app *app);
enum status print_command(struct app *app);
enum status check_command(struct app *app);
enum status list_command(struct app *app);
enum status show_command(struct app *app);
enum status history_command(struct app *app);
enum status log_command(struct app *app);
enum status measure_command(struct app *app);
enum status cues_command(struct app *app);
enum status run_command(struct app *app);
enum status roster_command(struct app *app);
enum status edit_command(struct app *app);

/* The formats of a command: the name of row `at` of its format table, the default first; NULL past the last row. */
const char *plan_format(unsigned at);
const char *print_format(unsigned at);
const char *check_format(unsigned at);
const char *list_format(unsigned at);
const char *show_format(unsigned at);
const char *history_format(unsigned at);
const char *run_format(unsigned at);
const char *measure_format(unsigned at);
const char *cues_format(unsigned at);

#endif
