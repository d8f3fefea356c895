#!/bin/sh
# SPDX-FileCopyrightText: 2026 the rollcoach authors
# SPDX-License-Identifier: MIT
# Runs the program with the arguments in command_line.txt and checks exit status, output and messages.
#
# usage: command_line.sh PROGRAM TABLE
set -u
program=$1
table=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tests=$(cd "$(dirname "$table")/.." && pwd) # used by the table
cp -R "$tests/e2e/files" "$work/files"
cd "$work" || exit 1
# Isolate the test from the profile, settings and environment of the person who runs it.
HOME=$work/home
export HOME
unset XDG_CONFIG_HOME XDG_STATE_HOME XDG_DATA_HOME XDG_DATA_DIRS NO_COLOR
XDG_DATA_DIRS=$work/none
LC_ALL=C.UTF-8
TZ=UTC
export XDG_DATA_DIRS LC_ALL TZ
failed=0
cases=0
words=

fail() {
	echo "rollcoach $words"
	echo "	line $line: $1"
	sed 's/^/	out: /' out | head -n 20
	sed 's/^/	err: /' err | head -n 20
	failed=$((failed + 1))
}

run() {
	words=$1
	cases=$((cases + 1))
	rm -rf "$HOME"
	mkdir "$HOME"
	eval "\"$program\" $words" </dev/null >out 2>err
	status=$?
}

line=0
while IFS= read -r row; do
	line=$((line + 1))
	case $row in
	'' | '#'*) ;;
	'$ rollcoach'*) run "${row#\$ rollcoach}" ;;
	'status '*) [ "$status" = "${row#status }" ] || fail "status is $status" ;;
	'out is empty') [ ! -s out ] || fail "there is output" ;;
	'err is empty') [ ! -s err ] || fail "there are messages" ;;
	'out '*) grep -qF -e "${row#out }" out || fail "not in the output: ${row#out }" ;;
	'err '*) grep -qF -e "${row#err }" err || fail "not in the messages: ${row#err }" ;;
	'out! '*) ! grep -qF -e "${row#out! }" out || fail "in the output: ${row#out! }" ;;
	'err! '*) ! grep -qF -e "${row#err! }" err || fail "in the messages: ${row#err! }" ;;
	*) fail "unknown row: $row" ;;
	esac
done <"$table"
echo "$cases commands, $failed expectations failed"
[ "$failed" -eq 0 ] && [ "$cases" -gt 0 ]
