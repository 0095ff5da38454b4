import { describe } from 'vitest';
import { pdfOf, stream } from '../../hostile/pdfs.ts';
import { type Hiding, keywords, lines, type Showing, testTwins } from './twins.ts';

const escaped = (text: string): string => text.replace(/[()\\]/g, '\\$&');
const shown = (text: string, x: number, y: number): string =>
  `BT /F1 10 Tf ${x} ${y} Td (${escaped(text)}) Tj ET\n`;

interface Drawing {
  draw: string;
  /** further entries of the catalogue and of the page's resources, and objects from number 6 on */
  catalogue?: string;
  resources?: string;
  objects?: string[];
}

/** The resume as a PDF, with something drawn below it. */
function pdf({ draw, catalogue = '', resources = '', objects = [] }: Drawing): Buffer {
  const page = lines.map((line, index) => shown(line, 72, 740 - 22 * index)).join('');
  return pdfOf([
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> ${resources} >> >>`,
    stream(`0 g ${page}${draw}`),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...objects,
  ]);
}

const hidden = shown(keywords, 72, 500);
const group = '<< /Type /OCG /Name (Layer) >>';
const layer = (state: 'ON' | 'OFF'): Omit<Drawing, 'draw'> => ({
  catalogue: `/OCProperties << /OCGs [6 0 R] /D << /${state} [6 0 R] /Order [6 0 R] >> >>`,
  resources: '/Properties << /L 6 0 R >>',
  objects: [group],
});
const faint = (share: number): Omit<Drawing, 'draw'> => ({
  resources: `/ExtGState << /Faint << /ca ${share} >> >>`,
});

const hidings: Hiding<Drawing>[] = [
  ['in white', 'colour', { draw: `1 g ${hidden}` }],
  ['in near white', 'colour', { draw: `0.97 g ${hidden}` }],
  ['dark on a bar as dark', 'colour', { draw: `0.2 g 60 490 400 30 re f 0.2 g ${hidden}` }],
  ['in type of half a point', 'tiny', { draw: hidden.replace('/F1 10 Tf', '/F1 0.5 Tf') }],
  ['in type scaled down', 'tiny', { draw: `q 0.05 0 0 0.05 70 500 cm ${shown(keywords, 0, 0)} Q` }],
  ['without opacity', 'invisible', { draw: `/Faint gs ${hidden}`, ...faint(0) }],
  ['with hardly any opacity', 'colour', { draw: `/Faint gs ${hidden}`, ...faint(0.04) }],
  ['in render mode 3', 'invisible', { draw: hidden.replace('BT', 'BT 3 Tr') }],
  ['beyond the edge', 'off-page', { draw: shown(keywords, 700, 500) }],
  ['above the page', 'off-page', { draw: shown(keywords, 72, 900) }],
  ['under a white box', 'covered', { draw: `${hidden} 1 g 60 490 400 30 re f` }],
  ['outside its clip', 'clipped', { draw: `q 60 600 40 20 re W n ${hidden} Q` }],
  ['in a clip of nothing', 'clipped', { draw: `q 0 0 0 0 re W n ${hidden} Q` }],
  ['in a layer that is off', 'switched-off', { draw: `/OC /L BDC ${hidden} EMC`, ...layer('OFF') }],
];

const showings: Showing<Drawing>[] = [
  ['white on a dark bar', { draw: `0.1 g 60 490 400 30 re f 1 g ${hidden}` }],
  ['grey', { draw: `0.6 g ${hidden}` }],
  ['in type of five points', { draw: hidden.replace('/F1 10 Tf', '/F1 5 Tf') }],
  ['half opaque', { draw: `/Faint gs ${hidden}`, ...faint(0.5) }],
  ['close to the edge', { draw: shown(keywords, 330, 6) }],
  ['over a white box', { draw: `1 g 60 490 400 30 re f 0 g ${hidden}` }],
  ['inside its clip', { draw: `q 60 480 500 40 re W n ${hidden} Q` }],
  ['in a layer that is on', { draw: `/OC /L BDC ${hidden} EMC`, ...layer('ON') }],
];

describe('keywords in a PDF', () =>
  testTwins({
    make: (drawing) => pdf(drawing ?? { draw: '' }),
    plain: { draw: hidden },
    hidden: hidings,
    seen: showings,
  }));
