/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Converts between local time and UTC. */
#include "app/local_time.h"

#include "base/utc.h"
#include <stdio.h>
#include <string.h>
#include <time.h>

int32_t local_offset(int64_t epoch)
{
	time_t at = (time_t)epoch;
	struct tm local, utc;
	if (localtime_r(&at, &local) == NULL || gmtime_r(&at, &utc) == NULL)
		return 0;
	int days = local.tm_year != utc.tm_year ? (local.tm_year > utc.tm_year ? 1 : -1) : local.tm_yday - utc.tm_yday;
	return ((days * 24 + local.tm_hour - utc.tm_hour) * 60 + local.tm_min - utc.tm_min) * 60 + local.tm_sec -
	       utc.tm_sec;
}

bool local_parse(const char *text, int64_t *ret_epoch, struct err *err)
{
	char whole[UTC_MAX];
	size_t size = strlen(text);
	int64_t as_utc;
	snprintf(whole, sizeof(whole), "%.19s%sZ", text, size == 16 ? ":00" : "");
	if (size > 10)
		whole[10] = 'T';
	if ((size != 10 && size != 16 && size != 19) || !utc_parse(size == 10 ? text : whole, &as_utc))
		return err_set(err, ERR_USAGE, "'%s' is not a time: write it as 2026-11-28T19:30, in local time", text);
	int64_t near = as_utc - local_offset(as_utc);
	*ret_epoch = as_utc - local_offset(near);
	return true;
}
