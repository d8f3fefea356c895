/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Writes the line for the coach, and finds it again in messages. */
#include "core/record/returned.h"

#include "base/text.h"
#include "base/utc.h"
#include <stdio.h>
#include <string.h>

enum { CHECK_MOD = CODE_BASE * CODE_BASE, CHECK_WORD = sizeof("ok:XX") - 1 };

/* ---- Words ------------------------------------------------------------------------------------------------------ */

struct word {
	const char *text;
	size_t size;
};

static struct word next_word(const char *text)
{
	struct word word;
	word.text = text + strspn(text, " \t\r\n>"); /* ">" marks quoted mail */
	word.size = strcspn(word.text, " \t\r\n");
	return word;
}

static bool begins(struct word word, const char *key)
{
	size_t size = strlen(key);
	return word.size >= size && memcmp(word.text, key, size) == 0;
}

/* True if this is the first word of a line, even if its head may be mistyped. */
static bool begins_code(struct word word)
{
	return word.size >= 4 && text_starts(word.text, "rc") && code_is_meant(word.text, word.size);
}

/* Offset of a code's header in a word, even if the word is broken within the header; the word's size if none. */
static size_t head_in(struct word word)
{
	enum { HEAD_BYTES = 64 }; /* including what quoted mail puts between its groups */
	size_t at = code_find(word.text, strnlen(word.text, word.size + HEAD_BYTES));
	return at < word.size ? at : word.size;
}

/* Offset of a line in a word, which may start with a bracket or quotes; the word's size if none. */
static size_t line_in(struct word word)
{
	size_t before = strcspn(word.text, "RrCc");
	bool marked = before < word.size && begins_code((struct word){ word.text + before, word.size - before });
	return marked ? before : head_in(word);
}

static bool is_code_part(struct word word)
{
	return strspn(word.text, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-") >= word.size;
}

/* Appends to a text of limited size; false if it does not fit. */
static bool append(char *out, size_t max, const char *text, size_t size)
{
	size_t used = strlen(out);
	if (used + size >= max)
		return false;
	memcpy(out + used, text, size);
	out[used + size] = '\0';
	return true;
}

/* ---- Names ------------------------------------------------------------------------------------------------------ */

/* Copies a text without unsafe characters such as control characters. */
static void add_safe(struct buf *out, const char *text)
{
	for (size_t size, rest = strlen(text); rest > 0; text += size, rest -= size) {
		uint32_t ignored;
		size = text_decode(text, rest, &ignored);
		if (text_unsafe(text, size) == size)
			buf_add_bytes(out, text, size);
	}
}

/* Appends the characters that fit; false if some do not. */
static bool append_fitting(char *out, const char *text, size_t size)
{
	uint32_t ignored;
	size_t bytes = 1;
	for (; size > 0; text += bytes, size -= bytes) {
		bytes = text_decode(text, size, &ignored);
		if (!append(out, RETURNED_NAME_MAX, text, bytes))
			return false;
	}
	return true;
}

void returned_name(char ret_name[RETURNED_NAME_MAX], const char *name)
{
	struct buf safe = { 0 };
	bool fits = true;
	ret_name[0] = '\0';
	add_safe(&safe, name);
	struct word word = next_word(buf_text(&safe));
	for (; word.size > 0 && fits; word = next_word(word.text + word.size)) {
		if (begins(word, "ok:") || line_in(word) < word.size)
			continue;
		fits = (ret_name[0] == '\0' || append(ret_name, RETURNED_NAME_MAX, " ", 1)) &&
		       append_fitting(ret_name, word.text, word.size);
	}
	size_t size = strlen(ret_name);
	if (size > 0 && ret_name[size - 1] == ' ')
		ret_name[size - 1] = '\0';
	buf_done(&safe);
}

/* ---- Writing ---------------------------------------------------------------------------------------------------- */

/* Two characters of the code alphabet. */
static void add_check(struct buf *out, size_t from)
{
	unsigned sum = 0;
	for (size_t i = from; i < out->size; i++)
		sum = (sum * 31 + (unsigned char)out->data[i]) % CHECK_MOD;
	buf_addf(out, " ok:%c%c", code_alphabet[sum / CODE_BASE], code_alphabet[sum % CODE_BASE]);
}

void returned_write(struct buf *out, const struct returned *returned)
{
	size_t from = out->size;
	buf_addf(out, "%s done:%s", returned->code, returned->done[0] != '\0' ? returned->done : "none");
	if (returned->feel != FEEL_NOT_SAID)
		buf_addf(out, " felt:%s", feel_word(returned->feel));
	if (returned->stop[0] != '\0')
		buf_addf(out, " stop:%s", returned->stop);
	buf_addf(out, " at:%s", returned->at);
	if (returned->as[0] != '\0')
		buf_addf(out, " as:%s", returned->as);
	add_check(out, from);
}

/* ---- Values ----------------------------------------------------------------------------------------------------- */

static bool take_value(char *out, size_t max, struct word word, const char *key, const char *allowed)
{
	const char *value = word.text + strlen(key);
	size_t size = word.size - strlen(key);
	out[0] = '\0';
	return size > 0 && strspn(value, allowed) >= size && append(out, max, value, size);
}

static bool take_feel(enum feel *feel, struct word word, const char *key)
{
	char text[16];
	if (!take_value(text, sizeof(text), word, key, "abcdefghijklmnopqrstuvwxyz"))
		return false;
	for (int i = FEEL_BETTER; i < FEEL_COUNT; i++)
		if (strcmp(text, feel_word((enum feel)i)) == 0)
			*feel = (enum feel)i;
	return *feel != FEEL_NOT_SAID;
}

/* A name consists of all words up to the check. */
static bool take_name(struct returned *returned, struct word word)
{
	bool first = returned->as[0] == '\0';
	const char *text = first ? word.text + strlen("as:") : word.text;
	size_t size = (size_t)(word.text + word.size - text);
	if (first && size == 0)
		return false;
	return (first || append(returned->as, RETURNED_NAME_MAX, " ", 1)) &&
	       append(returned->as, RETURNED_NAME_MAX, text, size);
}

static bool take_word(struct returned *returned, struct word word)
{
	static const char ids[] = "abcdefghijklmnopqrstuvwxyz0123456789-:,";
	if (returned->as[0] != '\0' || begins(word, "as:"))
		return take_name(returned, word);
	if (begins(word, "done:"))
		return take_value(returned->done, sizeof(returned->done), word, "done:", "0123456789LR,alnoe");
	if (begins(word, "felt:"))
		return take_feel(&returned->feel, word, "felt:");
	if (begins(word, "stop:"))
		return take_value(returned->stop, sizeof(returned->stop), word, "stop:", ids);
	if (begins(word, "at:"))
		return take_value(returned->at, sizeof(returned->at), word, "at:", "0123456789-T:");
	return returned->done[0] == '\0' && is_code_part(word) &&
	       append(returned->code, sizeof(returned->code), word.text, word.size);
}

/* Prints in capital letters and groups of four, as code_write does. */
static bool tidy_code(struct returned *returned)
{
	char tidy[RETURNED_CODE_MAX];
	size_t size = 0, count = 0;
	for (const char *at = returned->code; *at != '\0'; at++) {
		if (*at == '-')
			continue;
		if (size + 3 > sizeof(tidy))
			return false;
		if (count > 0 && count % 4 == 0)
			tidy[size++] = '-';
		tidy[size++] = *at >= 'a' && *at <= 'z' ? (char)(*at - 'a' + 'A') : *at;
		count++;
	}
	tidy[size] = '\0';
	memcpy(returned->code, tidy, size + 1);
	return true;
}

/* ---- Words of a line that is damaged ---------------------------------------------------------------------------- */

static bool is_alnum(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Parses two check characters. */
static bool is_check(const char *text)
{
	return code_digit(text[0]) >= 0 && code_digit(text[1]) >= 0 && !is_alnum(text[2]);
}

/* True if a word of a line begins here, in upper or lower case. Its value follows at once, so "ok: see you at: 7"
 * contains none. */
static bool is_key(const char *at, bool apart)
{
	static const char *const keys[] = { "done:", "felt:", "stop:", "sorer:" };
	for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++)
		if (text_starts(at, keys[i]) && is_alnum(at[strlen(keys[i])]))
			return true;
	return apart && ((text_starts(at, "at:2") && is_alnum(at[4])) || (text_starts(at, "ok:") && is_check(at + 3)));
}

/* The position of the first such word; the size if there is none. */
static size_t key_in(struct word word)
{
	size_t at = 0;
	while (at < word.size && !is_key(word.text + at, at == 0 || !is_alnum(word.text[at - 1])))
		at++;
	return at;
}

/* The end of a damaged line: after its check, or where the next line begins. */
static void skip_line(const char **text, bool done)
{
	for (struct word word = next_word(*text); word.size > 0; word = next_word(*text)) {
		size_t key = key_in(word), line = line_in(word);
		bool again = key < word.size && text_starts(word.text + key, "done:");
		if (line < word.size || (again && done))
			return;
		done |= again;
		*text = word.text + word.size;
		if (key < word.size && text_starts(word.text + key, "ok:"))
			return;
	}
}

/* Appends the text after "stop:" in a damaged line, in lower case. */
static void add_harm(struct returned *returned, const char *text, const char *end)
{
	for (; text < end; text++) {
		char small = *text >= 'A' && *text <= 'Z' ? (char)(*text - 'A' + 'a') : *text;
		if (!is_alnum(small) && (small == '\0' || strchr("-:,", small) == NULL))
			return;
		append(returned->stop, sizeof(returned->stop), &small, 1);
	}
}

/* Collects the words up to the end of the line. */
static void read_name(struct returned *returned, const char *text, const char *end)
{
	struct buf name = { 0 };
	const char *stop = text;
	while (stop < end && *stop != '\n' && *stop != '\r')
		stop++;
	buf_add_bytes(&name, text, (size_t)(stop - text));
	returned_name(returned->as, buf_text(&name));
	buf_done(&name);
}

/* Finds the harm that a damaged line reports, and the name in it. */
static void read_harm(struct returned *returned, const char *start, const char *end)
{
	returned->stop[0] = returned->as[0] = '\0';
	for (const char *at = start; at < end; at++) {
		size_t skip = text_starts(at, "stop:")    ? strlen("stop:")
			      : text_starts(at, "sorer:") ? strlen("sorer:")
							  : 0;
		if (skip > 0 && returned->stop[0] != '\0')
			append(returned->stop, sizeof(returned->stop), ",", 1);
		if (skip > 0)
			add_harm(returned, at + skip, end);
		if (at > start && !is_alnum(at[-1]) && text_starts(at, "as:") && returned->as[0] == '\0')
			read_name(returned, at + strlen("as:"), end);
	}
}

/* ---- The line --------------------------------------------------------------------------------------------------- */

/* True for an existing date and time. */
static bool is_time(const char *at)
{
	char whole[UTC_MAX];
	int64_t ignored;
	snprintf(whole, sizeof(whole), "%s:00Z", at);
	return strlen(at) == 16 && utc_parse(whole, &ignored);
}

static bool check(struct returned *returned, struct word ok, struct err *err)
{
	struct buf whole = { 0 };
	returned_write(&whole, returned);
	const char *wanted = buf_text(&whole) + whole.size - CHECK_WORD;
	bool same = ok.size >= CHECK_WORD && memcmp(ok.text, wanted, CHECK_WORD) == 0;
	buf_done(&whole);
	if (!code_is_whole(returned->code, strlen(returned->code)))
		return err_set(err, ERR_DATA, "the code was cut or changed: ask for the line again");
	if (!same)
		return err_set(err, ERR_DATA, "the line was changed on its way: ask for it again");
	if (!is_time(returned->at))
		return err_set(err, ERR_DATA, "'at:%s' is not a date and time: ask for the line again", returned->at);
	return text_unsafe(returned->as, strlen(returned->as)) == strlen(returned->as) ||
	       err_set(err, ERR_DATA, "the name contains a control character or invalid UTF-8");
}

/* Describes the error in a line that ends early: the next word does not belong to it. */
static enum returned_found fail_word(struct word word, struct err *err)
{
	if (word.size == 0 || code_find(word.text, word.size) < word.size)
		err_set(err, ERR_DATA, "the end is missing (ok: and two characters): ask for the line again");
	else
		err_set(err, ERR_DATA, "'%.*s' is not part of such a line: ask for it again",
			(int)(word.size < 40 ? word.size : 40), word.text);
	return RETURNED_BAD;
}

/* Cuts off the next line if that follows without a blank. */
static struct word up_to_next(struct word word)
{
	word.size = head_in(word);
	return word;
}

/* True for a word of a line, even without its value. */
static bool may_follow_code(struct word word)
{
	static const char *const keys[] = { "done:", "felt:", "stop:", "sorer:", "at:", "as:", "ok:" };
	for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++)
		if (text_starts(word.text, keys[i]))
			return true;
	return key_in(word) < word.size;
}

/* Takes a complete code even if it is broken anywhere; otherwise takes one word of it. True if it is complete. */
static bool take_code(struct word word, const char **text, struct returned *returned)
{
	enum { BYTES_MAX = CODE_ROWS_MAX * CODE_ROW * 3 };
	size_t whole = code_whole_at(word.text, strnlen(word.text, BYTES_MAX)), size = whole > 0 ? whole : word.size;
	*text = word.text + size;
	for (size_t i = 0; i < size; i++)
		if (whole == 0 || code_digit(word.text[i]) >= 0)
			append(returned->code, sizeof(returned->code), word.text + i, 1);
	return whole > 0;
}

static enum returned_found take_line(struct word word, const char **text, struct returned *returned, struct err *err)
{
	bool whole = take_code(word, text, returned);
	for (bool first = true;; first = false) {
		word = next_word(*text);
		if (first && whole && !may_follow_code(word))
			return tidy_code(returned) ? RETURNED_CODE : RETURNED_BAD;
		if (begins(word, "ok:"))
			break;
		struct word own = up_to_next(word);
		if (own.size == 0 || own.size < word.size || !take_word(returned, own)) {
			*text = word.text + own.size;
			return fail_word(word, err);
		}
		*text = word.text + word.size;
	}
	*text = word.text + (word.size < CHECK_WORD ? word.size : CHECK_WORD);
	return tidy_code(returned) && check(returned, word, err) ? RETURNED_GOOD : RETURNED_BAD;
}

/* Skips the rest of an invalid line. */
static enum returned_found leave_line(const char *start, const char **text, struct returned *returned)
{
	const char *from = *text;
	bool done = returned->done[0] != '\0', any = false;
	skip_line(text, done);
	for (const char *at = start; at < *text; at++)
		any |= is_key(at, at == start || !is_alnum(at[-1]));
	if (!any) { /* a mistyped code among other words */
		*text = from;
		return RETURNED_CODE;
	}
	read_harm(returned, start, *text);
	return RETURNED_BAD;
}

enum returned_found returned_next(const char **text, const char **ret_start, struct returned *ret_returned,
				  struct err *err)
{
	for (struct word word = next_word(*text); word.size > 0; word = next_word(*text)) {
		size_t line = line_in(word), key = key_in(word), before = line < key ? line : key;
		enum returned_found found = RETURNED_BAD;
		*text = word.text + word.size;
		if (before == word.size)
			continue;
		*ret_start = word.text + before;
		*ret_returned = (struct returned){ 0 };
		if (line == before)
			found = take_line((struct word){ *ret_start, word.size - before }, text, ret_returned, err);
		else
			err_set(err, ERR_DATA, "the beginning is missing (the code): ask for the line again");
		return found == RETURNED_BAD ? leave_line(*ret_start, text, ret_returned) : found;
	}
	return RETURNED_NONE;
}

/* ---- The line to log ------------------------------------------------------------------------------------------------ */

/* True if a text says more than its codes do: letters, digits, or parts of the words of a line. */
static bool says_more(const char *text)
{
	size_t size = strlen(text), bytes;
	bool codes = false, more = false;
	for (size_t i = 0; i < size; i += bytes) {
		bytes = code_whole_at(text + i, size - i);
		codes |= bytes > 0;
		more |= bytes == 0 && (is_alnum(text[i]) || text[i] == ':' || text[i] == '=');
		bytes += bytes == 0;
	}
	return codes && more;
}

static bool is_same(const struct returned *one, const struct returned *other)
{
	return strcmp(one->code, other->code) == 0 && strcmp(one->done, other->done) == 0 && one->feel == other->feel &&
	       strcmp(one->stop, other->stop) == 0 && strcmp(one->at, other->at) == 0 &&
	       strcmp(one->as, other->as) == 0;
}

enum returned_found returned_only(const char *text, struct returned *ret_returned, struct err *err)
{
	struct returned next;
	const char *at = text, *start;
	bool some = false;
	for (;;) {
		enum returned_found found = returned_next(&at, &start, &next, err);
		if (found == RETURNED_NONE)
			break;
		if (found == RETURNED_BAD) {
			err_in(err, "nothing is logged, because this line cannot be read");
			return RETURNED_BAD;
		}
		*err = (struct err){ 0 };
		if (found == RETURNED_CODE)
			continue;
		if (some && !is_same(&next, ret_returned)) {
			err_set(err, ERR_USAGE, "these are several lines: log them one by one");
			return RETURNED_BAD;
		}
		*ret_returned = next;
		some = true;
	}
	if (some)
		return RETURNED_GOOD;
	if (!says_more(text))
		return RETURNED_NONE;
	err_set(err, ERR_DATA,
		"there is more than a code here: give the code alone, or the whole line from its code to ok: and its "
		"two "
		"characters");
	return RETURNED_BAD;
}
