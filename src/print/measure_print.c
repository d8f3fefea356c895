/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Prints self tests as JSON and CSV. Ids are plain words, so only JSON's own quotes are needed. */
#include "print/measure_print.h"

#include "base/utc.h"
#include "print/json.h"

static const char *time_of(const struct measurement *measurement, char out[UTC_MAX])
{
	return utc_print(measurement->at, out);
}

/* ---- JSON --------------------------------------------------------------------------------------------------------- */

static void begin_json(struct measure_printer *printer)
{
	buf_add(printer->out, "{\n  \"kind\": \"measures\",\n  \"measures\": [");
}

static void add_length(struct json *json, const char *key, int um)
{
	struct buf text = { 0 };
	measure_print_mm(um, &text);
	json_plain(json, key, buf_text(&text));
	buf_done(&text);
}

void measure_add_json(struct json *json, const struct measurement *measurement)
{
	char time[UTC_MAX];
	json_open(json, NULL, '{');
	json_text(json, "test", measurement->test);
	json_text(json, "side", side_word(measurement->side));
	json_text(json, "at", time_of(measurement, time));
	json_number(json, "offset_s", measurement->offset_s);
	json_open(json, "trials_mm", '[');
	for (unsigned i = 0; i < MEASURE_TRIALS; i++)
		add_length(json, NULL, measurement->trials[i]);
	json_close(json, ']');
	add_length(json, "value_mm", measure_value(measurement));
	json_close(json, '}');
}

static void add_json(struct measure_printer *printer, const struct measurement *measurement)
{
	struct json json = { .out = printer->out };
	buf_add(printer->out, printer->any ? ",\n    " : "\n    ");
	measure_add_json(&json, measurement);
	printer->any = true;
}

static void end_json(struct measure_printer *printer)
{
	buf_add(printer->out, printer->any ? "\n  ]\n}\n" : "]\n}\n");
}

const struct measure_format measure_json = { "json", begin_json, add_json, end_json };

/* ---- CSV ---------------------------------------------------------------------------------------------------------- */

static void begin_csv(struct measure_printer *printer)
{
	buf_add(printer->out, "test,side,at,offset_s,trial1_mm,trial2_mm,trial3_mm,value_mm\n");
}

static void add_csv(struct measure_printer *printer, const struct measurement *measurement)
{
	char time[UTC_MAX];
	buf_addf(printer->out, "%s,%s,%s,%d", measurement->test, side_word(measurement->side),
		 time_of(measurement, time), (int)measurement->offset_s);
	for (unsigned i = 0; i < MEASURE_TRIALS; i++) {
		buf_add_char(printer->out, ',');
		measure_print_mm(measurement->trials[i], printer->out);
	}
	buf_add_char(printer->out, ',');
	measure_print_mm(measure_value(measurement), printer->out);
	buf_add_char(printer->out, '\n');
}

static void end_csv(struct measure_printer *printer)
{
	(void)printer;
}

const struct measure_format measure_csv = { "csv", begin_csv, add_csv, end_csv };
