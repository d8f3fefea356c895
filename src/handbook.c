/* SPDX-License-Identifier: MIT */
/* The build tool `handbook man|bash|zsh|fish OUT`: writes the source of the manual page or shell completions. */
#include "app/usage.h"
#include <stdio.h>
#include <string.h>

int main(int argc, char **argv)
{
	struct buf text = { 0 };
	bool known = argc == 3;
	if (known && strcmp(argv[1], "man") == 0)
		usage_manual(&text);
	else
		known = known && usage_completions(argv[1], &text);
	if (!known) {
		fprintf(stderr, "usage: handbook man|bash|zsh|fish OUT\n");
		return 2;
	}
	FILE *out = fopen(argv[2], "w");
	bool written = out != NULL && fputs(buf_text(&text), out) >= 0;
	written = out != NULL && fclose(out) == 0 && written;
	if (!written)
		perror(argv[2]);
	buf_done(&text);
	return written ? 0 : 1;
}
