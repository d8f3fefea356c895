# SPDX-FileCopyrightText: 2026 the rollcoach authors
# SPDX-License-Identifier: MIT
# Writes text files as C arrays with their SHA-256: cmake -DOUT=x.c "-DTEXTS=name=file,file;..." -P text.cmake
set(code "/* Made by src/text.cmake. */\n#include \"print/guide_files.h\"\n")
foreach(text ${TEXTS})
  string(REGEX MATCH "^([^=]+)=(.+)$" whole "${text}")
  set(name ${CMAKE_MATCH_1})
  string(REPLACE "," ";" files "${CMAKE_MATCH_2}")
  set(text "")
  foreach(file ${files})
    file(READ ${file} part)
    string(APPEND text "${part}")
  endforeach()
  string(REGEX REPLACE "\n\t+" "\n" text "${text}") # indentation and comments are for readers
  string(REGEX REPLACE "[ \n]*/\\*([^*]|\\*[^/])*\\*/" "" text "${text}")
  file(WRITE ${OUT}.text "${text}")
  file(READ ${OUT}.text hex HEX)
  string(REGEX REPLACE "(..)" "0x\\1," bytes "${hex}")
  string(APPEND code "const char ${name}[] = { ${bytes} 0 };\n")
  file(SHA256 ${OUT}.text sum)
  string(REGEX REPLACE "(..)" "0x\\1," bytes "${sum}")
  string(APPEND code "extern const unsigned char ${name}_sha256[32];\nconst unsigned char ${name}_sha256[32] = { ${bytes} };\n")
endforeach()
file(WRITE ${OUT} "${code}")
