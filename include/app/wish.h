/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Makes a wish from the command line's options. */
#ifndef APP_WISH_H
#define APP_WISH_H

#include "app/options.h"
#include "core/person/person.h"
#include "core/person/settings.h"

/* The words of a wish that are texts: the key, and their place in struct options.  The last row has no key. */
struct wish_option {
	const char *key;
	size_t words; /* offset of its struct words */
};
extern const struct wish_option wish_options[];

/* Starts from the usual mode and length in the settings; options override them.  False with ERR_USAGE. */
bool wish_of_options(struct wish *ret_wish, const struct options *options, const struct settings *settings,
		     const struct catalogue *catalogue, int64_t now, struct err *err);

#endif
