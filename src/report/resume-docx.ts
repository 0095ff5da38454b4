import type { Paragraph } from 'docx';
import type { ResumeLine } from './resume-outline.ts';

/** A resume as a plain Word file: one column, real headings and lists, nothing that software loses. */
export async function resumeAsDocx(lines: readonly ResumeLine[]): Promise<Uint8Array> {
  const { Document, HeadingLevel, LevelFormat, Packer, Paragraph, TextRun } = await import('docx');
  const paragraph = ({ kind, text }: ResumeLine): Paragraph => {
    switch (kind) {
      case 'name':
        return new Paragraph({ text, heading: HeadingLevel.TITLE });
      case 'heading':
        return new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
      case 'entry':
        return new Paragraph({ spacing: { before: 120 }, children: [new TextRun({ text, bold: true })] });
      case 'item':
        return new Paragraph({ text, numbering: { reference: 'statements', level: 0 } });
      case 'line':
        return new Paragraph({ text });
    }
  };
  const level = {
    level: 0,
    format: LevelFormat.BULLET,
    text: '•',
    style: { paragraph: { indent: { left: 360, hanging: 180 } } },
  };
  return Packer.toBuffer(
    new Document({
      title: 'Resume',
      styles: { default: { document: { run: { font: 'Calibri', size: 21 } } } },
      numbering: { config: [{ reference: 'statements', levels: [level] }] },
      sections: [{ children: lines.map(paragraph) }],
    }),
  );
}
