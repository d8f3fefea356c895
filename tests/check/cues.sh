#!/bin/sh
# Every line of data/cues.yaml is told by something, and every line that the program asks for is there.
#
# A line is told by its id in the code, as the end of a mode (done_cue), or as one of the effects, which are listed.
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
# usage: missing MESSAGE WORDS AMONG: names each of WORDS that is not one of AMONG.
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
