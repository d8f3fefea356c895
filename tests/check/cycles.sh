#!/bin/sh
# SPDX-FileCopyrightText: 2026 the rollcoach authors
# SPDX-License-Identifier: MIT
# Forbids include cycles between modules (x.h and x.c together); tsort reports them.
set -eu
cd "$1"
pairs=$(grep -rHoE '#include "[a-z_/]+\.h"' src include |
	sed -nE 's#^(src|include)/([a-z_/]+)\.[ch]:.include "([a-z_/]+)\.h"#\2 \3#p' |
	awk '$1 != $2' | sort -u)
# If a pattern stopped matching, every tree would pass, so each sublayer must take part.
for room in core/catalogue core/plan core/record io/yaml tui app; do
	echo "$pairs" | grep -q "^$room/" || { echo "no include of $room/ was seen"; exit 1; }
done
echo "$pairs" | tsort >/dev/null
