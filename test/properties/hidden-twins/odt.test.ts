import { describe } from 'vitest';
import { odt } from '../../extract/make-odt.ts';
import { type Hiding, keywords, lines, type Showing, testTwins } from './twins.ts';

interface Part {
  body: string;
  /** automatic styles */
  styles?: string;
}

const text = (properties: string): Part => ({
  body: `<text:p><text:span text:style-name="X">${keywords}</text:span></text:p>`,
  styles: `<style:style style:name="X" style:family="text"><style:text-properties ${properties}/></style:style>`,
});
const paragraph = (properties: string, own = ''): Part => ({
  body: `<text:p text:style-name="X">${keywords}</text:p>`,
  styles: `<style:style style:name="X" style:family="paragraph"><style:paragraph-properties ${properties}/><style:text-properties ${own}/></style:style>`,
});
const white = `<text:p><text:span text:style-name="White">${keywords}</text:span></text:p>`;
const plain = `<text:p>${keywords}</text:p>`;
const frame = (attributes: string, content = plain, box = '', properties = ''): Part => ({
  body: `<text:p><draw:frame draw:style-name="F" ${attributes}><draw:text-box ${box}>${content}</draw:text-box></draw:frame></text:p>`,
  styles: `<style:style style:name="F" style:family="graphic"><style:graphic-properties ${properties}/></style:style>`,
});
const table = (row: string, content: string, styles = '', own = ''): Part => ({
  body: `<table:table table:style-name="T" ${own}><table:table-row ${row}><table:table-cell table:style-name="C">${content}</table:table-cell></table:table-row></table:table>`,
  styles,
});
const rowStyle = (properties: string): string =>
  `<style:style style:name="R" style:family="table-row"><style:table-row-properties ${properties}/></style:style>`;
const size = 'svg:width="7cm" svg:height="2cm"';

const hidden: Hiding<Part>[] = [
  ['with display none', 'vanished', text('text:display="none"')],
  ['in a hidden section', 'vanished', { body: `<text:section text:display="none">${plain}</text:section>` }],
  [
    'in a hidden paragraph',
    'vanished',
    { body: `<text:p><text:hidden-paragraph text:is-hidden="true"/>${keywords}</text:p>` },
  ],
  [
    'in a hidden text field',
    'vanished',
    { body: `<text:p><text:hidden-text>${keywords}</text:hidden-text></text:p>` },
  ],
  ['in white', 'colour', text('fo:color="#ffffff"')],
  ['in near white', 'colour', text('fo:color="#fdfdfd"')],
  ['in the colour of their marker', 'colour', text('fo:color="#1f3a5f" fo:background-color="#1f3a5f"')],
  [
    'in the colour of their paragraph',
    'colour',
    paragraph('fo:background-color="#303030"', 'fo:color="#333333"'),
  ],
  ['in a see-through colour', 'invisible', text('fo:color="#000000" loext:opacity="0%"')],
  ['in type of a point', 'tiny', text('fo:font-size="1pt"')],
  ['in letters a hundredth as wide', 'tiny', text('style:text-scale="1%"')],
  ['in a line of half a point', 'clipped', paragraph('fo:line-height="0.5pt"')],
  [
    'in a frame left of the page',
    'off-page',
    frame(`text:anchor-type="page" svg:x="-30cm" svg:y="2cm" ${size}`),
  ],
  [
    'in a frame below the page',
    'off-page',
    frame(`text:anchor-type="page" svg:x="2cm" svg:y="90cm" ${size}`),
  ],
  ['in a frame of no height', 'clipped', frame('svg:width="7cm" svg:height="0cm"')],
  ['in white in a frame', 'colour', frame(size, white)],
  ['in white in a cell', 'colour', table('', white)],
  ['in a collapsed row', 'vanished', table('table:visibility="collapse"', plain)],
  [
    'in a row of no height',
    'clipped',
    table('table:style-name="R"', plain, rowStyle('style:row-height="0.01cm"')),
  ],
];

const seen: Showing<Part>[] = [
  ['white on a dark paragraph', paragraph('fo:background-color="#1f3a5f"', 'fo:color="#ffffff"')],
  ['white in a dark frame', frame(size, white, '', 'draw:fill="solid" draw:fill-color="#1f3a5f"')],
  ['white in a frame with a picture', frame(size, white, '', 'draw:fill="bitmap"')],
  [
    'white in a dark cell',
    table(
      '',
      white,
      '<style:style style:name="C" style:family="table-cell"><style:table-cell-properties fo:background-color="#1f3a5f"/></style:style>',
    ),
  ],
  ['white in a dark row', table('table:style-name="R"', white, rowStyle('fo:background-color="#1f3a5f"'))],
  [
    'white in a dark table',
    table(
      '',
      white,
      '<style:style style:name="T" style:family="table"><style:table-properties fo:background-color="#1f3a5f"/></style:style>',
    ),
  ],
  ['in a frame on the page', frame(`text:anchor-type="page" svg:x="2cm" svg:y="9cm" ${size}`)],
  [
    'in a frame left of its paragraph',
    frame(`text:anchor-type="paragraph" svg:x="-3cm" svg:y="0cm" ${size}`),
  ],
  ['in a frame that grows', frame('svg:width="7cm"', plain, 'fo:min-height="0cm"')],
  [
    'in a row of at least no height',
    table('table:style-name="R"', plain, rowStyle('style:min-row-height="0.01cm"')),
  ],
  ['in type of six points', text('fo:font-size="6pt"')],
  ['in lines of a share', paragraph('fo:line-height="90%"')],
  [
    'in a paragraph that is not hidden',
    { body: `<text:p><text:hidden-paragraph text:is-hidden="false"/>${keywords}</text:p>` },
  ],
  [
    'in the automatic colour, as LibreOffice writes it',
    text('fo:color="#000000" loext:opacity="0%" style:use-window-font-color="true"'),
  ],
  ['in grey', text('fo:color="#888888"')],
];

describe('keywords in an OpenDocument text', () =>
  testTwins<Part>({
    make: (part) =>
      odt({
        body: lines.map((line) => `<text:p>${line}</text:p>`).join('') + (part?.body ?? ''),
        styles: part?.styles ?? '',
      }),
    plain: { body: plain },
    hidden,
    seen,
  }));
