/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* rollcoach-pdf: the same program with PDF; rollcoach runs it to print PDF. */
#include "app/real.h"
#include "paper/pdf.h"

int main(int argc, char **argv)
{
	return real_main(&paper_pdf, argc, argv);
}
