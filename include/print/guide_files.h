/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The files of the player (src/print/guide.js and .css) as text, made by src/text.cmake. */
#ifndef PRINT_GUIDE_FILES_H
#define PRINT_GUIDE_FILES_H

extern const char guide_player[], guide_style[];
extern const unsigned char guide_player_sha256[32];

#endif
