#!/bin/sh
# SPDX-FileCopyrightText: 2026 the rollcoach authors
# SPDX-License-Identifier: MIT
# Measures sheets in one PDF against bare cairo and Pango: user time, its ratio, peak memory, file size, and glyphs of both.
#
# usage: sheet.sh BUILD_FOLDER [ATHLETES]
set -eu
build=$(cd "$1" && pwd)
athletes=${2:-200}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
HOME=$work XDG_DATA_DIRS=$work/none
export HOME XDG_DATA_DIRS
unset XDG_CONFIG_HOME XDG_STATE_HOME XDG_DATA_HOME

{
	printf 'kind: roster\nminutes: 10\nathletes:\n'
	i=0
	while [ $i -lt "$athletes" ]; do
		i=$((i + 1))
		echo "  - name: Athlete $i"
		[ $((i % 2)) -eq 0 ] || echo '    sore: ["calves:left=7"]'
	done
} >team.yaml

# User time of a command, in hundredths of a second: what other programs do meanwhile does not count.
user_time() {
	sh -c '"$@" >/dev/null; times' sh "$@" | tail -n 1 |
		sed 's/^\([0-9]*\)m\([0-9]*\)\.\([0-9][0-9]\).*/\1 \2 \3/' | awk '{ print $1 * 6000 + $2 * 100 + $3 }'
}
# Peak memory of a command, in kilobytes.
memory() {
	"$@" >/dev/null &
	most=0
	while kill -0 $! 2>/dev/null; do
		size=$(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\) kB/\1/p' "/proc/$!/status" 2>/dev/null) || size=0
		[ "${size:-0}" -gt "$most" ] && most=$size
		sleep 0.01
	done
	wait $! || [ $? -eq 4 ]
	echo "$most"
}
glyphs() { pdftotext "$1" - | tr -d ' \n\f' | wc -m; }

floor=$(user_time "$build/tests/bench/bench_sheet_floor" "$athletes" floor.pdf)
sheets=$(user_time "$build/rollcoach-pdf" print -q --roster team.yaml -o sheets.pdf)
floor_memory=$(memory "$build/tests/bench/bench_sheet_floor" "$athletes" floor.pdf)
tagged_memory=$(memory "$build/tests/bench/bench_sheet_floor" "$athletes" tagged.pdf tagged)
sheet_memory=$(memory "$build/rollcoach-pdf" print -q --force --roster team.yaml -o sheets.pdf)
pages=$(pdfinfo sheets.pdf | sed -n 's/^Pages: *//p')
size=$(wc -c <sheets.pdf)
floor_glyphs=$(glyphs floor.pdf) sheet_glyphs=$(glyphs sheets.pdf)
echo "$athletes athletes, $pages pages, $size bytes ($((size / pages)) a page)"
echo "bare cairo and Pango: $((floor * 10)) ms, $floor_glyphs glyphs"
echo "rollcoach:            $((sheets * 10)) ms, $sheet_glyphs glyphs"
awk -v a="$floor" -v b="$sheets" -v g="$floor_glyphs" -v h="$sheet_glyphs" \
	'BEGIN { printf "ratio %.2f; per glyph %.2f\n", b / a, b / a * g / h }'
echo "peak memory: rollcoach $sheet_memory kB; bare $floor_memory kB, with 100 structure elements a sheet $tagged_memory kB"
