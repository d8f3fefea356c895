# SPDX-FileCopyrightText: 2026 the rollcoach authors
# SPDX-License-Identifier: MIT
# Initial cache: libFuzzer targets with sanitizers.  cmake -C tests/builds/fuzz.cmake -B build-fuzz
set(CMAKE_C_COMPILER clang CACHE STRING "")
set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "")
set(ROLLCOACH_FUZZ ON CACHE BOOL "")
set(ROLLCOACH_SANITIZE address,undefined CACHE STRING "")
