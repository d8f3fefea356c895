/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* rollcoach-pdf: the same program with PDF; rollcoach runs it to print PDF. */
#include "app/real.h"
#include "paper/pdf.h"
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

/* The libraries for fonts do not check every allocation: without memory they crash. */
static void tell_and_end(int number)
{
	static const char text[] = "rollcoach: cannot make the PDF, probably out of memory: free some, or use --format "
				   "html\n";
	ssize_t ignored = write(STDERR_FILENO, text, sizeof(text) - 1);
	(void)ignored;
	(void)number;
	_exit(EXIT_FAILURE);
}

int main(int argc, char **argv)
{
	static const int crashes[] = { SIGSEGV, SIGBUS, SIGTRAP, SIGABRT };
	for (size_t i = 0; i < sizeof(crashes) / sizeof(crashes[0]); i++)
		signal(crashes[i], tell_and_end);
	return real_main(&paper_pdf, argc, argv);
}
