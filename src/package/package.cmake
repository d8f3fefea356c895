# SPDX-FileCopyrightText: 2026 the rollcoach authors
# SPDX-License-Identifier: MIT
# Two Debian packages, made by `cpack`: rollcoach, and rollcoach-pdf with everything that draws on paper.
set(ROLLCOACH_MAINTAINER "rollcoach authors <rollcoach@maintainers.invalid>"
    CACHE STRING "Name and address in the packages: who answers for them")
set(package_doc ${CMAKE_INSTALL_DATADIR}/doc)
set(package_files ${CMAKE_CURRENT_BINARY_DIR}/package)

# The example of the reference, so that there is one.
file(READ ${CMAKE_CURRENT_SOURCE_DIR}/docs/catalogue.md text)
string(FIND "${text}" "```yaml\nkind: catalogue" start)
string(SUBSTRING "${text}" ${start} -1 text)
string(SUBSTRING "${text}" 8 -1 text)
string(FIND "${text}" "```" end)
string(SUBSTRING "${text}" 0 ${end} text)
file(WRITE ${package_files}/coach.yaml "${text}")
install(FILES ${package_files}/coach.yaml DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples)

# Debian wants to find the licence, and the changes in its own format, in a folder of each package.
file(READ ${CMAKE_CURRENT_SOURCE_DIR}/LICENSE licence)
string(REGEX REPLACE "\n\n" "\n.\n" licence "${licence}")
string(REGEX REPLACE "\n([^\n])" "\n \\1" licence "${licence}")
string(STRIP "${licence}" licence)
string(REGEX MATCH "Copyright[^\n]*" copyright "${licence}")
string(REGEX REPLACE "Copyright \\(c\\) " "" copyright "${copyright}")
configure_file(${CMAKE_CURRENT_LIST_DIR}/copyright.in ${package_files}/copyright @ONLY)
string(TIMESTAMP released "%a, %d %b %Y %H:%M:%S +0000" UTC)
foreach(package rollcoach rollcoach-pdf)
  set(component Unspecified)
  if(package STREQUAL rollcoach-pdf)
    set(component pdf)
  endif()
  configure_file(${CMAKE_CURRENT_LIST_DIR}/changelog.in ${package_files}/${package}/changelog @ONLY)
  add_custom_command(OUTPUT ${package_files}/${package}/changelog.gz
    COMMAND gzip -9nkf ${package_files}/${package}/changelog
    DEPENDS ${package_files}/${package}/changelog VERBATIM)
  list(APPEND changelogs ${package_files}/${package}/changelog.gz)
  install(FILES ${package_files}/${package}/changelog.gz ${package_files}/copyright
          DESTINATION ${package_doc}/${package} COMPONENT ${component})
endforeach()
add_custom_target(changelogs ALL DEPENDS ${changelogs})

set(CPACK_GENERATOR DEB)
set(CPACK_PROJECT_CONFIG_FILE ${package_files}/cpack.cmake)
file(WRITE ${CPACK_PROJECT_CONFIG_FILE} "set(ENV{SOURCE_DATE_EPOCH} $ENV{SOURCE_DATE_EPOCH})\n")
set(CPACK_PACKAGE_CONTACT ${ROLLCOACH_MAINTAINER})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "foam-rolling coach for runners, in the terminal")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE
    WORLD_READ WORLD_EXECUTE)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_ENABLE_COMPONENT_DEPENDS OFF)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

set(CPACK_DEBIAN_UNSPECIFIED_PACKAGE_NAME rollcoach)
set(CPACK_DEBIAN_UNSPECIFIED_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_UNSPECIFIED_PACKAGE_RECOMMENDS "rollcoach-pdf, espeak-ng | speech-dispatcher")
set(CPACK_COMPONENT_UNSPECIFIED_DESCRIPTION
    "Asks what must not be rolled today, plans the best routine for the minutes
there are, and guides through it pass by pass with pressure, direction and
tempo, in pictures, words, voice and bell. Prints routines for athletes as
text, Markdown, HTML and SVG. All advice passes a safety review and comes
with its reason.

It does not replace medical advice. No network, no account, no telemetry.")

set(CPACK_DEBIAN_PDF_PACKAGE_NAME rollcoach-pdf)
set(CPACK_DEBIAN_PDF_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PDF_PACKAGE_DEPENDS "rollcoach (= ${PROJECT_VERSION}), fonts-dejavu-core")
set(CPACK_COMPONENT_PDF_DESCRIPTION
    "Lets rollcoach print its handouts as PDF: one sheet per athlete, front and
back, with drawings of the body. Kept apart from rollcoach because of the
libraries that it needs for fonts and drawing.")
include(CPack)
