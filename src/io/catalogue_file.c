/* SPDX-License-Identifier: MIT */
/* Loads catalogue documents, merges them and sends every flaw to the place in the file it comes from. */
#include "io/catalogue_file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "base/mem.h"
#include "core/merge.h"
#include "io/catalogue_schema.h"
#include "io/file.h"

/* What is needed to place a flaw: document 0 of the merge may be the built-in catalogue, which has no text. */
struct loading {
	struct catalogue_files *files;
	struct report *report;
	unsigned builtin; /* documents before files->documents: 1 or 0 */
};

static void report_flaw(struct loading *loading, const struct flaw *flaw, unsigned at, const char *id)
{
	struct buf path = { 0 };
	buf_addf(&path, "%s[%u]%s%s", section_name(flaw->section), at, flaw->path[0] == '\0' ? "" : ".", flaw->path);
	if (flaw->document < loading->builtin)
		report_error(loading->report, "built-in", (struct place){ 1, 1 }, id, "%s", flaw->text);
	else
		yaml_file_error(&loading->files->documents[flaw->document - loading->builtin], loading->report, buf_text(&path),
		               "%s", flaw->text);
	buf_done(&path);
}

static void take_merge_flaw(void *context, const struct flaw *flaw)
{
	report_flaw(context, flaw, flaw->at, "");
}

/* FNV-1a over the bytes of all documents in order: it goes on from the built-in catalogue's. */
static uint64_t fingerprint(uint64_t hash, const struct yaml_file *document)
{
	for (size_t i = 0; i < document->size; i++)
		hash = (hash ^ (unsigned char)document->bytes[i]) * 0x100000001b3u;
	return hash;
}

static bool merge_documents(struct loading *loading, const struct catalogue *builtin)
{
	struct catalogue_files *files = loading->files;
	const struct catalogue *documents[MERGE_DOCUMENTS_MAX];
	const char **names = mem_new(loading->builtin + files->documents_count, sizeof(*names));
	uint64_t hash = builtin == NULL ? 0xcbf29ce484222325u : builtin->fingerprint;
	if (builtin != NULL) {
		documents[0] = builtin;
		names[0] = "built-in";
	}
	for (unsigned i = 0; i < files->documents_count; i++) {
		documents[loading->builtin + i] = files->documents[i].value;
		names[loading->builtin + i] = files->documents[i].name;
		hash = fingerprint(hash, &files->documents[i]);
	}
	struct merge merge = { documents, names, loading->builtin + files->documents_count, builtin != NULL };
	struct flaws flaws = { take_merge_flaw, loading };
	bool clean = catalogue_merge(&files->merged, &merge, &flaws);
	files->merged.fingerprint = hash;
	files->catalogue = &files->merged;
	return clean;
}

bool catalogue_load_documents(struct catalogue_files *ret_files, const struct catalogue *builtin,
                              const struct yaml_file *documents, unsigned documents_count, struct report *report)
{
	struct loading loading = { ret_files, report, builtin != NULL };
	bool parsed = true;
	*ret_files = (struct catalogue_files){ .catalogue = builtin };
	if (documents_count == 0 && builtin != NULL)
		return true;
	ret_files->documents = mem_new(documents_count, sizeof(*documents));
	ret_files->documents_count = documents_count;
	memcpy(ret_files->documents, documents, documents_count * sizeof(*documents));
	for (unsigned i = 0; i < documents_count; i++)
		parsed &= yaml_file_parse(&ret_files->documents[i], &catalogue_document, report);
	/* Half a catalogue would only bring errors that follow from the first ones. */
	return parsed && merge_documents(&loading, builtin);
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
	if (ret_paths->count >= MERGE_DOCUMENTS_MAX) {
		report_failure(report, paths[count - 1], "too many catalogue files: at most %d in all", MERGE_DOCUMENTS_MAX - 1);
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
	for (size_t i = 0; i < all.count && all.count < MERGE_DOCUMENTS_MAX; i++) {
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
	for (unsigned i = 0; i < files->documents_count; i++)
		yaml_file_done(&files->documents[i]);
	free(files->documents);
	*files = (struct catalogue_files){ 0 };
}
