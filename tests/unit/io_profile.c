/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Profiles and settings: round trips, and errors with their place. */

#include "base/utc.h"
#include "io/files/profile.h"
#include "io/files/settings.h"
#include "io/system/folders.h"
#include "io/system/save.h"
#include "same_person.h"
#include "test.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool parse_profile(struct profile *profile, const char *text, struct report *report)
{
	struct yaml_file file;
	*report = (struct report){ 0 };
	yaml_file_of_bytes(&file, "profile.yaml", text, strlen(text));
	bool parsed = profile_parse(profile, &file, catalogue_builtin(), report);
	yaml_file_done(&file);
	return parsed;
}

static bool parse_settings(struct settings *settings, const char *text, struct report *report)
{
	struct yaml_file file;
	*report = (struct report){ 0 };
	yaml_file_of_bytes(&file, "settings.yaml", text, strlen(text));
	bool parsed = settings_parse(settings, &file, NULL, report);
	yaml_file_done(&file);
	return parsed;
}

static struct profile full_profile(void)
{
	const struct catalogue *catalogue = catalogue_builtin();
	struct profile profile = { .name = "Ann \"Flash\" Ōtsuka: yes #1",
				   .asked_all_at = 1772474400,
				   .asked_of = 0x0123456789abcdefu,
				   .asked_today_at = 1772474401,
				   .hard_run_at = 1772474402,
				   .finished = 7 };
	struct err err;
	profile.tools = 1u << 1 | 1u << 4;
	profile.conditions_count = 2;
	profile.conditions[0] = (struct condition){ .side = SIDE_LEFT, .since = 1772000000, .until = 1773000000 };
	profile.conditions[0].contraindication =
		(unsigned)catalogue_find(catalogue, SECTION_CONTRAINDICATIONS, "open-wound");
	assert_true(target_find(catalogue, "calves", &profile.conditions[0].target, &err));
	profile.conditions[1] = (struct condition){ .side = SIDE_BOTH, .cleared = true };
	profile.conditions[1].contraindication =
		(unsigned)catalogue_find(catalogue, SECTION_CONTRAINDICATIONS, "pregnancy");
	profile.eases_count = 1;
	profile.eases[0] = (struct ease){
		.muscle = 3, .side = SIDE_RIGHT, .cap_minus = 2, .minimum_dose = true, .left_out_until = 1772900000
	};
	profile.quiet[profile.quiet_count++] = (struct quiet){ profile.doubted[0], 1774224000 };
	profile.after_effects[profile.after_effects_count++] = (struct after_effect){
		.signal = (unsigned)catalogue_find(catalogue, SECTION_STOP_SIGNALS, "lasting-redness"),
		.place = { TARGET_GROUP, 1 },
		.side = SIDE_LEFT,
		.at = 1774224000,
	};
	profile.eases[0].left_out_until = UNTIL_ANSWERED;
	profile.doubted_count = 1;
	profile.doubted[0] = (unsigned)catalogue_find(catalogue, SECTION_CONTRAINDICATIONS, "blood-thinners");
	profile.skips_count = 1;
	assert_true(target_find(catalogue, "forearms", &profile.skips[0], &err));
	return profile;
}

/* Nobody knows when on that day, or in which time zone: a wait starts late, a rest and a condition end late. */
static void a_date_alone_counts_to_its_end(void **state)
{
	static const char text[] = "kind: profile\nconditions:\n"
				   "  - {id: pain-tablets, since: 2026-03-02}\n"
				   "  - {id: pain-dulled, since: 2026-03-02, until: 2026-03-02T12:00:00Z}\n"
				   "  - {id: pregnancy, until: 2026-03-02}\n"
				   "eases:\n  - {muscle: soleus, left_out_until: 2026-03-02}\n";
	enum { MIDNIGHT = 1772409600 };
	struct profile profile;
	struct report report;
	(void)state;
	assert_true(parse_profile(&profile, text, &report));
	assert_true(profile.conditions[0].since == MIDNIGHT + DATE_OVER_S);
	assert_true(profile.conditions[1].until == MIDNIGHT + 12 * HOUR_S);
	assert_true(profile.conditions[2].until == MIDNIGHT + DATE_OVER_S);
	assert_true(profile.eases[0].left_out_until == MIDNIGHT + DATE_OVER_S);
}

static void a_profile_survives_a_round_trip(void **state)
{
	struct profile saved = full_profile(), loaded;
	struct report report;
	struct buf text = { 0 };
	(void)state;
	profile_print(&saved, catalogue_builtin(), &text);
	bool parsed = parse_profile(&loaded, buf_text(&text), &report);
	assert_string_equal(report_text(&report), "");
	assert_true(parsed);
	assert_true(same_condition(&loaded.conditions[0], &saved.conditions[0]));
	assert_string_equal(loaded.name, saved.name);
	assert_true(loaded.tools == saved.tools && loaded.asked_of == saved.asked_of);
	assert_int_equal(loaded.conditions_count, 2);
	assert_true(loaded.conditions[1].cleared && loaded.conditions[1].side == SIDE_BOTH);
	assert_int_equal(loaded.eases_count, 1);
	assert_true(same_ease(&loaded.eases[0], &saved.eases[0]));
	assert_int_equal(loaded.skips_count, 1);
	assert_int_equal(loaded.skips[0].at, saved.skips[0].at);
	assert_true(loaded.asked_all_at == saved.asked_all_at && loaded.asked_today_at == saved.asked_today_at);
	assert_true(loaded.hard_run_at == saved.hard_run_at);
	assert_int_equal(loaded.finished, 7);
	assert_int_equal(loaded.quiet_count, 1);
	assert_true(same_quiet(&loaded.quiet[0], &saved.quiet[0]));
	assert_int_equal(loaded.after_effects_count, 1);
	assert_true(same_after_effect(&loaded.after_effects[0], &saved.after_effects[0]));
	assert_true(loaded.eases[0].left_out_until == UNTIL_ANSWERED);
	assert_int_equal(loaded.doubted_count, 1);
	assert_int_equal(loaded.doubted[0], saved.doubted[0]);
	report_done(&report);
	buf_done(&text);
}

static void an_empty_profile_is_valid(void **state)
{
	struct profile profile = { .finished = 3 };
	struct report report;
	(void)state;
	assert_true(parse_profile(&profile, "kind: profile\n", &report));
	assert_int_equal(profile.finished, 0);
	assert_true(profile.tools == 0);
	report_done(&report);
}

static void a_former_id_of_a_condition_means_all_it_was_split_into(void **state)
{
	struct profile profile;
	struct report report;
	(void)state;
	assert_true(parse_profile(&profile, "kind: profile\nconditions:\n  - id: older-or-no-floor\n", &report));
	assert_string_equal(report_text(&report), "");
	assert_int_equal(profile.conditions_count, 2);
	for (unsigned i = 0; i < 2; i++)
		assert_string_equal(catalogue_builtin()->contraindications[profile.conditions[i].contraindication].id,
				    i == 0 ? "over-65" : "no-floor");
	report_done(&report);
}

static void profile_errors_name_their_place(void **state)
{
	static const char *const bad[][2] = {
		{ "kind: profile\ntools: [large-roler]\n", "profile.yaml:2:9: tools[0]: no tool 'large-roler'" },
		{ "kind: profile\nconditions:\n  - id: pregnency\n",
		  "profile.yaml:3:9: conditions[0].id: no contraindication 'pregnency': did you mean 'pregnancy'?" },
		{ "kind: profile\nconditions:\n  - id: open-wound\n", "conditions[0]: needs a place" },
		{ "kind: profile\nconditions:\n  - id: open-wound\n    place: calvs\n",
		  "profile.yaml:4:12: conditions[0].place: no muscle, group or no-go area 'calvs': did you mean "
		  "'calves'?" },
		{ "kind: profile\nconditions:\n  - id: osteoporosis\n    cleared: true\n",
		  "profile.yaml:4:14: conditions[0].cleared: this condition cannot be cleared" },
		{ "kind: profile\nconditions:\n  - id: pregnancy\n    since: last week\n",
		  "profile.yaml:4:12: conditions[0].since: 'last week' is not a date" },
		{ "kind: profile\nconditions:\n  - id: blood-clot\n    since: 2026-11-29\n    until: 2026-01-01\n",
		  "profile.yaml:5:12: conditions[0].until: is before since: one of the two is wrong" },
		{ "kind: profile\neases:\n  - muscle: calves\n",
		  "profile.yaml:3:13: eases[0].muscle: 'calves' is a group, not a muscle" },
		{ "kind: profile\nskips: [it-bnd]\n",
		  "profile.yaml:2:9: skips[0]: no muscle, group or no-go area 'it-bnd'" },
		{ "kind: profile\nasked_of: 12\n", "asked_of: must be 16 hexadecimal digits" },
		{ "kind: profile\ndoubted: [blood-thiners]\n", "profile.yaml:2:11: doubted[0]: no contraindication "
							       "'blood-thiners': did you mean 'blood-thinners'?" },
		{ "kind: profile\nversion: 2\nmood: good\n",
		  "profile.yaml:2:10: version: written by a newer rollcoach" },
		{ "kind: profile\nfinished: -1\n", "profile.yaml:2:11" },
		{ "kind: profile\nmood: good\n", "profile.yaml:2:1" },
		{ "kind: settings\n", "profile.yaml:1:7" },
		{ "kind: profile\nname: \"\\e[31m\"\n", "profile.yaml:2:7" },
		{ "", "profile.yaml:1:1" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		struct profile profile = { .finished = 42 };
		struct report report;
		assert_false(parse_profile(&profile, bad[i][0], &report));
		if (strstr(report_text(&report), bad[i][1]) == NULL)
			fail_msg("%s\ngives: %s\nnot: %s", bad[i][0], report_text(&report), bad[i][1]);
		assert_int_equal(report.code, ERR_DATA);
		assert_int_equal(profile.finished, 42);
		report_done(&report);
	}
}

static void all_errors_of_a_profile_are_reported_at_once(void **state)
{
	struct profile profile;
	struct report report;
	(void)state;
	parse_profile(&profile, "kind: profile\ntools: [a, b]\nskips: [c]\nconditions:\n  - id: d\n", &report);
	assert_int_equal(report.errors, 4);
	report_done(&report);
}

static void a_profile_is_saved_in_a_private_folder(void **state)
{
	char folder[] = "/tmp/rollcoach-profile-XXXXXX", path[100], deep[60];
	struct profile saved = full_profile(), loaded;
	struct report report = { 0 };
	struct buf yaml = { 0 };
	struct stat found;
	struct err err;
	(void)state;
	assert_non_null(mkdtemp(folder));
	snprintf(deep, sizeof(deep), "%s/config", folder);
	snprintf(path, sizeof(path), "%s/profile.yaml", deep);
	profile_print(&saved, catalogue_builtin(), &yaml);
	assert_true(folder_make_for(path, &err) && save_file(path, yaml.data, yaml.size, true, &err));
	buf_done(&yaml);
	assert_int_equal(stat(path, &found), 0);
	assert_int_equal(found.st_mode & 0777, 0600);
	assert_true(profile_load(&loaded, path, catalogue_builtin(), &report));
	assert_string_equal(loaded.name, saved.name);
	unlink(path);
	assert_false(profile_load(&loaded, path, catalogue_builtin(), &report));
	assert_int_equal(report.code, ERR_FAILURE);
	rmdir(deep);
	rmdir(folder);
	report_done(&report);
}

static void settings_survive_a_round_trip(void **state)
{
	struct settings saved, loaded;
	struct report report;
	struct buf text = { 0 };
	(void)state;
	settings_init(&saved);
	saved.bell = false;
	saved.tick = true;
	saved.animate = false;
	saved.voice = CHOICE_NO;
	saved.color = COLOR_CHOICE_NEVER;
	saved.background = BACKGROUND_LIGHT;
	saved.ascii = true;
	saved.minutes = 12;
	strcpy(saved.mode, "rest-day");
	strcpy(saved.speech[0], "/opt/my voice/say");
	strcpy(saved.speech[1], "-s \"150\"");
	saved.speech_count = 2;
	saved.keys[0] = (struct key_choice){ "pause", KEY_RETURN };
	saved.keys[1] = (struct key_choice){ "hold", '"' };
	saved.keys_count = 2;
	settings_print(&saved, &text);
	bool parsed = parse_settings(&loaded, buf_text(&text), &report);
	assert_string_equal(report_text(&report), "");
	assert_true(parsed);
	assert_string_equal(loaded.speech[0], saved.speech[0]);
	assert_string_equal(loaded.speech[1], saved.speech[1]);
	assert_int_equal(loaded.speech_count, 2);
	assert_string_equal(loaded.mode, "rest-day");
	assert_true(!loaded.bell && loaded.tick && !loaded.animate && loaded.ascii && loaded.minutes == 12);
	assert_true(loaded.voice == CHOICE_NO && loaded.color == COLOR_CHOICE_NEVER);
	assert_int_equal(loaded.background, BACKGROUND_LIGHT);
	assert_int_equal(loaded.keys_count, 2);
	assert_string_equal(loaded.keys[0].act, "pause");
	assert_int_equal(loaded.keys[0].key, KEY_RETURN);
	assert_int_equal(loaded.keys[1].key, '"');
	report_done(&report);
	buf_done(&text);
}

static void absent_settings_keep_their_defaults(void **state)
{
	struct settings settings;
	struct report report;
	(void)state;
	assert_true(parse_settings(&settings, "kind: settings\ntick: yes\n", &report));
	assert_true(settings.bell && settings.animate && settings.tick && settings.voice == CHOICE_DEFAULT);
	report_done(&report);
}

static void settings_errors_name_their_place(void **state)
{
	static const char *const bad[][2] = {
		{ "kind: settings\nvoice: maybe\n", "settings.yaml:2:8" },
		{ "kind: settings\nkeys:\n  - act: pause\n    key: Hyper-Q\n",
		  "settings.yaml:4:10: keys[0].key: unknown key 'Hyper-Q'" },
		{ "kind: settings\nminutes: 61\n", "settings.yaml:2:10" },
		{ "kind: settings\nspeech: [a, b, c, d, e, f, g, h, i]\n",
		  "settings.yaml:2:9: speech: has more than 8 words" },
		{ "kind: settings\nbell: true\n", "settings.yaml:2:7" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		struct settings settings = { .minutes = 42 };
		struct report report;
		assert_false(parse_settings(&settings, bad[i][0], &report));
		if (strstr(report_text(&report), bad[i][1]) == NULL)
			fail_msg("%s\ngives: %s\nnot: %s", bad[i][0], report_text(&report), bad[i][1]);
		assert_int_equal(settings.minutes, 42);
		report_done(&report);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_profile_survives_a_round_trip),
		cmocka_unit_test(a_date_alone_counts_to_its_end),
		cmocka_unit_test(an_empty_profile_is_valid),
		cmocka_unit_test(a_former_id_of_a_condition_means_all_it_was_split_into),
		cmocka_unit_test(profile_errors_name_their_place),
		cmocka_unit_test(all_errors_of_a_profile_are_reported_at_once),
		cmocka_unit_test(a_profile_is_saved_in_a_private_folder),
		cmocka_unit_test(settings_survive_a_round_trip),
		cmocka_unit_test(absent_settings_keep_their_defaults),
		cmocka_unit_test(settings_errors_name_their_place),
	};
	return cmocka_run_group_tests_name("profile and settings", tests, NULL, NULL);
}
