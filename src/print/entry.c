/* SPDX-License-Identifier: MIT */
/* Prints one entry of the catalogue as a sheet: a title, then a row for each thing that is known.
 *
 * The sheets are tables: a member is one row, and rows without a value are left away. */
#include "print/entry.h"

#include "core/catalogue/words.h"
#include "core/safety/notice.h"
#include "print/sheet.h"
#include <stdio.h>
#include <string.h>

/* ---- Sheets --------------------------------------------------------------------------------------------------- */

#define NAME(value, word) [value] = word,
static const char *const classes[] = { CLASS_WORDS(NAME) };
static const char *const actions[] = { ACTION_WORDS(NAME) };
static const char *const blocks[] = { "nothing by itself", "the muscles named below", "the place named with it",
				      "everything" };
static const char *const spreads[] = { SPREAD_WORDS(NAME) };
static const char *const pages[] = { ASKED_WORDS(NAME) };
static const char *const positions[] = { POSITION_WORDS(NAME) };
static const char *const stretch_types[] = { "static: held", "dynamic: moving" };
static const char *const forces[] = { "absolute: never rolled", "light pressure only" };
static const char *const views[] = { VIEW_WORDS(NAME) };
static const char *const shape_kinds[] = { SHAPE_WORDS(NAME) };

static void print_doses(const struct sheet *sheet, const char *label, const void *value)
{
	const struct muscle *muscle = (const struct muscle *)((const char *)value - offsetof(struct muscle, doses));
	for (unsigned i = 0; i < muscle->doses_count; i++) {
		const struct dose *dose = &muscle->doses[i];
		struct buf text = { 0 };
		buf_addf(&text, dose->skip ? "%s not rolled" : "%s %u s each side", dose->mode, dose->seconds);
		sheet_line(sheet, i == 0 ? label : "", buf_text(&text));
		buf_done(&text);
	}
}

static void print_stances(const struct sheet *sheet, const char *label, const void *value)
{
	const struct muscle *muscle = (const struct muscle *)((const char *)value - offsetof(struct muscle, stances));
	for (unsigned i = 0; i < muscle->stances_count; i++) {
		const struct stance *stance = &muscle->stances[i];
		struct buf text = { 0 };
		buf_addf(&text, "%s: ", position_word(stance->position));
		for (unsigned t = 0; t < stance->tools.items_count; t++)
			buf_addf(&text, "%s%s", t > 0 ? ", " : "", stance->tools.items[t]);
		if (stance->cap > 0)
			buf_addf(&text, "; pressure at most %u", stance->cap);
		if (stance->no_beginners)
			buf_add(&text, "; not for beginners");
		sheet_line(sheet, i == 0 ? label : "", buf_text(&text));
		buf_done(&text);
	}
}

static const struct row muscle_rows[] = { TEXT("Anatomical name", muscle, anatomical),
					  TEXT("Group", muscle, group),
					  NUMBER("Priority", muscle, priority, "of 5"),
					  TEXT("", muscle, priority_reason),
					  TEXT("Why for runners", muscle, why),
					  TEXT("Visible", muscle, visible),
					  FLAG("Both strips at once", muscle, central),
					  TEXT("Origin", muscle, origin),
					  TEXT("Insertion", muscle, insertion),
					  TEXT("Fibres", muscle, fibers),
					  TEXT("From", muscle, from),
					  TEXT("To", muscle, to),
					  WORD("Pressure class", muscle, pressure_class, classes),
					  NUMBER("Stroke", muscle, stroke_cm, "cm"),
					  NUMBER("Tempo", muscle, tempo_s, "s one way"),
					  OTHER("Time", muscle, doses, print_doses),
					  NUMBER("Hold", muscle, hold_s, "s on a tight spot"),
					  NUMBER("Longest hold", muscle, hold_max_s, "s"),
					  TEXTS("Tools", muscle, tools),
					  TEXT("At home", muscle, household),
					  OTHER("Positions", muscle, stances, print_stances),
					  TEXT("Start", muscle, start),
					  TEXT("More pressure", muscle, more_pressure),
					  TEXT("Less pressure", muscle, less_pressure),
					  LINES("Keep off", muscle, avoid),
					  TEXTS("No-go areas near", muscle, near_areas),
					  LINES("Mistakes", muscle, mistakes),
					  TEXTS("If sore, check", muscle, also_check),
					  TEXT("Stretch", muscle, static_stretch),
					  TEXT("Drill", muscle, dynamic_drill),
					  TEXT("Cues", muscle, cues.setup),
					  TEXT("", muscle, cues.roll),
					  TEXT("", muscle, cues.more),
					  TEXT("", muscle, cues.less),
					  TEXT("", muscle, cues.hold),
					  TEXT("", muscle, cues.avoid),
					  CITED(muscle, sources),
					  END };

static const struct row sweep_rows[] = { TEXT("Sweep", sweep, id),
					 TEXTS("  covers", sweep, members),
					 TEXTS("  with", sweep, tools),
					 TEXT("  from", sweep, from),
					 TEXT("  to", sweep, to),
					 TEXT("  cue", sweep, cue),
					 END };

static void print_sweep(const struct sheet *sheet, const char *label, const void *value)
{
	const struct sweep *sweep;
	(void)label;
	memcpy(&sweep, value, sizeof(sweep));
	if (sweep != NULL)
		sheet_rows(sheet, sweep_rows, sweep);
}

static const struct row group_rows[] = {
	FLAG("One of the seven", group, region), NUMBER("Left out as number", group, drop_order, "when time is short"),
	TEXTS("Muscles", group, members),        OTHER("", group, sweep, print_sweep),
	TEXTS("Same joint", group, neighbours),  TEXTS("If sore, also", group, related),
	TEXT("", group, related_source),         END
};

static const struct row tool_rows[] = { TEXT("Size", tool, size),
					NUMBER("Firmness", tool, firmness, "of 5"),
					FLAG("Basic tool", tool, basic),
					FLAG("Household stand-in", tool, household),
					FLAG("Ball", tool, ball),
					FLAG("Spares the spine", tool, spans_spine),
					FLAG("Vibrates", tool, vibrates),
					FLAG("Textured", tool, textured),
					FLAG("Frozen", tool, cold),
					TEXT("Suited to", tool, suited_to),
					TEXT("Instead", tool, substitute),
					TEXTS("", tool, substitutes),
					TEXT("Notes", tool, notes),
					NUMBER("Pressure at most", tool, cap, ""),
					NUMBER("Pressure less", tool, cap_minus, "off every cap"),
					FLAG("For beginners", tool, beginner_ok),
					TEXTS("Only in", tool, only_positions),
					CITED(tool, sources),
					END };

static void print_parts(const struct sheet *sheet, const char *label, const void *value)
{
	static const struct row rows[] = { TEXTS("On", part_limit, muscles),
					   NUMBER("  pressure at most", part_limit, cap, ""),
					   FLAG("  soft tools only", part_limit, soft_tools),
					   TEXTS("  only with", part_limit, only_tools),
					   TEXTS("  not", part_limit, positions),
					   TEXT("  stroke ends at", part_limit, to),
					   END };
	const struct restriction *limits = (const void *)((const char *)value - offsetof(struct restriction, parts));
	(void)label;
	for (unsigned i = 0; i < limits->parts_count; i++)
		sheet_rows(sheet, rows, &limits->parts[i]);
}

static void print_restriction(const struct sheet *sheet, const char *label, const void *value)
{
	static const struct row rows[] = { WORD("Leaves out", restriction, blocks, blocks),
					   TEXTS("Muscles", restriction, muscles),
					   TEXTS("On that side", restriction, side_muscles),
					   NUMBER("Pressure at most", restriction, cap, ""),
					   NUMBER("At the place", restriction, place_cap, "at most"),
					   NUMBER("Time at most", restriction, seconds, "s for each side"),
					   FLAG("Shortest bouts", restriction, minimum_dose),
					   NUMBER("Firmness at most", restriction, firmness, ""),
					   FLAG("Soft tools only", restriction, soft_tools),
					   FLAG("No vibration", restriction, no_vibration),
					   FLAG("No frozen tools", restriction, no_cold),
					   TEXTS("Not with", restriction, tools),
					   TEXTS("Not", restriction, positions),
					   FLAG("One set only", restriction, one_set),
					   FLAG("No static stretch", restriction, no_end_range),
					   OTHER("", restriction, parts, print_parts),
					   END };
	if (label[0] != '\0')
		buf_addf(sheet->text, "%s\n", label);
	sheet_rows(sheet, rows, value);
}

static void print_after_clearance(const struct sheet *sheet, const char *label, const void *value)
{
	const struct contraindication *entry =
		(const void *)((const char *)value - offsetof(struct contraindication, after_clearance));
	if (entry->clearable)
		print_restriction(sheet, label, value);
}

/* How far it spreads means something only where a place can be named. */
static void print_spread(const struct sheet *sheet, const char *label, const void *value)
{
	const struct contraindication *entry =
		(const void *)((const char *)value - offsetof(struct contraindication, spread));
	if (entry->place || entry->place_optional)
		sheet_line(sheet, label, spreads[entry->spread]);
}

static const struct row contraindication_rows[] = { TEXT("Question", contraindication, question),
						    TEXT("", contraindication, hint),
						    LINES("Answer", contraindication, message),
						    WORD("Action", contraindication, action, actions),
						    TEXT("In words", contraindication, excludes),
						    OTHER("", contraindication, restricts, print_restriction),
						    OTHER("Spreads to", contraindication, spread, print_spread),
						    OTHER("Once cleared:", contraindication, after_clearance,
							  print_after_clearance),
						    TEXT("How long", contraindication, window),
						    NUMBER("Ends after", contraindication, hours, "hours"),
						    TEXT("Then", contraindication, then),
						    TEXT("Still allowed", contraindication, still_allowed),
						    TEXT("Ask the doctor", contraindication, ask_doctor),
						    TEXTS("Also asked", contraindication, also_ask),
						    WORD("Asked on page", contraindication, asked, pages),
						    TEXT("Evidence", contraindication, evidence),
						    CITED(contraindication, sources),
						    TEXTS("Rules", contraindication, rules),
						    END };

static void print_redirect(const struct sheet *sheet, const char *label, const void *value)
{
	static const struct row rows[] = { TEXTS("Instead", redirect, offer),
					   TEXTS("Stretches", redirect, stretches),
					   TEXTS("Asked first", redirect, also_ask),
					   TEXT("Cue instead", redirect, cue),
					   TEXT("", redirect, source),
					   END };
	const struct redirect *redirect;
	(void)label;
	memcpy(&redirect, value, sizeof(redirect));
	if (redirect != NULL)
		sheet_rows(sheet, rows, redirect);
}

static const struct row area_rows[] = { TEXT("Reason", area, reason),
					WORD("Force", area, force, forces),
					NUMBER("Pressure at most", area, cap, ""),
					OTHER("", area, redirect, print_redirect),
					TEXT("Cue", area, cue),
					TEXTS("Muscles near", area, near),
					TEXTS("If sore, also", area, related),
					TEXT("Evidence", area, evidence),
					CITED(area, sources),
					TEXTS("Rules", area, rules),
					END };

static const struct row stretch_rows[] = { WORD("Type", stretch, type, stretch_types),
					   TEXT("Repeats", stretch, repeats),
					   NUMBER("Time", stretch, seconds, "s"),
					   FLAG("Each side", stretch, sided),
					   FLAG("Half each side", stretch, half_each_side),
					   WORD("Position", stretch, position, positions),
					   TEXTS("Muscles", stretch, muscles),
					   LINES("Cues", stretch, cues),
					   TEXT("Source", stretch, source),
					   END };

static void print_caps(const struct sheet *sheet, const char *label, const void *value)
{
	struct buf text = { 0 };
	for (int i = 0; i < CLASS_COUNT; i++)
		buf_addf(&text, "%sclass %s %u", i > 0 ? ", " : "", classes[i], ((const unsigned *)value)[i]);
	sheet_line(sheet, label, buf_text(&text));
	buf_done(&text);
}

/* What rolling in this mode may do, in the words of the rules. */
static void print_cards(const struct sheet *sheet, const char *label, const void *value)
{
	const struct texts *cards = value;
	for (unsigned i = 0; i < cards->items_count; i++) {
		int at = catalogue_find(sheet->catalogue, SECTION_RULES, cards->items[i]);
		if (at >= 0)
			sheet_line(sheet, i == 0 ? label : "", sheet->catalogue->rules[at].text);
	}
}

static const struct row mode_rows[] = { TEXT("Purpose", mode, purpose),
					LINES("When", mode, when),
					OTHER("What it may do", mode, cards, print_cards),
					NUMBER("Length", mode, minutes, "minutes"),
					TEXT("Order", mode, blocks_order),
					TEXT("Before", mode, before),
					TEXT("After", mode, after),
					NUMBER("Shortest bout", mode, bout_min_s, "s"),
					NUMBER("Usual bout", mode, bout_default_s, "s"),
					NUMBER("Longest planned", mode, bout_most_s, "s"),
					NUMBER("Longest by wish", mode, bout_user_max_s, "s"),
					OTHER("Pressure at most", mode, caps, print_caps),
					NUMBER("Hold", mode, hold_s, "s on a tight spot"),
					NUMBER("Sets", mode, sets, ""),
					TEXTS("Tools first", mode, tools),
					TEXTS("Groups", mode, order),
					TEXTS("First", mode, first_groups),
					TEXTS("Positions", mode, positions),
					TEXTS("Drills", mode, drills),
					TEXTS("Stretches", mode, stretches),
					TEXT("Tone", mode, tone),
					TEXTS("Rules", mode, rules),
					END };

static const struct row stop_signal_rows[] = { TEXT("Does", stop_signal, does),
					       TEXT("Cue", stop_signal, cue),
					       TEXTS("Asks again", stop_signal, asks),
					       NUMBER("Pressure less", stop_signal, cap_minus, "steps"),
					       NUMBER("The second time", stop_signal, second_time_days,
						      "days left out"),
					       CITED(stop_signal, sources),
					       TEXTS("Rules", stop_signal, rules),
					       END };

static const struct row rule_rows[] = { TEXT("Figure", rule, figure),         FLAG("In force", rule, force),
					TEXT("The program must", rule, must), LINES("Served by", rule, served_by),
					TEXT("Source", rule, source),         END };

static const struct row cue_rows[] = { END };
static const struct row source_rows[] = { TEXT("", source, citation), END };

static const struct row pressure_rows[] = { NUMBER("From", pressure, from, ""), NUMBER("To", pressure, to, ""),
					    TEXT("Feels like", pressure, feels), END };

static const struct row constant_rows[] = { NUMBER("Value", constant_value, value, ""),
					    TEXT("Basis", constant_value, basis), TEXTS("Rules", constant_value, rules),
					    END };

static const struct row shape_rows[] = { WORD("View", shape, view, views), WORD("Kind", shape, kind, shape_kinds),
					 TEXT("Of", shape, of), NUMBER("Points", shape, outline_count, ""), END };

/* Where the title of an entry is, and its sheet. */
static const struct {
	size_t title; /* offset of a text */
	const struct row *rows;
} sheets[SECTION_COUNT] = {
	[SECTION_MUSCLES] = { offsetof(struct muscle, name), muscle_rows },
	[SECTION_GROUPS] = { offsetof(struct group, name), group_rows },
	[SECTION_TOOLS] = { offsetof(struct tool, name), tool_rows },
	[SECTION_CONTRAINDICATIONS] = { offsetof(struct contraindication, name), contraindication_rows },
	[SECTION_AREAS] = { offsetof(struct area, name), area_rows },
	[SECTION_STRETCHES] = { offsetof(struct stretch, name), stretch_rows },
	[SECTION_MODES] = { offsetof(struct mode, name), mode_rows },
	[SECTION_CUES] = { offsetof(struct cue_line, text), cue_rows },
	[SECTION_STOP_SIGNALS] = { offsetof(struct stop_signal, signal), stop_signal_rows },
	[SECTION_RULES] = { offsetof(struct rule, text), rule_rows },
	[SECTION_SOURCES] = { offsetof(struct source, short_name), source_rows },
	[SECTION_PRESSURES] = { offsetof(struct pressure, word), pressure_rows },
	[SECTION_CONSTANTS] = { offsetof(struct constant_value, id), constant_rows },
	[SECTION_ATLAS] = { offsetof(struct shape, id), shape_rows },
};

void print_entry_at(const struct catalogue *catalogue, enum section section, unsigned at, struct buf *ret_text)
{
	const char *entry = catalogue_entry(catalogue, section, at), *title;
	struct sheet sheet = { catalogue, ret_text };
	char label[32];
	memcpy(&title, entry + sheets[section].title, sizeof(title));
	if (section == SECTION_AREAS)
		buf_addf(ret_text, "%s\n\n", notice_redirect(catalogue, at).reason.text);
	buf_addf(ret_text, "%s\n", title);
	snprintf(label, sizeof(label), "%c%s", section_singular(section)[0] - 'a' + 'A', section_singular(section) + 1);
	sheet_line(&sheet, label, catalogue_id(catalogue, section, at));
	sheet_rows(&sheet, sheets[section].rows, entry);
	sheet_line(&sheet, "Comes from", catalogue->documents[catalogue->origin[section][at]]);
}

bool print_entry(const struct catalogue *catalogue, const char *id, struct buf *ret_text)
{
	bool found = false;
	for (int i = 0; i < SECTION_COUNT; i++) {
		int at = catalogue_find(catalogue, (enum section)i, id);
		if (at < 0)
			continue;
		if (found)
			buf_add_char(ret_text, '\n');
		print_entry_at(catalogue, (enum section)i, (unsigned)at, ret_text);
		found = true;
	}
	return found;
}
