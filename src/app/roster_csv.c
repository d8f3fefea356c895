/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The command `roster`: makes a roster from a spreadsheet saved as CSV. */
#include "app/commands.h"

#include "app/collect.h"
#include "app/load.h"
#include "io/files/roster_csv.h"
#include "io/system/file.h"
#include <stdlib.h>
#include <string.h>

/* The other way round, a spreadsheet given as a roster, is reported when it is parsed. */
static bool is_roster_already(const char *path, const char *bytes, size_t size, struct err *err)
{
	struct yaml_file file;
	char kind[32];
	yaml_file_of_bytes(&file, path, bytes, size);
	bool is = strcmp(yaml_file_kind(&file, kind, sizeof(kind)), "roster") == 0;
	yaml_file_done(&file);
	if (is)
		err_set(err, ERR_DATA, "%s is a roster already: print it with rollcoach print --roster '%s' -o FOLDER",
			path, path);
	return is;
}

enum status roster_command(struct app *app)
{
	const struct words *operands = &app->options.operands;
	const char *path = operands->items[0];
	struct report report = { 0 };
	struct buf yaml = { 0 };
	struct err err = { 0 };
	char *bytes;
	size_t size;
	if (app->options.collect)
		return collect_command(app);
	if (operands->count > 1) {
		err_set(&err, ERR_USAGE, "roster: unexpected argument '%s' (to read returned sessions, use --collect)",
			operands->items[1]);
		return app_fail(&err);
	}
	if (!load_catalogue(app, &err))
		return app_fail(&err);
	bool input = strcmp(path, "-") == 0;
	path = input ? "standard input" : path;
	if (!(input ? file_read_input(&bytes, &size, &err) : file_read(path, &bytes, &size, &err))) {
		err_in(&err, "%s", path);
		return app_fail(&err);
	}
	buf_add(&yaml, "# Made from a spreadsheet. Print it: rollcoach print --roster FILE -o FOLDER\n");
	bool good = !is_roster_already(path, bytes, size, &err);
	if (good)
		roster_of_csv(&yaml, path, bytes, app->catalogue, app->now, &report);
	good = good && load_report(&report, "the spreadsheet", &err);
	enum status status = good ? app_result(app, &yaml) : app_fail(&err);
	buf_done(&yaml);
	free(bytes);
	return status;
}
