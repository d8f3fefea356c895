/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Finds the file of each diagnostic, and the path inside it. */
#include "io/catalogue/locate.h"

#include "base/buf.h"
#include "base/mem.h"
#include <stdlib.h>
#include <string.h>

static void add(struct catalogue_diagnostics *diagnostics, unsigned document, struct buf *path, const char *text)
{
	/* Doubles the capacity at each power of two. */
	if ((diagnostics->count & (diagnostics->count - 1)) == 0)
		diagnostics->found = mem_grow(diagnostics->found, diagnostics->count == 0 ? 1 : 2 * diagnostics->count,
					      sizeof(*diagnostics->found));
	diagnostics->found[diagnostics->count++] =
		(struct found_diagnostic){ document, mem_text(buf_text(path)), mem_text(text) };
	buf_done(path);
}

static void add_at(struct catalogue_diagnostics *diagnostics, const struct diagnostic *diagnostic, unsigned document,
		   unsigned at)
{
	struct buf path = { 0 };
	buf_addf(&path, "%s[%u]%s%s", section_name(diagnostic->section), at, diagnostic->path[0] == '\0' ? "" : ".",
		 diagnostic->path);
	add(diagnostics, document, &path, diagnostic->text);
}

static const struct catalogue *value_of(const struct catalogue_diagnostics *diagnostics, unsigned document)
{
	return diagnostics->files[document - diagnostics->builtin].value;
}

/* Counts a diagnostic; true if it will be shown. */
static bool is_kept(struct catalogue_diagnostics *diagnostics, unsigned document)
{
	return diagnostics->of_document[document]++ < REPORT_FILE_MAX;
}

void take_document_diagnostic(void *context, const struct diagnostic *diagnostic)
{
	if (is_kept(context, diagnostic->document))
		add_at(context, diagnostic, diagnostic->document, diagnostic->at);
}

/* Assigns the diagnostic to the last file that has such a section: it must lack the entry. */
static void add_nowhere(struct catalogue_diagnostics *diagnostics, const struct diagnostic *diagnostic)
{
	unsigned last = diagnostics->builtin + diagnostics->files_count - 1, document = last;
	struct buf path = { 0 };
	while (document > diagnostics->builtin &&
	       catalogue_count(value_of(diagnostics, document), diagnostic->section) == 0)
		document--;
	if (catalogue_count(value_of(diagnostics, document), diagnostic->section) == 0)
		document = last;
	buf_add(&path, section_name(diagnostic->section));
	diagnostics->of_document[document]++;
	add(diagnostics, document, &path, diagnostic->text);
}

/* Handles an entry of the built-in catalogue that conflicts with the overlays. */
static void add_builtin(struct catalogue_diagnostics *diagnostics, const struct diagnostic *diagnostic)
{
	struct buf path = { 0 };
	buf_addf(&path, "%s/%s%s%s", section_name(diagnostic->section),
		 catalogue_id(diagnostics->merged, diagnostic->section, diagnostic->at),
		 diagnostic->path[0] == '\0' ? "" : ".", diagnostic->path);
	add(diagnostics, 0, &path, diagnostic->text);
}

void take_merged_diagnostic(void *context, const struct diagnostic *diagnostic)
{
	struct catalogue_diagnostics *diagnostics = context;
	if (diagnostic->at == DIAGNOSTIC_NOWHERE) {
		add_nowhere(diagnostics, diagnostic);
		return;
	}
	if (!is_kept(diagnostics, diagnostic->document))
		return;
	if (diagnostic->document < diagnostics->builtin) {
		add_builtin(diagnostics, diagnostic);
		return;
	}
	const struct catalogue *document = value_of(diagnostics, diagnostic->document);
	const char *id = catalogue_id(diagnostics->merged, diagnostic->section, diagnostic->at);
	unsigned at = 0;
	while (at + 1 < catalogue_count(document, diagnostic->section) &&
	       strcmp(catalogue_id(document, diagnostic->section, at), id) != 0)
		at++;
	add_at(diagnostics, diagnostic, diagnostic->document, at);
}

static void report_document(const struct catalogue_diagnostics *diagnostics, unsigned document, struct report *report)
{
	struct yaml_diagnostic *own = mem_new(diagnostics->count, sizeof(*own));
	size_t count = 0;
	for (size_t i = 0; i < diagnostics->count; i++)
		if (diagnostics->found[i].document == document)
			own[count++] =
				(struct yaml_diagnostic){ diagnostics->found[i].path, diagnostics->found[i].text };
	const char *name =
		document < diagnostics->builtin ? "built-in" : diagnostics->files[document - diagnostics->builtin].name;
	if (document >= diagnostics->builtin)
		yaml_file_errors(&diagnostics->files[document - diagnostics->builtin], report, own, count);
	else
		for (size_t i = 0; i < count; i++)
			report_error(report, name, (struct place){ 1, 1 }, own[i].path, "%s", own[i].text);
	if (diagnostics->of_document[document] > count)
		report_more(report, name, diagnostics->of_document[document] - (unsigned)count);
	free(own);
}

void catalogue_diagnostics_report(struct catalogue_diagnostics *diagnostics, struct report *report)
{
	for (unsigned i = 0; diagnostics->count > 0 && i < diagnostics->builtin + diagnostics->files_count; i++)
		report_document(diagnostics, i, report);
	for (size_t i = 0; i < diagnostics->count; i++) {
		free(diagnostics->found[i].path);
		free(diagnostics->found[i].text);
	}
	free(diagnostics->found);
	diagnostics->found = NULL;
	diagnostics->count = 0;
}
