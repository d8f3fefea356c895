#!/bin/sh
# SPDX-FileCopyrightText: 2026 the rollcoach authors
# SPDX-License-Identifier: MIT
# Runs cppcheck 2.10 over the sources (other versions find other things); cppcheck.txt lists the exceptions.
#
# usage: cppcheck.sh SOURCE BUILD
set -eu
cd "$1"
. tests/check/tool.sh
need cppcheck cppcheck

case $("$tool" --version) in
*" 2.10"*) ;;
*) need "cppcheck 2.10" cppcheck-2.10 ;;
esac
mkdir -p "$2/cppcheck"
"$tool" --quiet -j 2 --std=c11 --enable=warning,portability --max-configs=1 -I include --cppcheck-build-dir="$2/cppcheck" \
	--suppressions-list=tests/check/cppcheck.txt --template='{file}:{line}: {id}: {message}' --error-exitcode=1 src
