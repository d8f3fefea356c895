# Initial cache: address and undefined behaviour sanitizers.  cmake -C tests/builds/asan.cmake -B build-asan
set(CMAKE_BUILD_TYPE Debug CACHE STRING "")
set(ROLLCOACH_SANITIZE address,undefined CACHE STRING "")
