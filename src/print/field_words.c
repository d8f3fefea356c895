/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Describes values of catalogue fields, and how an overlay may change them. */
#include "print/field_words.h"

#include "core/catalogue/catalogue.h"
#include <string.h>

/* Turns "muscles|groups" into "id of a muscle or group". */
static void add_reference(struct buf *out, const char *rule)
{
	const char *joint = "id of a ";
	for (const char *name = rule; *name != '\0'; name += strcspn(name, "|"), name += *name == '|')
		for (int i = 0; i < SECTION_COUNT; i++) {
			const char *section = section_name((enum section)i);
			if (strlen(section) == strcspn(name, "|") && strncmp(section, name, strlen(section)) == 0) {
				buf_addf(out, "%s%s", joint, section_singular((enum section)i));
				joint = " or ";
			}
		}
}

static void add_text_rule(struct buf *out, const char *rule)
{
	if (rule[0] == '\0')
		buf_add(out, "text");
	else if (rule[0] == '.')
		buf_addf(out, "text, at most %s columns", rule + 2);
	else if (strcmp(rule, "id") == 0)
		buf_add(out, "id");
	else if (strcmp(rule, "rule") == 0)
		buf_add(out, "R and a number");
	else if (strcmp(rule, "positions") == 0)
		buf_add(out, "position");
	else
		add_reference(out, rule);
}

static void add_range(struct buf *out, const char *rule)
{
	const char *dots = strstr(rule, "..");
	buf_addf(out, "number %.*s to %s", (int)(dots - rule), rule, dots + 2);
}

static void add_words(struct buf *out, const struct word_list *words)
{
	for (unsigned i = 0; i < words->count; i++)
		buf_addf(out, "%s`%s`", i > 0 ? ", " : "", words->items[i]);
}

void print_field_value(const struct field *field, struct buf *out)
{
	switch (field->type) {
	case TYPE_TEXTS:
		buf_add(out, "list: ");
		add_text_rule(out, field->range);
		break;
	case TYPE_TEXT:
		add_text_rule(out, field->range);
		break;
	case TYPE_NUMBERS:
		buf_addf(out, "list of %u, each ", field->max);
		add_range(out, field->range);
		break;
	case TYPE_NUMBER:
		add_range(out, field->range);
		break;
	case TYPE_FLAG:
		buf_add(out, "`true` or `false`");
		break;
	case TYPE_CHOICE:
		add_words(out, field->words);
		break;
	case TYPE_POINTS:
		buf_add(out, "list: list of 2, each decimal");
		break;
	case TYPE_DECIMAL:
		buf_add(out, "decimal");
		break;
	case TYPE_PAIR:
		buf_add(out, "list of 2, each decimal");
		break;
	case TYPE_LIST:
	case TYPE_PART:
	case TYPE_PART_POINTER:
		buf_addf(out, "%s`%s`", field->type == TYPE_LIST ? "list: " : "", field->schema->name);
		break;
	}
}

const char *print_override(enum override_rule rule)
{
	static const char *const words[] = {
		[OVERRIDE_ANY] = "anything",
		[OVERRIDE_SAME] = "nothing",
		[OVERRIDE_FIXED] = "nothing",
		[OVERRIDE_NOT_HIGHER] = "lower",
		[OVERRIDE_NOT_LOWER] = "higher",
		[OVERRIDE_CAP] = "lower; 0 means no limit",
		[OVERRIDE_LASTS] = "longer; 0 is for ever",
		[OVERRIDE_STAYS_TRUE] = "from false to true",
		[OVERRIDE_STAYS_FALSE] = "from true to false",
		[OVERRIDE_KEEPS_ALL] = "add",
		[OVERRIDE_ADDS_NONE] = "take out; the order stays",
		[OVERRIDE_ONLY] = "take out, not all; if empty, limit",
		[OVERRIDE_PARTS] = "as its fields allow; lists may grow",
		[OVERRIDE_PARTS_FIXED] = "as its fields allow; none may be added",
		[OVERRIDE_DOSES] = "shorter, or never in a mode",
		[OVERRIDE_TOOLS] = "take out; add new tools that are no harder at the end",
		[OVERRIDE_STANCES] = "take out, lower caps, exclude beginners; what is left is no harder",
		[OVERRIDE_SPREAD] = "from the marked place to more, once",
		[OVERRIDE_CLEARANCE] = "remove the clearance",
		[OVERRIDE_STOP_ACTION] = "to `ends-routine`",
		[OVERRIDE_LIGHT_CAP] = "lower",
		[OVERRIDE_CONSTANT] = "to the stricter side",
		[OVERRIDE_OUTLINE] = "only of silhouettes and details",
		[OVERRIDE_NAME] = "not to a no-go area",
		[OVERRIDE_CUE] = "built-in: only with `own_words`",
	};
	return (size_t)rule < sizeof(words) / sizeof(*words) && words[rule] != NULL ? words[rule] : "see its checks";
}
