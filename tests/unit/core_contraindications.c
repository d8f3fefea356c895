/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Every contraindication does what its sheet says, before and after a clearance: each has at least one row in the
 * table. */
#include "core/safety/review.h"
#include "unit/safety_fixture.h"

/* ---- Every contraindication -------------------------------------------------------------------------------------- */

/* The effect of one condition after a run, with all tools. */
struct row {
	const char *has;
	enum verdict verdict;
	const char *out; /* everything left out: muscles or groups, ":left" for one side; "all" */
	unsigned cap; /* highest cap of any muscle; 0: 6, as usual */
	const char *capped; /* muscles or groups that may have at most `capped_to` */
	unsigned capped_to;
	unsigned seconds; /* highest seconds_max; 0: 120, as usual */
	unsigned firmness; /* hardest tool anywhere; 0: 5, as usual */
	const char *no_tools; /* tools nobody may take */
	const char *no_positions;
	bool drills; /* drills and stretches may still be named */
};

static const struct row rows[] = {
	/* Full stops: nothing is rolled; drills and stretches are offered only if the entry allows them. */
	{ "bone-stress-suspected", VERDICT_STOP, "all", .drills = false },
	{ "acute-injury-72h:hamstrings:left", VERDICT_STOP, "all", .drills = false },
	{ "acute-injury-72h", VERDICT_STOP, "all", .drills = false },
	{ "red-or-swollen", VERDICT_STOP, "all", .drills = false },
	{ "blood-thinners", VERDICT_STOP, "all", .drills = true },
	{ "blood-disorder", VERDICT_STOP, "all", .drills = true },
	{ "peripheral-neuropathy", VERDICT_STOP, "all", .drills = false },
	{ "nerve-damage", VERDICT_STOP, "all", .drills = false },
	{ "osteoporosis", VERDICT_STOP, "all", .drills = false },
	{ "fracture", VERDICT_STOP, "all", .drills = false },
	{ "blood-clot", VERDICT_STOP, "all", .drills = false },
	{ "bone-infection", VERDICT_STOP, "all", .drills = false },
	{ "phlebitis", VERDICT_STOP, "all", .drills = false },
	{ "fever-illness", VERDICT_STOP, "all", .drills = false },
	{ "pain-dulled", VERDICT_STOP, "all", .drills = false },
	{ "dark-urine", VERDICT_STOP, "all", .drills = false },
	{ "tight-shiny-leg", VERDICT_STOP, "all", .drills = false },

	/* Ask first: everything is blocked until cleared. */
	{ "antiplatelet", VERDICT_ASK_FIRST, "all", .drills = true },
	{ "in-doubt", VERDICT_ASK_FIRST, "all", .drills = false },
	{ "recent-surgery:hamstrings:left", VERDICT_ASK_FIRST, "all", .drills = false },
	{ "pregnancy", VERDICT_ASK_FIRST, "all", .drills = false },
	{ "heart-circulation", VERDICT_ASK_FIRST, "all", .drills = false },
	{ "high-blood-pressure", VERDICT_ASK_FIRST, "all", .drills = false },
	{ "cancer", VERDICT_ASK_FIRST, "all", .drills = false },
	{ "kidney-liver", VERDICT_ASK_FIRST, "all", .drills = false },
	{ "steroids-long-term", VERDICT_ASK_FIRST, "all", .drills = false },

	/* Regions to ask a doctor about: blocked until cleared, while the rest continues. */
	{ "implant-joint-replacement:kneecap:right", VERDICT_LIMITED,
	  "quadriceps:right hamstrings:right gastrocnemius-medial:right gastrocnemius-lateral:right inner-thigh:right "
	  "tfl:right",
	  .no_tools = "vibrating-roller", .drills = true },
	{ "implant-joint-replacement:groin:left", VERDICT_LIMITED,
	  "glutes:left hip-stabilizers:left hamstrings:left inner-thigh:left rectus-femoris:left vastus-medialis:left",
	  .no_tools = "vibrating-roller", .drills = true },
	{ "implant-joint-replacement:spine", VERDICT_LIMITED, "upper-back", .no_tools = "vibrating-roller",
	  .drills = true },
	{ "implant-joint-replacement:forearms:left", VERDICT_LIMITED,
	  "chest-arms:left latissimus-dorsi:left rhomboids:left trapezius-mid-lower:left",
	  .no_tools = "vibrating-roller", .drills = true },
	{ "lymphedema:calves:left", VERDICT_LIMITED,
	  "quadriceps:left hamstrings:left glutes:left hip-stabilizers:left inner-thigh:left calves:left shins:left "
	  "feet:left",
	  .drills = true },
	{ "lymphedema:forearms:right", VERDICT_LIMITED,
	  "chest-arms:right latissimus-dorsi:right rhomboids:right trapezius-mid-lower:right thoracic-erectors",
	  .drills = true },
	{ "hernia", VERDICT_LIMITED, "hip-flexors adductors", .no_positions = "face-down", .drills = true },
	{ "disc-or-sciatica", VERDICT_LIMITED,
	  "thoracic-erectors trapezius-mid-lower latissimus-dorsi piriformis gluteus-maximus hamstrings", 3,
	  .drills = true },
	{ "disc-or-sciatica:hamstrings:left", VERDICT_LIMITED,
	  "thoracic-erectors trapezius-mid-lower latissimus-dorsi piriformis:left gluteus-maximus:left hamstrings:left",
	  3, .drills = true },

	/* Regions left out. */
	{ "active-injury:hamstrings:left", VERDICT_LIMITED, "hamstrings:left glutes:left calves:left", .drills = true },
	{ "active-injury:soleus", VERDICT_LIMITED, "calves hamstrings shins feet", .drills = true },
	{ "open-wound:soleus:left", VERDICT_LIMITED, "calves:left", .drills = true },
	{ "hard-lump-in-muscle:vastus-lateralis:right", VERDICT_LIMITED, "quadriceps:right", .drills = true },
	{ "varicose-veins:calves", VERDICT_LIMITED, "calves", .drills = true },
	{ "inflamed-joint-tendon:kneecap:left", VERDICT_LIMITED,
	  "quadriceps:left hamstrings:left gastrocnemius-medial:left gastrocnemius-lateral:left inner-thigh:left "
	  "tfl:left",
	  3, .drills = true },
	{ "shin-pain", VERDICT_LIMITED, "tibialis-posterior tibialis-anterior soleus",
	  .capped = "gastrocnemius-medial gastrocnemius-lateral", .capped_to = 3, .drills = true },
	{ "bruise:gluteus-medius:left", VERDICT_LIMITED, "gluteus-medius:left", .drills = true },
	{ "skin-problem:foot-sole", VERDICT_LIMITED, "foot-sole", .drills = true },
	{ "recent-injection:posterior-shoulder:right", VERDICT_LIMITED, "posterior-shoulder:right", .drills = true },

	/* Limits. */
	{ "tendon-pain:achilles:left", VERDICT_LIMITED, "", .capped = "calves:left", .capped_to = 3, .drills = true },
	{ "tendon-pain", VERDICT_LIMITED, "", .capped = "calves quadriceps hamstrings", .capped_to = 3,
	  .drills = true },
	{ "heel-pain", VERDICT_LIMITED, "", .capped = "foot-sole", .capped_to = 3, .drills = true },
	{ "diabetes", VERDICT_LIMITED, "", 4, "feet calves shins", 3, .no_tools = "frozen-bottle golf-ball spiky-ball",
	  .drills = true },
	{ "inflammatory-arthritis", VERDICT_LIMITED, "", 3, .drills = true },
	{ "inflammatory-arthritis:wrist:left", VERDICT_LIMITED, "forearms:left", 3, .drills = true },
	{ "hypermobile", VERDICT_LIMITED, "", 3, .firmness = 3, .drills = true },
	{ "long-race-48h", VERDICT_LIMITED, "", 3, .seconds = 30, .firmness = 3, .drills = true },
	{ "chronic-pain", VERDICT_LIMITED, "", 3, .seconds = 30, .firmness = 3, .drills = true },
	{ "young-user", VERDICT_LIMITED, "", 4, .firmness = 3, .no_tools = "vibrating-roller", .drills = true },
	{ "over-65", VERDICT_LIMITED, "", 4, .firmness = 3, .drills = true },
	{ "no-floor", VERDICT_LIMITED, "@", .firmness = 0, .no_positions = "face-down on-back side-lying sitting",
	  .drills = true },
	{ "vibration-implant", VERDICT_LIMITED, "pectorals", .no_tools = "vibrating-roller", .drills = true },
	{ "returning-from-injury:calves:right", VERDICT_LIMITED, "calves:right", .drills = true },

	{ "pain-tablets", VERDICT_LIMITED, "", 3, .seconds = 30, .firmness = 3, .drills = true },
	{ "travel-or-still-leg", VERDICT_LIMITED, "", .drills = true },
	{ "travel-or-still-leg:calves:left", VERDICT_LIMITED,
	  "quadriceps:left hamstrings:left glutes:left hip-stabilizers:left inner-thigh:left calves:left shins:left "
	  "feet:left",
	  .drills = true },
	{ "one-calf-pain:calves:left", VERDICT_LIMITED, "calves:left hamstrings:left", .drills = false },
	{ "one-calf-pain", VERDICT_LIMITED, "calves hamstrings", .drills = false },
	{ "low-bone-density", VERDICT_ASK_FIRST, "all", .drills = false },
	{ "low-energy", VERDICT_LIMITED, "", 3, .firmness = 3, .drills = true },
	{ "earlier-stress-fracture:calves:left", VERDICT_LIMITED,
	  "quadriceps:left hamstrings:left glutes:left hip-stabilizers:left inner-thigh:left calves:left shins:left "
	  "feet:left",
	  .drills = true },
	{ "easy-bruising", VERDICT_ASK_FIRST, "all", .drills = false },
	{ "exertional-tightness:calves:left", VERDICT_LIMITED, "calves:left shins:left", .drills = true },
	{ "new-muscle-pain-medicine", VERDICT_ASK_FIRST, "all", .drills = true },
	{ "tendon-antibiotic", VERDICT_LIMITED, "", .capped = "calves", .capped_to = 3, .drills = true },

	/* Advice. */
	{ "same-spot-again", VERDICT_GO, "", .drills = true },
};

static unsigned highest_cap(const struct row *row)
{
	return row->cap != 0 ? row->cap : 6;
}

static unsigned highest_seconds(const struct row *row)
{
	return row->seconds != 0 ? row->seconds : 120;
}

static void check_tools(const struct row *row, const struct allowance *allowance)
{
	for (unsigned i = 0; i < catalogue()->tools_count; i++) {
		const struct tool *tool = &catalogue()->tools[i];
		if ((allowance->tools >> i & 1) == 0)
			continue;
		if (row->firmness != 0 && tool->firmness > row->firmness)
			fail_msg("%s: %s is too firm", row->has, tool->id);
		if (row->no_tools != NULL && words_have(row->no_tools, tool->id))
			fail_msg("%s: %s may be used", row->has, tool->id);
	}
}

static void check_muscle(const struct row *row, const struct safety *safety, unsigned muscle, enum side side)
{
	const struct muscle *sheet = &catalogue()->muscles[muscle];
	struct allowance allowance = safety_allowance(safety, muscle, side);
	bool out = allowance.kind == ALLOWED_NOT;
	if (row->out[0] != '@' && out != listed(row->out, sheet, side))
		fail_msg("%s: %s on the %s is %s", row->has, sheet->id, side_word(side), out ? "left out" : "allowed");
	if (allowance.cap > highest_cap(row) || allowance.seconds_max > highest_seconds(row))
		fail_msg("%s: %s has cap %u and %u s", row->has, sheet->id, allowance.cap, allowance.seconds_max);
	if (row->capped != NULL && listed(row->capped, sheet, side) != (allowance.cap == row->capped_to) &&
	    sheet->pressure_class == CLASS_A)
		fail_msg("%s: %s on the %s has cap %u", row->has, sheet->id, side_word(side), allowance.cap);
	if (row->capped != NULL && listed(row->capped, sheet, side) && allowance.cap > row->capped_to)
		fail_msg("%s: %s on the %s has cap %u", row->has, sheet->id, side_word(side), allowance.cap);
	check_tools(row, &allowance);
	for (enum position position = 0; position < POSITION_COUNT; position++)
		if ((allowance.positions >> position & 1) && row->no_positions != NULL &&
		    words_have(row->no_positions, position_word(position)))
			fail_msg("%s: %s may be rolled %s", row->has, sheet->id, position_word(position));
}

static void check_row(const struct row *row)
{
	struct person person = anyone();
	has(&person, row->has);
	const struct contraindication *entry = &catalogue()->contraindications[person.conditions[0].contraindication];
	struct safety safety = review(&person, "post-run");
	if (safety.verdict != row->verdict)
		fail_msg("%s: %s", row->has, verdict_word(safety.verdict));
	if (safety.drills_allowed != row->drills)
		fail_msg("%s: drills", row->has);
	const struct notice *notice = notice_of(&safety, entry->id);
	if (notice == NULL || notice->action - NOTICE_ADVICE != entry->action - ACTION_ADVICE)
		fail_msg("%s: no notice, or another action", row->has);
	if (strstr(notice->reason.text, entry->message.items[0]) == NULL ||
	    strcmp(notice->reason.rules[0], entry->rules.items[0]) != 0)
		fail_msg("%s says: %s", row->has, notice->reason.text);
	unsigned cap = 0, seconds = 0;
	for (unsigned muscle = 0; muscle < catalogue()->muscles_count; muscle++) {
		for (enum side side = SIDE_LEFT; side <= SIDE_RIGHT; side++) {
			struct allowance allowance = safety_allowance(&safety, muscle, side);
			check_muscle(row, &safety, muscle, side);
			cap = allowance.cap > cap ? allowance.cap : cap;
			seconds = allowance.seconds_max > seconds ? allowance.seconds_max : seconds;
		}
	}
	if (row->verdict < VERDICT_ASK_FIRST && (cap != highest_cap(row) || seconds != highest_seconds(row)))
		fail_msg("%s: takes more than it should: cap %u, %u s", row->has, cap, seconds);
	safety_done(&safety);
}

static void every_contraindication_does_what_its_sheet_says(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		check_row(&rows[i]);
}

static void every_contraindication_has_a_row(void **state)
{
	(void)state;
	assert_int_equal(catalogue()->contraindications_count, 61);
	for (unsigned i = 0; i < catalogue()->contraindications_count; i++) {
		const char *id = catalogue()->contraindications[i].id;
		bool found = false;
		for (size_t row = 0; row < sizeof rows / sizeof *rows; row++)
			found |= strncmp(rows[row].has, id, strlen(id)) == 0 &&
				 strchr(":", rows[row].has[strlen(id)]) != NULL;
		if (!found)
			fail_msg("no row for %s", id);
	}
}

static void a_clearance_leaves_what_the_sheet_says(void **state)
{
	(void)state;
	static const struct {
		const char *has;
		enum verdict verdict;
		unsigned cap;
		const char *out, *no_positions, *no_tools;
	} cleared[] = {
		{ "antiplatelet", VERDICT_GO, 6, "", "", "" },
		{ "in-doubt", VERDICT_GO, 6, "", "", "" },
		{ "recent-surgery:calves", VERDICT_GO, 6, "", "", "" },
		{ "implant-joint-replacement:kneecap", VERDICT_GO, 6, "", "", "" },
		{ "pregnancy", VERDICT_LIMITED, 3, "hip-flexors adductors", "face-down on-back side-lying",
		  "vibrating-roller" },
		{ "heart-circulation", VERDICT_LIMITED, 6, "", "", "frozen-bottle" },
		{ "high-blood-pressure", VERDICT_LIMITED, 4, "", "", "" },
		{ "cancer", VERDICT_GO, 6, "", "", "" },
		{ "lymphedema:calves:left", VERDICT_GO, 6, "", "", "" },
		{ "hernia", VERDICT_GO, 6, "", "", "" },
		{ "disc-or-sciatica", VERDICT_GO, 6, "", "", "" },
		{ "kidney-liver", VERDICT_GO, 6, "", "", "" },
		{ "steroids-long-term", VERDICT_LIMITED, 3, "", "", "" },
	};
	for (size_t i = 0; i < sizeof cleared / sizeof *cleared; i++) {
		struct person person = anyone();
		has(&person, cleared[i].has);
		person.conditions[0].cleared = true;
		struct safety safety = review(&person, "post-run");
		if (safety.verdict != cleared[i].verdict)
			fail_msg("%s cleared: %s", cleared[i].has, verdict_word(safety.verdict));
		const struct row row = { cleared[i].has,
					 cleared[i].verdict,
					 "@",
					 cleared[i].cap,
					 .no_tools = cleared[i].no_tools,
					 .no_positions = cleared[i].no_positions };
		for (unsigned muscle = 0; muscle < catalogue()->muscles_count; muscle++) {
			const struct muscle *sheet = &catalogue()->muscles[muscle];
			check_muscle(&row, &safety, muscle, SIDE_LEFT);
			if (listed(cleared[i].out, sheet, SIDE_LEFT))
				assert_int_equal(safety_allowance(&safety, muscle, SIDE_LEFT).kind, ALLOWED_NOT);
		}
		assert_int_equal(safety_allowance(&safety, at(SECTION_MUSCLES, "rhomboids"), SIDE_BOTH).kind ==
					 ALLOWED_NOT,
				 false);
		const struct notice *notice = &safety.notices[0];
		assert_int_equal(notice->action, cleared[i].verdict == VERDICT_GO ? NOTICE_ADVICE : NOTICE_LIMIT);
		assert_non_null(strstr(notice->reason.text, "A clearance is recorded"));
		assert_null(strstr(notice->reason.text, "ask your"));
		safety_done(&safety);
	}
}

/* A sore calf after a journey may be a clot; low energy with an earlier stress fracture asks a doctor first. */
static void some_conditions_are_worse_together(void **state)
{
	(void)state;
	static const struct {
		const char *first, *second;
		enum verdict verdict;
	} pairs[] = {
		{ "one-calf-pain", "travel-or-still-leg", VERDICT_STOP },
		{ "pregnancy", "one-calf-pain", VERDICT_STOP },
		{ "low-energy", "earlier-stress-fracture:calves:left", VERDICT_ASK_FIRST },
		{ "low-energy", "diabetes", VERDICT_LIMITED },
	};
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		struct person person = anyone();
		has(&person, pairs[i].first);
		has(&person, pairs[i].second);
		assert_int_equal(verdict(&person), pairs[i].verdict);
	}
}

static struct condition from(const char *id, int64_t since, int64_t until)
{
	return (struct condition){
		.contraindication = at(SECTION_CONTRAINDICATIONS, id), .side = SIDE_BOTH, .since = since, .until = until
	};
}

/* A suspected clot is not forgotten when the hours of its sore calf or its journey are over. */
static void a_full_stop_of_two_conditions_does_not_end_by_itself(void **state)
{
	(void)state;
	const struct {
		struct condition first, second;
		enum verdict verdict;
	} pairs[] = {
		{ from("one-calf-pain", NOW - 2 * DAY, 0), from("travel-or-still-leg", NOW - 20 * DAY, 0),
		  VERDICT_STOP },
		{ from("travel-or-still-leg", NOW - 70 * DAY, 0), from("one-calf-pain", NOW - 15 * DAY, 0),
		  VERDICT_STOP },
		{ from("one-calf-pain", NOW - 2 * DAY, 0), from("pregnancy", NOW - 90 * DAY, NOW - DAY), VERDICT_STOP },
		/* the calf was taken back; the two were never there together; nothing made it worse */
		{ from("one-calf-pain", NOW - 2 * DAY, NOW - DAY), from("travel-or-still-leg", NOW - 70 * DAY, 0),
		  VERDICT_GO },
		{ from("one-calf-pain", NOW - 80 * DAY, 0), from("travel-or-still-leg", NOW - 70 * DAY, 0),
		  VERDICT_GO },
		{ from("one-calf-pain", NOW - 2 * DAY, 0), from("diabetes", NOW - 90 * DAY, 0), VERDICT_LIMITED },
	};
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		struct person person = anyone();
		person.conditions[person.conditions_count++] = pairs[i].first;
		person.conditions[person.conditions_count++] = pairs[i].second;
		assert_int_equal(verdict(&person), pairs[i].verdict);
	}
}

static void no_clearance_lifts_a_stop(void **state)
{
	(void)state;
	for (unsigned i = 0; i < catalogue()->contraindications_count; i++) {
		struct person person = anyone();
		if (catalogue()->contraindications[i].action != ACTION_STOP_ALL)
			continue;
		person.conditions[person.conditions_count++] =
			(struct condition){ .contraindication = i, .side = SIDE_BOTH, .since = NOW, .cleared = true };
		assert_int_equal(verdict(&person), VERDICT_STOP);
	}
}

/* Not even a catalogue that says otherwise makes a full stop clearable. */
static void a_stop_that_calls_itself_clearable_still_stops(void **state)
{
	(void)state;
	struct contraindication entries[64];
	struct catalogue other = *catalogue();
	memcpy(entries, other.contraindications, other.contraindications_count * sizeof *entries);
	unsigned fracture = at(SECTION_CONTRAINDICATIONS, "fracture");
	entries[fracture].clearable = true;
	other.contraindications = entries;
	struct person person = anyone();
	has(&person, "fracture");
	person.conditions[0].cleared = true;
	struct safety safety;
	safety_review(&safety, &other, at(SECTION_MODES, "post-run"), &person, NOW);
	assert_int_equal(safety.verdict, VERDICT_STOP);
	safety_done(&safety);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_contraindication_does_what_its_sheet_says),
		cmocka_unit_test(every_contraindication_has_a_row),
		cmocka_unit_test(a_clearance_leaves_what_the_sheet_says),
		cmocka_unit_test(some_conditions_are_worse_together),
		cmocka_unit_test(a_full_stop_of_two_conditions_does_not_end_by_itself),
		cmocka_unit_test(no_clearance_lifts_a_stop),
		cmocka_unit_test(a_stop_that_calls_itself_clearable_still_stops),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
