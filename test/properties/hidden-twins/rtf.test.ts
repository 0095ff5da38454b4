import { describe } from 'vitest';
import { rtf } from '../../extract/make-rtf.ts';
import { type Hiding, keywords, lines, type Showing, testTwins } from './twins.ts';

/** 1 black, 2 white, 3 a dark blue, 4 close to it, 5 grey */
const head =
  '\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}{\\colortbl;\\red0\\green0\\blue0;\\red255\\green255\\blue255;\\red31\\green58\\blue95;\\red33\\green60\\blue97;\\red128\\green128\\blue128;}{\\stylesheet{\\s0 Normal;}{\\*\\cs9\\v Gone;}{\\s8\\cf2 White;}}';
const paragraph = (words: string, text = keywords): string => `\\pard\\plain\\fs22 {${words} ${text}}\\par\n`;
const lined = (words: string): string => `\\pard\\plain\\fs22${words} ${keywords}\\par\n`;
const row = (definition: string, cell: string, words: string): string =>
  `\\trowd${definition}${cell}\\cellx9000\\pard\\plain\\intbl\\fs22 {${words} ${keywords}}\\cell\\row\\pard\\plain\n`;
const box = (place: string, words = '', properties = ''): string =>
  `\\pard\\plain{\\shp{\\*\\shpinst${place}${properties}{\\shptxt\\pard\\plain\\fs22 {${words} ${keywords}}\\par}}}\\par\n`;
const onPage = '\\shpleft1440\\shptop1440\\shpright6000\\shpbottom3000\\shpbxpage\\shpbypage';
const property = (name: string, value: string): string => `{\\sp{\\sn ${name}}{\\sv ${value}}}`;

const hidden: Hiding<string>[] = [
  ['marked as hidden', 'vanished', paragraph('\\v')],
  ['hidden by a style of letters', 'vanished', paragraph('\\cs9\\v')],
  ['in white', 'colour', paragraph('\\cf2')],
  ['dark on as dark', 'colour', paragraph('\\cf4\\chcbpat3')],
  ['dark on a marker as dark', 'colour', paragraph('\\cf4\\highlight3')],
  ['in type of a point', 'tiny', paragraph('\\fs2')],
  ['in letters a hundredth as wide', 'tiny', paragraph('\\charscalex1')],
  ['in a line of one point', 'clipped', lined('\\sl-20\\slmult0')],
  ['in a row of one point', 'clipped', row('\\trrh-20', '', '')],
  ['in white in a cell', 'colour', row('', '', '\\cf2')],
  ['in white in a text box', 'colour', box(onPage, '\\cf2')],
  ['in the colour of their text box', 'colour', box(onPage, '\\cf4', property('fillColor', '6240799'))],
  [
    'in a box left of the page',
    'off-page',
    box('\\shpleft-20000\\shptop1440\\shpright-15000\\shpbottom3000\\shpbxpage\\shpbypage'),
  ],
  [
    'in a box of no height',
    'clipped',
    box('\\shpleft1440\\shptop1440\\shpright6000\\shpbottom1440\\shpbxpage\\shpbypage'),
  ],
  ['in a box that is not shown', 'invisible', box(onPage, '', property('fHidden', '1'))],
];

const seen: Showing<string>[] = [
  ['white on a dark marker', paragraph('\\cf2\\highlight3')],
  ['white on a dark ground', paragraph('\\cf2\\chcbpat3')],
  ['white on a dark paragraph', lined('\\cbpat3\\cf2')],
  ['white in a dark cell', row('', '\\clcbpat3', '\\cf2')],
  ['white in a dark text box', box(onPage, '\\cf2', property('fillColor', '6240799'))],
  ['white in a box with a gradient', box(onPage, '\\cf2', property('fillType', '7'))],
  ['in a box on the page', box(onPage)],
  [
    'in a box that grows',
    box('\\shpleft1440\\shptop1440\\shpright6000\\shpbottom1440', '', property('fFitShapeToText', '1')),
  ],
  ['in type of six points', paragraph('\\fs12')],
  ['in lines of at least a point', lined('\\sl20\\slmult0')],
  ['in lines of twelve points', lined('\\sl-240\\slmult0')],
  ['in a row of at least a point', row('\\trrh20', '', '')],
  ['in grey', paragraph('\\cf5')],
  ['where hiding is off again', paragraph('\\v\\v0')],
];

describe('keywords in an RTF file', () =>
  testTwins({
    make: (more) => rtf(lines.map((line) => paragraph('', line)).join('') + (more ?? ''), head),
    plain: paragraph(''),
    hidden,
    seen,
  }));
