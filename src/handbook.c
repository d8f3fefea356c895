/* SPDX-License-Identifier: MIT */
/* The build tool `handbook man FOLDER`: writes the source of the manual pages. */
#include "app/manual.h"
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static bool write_page(const struct manual_page *page, const char *folder)
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
	for (const struct manual_page *page = manual_pages; page->name != NULL; page++)
		written = write_page(page, argv[2]) && written;
	return written ? 0 : 1;
}
