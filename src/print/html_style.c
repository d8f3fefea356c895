/* SPDX-License-Identifier: MIT */
/* The style sheet of the HTML handout: on a phone the table becomes a list of cards; on a desktop it is light or dark; on
 * paper a ten-minute routine fits on one page. */
#include "print/html_style.h"

#include <stddef.h>

const char *const html_style[] = {
	/* Colours: dark mode uses other greys with the same meanings. */
	":root{color-scheme:light "
	"dark;--ink:#1a1a1a;--quiet:#595959;--line:#c8c8c8;--paper:#fff;--soft:#f6f6f4;--zone:#d0d0d0}\n"
	"@media(prefers-color-scheme:dark){:root{--ink:#ededeb;--quiet:#b4b4b0;--line:#4c4c4a;--paper:#161615;--soft:#"
	"1f1f1e;"
	"--zone:#5c5c58}}\n"
	"*{box-sizing:border-box}\n"
	"body{margin:0 auto;max-width:66rem;padding:1.5rem 1.25rem 3rem;background:var(--paper);color:var(--ink);"
	"font:1rem/1.5 system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",\"DejaVu Sans\",sans-serif;"
	"overflow-wrap:break-word}\n",

	/* Text. */
	"h1{font-size:1.8rem;line-height:1.2;margin:0 0 .6rem;font-weight:650}\n"
	"h2{font-size:1.05rem;margin:1.6rem 0 .3rem;font-weight:650}\n"
	"p{margin:.4rem 0}p b{font-weight:650}\n"
	"dl{display:flex;flex-wrap:wrap;gap:.3rem 2rem;margin:0 0 1rem;padding:.5rem 0;border-block:1px solid "
	"var(--line)}\n"
	"dl div{display:flex;gap:.5rem}dt,small,.small,caption,thead th{color:var(--quiet)}\n"
	"dd{margin:0;font-weight:600}dd.blank{min-width:9rem;border-bottom:1px solid var(--quiet)}\n"
	"ul{margin:.2rem 0;padding-left:1.1rem}li{margin:.15rem 0}\n"
	"small,.small{font-size:.85em}td small,th small{display:block;font-weight:400}.small{margin:.25rem 0}\n"
	".line{height:1.9rem;border-bottom:1px solid var(--quiet)}\n",

	/* The table of steps. */
	"table{border-collapse:collapse;width:100%;margin:1rem 0;font-size:.94rem}\n"
	"caption{text-align:left;padding-bottom:.3rem;font-size:.9em}\n"
	"th,td{text-align:left;vertical-align:top;padding:.45rem .7rem .45rem 0;border-bottom:1px solid var(--line)}\n"
	"thead th{font-weight:600;font-size:.85em;vertical-align:bottom;border-bottom:1.5px solid "
	"var(--ink);white-space:nowrap}\n"
	"tbody "
	"th{font-weight:600;min-width:8rem}.number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-"
	"nums}\n"
	".tick{display:inline-block;width:1.1em;height:1.1em;border:1.5px solid var(--ink);border-radius:2px;"
	"vertical-align:-.2em}\n",

	/* Boxes and the drawing. */
	"section{border:1px solid var(--line);border-radius:6px;padding:.6rem .9rem;margin:1rem "
	"0;background:var(--soft)}\n"
	"section h2{margin:0 0 .2rem}section.stop{border:2px solid var(--ink)}section.caution{border-left:5px solid "
	"var(--quiet)}\n"
	".beside{display:grid;grid-template-columns:1fr;gap:0 1.5rem;align-items:start}.beside>div{min-width:0}\n"
	"@media(min-width:52rem){.beside{grid-template-columns:1fr 1fr}}\n"
	"figure{margin:1rem 0}svg{display:block;width:100%;max-width:34rem;max-height:34rem;margin:0 auto}\n"
	"svg .body{fill:var(--paper);stroke:var(--quiet)}svg .detail,svg .muscle{stroke:var(--line)}svg "
	".no-go{stroke:var(--quiet)}\n"
	"svg .zone{fill:var(--zone);stroke:var(--ink)}svg .path{stroke:var(--ink)}svg .tip{fill:var(--ink)}\n"
	"svg .badge{fill:var(--paper);stroke:var(--ink)}svg .label{fill:var(--ink)}svg .caption{fill:var(--quiet)}\n"
	".page+.page{margin-top:3rem;border-top:1px solid var(--line);padding-top:2rem}\n",

	/* A phone. */
	"@media screen and (max-width:44rem){table,tbody,tr,td,tbody th,caption{display:block}"
	"thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}\n"
	"tbody tr{position:relative;border:1px solid var(--line);border-radius:6px;padding:.6rem .9rem .6rem 2.6rem;"
	"margin:.6rem 0;background:var(--soft)}\n"
	"td,tbody th{border:0;padding:.1rem 0}td:first-child{position:absolute;left:.9rem;font-weight:650}"
	"td.box,td.number:not(:first-child){display:inline-block;margin-right:1.4rem}.number{text-align:left}td:empty{"
	"display:none}\n"
	"td[data-label]:not(:first-child)::before{content:attr(data-label) \"\\00a0\\00a0\";color:var(--quiet);"
	"font-size:.85em}td small{display:inline}td small::before{content:\", \"}}\n",

	/* Paper. */
	"@media print{:root{--ink:#000;--quiet:#444;--line:#aaa;--paper:#fff;--soft:#fff;--zone:#d0d0d0}\n"
	"body{max-width:none;padding:0;font-size:8.3pt;line-height:1.32}h1{font-size:16pt;margin-bottom:1.5mm}"
	"h2{font-size:9pt;margin:2mm 0 .5mm;break-after:avoid}\n"
	"p{margin:.7mm 0}dl{margin:0 0 1.5mm;padding:1mm 0}ul{margin:0}li{margin:.2mm 0}\n"
	"table{margin:1.5mm 0;font-size:8pt;line-height:1.27}caption{display:none}th,td{padding:.8mm 2.4mm .8mm 0}"
	"th:last-child,td:last-child{padding-right:0}\n"
	"tbody th{min-width:32mm}thead{display:table-header-group}tr,section,figure,li,dl{break-inside:avoid}\n"
	"section{margin:0 0 2mm;padding:1.2mm 2.5mm;border-radius:1.2mm}section.stop{border-width:1.2pt}"
	"section.caution{border-left-width:2.5pt}\n"
	".beside{grid-template-columns:46% 1fr;gap:0 5mm;margin-top:2mm;break-inside:avoid}figure{margin:0}"
	"svg{max-height:78mm}.small{font-size:6.6pt;line-height:1.25;margin:.6mm 0}.line{height:8mm}\n"
	".page+.page{break-before:page;border:0;margin:0;padding:0}}\n",
	NULL,
};
