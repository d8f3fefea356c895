/* SPDX-License-Identifier: MIT */
/* Spreads marks over muscles: a group to its members, a no-go area to what is offered instead of it. */
#include "core/plan_interest.h"

enum { LEVEL_UNSAID = 5 };

/* While marks are spread. */
struct spreading {
	const struct catalogue *catalogue;
	struct interest *interests;
	int *levels; /* [muscle * 2 + side]: how sore; owned by the caller */
	int mark;
};

typedef void touch(struct spreading *spreading, unsigned muscle);

static void each_of_group(struct spreading *spreading, const struct group *group, touch *touch)
{
	for (unsigned i = 0; i < group->members.items_count; i++) {
		int muscle = catalogue_find(spreading->catalogue, SECTION_MUSCLES, group->members.items[i]);
		if (muscle >= 0)
			touch(spreading, (unsigned)muscle);
	}
}
