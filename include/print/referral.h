/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Half a page for the physical therapist: places marked and when, places rolled, stop signals.  No diagnosis. */
#ifndef PRINT_REFERRAL_H
#define PRINT_REFERRAL_H

#include "core/record/history.h"
#include "core/record/overview.h"
#include "print/document.h"

struct referral {
	const struct catalogue *catalogue;
	const struct history *recent;
	const struct overview *overview;
	const char *athlete; /* NULL: a line to write on */
	const char *date; /* printed as given */
};

/* The recurring places (R110, R111); if there are none, all places marked recently.  False if nothing was marked. */
bool referral_document(const struct referral *referral, struct document *ret_document);

#endif
