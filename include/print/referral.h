/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Half a page for the physical therapist: what was marked when, what was rolled, stop signals.  No diagnosis. */
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
	const char *date; /* as written on the page */
};

/* The places that keep coming back (R110, R111); without any, all that were marked lately.  False if nothing was. */
bool referral_document(const struct referral *referral, struct document *ret_document);

#endif
