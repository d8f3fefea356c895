#!/bin/sh
# SPDX-FileCopyrightText: 2026 the rollcoach authors
# SPDX-License-Identifier: MIT
# Who may include whom.  The two tables are the architecture; this test enforces them.
#
# usage: layers.sh SOURCE
set -eu
cd "$1"
layers='base core print tui io paper app'
may() {
	case $1 in
	base) echo base ;;
	core) echo core base ;;
	print) echo print core base ;;
	tui) echo tui core base ;;
	io) echo io core base ;;
	paper) echo paper print core base ;;
	app) echo "$layers" ;;
	esac
}

# The sublayers of a layer, lowest first: each may include itself and the sublayers before it.
rooms_of() {
	case $1 in
	core) echo catalogue person safety plan session record ;;
	io) echo system yaml catalogue run files store terminal ;;
	esac
}
status=0
fail() { echo "^ $1"; status=1; }

for layer in $layers; do
	for other in $layers; do
		case " $(may "$layer") " in *" $other "*) continue ;; esac
		if grep -rn "#include \"$other/" "src/$layer" "include/$layer" 2>/dev/null; then
			fail "$layer may include only: $(may "$layer")"
		fi
	done
done

for layer in core io; do
	above=$(rooms_of $layer)
	for room in $above; do
		[ -d "src/$layer/$room" ] || { echo "src/$layer/$room is missing"; status=1; }
		above=${above#"$room"}
		above=${above# }
		for other in $above; do
			if grep -rn "#include \"$layer/$other/" "src/$layer/$room" "include/$layer/$room" 2>/dev/null; then
				fail "$layer/$room may not include $layer/$other, which is above it"
			fi
		done
	done
	# Every file belongs to a sublayer in the table.
	for path in "src/$layer"/* "include/$layer"/*; do
		case " $(rooms_of $layer) " in *" ${path##*/} "*) [ -d "$path" ] && continue ;; esac
		fail "$path is not one of the sublayers of $layer: $(rooms_of $layer)"
	done
done

pure='src/base src/core src/print src/tui include/base include/core include/print include/tui'
outside='n?curses|cyaml|yaml|sqlite3|cairo|pango|time|sys/|unistd|poll|signal|locale|fcntl|spawn|pthread|errno'
# shellcheck disable=SC2086 # a list of folders
if grep -rnE "#include <($outside)" $pure 2>/dev/null; then
	fail "a pure layer reaches for the outside world"
fi
if grep -rnE '#include <(n?curses|term)\.' src include | grep -v '^src/io/terminal/terminal\.c:'; then
	fail "curses belongs to src/io/terminal/terminal.c alone"
fi
if grep -rnE '#include <(cairo|pango)' src include | grep -vE '^(src|include)/paper/'; then
	fail "cairo and pango belong to the layer paper alone"
fi
if grep -rnE '#include <zip\.' src include | grep -v '^src/unzip\.c:'; then
	fail "libzip belongs to src/unzip.c alone, which is loaded when needed"
fi
if grep -rnE '#include "[a-z_]+\.h"' src include; then
	fail "an include names its layer"
fi
if grep -rnE '\<(system|popen|execlp|execvp)\(' src; then
	fail "no shell is ever started"
fi
exit $status
