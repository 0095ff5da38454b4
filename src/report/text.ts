import type { AnalysisReport } from '../score/report.ts';
import { outline } from './outline.ts';
import type { Block, Note } from './outline-block.ts';
import { safe, textTable } from './text-table.ts';
import type { Tone } from './words.ts';

type Paint = (text: string) => string;

/** Colours for a terminal; the default paints nothing, so that a pipe or a file stays clean. */
export interface Palette {
  strong: Paint;
  dim: Paint;
  tones: Record<Tone, Paint>;
}

const plain: Paint = (text) => text;

export const plainPalette: Palette = {
  strong: plain,
  dim: plain,
  tones: { good: plain, partial: plain, lost: plain, plain },
};

const width = 88;
const marks: Record<Tone, string> = { good: '+', partial: '~', lost: '-', plain: ' ' };

function wrap(text: string, indent: string, first = indent): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of safe(text).split(' ')) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}

function note({ kind, text }: Note, { strong, dim }: Palette): string[] {
  if (kind === 'quote') return wrap(`“${text}”`, '      ').map(dim);
  if (kind === 'fix') return wrap(text, '         ', '    Fix: ').map(strong);
  return kind === 'small' ? wrap(text, '    ').map(dim) : wrap(text, '    ');
}

function printed(block: Block, palette: Palette): string[] {
  switch (block.kind) {
    case 'title':
      return [palette.strong(safe(block.text)), '='.repeat(safe(block.text).length)];
    case 'heading':
      return ['', palette.strong(safe(block.text)), palette.dim('-'.repeat(safe(block.text).length))];
    case 'score':
      return ['', ...wrap(block.text, '').map(palette.strong)];
    case 'paragraph':
      return ['', ...wrap(block.text, '').map(block.strong ? palette.strong : plain)];
    case 'table':
      return ['', ...textTable([block.head, ...block.rows])];
    case 'entry': {
      const aside = block.aside ? ` [${block.aside}]` : '';
      const [head = '', ...rest] = wrap(`${block.lead}${aside}`, '    ', `  ${marks[block.tone]} `);
      const notes = block.notes.flatMap((item) => note(item, palette));
      return ['', palette.tones[block.tone](head), ...rest.map(palette.tones[block.tone]), ...notes];
    }
  }
}

/** The report for the terminal. */
export const renderText = (report: AnalysisReport, palette: Palette = plainPalette): string =>
  `${outline(report)
    .flatMap((block) => printed(block, palette))
    .join('\n')}\n`;
