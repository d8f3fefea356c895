#!/bin/sh
# SPDX-FileCopyrightText: 2026 the rollcoach authors
# SPDX-License-Identifier: MIT
# Reads the QR codes of the built program with zbarimg: from the terminal's half blocks, from a sheet scanned at 150 dpi in
# black and white, and from the page in a browser.  What is read must be the text code, byte for byte.
#
# usage: qr.sh PROGRAM
set -u
program=$1
command -v zbarimg >/dev/null 2>&1 || { echo "skipped: zbarimg is not installed"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
HOME=$work
LC_ALL=C.UTF-8
export HOME LC_ALL
unset XDG_CONFIG_HOME XDG_STATE_HOME XDG_DATA_HOME NO_COLOR COLORFGBG
failed=0
browser=$(command -v chromium || command -v chromium-browser || true)
"$program" plan --format qr >/dev/null 2>err || { cat err; echo "skipped: built without QR codes"; exit 77; }

# same WHAT PICTURE...: one of the pictures holds the code.
same() {
	what=$1
	shift
	zbarimg --raw -q "$@" >found 2>/dev/null
	cmp -s found wanted || { echo "failed: $what"; cat found; failed=$((failed + 1)); }
}

# Half blocks as a picture of four pixels per module; `ink` is what a block is: 1 dark, 0 light.
picture() {
	esc=$(printf '\033')
	sed "s/$esc\[[0-9;]*m//g; s/█/3/g; s/▀/1/g; s/▄/2/g; s/ /0/g" |
		awk -v ink="$1" '
		function row(bit, text, i, cell) {
			text = ""
			for (i = 1; i <= length($0); i++) {
				cell = int(substr($0, i, 1) / bit) % 2 == 1 ? ink : 1 - ink
				text = text cell " " cell " " cell " " cell " "
			}
			for (i = 0; i < 4; i++)
				out = out text "\n"
		}
		{ row(1); row(2); wide = length($0) }
		END { printf "P1\n%d %d\n%s", wide * 4, NR * 8, out }'
}

for wish in "-m pre-run -t 5" "-m post-run -t 10" "-m rest-day -t 60 --stretches"; do
	# shellcheck disable=SC2086 # words
	set -- $wish
	"$program" plan "$@" --format code | paste -s -d - - >wanted
	"$program" plan "$@" --format qr --color always | picture 1 >color.pbm
	same "$wish: on any background" color.pbm
	"$program" plan "$@" --format qr --color never | picture 0 >dark.pbm
	same "$wish: light on dark" dark.pbm
	COLORFGBG="0;15" "$program" plan "$@" --format qr --color never | picture 1 >bright.pbm
	same "$wish: dark on light" bright.pbm
	if [ -n "$browser" ] && "$program" print "$@" -o sheet.html --force 2>err; then
		"$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=1280,9000 \
			--user-data-dir="$work/browser" --screenshot="$work/page.png" "file://$work/sheet.html" >/dev/null 2>&1
		[ ! -e page.png ] || same "$wish: a sheet in a browser" page.png
		rm -f page.png
	fi
	command -v pdftoppm >/dev/null 2>&1 || continue
	"$program" print "$@" -o sheet.pdf --force 2>err || continue
	rm -f scan-*
	pdftoppm -r 150 -mono sheet.pdf scan
	same "$wish: a sheet scanned at 150 dpi" scan-*
done
[ "$failed" -eq 0 ] && echo "all codes are read"
