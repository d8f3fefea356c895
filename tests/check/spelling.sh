#!/bin/sh
# codespell finds no typing errors in texts, code and data.  Files that are wrong on purpose are left out, and so are the
# golden files: they repeat, and cut, what is written elsewhere.
#
# usage: spelling.sh SOURCE_DIR
set -eu
cd "$1"
. tests/check/tool.sh
need codespell codespell

# Names in data/sources.yaml, then words that are misspelled, foreign or cut short in tests.
ignore=tread,ther,suh,minuts,ndoes,sie,fo,ende,als
"$tool" --ignore-words-list="$ignore" --skip='tests/data,tests/golden,tests/fuzz/corpus' \
	README.md CMakeLists.txt .ci src include data docs tests
