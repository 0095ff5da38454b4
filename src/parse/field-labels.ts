import { type FieldKind, resumeWords } from '../lexicon/resume-words.ts';

/** A piece that says what it is: "Designation: Engineer". `from` is where the value begins in the text. */
export interface LabelledField {
  field: FieldKind;
  from: number;
}

const longestLabel = 32;

/** Reads the label of a field; a label with nothing behind it is one too. */
export function labelledField(text: string): LabelledField | null {
  const match = /^([^:：\t]+?)(?:\s*[:：]\s*|\t)/u.exec(text);
  const label = match?.[1] ?? '';
  if (!match || label.length > longestLabel) return null;
  const field = resumeWords().fields.get(label.toLowerCase());
  return field ? { field, from: match[0].length } : null;
}

/** What a label says that the text behind it is. */
export const fieldOf = (label: string): FieldKind | null =>
  resumeWords().fields.get(label.toLowerCase()) ?? null;

/** "via Randwick": who placed somebody there, not the employer. */
export function namesAgent(text: string): boolean {
  const words = text.toLowerCase().split(/\s+/);
  const { agents } = resumeWords();
  return [1, 2].some((count) => words.length > count && agents.has(words.slice(0, count).join(' ')));
}

/** "Period", left alone where the dates after it were read. */
export const isBareLabel = (text: string): boolean =>
  resumeWords().fields.get(text.toLowerCase()) === 'period';
