#!/bin/sh
# SPDX-FileCopyrightText: 2026 the rollcoach authors
# SPDX-License-Identifier: MIT
# Prints HTML handouts from Chromium: routines of up to ten minutes are one sheet, front and back, on A4 and Letter.
#
# usage: paper.sh PROGRAM CHROMIUM; exits with 77 if the browser does not print
set -eu
program=$1 chromium=$2
command -v pdfinfo >/dev/null 2>&1 || exit 77
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
HOME=$work XDG_DATA_DIRS=$work/none
export HOME XDG_DATA_DIRS
unset XDG_CONFIG_HOME XDG_STATE_HOME XDG_DATA_HOME

# The fonts with the widest letters need the most room.
wide=/usr/share/fonts/truetype/dejavu
if [ -d $wide ]; then
	echo "<fontconfig><dir>$wide</dir><cachedir>$work/fonts</cachedir></fontconfig>" >fonts.conf
	export FONTCONFIG_FILE="$work/fonts.conf"
fi

{
	printf 'kind: roster\ncoach: J. Novak\nathletes:\n'
	for mode in pre-run post-run rest-day before-bed; do
		for minutes in 2 5 8 10; do
			printf '  - {name: Asha Rao, mode: %s, minutes: %s, stretches: %s}\n' $mode $minutes \
				"$([ $mode = pre-run ] && echo 'no, drills: yes' || echo yes)"
		done
		printf '  - {name: Ben, mode: %s, minutes: 10, has: [diabetes, over-65], sore: [quadriceps=7]}\n' $mode
	done
	cat <<-'END'
	  - name: Chiara
	    mode: pre-run
	    minutes: 10
	    drills: yes
	    has: [hypermobile, heel-pain, "open-wound:calves:left"]
	    sore: [calves:left=6, hamstrings:right=4]
	    note: Light tonight. Tell me on Thursday how the hamstrings felt.
	  - name: Dana
	    minutes: 10
	    has: [diabetes, over-65, "open-wound:calves:left", "bruise:shins:right", "varicose-veins:calves:right"]
	    injured: [hamstrings:left=5d]
	    note: Light tonight. Tell me on Thursday how the hamstrings felt.
	END
} >team.yaml
athletes=$(grep -c 'name:' team.yaml)
failed=0
for paper in a4 letter; do
	"$program" print -q --roster team.yaml --reasons --paper $paper -o $paper.html >/dev/null
	"$chromium" --headless --no-sandbox --disable-gpu --user-data-dir="$work/browser" --no-pdf-header-footer \
		--print-to-pdf="$paper.pdf" "file://$work/$paper.html" >/dev/null 2>&1 || exit 77
	pages=$(pdfinfo $paper.pdf | sed -n 's/^Pages: *//p')
	[ "$pages" -eq $((2 * athletes)) ] && continue
	echo "failed: $paper: $pages pages for $athletes athletes"
	failed=1
done
exit $failed
