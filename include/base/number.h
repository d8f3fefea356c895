/* SPDX-License-Identifier: MIT */
/* The smaller of two numbers, said in one place. */
#ifndef BASE_NUMBER_H
#define BASE_NUMBER_H

static inline unsigned least(unsigned a, unsigned b)
{
	return a < b ? a : b;
}

#endif
