# SPDX-FileCopyrightText: 2026 the rollcoach authors
# SPDX-License-Identifier: MIT
# Initial cache: line coverage of the tests.  cmake -C tests/builds/coverage.cmake -B build-coverage
set(CMAKE_BUILD_TYPE Debug CACHE STRING "")
set(CMAKE_C_FLAGS_DEBUG -O0 CACHE STRING "")
set(ROLLCOACH_COVERAGE ON CACHE BOOL "")
