# SPDX-FileCopyrightText: 2026 the rollcoach authors
# SPDX-License-Identifier: MIT
# Initial cache: address and undefined behaviour sanitizers.  cmake -C tests/builds/asan.cmake -B build-asan
set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "")
set(CMAKE_C_FLAGS_RELWITHDEBINFO "-O1 -g1" CACHE STRING "")
set(ROLLCOACH_SANITIZE address,undefined CACHE STRING "")
find_program(MOLD mold) # links these large programs many times faster
if(MOLD)
  set(CMAKE_EXE_LINKER_FLAGS -fuse-ld=mold CACHE STRING "")
endif()
