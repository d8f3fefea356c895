#!/bin/sh
# SPDX-FileCopyrightText: 2026 the rollcoach authors
# SPDX-License-Identifier: MIT
# Checks that every line of data/cues.yaml is used, and that every line the program asks for exists.
#
# A line is used if the code names its id, if it ends a mode (done_cue), or if it is one of the listed effects.
set -eu
cd "$1"
known=$(sed -n 's/^  - id: //p' data/cues.yaml)
told=$(
	grep -rhoE '"[a-z]+(-[a-z]+)*"' src --include='*.c' | tr -d '"'
	sed -n 's/^    done_cue: //p' data/modes.yaml
	grep -rqF '"effect-"' src && printf '%s\n' "$known" | grep '^effect-'
)
asked=$(grep -rhoE '(catalogue_cue|notice_of_cue|session_emit_cue|global)\([^"();]*, "[a-z-]+"' src --include='*.c' |
	sed 's/.*"\(.*\)"/\1/')
# usage: missing MESSAGE WORDS AMONG: prints each of WORDS that is not in AMONG.
missing() {
	lacking=$(printf '%s\n' "$2" | sort -u | grep -vxF "$3" || true)
	[ -z "$lacking" ] || echo "$1: $(printf '%s' "$lacking" | tr '\n' ' ')"
}
[ -n "$known" ] && [ -n "$asked" ]
bad=$(
	missing "data/cues.yaml has lines that are never used" "$known" "$told"
	missing "lines are asked for that data/cues.yaml has not" "$asked" "$known"
)
[ -z "$bad" ] || { echo "$bad"; exit 1; }
