import { describe } from 'vitest';
import { docxOf, entry } from '../../hostile/zips.ts';
import { type Hiding, keywords, lines, type Showing, testTwins } from './twins.ts';

const run = (properties: string, text = keywords): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (runs: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
const plain = paragraph(run(''));
const inWhite = paragraph(run('<w:color w:val="FFFFFF"/>'));
const row = (properties: string, content: string, cell = ''): string =>
  `<w:tr><w:trPr>${properties}</w:trPr><w:tc><w:tcPr>${cell}</w:tcPr>${content}</w:tc></w:tr>`;
const table = (rows: string, properties = ''): string =>
  `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows}</w:tbl>`;

interface Shape {
  /** points */
  x?: number;
  y?: number;
  height?: number;
  fill?: string;
  body?: string;
  from?: string;
  content?: string;
}

/** A text box that floats at a place of the page, as Word writes it. */
function box({
  x = 72,
  y = 300,
  height = 60,
  fill = '',
  body = '',
  from = 'page',
  content = plain,
}: Shape): string {
  const emu = (points: number): number => Math.round(points * 12_700);
  const at = (axis: 'H' | 'V', points: number): string =>
    `<wp:position${axis} relativeFrom="${from}"><wp:posOffset>${emu(points)}</wp:posOffset></wp:position${axis}>`;
  const shape = `<wps:wsp><wps:spPr>${fill}</wps:spPr><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx><wps:bodyPr>${body}</wps:bodyPr></wps:wsp>`;
  return paragraph(
    `<w:r><w:drawing><wp:anchor>${at('H', x)}${at('V', y)}<wp:extent cx="${emu(200)}" cy="${emu(height)}"/><a:graphic><a:graphicData>${shape}</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`,
  );
}

/** The same in the older way of writing. */
const oldBox = (style: string, attributes = '', content = plain): string =>
  paragraph(
    `<w:r><w:pict><v:shape style="position:absolute;${style}" ${attributes}><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
  );

const solid = (colour: string): string => `<a:solidFill>${colour}</a:solidFill>`;

const theme =
  '<a:theme><a:themeElements><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:accent1><a:srgbClr val="1F3A5F"/></a:accent1></a:clrScheme></a:themeElements></a:theme>';
const styles =
  '<w:styles><w:style w:type="character" w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="Gone"><w:basedOn w:val="Base"/></w:style></w:styles>';
const linkTo = (kind: string, target: string): string =>
  `<Relationship Id="${kind}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;

/** The resume as a DOCX, with something below it. */
const docx = (more: string): Buffer =>
  docxOf(lines.map((line) => paragraph(run('', line))).join('') + more, [
    entry(
      'word/_rels/document.xml.rels',
      `<Relationships>${linkTo('theme', 'theme/theme1.xml')}${linkTo('styles', 'styles.xml')}</Relationships>`,
    ),
    entry('word/theme/theme1.xml', theme),
    entry('word/styles.xml', styles),
  ]);

const hidden: Hiding<string>[] = [
  ['marked as vanished', 'vanished', paragraph(run('<w:vanish/>'))],
  ['vanished by a style of a style', 'vanished', paragraph(run('<w:rStyle w:val="Gone"/>'))],
  ['in white', 'colour', inWhite],
  ['in near white', 'colour', paragraph(run('<w:color w:val="FCFCFC"/>'))],
  [
    'in white by the theme, whatever the value says',
    'colour',
    paragraph(run('<w:color w:val="000000" w:themeColor="background1"/>')),
  ],
  [
    'dark on a bar as dark',
    'colour',
    paragraph(run('<w:color w:val="333333"/>'), '<w:shd w:val="clear" w:fill="303030"/>'),
  ],
  ['in type of one point', 'tiny', paragraph(run('<w:sz w:val="2"/>'))],
  ['in letters a hundredth as wide', 'tiny', paragraph(run('<w:w w:val="1"/>'))],
  ['in a line one point high', 'clipped', paragraph(run(''), '<w:spacing w:line="20" w:lineRule="exact"/>')],
  ['in white in a text box', 'colour', box({ content: inWhite })],
  [
    'in the colour of their text box',
    'colour',
    box({ fill: solid('<a:srgbClr val="FFFF00"/>'), content: paragraph(run('<w:color w:val="FFFF02"/>')) }),
  ],
  ['in a box left of the page', 'off-page', box({ x: -900 })],
  ['in a box below the page', 'off-page', box({ y: 2_000 })],
  ['in a box of no height', 'clipped', box({ height: 0 })],
  [
    'in an old box left of the page',
    'off-page',
    oldBox('margin-left:-1000pt;margin-top:10pt;width:200pt;height:40pt'),
  ],
  ['in an old box of no height', 'clipped', oldBox('width:200pt;height:0')],
  ['in an old box that is not shown', 'invisible', oldBox('width:200pt;height:40pt;visibility:hidden')],
  ['in a hidden row', 'vanished', table(row('<w:hidden/>', plain))],
  ['in a row one point high', 'clipped', table(row('<w:trHeight w:val="20" w:hRule="exact"/>', plain))],
  ['in white in a cell', 'colour', table(row('', inWhite))],
];

const seen: Showing<string>[] = [
  [
    'white on a dark paragraph',
    paragraph(run('<w:color w:val="FFFFFF"/>'), '<w:shd w:val="clear" w:fill="1F3A5F"/>'),
  ],
  ['white in a dark cell', table(row('', inWhite, '<w:shd w:val="clear" w:fill="1F3A5F"/>'))],
  ['white in a dark table', table(row('', inWhite), '<w:shd w:val="clear" w:fill="1F3A5F"/>')],
  [
    'white in a cell dark by the theme',
    table(row('', inWhite, '<w:shd w:val="clear" w:fill="auto" w:themeFill="accent1"/>')),
  ],
  ['white in a dark text box', box({ fill: solid('<a:srgbClr val="1F3A5F"/>'), content: inWhite })],
  [
    'white in a box dark by the theme',
    box({ fill: solid('<a:schemeClr val="accent1"/>'), content: inWhite }),
  ],
  ['white in a box with a picture behind', box({ fill: '<a:blipFill/>', content: inWhite })],
  ['white in an old dark box', oldBox('width:200pt;height:40pt', 'fillcolor="#1f3a5f"', inWhite)],
  ['in a box on the page', box({})],
  ['in a box that grows with its text', box({ height: 0, body: '<a:spAutoFit/>' })],
  ['in a box left of its column', box({ x: -120, from: 'column' })],
  ['in type of six points', paragraph(run('<w:sz w:val="12"/>'))],
  ['in narrow letters', paragraph(run('<w:w w:val="80"/>'))],
  ['in lines of twelve points', paragraph(run(''), '<w:spacing w:line="240" w:lineRule="exact"/>')],
  ['in a row of a height', table(row('<w:trHeight w:val="300" w:hRule="exact"/>', plain))],
  ['in a row of at least a point', table(row('<w:trHeight w:val="20"/>', plain))],
  ['in grey', paragraph(run('<w:color w:val="808080"/>'))],
  ['where vanish is off', paragraph(run('<w:vanish w:val="0"/>'))],
];

describe('keywords in a DOCX', () => testTwins({ make: (more) => docx(more ?? ''), plain, hidden, seen }));
