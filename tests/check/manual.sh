#!/bin/sh
# SPDX-FileCopyrightText: 2026 the rollcoach authors
# SPDX-License-Identifier: MIT
# Checks that the manual pages in docs/ match the tables of options, commands, keys and file formats, and that mandoc, where
# it is installed, finds nothing wrong with those of the build.
#
# usage: manual.sh HANDBOOK SOURCE BUILD
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$1" man "$work"
for page in "$work"/*.scd; do
	name=$(basename "$page")
	if ! cmp -s "$page" "$2/docs/$name"; then
		diff -u "$2/docs/$name" "$page" | head -n 40
		echo "$name is not current: cmake --build build --target manual"
		exit 1
	fi
done
if twice=$(grep '^#' "$work/rollcoach.1.scd" | sort | uniq -d | grep .); then
	echo "The manual page has this heading twice: $twice"
	exit 1
fi
for page in "$3"/rollcoach*.[15]; do
	if [ -e "$page" ] && command -v mandoc >/dev/null 2>&1; then
		mandoc -Tlint -W style "$page"
	fi
done
