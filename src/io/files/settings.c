/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Reads and writes the settings as YAML.
 *
 * Switches are the words yes and no, so that a missing one can be recognized and keeps its default. */
#include "io/files/settings.h"
#include "io/yaml/writer.h"
#include <stdio.h>
#include <string.h>

/* ---- The file -------------------------------------------------------------------------------------------------- */

struct settings_key {
	const char *act, *key;
};

enum units { UNITS_METRIC, UNITS_IMPERIAL };

struct settings_yaml {
	enum choice animate, voice, bell, tick, ascii;
	struct texts speech;
	enum color_choice color;
	enum background background;
	const char *mode, *runs;
	enum units units;
	unsigned minutes;
	const struct settings_key *keys;
	unsigned keys_count;
};

static const cyaml_strval_t switches[] = { { "yes", CHOICE_YES }, { "no", CHOICE_NO } };
static const cyaml_strval_t voices[] = { { "ask", CHOICE_DEFAULT }, { "yes", CHOICE_YES }, { "no", CHOICE_NO } };
static const cyaml_strval_t colors[] = { { "auto", COLOR_CHOICE_AUTO },
					 { "always", COLOR_CHOICE_ALWAYS },
					 { "never", COLOR_CHOICE_NEVER } };
static const cyaml_strval_t units[] = { { "metric", UNITS_METRIC }, { "imperial", UNITS_IMPERIAL } };
static const cyaml_strval_t backgrounds[] = { { "auto", BACKGROUND_AUTO },
					      { "dark", BACKGROUND_DARK },
					      { "light", BACKGROUND_LIGHT } };

static const cyaml_schema_field_t key_fields[] = {
	FIELD_TEXT(settings_key, act, "acts", "action, as named in the help view: pause"),
	FIELD_TEXT(settings_key, key, "", "the key: p, +, Space, Enter"), CYAML_FIELD_END
};

static const cyaml_schema_value_t key_entry = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct settings_key, key_fields),
};

static const cyaml_schema_field_t settings_fields[] = {
	FIELDS_HEAD,
	FIELD_WORD_OPTIONAL(settings_yaml, voice, voices, "spoken cues: yes, no, or ask at the first routine"),
	FIELD_TEXTS(settings_yaml, speech, "", 0, "speech program and its arguments; default: find one"),
	FIELD_WORD_OPTIONAL(settings_yaml, bell, switches, "the bell at start, switch and end"),
	FIELD_WORD_OPTIONAL(settings_yaml, tick, switches, "a tick at the turn of a stroke"),
	FIELD_WORD_OPTIONAL(settings_yaml, animate, switches, "move the marker"),
	FIELD_WORD_OPTIONAL(settings_yaml, color, colors, "colours; auto: on unless NO_COLOR is set"),
	FIELD_WORD_OPTIONAL(settings_yaml, background, backgrounds,
			    "of the terminal; auto: from COLORFGBG or the terminal's reply"),
	FIELD_WORD_OPTIONAL(settings_yaml, ascii, switches, "draw with ASCII only"),
	FIELD_TEXT_OPTIONAL(settings_yaml, mode, "modes", "the usual mode"),
	FIELD_NUMBER_OPTIONAL(settings_yaml, minutes, "1..60", "the usual length"),
	FIELD_TEXT_OPTIONAL(settings_yaml, runs, "", "the folder with your runs: home offers the newest one"),
	FIELD_WORD_OPTIONAL(settings_yaml, units, units, "units of runs"),
	FIELD_LIST(settings_yaml, keys, &key_entry, 0, KEYS_MAX, "changed keys, such as [{act: pause, key: p}]"),
	CYAML_FIELD_END
};

static const cyaml_schema_value_t settings_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct settings_yaml, settings_fields),
};
const struct yaml_type settings_document = { "settings", &settings_value };

/* ---- Loading --------------------------------------------------------------------------------------------------- */

static void take_switch(enum choice said, bool *ret_value)
{
	if (said != CHOICE_DEFAULT)
		*ret_value = said == CHOICE_YES;
}

static void take_text(const struct yaml_file *file, struct report *report, const char *path, const char *text,
		      char *out, size_t size)
{
	if (text != NULL && strlen(text) >= size)
		yaml_file_error(file, report, path, "longer than %zu bytes", size - 1);
	else if (text != NULL)
		strcpy(out, text);
}

static void take_speech(const struct yaml_file *file, struct report *report, const struct texts *speech,
			struct settings *settings)
{
	char path[40];
	for (unsigned i = 0; i < speech->items_count && i < SPEECH_MAX; i++) {
		snprintf(path, sizeof(path), "speech[%u]", i);
		take_text(file, report, path, speech->items[i], settings->speech[i], sizeof(settings->speech[i]));
		settings->speech_count++;
	}
	if (speech->items_count > SPEECH_MAX)
		yaml_file_error(file, report, "speech", "has more than %d words: use a script", SPEECH_MAX);
}

static void take_keys(const struct yaml_file *file, struct report *report, const struct settings_yaml *yaml,
		      struct settings *settings)
{
	char path[40];
	for (unsigned i = 0; i < yaml->keys_count; i++) {
		struct key_choice *choice = &settings->keys[settings->keys_count++];
		snprintf(path, sizeof(path), "keys[%u].act", i);
		take_text(file, report, path, yaml->keys[i].act, choice->act, sizeof(choice->act));
		snprintf(path, sizeof(path), "keys[%u].key", i);
		if (!key_of_word(yaml->keys[i].key, &choice->key))
			yaml_file_error(file, report, path,
					"unknown key '%s': use a character, or a word such as Space or Enter",
					yaml->keys[i].key);
	}
}

static void take_all(const struct yaml_file *file, struct report *report, struct settings *settings)
{
	const struct settings_yaml *yaml = file->value;
	settings->voice = yaml->voice;
	take_switch(yaml->bell, &settings->bell);
	take_switch(yaml->tick, &settings->tick);
	take_switch(yaml->animate, &settings->animate);
	take_switch(yaml->ascii, &settings->ascii);
	settings->color = yaml->color;
	settings->background = yaml->background;
	settings->minutes = yaml->minutes;
	take_text(file, report, "mode", yaml->mode, settings->mode, sizeof(settings->mode));
	take_text(file, report, "runs", yaml->runs, settings->runs, sizeof(settings->runs));
	settings->imperial = yaml->units == UNITS_IMPERIAL;
	take_speech(file, report, &yaml->speech, settings);
	take_keys(file, report, yaml, settings);
}

bool settings_parse(struct settings *ret_settings, struct yaml_file *file, const struct vocabulary *vocabulary,
		    struct report *report)
{
	struct settings settings;
	unsigned errors = report->errors;
	settings_init(&settings);
	yaml_file_parse(file, &settings_document, vocabulary, report);
	if (file->value != NULL)
		take_all(file, report, &settings);
	if (report->errors > errors)
		return false;
	*ret_settings = settings;
	return true;
}

bool settings_load(struct settings *ret_settings, const char *path, struct report *report)
{
	struct yaml_file file;
	bool loaded = yaml_file_read(&file, path, report) && settings_parse(ret_settings, &file, NULL, report);
	yaml_file_done(&file);
	return loaded;
}

/* ---- Saving ---------------------------------------------------------------------------------------------------- */

static const char *switch_word(bool on)
{
	return on ? "yes" : "no";
}

static void put_lists(struct yaml_writer *writer, const struct settings *settings)
{
	char word[32];
	if (settings->speech_count > 0) {
		yaml_writer_words(writer, "speech");
		for (unsigned i = 0; i < settings->speech_count; i++)
			yaml_writer_text(writer, NULL, settings->speech[i]);
		yaml_writer_end(writer);
	}
	if (settings->keys_count == 0)
		return;
	yaml_writer_list(writer, "keys");
	for (unsigned i = 0; i < settings->keys_count; i++) {
		yaml_writer_mapping(writer, NULL);
		yaml_writer_word(writer, "act", settings->keys[i].act);
		yaml_writer_text(writer, "key", key_word(settings->keys[i].key, word, sizeof(word)));
		yaml_writer_end(writer);
	}
	yaml_writer_end(writer);
}

void settings_print(const struct settings *settings, struct buf *ret_yaml)
{
	struct yaml_writer writer;
	buf_add(ret_yaml, "# How rollcoach behaves on this machine.\n");
	yaml_writer_start(&writer, ret_yaml);
	yaml_writer_word(&writer, "kind", settings_document.kind);
	yaml_writer_number(&writer, "version", FORMAT_VERSION);
	yaml_writer_word(&writer, "voice",
			 settings->voice == CHOICE_DEFAULT ? "ask" : switch_word(settings->voice == CHOICE_YES));
	yaml_writer_word(&writer, "bell", switch_word(settings->bell));
	yaml_writer_word(&writer, "tick", switch_word(settings->tick));
	yaml_writer_word(&writer, "animate", switch_word(settings->animate));
	yaml_writer_word(&writer, "color", colors[settings->color].str);
	yaml_writer_word(&writer, "background", backgrounds[settings->background].str);
	yaml_writer_word(&writer, "ascii", switch_word(settings->ascii));
	if (settings->mode[0] != '\0')
		yaml_writer_word(&writer, "mode", settings->mode);
	if (settings->minutes > 0)
		yaml_writer_number(&writer, "minutes", settings->minutes);
	if (settings->runs[0] != '\0')
		yaml_writer_text(&writer, "runs", settings->runs);
	if (settings->imperial)
		yaml_writer_word(&writer, "units", units[UNITS_IMPERIAL].str);
	put_lists(&writer, settings);
	yaml_writer_finish(&writer);
}
