/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Minimum of two unsigned integers. */
#ifndef BASE_NUMBER_H
#define BASE_NUMBER_H

static inline unsigned min_u(unsigned a, unsigned b)
{
	return a < b ? a : b;
}

#endif
