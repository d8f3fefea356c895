#!/bin/sh
# SPDX-FileCopyrightText: 2026 the rollcoach authors
# SPDX-License-Identifier: MIT
# Prints which part of the lines and branches of each part of core the tests have reached; fails below 95 % and 90 %.
#
# usage: coverage.sh BUILD; the tests have run in it, built with tests/builds/coverage.cmake.  LIST=1 lists every file
set -eu
cd "$1"

# gcov's summary of a file: its name, "Lines executed:97.50% of 40", "Taken at least once:90.00% of 20".
find CMakeFiles/core.dir -name '*.gcno' | LC_ALL=C sort | while read -r notes; do
	gcov --no-output --branch-probabilities "$notes" 2>/dev/null
done | awk -v list="${LIST:-}" '
	function percent(part, whole) { return whole ? 100 * part / whole : 100 }
	function row(name, of) {
		printf "%-24s %5.1f %% of %5d lines, %5.1f %% of %5d branches\n", name,
			percent(lines[of], all_lines[of]), all_lines[of], percent(branches[of], all_branches[of]), all_branches[of]
	}
	function count(of, values, totals) {
		split($0, part, /[:%]| of /)
		values[of] += part[2] * part[4] / 100
		totals[of] += part[4]
	}
	function add(values, totals) {
		count("core", values, totals)
		count(room, values, totals)
		count(file, values, totals)
	}
	/^File / {
		file = room = seen = ""
		if (match($0, /src\/core\/[a-z]+\/.*\.c/)) {
			file = substr($0, RSTART + 4, RLENGTH - 4)
			room = file
			sub(/\/[^\/]*$/, "", room)
			if (!(room in all_lines))
				rooms[++n] = room
			files[++m] = file
		}
	}
	file != "" && !seen && /^Lines executed/ { add(lines, all_lines); seen = 1 } # a total of the same follows
	file != "" && /^Taken at least once/ { add(branches, all_branches) }
	END {
		for (i = 1; list && i <= m; i++)
			row(files[i], files[i])
		for (i = 1; i <= n; i++)
			row(rooms[i], rooms[i])
		row("core", "core")
		if (!all_lines["core"] || percent(lines["core"], all_lines["core"]) < 95 || percent(branches["core"], all_branches["core"]) < 90) {
			print "core must have at least 95 % of its lines and 90 % of its branches reached by tests"
			exit 1
		}
	}'
