/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The build tool `handbook man FOLDER`: writes the source of the manual pages. */
#include "app/manual.h"
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static const struct page {
	const char *name; /* with its section */
	void (*print)(struct buf *ret_text);
} pages[] = {
	{ "rollcoach.1", manual_program },
	{ "rollcoach-files.5", manual_files },
	{ "rollcoach-catalogue.5", manual_catalogue },
};

static bool write_page(const struct page *page, const char *folder)
{
	char path[4096];
	struct buf text = { 0 };
	page->print(&text);
	snprintf(path, sizeof(path), "%s/%s.scd", folder, page->name);
	FILE *out = fopen(path, "w");
	bool written = out != NULL && fputs(buf_text(&text), out) >= 0;
	written = out != NULL && fclose(out) == 0 && written;
	if (!written)
		perror(path);
	buf_done(&text);
	return written;
}

int main(int argc, char **argv)
{
	bool written = true;
	if (argc != 3 || strcmp(argv[1], "man") != 0) {
		fprintf(stderr, "usage: handbook man FOLDER\n");
		return 2;
	}
	for (size_t i = 0; i < sizeof(pages) / sizeof(*pages); i++)
		written = write_page(&pages[i], argv[2]) && written;
	return written ? 0 : 1;
}
