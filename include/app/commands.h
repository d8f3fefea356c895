/* SPDX-License-Identifier: MIT */
/* The commands: each does its work with what the app holds and returns the exit status. */
#ifndef APP_COMMANDS_H
#define APP_COMMANDS_H

struct app;

int home_command(struct app *app);
int roll_command(struct app *app);
int plan_command(struct app *app);
int check_command(struct app *app);
int list_command(struct app *app);
int show_command(struct app *app);
int history_command(struct app *app);
int cues_command(struct app *app);

#endif
