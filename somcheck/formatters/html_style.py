"""The style sheet of the HTML page: calm, for phones and desktops, in light and dark."""

from __future__ import annotations

STYLE = """
:root{color-scheme:light dark;--paper:#f6f5f1;--card:#fff;--ink:#1e2329;--soft:#58616c;--line:#dcd9d1;--blue:#0a58a8;
--good:#1b7a4a;--middling:#8f5c00;--low:#b3261e;--warn:#ffefc2;--warn-line:#c98a00;--error:#ffdfdb;--error-line:#b3261e;
--signal-line:#7a8794;--tint:#eef3f8;--new:#e2f3e8;--old:#f7e6e3}
@media (prefers-color-scheme:dark){:root{--paper:#14171a;--card:#1d2125;--ink:#e9e6e0;--soft:#a7b0ba;--line:#343a41;
--blue:#86bdf6;--good:#5fc68f;--middling:#e2ac4f;--low:#f28d84;--warn:#47380f;--warn-line:#d9a536;--error:#56231f;
--error-line:#f28d84;--signal-line:#8a97a4;--tint:#232c35;--new:#1d3a2a;--old:#432825}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);line-height:1.55;overflow-wrap:anywhere;
font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Apple Color Emoji","Segoe UI Emoji",
"Noto Color Emoji",sans-serif}
body>header,main,footer{max-width:70rem;margin:0 auto;padding:0 1.25rem}
a{color:var(--blue)}
:focus-visible{outline:3px solid var(--blue);outline-offset:2px;border-radius:3px}
p{margin:.35rem 0}
h1,h2,h3{line-height:1.25;margin:0;font-weight:650;text-wrap:balance}
h1{font-size:1.7rem}h2{font-size:1.3rem}h3{font-size:1rem;margin-bottom:.6rem}
small,.small,.about,.where,.rule,footer{font-size:.875rem;color:var(--soft)}
.top{padding-top:2rem}.name{color:var(--soft);margin:0 0 .2rem;letter-spacing:.02em}.lead{font-size:1.1rem}
.card{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:1.1rem 1.25rem;
margin-bottom:1.25rem}
.contents{list-style:none;margin:1rem 0 0;padding:0;display:grid;gap:0 2rem;
grid-template-columns:repeat(auto-fill,minmax(min(26rem,100%),1fr))}
.contents a{display:grid;grid-template-columns:1fr 5.5rem 2.2rem;gap:.75rem;align-items:center;padding:.4rem .25rem;
border-bottom:1px solid var(--line);text-decoration:none;color:var(--ink)}
.contents a:hover .file{text-decoration:underline}
.points{font-variant-numeric:tabular-nums;text-align:right;font-weight:600}
article{border-top:1px solid var(--line);padding-top:2rem;margin-top:2rem;scroll-margin-top:1rem}
main>article:first-child{border-top:0;margin-top:.5rem;padding-top:1rem}
.head{display:grid;grid-template-columns:5.5rem 1fr;gap:1.25rem;align-items:start;margin-bottom:1.25rem}
.ring{position:relative;width:5.5rem;height:5.5rem}
.ring svg{width:100%;height:100%;transform:rotate(-90deg)}
.ring circle{fill:none;stroke-width:7}.ring .track{stroke:var(--line)}
.ring .arc{stroke-linecap:round;stroke:currentColor}
.score{position:absolute;inset:0;margin:0;display:flex;flex-direction:column;align-items:center;justify-content:center;
line-height:1.1;color:var(--ink)}
.score b{font-size:1.6rem}.score span{font-size:.75rem;color:var(--soft)}
.good{color:var(--good)}.middling{color:var(--middling)}.low{color:var(--low)}
.advice{background:var(--tint);border-radius:10px;padding:.6rem .85rem;margin:.6rem 0 0;max-width:46rem}
.columns{display:grid;gap:0 2rem;grid-template-columns:minmax(0,1fr)}
.text{white-space:pre-wrap;font-size:1.09rem;line-height:1.65;unicode-bidi:isolate;max-width:38rem;tab-size:4}
.post{position:relative}.post .small{margin-top:.8rem}
.post h3{font-size:.875rem;color:var(--soft);font-weight:500}
.fold{margin:.3rem 0 0;padding-left:.9rem;border-left:3px solid var(--line);font-size:.95rem;color:var(--soft)}
.link{color:var(--blue)}
.sign{font:.72em ui-monospace,monospace;border:1px solid var(--signal-line);border-radius:4px;
padding:0 .25em;margin:0 .1em;color:var(--soft);white-space:nowrap}
mark{background:none;color:inherit}
mark a,.in{color:inherit;text-decoration:none;border-bottom:2px dotted var(--signal-line);border-radius:3px 3px 0 0;
-webkit-box-decoration-break:clone;box-decoration-break:clone;padding:.05em 0}
mark.warning a,mark.warning .in{border-bottom:2px solid var(--warn-line);background:var(--warn)}
mark.error a,mark.error .in{border-bottom:2px solid var(--error-line);background:var(--error)}
mark.wide a,mark.wide .in{background:none;border-bottom-style:dotted}
mark:hover a,mark:hover .in,mark:target a,mark a:focus-visible{background:var(--tint)}
mark:target a{outline:2px solid var(--blue);outline-offset:2px}
.bubble{display:none;position:absolute;left:1rem;right:1rem;margin-top:.35rem;z-index:2;background:var(--ink);
color:var(--paper);border-radius:10px;padding:.55rem .8rem;font-size:.925rem;line-height:1.45;white-space:normal;
box-shadow:0 6px 24px rgb(0 0 0/.25);pointer-events:none;max-width:34rem}
.bubble span{display:block}.bubble span+span{margin-top:.4rem;padding-top:.4rem;border-top:1px solid var(--soft)}
mark:hover .bubble,mark a:focus-visible+.bubble{display:block}
.found{margin-bottom:1.25rem}.findings{list-style:none;margin:0;padding:0}
.findings>li{padding:0 0 0 .9rem;border-left:3px solid var(--signal-line);margin-bottom:1rem;scroll-margin-top:1rem}
.findings>li.warning{border-color:var(--warn-line)}.findings>li.error{border-color:var(--error-line)}
.findings>li:target{background:var(--tint);outline:8px solid var(--tint);border-radius:2px}
.findings p{margin:.1rem 0}
.quote{font-weight:600;color:var(--ink);text-decoration-color:var(--signal-line);text-underline-offset:.2em}
.where{margin-left:.35rem}.where:first-child{margin-left:0;font-weight:600;color:var(--ink);font-size:1rem}
.suggestions{list-style:none;margin:.35rem 0;padding:0}
.suggestions li{margin:.2rem 0}
del{text-decoration-color:var(--low);background:var(--old);border-radius:4px;padding:.05em .3em}
ins{text-decoration:none;background:var(--new);border-radius:4px;padding:.05em .3em}
summary{cursor:pointer;color:var(--blue);padding:.15rem 0;width:fit-content}
.why summary{font-size:.875rem}.why p{font-size:.925rem;max-width:40rem}
.rule{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.8rem;margin-left:.5rem}
.more{margin-top:.5rem}.more>summary{font-weight:600;margin-bottom:.75rem}
.tips,.measures,.refused ul{list-style:none;margin:0;padding:0}
.tips li,.measures li{display:grid;grid-template-columns:1fr auto;gap:.15rem 1rem;padding:.45rem 0}
.tips svg,.measures svg,.tips small,.measures small{grid-column:1/-1}
svg.bar,svg.axis{width:100%;height:8px;display:block;border-radius:4px}svg.axis{height:16px}
.track{fill:var(--line)}.ring .track{fill:none}.full{fill:currentColor}.fine{fill:var(--good);opacity:.55}
.limit{stroke:var(--ink);stroke-width:1.5;vector-effect:non-scaling-stroke}
.dot{fill:var(--good)}.outside .dot{fill:var(--low)}.outside .points{color:var(--low)}
.refused{margin-top:1.5rem}.refused h2{font-size:1rem}.refused li{padding:.25rem 0}.file{font-weight:600}
footer{border-top:1px solid var(--line);margin-top:2rem;padding-top:1rem;padding-bottom:2.5rem}
@media (min-width:56rem){.columns{grid-template-columns:minmax(0,1.05fr) minmax(0,1fr);grid-template-rows:auto 1fr;
align-items:start}.found{grid-area:1/2/3/3}.sizes{grid-column:1/-1}
.measures{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:0 2rem}}
@media (max-width:30rem){body>header,main,footer{padding-left:1rem;padding-right:1rem}
.head{grid-template-columns:1fr;gap:.6rem}.ring{width:4.75rem;height:4.75rem}.card{padding:.9rem 1rem}
.contents a{grid-template-columns:1fr 3.5rem 2rem}}
@media print{body{background:none}.card,article{break-inside:avoid}details>*{display:block}}
@media (forced-colors:active){mark a{border-bottom-color:LinkText}.full,.dot,.fine{fill:CanvasText}}
"""
