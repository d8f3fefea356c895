#!/bin/sh
# SPDX-FileCopyrightText: 2026 the rollcoach authors
# SPDX-License-Identifier: MIT
# The message of an import when the disk fills up half-way, and the sessions that were added: a limit on the size of files
# replaces the disk.
#
# usage: full_disk.sh PROGRAM
set -u
program=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
HOME=$work
LC_ALL=C.UTF-8
export HOME LC_ALL
unset XDG_CONFIG_HOME XDG_STATE_HOME XDG_DATA_HOME
sessions=20000
failed=0

fail() {
	echo "failed: $1"
	cat said
	failed=$((failed + 1))
}

# One session an hour.
awk -v count=$sessions 'BEGIN {
	print "started,offset_s,mode,minutes,planned_s,done_ms,ending"
	for (i = 0; i < count; i++)
		printf "20%02d-%02d-%02dT%02d:00:00Z,0,post-run,10,600,60000,finished\n", 10 + i / 8064, 1 + i / 672 % 12,
			1 + i / 24 % 28, i % 24
}' >sessions.csv

# A quick machine writes more at a time, so the first limits may leave no room for any part.
told=
for limit in 1500 3000 4500 6000 9000; do
	rm -rf .local
	(
		ulimit -f "$limit"
		"$program" history --import sessions.csv 2>said
	) && fail "a full disk is no failure"
	told=$(sed -n 's/.*: \([0-9]*\) sessions were added before that; import the file again for the rest\./\1/p' said)
	[ -z "$told" ] || break
done
there=$("$program" history --format csv | sed 1d | wc -l)
[ "${told:-0}" -gt 0 ] || fail "nothing is told of a part"
[ "${told:-0}" -eq "$there" ] || fail "told $told sessions, there are $there"
[ "$there" -lt $sessions ] || fail "the disk was not full"
grep -q 'check the disk and its free space' said || fail "no remedy"

"$program" history --import sessions.csv 2>said || fail "the second import"
grep -q 'before that' said && fail "a whole import claims a part"
grep -q "$((sessions - there)) of $sessions sessions added" said || fail "the rest"
there=$("$program" history --format csv | sed 1d | wc -l)
[ "$there" -eq $sessions ] || fail "$there sessions of $sessions"
exit $((failed > 0))
