/* SPDX-License-Identifier: MIT */
/* Finds for each flaw the file and the path inside it. */
#include "io/catalogue_flaws.h"

#include <stdlib.h>
#include <string.h>
#include "base/buf.h"
#include "base/mem.h"

static void add(struct catalogue_flaws *flaws, unsigned document, struct buf *path, const char *text)
{
	/* Doubles now and then; nothing is freed before the report. */
	if ((flaws->count & (flaws->count - 1)) == 0)
		flaws->found = mem_grow(flaws->found, flaws->count == 0 ? 1 : 2 * flaws->count, sizeof(*flaws->found));
	flaws->found[flaws->count++] = (struct found_flaw){ document, mem_text(buf_text(path)), mem_text(text) };
	buf_done(path);
}

static void add_at(struct catalogue_flaws *flaws, const struct flaw *flaw, unsigned document, unsigned at)
{
	struct buf path = { 0 };
	buf_addf(&path, "%s[%u]%s%s", section_name(flaw->section), at, flaw->path[0] == '\0' ? "" : ".", flaw->path);
	add(flaws, document, &path, flaw->text);
}

static const struct catalogue *value_of(const struct catalogue_flaws *flaws, unsigned document)
{
	return flaws->files[document - flaws->builtin].value;
}

/* Counts it; is it one that will be shown? */
static bool is_kept(struct catalogue_flaws *flaws, unsigned document)
{
	return flaws->of_document[document]++ < REPORT_FILE_MAX;
}

void take_document_flaw(void *context, const struct flaw *flaw)
{
	if (is_kept(context, flaw->document))
		add_at(context, flaw, flaw->document, flaw->at);
}

/* To the last file that has such a section: there something must have been left out. */
static void add_nowhere(struct catalogue_flaws *flaws, const struct flaw *flaw)
{
	unsigned last = flaws->builtin + flaws->files_count - 1, document = last;
	struct buf path = { 0 };
	while (document > flaws->builtin && catalogue_count(value_of(flaws, document), flaw->section) == 0)
		document--;
	if (catalogue_count(value_of(flaws, document), flaw->section) == 0)
		document = last;
	buf_add(&path, section_name(flaw->section));
	flaws->of_document[document]++;
	add(flaws, document, &path, flaw->text);
}

/* An entry of the built-in catalogue, which no longer goes together with what was merged over it. */
static void add_builtin(struct catalogue_flaws *flaws, const struct flaw *flaw)
{
	struct buf path = { 0 };
	buf_addf(&path, "%s/%s%s%s", section_name(flaw->section), catalogue_id(flaws->merged, flaw->section, flaw->at),
	         flaw->path[0] == '\0' ? "" : ".", flaw->path);
	add(flaws, 0, &path, flaw->text);
}

void take_merged_flaw(void *context, const struct flaw *flaw)
{
	struct catalogue_flaws *flaws = context;
	if (flaw->at == FLAW_NOWHERE) {
		add_nowhere(flaws, flaw);
		return;
	}
	if (!is_kept(flaws, flaw->document))
		return;
	if (flaw->document < flaws->builtin) {
		add_builtin(flaws, flaw);
		return;
	}
	const struct catalogue *document = value_of(flaws, flaw->document);
	const char *id = catalogue_id(flaws->merged, flaw->section, flaw->at);
	unsigned at = 0;
	while (at + 1 < catalogue_count(document, flaw->section) && strcmp(catalogue_id(document, flaw->section, at), id) != 0)
		at++;
	add_at(flaws, flaw, flaw->document, at);
}

static void report_document(const struct catalogue_flaws *flaws, unsigned document, struct report *report)
{
	struct yaml_flaw *own = mem_new(flaws->count, sizeof(*own));
	size_t count = 0;
	for (size_t i = 0; i < flaws->count; i++)
		if (flaws->found[i].document == document)
			own[count++] = (struct yaml_flaw){ flaws->found[i].path, flaws->found[i].text };
	const char *name = document < flaws->builtin ? "built-in" : flaws->files[document - flaws->builtin].name;
	if (document >= flaws->builtin)
		yaml_file_errors(&flaws->files[document - flaws->builtin], report, own, count);
	else
		for (size_t i = 0; i < count; i++)
			report_error(report, name, (struct place){ 1, 1 }, own[i].path, "%s", own[i].text);
	if (flaws->of_document[document] > count)
		report_more(report, name, flaws->of_document[document] - (unsigned)count);
	free(own);
}

void catalogue_flaws_report(struct catalogue_flaws *flaws, struct report *report)
{
	for (unsigned i = 0; flaws->count > 0 && i < flaws->builtin + flaws->files_count; i++)
		report_document(flaws, i, report);
	for (size_t i = 0; i < flaws->count; i++) {
		free(flaws->found[i].path);
		free(flaws->found[i].text);
	}
	free(flaws->found);
	flaws->found = NULL;
	flaws->count = 0;
}
