#!/bin/sh
# SPDX-FileCopyrightText: 2026 the rollcoach authors
# SPDX-License-Identifier: MIT
# Checks that every link of the Markdown pages in a folder, and in its docs/, leads to a file that is there.
#
# usage: links.sh FOLDER
set -eu
cd "$1"
missing=0
for page in *.md docs/*.md; do
	[ -e "$page" ] || continue
	# shellcheck disable=SC2013 # a link has no blanks
	for link in $(grep -oE '\]\([^)# ]+' "$page" | sed 's/^](//; /^[a-z]*:/d'); do
		if [ ! -e "$(dirname "$page")/$link" ]; then
			echo "$page: no such file: $link"
			missing=1
		fi
	done
done
exit "$missing"
