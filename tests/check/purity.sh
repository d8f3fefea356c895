#!/bin/sh
# SPDX-FileCopyrightText: 2026 the rollcoach authors
# SPDX-License-Identifier: MIT
# Checks that the pure layers call only each other and functions whose result depends on their arguments alone: no
# clock, file, locale or random numbers.
set -eu
allow='mem(cpy|set|move|cmp|chr)|bcmp|str(len|nlen|cmp|ncmp|casecmp|ncasecmp|chr|rchr|str|spn|cspn|pbrk|tol|toul|toll|toull)|v?snprintf|q?sort|bsearch'
allow="$allow"'|malloc|calloc|realloc|free|abort|__assert_fail|_GLOBAL_OFFSET_TABLE_|__stack_chk_fail|__errno_location|utf8proc_[a-z_]+|QRcode_[A-Za-z0-9]+'
allow="$allow"'|(sqrt|floor|ceil|round|lround|fabs|fmin|fmax|sin|cos|atan2)f?|__(isoc99|memcpy|memset|memmove|snprintf|vsnprintf|strcpy|strcat)_?[a-z]*'
# Arithmetic with 64 bits on 32-bit machines.
allow="$allow"'|__u?(div|mod|divmod)di[34]|__stack_chk_fail_local'
# Run-time support that compilers add in sanitizer builds.
allow="$allow"'|_{2,3}(asan|ubsan|sanitizer|lsan|sancov)_.*|__start___.*|__stop___.*'
defined=$(nm -g --defined-only "$@" 2>/dev/null | awk 'NF == 3 { print $3 }' | sort -u)
used=$(nm -u "$@" 2>/dev/null | awk 'NF == 2 { print $2 }' | sort -u)
bad=$(printf '%s\n' "$used" | grep -vxF "$defined" | grep -vxE "$allow" || true)
[ -z "$bad" ] || { echo "impure calls: $bad"; exit 1; }
