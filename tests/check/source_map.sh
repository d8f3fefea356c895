#!/bin/sh
# Every file says in its first sentence what it is for, and the source map of docs/contributing.md is made of those.
#
# usage: source_map.sh SOURCE [write]
set -eu
cd "$1"
map=docs/contributing.md

# The first sentence behind the licence line or the #! line, on one line.
sentence() {
	awk '
	NR == 1 && /SPDX|^#!/ { next }
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
	for folder in include/* src src/* data tests tests/*; do
		[ -d "$folder" ] || continue
		files=$(find "$folder" -maxdepth 1 -type f \( -name '*.[ch]' -o -name '*.sh' -o -name '*.yaml' \) | LC_ALL=C sort)
		[ -n "$files" ] || continue
		printf '\n#### %s/\n\n' "$folder"
		for file in $files; do
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
	echo "^ says nothing of its purpose in its head"
	exit 1
fi
replace_map "$work/map" "$map" >"$work/new"
if [ "${2:-}" = write ]; then
	cat "$work/new" >"$map"
elif ! cmp -s "$work/new" "$map"; then
	diff -u "$map" "$work/new" | head -n 40
	echo "The source map is not current: sh tests/check/source_map.sh . write"
	exit 1
fi
