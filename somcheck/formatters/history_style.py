"""The style sheet of the history's page: that of the other page, with charts and tables."""

from __future__ import annotations

from somcheck.formatters.html_style import STYLE as BASE

STYLE = (
    BASE
    + """
:root{--other:#a04a00}
@media (prefers-color-scheme:dark){:root{--other:#f2a65a}}
.short{margin-top:1rem}.short li{font-size:1.09rem}.said{padding-left:1.1rem;margin:.5rem 0;max-width:46rem}
.said li{margin:.35rem 0}.short .said{max-width:52rem}
.places{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;margin:1rem 0 0;padding:0}
.places a{display:inline-block;padding:.3rem 0}
main>section{border-top:1px solid var(--line);margin-top:2rem;padding-top:1.5rem;scroll-margin-top:1rem}
main h3{font-size:1.05rem;margin:1.5rem 0 .5rem}
main .lead{max-width:46rem}
.panels{display:grid;gap:1rem;grid-template-columns:repeat(auto-fill,minmax(min(19rem,100%),1fr));margin:1rem 0}
.panel{background:var(--card);border:1px solid var(--line);border-radius:14px;margin:0;padding:.75rem .9rem;
break-inside:avoid;display:flex;flex-direction:column;justify-content:space-between}
.panel figcaption{font-weight:600;margin-bottom:.4rem}
.chart{display:block;width:100%;max-width:30rem;height:auto;overflow:visible}
.chart text{font-size:12.5px;fill:var(--ink)}.chart .soft{fill:var(--soft)}
.chart .said{font-weight:650;font-variant-numeric:tabular-nums}
.chart .end{text-anchor:end}.chart .mid{text-anchor:middle}
.rule{stroke:var(--line);stroke-width:1}.line{fill:none;stroke:var(--blue);stroke-width:2}
.chart .dot{fill:var(--blue)}.chart .few{fill:var(--card);stroke:var(--blue);stroke-width:1.5}
.since{stroke:var(--soft);stroke-width:1.5;stroke-dasharray:4 3}
.bar{fill:var(--blue)}.limit-line{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:5 3}
.through{stroke:var(--card);stroke-width:2;stroke-dasharray:3 3}
.same{stroke:var(--soft);stroke-width:1.5}
.reach{stroke:var(--soft);stroke-width:2}.reach.more{stroke:var(--blue)}.reach.less{stroke:var(--other)}
.middle{fill:var(--card);stroke:var(--soft);stroke-width:2}
.middle.more{fill:var(--blue);stroke:var(--blue)}.middle.less{fill:var(--other);stroke:var(--other)}
.first{fill:var(--blue)}.second{fill:var(--tint);stroke:var(--blue);stroke-width:1}
.scroll{overflow-x:auto;max-width:100%;margin:.5rem 0}
table{border-collapse:collapse;font-size:.925rem;font-variant-numeric:tabular-nums;overflow-wrap:normal}
caption{text-align:left;font-weight:600;padding-bottom:.3rem}
th,td{padding:.35rem .9rem .35rem 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
thead th{color:var(--soft);font-weight:600}tbody th{font-weight:500}
.n{text-align:right}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.numbers{margin:.25rem 0 .75rem}.more{margin:.75rem 0}.more>summary{margin-bottom:0}
.gaps{list-style:none;padding:0;margin:0;display:grid;gap:.6rem}
.gaps .advice{margin:0}
@media print{:root{--paper:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;--blue:#0a58a8;--other:#a04a00;
--tint:#eef3f8}
details::details-content{content-visibility:visible;block-size:auto;height:auto}
.places{display:none}.scroll{overflow:visible}table{font-size:.75rem}
.panels{grid-template-columns:repeat(2,minmax(0,1fr))}h2,h3{break-after:avoid}tr{break-inside:avoid}}
@media (forced-colors:active){.bar,.dot,.first,.middle.more,.middle.less{fill:CanvasText}
.line,.reach,.same,.rule{stroke:CanvasText}}
"""
)
