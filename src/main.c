/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* rollcoach: the program, without the libraries that only PDF needs. */
#include "app/real.h"
#include <stddef.h>

int main(int argc, char **argv)
{
	return real_main(NULL, argc, argv);
}
