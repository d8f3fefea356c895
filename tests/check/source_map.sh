#!/bin/sh
# SPDX-FileCopyrightText: 2026 the rollcoach authors
# SPDX-License-Identifier: MIT
# Checks that every file states its purpose in its first sentence, and that docs/source-map.md lists those sentences.
#
# usage: source_map.sh SOURCE [write]
set -eu
cd "$1"
map=docs/source-map.md

# The first sentence after the #! line and the lines of copyright and licence, on one line.
sentence() {
	awk '
	NR <= 3 && /SPDX|^#!/ { next }
	{
		line = $0
		last = line ~ /\*\/ *$/
		sub(/^ *(\/\*|\*\/|\*|#|--|;;)? ?/, "", line)
		sub(/ *\*\/ *$/, "", line)
		text = text == "" ? line : text " " line
		if (match(text, /\.( |$)/)) { print substr(text, 1, RSTART); exit }
		if (last || line == "") { sub(/: *$/, ".", text); print text; exit }
	}' "$1"
}

print_map() {
	for folder in $(find include src data tests -type d ! -path '*/data/bad*' ! -path '*/corpus*' ! -path '*/files*' | LC_ALL=C sort); do
		[ -d "$folder" ] || continue
		files=$(find "$folder" -maxdepth 1 -type f \( -name '*.[ch]' -o -name '*.sh' -o -name '*.yaml' \) | LC_ALL=C sort)
		[ -n "$files" ] || continue
		printf '\n#### %s/\n\n' "$folder"
		for file in $files; do
			# shellcheck disable=SC2016 # Markdown backticks
			printf -- '- `%s`: %s\n' "${file##*/}" "$(sentence "$file")"
		done
	done
	printf '\n'
}

replace_map() {
	awk -v map="$1" '
	/<!-- source map -->/ { print; while ((getline line < map) > 0) print line; skip = 1 }
	/<!-- end of the source map -->/ { skip = 0 }
	!skip && !/<!-- source map -->/ { print }' "$2"
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
print_map >"$work/map"
if grep -nE '`: *$' "$work/map"; then
	echo "^ does not state its purpose in its first sentence"
	exit 1
fi
replace_map "$work/map" "$map" >"$work/new"
if [ "${2:-}" = write ]; then
	cat "$work/new" >"$map"
elif ! cmp -s "$work/new" "$map"; then
	diff -u "$map" "$work/new" | head -n 40
	echo "The source map is out of date: cmake --build build --target refresh"
	exit 1
fi
