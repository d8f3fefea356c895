# SPDX-FileCopyrightText: 2026 the rollcoach authors
# SPDX-License-Identifier: MIT
# Removes the files that the last `cmake --install` of this build wrote, and its folders if they are then empty.
set(manifest ${CMAKE_BINARY_DIR}/install_manifest.txt)
if(NOT EXISTS ${manifest})
  message(FATAL_ERROR "Nothing to remove: ${manifest} does not exist. Was it installed from another build folder?")
endif()
file(STRINGS ${manifest} files)
foreach(file ${files})
  set(path "$ENV{DESTDIR}${file}")
  if(EXISTS ${path} OR IS_SYMLINK ${path})
    message(STATUS "Removing: ${path}")
    file(REMOVE ${path})
    if(EXISTS ${path})
      message(FATAL_ERROR "${path} cannot be removed: may you write to its folder?")
    endif()
  endif()
  get_filename_component(folder ${path} DIRECTORY)
  if(folder MATCHES "/rollcoach(-pdf|/[a-z]+)?$")
    list(APPEND folders ${folder})
  endif()
endforeach()
list(REMOVE_DUPLICATES folders)
list(SORT folders ORDER DESCENDING) # a folder inside another comes first
foreach(folder ${folders})
  execute_process(COMMAND rmdir ${folder} ERROR_QUIET) # fails if anything is left in it
endforeach()
