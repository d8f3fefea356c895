#!/bin/sh
# SPDX-FileCopyrightText: 2026 the rollcoach authors
# SPDX-License-Identifier: MIT
# Runs every command that the README, docs/ and the examples of the manual page show, in a folder with the files they name.
# docs_commands.txt lists those that end otherwise than with status 0, and those that cannot be run here, with the reason.
#
# usage: docs_commands.sh PROGRAM SOURCE BUILD
set -u
program=$1
source=$2
build=$3
LSAN_OPTIONS=suppressions=$(cd "$(dirname "$0")/../builds" && pwd)/fontconfig.supp:print_suppressions=0
export LSAN_OPTIONS
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
list=$source/tests/e2e/docs_commands.txt
starts='\(rollcoach\|sh\|cmake\|cpack\|ctest\|cd\|sudo\|apt\|git\) '
failed=0

# Prints the commands: indented lines without the text beside them, words in backticks, and the examples of rollcoach(1).
commands() {
	sed -n "s/^    \($starts.*\)/\1/p" "$source/README.md" "$source"/docs/*.md | sed 's/   *[^ ].*//'
	# shellcheck disable=SC2016 # backticks of Markdown
	grep -ohe '`[^`]*`' "$source/README.md" "$source"/docs/*.md | sed -n "s/^\`\($starts.*\)\`\$/\1/p" | sed 's/\\|/|/g'
	sed -n 's/^\*\(rollcoach.*\)\*$/\1/p' "$source/docs/rollcoach.1.scd" | sed 's/\\\(.\)/\1/g'
}

fail() {
	echo "$1"
	failed=$((failed + 1))
}

HOME=$work/home
PATH=$(dirname "$program"):$PATH
LC_ALL=C.UTF-8
export HOME PATH LC_ALL
unset XDG_CONFIG_HOME XDG_STATE_HOME XDG_DATA_HOME XDG_RUNTIME_DIR NO_COLOR ROLLCOACH_HISTORY
mkdir -p "$HOME/runs" "$work/at"
cp "$source"/tests/data/run/loop.gpx "$HOME/runs/"
cd "$work/at" || exit 1
cp "$HOME/runs/loop.gpx" morning.fit # its bytes decide, not its name
cp "$source/tests/e2e/files/team.csv" "$build/package/coach.yaml" .
{ rollcoach roster team.csv >team.yaml && rollcoach history --import "$source/tests/golden/history.json"; } >"$work/out" 2>&1 ||
	{ cat "$work/out"; exit 1; }
: >asha.txt
: >mail.txt

commands | sort -u >"$work/commands"
while IFS= read -r command; do
	row=$(grep -F -e " | $command | " "$list" | head -n 1)
	status=${row%% *}
	[ "$status" != - ] || continue
	(eval "$command") </dev/null >"$work/out" 2>&1
	is=$?
	[ "$is" -eq "${status:-0}" ] || { fail "status $is: $command"; head -n 5 "$work/out"; }
done <"$work/commands"

# The list names nothing that is no longer shown.
sed -n 's/^[-0-9]* | \(.*\) | .*/\1/p' "$list" >"$work/listed"
grep -vxFf "$work/commands" "$work/listed" && fail "^ in docs_commands.txt, but nowhere in the docs"
count=$(wc -l <"$work/commands")
echo "$count commands, $(grep -c '^- ' "$list") of them not run, $failed failures"
[ "$failed" -eq 0 ] && [ "$count" -gt 40 ]
