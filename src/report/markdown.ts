import type { AnalysisReport } from '../score/report.ts';
import { atLineStart, escaped } from './markdown-text.ts';
import { outline } from './outline.ts';
import type { Block, Note } from './outline-block.ts';
import { annexBlocks } from './outline-career.ts';

function note({ kind, text }: Note): string {
  if (kind === 'quote') return `  > ${atLineStart(text)}`;
  if (kind === 'fix') return `  **Fix:** ${escaped(text)}`;
  return kind === 'small' ? `  *${escaped(text)}*` : `  ${atLineStart(text)}`;
}

function printed(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `# ${escaped(block.text)}`;
    case 'heading':
      return `## ${escaped(block.text)}`;
    case 'score':
      return `**${escaped(block.text)}**`;
    case 'paragraph':
      return block.strong ? `**${escaped(block.text)}**` : atLineStart(block.text);
    case 'table':
      return [block.head, block.head.map(() => '---'), ...block.rows.map((row) => row.map(escaped))]
        .map((row) => `| ${row.join(' | ')} |`)
        .join('\n');
    case 'entry': {
      const aside = block.aside ? ` (${escaped(block.aside)})` : '';
      return [`- **${escaped(block.lead)}**${aside}`, ...block.notes.map(note)].join('\n\n');
    }
  }
}

/** The report for a wiki, a ticket or an e-mail. */
export const renderMarkdown = (report: AnalysisReport): string =>
  blocksAsMarkdown([...outline(report), ...annexBlocks(report)]);

export const blocksAsMarkdown = (blocks: readonly Block[]): string => `${blocks.map(printed).join('\n\n')}\n`;
