#!/bin/sh
# SPDX-FileCopyrightText: 2026 the rollcoach authors
# SPDX-License-Identifier: MIT
# Forbids circles between object files, direct or indirect: neither could be read, tested or replaced alone.
# usage: circles.sh OBJECT...
set -eu
# A line of nm is "ui.c.o: ui_draw T 0 0": the object that defines the symbol, or with U needs it.
pairs=$(nm -A -P -g "$@" | awk '
	{ object = $1; sub(/:$/, "", object) }
	$3 == "U" { needed[object, $2]; next }
	{ home[$2] = object }
	END {
		for (pair in needed) {
			split(pair, part, SUBSEP)
			if (part[2] in home && home[part[2]] != part[1]) print part[1], home[part[2]]
		}
	}' | sort)
[ -n "$pairs" ] || { echo "no object needs another: are these the objects of the program?"; exit 1; }
# tsort names the members of each circle on standard error.
circles=$(printf '%s\n' "$pairs" | tsort 2>&1 >/dev/null || true)
[ -z "$circles" ] || { printf 'object files need each other:\n%s\n' "$circles"; exit 1; }
