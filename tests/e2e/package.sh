#!/bin/sh
# SPDX-FileCopyrightText: 2026 the rollcoach authors
# SPDX-License-Identifier: MIT
# Makes the Debian packages, checks them with lintian, runs what is in them; installs into a folder and removes it again.
#
# usage: package.sh BUILD; skipped where dpkg or lintian is missing, on a build machine an error
set -u
build=$1
cd "$(dirname "$0")/../.." || exit 1
. tests/check/tool.sh
need dpkg dpkg-deb
need dpkg-dev dpkg-shlibdeps
need lintian lintian
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
HOME=$work/home
mkdir "$HOME"
export HOME
failed=0

fail() {
	echo "failed: $1"
	failed=1
}

there() {
	[ -e "$work/root/usr/$1" ] || fail "$1 is not in the packages"
}

(cd "$work" && cpack --config "$build/CPackConfig.cmake" -B "$work/one" && cpack --config "$build/CPackConfig.cmake" -B "$work/two") \
	>"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
for package in "$work"/one/*.deb; do
	cmp "$package" "$work/two/$(basename "$package")" || fail "a second package differs from the first"
	lintian --allow-root --fail-on error,warning "$package" || fail "lintian"
	dpkg-deb -x "$package" "$work/root" || fail "$package cannot be unpacked"
done

for page in rollcoach.1 rollcoach-files.5 rollcoach-catalogue.5; do
	there "share/man/man${page##*.}/$page.gz"
done
for file in README.md changelog.md changelog.gz copyright catalogue.md examples/coach.yaml; do
	there "share/doc/rollcoach/$file"
done
sh tests/check/links.sh "$work/root/usr/share/doc/rollcoach" || fail "links of the installed pages"
there share/bash-completion/completions/rollcoach
there share/zsh/site-functions/_rollcoach
there share/fish/vendor_completions.d/rollcoach.fish

program=$work/root/usr/bin/rollcoach
"$program" check "$work/root/usr/share/doc/rollcoach/examples/coach.yaml" >/dev/null || fail "the example catalogue"
"$program" print -t 5 -o "$work/sheet.pdf" || fail "rollcoach-pdf is not found from rollcoach"
head -c 5 "$work/sheet.pdf" | grep -q '^%PDF-' || fail "the handout is not PDF"

# A folder whose name is a pattern, and a file of somebody else's in it.
opt="$work/stage/opt [1]/rollcoach"
DESTDIR=$work/stage cmake --install "$build" --prefix "/opt [1]/rollcoach" >"$work/log" 2>&1 || { cat "$work/log"; fail "install"; }
[ -x "$opt/bin/rollcoach" ] || fail "the program was not installed"
touch "$opt/share/doc/rollcoach/own"
DESTDIR=$work/stage cmake --build "$build" --target uninstall >"$work/log" 2>&1 || { cat "$work/log"; fail "uninstall"; }
left=$(find "$work/stage" ! -type d)
[ "$left" = "$opt/share/doc/rollcoach/own" ] || fail "uninstall left not just the file of somebody else's: $left"
for folder in libexec/rollcoach share/doc/rollcoach-pdf share/doc/rollcoach/examples; do
	[ ! -e "$opt/$folder" ] || fail "uninstall left an empty folder: $folder"
done
exit "$failed"
