/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Generates the manual pages of the file formats from the schemas that check the files. */
#include "app/manual.h"

#include "core/catalogue/catalogue.h"
#include "io/files/profile.h"
#include "io/files/roster.h"
#include "io/files/routine.h"
#include "io/files/settings.h"
#include "print/field_words.h"
#include <stdio.h>
#include <string.h>

/* ---- Profile, settings, routine, roster ------------------------------------------------------------------------ */

static const struct {
	const struct yaml_type *type;
	const char *title, *about;
} formats[] = {
	{ &settings_document, "SETTINGS",
	  "$XDG_CONFIG_HOME/rollcoach/settings.yaml. Run rollcoach cues to see what this terminal supports." },
	{ &profile_document, "PROFILE",
	  "$XDG_CONFIG_HOME/rollcoach/profile.yaml, or the file of --profile: updated from your answers; to change it "
	  "by "
	  "hand, run rollcoach edit profile." },
	{ &routine_document, "ROUTINE", "A routine for plan, roll, print and log, such as plan --format yaml writes." },
	{ &roster_document, "ROSTER",
	  "A file for print --roster. A key named after an option takes that option's values; a list of values is "
	  "written "
	  "as a YAML list." },
};

/* Describes a value: "auto|dark|light" or "1..60". */
static void add_choices(struct buf *choices, const cyaml_schema_field_t *field)
{
	const cyaml_schema_value_t *value = &field->value;
	if (value->type == CYAML_ENUM)
		for (uint32_t i = 0; i < value->enumeration.count; i++)
			buf_addf(choices, "%s%s", i > 0 ? "|" : "", value->enumeration.strings[i].str);
	else if (value->type == CYAML_UINT)
		buf_add(choices, field_rule(field));
}

/* The keys of each item in a list; NULL for other values. */
static const cyaml_schema_field_t *fields_of_items(const cyaml_schema_value_t *value)
{
	bool is_list = value->type == CYAML_SEQUENCE || value->type == CYAML_SEQUENCE_FIXED;
	const cyaml_schema_value_t *item = is_list ? value->sequence.entry : value;
	return item->type == CYAML_MAPPING ? item->mapping.fields : NULL;
}

/* Lists the keys, then the keys of any lists among them. */
static void add_fields(struct buf *manual, const cyaml_schema_field_t *fields)
{
	for (const cyaml_schema_field_t *field = fields; field->key != NULL; field++) {
		struct buf choices = { 0 };
		add_choices(&choices, field);
		if (field->value.type != CYAML_IGNORE)
			manual_item(manual, field->key, buf_text(&choices), field_meaning(field));
		buf_done(&choices);
	}
	for (const cyaml_schema_field_t *field = fields; field->key != NULL; field++) {
		const cyaml_schema_field_t *inner = fields_of_items(&field->value);
		if (inner == NULL)
			continue;
		buf_addf(manual, "\n## Keys of each of %s\n", field->key);
		add_fields(manual, inner);
	}
}

void manual_files(struct buf *ret_text)
{
	buf_add(ret_text, "rollcoach-files(5)\n\n" MANUAL_LICENCE
			  "\n# NAME\n\nrollcoach-files - files of rollcoach other than catalogues\n");
	manual_title(ret_text, "DESCRIPTION");
	manual_paragraph(
		ret_text,
		"All are YAML, and begin with a line that names their kind, such as kind: profile. Unknown keys and "
		"values are errors, reported with their line; rollcoach check FILE checks a file.");
	for (size_t i = 0; i < sizeof(formats) / sizeof(*formats); i++) {
		manual_title(ret_text, formats[i].title);
		manual_paragraph(ret_text, formats[i].about);
		add_fields(ret_text, formats[i].type->schema->mapping.fields);
	}
	manual_title(ret_text, "SEE ALSO");
	manual_paragraph(ret_text, "rollcoach(1), rollcoach-catalogue(5)");
}

/* ---- Catalogue -------------------------------------------------------------------------------------------------- */

static void add_field(struct buf *manual, const struct field *field)
{
	struct buf value = { 0 }, text = { 0 };
	print_field_value(field, &value);
	buf_addf(&text, "%s.%s", field->meaning, field_is_required(field) ? " Needed." : "");
	if (field->override != OVERRIDE_ANY)
		buf_addf(&text, " May change: %s.", print_override(field->override));
	manual_item(manual, field->key, buf_text(&value), buf_text(&text));
	buf_done(&value);
	buf_done(&text);
}

/* Describes a struct, then each struct inside it once. */
static void add_schema(struct buf *manual, const struct schema *schema)
{
	char heading[64];
	snprintf(heading, sizeof(heading), "\n## %s\n", schema->name);
	if (strstr(buf_text(manual), heading) != NULL)
		return;
	buf_add(manual, heading);
	manual_paragraph(manual, schema->meaning);
	for (unsigned i = 0; i < schema->fields_count; i++)
		add_field(manual, &schema->fields[i]);
	for (unsigned i = 0; i < schema->fields_count; i++)
		if (schema->fields[i].schema != NULL)
			add_schema(manual, schema->fields[i].schema);
}

void manual_catalogue(struct buf *ret_text)
{
	buf_add(ret_text, "rollcoach-catalogue(5)\n\n" MANUAL_LICENCE "\n# NAME\n\n"
			  "rollcoach-catalogue - muscles, tools and limits of rollcoach\n");
	manual_title(ret_text, "DESCRIPTION");
	manual_paragraph(
		ret_text,
		"A catalogue file begins with the line kind: catalogue and adds entries to the built-in "
		"catalogue, or replaces fields of its entries. It may make a safety rule stricter, never looser: "
		"after each field is what may change in an entry that exists.");
	manual_paragraph(
		ret_text,
		"An entry with a new id is added. An entry that begins with change: ID changes that entry, and has "
		"only the fields that differ. rollcoach show ID --format yaml prints an entry as a start.");
	manual_title(ret_text, "FIELDS");
	add_schema(ret_text, &catalogue_schema);
	manual_title(ret_text, "FILES");
	manual_item(ret_text, "$XDG_DATA_HOME/rollcoach/*.yaml", "", "read in the order of their names");
	manual_item(ret_text, "/usr/share/doc/rollcoach/examples/coach.yaml", "", "an example, where it is installed");
	manual_title(ret_text, "SEE ALSO");
	manual_paragraph(ret_text, "rollcoach(1), rollcoach-files(5)");
}
