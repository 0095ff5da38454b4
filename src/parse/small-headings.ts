import { resumeWords } from '../lexicon/resume-words.ts';
import { labelledField } from './field-labels.ts';

/** Small headings inside a position or project: they name what follows and are neither header nor statement. */

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[:：\s]+$/u, '')
    .trim();

/** "Highlights", "Responsibilities:", "Technologies used" */
export function isLabel(text: string): boolean {
  const { labels, toolLabels } = resumeWords();
  const label = plain(text);
  return labels.has(label) || toolLabels.has(label);
}

/** What stands before the first colon of a short label; null where there is none, or where it names a field. */
function labelOf(text: string): string | null {
  const label = /^([^:：]{3,40})[:：]\s/u.exec(text)?.[1];
  return label === undefined || labelledField(text) ? null : label;
}

/** "Technologies: Java, Spring", "Key achievements: halved the cost": no name of an employer or title. */
export const isLabelled = (text: string): boolean => {
  const label = labelOf(text);
  return label !== null && isLabel(label);
};

/** "Technologies: Java, Spring" says what was used, not what was done. */
export const namesTools = (text: string): boolean => {
  const label = labelOf(text);
  return label !== null && resumeWords().toolLabels.has(plain(label));
};
