/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Makes QR codes with libqrencode, and writes them as SVG and as text. */
#include "print/qr.h"

#include "base/mem.h"
#include <stdlib.h>

#ifdef ROLLCOACH_QRENCODE
#include <qrencode.h>

bool qr_is_built_in(void)
{
	return true;
}

bool qr_make(struct qr *ret_qr, const char *text, enum qr_damage damage)
{
	QRcode *code = QRcode_encodeString(text, 0, damage == QR_PAPER ? QR_ECLEVEL_M : QR_ECLEVEL_L, QR_MODE_8, 1);
	if (code == NULL)
		return false;
	size_t count = (size_t)code->width * (size_t)code->width;
	*ret_qr = (struct qr){ .size = (unsigned)code->width, .dark = mem_new(count, 1) };
	for (size_t i = 0; i < count; i++)
		ret_qr->dark[i] = code->data[i] & 1;
	QRcode_free(code);
	return true;
}
#else
bool qr_is_built_in(void)
{
	return false;
}

bool qr_make(struct qr *ret_qr, const char *text, enum qr_damage damage)
{
	(void)ret_qr, (void)text, (void)damage;
	return false;
}
#endif

void qr_done(struct qr *qr)
{
	free(qr->dark);
	*qr = (struct qr){ 0 };
}

bool qr_is_dark(const struct qr *qr, int x, int y)
{
	int size = (int)qr->size;
	return x >= 0 && y >= 0 && x < size && y < size && qr->dark[y * size + x] != 0;
}

double qr_millimetres(const struct qr *qr)
{
	const double side = 27.0, module = 0.5;
	return qr->size * module > side ? qr->size * module : side;
}

/* Draws each run of dark modules as one stroke, relative to the row. */
void qr_path(const struct qr *qr, struct buf *ret_text)
{
	int size = (int)qr->size;
	for (int y = 0; y < size; y++)
		for (int x = 0, from; x < size; x++) {
			if (!qr_is_dark(qr, x, y))
				continue;
			for (from = x; qr_is_dark(qr, x, y); x++)
				;
			buf_addf(ret_text, "M%d %dh%d", from, y, x - from);
		}
}

/* ---- Text ------------------------------------------------------------------------------------------------------- */

/* Colours of the 256-colour palette that no theme changes. */
enum { BLACK = 16, WHITE = 231 };

/* Indexed by filled halves: bit 0 upper, bit 1 lower. */
static const char *const half_blocks[] = { " ", "\u2580", "\u2584", "\u2588" };

static void add_row(const struct qr *qr, struct qr_look look, int y, struct buf *text)
{
	const char *solid = look.color ? "  " : "##";
	int end = (int)qr->size + QR_QUIET;
	for (int x = -QR_QUIET; x < end; x++) {
		/* With colours, the background is white and the blocks are black. */
		bool above = qr_is_dark(qr, x, y) == (look.color || look.bright);
		bool below = qr_is_dark(qr, x, y + 1) == (look.color || look.bright);
		if (!look.ascii)
			buf_add(text, half_blocks[above + 2 * below]);
		else if (look.color)
			buf_addf(text, "\033[48;5;%dm%s", above ? BLACK : WHITE, solid);
		else
			buf_add(text, above ? solid : "  ");
	}
}

void qr_text(const struct qr *qr, struct qr_look look, struct buf *ret_text)
{
	int end = (int)qr->size + QR_QUIET;
	for (int y = -QR_QUIET; y < end; y += look.ascii ? 1 : 2) {
		if (look.color && !look.ascii)
			buf_addf(ret_text, "\033[38;5;%d;48;5;%dm", BLACK, WHITE);
		add_row(qr, look, y, ret_text);
		buf_add(ret_text, look.color ? "\033[0m\n" : "\n");
	}
}
