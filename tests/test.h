/* SPDX-License-Identifier: MIT */
/* The one include of every test program: cmocka behind the four headers it needs, which must come first.
 *
 * The blank lines keep clang-format from sorting them. */
#ifndef TEST_H
#define TEST_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <setjmp.h>

#include <cmocka.h>

#endif
