import { type FieldKind, resumeWords } from '../lexicon/resume-words.ts';
import { labelledField } from './field-labels.ts';
import { type LogicalLine, part } from './lines.ts';

/** The lines of one position, project or school: what names it, and what it says. */
export interface Entry {
  header: LogicalLine[];
  body: LogicalLine[];
}

/**
 * The entries of a form, in which each field stands behind or under its label: "Occupation or position held", then
 * "Engineer". Fields may follow the tasks, as the employer does in the Europass. Null where the section is no form.
 */
export function formEntries(lines: LogicalLine[]): Entry[] | null {
  const labels = lines.map(labelOf);
  const kinds = labels.flatMap((label) => (label && label.kind !== 'tasks' ? [label.kind] : []));
  const [start] = kinds;
  const namesWork = kinds.includes('company') || kinds.includes('client');
  if (!start || !kinds.includes('title') || !namesWork) return null;
  const beside = lines.filter((line, index) => labels[index] && line.text.includes('\t'));
  if (!labels.some((label) => label?.bare) && beside.length < leastBeside) return null;
  const entries: Entry[] = [];
  let open: FieldKind | 'tasks' = 'tasks';
  for (const [index, line] of lines.entries()) {
    const label = labels[index];
    if (label?.kind === start) entries.push({ header: [], body: [] });
    const entry = entries.at(-1);
    if (!entry) continue;
    if (label) open = label.kind;
    if (label?.bare) continue;
    const value = label ? part(line, label.from, line.text.length) : null;
    if (label?.kind === 'tasks') {
      if (value) entry.body.push({ ...line, ...value });
    } else if (label) {
      entry.header.push(value ? { ...line, ...value, field: label.kind } : line);
      open = 'tasks';
    } else if (open === 'tasks') entry.body.push(line);
    else {
      entry.header.push({ ...line, field: open });
      open = 'tasks';
    }
  }
  return entries;
}

interface Label {
  kind: FieldKind | 'tasks';
  /** the label alone, its field on the next line */
  bare: boolean;
  /** where the value behind the label begins */
  from: number;
}

/** Fields that stand beside their labels and make a form by themselves. */
const leastBeside = 3;

function labelOf(line: LogicalLine): Label | null {
  const text = line.text
    .toLowerCase()
    .replace(/[:：\s]+$/u, '')
    .trim();
  const { fields, labels } = resumeWords();
  const kind = fields.get(text);
  if (kind) return { kind, bare: true, from: 0 };
  if (labels.has(text)) return { kind: 'tasks', bare: true, from: 0 };
  const cell = line.text.indexOf('\t');
  if (cell > 0 && labels.has(text.slice(0, text.indexOf('\t')).trim()))
    return { kind: 'tasks', bare: false, from: cell + 1 };
  const inline = line.bullet ? null : labelledField(line.text);
  return inline ? { kind: inline.field, bare: false, from: inline.from } : null;
}
