/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Screen and speech of a drive, and the stories' expectations. */
#include "drive.h"

#include "../test.h"
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool listen_for(struct drive *drive, int ms)
{
	struct pollfd ready = { .fd = drive->fifo, .events = POLLIN };
	size_t room = DRIVE_HEARD_MAX - 1 - drive->heard_size;
	if (poll(&ready, 1, ms) <= 0)
		return false;
	ssize_t size = read(drive->fifo, drive->heard + drive->heard_size, room);
	if (size <= 0)
		return false;
	drive->heard_size += (size_t)size;
	drive->heard[drive->heard_size] = '\0';
	return true;
}

/* ---- Failing --------------------------------------------------------------------------------------------------- */

void drive_dump(struct drive *drive)
{
	char row[DRIVE_ROW_MAX];
	while (listen_for(drive, 0))
		continue;
	for (int i = 0; i < drive->rows; i++) {
		drive_row(drive, i, row);
		fprintf(stderr, "%3d |%s\n", i, row);
	}
	fprintf(stderr, "heard:\n%s", drive->heard);
}

void drive_fail(struct drive *drive, const char *file, int line, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	fprintf(stderr, "%s:%d: ", file, line);
	vfprintf(stderr, format, arguments);
	fputc('\n', stderr);
	va_end(arguments);
	drive_dump(drive);
	_fail(file, line);
}

/* ---- Eyes ------------------------------------------------------------------------------------------------------ */

static size_t put_utf8(char *out, uint32_t c)
{
	if (c < 0x80)
		return out[0] = (char)c, 1;
	size_t more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
	static const unsigned char first[] = { 0, 0xc0, 0xe0, 0xf0 };
	out[0] = (char)(first[more] | c >> 6 * more);
	for (size_t i = 1; i <= more; i++)
		out[i] = (char)(0x80 | (c >> 6 * (more - i) & 0x3f));
	return more + 1;
}

static size_t put_cell(const struct drive *drive, int row, int column, char *out)
{
	VTermScreenCell cell;
	size_t size = 0;
	vterm_screen_get_cell(drive->screen, (VTermPos){ row, column }, &cell);
	if (cell.chars[0] == UINT32_MAX) /* right half of a wide one */
		return 0;
	if (cell.chars[0] == 0)
		return out[0] = ' ', 1;
	for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i] != 0; i++)
		size += put_utf8(out + size, cell.chars[i]);
	return size;
}

void drive_row(const struct drive *drive, int row, char *out)
{
	size_t size = 0;
	for (int column = 0; column < drive->columns && size < DRIVE_ROW_MAX - 32; column++)
		size += put_cell(drive, row, column, out + size);
	while (size > 0 && out[size - 1] == ' ')
		size--;
	out[size] = '\0';
}

bool drive_find(const struct drive *drive, const char *text, int *ret_row, int *ret_column)
{
	char out[DRIVE_ROW_MAX], cell[64];
	for (int row = 0; row < drive->rows; row++) {
		drive_row(drive, row, out);
		const char *found = strstr(out, text);
		if (found == NULL)
			continue;
		size_t bytes = 0;
		int column = 0;
		while (bytes < (size_t)(found - out))
			bytes += put_cell(drive, row, column++, cell);
		*ret_row = row;
		*ret_column = column;
		return true;
	}
	return false;
}

struct looks drive_looks(const struct drive *drive, int row, int column)
{
	VTermScreenCell cell;
	vterm_screen_get_cell(drive->screen, (VTermPos){ row, column }, &cell);
	bool own = VTERM_COLOR_IS_DEFAULT_FG(&cell.fg) || !VTERM_COLOR_IS_INDEXED(&cell.fg);
	return (struct looks){ cell.attrs.bold, cell.attrs.underline != 0, cell.attrs.reverse,
			       own ? -1 : cell.fg.indexed.idx };
}

void drive_expect_text(struct drive *drive, const char *text, const char *file, int line)
{
	int row, column;
	if (!drive_find(drive, text, &row, &column))
		drive_fail(drive, file, line, "not on the screen: %s", text);
}

void drive_expect_no_text(struct drive *drive, const char *text, const char *file, int line)
{
	int row, column;
	if (drive_find(drive, text, &row, &column))
		drive_fail(drive, file, line, "on the screen: %s", text);
}

void drive_expect_row(struct drive *drive, int row, const char *text, const char *file, int line)
{
	char out[DRIVE_ROW_MAX];
	drive_row(drive, row, out);
	if (strcmp(out, text) != 0)
		drive_fail(drive, file, line, "row %d is not: %s", row, text);
}

void drive_expect_status(struct drive *drive, int status, const char *file, int line)
{
	int found = drive_status(drive);
	if (found != status)
		drive_fail(drive, file, line, "exit status %d, not %d", found, status);
}

void drive_expect_restored(struct drive *drive, const char *file, int line)
{
	struct termios now;
	bool brackets = drive_brackets(drive);
	tcgetattr(drive->pty, &now);
	bool modes = now.c_iflag == drive->before.c_iflag && now.c_oflag == drive->before.c_oflag &&
		     now.c_lflag == drive->before.c_lflag && now.c_cflag == drive->before.c_cflag;
	if (drive->alternate || !drive->cursor_visible || drive->mouse != 0 || brackets || !modes)
		drive_fail(
			drive, file, line,
			"the terminal is not as it was: alternate screen %d, cursor %d, mouse %d, brackets %d, modes "
			"%s",
			drive->alternate, drive->cursor_visible, drive->mouse, brackets,
			modes ? "restored" : "changed");
}

/* ---- Ears ------------------------------------------------------------------------------------------------------ */

static bool heard(struct drive *drive, int64_t ms, const char *text)
{
	for (char *line = drive->heard + drive->heard_from, *end; (end = strchr(line, '\n')) != NULL; line = end + 1) {
		int64_t at = strtoll(line, NULL, 10);
		const char *found = strstr(line, text);
		if (found == NULL || found > end || at < ms - 50 || at > ms + 50)
			continue;
		drive->heard_from = (size_t)(end + 1 - drive->heard);
		return true;
	}
	return false;
}

void drive_expect_said(struct drive *drive, int64_t ms, const char *text, const char *file, int line)
{
	while (!heard(drive, drive->since + ms, text))
		if (!listen_for(drive, drive->told ? 0 : 2000))
			drive_fail(drive, file, line, "not said at %lld ms: %s", (long long)ms, text);
}

void drive_expect_silence(struct drive *drive, const char *file, int line)
{
	while (listen_for(drive, 0))
		continue;
	if (drive->heard_from < drive->heard_size)
		drive_fail(drive, file, line, "said: %s", drive->heard + drive->heard_from);
}
