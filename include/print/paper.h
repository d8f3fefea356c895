/* SPDX-License-Identifier: MIT */
/* The sizes of paper that pages are made for. */
#ifndef PRINT_PAPER_H
#define PRINT_PAPER_H

enum paper { PAPER_A4, PAPER_LETTER };

#endif
