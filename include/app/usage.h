/* SPDX-License-Identifier: MIT */
/* Usage, manual page and shell completions, printed from the tables of options, commands and exit statuses. */
#ifndef APP_USAGE_H
#define APP_USAGE_H

#include "app/options.h"
#include "base/buf.h"

/* The sentence that the first view, the handout and the manual carry too. */
#define NOT_REVIEWED                                                                                          \
	"The advice follows published sources and was not reviewed by a clinician. It does not replace one: " \
	"pain means stop, and doubt means ask."

/* What `rollcoach --help` or `rollcoach COMMAND --help` says, at most 80 columns wide. */
void usage_print(const struct subcommand *command, struct buf *ret_text);

/* The manual page as scdoc source. */
void usage_manual(struct buf *ret_text);

/* The completions of a shell: "bash", "zsh" or "fish"; false for any other. */
bool usage_completions(const char *shell, struct buf *ret_text);

#endif
