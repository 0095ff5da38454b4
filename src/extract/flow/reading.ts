import { CandorError } from '../../errors.ts';
import type { DocumentLink, HiddenText } from '../document.ts';
import { longestText } from '../limits.ts';
import { assemble } from '../printed.ts';
import type { Reading } from '../reading.ts';
import { repairText } from '../repair.ts';
import type { Flow, FlowFacts, Paragraph, Stretch } from './flow.ts';
import { linesOf } from './lines.ts';

/**
 * The reading of a format that flows: its headers, body and footers in the order given.
 * @throws CandorError `text-too-long`, before the time is spent on laying it out
 */
export function readingOf(flows: readonly Flow[], facts: FlowFacts = {}): Reading {
  if (lengthOf(flows) > longestText * slack) throw new CandorError('text-too-long');
  const linesByFlow = flows.map((flow, index) => linesOf(flow.paragraphs, index));
  const printed = linesByFlow.flat();
  const { text, lines } = assemble(printed);
  const outside = new Set(flows.flatMap((flow, index) => (flow.outside ? (linesByFlow[index] ?? []) : [])));
  const paragraphs = flows.flatMap((flow) => flow.paragraphs);
  return {
    text,
    lines,
    pages: [],
    links: linksIn(paragraphs, text),
    metadata: { title: null, author: null, producer: null, ...facts.metadata },
    hidden: [...(facts.hidden ?? []), ...hiddenIn(paragraphs)],
    layout: {
      columns: facts.columns ?? false,
      tables: flows.reduce((sum, flow) => sum + flow.tables, 0),
      textBoxes: flows.reduce((sum, flow) => sum + flow.textBoxes, 0),
      images: facts.images ?? 0,
      headerText: lines.flatMap(({ start, end }, index) => {
        const line = printed[index];
        return line && outside.has(line) ? [{ start, end }] : [];
      }),
      unmapped: 0,
      letterSpaced: [],
    },
    warnings: [],
  };
}

/** White space that falls away may be as long as the text. */
const slack = 3;

const lengthOf = (flows: readonly Flow[]): number => {
  let length = 0;
  for (const { paragraphs } of flows)
    for (const { stretches } of paragraphs) for (const { text } of stretches) length += text.length;
  return length;
};

/** Visible letters that tell the place of a hidden text. */
const placeLength = 60;

/** Hidden stretches of a paragraph that follow each other for one reason are one hidden text. */
function hiddenIn(paragraphs: readonly Paragraph[]): HiddenText[] {
  const hidden: HiddenText[] = [];
  let seen = '';
  for (const { stretches } of paragraphs) {
    let open = false;
    for (const { text, hidden: reason } of stretches) {
      const last = hidden.at(-1);
      if (reason === null) {
        open = open && text.trim() === '';
        seen = `${seen}${text}`.slice(-2 * placeLength);
      } else if (open && last?.reason === reason) last.text += text;
      else {
        hidden.push({ text, reason, page: 1, box: null, ...placeAfter(seen) });
        open = true;
      }
    }
    seen += ' ';
  }
  return hidden
    .map((each) => ({ ...each, text: each.text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
}

/** The last words of what was seen so far, none of them cut. */
function placeAfter(seen: string): { after?: string } {
  const words = repairText(seen).replace(/\s+/g, ' ').trim();
  if (words === '') return {};
  return { after: words.length <= placeLength ? words : words.slice(-placeLength).replace(/^\S*\s/, '') };
}

/** How far beyond the last word the next may stand: a bullet sign or a tab lies between, no other word. */
const nearby = 40;

/** Links in the order of the text: each stretch is followed word by word, so that equal words are told apart. */
function linksIn(paragraphs: readonly Paragraph[], text: string): DocumentLink[] {
  const links: DocumentLink[] = [];
  let from = 0;
  let open: Stretch | null = null;
  for (const stretch of paragraphs.flatMap((paragraph) => paragraph.stretches)) {
    if (stretch.hidden !== null) continue;
    const url = stretch.link && /^(https?|mailto|tel):/i.test(stretch.link) ? stretch.link.trim() : null;
    let start = -1;
    for (const word of stretch.text.split(/\s+/).map(repairText)) {
      if (word === '') continue;
      const at = text.indexOf(word, from);
      if (at < 0 || at > from + nearby) continue;
      if (start < 0) start = at;
      from = at + word.length;
    }
    const last = links.at(-1);
    if (url && start >= 0) {
      if (open && last?.span && last.url === url) last.span.end = from;
      else links.push({ url, span: { start, end: from } });
    } else if (url && !open) links.push({ url, span: null });
    open = url ? stretch : null;
  }
  return links;
}
