/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* PDF: pages with embedded fonts, selectable text, a title, and a bookmark per document. */
#ifndef PAPER_PDF_H
#define PAPER_PDF_H

#include "print/pages.h"

extern const struct pages_format paper_pdf;

#endif
