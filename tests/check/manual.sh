#!/bin/sh
# Checks that the manual page in docs/ matches the tables of options, commands and keys.
#
# usage: manual.sh HANDBOOK SOURCE
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$1" man "$work/manual"
if ! cmp -s "$work/manual" "$2/docs/rollcoach.1.scd"; then
	diff -u "$2/docs/rollcoach.1.scd" "$work/manual" | head -n 40
	echo "The manual page is not current: cmake --build build --target manual"
	exit 1
fi
if twice=$(grep '^#' "$work/manual" | sort | uniq -d | grep .); then
	echo "The manual page has this heading twice: $twice"
	exit 1
fi
