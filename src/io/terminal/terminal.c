/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The terminal through ncurses: shows frames, reads keys, and restores everything at the end. */
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include "io/terminal/terminal.h"
#include "base/number.h"
#include "io/terminal/frame.h"
#include "io/terminal/keys.h"
#include "io/terminal/looks.h"
#include "io/terminal/title.h"
#include "io/terminal/tty.h"
#include "io/terminal/tty_drain.h"
#include <curses.h>
#include <langinfo.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { RESTORE_MAX = 256, ESC_DELAY_MS = 25, ROWS_MAX = 300, COLUMNS_MAX = 1000 };

static struct {
	bool open;
	struct tty tty;
	struct canvas shown; /* the frame on the screen */
	SCREEN *screen;
	WINDOW *keys; /* a pad, because reading a key from a window would refresh that window */
	struct key_reader reader;
	struct terminal_abilities abilities;
	bool to_ask; /* query the background after the next frame */
	enum background looks; /* the background for which the looks were chosen */
	attr_t attributes[STYLE_COUNT];
	short pairs[STYLE_COUNT];
	struct frame_looks frame_looks;
	const char *paste_on, *paste_off;
	bool titled; /* the terminal's own title is saved */
	char title[TITLE_MAX + 16]; /* the bytes sent last */
	char restore[RESTORE_MAX]; /* bytes that restore the screen */
	size_t restore_size;
	int click_row, click_column;
} state;

/* ---- Opening --------------------------------------------------------------------------------------------------- */

/* A string capability from terminfo; NULL if there is none. */
static const char *capability(const char *name)
{
	const char *text = tigetstr(name);
	return text == (char *)-1 ? NULL : text;
}

/* newterm fails the same way if no descriptor is left for opening the terminal description. */
static bool fail_to_open(const char *name, struct err *err)
{
	if (tty_out_of_files(err))
		return false;
	return err_set(err, ERR_FAILURE, "unknown terminal type '%s' (TERM): try TERM=xterm-256color, or use --plain",
		       name != NULL ? name : "");
}

/* Some terminals report 32,768 rows, which crashes ncurses. LINES and COLUMNS stop it from asking. */
static SCREEN *new_screen(void)
{
	struct winsize size;
	bool absurd = ioctl(state.tty.descriptor, TIOCGWINSZ, &size) == 0 &&
		      (size.ws_row > ROWS_MAX || size.ws_col > COLUMNS_MAX);
	if (absurd && (setenv("LINES", "24", 1) != 0 || setenv("COLUMNS", "80", 1) != 0))
		return NULL;
	SCREEN *screen = newterm(NULL, state.tty.out, state.tty.in);
	if (absurd) {
		unsetenv("LINES");
		unsetenv("COLUMNS");
	}
	return screen;
}

static bool open_screen(struct err *err)
{
	const char *name = getenv("TERM");
	state.screen = new_screen();
	if (state.screen == NULL)
		return fail_to_open(name, err);
	state.abilities.name = name;
	if (capability("cup") != NULL)
		return true;
	endwin();
	delscreen(state.screen);
	return err_set(err, ERR_FAILURE, "terminals of type '%s' (TERM) cannot move the cursor: use --plain", name);
}

static void set_modes(void)
{
	cbreak();
	noecho();
	nonl();
	intrflush(stdscr, FALSE);
	typeahead(-1);
	leaveok(stdscr, curs_set(0) != ERR); /* if the cursor cannot be hidden, put it in the corner */
	set_escdelay(ESC_DELAY_MS);
	state.keys = newpad(1, 1);
	keypad(state.keys, TRUE);
	/* Focus reports, which newer terminal descriptions list among the keys: key_reader drops them. */
	define_key("\033[I", 0);
	define_key("\033[O", 0);
	nodelay(state.keys, TRUE);
	meta(state.keys, TRUE);
	mouseinterval(0);
	state.abilities.mouse = mousemask(BUTTON1_PRESSED, NULL) != 0 && capability("kmous") != NULL;
	state.paste_on = capability("BE");
	state.paste_off = capability("BD");
	state.reader = (struct key_reader){ 0 };
}

/* ---- Colours --------------------------------------------------------------------------------------------------- */

static unsigned colors_wanted(enum color_choice wish)
{
	const char *no_color = getenv("NO_COLOR");
	if (wish == COLOR_CHOICE_NEVER || (wish == COLOR_CHOICE_AUTO && no_color != NULL && *no_color != '\0'))
		return 0;
	if (!has_colors() || start_color() == ERR)
		return 0;
	/* Above 256 colours, numbers are RGB values: only the first eight keep their meaning. */
	return COLORS > 256 ? 8 : COLORS == 256 ? 256 : COLORS >= 16 ? 16 : COLORS >= 8 ? 8 : 0;
}

static attr_t curses_attributes(unsigned look)
{
	return (look & LOOK_BOLD ? A_BOLD : 0) | (look & LOOK_DIM ? A_DIM : 0) | (look & LOOK_REVERSE ? A_REVERSE : 0) |
	       (look & LOOK_UNDERLINE ? A_UNDERLINE : 0);
}

/* If a pair cannot be allocated, keep the terminal's own colours: never black on black. */
static void set_looks(enum background background)
{
	state.looks = background;
	for (int style = 0; style < STYLE_COUNT; style++) {
		struct look look = look_of((enum style)style, state.abilities.colors, background);
		short pair = (short)(style + 1);
		bool colored = look.color >= 0 && pair < COLOR_PAIRS && init_pair(pair, (short)look.color, -1) == OK;
		state.attributes[style] = curses_attributes(look.attributes);
		state.frame_looks.shows_on_blanks[style] = (look.attributes & (LOOK_REVERSE | LOOK_UNDERLINE)) != 0;
		state.pairs[style] = colored ? pair : 0;
	}
}

/* Assumes an unknown background until the reply arrives, which most terminals send at once. */
static void set_colors(const struct terminal_wish *wish)
{
	struct terminal_abilities *abilities = &state.abilities;
	abilities->colors = colors_wanted(wish->color);
	if (abilities->colors > 0 && use_default_colors() == ERR)
		abilities->colors = 0;
	abilities->background = background_known(wish->background, getenv("COLORFGBG"));
	state.to_ask = abilities->colors > 0 && abilities->background.is == BACKGROUND_AUTO &&
		       background_may_be_asked(abilities->name) && getenv("STY") == NULL;
	set_looks(state.to_ask ? BACKGROUND_DARK : abilities->background.is);
}

/* ---- Restoring ------------------------------------------------------------------------------------------------- */

/* Adds the text without the padding that old terminals needed ("$<5>"). */
static void add_restore(const char *text)
{
	while (text != NULL && *text != '\0' && state.restore_size < RESTORE_MAX) {
		if (strncmp(text, "$<", 2) == 0 && strchr(text, '>') != NULL) {
			text = strchr(text, '>') + 1;
			continue;
		}
		state.restore[state.restore_size++] = *text++;
	}
}

static void prepare_restore(void)
{
	state.restore_size = 0;
	add_restore(state.paste_off);
	if (state.titled)
		add_restore(TITLE_RESTORE);
	if (state.abilities.mouse)
		add_restore("\033[?1006l\033[?1000l");
	add_restore(capability("rmkx"));
	add_restore(capability("sgr0"));
	add_restore(capability("cnorm"));
	add_restore(capability("rmcup"));
}

void terminal_restore(void)
{
	if (!state.open)
		return;
	tty_write(&state.tty, state.restore, state.restore_size);
	tty_restore(&state.tty);
}

/* ---- Life ------------------------------------------------------------------------------------------------------ */

/* ncurses flushes at every cursor movement until it has returned from endwin() once, so that a terminal could show
 * half a frame.  Leaving and re-entering with the output muted turns buffering on. */
static void buffer_output(void)
{
	doupdate(); /* write pending output first */
	if (!tty_mute(&state.tty))
		return;
	endwin();
	doupdate();
	tty_unmute(&state.tty);
	clearok(stdscr, FALSE); /* the screen is already clear */
	keypad(state.keys, TRUE); /* again, now rather than at the first key, which is read after the first frame */
}

/* Takes the size the tty reports, not LINES and COLUMNS, and never more than a frame can use. */
static void take_size(void)
{
	struct winsize size;
	if (ioctl(state.tty.descriptor, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0)
		return;
	int rows = (int)min_u(size.ws_row, ROWS_MAX), columns = (int)min_u(size.ws_col, COLUMNS_MAX);
	if (is_term_resized(rows, columns))
		resizeterm(rows, columns);
}

bool terminal_locale_utf8(void)
{
	return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

bool terminal_open(const struct terminal_wish *wish, struct err *err)
{
	if (!tty_open(&state.tty, err))
		return false;
	if (!open_screen(err)) {
		tty_close(&state.tty);
		return false;
	}
	state.abilities.utf8 = terminal_locale_utf8() && !wish->ascii && !looks_ascii(state.abilities.name);
	state.frame_looks.utf8 = state.abilities.utf8;
	set_modes();
	set_colors(wish);
	prepare_restore();
	state.open = true;
	buffer_output();
	take_size();
	tty_send(&state.tty, state.paste_on);
	return true;
}

/* Also called after a pause. */
static void drop_question(void)
{
	state.to_ask = state.to_ask || state.reader.asked;
	if (state.reader.asked)
		tty_drain(state.tty.descriptor, &state.reader);
}

/* Saves the terminal's own title before setting the first one; a program that sets no title leaves it alone. */
void terminal_title(const char *text)
{
	char bytes[TITLE_MAX + 16];
	if (!state.open || !background_may_be_asked(state.abilities.name))
		return;
	title_bytes(text, bytes);
	if (strcmp(bytes, state.title) == 0)
		return;
	memcpy(state.title, bytes, sizeof(bytes));
	if (!state.titled) {
		state.titled = true;
		prepare_restore();
		tty_send(&state.tty, TITLE_SAVE);
	}
	tty_send(&state.tty, bytes);
}

static void restore_title(void)
{
	if (state.titled)
		tty_send(&state.tty, TITLE_RESTORE);
	state.titled = false;
	state.title[0] = '\0';
}

void terminal_close(void)
{
	if (!state.open)
		return;
	state.open = false;
	drop_question();
	tty_send(&state.tty, state.paste_off);
	restore_title();
	delwin(state.keys);
	endwin();
	delscreen(state.screen);
	tty_close(&state.tty);
	canvas_done(&state.shown);
}

bool terminal_is_open(void)
{
	return state.open;
}

struct terminal_abilities terminal_abilities(void)
{
	return state.abilities;
}

void terminal_size(int *ret_rows, int *ret_columns)
{
	*ret_rows = LINES;
	*ret_columns = COLS;
}

void terminal_resized(void)
{
	if (state.open)
		take_size();
}

void terminal_pause(void)
{
	if (!state.open)
		return;
	drop_question();
	tty_send(&state.tty, state.paste_off);
	restore_title();
	endwin();
}

void terminal_resume(void)
{
	if (!state.open)
		return;
	doupdate();
	tty_send(&state.tty, state.paste_on);
	take_size();
}

void terminal_beep(void)
{
	if (state.open && capability("bel") != NULL)
		tty_send(&state.tty, "\a"); /* not the capability itself, which may contain padding */
}

int terminal_descriptor(void)
{
	return state.open ? state.tty.descriptor : -1;
}

bool terminal_lost(void)
{
	struct pollfd descriptor = { .fd = state.tty.descriptor, .events = POLLIN };
	int waiting = 1;
	if (!state.open || poll(&descriptor, 1, 0) <= 0)
		return false;
	return (descriptor.revents & (POLLHUP | POLLERR | POLLNVAL)) != 0 ||
	       (ioctl(state.tty.descriptor, FIONREAD, &waiting) == 0 && waiting == 0);
}

/* ---- Frames ---------------------------------------------------------------------------------------------------- */

/* Sends columns of a row, each cell in its style. */
static void draw_span(const struct canvas *canvas, int row, struct span span)
{
	static struct frame_cell from[CANVAS_COLUMNS_MAX];
	static cchar_t cells[CANVAS_COLUMNS_MAX];
	int count = frame_cells(canvas, row, span, &state.frame_looks, from);
	for (int i = 0; i < count; i++)
		setcchar(&cells[i], from[i].text, state.attributes[from[i].style], state.pairs[from[i].style], NULL);
	mvadd_wchnstr(row, span.first, cells, count);
}

/* Does not wait: the reply arrives among the keys, or never. */
static void ask(void)
{
	if (!state.to_ask)
		return;
	state.to_ask = false;
	state.reader.asked = true;
	tty_send(&state.tty, BACKGROUND_QUESTION);
}

void terminal_show(const struct canvas *canvas)
{
	if (!state.open || canvas->rows == 0 || canvas->columns == 0)
		return;
	int rows = canvas->rows < LINES ? canvas->rows : LINES;
	int columns = canvas->columns < COLS ? canvas->columns : COLS;
	bool resized = state.shown.rows != canvas->rows || state.shown.columns != canvas->columns;
	if (resized) {
		canvas_resize(&state.shown, canvas->rows, canvas->columns);
		erase();
	}
	for (int row = 0; row < rows; row++) {
		struct span span = frame_take_row(&state.shown, canvas, row, columns);
		if (resized)
			span = (struct span){ 0, columns };
		if (span.first < span.end)
			draw_span(canvas, row, span);
	}
	move(LINES - 1, COLS - 1);
	wnoutrefresh(stdscr);
	doupdate();
	ask();
}

/* ---- Keys ------------------------------------------------------------------------------------------------------ */

static const struct {
	int curses;
	key key;
} key_rows[] = {
	{ KEY_UP, KEY_ARROW_UP },       { KEY_DOWN, KEY_ARROW_DOWN }, { KEY_LEFT, KEY_ARROW_LEFT },
	{ KEY_RIGHT, KEY_ARROW_RIGHT }, { KEY_ENTER, KEY_RETURN },    { KEY_BTAB, KEY_BACK_TAB },
	{ KEY_BACKSPACE, KEY_RUBOUT },  { KEY_DC, KEY_DEL },          { KEY_HOME, KEY_FIRST },
	{ KEY_END, KEY_LAST },          { KEY_PPAGE, KEY_PAGE_UP },   { KEY_NPAGE, KEY_PAGE_DOWN },
	{ KEY_RESIZE, KEY_RESIZED },
};

static key named_key(int code)
{
	MEVENT event;
	if (code == KEY_MOUSE && getmouse(&event) == OK && (event.bstate & BUTTON1_PRESSED)) {
		state.click_row = event.y;
		state.click_column = event.x;
		return KEY_CLICK;
	}
	for (size_t i = 0; i < sizeof(key_rows) / sizeof(key_rows[0]); i++)
		if (key_rows[i].curses == code)
			return key_rows[i].key;
	return KEY_OTHER;
}

static void change_looks(enum background background)
{
	struct canvas shown = state.shown;
	if (background == state.looks)
		return;
	set_looks(background);
	state.shown = (struct canvas){ 0 };
	terminal_show(&shown);
	canvas_done(&shown);
}

static void take_answer(void)
{
	state.abilities.background = (struct background_known){ state.reader.answer, BACKGROUND_BY_ANSWER };
	state.reader.answer = BACKGROUND_AUTO;
	change_looks(state.abilities.background.is);
}

static bool read_key(key *ret_key)
{
	for (int code; state.open && (code = wgetch(state.keys)) != ERR;) {
		if (code > 0xff) {
			*ret_key = named_key(code);
			if (!state.reader.pasting || *ret_key == KEY_RESIZED)
				return true;
		} else if (key_reader_byte(&state.reader, (unsigned char)code, ret_key)) {
			return true;
		}
	}
	return state.open && key_reader_idle(&state.reader, ret_key);
}

void terminal_take_paste(bool typing)
{
	state.reader.typing = typing;
}

/* No person is faster than the terminal: if a key arrives before the reply, expect no reply. */
bool terminal_key(key *ret_key)
{
	bool found = read_key(ret_key);
	if (state.reader.answer != BACKGROUND_AUTO)
		take_answer();
	else if (found && state.reader.asked)
		change_looks(BACKGROUND_AUTO);
	return found;
}

void terminal_click(int *ret_row, int *ret_column)
{
	*ret_row = state.click_row;
	*ret_column = state.click_column;
}
