/* SPDX-License-Identifier: MIT */
/* Writes a document as one self-contained HTML file: semantic, readable on a phone, light and dark, one page on paper. */
#include "print/format.h"

/* The page's looks.  Grey-scale safe: tone is told by a word in the title of a box and by its border, never by colour
 * alone.  On a phone the table becomes a list of cards; the column names come from data-label. */
static const char style_sheet[] =
	":root{color-scheme:light dark;--ink:#1c1c1c;--quiet:#595959;--line:#c9c9c9;--paper:#fff;--stop:#8a1c1c;--soft:#f4f4f2}\n"
	"@media(prefers-color-scheme:dark){:root{--ink:#ececea;--quiet:#b0b0ac;--line:#4a4a48;--paper:#161615;--stop:#ff9d94;--soft:#20201f}\n"
	"svg{background:#fff;border-radius:6px}}\n"
	"*{box-sizing:border-box}\n"
	"body{margin:0 auto;max-width:60rem;padding:1.5rem 1rem 3rem;background:var(--paper);color:var(--ink);"
	"font:1rem/1.45 system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",\"DejaVu Sans\",sans-serif}\n"
	"h1{font-size:1.75rem;line-height:1.2;margin:0 0 .4rem;font-weight:650}\n"
	"h2{font-size:1.05rem;margin:1.4rem 0 .4rem;font-weight:650}\n"
	"h3{font-size:1rem;margin:0 0 .35rem;font-weight:650}\n"
	"p{margin:.35rem 0}\n"
	"dl{display:flex;flex-wrap:wrap;gap:.15rem 1.6rem;margin:0 0 .6rem}\n"
	"dl div{display:flex;gap:.45rem}dt{color:var(--quiet)}dd{margin:0;font-weight:550}\n"
	"ul{margin:.2rem 0;padding-left:1.15rem}li{margin:.12rem 0}\n"
	"small,.small{color:var(--quiet);font-size:.82em}\n"
	"table{border-collapse:collapse;width:100%;font-size:.94rem}\n"
	"caption{text-align:left;color:var(--quiet);padding-bottom:.3rem}\n"
	"th{text-align:left;font-weight:600;color:var(--quiet);font-size:.82rem;vertical-align:bottom}\n"
	"th,td{padding:.34rem .5rem .34rem 0;border-bottom:1px solid var(--line)}td{vertical-align:top}\n"
	".number{text-align:right;font-variant-numeric:tabular-nums}\n"
	".tick{display:inline-block;width:1.05em;height:1.05em;border:1.5px solid var(--ink);border-radius:2px;vertical-align:-.15em}\n"
	"td small{display:block}\n"
	"section.box{border:1px solid var(--line);border-radius:6px;padding:.7rem .9rem;margin:.8rem 0;background:var(--soft)}\n"
	"section.stop{border:2px solid var(--stop)}section.caution{border-left-width:5px}\n"
	"figure{margin:1rem 0;text-align:center}svg{width:100%;max-width:36rem;height:auto}\n"
	".page+.page{margin-top:3rem;border-top:1px solid var(--line);padding-top:2rem}\n"
	"@media(max-width:38rem){table,tbody,tr,td{display:block;width:100%}thead{position:absolute;left:-999em}\n"
	"caption{display:block}tr{border-bottom:1px solid var(--line);padding:.5rem 0}td{border:0;padding:.08rem 0}\n"
	"td[data-label]::before{content:attr(data-label) \"  \";color:var(--quiet);font-size:.82rem}.number{text-align:left}}\n"
	"@media print{:root{--ink:#000;--quiet:#444;--line:#999;--paper:#fff;--stop:#000;--soft:#fff}\n"
	"body{max-width:none;padding:0;font-size:8.6pt;line-height:1.28}h1{font-size:15pt}h2,h3{font-size:9.4pt}table{font-size:8.2pt}\n"
	"th,td{padding:.14rem .4rem .14rem 0}section.box,tr,figure{break-inside:avoid}figure{margin:.4rem 0}svg{max-height:78mm}\n"
	"section.box{margin:.35rem 0;padding:.35rem .6rem}.boxes{display:grid;grid-template-columns:1fr 1fr;gap:0 .6rem}\n"
	".page+.page{break-before:page;border:0;margin:0;padding:0}}\n";

void markup_escape(struct buf *buf, const char *text)
{
	for (; *text != '\0'; text++) {
		switch (*text) {
		case '&': buf_add(buf, "&amp;"); break;
		case '<': buf_add(buf, "&lt;"); break;
		case '>': buf_add(buf, "&gt;"); break;
		case '"': buf_add(buf, "&quot;"); break;
		case '\'': buf_add(buf, "&#39;"); break;
		default: buf_add_char(buf, *text); break;
		}
	}
}
