import { atLineStart, escaped } from './markdown-text.ts';
import type { ResumeLine } from './resume-outline.ts';

function printed({ kind, text }: ResumeLine): string {
  switch (kind) {
    case 'name':
      return `# ${escaped(text)}`;
    case 'heading':
      return `## ${escaped(text)}`;
    case 'entry':
      return `### ${escaped(text)}`;
    case 'item':
      return `- ${atLineStart(text)}`;
    case 'line':
      return atLineStart(text);
  }
}

/** A resume as Markdown, for a repository or a page of one's own. Items of a list stand close, all else apart. */
export const resumeAsMarkdown = (lines: readonly ResumeLine[]): string =>
  `${lines
    .map((line, index) => {
      const next = lines[index + 1];
      if (!next) return printed(line);
      return `${printed(line)}${line.kind === 'item' && next.kind === 'item' ? '\n' : '\n\n'}`;
    })
    .join('')}\n`;
