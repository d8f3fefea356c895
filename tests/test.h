/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The single include of every test program: cmocka, after the four headers it needs first.
 *
 * The blank lines keep clang-format from sorting them. */
#ifndef TEST_H
#define TEST_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <setjmp.h>

#include <cmocka.h>
#ifndef assert_int_in_range /* cmocka 1 */
#define assert_int_in_range assert_in_range
#endif
#undef stop /* a macro of cmocka 2, and a good name for functions here */

#endif
