#!/bin/sh
# SPDX-FileCopyrightText: 2026 the rollcoach authors
# SPDX-License-Identifier: MIT
# Checks that the program is hardened: position independent, full RELRO, bound at start, no executable stack, stack
# protector, fortified functions, and on x86-64 stack clash and control-flow protection.
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

# Both leave their mark in the code only: a large frame touches each page as it grows, and a function that may be called
# through a pointer begins with a landing pad.
marks() {
	objdump -d --no-show-raw-insn "$1" | awk '
		grows && /(or|mov)[blq] +\$0x0,\(%rsp\)/ { print "probe"; }
		begins && /endbr64/ { print "landing pad"; }
		{ grows = /sub +\$0x1000,%rsp/; begins = /<main>:$/ }' | sort -u
}
case $headers in *X86-64*)
	marks=$(marks "$1")
	case $marks in *probe*) ;; *) echo 'no stack clash protection'; status=1 ;; esac
	case $marks in *pad*) ;; *) echo 'no control-flow protection'; status=1 ;; esac
	;;
esac
exit $status
