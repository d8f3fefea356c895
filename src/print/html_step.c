/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Writes the steps of an HTML handout: number, name, pose, drawing, dose and words. */
#include "print/html_step.h"

#include "print/html_element.h"
#include "print/markup.h"
#include "print/step_card.h"
#include <string.h>

/* On paper, the first letter is enough. */
static void add_tick(struct buf *buf, const char *letter, const char *rest, enum tick tick)
{
	if (tick == TICK_NONE)
		return;
	if (tick == TICK_CLOSED)
		buf_addf(buf,
			 "<span class=\"shut\"><span class=\"cross\">\u00d7</span> <span>%s<span class=\"phone\">%s: "
			 "not "
			 "today</span></span></span>",
			 letter, rest);
	else
		buf_addf(buf, "<label><input type=\"checkbox\"> <span>%s<span class=\"phone\">%s</span></span></label>",
			 letter, rest);
}

static void add_ticks(struct buf *buf, const struct step_card *card)
{
	bool sided = card->left != TICK_NONE || card->right != TICK_NONE;
	buf_add(buf, sided ? "<div class=\"ticks sided\">" : "<div class=\"ticks\">");
	if (!sided)
		add_tick(buf, "", "Done", TICK_OPEN);
	add_tick(buf, "L", "eft", card->left);
	add_tick(buf, "R", "ight", card->right);
	buf_add(buf, "</div>\n");
}

static void add_doing(struct buf *buf, struct html_drawn *drawn, const struct step_card *card)
{
	buf_addf(buf, "<div class=\"doing\">\n<p class=\"big\"><b>%u s</b> %s</p>\n", card->seconds, card->sides);
	html_line(buf, "<p>", card->tempo, "</p>\n");
	if (card->cap > 0) {
		bool *there = &drawn->bars[card->start][card->cap];
		svg_bar(card->start, card->cap, card->pressure, ++drawn->figures, *there, buf);
		*there = true;
		html_line(buf, "<p><span class=\"of\">Pressure of 10: </span>", card->pressure, "</p>\n");
	}
	add_ticks(buf, card);
	buf_add(buf, "</div>\n");
}

/* Paper has space for three lines, or fewer if there are many steps. */
static const char *const line_opens[LINE_NOTE + 1] = {
	[LINE_SETUP] = "<p class=\"setup\">", [LINE_ROLL] = "<p class=\"phone\">", [LINE_HOLD] = "<p class=\"phone\">",
	[LINE_EASE] = "<p class=\"ease\">",   [LINE_AVOID] = "<p><b>\u00d7 ",      [LINE_NOTE] = "<p>",
};

static void add_words(struct buf *buf, const struct step_card *card)
{
	buf_add(buf, "<div class=\"words\">\n");
	if (card->from != NULL && card->to != NULL) {
		html_line(buf, "<p class=\"place\">From ", card->from, " to ");
		html_line(buf, "", card->to, ".</p>\n");
	}
	for (unsigned i = 0; i < card->lines_count; i++) {
		enum line_kind kind = card->kinds[i];
		html_line(buf, line_opens[kind] != NULL ? line_opens[kind] : "<p>", card->lines[i],
			  kind == LINE_AVOID ? "</b></p>\n" : "</p>\n");
	}
	buf_add(buf, "</div>\n");
}

/* A recurring pose is stored in the file once. */
static void add_pose(struct buf *buf, struct html_drawn *drawn, const struct pose_shot *shot)
{
	struct buf id = { 0 }, word = { 0 };
	buf_addf(&id, "pose-%s%s%s", shot->pose->id, shot->mirrored ? "-m" : "", shot->reverse ? "-r" : "");
	buf_addf(&word, " %s ", buf_text(&id));
	buf_add(buf, "<div class=\"position\">");
	if (strstr(buf_text(&drawn->poses), buf_text(&word)) != NULL) {
		svg_pose_again(shot, shot->pose->name, buf_text(&id), buf);
	} else if (drawn->poses_most > 0 && drawn->poses_count >= drawn->poses_most) {
		buf_add(buf, "<p class=\"small\">No figure here, so that the page stays small enough to send.</p>");
	} else {
		drawn->poses_count++;
		svg_pose(shot, shot->pose->name, buf_text(&id), buf);
		buf_add(&drawn->poses, buf_text(&word));
	}
	buf_add(buf, "</div>\n");
	buf_done(&word);
	buf_done(&id);
}

static void add_step(struct buf *buf, struct html_drawn *drawn, const struct node *node)
{
	const struct step_card *card = node->card;
	buf_addf(buf, "<li class=\"step\">\n<div class=\"number\">%u</div>\n<div class=\"name\">", card->number);
	html_element(buf, "h3", card->name);
	html_line(buf, "<p class=\"tool\">", card->tool, "</p>");
	buf_add(buf, "</div>\n");
	if (card->pose.pose != NULL)
		add_pose(buf, drawn, &card->pose);
	if (card->picture != NULL) {
		buf_add(buf, "<div class=\"picture\">");
		svg_figure(card->picture, card->name, ++drawn->figures, buf);
		buf_add(buf, "</div>\n");
	}
	add_doing(buf, drawn, card);
	add_words(buf, card);
	buf_add(buf, "</li>\n");
}

void html_steps(struct buf *buf, struct html_drawn *drawn, const struct node *node, const char *name)
{
	html_element(buf, "h2", node->text);
	buf_addf(buf, "<ol class=\"%s\">\n", name);
	for (const struct node *step = node->first; step != NULL; step = step->next)
		add_step(buf, drawn, step);
	buf_add(buf, "</ol>\n");
}
