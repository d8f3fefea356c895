#!/bin/sh
# Who may include whom.  The table is the architecture; this test keeps it true.
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
	app) echo $layers ;;
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
pure='src/base src/core src/print src/tui include/base include/core include/print include/tui'
outside='n?curses|cyaml|yaml|sqlite3|cairo|pango|time|sys/|unistd|poll|signal|locale|fcntl|spawn|pthread|errno'
if grep -rnE "#include <($outside)" $pure 2>/dev/null; then
	fail "a pure layer reaches for the outside world"
fi
if grep -rnE '#include <(n?curses|term)\.' src include | grep -v '^src/io/terminal\.c:'; then
	fail "curses belongs to src/io/terminal.c alone"
fi
if grep -rnE '#include <(cairo|pango)' src include | grep -vE '^(src|include)/paper/'; then
	fail "cairo and pango belong to the layer paper alone"
fi
if grep -rnE '#include "[a-z_]+\.h"' src include; then
	fail "an include names its layer"
fi
if grep -rnE '\<(system|popen|execlp|execvp)\(' src; then
	fail "no shell is ever started"
fi
exit $status
