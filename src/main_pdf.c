/* SPDX-License-Identifier: MIT */
/* rollcoach-pdf: the same program with PDF; rollcoach hands its words to it when a PDF is asked for. */
#include "app/real.h"
#include "paper/pdf.h"

int main(int argc, char **argv)
{
	return real_main(&paper_pdf, argc, argv);
}
