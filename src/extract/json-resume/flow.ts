import { emptyFlow, type Flow, newParagraph } from '../flow/flow.ts';
import { layOut, type PageLine } from './page.ts';
import type { JsonObject } from './schema.ts';

/** The page of a JSON Resume as paragraphs. */
export function flowOfJsonResume(json: JsonObject): { flow: Flow; lines: PageLine[] } {
  const flow = emptyFlow();
  const lines = layOut(json);
  let block = 0;
  for (const line of lines) {
    if (line.heading) block += 1;
    const text = line.pieces.map((piece, index) => `${separatorAt(line, index)}${piece.text}`).join('');
    const link = line.pieces.find(({ text }) => /^https?:/i.test(text))?.text ?? null;
    flow.paragraphs.push(
      newParagraph(block, {
        stretches: [{ text, style: { bold: line.bold, size: line.size, colour: null }, hidden: null, link }],
        heading: line.heading,
        list: line.list,
        spaced: line.spaced,
      }),
    );
  }
  return { flow, lines };
}

/** What stands between a piece and the one before it on the line. */
function separatorAt(line: PageLine, index: number): string {
  const piece = line.pieces[index]?.field;
  const before = line.pieces[index - 1]?.field;
  if (!piece || !before) return '';
  if (piece.name === 'end' || piece.name === 'present') return before.name === 'start' ? ' – ' : '\t';
  if (piece.name === 'keyword') return before.name === 'group' ? ': ' : ', ';
  return piece.section === 'certificates' ? ', ' : '\t';
}
