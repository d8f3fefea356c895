#!/bin/sh
# Modules (x.h and x.c together) form no loop: tsort says so if they do.
set -eu
cd "$1"
grep -rHo '#include "[a-z]*/[a-z_]*\.h"' src include |
	sed -E 's#^(src|include)/([a-z_]+(/[a-z_]+)?)\.[ch]:.include "([a-z_/]+)\.h"#\2 \4#' |
	awk '$1 != $2' | sort -u | tsort >/dev/null
