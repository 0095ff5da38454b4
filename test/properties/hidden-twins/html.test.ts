import { describe } from 'vitest';
import { type Hiding, keywords, lines, type Showing, testTwins } from './twins.ts';

const styled = (style: string, text = keywords): string => `<p style="${style}">${text}</p>`;
const classed = (rule: string, markup = `<p class="x">${keywords}</p>`): string =>
  `<style>${rule}</style>${markup}`;

const html = (more: string | null): Buffer =>
  Buffer.from(
    `<!doctype html><html><head><title>Resume</title></head><body>${lines.map((line) => `<p>${line}</p>`).join('')}${more ?? ''}</body></html>`,
  );

const hidden: Hiding<string>[] = [
  ['in display none', 'invisible', styled('display:none')],
  ['in display none of all around', 'invisible', `<div style="display:none"><ul><li>${keywords}</ul></div>`],
  ['with visibility hidden', 'invisible', styled('visibility:hidden')],
  ['with visibility collapse', 'invisible', styled('visibility:collapse')],
  ['without opacity', 'invisible', styled('opacity:0')],
  ['by a filter without opacity', 'invisible', styled('filter: opacity(0%)')],
  ['in an old clip', 'invisible', styled('position:absolute;clip:rect(0 0 0 0)')],
  ['in an old clip of one point', 'invisible', styled('position:absolute;clip:rect(1px,1px,1px,1px)')],
  ['in a clip path of nothing', 'invisible', styled('clip-path: inset(50%)')],
  ['in a clip circle of nothing', 'invisible', styled('clip-path: circle(0)')],
  ['in a box of no height', 'invisible', styled('height:0;overflow:hidden')],
  ['in a box one pixel wide', 'invisible', styled('width:1px;height:1px;overflow:hidden;position:absolute')],
  ['left of the window', 'off-page', styled('position:absolute;left:-9999px')],
  ['left of the window by an inset', 'off-page', styled('position:fixed;inset:0 auto auto -9999px')],
  ['moved away by a transform', 'off-page', styled('transform:translateX(-9999px)')],
  ['moved away by translate', 'off-page', styled('translate: -200vw 0')],
  ['moved away by a margin', 'off-page', styled('margin-left:-9999px')],
  ['moved away by an indent', 'off-page', styled('text-indent:-9999px')],
  ['in type of no size', 'tiny', styled('font-size:0')],
  ['in type of no size by the short form', 'tiny', styled('font: 0/0 a')],
  ['in type of a pixel', 'tiny', styled('font-size:1px')],
  ['scaled to nothing', 'tiny', styled('transform:scale(0)')],
  ['scaled to nothing by scale', 'tiny', styled('scale: 0')],
  ['zoomed to nothing', 'tiny', styled('zoom: 0.01')],
  ['in white', 'colour', styled('color:#fff')],
  ['in white by a variable', 'colour', styled('--c:#fff;color:var(--c)')],
  ['in white by a variable of the page', 'colour', classed(':root{--c:white}.x{color:var(--c)}')],
  ['in the colour behind it', 'colour', styled('color:#123456;background-color:#123456')],
  ['in a see-through colour', 'invisible', styled('color:transparent')],
  ['with the attribute hidden', 'invisible', `<p hidden>${keywords}</p>`],
  ['with hidden until found', 'invisible', `<p hidden="until-found">${keywords}</p>`],
  ['in a closed dialog', 'invisible', `<dialog>${keywords}</dialog>`],
  ['under content-visibility', 'invisible', styled('content-visibility:hidden')],
  ['by a rule with an attribute', 'invisible', classed('p[class="x"]{display:none}')],
  [
    'by a rule for a sibling',
    'invisible',
    classed('i + .x{display:none}', `<i></i><p class="x">${keywords}</p>`),
  ],
  ['by a rule for the last', 'invisible', classed('body > p:last-of-type{display:none}')],
  [
    'by an important rule',
    'invisible',
    classed('.x{display:none !important}', `<p class="x" style="display:block">${keywords}</p>`),
  ],
  ['by a rule in a layer', 'invisible', classed('@layer a{.x{display:none}}')],
];

/** What is in the page and never shown as text, in any browser, is not read at all. */
const unread: [string, string][] = [
  ['told to screen readers alone', `<p aria-label="${keywords}"></p>`],
  ['in the words for a picture', `<img src="x.png" alt="${keywords}">`],
  ['in a tooltip', `<p title="${keywords}"></p>`],
  ['in a template', `<template><p>${keywords}</p></template>`],
  ['for browsers without scripts', `<noscript>${keywords}</noscript>`],
  ['in a remark', `<!-- ${keywords} -->`],
  ['in a script of data', `<script type="application/ld+json">"${keywords}"</script>`],
  ['in what a rule prints before', `<style>p::before{content:"${keywords}"}</style>`],
  ['in a field', `<input type="hidden" value="${keywords}"><textarea>${keywords}</textarea>`],
];

const seen: Showing<string>[] = [
  ['white on a dark bar', `<div style="background:#123">${styled('color:white')}</div>`],
  ['white over a picture', `<div style="background:url(x.png)">${styled('color:white')}</div>`],
  [
    'white over a dark gradient',
    `<div style="background:linear-gradient(#000,#222)">${styled('color:white')}</div>`,
  ],
  [
    'light by a variable on a dark page',
    classed(':root{--c:white;--b:#111}.x{color:var(--c);background:var(--b)}'),
  ],
  ['shown by the last rule', classed('.x{display:none}.x{display:block}')],
  [
    'shown by its own style',
    classed('.x{display:none}', `<p class="x" style="display:block">${keywords}</p>`),
  ],
  ['hidden on paper alone', classed('@media print{.x{display:none}}')],
  ['hidden under a pointer alone', classed('.x:hover{display:none}')],
  ['hidden for narrow windows alone', classed('@media (max-width: 400px){.x{display:none}}')],
  ['hidden by a rule for others', classed('.y .x, .x.y, b + .x{display:none}')],
  ['hidden but for this one', classed('p:not(.x):not(.y):empty{display:none}')],
  ['in an open dialog', `<dialog open>${keywords}</dialog>`],
  ['moved a little', styled('transform:translate(10px, -4px);margin-left:-12px')],
  ['in a box that cuts nothing', styled('height:200px;overflow:hidden')],
  ['in type of eight pixels', styled('font: 8px/1.2 Arial')],
  ['for every eye and no screen reader', `<p aria-hidden="true">${keywords}</p>`],
];

describe('keywords in a web page', () => testTwins({ make: html, plain: styled(''), hidden, unread, seen }));
