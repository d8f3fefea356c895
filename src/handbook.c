/* SPDX-License-Identifier: MIT */
/* The build tool `handbook man OUT`: writes the source of the manual page. */
#include "app/usage.h"
#include <stdio.h>
#include <string.h>

int main(int argc, char **argv)
{
	struct buf text = { 0 };
	if (argc != 3 || strcmp(argv[1], "man") != 0) {
		fprintf(stderr, "usage: handbook man OUT\n");
		return 2;
	}
	usage_manual(&text);
	FILE *out = fopen(argv[2], "w");
	bool written = out != NULL && fputs(buf_text(&text), out) >= 0;
	written = out != NULL && fclose(out) == 0 && written;
	if (!written)
		perror(argv[2]);
	buf_done(&text);
	return written ? 0 : 1;
}
