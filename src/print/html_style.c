/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The style sheet of the HTML handout: cards on a phone, rows on a desktop, and a front and back on paper. */
#include "print/html_style.h"

#include <stddef.h>

const char *const html_style[] = {
	/* Colours: dark mode uses different greys for the same meanings. */
	":root{color-scheme:light dark;--ink:#111;--quiet:#505050;--line:#bbb;--paper:#fff;--roll:#757575}\n"
	"@media screen and (prefers-color-scheme:dark){:root{--ink:#f0f0ee;--quiet:#bcbcb8;--line:#5a5a58;"
	"--paper:#161615;--roll:#8a8a8a}}\n"
	"*{box-sizing:border-box}\n"
	"body{margin:0 auto;max-width:62rem;padding:1rem;background:var(--paper);color:var(--ink);"
	"font:1rem/1.4 \"Liberation Sans\",Arial,Helvetica,\"DejaVu Sans\",sans-serif;overflow-wrap:break-word}\n",

	/* Text. */
	"h1{font-size:2.1rem;line-height:1.15;margin:0 0 .2rem}h2{font-size:1.15rem;margin:1.2rem 0 .3rem}"
	"h3{font-size:1.3rem;margin:0;line-height:1.2}p{margin:.3rem 0}\n"
	"header{border-bottom:2px solid var(--ink);margin-bottom:.6rem;padding-bottom:.4rem}"
	"header p{font-size:1.1rem}\n"
	"dl{display:flex;flex-wrap:wrap;gap:.2rem 1.6rem;margin:.2rem 0}dl div{display:flex;gap:.4rem}"
	".logo{max-width:6rem;max-height:6rem;width:auto;height:auto;background:#fff}\n"
	"dt{color:var(--quiet)}dd{margin:0}dd.blank{min-width:9rem;border-bottom:1px solid var(--ink)}\n"
	"ul{margin:.2rem 0;padding-left:1.2rem}small,.small{font-size:.88em}.quiet,.tool,.of{color:var(--quiet)}\n"
	".line{height:1.8rem;border-bottom:1px solid var(--ink)}\n",

	/* Boxes: the most important one has a black head. */
	"section{border:1.5px solid var(--ink);border-radius:8px;padding:.4rem .8rem .6rem;margin:.6rem 0;"
	"overflow:hidden}section h2{margin:.2rem 0}\n"
	"section.stop{border-width:3px}section.stop h2{margin:-.4rem -.8rem .4rem;padding:.3rem .8rem;"
	"background:var(--ink);color:var(--paper)}\n"
	"section.grid{display:none;border:0;padding:0}\n",

	/* Drawings. */
	".spare{display:none}svg{display:block;width:100%}.shared{position:absolute}figure{margin:0}figure "
	"svg{max-width:26rem;margin:0 "
	"auto}\n"
	"svg .body{fill:var(--paper);stroke:var(--ink)}svg .no-go,svg .stripe{stroke:var(--ink)}svg "
	".detail{stroke:var(--quiet)}\n"
	"svg .roll{fill:var(--roll);stroke:var(--ink)}svg .closed{fill:var(--paper);stroke:var(--ink)}svg "
	".edge{stroke:var(--paper)}\n"
	"svg path.line{stroke:var(--ink)}svg rect.line{stroke:var(--ink)}svg "
	"rect.line:not([fill=none]){fill:var(--ink)}"
	"svg .label,svg .tip{fill:var(--ink)}\n"
	".pose{stroke-linecap:round;stroke-linejoin:round}.pose-gap{fill:var(--paper)}.pose-near,.pose-halo{fill:var(--"
	"ink)}.pose-far{fill:#bbb}.pose-zone{fill:#aaa}"
	".pose-tool{fill:#777}.pose-prop{fill:none;stroke:#999;stroke-width:4.5}"
	".pose-arrow{fill:none;stroke:var(--ink);stroke-width:5.5}"
	".pose-halo{stroke:var(--paper);stroke-width:6.5;paint-order:stroke}\n",

	/* Steps: cards on a phone. */
	"ol{list-style:none;margin:0;padding:0}\n"
	".step{display:grid;grid-template-columns:2.2rem 1fr 1.3fr;gap:.4rem .8rem;border:1.5px solid var(--ink);"
	"border-radius:8px;padding:.8rem;margin:.7rem 0;align-items:start}\n"
	".number{width:2.2rem;height:2.2rem;border-radius:50%;background:var(--ink);color:var(--paper);"
	"font:bold 1.2rem/2.2rem \"Liberation Sans\",Arial,\"DejaVu Sans\",sans-serif;text-align:center;"
	"print-color-adjust:exact;-webkit-print-color-adjust:exact}\n"
	".name{grid-column:2/4}.position{grid-column:1/3}.position svg{max-height:8rem}"
	".picture{grid-column:3/4;max-width:16rem}.doing,.words{grid-column:1/4}.big{font-weight:bold}"
	".big b{font-size:2rem;line-height:1;white-space:nowrap}\n"
	".doing svg{max-width:26rem;height:1.6rem}\n"
	".ticks{display:flex;flex-wrap:wrap;gap:.6rem;margin:.5rem 0}.ticks label,.shut{display:flex;"
	"align-items:center;gap:.6rem;min-height:3rem;padding:0 .9rem;border:1.5px solid var(--ink);border-radius:8px;"
	"font-weight:bold}.shut{border-style:dashed;font-weight:normal}\n"
	"input{width:1.5rem;height:1.5rem;margin:0;accent-color:var(--ink)}\n",

	/* Tables and the scale. */
	"table{border-collapse:collapse;width:100%}caption{position:absolute;width:1px;height:1px;overflow:hidden;"
	"clip-path:inset(50%)}\n"
	"th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid "
	"var(--line)}td.do{font-weight:bold}\n"
	".scale{display:block}.scale div{padding:.15rem 0}.scale dt{min-width:8rem;font-weight:bold;color:var(--ink)}\n"
	".page+.page{margin-top:3rem;border-top:3px solid var(--ink);padding-top:1rem}\n",

	/* The code: always black on white, with a quiet zone, so that a camera finds it in dark mode too. */
	".code{display:flex;flex-wrap:wrap;gap:.3rem 1rem;align-items:flex-start}.code svg{width:55mm;flex:none}"
	".code svg.wide{width:90mm;max-width:100%}.code>div{flex:1 1 12rem}.code h2{margin-top:0}.code "
	"pre{margin:0;font:1.05rem/1.3 "
	"\"Liberation Mono\",\"DejaVu Sans Mono\","
	"monospace;columns:11rem auto;counter-reset:row -1}\n"
	"@media screen{.code pre span::before{counter-increment:row;content:counter(row) \" \";color:var(--quiet)}"
	".code pre span:first-child::before{content:\"head \"}}\n",

	/* Desktop: rows of four columns. */
	"@media (min-width:46rem){.band{display:grid;grid-template-columns:1.2fr .9fr 1.2fr;gap:.8rem;align-items:"
	"stretch}.band section{margin:0}\n"
	".beside{display:grid;grid-template-columns:1fr 1fr;gap:0 1.5rem}.beside>div{min-width:0}\n"
	".steps .step{grid-template-columns:5rem 8rem 1fr 16rem;grid-template-rows:min-content "
	"auto;align-content:start;border-width:1px 0 0;"
	"border-radius:0;margin:0;padding:.5rem 0}\n"
	".steps .number,.steps .position{grid-area:1/1/3/2}.steps .position{padding-top:2.6rem}.steps "
	".position svg{height:4.5rem}"
	".steps .picture{grid-area:1/2/3/3}.steps .name{grid-area:1/3}.steps .words{grid-area:2/3}.steps "
	".doing{grid-area:1/4/3/5}\n"
	".strip{display:grid;grid-template-columns:repeat(3,1fr);gap:0 .8rem}}\n",

	/* Paper: points and millimetres, black on white. Fonts with larger lowercase letters are adjusted to match
	 * Liberation Sans, which keeps a ten-minute routine on two pages. */
	"@media print{body{font-size-adjust:.519;max-width:none;padding:0 .5mm;font-size:10pt;line-height:1.16}\n"
	"h1{font-size:24pt;line-height:1.05}h2{font-size:11.5pt;margin:1mm 0 .3mm;break-after:avoid}"
	"h3{font-size:12.5pt;line-height:1.1}p{margin:.2mm 0}small,.small{font-size:8.5pt}.line{height:6mm}"
	".of,.phone{display:none}li,tr{break-inside:avoid}\n"
	"header{display:grid;grid-template-columns:1fr 1.2fr auto;margin-bottom:.6mm;padding-bottom:.6mm;"
	"border-width:1pt}header h1,header p{grid-column:1}header p{font-size:12pt}"
	"header dl{grid-area:1/2/3/3;align-content:start}dl,dt{font-size:11pt}"
	".logo{grid-area:1/3/3/4;max-width:15mm;max-height:15mm}\n"
	"section{margin:.6mm 0;padding:.6mm 2mm;border-width:.8pt;border-radius:1.5mm;break-inside:avoid}"
	"section h2{margin:.3mm 0}section.stop{border-width:1.6pt}"
	"section.stop h2{margin:-.6mm -2mm .6mm;padding:.4mm 2mm;"
	"print-color-adjust:exact;-webkit-print-color-adjust:exact}\n"
	".band{display:grid;grid-template-columns:52mm 1fr 1.35fr;gap:2mm;break-inside:avoid;margin-top:1mm}"
	".band section{margin:0}figure svg{height:36mm;width:auto;margin:0}\n"
	".beside{display:grid;grid-template-columns:1.3fr 1fr;gap:0 4mm}.beside>div{min-width:0}\n",

	/* Steps on paper: rows of four columns; three stretches or drills per line. */
	".steps .step{display:grid;grid-template-columns:17mm 22mm 1fr 52mm;grid-template-rows:min-content auto;"
	"align-content:start;gap:0 2mm}\n"
	".steps .step,.strip .step{border-width:.7pt 0 0;border-radius:0;margin:0;padding:.4mm 0;"
	"break-inside:avoid;position:relative}\n"
	".number{width:7.5mm;height:7.5mm;font-size:13pt;line-height:7.5mm}.tool{font-size:9.5pt}\n"
	".steps .number,.steps .position{grid-area:1/1/3/2}.steps .position{padding:0;align-self:end}"
	".steps .position svg{height:13mm}.steps .picture{grid-area:1/2/3/3}"
	".steps .name{grid-area:1/3;display:flex;gap:0 2mm;flex-wrap:wrap;align-items:baseline}"
	".steps .words{grid-area:2/3;font-size:9.5pt;line-height:1.1}.place{font-size:9pt}.words p{margin:0}\n"
	".steps .doing{grid-area:1/4/3/5;position:relative}.doing p{font-size:10.5pt;margin:0}.big b{font-size:20pt}"
	".steps .big{font-size:10pt;height:8.4mm;display:flex;align-items:center;gap:1mm;max-width:25.5mm;"
	"line-height:1}.doing svg{height:3.6mm;margin:.3mm 0}\n"
	".ticks{margin:0;gap:1.5mm;flex-wrap:nowrap}.steps .ticks{position:absolute;top:.2mm;right:0}"
	".ticks label,.shut{border:0;padding:0;min-height:0;gap:1mm;font-size:12pt;font-weight:bold;"
	"flex-direction:row-reverse}"
	"input,.cross{appearance:none;width:8mm;height:8mm;border:1pt solid #000;border-radius:0}"
	".cross{font:20pt/7.4mm \"Liberation Sans\",Arial,\"DejaVu Sans\",sans-serif;text-align:center}\n"
	".strip{display:grid;grid-template-columns:repeat(3,1fr);gap:0 3mm}"
	".strip .step{grid-template-columns:13mm 1fr;grid-template-rows:auto auto 1fr;gap:0 2mm}"
	".strip .words,.strip .doing,.strip .name{grid-column:2}.strip .words{font-size:9pt;line-height:1.1}"
	".strip .position{grid-area:1/1/4/2}.strip .position svg{height:12mm}\n"
	".strip .number{position:absolute;left:0;top:.8mm;width:5mm;height:5mm;font-size:9pt;line-height:5mm}"
	".strip h3{font-size:11pt;margin-right:9mm}.strip .doing{padding-right:9mm}"
	".strip .doing p{font-size:9.5pt;line-height:1.1;display:inline}.strip .big b{font-size:11pt}"
	".strip .ticks{position:absolute;top:.8mm;right:0}"
	".strip .sided{position:static;margin:.5mm 0}\n",

	/* Fronts with many steps: to fit ten minutes on one, first use a smaller drawing, no relief cue and figures
	 * without words; then no drawing, and less space between rows. */
	".tight .ease,.tight .strip .words{display:none}.tight figure svg{height:28mm}.tight h2{margin:.4mm 0 0}\n"
	".tighter .ease,.tighter .setup,.tighter .strip .words,.tighter .band figure{display:none}"
	".tighter .band{grid-template-columns:1fr 1.35fr}.tighter .band:has(.spare){grid-template-columns:auto 1fr "
	"1.35fr}.tighter .band figure.spare{display:block}.tighter figure.spare svg{height:30mm}.tighter "
	"h2{margin:.4mm 0 0}.tighter "
	"h2:has(+.strip){display:none}.tighter .line{height:4mm}"
	".tighter .doing p{font-size:9.5pt;line-height:1.05}.tighter .doing svg{height:3.2mm}"
	".tighter .steps .name{line-height:1}.tighter .steps .step{padding:0}"
	".tighter .strip h3{line-height:1}.tighter .strip .position svg{height:10mm}"
	".tighter .picture{height:18mm}.tighter .picture svg{height:100%}\n",

	/* The back: lists in two columns. */
	".back{break-before:page;columns:2;column-gap:4mm;font-size:9.5pt}.back .beside{display:block}"
	".back>section:first-child,.grid,.back>h2,.scale,.back>.small{column-span:all}\n"
	".code{break-inside:avoid;gap:2mm;flex-wrap:nowrap}.code svg{width:28mm}.code svg.wide{width:50mm}"
	".code pre{font-size:10pt;line-height:1.15;font-size-adjust:none;columns:30mm auto;column-gap:1mm}\n"
	"th,td{padding:.4mm 2mm .4mm 0}section.grid{display:block;padding:0;border-radius:0}"
	".grid th,.grid td{border:.6pt solid #000;padding:.4mm 1mm;height:7.2mm;font-size:8.5pt;vertical-align:top}"
	".grid thead th{height:auto}.grid tbody td{min-width:14mm}.grid td:last-child{width:50mm}"
	".grid td span{display:inline-block;min-width:6.5mm}\n"
	".scale{display:grid;grid-template-columns:repeat(5,1fr);gap:0 3mm}.scale div{display:block;padding:0}"
	".scale dt{min-width:0}.scale dd{font-size:9.5pt;line-height:1.1}\n"
	".dense{font-size:8.5pt;line-height:1.12}.dense .code{display:none}.dense .grid td{height:6.6mm}\n"
	".page+.page{break-before:page;border:0;margin:0;padding:0}}\n",
	NULL,
};

/* Stretches with a box for each side are taller than those with one box. */
static unsigned strip_height(const struct node *strip)
{
	enum { LINE_MM = 14, LINE_SIDED_MM = 22, COLUMNS = 3 };
	const struct step_card *card = strip->first->card;
	bool sided = card->left != TICK_NONE || card->right != TICK_NONE;
	unsigned lines = (node_children(strip) + COLUMNS - 1) / COLUMNS;
	return LINE_MM + lines * (sided ? LINE_SIDED_MM : LINE_MM);
}

const char *html_page_class(const struct node *page, unsigned shorter)
{
	enum { ROLL_MM = 24, NOTE_MM = 8, TIGHT_MM = 170, TIGHTER_MM = 215, FRONT_MM = 300 };
	unsigned height = shorter;
	for (const struct node *node = page->first; node != NULL && node->kind != NODE_BACK; node = node->next)
		height += node->kind == NODE_STEPS    ? ROLL_MM * node_children(node)
			  : node->kind == NODE_STRIP  ? strip_height(node)
			  : node->kind == NODE_BESIDE ? NOTE_MM
						      : 0;
	bool fits = height <= TIGHT_MM || height > FRONT_MM;
	return fits ? "page" : height <= TIGHTER_MM ? "page tight" : HTML_PAGE_FULL;
}

/* A phone shows the drawing and the rules for stopping before the steps, so they come first for everybody. */
