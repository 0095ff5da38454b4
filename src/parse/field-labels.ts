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

/** "GS-2210-12": a grade, a series or another code. */
const code = /^\p{Lu}{1,4}-?\d{1,4}(?:[-/]\d{1,4})*$/u;

/** "Salary: $88,400", "40 hours per week", "$88,400 per year", "GS-2210-12": neither a name nor a statement. */
export function isDetail(text: string): boolean {
  if (labelledField(text)?.field === 'detail' || code.test(text)) return true;
  const amount = /^[$€£¥]?\s?\d[\d.,]*\s*/u.exec(text)?.[0];
  if (!amount) return false;
  const rest = text.slice(amount.length).toLowerCase().replace(/\.$/, '').trim();
  return rest === '' ? /^[$€£¥]/u.test(text) : resumeWords().rates.includes(rest);
}

/** "via Randwick": who placed somebody there, not the employer. */
export function namesAgent(text: string): boolean {
  const words = text.toLowerCase().split(/\s+/);
  const { agents } = resumeWords();
  return [1, 2].some((count) => words.length > count && agents.has(words.slice(0, count).join(' ')));
}

/** "Period", left alone where the dates after it were read. */
export const isBareLabel = (text: string): boolean =>
  resumeWords().fields.get(text.toLowerCase()) === 'period';
