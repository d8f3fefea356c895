#!/bin/sh
# SPDX-FileCopyrightText: 2026 the rollcoach authors
# SPDX-License-Identifier: MIT
# Sourced by the checks that need a tool: sets `tool` to the first of the programs named, or skips the check.  On a build
# machine, where CI is set, a missing tool fails the check instead.
need() {
	package=$1
	shift
	for tool; do
		if command -v "$tool" >/dev/null 2>&1; then
			return 0
		fi
	done
	echo "$1 is not installed (Debian package: $package)"
	[ -z "${CI:-}" ] || exit 1
	echo "check skipped"
	exit 77
}
