#!/bin/sh
# SPDX-FileCopyrightText: 2026 the rollcoach authors
# SPDX-License-Identifier: MIT
# Runs shellcheck over every shell script.
#
# usage: shell.sh SOURCE_DIR
set -eu
cd "$1"
. tests/check/tool.sh
need shellcheck shellcheck

find tests -name '*.sh' -exec "$tool" --shell=sh --external-sources .ci/bootstrap .ci/packages .ci/run {} +
"$tool" src/complete.bash
