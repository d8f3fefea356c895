#!/bin/sh
# SPDX-FileCopyrightText: 2026 the rollcoach authors
# SPDX-License-Identifier: MIT
# Runs clang-tidy 14 over the sources (other versions find other things); tidy.yaml lists the exceptions.
#
# usage: tidy.sh SOURCE BUILD
set -eu
cd "$1"
. tests/check/tool.sh
need clang-tidy-14 clang-tidy-14 clang-tidy

case $("$tool" --version) in
*"version 14."*) ;;
*) need clang-tidy-14 clang-tidy-14 ;;
esac
# Findings are on standard output; what goes to standard error counts the warnings in headers of other projects.
find src -name '*.c' | LC_ALL=C sort |
	xargs -P "$(nproc)" -n 8 "$tool" -p "$2" --quiet --config-file=tests/check/tidy.yaml --warnings-as-errors='*' 2>"$2/tidy.log" || {
	grep -v 'warnings\? generated\|warnings\? treated' "$2/tidy.log" || true
	exit 1
}
