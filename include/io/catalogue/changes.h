/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Entries of a catalogue document that partially change another: `change: soleus` and only the fields that differ. */
#ifndef IO_CATALOGUE_CHANGES_H
#define IO_CATALOGUE_CHANGES_H

#include "core/catalogue/catalogue.h"
#include "io/yaml/document.h"

struct change {
	enum section section;
	unsigned at; /* position in its section */
	unsigned span; /* of the entry, in the document's spans */
};

/* In the order of sections and positions.  Free `items`. */
struct changes {
	struct change *items;
	unsigned count, capacity;
};

/* Finds them in a parsed document, and sets the id of each to the one its `change` names. */
void changes_read(struct changes *ret_changes, struct yaml_file *file);

/* The change at a position, or NULL. */
const struct change *changes_find(const struct changes *changes, enum section section, unsigned at);

/* True if the entry sets the field at `path`, such as "cues.roll". */
bool change_gives(const struct change *change, const struct yaml_file *file, const char *path);

#endif
