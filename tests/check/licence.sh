#!/bin/sh
# SPDX-FileCopyrightText: 2026 the rollcoach authors
# SPDX-License-Identifier: MIT
# Checks that every file names its copyright holder and its licence in its first five lines.
#
# Exempt are files that are compared or read byte by byte (goldens, corpora, test data), a drawn picture, and templates
# of files whose format leaves no room for them.
#
# usage: licence.sh SOURCE
set -eu
cd "$1"
bad=$(find CMakeLists.txt README.md .ci .github .clang-format .editorconfig .gitignore data docs include src tests \
	-type f ! -path 'tests/fuzz/corpus/*' ! -path 'tests/data/*' ! -path 'tests/e2e/files/*' \
	! \( -path 'tests/golden/*' ! -name '*.[ch]' \) ! -path docs/session.svg ! -path 'src/package/*.in' \
	-exec awk '
		function report() { if (file != "" && !(holder && licence)) print file }
		FNR == 1 { report(); file = FILENAME; holder = licence = 0 }
		FNR <= 5 && /SPDX-FileCopyrightText: 2026 the rollcoach authors/ { holder = 1 }
		FNR <= 5 && /SPDX-License-Identifier: MIT/ { licence = 1 }
		END { report() }' {} +)
[ -z "$bad" ] || { printf 'no SPDX lines, as other files of the kind have them:\n%s\n' "$bad"; exit 1; }
