/* SPDX-License-Identifier: MIT */
/* The supported paper sizes. */
#ifndef PRINT_PAPER_H
#define PRINT_PAPER_H

enum paper { PAPER_A4, PAPER_LETTER };

#endif
