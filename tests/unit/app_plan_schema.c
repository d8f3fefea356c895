/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Plans as JSON keep docs/plan.schema.json, and every field is in docs/json.md.
 *
 * JSON is YAML, so libyaml reads both sides; of JSON Schema the few words are known that ours uses. */
#include "unit/plan_fixture.h"

#include "print/plan_json.h"
#include <yaml.h>

struct json_text {
	yaml_document_t document;
};

static void json_read(struct json_text *json, const char *text)
{
	yaml_parser_t parser;
	yaml_parser_initialize(&parser);
	yaml_parser_set_input_string(&parser, (const unsigned char *)text, strlen(text));
	assert_int_equal(yaml_parser_load(&parser, &json->document), 1);
	yaml_parser_delete(&parser);
}

static yaml_node_t *node(struct json_text *json, int index)
{
	return yaml_document_get_node(&json->document, index);
}

static const char *scalar(const yaml_node_t *node)
{
	return node->type == YAML_SCALAR_NODE ? (const char *)node->data.scalar.value : "";
}

static yaml_node_t *member(struct json_text *json, yaml_node_t *of, const char *key)
{
	if (of == NULL || of->type != YAML_MAPPING_NODE)
		return NULL;
	for (yaml_node_pair_t *pair = of->data.mapping.pairs.start; pair < of->data.mapping.pairs.top; pair++)
		if (strcmp(scalar(node(json, pair->key)), key) == 0)
			return node(json, pair->value);
	return NULL;
}

/* ---- Validation -------------------------------------------------------------------------------------------------- */

struct validation {
	struct json_text *schema, *value;
	char wrong[200];
};

static bool fails(struct validation *validation, const char *what, const char *where)
{
	snprintf(validation->wrong, sizeof validation->wrong, "%s: %s", what, where);
	return false;
}

static bool validate(struct validation *validation, yaml_node_t *schema, yaml_node_t *value);

static bool is_number(const yaml_node_t *value)
{
	return value->type == YAML_SCALAR_NODE && value->data.scalar.style == YAML_PLAIN_SCALAR_STYLE &&
	       scalar(value)[strspn(scalar(value), "0123456789")] == '\0' && scalar(value)[0] != '\0';
}

static bool has_type(const yaml_node_t *value, const char *type)
{
	bool quoted = value->type == YAML_SCALAR_NODE && value->data.scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE;
	if (strcmp(type, "object") == 0)
		return value->type == YAML_MAPPING_NODE;
	if (strcmp(type, "array") == 0)
		return value->type == YAML_SEQUENCE_NODE;
	if (strcmp(type, "integer") == 0)
		return is_number(value);
	if (strcmp(type, "boolean") == 0)
		return !quoted && (strcmp(scalar(value), "true") == 0 || strcmp(scalar(value), "false") == 0);
	return quoted;
}

static bool in_enum(struct validation *validation, yaml_node_t *words, const yaml_node_t *value)
{
	for (yaml_node_item_t *item = words->data.sequence.items.start; item < words->data.sequence.items.top; item++)
		if (strcmp(scalar(node(validation->schema, *item)), scalar(value)) == 0)
			return true;
	return fails(validation, "not one of the words", scalar(value));
}

static bool in_range(struct validation *validation, yaml_node_t *schema, const yaml_node_t *value)
{
	yaml_node_t *least = member(validation->schema, schema, "minimum");
	yaml_node_t *most = member(validation->schema, schema, "maximum");
	unsigned long number = strtoul(scalar(value), NULL, 10);
	if ((least != NULL && number < strtoul(scalar(least), NULL, 10)) ||
	    (most != NULL && number > strtoul(scalar(most), NULL, 10)))
		return fails(validation, "out of range", scalar(value));
	return true;
}

static bool has_required(struct validation *validation, yaml_node_t *required, yaml_node_t *value)
{
	for (yaml_node_item_t *item = required->data.sequence.items.start; item < required->data.sequence.items.top;
	     item++)
		if (member(validation->value, value, scalar(node(validation->schema, *item))) == NULL)
			return fails(validation, "missing", scalar(node(validation->schema, *item)));
	return true;
}

static bool has_good_members(struct validation *validation, yaml_node_t *properties, yaml_node_t *value)
{
	for (yaml_node_pair_t *pair = value->data.mapping.pairs.start; pair < value->data.mapping.pairs.top; pair++) {
		const char *key = scalar(node(validation->value, pair->key));
		yaml_node_t *schema = member(validation->schema, properties, key);
		if (schema == NULL)
			return fails(validation, "unknown", key);
		if (!validate(validation, schema, node(validation->value, pair->value)))
			return false;
	}
	return true;
}

static bool has_good_items(struct validation *validation, yaml_node_t *schema, yaml_node_t *value)
{
	for (yaml_node_item_t *item = value->data.sequence.items.start; item < value->data.sequence.items.top; item++)
		if (!validate(validation, schema, node(validation->value, *item)))
			return false;
	return true;
}

static bool one_holds(struct validation *validation, yaml_node_t *schemas, yaml_node_t *value)
{
	unsigned holds = 0;
	for (yaml_node_item_t *item = schemas->data.sequence.items.start; item < schemas->data.sequence.items.top;
	     item++)
		holds += validate(validation, node(validation->schema, *item), value);
	return holds == 1;
}

/* "#/$defs/step" */
static yaml_node_t *definition(struct validation *validation, const char *name)
{
	yaml_node_t *all =
		member(validation->schema, yaml_document_get_root_node(&validation->schema->document), "$defs");
	yaml_node_t *found = member(validation->schema, all, name + strlen("#/$defs/"));
	assert_non_null(found);
	return found;
}

static bool validate(struct validation *validation, yaml_node_t *schema, yaml_node_t *value)
{
	struct json_text *of = validation->schema;
	yaml_node_t *word;
	if ((word = member(of, schema, "$ref")) != NULL)
		return validate(validation, definition(validation, scalar(word)), value);
	if ((word = member(of, schema, "oneOf")) != NULL)
		return one_holds(validation, word, value);
	if ((word = member(of, schema, "enum")) != NULL)
		return in_enum(validation, word, value);
	word = member(of, schema, "type");
	assert_non_null(word);
	if (!has_type(value, scalar(word)))
		return fails(validation, "of another type", scalar(word));
	if (value->type == YAML_MAPPING_NODE)
		return has_required(validation, member(of, schema, "required"), value) &&
		       has_good_members(validation, member(of, schema, "properties"), value);
	if (value->type == YAML_SEQUENCE_NODE)
		return has_good_items(validation, member(of, schema, "items"), value);
	return !is_number(value) || in_range(validation, schema, value);
}

/* ---- Tests ------------------------------------------------------------------------------------------------------- */

static char *read_text(const char *path)
{
	FILE *file = fopen(path, "rb");
	assert_non_null(file);
	char *text = calloc(1, 1 << 20);
	assert_true(fread(text, 1, (1 << 20) - 1, file) > 0);
	fclose(file);
	return text;
}

static void check_text(const char *text, const char *ret_wrong_has)
{
	struct json_text schema, value;
	char *schema_text = read_text(TESTS "/../docs/plan.schema.json");
	json_read(&schema, schema_text);
	json_read(&value, text);
	struct validation validation = { &schema, &value, "" };
	bool holds = validate(&validation, yaml_document_get_root_node(&schema.document),
			      yaml_document_get_root_node(&value.document));
	if (ret_wrong_has == NULL && !holds)
		fail_msg("%s\n%s", validation.wrong, text);
	if (ret_wrong_has != NULL && (holds || strstr(validation.wrong, ret_wrong_has) == NULL))
		fail_msg("'%s' instead of '%s'", validation.wrong, ret_wrong_has);
	yaml_document_delete(&schema.document);
	yaml_document_delete(&value.document);
	free(schema_text);
}

static void plans_of_all_kinds_keep_the_schema(void **state)
{
	static const char *const wishes[] = {
		"post-run 10",
		"pre-run 10",
		"pre-run 2",
		"rest-day 20 stretches sore=calves:left=8",
		"before-bed 6",
		"post-run 60",
		"post-run 1",
		"has=blood-thinners",
		"has=pregnancy",
		"sore=it-band,shins skip=feet",
		"post-run 10 has=diabetes,varicose-veins:calves:left beginner",
		"tools=golf-ball",
		"only=neck",
		"pre-run 12 tools=peanut-ball,tennis-ball",
		"injured=hamstrings=24",
	};
	(void)state;
	for (size_t i = 0; i < 2 * sizeof wishes / sizeof *wishes; i++) {
		struct made made = make(wishes[i / 2]);
		struct buf text = { 0 };
		plan_json(&text, &made.plan, i % 2 == 1);
		check_text(buf_text(&text), NULL);
		buf_done(&text);
		unmake(&made);
	}
}

/* The plan with one text replaced by another. */
static void spoil(const char *from, const char *to, const char *wrong)
{
	struct made made = make("post-run 10");
	struct buf text = { 0 }, spoilt = { 0 };
	plan_json(&text, &made.plan, true);
	const char *at = strstr(buf_text(&text), from);
	assert_non_null(at);
	buf_add_bytes(&spoilt, buf_text(&text), (size_t)(at - buf_text(&text)));
	buf_add(&spoilt, to);
	buf_add(&spoilt, at + strlen(from));
	check_text(buf_text(&spoilt), wrong);
	buf_done(&text);
	buf_done(&spoilt);
	unmake(&made);
}

static void the_validation_notices_what_is_wrong(void **state)
{
	(void)state;
	spoil("\"verdict\": \"go\"", "\"verdict\": \"gone\"", "not one of the words");
	spoil("\"total_s\": 600", "\"total_s\": \"600\"", "of another type");
	spoil("\"budget_s\": 600,", "", "missing: budget_s");
	spoil("\"mode\":", "\"mood\": 1, \"mode\":", "unknown: mood");
	spoil("\"cap\": 5,", "\"cap\": 9,", "");
	spoil("\"room_s\": 565", "\"room_s\": 99999", "out of range");
}

static void every_field_is_described(void **state)
{
	(void)state;
	char *page = read_text(TESTS "/../docs/json.md"), *schema = read_text(TESTS "/../docs/plan.schema.json");
	struct json_text json;
	json_read(&json, schema);
	for (int i = 1; node(&json, i) != NULL; i++) {
		yaml_node_t *properties = member(&json, node(&json, i), "properties");
		for (yaml_node_pair_t *pair = properties != NULL ? properties->data.mapping.pairs.start : NULL;
		     pair != NULL && pair < properties->data.mapping.pairs.top; pair++) {
			char name[64];
			snprintf(name, sizeof name, "`%s`", scalar(node(&json, pair->key)));
			if (strstr(page, name) == NULL)
				fail_msg("docs/json.md does not describe %s", name);
		}
	}
	yaml_document_delete(&json.document);
	free(page);
	free(schema);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(plans_of_all_kinds_keep_the_schema),
		cmocka_unit_test(the_validation_notices_what_is_wrong),
		cmocka_unit_test(every_field_is_described),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
