#!/bin/sh
# SPDX-FileCopyrightText: 2026 the rollcoach authors
# SPDX-License-Identifier: MIT
# Runs codespell over texts, code and data.  Skips files that are wrong on purpose, and golden files: they repeat, and
# cut short, texts from elsewhere.
#
# usage: spelling.sh SOURCE_DIR
set -eu
cd "$1"
. tests/check/tool.sh
need codespell codespell

# Names in data/sources.yaml, a short code, words without their last s in src/core/catalogue, then words that are
# misspelled, foreign or cut short in tests.
ignore=tread,ther,suh,te,acros,pres,unles,minuts,ndoes,sie,fo,ende,als,bcak
"$tool" --ignore-words-list="$ignore" --skip='tests/data,tests/golden,tests/fuzz/corpus' \
	README.md CMakeLists.txt .ci .github src include data docs tests
