/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Entries as JSON: every entry of the catalogue can be read back, under the keys of the YAML files. */
#include "print/entry_json.h"
#include "test.h"
#include <string.h>
#include <yaml.h>

/* JSON is YAML, so libyaml reads it. */
static void read_json(yaml_document_t *document, const struct buf *text)
{
	yaml_parser_t parser;
	yaml_parser_initialize(&parser);
	yaml_parser_set_input_string(&parser, (const unsigned char *)buf_text(text), text->size);
	if (!yaml_parser_load(&parser, document))
		fail_msg("%s in:\n%s", parser.problem, buf_text(text));
	yaml_parser_delete(&parser);
}

static const yaml_node_t *member(yaml_document_t *document, const yaml_node_t *of, const char *key)
{
	assert_int_equal(of->type, YAML_MAPPING_NODE);
	for (yaml_node_pair_t *pair = of->data.mapping.pairs.start; pair < of->data.mapping.pairs.top; pair++)
		if (strcmp((const char *)yaml_document_get_node(document, pair->key)->data.scalar.value, key) == 0)
			return yaml_document_get_node(document, pair->value);
	return NULL;
}

static const char *text_of(const yaml_node_t *node)
{
	assert_non_null(node);
	assert_int_equal(node->type, YAML_SCALAR_NODE);
	return (const char *)node->data.scalar.value;
}

static void assert_fields(yaml_document_t *document, const yaml_node_t *entry, const struct schema *schema,
			  const void *data)
{
	for (unsigned i = 0; i < schema->fields_count; i++) {
		const struct field *field = &schema->fields[i];
		const yaml_node_t *value = member(document, entry, field->key);
		assert_int_equal(value == NULL, field_is_empty(field, data));
		if (value != NULL && field->type == TYPE_TEXT)
			assert_string_equal(text_of(value), (const char *)field_pointer(field, data));
		if (value != NULL && (field->type == TYPE_TEXTS || field->type == TYPE_LIST))
			assert_int_equal(value->data.sequence.items.top - value->data.sequence.items.start,
					 field_count(field, data));
	}
}

static void every_entry_has_all_its_fields(void **state)
{
	const struct catalogue *catalogue = catalogue_builtin();
	(void)state;
	for (int i = 0; i < SECTION_COUNT; i++)
		for (unsigned at = 0; at < catalogue_count(catalogue, (enum section)i); at++) {
			struct buf text = { 0 };
			yaml_document_t document;
			print_entry_json(catalogue, (enum section)i, at, &text);
			read_json(&document, &text);
			const yaml_node_t *root = yaml_document_get_root_node(&document);
			assert_string_equal(text_of(member(&document, root, "kind")), section_name((enum section)i));
			assert_string_equal(text_of(member(&document, root, "from")), "built-in");
			assert_fields(&document, member(&document, root, "entry"), section_schema((enum section)i),
				      catalogue_entry(catalogue, (enum section)i, at));
			yaml_document_delete(&document);
			buf_done(&text);
		}
}

static void every_entry_is_in_the_list(void **state)
{
	const struct catalogue *catalogue = catalogue_builtin();
	(void)state;
	for (int i = 0; i < SECTION_COUNT; i++) {
		struct buf text = { 0 };
		yaml_document_t document;
		print_list_json(catalogue, (enum section)i, &text);
		read_json(&document, &text);
		const yaml_node_t *root = yaml_document_get_root_node(&document);
		unsigned count = catalogue_count(catalogue, (enum section)i);
		assert_int_equal(root->data.sequence.items.top - root->data.sequence.items.start, count);
		for (unsigned at = 0; at < count; at++) {
			yaml_node_t *row = yaml_document_get_node(&document, root->data.sequence.items.start[at]);
			assert_string_equal(text_of(member(&document, row, "id")),
					    catalogue_id(catalogue, (enum section)i, at));
			assert_string_equal(text_of(member(&document, row, "name")),
					    catalogue_name(catalogue, (enum section)i, at));
		}
		yaml_document_delete(&document);
		buf_done(&text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_entry_has_all_its_fields),
		cmocka_unit_test(every_entry_is_in_the_list),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
