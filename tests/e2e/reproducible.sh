#!/bin/sh
# SPDX-FileCopyrightText: 2026 the rollcoach authors
# SPDX-License-Identifier: MIT
# Builds the packages in two folders, on two days where faketime is installed, and compares them byte by byte.
#
# usage: reproducible.sh SOURCE
set -eu
source=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
CCACHE_DISABLE=1 # the second build must be one
export CCACHE_DISABLE
commit=$(git -c safe.directory='*' -C "$source" rev-parse HEAD)
later=
command -v faketime >/dev/null 2>&1 && later='faketime +40days'

# The second folder is deeper and is built elsewhere; both with one umask, which cpack puts into the packages.
for folder in one another/deeper; do
	mkdir -p "$work/$folder"
	git -c safe.directory='*' -C "$source" archive "$commit" | tar -x -C "$work/$folder"
	[ "$folder" = one ] && build=$work/one/build || build=$work/build-elsewhere
	$([ "$folder" = one ] || echo "$later") sh -c "umask 022
		cmake -DBUILD_TESTING=OFF -DROLLCOACH_REVISION=same -B '$build' '$work/$folder' && cmake --build '$build' -j 2 &&
		cd '$build' && cpack" >"$work/log" 2>&1 || { tail -n 20 "$work/log"; exit 1; }
	mkdir "$work/of-${folder%%/*}"
	cp "$build"/*.deb "$build/rollcoach" "$build/rollcoach-zip.so" "$work/of-${folder%%/*}"
done
cd "$work/of-one"
for file in *; do
	cmp "$file" "../of-another/$file"
	echo "same: $file, $(wc -c <"$file") bytes${later:+, 40 days later}"
done
[ "$(find . -name '*.deb' | wc -l)" -eq 2 ]
