/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A state machine for the terminal bytes that ncurses did not recognize as keys.
 *
 * The state persists between calls, so that a sequence split by a slow connection is still one sequence. */
#include "io/terminal/keys.h"
#include "base/text.h"
#include <string.h>

enum state {
	GROUND,
	ESCAPE, /* after Esc */
	CONTROL, /* after Esc [: up to a final byte */
	ONE_MORE, /* after Esc O: one byte */
	STRING, /* after Esc ] P X ^ _: up to BEL or Esc \ */
	STRING_ESCAPE,
	ANSWER, /* a string after Esc ] that may be the reply to a query */
	ANSWER_ESCAPE,
	CUT, /* the next byte may belong to the sequence before it */
	CHARACTER, /* inside a character of several bytes */
};

static key control_key(unsigned char byte)
{
	switch (byte) {
	case '\r':
	case '\n':
		return KEY_RETURN;
	case '\t':
		return KEY_TABULATOR;
	case '\b':
	case 0x7f:
		return KEY_RUBOUT;
	default:
		return KEY_OTHER;
	}
}

/* Length in bytes of the UTF-8 character with this lead byte; 0 if it is invalid. */
static unsigned length_of(unsigned char byte)
{
	return byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xf0 && byte < 0xf5 ? 4 : 0;
}

static bool give(const struct key_reader *reader, key found, key *ret_key)
{
	if (reader->pasting && !reader->typing)
		return false;
	bool blank = reader->pasting && (found == KEY_RETURN || found == KEY_TABULATOR);
	if (reader->pasting && found > KEY_NAMED && !blank)
		return false;
	*ret_key = blank ? ' ' : found;
	return true;
}

static bool ground(struct key_reader *reader, unsigned char byte, key *ret_key)
{
	if (byte == 0x1b) {
		reader->state = ESCAPE;
		return false;
	}
	if (byte < 0x20 || byte == 0x7f)
		return give(reader, control_key(byte), ret_key);
	if (byte < 0x80)
		return give(reader, byte, ret_key);
	reader->wanted = length_of(byte);
	reader->bytes[0] = byte;
	reader->count = 1;
	reader->state = reader->wanted > 0 ? CHARACTER : GROUND;
	return false;
}

static bool character(struct key_reader *reader, unsigned char byte, key *ret_key)
{
	uint32_t code_point;
	if ((byte & 0xc0) != 0x80) {
		reader->state = GROUND;
		return ground(reader, byte, ret_key);
	}
	reader->bytes[reader->count++] = byte;
	if (reader->count < reader->wanted)
		return false;
	reader->state = GROUND;
	if (text_unsafe((const char *)reader->bytes, reader->count) < reader->count)
		return false;
	text_decode((const char *)reader->bytes, reader->count, &code_point);
	return give(reader, (key)code_point, ret_key);
}

/* Pasted text is never a reply. */
static void begin_answer(struct key_reader *reader)
{
	reader->state = reader->pasting ? STRING : ANSWER;
	reader->count = 0;
	reader->halted = false;
}

static bool escape(struct key_reader *reader, unsigned char byte)
{
	reader->count = 0;
	switch (byte) {
	case '[':
		reader->state = CONTROL;
		break;
	case 'O':
		reader->state = ONE_MORE;
		break;
	case ']':
		begin_answer(reader);
		break;
	case 'P':
	case 'X':
	case '^':
	case '_':
		reader->state = STRING;
		break;
	case 0x1b:
		reader->state = ESCAPE;
		break;
	default: /* Alt with a key: not used */
		reader->state = GROUND;
	}
	return false;
}

/* Pasted text is enclosed in Esc [ 200 ~ and Esc [ 201 ~. */
static bool control(struct key_reader *reader, unsigned char byte)
{
	if (byte == 0x1b) {
		reader->state = ESCAPE;
	} else if (byte >= 0x40 && byte < 0x7f) {
		if (byte == '~' && reader->count == 3 && memcmp(reader->bytes, "200", 3) == 0)
			reader->pasting = true;
		if (byte == '~' && reader->count == 3 && memcmp(reader->bytes, "201", 3) == 0)
			reader->pasting = false;
		reader->state = GROUND;
	} else {
		if (reader->count < sizeof(reader->bytes))
			reader->bytes[reader->count] = byte;
		reader->count++;
	}
	return false;
}

static bool string(struct key_reader *reader, unsigned char byte)
{
	if (byte == 0x1b)
		reader->state = STRING_ESCAPE;
	else if (byte == '\a')
		reader->state = GROUND;
	return false;
}

static bool string_escape(struct key_reader *reader, unsigned char byte)
{
	if (byte != '\\')
		return escape(reader, byte);
	reader->state = GROUND;
	return false;
}

static enum background_answer judge(const struct key_reader *reader, enum background *ret_background)
{
	return background_answer((const char *)reader->bytes, reader->count, ret_background);
}

static bool end_answer(struct key_reader *reader)
{
	enum background found;
	reader->state = GROUND;
	if (judge(reader, &found) == ANSWER_WHOLE && reader->asked) {
		reader->answer = found;
		reader->asked = false;
	}
	return false;
}

/* After a pause, a byte that does not continue the reply is a key press again. */
static bool answer(struct key_reader *reader, unsigned char byte, key *ret_key)
{
	enum background found;
	if (byte == '\a')
		return end_answer(reader);
	if (byte == 0x1b) {
		reader->state = ANSWER_ESCAPE;
		return false;
	}
	if (reader->count < ANSWER_MAX) {
		reader->bytes[reader->count++] = byte;
		if (judge(reader, &found) != ANSWER_NONE)
			return false;
	}
	reader->state = reader->halted ? GROUND : STRING;
	return reader->halted && ground(reader, byte, ret_key);
}

static bool answer_escape(struct key_reader *reader, unsigned char byte)
{
	return byte == '\\' ? end_answer(reader) : escape(reader, byte);
}

static void expect(struct key_reader *reader, unsigned char byte)
{
	reader->state = CUT;
	reader->bytes[0] = byte;
}

static bool cut(struct key_reader *reader, unsigned char byte, key *ret_key)
{
	reader->state = GROUND;
	if (byte != reader->bytes[0])
		return ground(reader, byte, ret_key);
	if (byte == ']')
		begin_answer(reader);
	return false;
}

bool key_reader_byte(struct key_reader *reader, unsigned char byte, key *ret_key)
{
	switch ((enum state)reader->state) {
	case ESCAPE:
		return escape(reader, byte);
	case CONTROL:
		return control(reader, byte);
	case ONE_MORE:
		reader->state = GROUND;
		return false;
	case STRING:
		return string(reader, byte);
	case STRING_ESCAPE:
		return string_escape(reader, byte);
	case ANSWER:
		return answer(reader, byte, ret_key);
	case ANSWER_ESCAPE:
		return answer_escape(reader, byte);
	case CUT:
		return cut(reader, byte, ret_key);
	case CHARACTER:
		return character(reader, byte, ret_key);
	case GROUND:
		break;
	}
	return ground(reader, byte, ret_key);
}

/* A lone Esc also ends a paste whose terminator was lost.  A pending reply may have been split right after its Esc. */
static bool lone_escape(struct key_reader *reader, key *ret_key)
{
	reader->state = GROUND;
	reader->pasting = false;
	if (reader->asked)
		expect(reader, ']');
	*ret_key = KEY_ESC;
	return true;
}

/* A complete reply followed by Esc only; the rest of the terminator is late or lost. */
static bool halt_in_escape(struct key_reader *reader, key *ret_key)
{
	enum background found;
	if (judge(reader, &found) != ANSWER_WHOLE)
		return lone_escape(reader, ret_key);
	end_answer(reader);
	expect(reader, '\\');
	return false;
}

/* Ends an unfinished string. Terminals send a string in one piece, and after Alt+P the keyboard must not stop
 * responding. Only a possible reply is kept waiting. */
bool key_reader_idle(struct key_reader *reader, key *ret_key)
{
	enum state state = (enum state)reader->state;
	if (state == ESCAPE)
		return lone_escape(reader, ret_key);
	if (state == ANSWER_ESCAPE)
		return halt_in_escape(reader, ret_key);
	if (state == STRING || state == STRING_ESCAPE)
		reader->state = GROUND;
	reader->halted = true;
	return false;
}
