#!/bin/sh
# SPDX-FileCopyrightText: 2026 the rollcoach authors
# SPDX-License-Identifier: MIT
# Checks that clang-format 14 would not change any C file (other versions format differently).
#
# usage: format.sh SOURCE_DIR
set -eu
cd "$1"
. tests/check/tool.sh
need clang-format-14 clang-format-14 clang-format

case $("$tool" --version) in
*"version 14."*) ;;
*) need clang-format-14 clang-format-14 ;;
esac
find src include tests \( -name '*.c' -o -name '*.h' \) -exec "$tool" --dry-run --Werror {} + || {
	echo "remedy: $tool -i FILE"
	exit 1
}
