#!/bin/sh
# SPDX-FileCopyrightText: 2026 the rollcoach authors
# SPDX-License-Identifier: MIT
# Checks that the program is linked hardened: position independent, full RELRO, bound at start, no executable stack.
#
# usage: hardening.sh PROGRAM
set -eu
headers=$(readelf -hldW "$1")
status=0
want() {
	printf '%s\n' "$headers" | grep -qE "$1" || { echo "$2"; status=1; }
}
want 'Type: +DYN' 'not position independent'
want 'GNU_RELRO' 'no RELRO segment'
want 'BIND_NOW' 'symbols are bound lazily, so the GOT stays writable'
want 'GNU_STACK.* RW ' 'the stack is executable'
nm -u "$1" | grep -q '__stack_chk_fail' || { echo 'no stack protector'; status=1; }
nm -u "$1" | grep -q '_chk@\|_chk$' || { echo 'no fortified functions'; status=1; }
exit $status
