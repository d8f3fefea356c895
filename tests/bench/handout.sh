#!/bin/sh
# SPDX-FileCopyrightText: 2026 the rollcoach authors
# SPDX-License-Identifier: MIT
# Measures roster printing: sheets per second and peak memory for text, HTML and PDF, with one process and with two.
#
# usage: handout.sh PROGRAM [ATHLETES]
set -eu
program=$1
athletes=${2:-1000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
HOME=$work XDG_DATA_DIRS=$work/none
export HOME XDG_DATA_DIRS
unset XDG_CONFIG_HOME XDG_STATE_HOME XDG_DATA_HOME

# Writes a roster of COUNT athletes, each a little different.
roster() {
	echo 'kind: roster'
	echo 'athletes:'
	i=0
	while [ $i -lt "$1" ]; do
		i=$((i + 1))
		echo "  - name: Athlete $i"
		echo "    minutes: $((5 + i % 16))"
		case $((i % 4)) in
		0) echo '    sore: [it-band, "calves:left=7"]' ;;
		1) echo '    has: [diabetes]' ;;
		2) echo '    mode: pre-run' ;;
		3) echo '    tools: [soft-roller, tennis-ball]' ;;
		esac
	done
}

now() { date +%s%N; }

# Prints COUNT sheets as FORMAT into OUTPUT with JOBS; reports time, sheets per second and the parent's peak memory.
measure() {
	roster "$2" >team.yaml
	rm -rf "$3"
	start=$(now)
	"$program" print -q --roster team.yaml --format "$1" -o "$3" --jobs "$4" >summary.txt &
	most=0
	while kill -0 $! 2>/dev/null; do
		size=$(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\) kB/\1/p' "/proc/$!/status" 2>/dev/null) || size=0
		[ "${size:-0}" -gt "$most" ] && most=$size
		sleep 0.01
	done
	wait $! || [ $? -eq 4 ]
	spent=$((($(now) - start) / 1000000))
	[ "$(grep -c '^ *[0-9]*  Athlete' summary.txt)" -eq "$2" ] || { echo "not all were printed"; exit 1; }
	printf '%-9s %-8s %d job(s) %6d sheets %7d ms %7d sheets/s %8d kB\n' "$1" "$3" "$4" "$2" "$spent" \
		$(($2 * 1000 / (spent > 0 ? spent : 1))) "$most"
}

for format in text html pdf; do
	[ $format = pdf ] && [ ! -x "$(dirname "$program")/rollcoach-pdf" ] && continue
	for count in $((athletes / 50)) $((athletes / 5)) "$athletes"; do
		measure $format "$count" out 1
		measure $format "$count" out 2
		[ $format = text ] || measure $format "$count" "all.$format" 1
	done
done
