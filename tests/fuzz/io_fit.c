/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Any bytes as FIT: as a file, and as the records of a file with a valid header and checksums. */
#include "fit_writer.h"
#include "fuzz/recording.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct buf file = { 0 }, records = { 0 };
	hold_recording(data, size);
	buf_add_bytes(&records, data, size);
	fit_wrap(&file, &records, size % 2 ? 12 : 14);
	hold_recording((const uint8_t *)buf_text(&file), file.size);
	buf_done(&file);
	buf_done(&records);
	return 0;
}
