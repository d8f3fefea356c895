/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The operand ROUTINE: "-", an existing file, the name of a saved routine, or a code, tried in this order.
 *
 * A saved routine NAME is the file routines/NAME.yaml in the settings folder. */
#ifndef APP_OPERAND_H
#define APP_OPERAND_H

#include "app/app.h"
#include "io/yaml/document.h"

enum operand_kind { OPERAND_INPUT, OPERAND_FILE, OPERAND_CODE };

struct operand {
	enum operand_kind kind;
	char path[FOLDER_PATH_MAX]; /* of a file, which may be missing */
};

/* False with ERR_USAGE if the word is ambiguous. */
bool operand_find(const struct app *app, const char *word, struct operand *ret_operand, struct err *err);

/* Reads the file of an operand, or the text of a code, without parsing it.  False with errors in the report. */
bool operand_read(const struct operand *operand, const char *word, struct yaml_file *ret_file, struct report *report);

/* Records in the app whether the file is a code, and whether it is part of a line for the coach. */
void operand_note(struct app *app, const struct yaml_file *file);

#endif
