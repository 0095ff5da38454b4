import type { DocumentLink, HiddenText } from '../document.ts';
import { assemble, type PrintedLine, type Word } from '../printed.ts';
import type { FormatReader } from '../reading.ts';
import { bulletSign, dashBullet } from '../repair.ts';
import { openWordPackage } from './package.ts';
import { type Paragraph, readFlow, type Stretch } from './paragraphs.ts';

/** The visual reading of a DOCX: headers, body with text boxes and tables, footers, as they stand in the file. */
export const docxReader: FormatReader = {
  format: 'docx',
  read(bytes) {
    const word = openWordPackage(bytes);
    const headers = word.headers.map((header) => readFlow(header, word));
    const body = readFlow(word.body, word);
    const footers = word.footers.map((footer) => readFlow(footer, word));
    const flows = [...headers, body, ...footers];
    const linesByFlow = flows.map((flow, index) => toLines(flow.paragraphs, index * 10_000));
    const printed = linesByFlow.flat();
    const { text, lines } = assemble(printed);
    const outside = new Set(
      [...linesByFlow.slice(0, headers.length), ...linesByFlow.slice(headers.length + 1)].flat(),
    );
    const kept = printed.filter((line) => line.words.length > 0);
    return {
      text,
      lines,
      pages: [],
      links: linksIn(
        flows.flatMap((flow) => flow.paragraphs),
        text,
      ),
      metadata: { title: word.title, author: word.author, producer: null },
      hidden: flows.flatMap((flow) => flow.paragraphs.flatMap(hiddenIn)),
      layout: {
        columns: false,
        tables: sum(flows.map((flow) => flow.tables)),
        textBoxes: sum(flows.map((flow) => flow.textBoxes)),
        images: word.images,
        headerText: lines
          .filter((_, index) => outside.has(kept[index] as PrintedLine))
          .map(({ start, end }) => ({ start, end })),
        unmapped: 0,
        letterSpaced: [],
      },
      warnings: [],
    };
  },
};

const sum = (numbers: number[]): number => numbers.reduce((total, each) => total + each, 0);

function toLines(paragraphs: Paragraph[], firstBlock: number): PrintedLine[] {
  const lines: PrintedLine[] = [];
  for (const paragraph of paragraphs) {
    const visible = paragraph.stretches.filter((stretch) => stretch.hidden === null);
    for (const [index, part] of splitAtBreaks(visible).entries()) {
      const words = wordsOf(part);
      if (words.length === 0) continue;
      const last = lines.at(-1);
      if (paragraph.joins && index === 0 && last) {
        last.words.push(...words.map((word, at) => (at === 0 ? { ...word, before: '\t' as const } : word)));
        continue;
      }
      const { bullet, rest } = withoutSign(words);
      lines.push({
        words: rest,
        page: 1,
        bullet: bullet || (paragraph.list && index === 0),
        heading: paragraph.heading,
        wrapped: false,
        paragraph: paragraph.spaced && index === 0,
        block: firstBlock + paragraph.block,
        letterSpaced: false,
      });
    }
  }
  return lines;
}

function splitAtBreaks(stretches: Stretch[]): Stretch[][] {
  const parts: Stretch[][] = [[]];
  for (const stretch of stretches) {
    for (const [index, text] of stretch.text.split('\n').entries()) {
      if (index > 0) parts.push([]);
      parts.at(-1)?.push({ ...stretch, text });
    }
  }
  return parts;
}

/** Words of a line; a word may span several stretches, and a tab or wide gap stays a tab. */
function wordsOf(stretches: Stretch[]): Word[] {
  const words: Word[] = [];
  let before: Word['before'] = '';
  let open = false;
  for (const { text, style } of stretches) {
    for (const piece of text.split(/(\s+)/)) {
      if (piece === '') continue;
      if (/^\s+$/.test(piece)) {
        before = piece.includes('\t') || piece.length > 3 ? '\t' : before === '\t' ? '\t' : ' ';
        open = false;
      } else if (open) {
        const last = words.at(-1);
        if (last) last.text += piece;
      } else {
        words.push({
          before: words.length === 0 ? '' : before,
          text: piece,
          box: null,
          fontSize: style.size,
          bold: style.bold,
          colour: `#${style.colour ?? '000000'}`,
        });
        open = true;
        before = '';
      }
    }
  }
  return words;
}

function withoutSign(words: Word[]): { bullet: boolean; rest: Word[] } {
  const [sign, next, ...rest] = words;
  if (sign && next && (bulletSign.test(sign.text) || dashBullet.test(sign.text))) {
    return { bullet: true, rest: [{ ...next, before: '' }, ...rest] };
  }
  return { bullet: false, rest: words };
}

const hiddenIn = (paragraph: Paragraph): HiddenText[] =>
  paragraph.stretches.flatMap(({ text, hidden }) =>
    hidden && text.trim() ? [{ text: text.trim(), reason: hidden, page: 1, box: null }] : [],
  );

/** Links in the order of the text, each found after the one before. */
function linksIn(paragraphs: Paragraph[], text: string): DocumentLink[] {
  let from = 0;
  return paragraphs.flatMap((paragraph) =>
    paragraph.stretches.flatMap(({ text: words, link, hidden }): DocumentLink[] => {
      if (!link || hidden || !/^(https?|mailto|tel):/i.test(link)) return [];
      const start = text.indexOf(words.trim(), from);
      if (start < 0) return [{ url: link, span: null }];
      from = start + words.trim().length;
      return [{ url: link, span: { start, end: from } }];
    }),
  );
}
