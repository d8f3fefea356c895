/* SPDX-License-Identifier: MIT */
/* From the words of the command line to a wish. */
#ifndef APP_WISH_H
#define APP_WISH_H

#include "app/options.h"
#include "core/person/person.h"
#include "core/person/settings.h"

/* The usual mode and length of the settings, then what the command line says.  False with ERR_USAGE. */
bool wish_of_options(struct wish *ret_wish, const struct options *options, const struct settings *settings,
		     const struct catalogue *catalogue, int64_t now, struct err *err);

#endif
