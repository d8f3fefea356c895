/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Loads and merges catalogue documents, and reports every diagnostic with its position in the file. */
#include "io/catalogue/load.h"

#include "base/mem.h"
#include "core/catalogue/check.h"
#include "core/catalogue/merge.h"
#include "core/catalogue/resolve.h"
#include "io/catalogue/locate.h"
#include "io/catalogue/schema.h"
#include "io/system/file.h"
#include <stdlib.h>
#include <string.h>

#define FINGERPRINT_START 0xcbf29ce484222325u

/* Computes FNV-1a over the bytes of all documents in order, continuing from the built-in catalogue's hash. */
static uint64_t fingerprint(uint64_t hash, const struct yaml_file *document)
{
	for (size_t i = 0; i < document->size; i++)
		hash = (hash ^ (unsigned char)document->bytes[i]) * 0x100000001b3u;
	return hash;
}

/* The names of the documents, "built-in" first; owned by the merged catalogue. */
static const char **names_of(const struct catalogue_files *files, const struct catalogue *builtin)
{
	const char **names = mem_new(files->documents_count + 1, sizeof(*names));
	unsigned count = 0;
	if (builtin != NULL)
		names[count++] = "built-in";
	for (unsigned i = 0; i < files->documents_count; i++)
		names[count++] = files->documents[i].name;
	return names;
}

/* Input for core/catalogue/merge.h. The built-in catalogue is complete. */
struct given {
	const struct catalogue_files *files;
	unsigned builtin; /* 1 if the built-in catalogue is the first document */
};

static const struct change *change_of(const struct given *given, const struct version_place *place)
{
	return place->document < given->builtin ? NULL
						: changes_find(&given->files->changes[place->document - given->builtin],
							       place->section, place->at);
}

static bool is_change(void *context, const struct version_place *place)
{
	return change_of(context, place) != NULL;
}

static bool gives(void *context, const struct version_place *place, const char *path)
{
	const struct given *given = context;
	return change_gives(change_of(given, place), &given->files->documents[place->document - given->builtin], path);
}

static bool merge_documents(struct catalogue_files *files, const struct catalogue *builtin,
			    struct catalogue_diagnostics *found)
{
	const struct catalogue *documents[MERGE_DOCUMENTS_MAX] = { builtin };
	struct diagnostics diagnostics = { take_document_diagnostic, found };
	struct given given = { files, found->builtin };
	struct merge merge = {
		.documents = documents,
		.names = names_of(files, builtin),
		.count = found->builtin + files->documents_count,
		.replacing = builtin != NULL,
		.is_change = is_change,
		.gives = gives,
		.context = &given,
	};
	uint64_t hash = builtin == NULL ? FINGERPRINT_START : builtin->fingerprint;
	for (unsigned i = 0; i < files->documents_count; i++) {
		documents[found->builtin + i] = files->documents[i].value;
		hash = fingerprint(hash, &files->documents[i]);
	}
	bool clean = catalogue_merge(&files->merged, &merge, &diagnostics);
	files->merged.fingerprint = hash;
	return clean;
}

static bool check_merged(const struct catalogue *merged, struct catalogue_diagnostics *found)
{
	struct diagnostics diagnostics = { take_merged_diagnostic, found };
	bool clean = check_references(merged, found->builtin, &diagnostics);
	clean &= catalogue_check(merged, found->builtin, &diagnostics);
	if (found->builtin == 0) {
		clean &= check_spoken_lines(merged, &diagnostics);
		clean &= check_complete(merged, &diagnostics);
	}
	return clean;
}

/* Always false: it is for documents with errors. */
static bool check_merged_names(const struct catalogue *merged, struct catalogue_diagnostics *found)
{
	struct diagnostics diagnostics = { take_merged_diagnostic, found };
	struct check check = { .catalogue = merged, .diagnostics = &diagnostics, .first = found->builtin };
	check_names(&check);
	return false;
}

/* Merges the parsed documents and checks the result. */
static bool merge_and_check(struct catalogue_files *files, const struct catalogue *builtin, struct report *report)
{
	struct catalogue_diagnostics found = {
		.files = files->documents,
		.files_count = files->documents_count,
		.builtin = builtin != NULL,
		.merged = &files->merged,
	};
	bool clean = merge_documents(files, builtin, &found);
	/* After a merge error, check only the names: for the rest, a refused entry would cause follow-on errors. */
	clean = clean ? check_merged(&files->merged, &found) : check_merged_names(&files->merged, &found);
	catalogue_diagnostics_report(&found, report);
	if (clean) {
		catalogue_resolve(&files->merged, found.builtin);
		files->catalogue = &files->merged;
	}
	return clean;
}

bool catalogue_load_documents(struct catalogue_files *ret_files, const struct catalogue *builtin,
			      const struct yaml_file *documents, unsigned documents_count, struct report *report)
{
	bool parsed = true;
	*ret_files = (struct catalogue_files){ .catalogue = builtin };
	if (documents_count == 0 && builtin != NULL)
		return true;
	ret_files->documents = mem_new(documents_count, sizeof(*documents));
	ret_files->documents_count = documents_count;
	memcpy(ret_files->documents, documents, documents_count * sizeof(*documents));
	if (documents_count + (builtin != NULL) > MERGE_DOCUMENTS_MAX) {
		report_failure(report, documents[documents_count - 1].name,
			       "too many catalogue files: at most %d in all", MERGE_DOCUMENTS_MAX - 1);
		return false;
	}
	for (unsigned i = 0; i < documents_count; i++)
		parsed &= yaml_file_parse(&ret_files->documents[i], catalogue_document(), NULL, report);
	ret_files->changes = mem_new(documents_count, sizeof(*ret_files->changes));
	for (unsigned i = 0; i < documents_count && parsed; i++)
		changes_read(&ret_files->changes[i], &ret_files->documents[i]);
	/* Skip merging after a parse error, because it would only report follow-on errors. */
	return parsed && merge_and_check(ret_files, builtin, report);
}

static bool find_paths(struct paths *ret_paths, const char *const *paths, size_t count, struct report *report)
{
	bool found = true;
	for (size_t i = 0; i < count; i++) {
		struct err err = { 0 };
		if (paths_add(ret_paths, paths[i], &err))
			continue;
		report_failure(report, paths[i], "%s", err.text);
		found = false;
	}
	return found;
}

bool catalogue_load(struct catalogue_files *ret_files, const struct catalogue *builtin, const char *const *paths,
		    size_t paths_count, struct report *report)
{
	struct paths all = { 0 };
	*ret_files = (struct catalogue_files){ .catalogue = builtin };
	bool good = find_paths(&all, paths, paths_count, report);
	struct yaml_file *documents = mem_new(all.count, sizeof(*documents));
	unsigned read = 0;
	for (size_t i = 0; i < all.count; i++) {
		bool there = yaml_file_read(&documents[read], all.items[i], report);
		read += there;
		good &= there;
	}
	good &= catalogue_load_documents(ret_files, builtin, documents, read, report);
	free(documents);
	paths_done(&all);
	return good;
}

void catalogue_files_done(struct catalogue_files *files)
{
	if (files->merged.documents != NULL)
		free((void *)files->merged.documents);
	merge_done(&files->merged);
	for (unsigned i = 0; i < files->documents_count; i++) {
		yaml_file_done(&files->documents[i]);
		if (files->changes != NULL)
			free(files->changes[i].items);
	}
	free(files->changes);
	free(files->documents);
	*files = (struct catalogue_files){ 0 };
}
