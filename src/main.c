/* SPDX-License-Identifier: MIT */
/* rollcoach: the program, without the libraries that only PDF needs. */
#include <stddef.h>
#include "app/real.h"

int main(int argc, char **argv)
{
	return real_main(NULL, argc, argv);
}
