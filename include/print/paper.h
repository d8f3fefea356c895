/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The supported paper sizes. */
#ifndef PRINT_PAPER_H
#define PRINT_PAPER_H

/* PAPER_A5 means cards: the front only, two per A4 sheet. */
enum paper { PAPER_A4, PAPER_LETTER, PAPER_A5 };

#endif
