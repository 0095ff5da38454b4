import { gradeBullet } from '../../wording/grade.ts';
import { type Tense, verbForm } from '../../wording/verbs.ts';
import { cutFiller } from './filler.ts';
import { strengthened } from './openings.ts';
import { activated } from './passive.ts';
import { shortResult } from './results.ts';
import { inTense } from './tense.ts';
import { capitalised, endOfClause, lowered, tidied } from './text.ts';

/** What was changed about the wording of a statement. */
export type Change = 'opening' | 'filler' | 'voice' | 'tense' | 'person' | 'keyword' | 'gap';

export interface Draft {
  text: string;
  changes: Change[];
}

/** What the writer must know besides the words. */
export interface Setting {
  /** the past for work that is over, the present for what goes on */
  tense: Tense;
  /** whether a text begins with the name of a tool, which keeps its capital */
  isName: (text: string) => boolean;
}

/** Says a statement plainly, in the active voice and the right tense, with the facts it has. */
export function writtenPlainly(original: string, { tense, isName }: Setting): Draft {
  const changes: Change[] = [];
  let text = original.trim();
  const change = (kind: Change, next: string | null): boolean => {
    if (next === null || next === text) return false;
    text = next;
    changes.push(kind);
    return true;
  };
  change('filler', shortResult(cutFiller(text)));
  change('person', withoutI(text) ?? withTeam(text));
  const opened = lowered(text, isName);
  change('opening', strengthened(opened, tense)) ||
    change('voice', activated(text, isName)) ||
    change('tense', inTense(text, tense));
  const end = /[.]$/.test(original.trim()) ? '.' : '';
  const finished = capitalised(tidied(text)).replace(/[.]*$/, end);
  return { text: finished, changes: finished === original.trim() ? [] : changes };
}

/** "I built", "I have built": the candidate is the subject of every statement anyway. */
function withoutI(text: string): string | null {
  const rest = /^(?:I|I've|I have|I had) (?:also |then |have )?(.+)$/.exec(text)?.[1];
  return rest && gradeBullet(text).verb !== null
    ? capitalised(rest)
    : rest && /^(?:was|am) /.test(rest)
      ? rest
      : null;
}

/** "We built the API" → "Built the API with the team": whoever says "we" did not do it alone. */
function withTeam(text: string): string | null {
  const told = /^We (?:also |then |have )?(.+?)([.]?)$/.exec(text);
  const [, deed = '', end = ''] = told ?? [];
  if (!told || endOfClause(deed) < deed.length || /\b(?:with|our|us|we|and)\b/i.test(deed)) return null;
  return wordCount(deed) <= longestDeed && verbForm(deed.split(' ')[0] ?? '')?.shape === 'past'
    ? capitalised(`${deed} with the team${end}`)
    : null;
}

/** A longer one would leave its end hanging. */
const longestDeed = 14;

/** Whether a draft is better English than what it was made from, and nothing the grader takes for weak. */
export function isBetter(original: string, draft: string): boolean {
  const before = gradeBullet(original);
  const now = gradeBullet(draft);
  if (now.weakOpening || (before.quantified && !now.quantified)) return false;
  return !broken.test(draft) && wordCount(draft) <= wordCount(original) + 4 && wordCount(draft) >= 2;
}

const wordCount = (text: string): number => text.split(/\s+/).length;

/** What no sentence holds: a word twice, an article before another, a preposition at the end. */
const broken =
  /\b(\w+) \1\b|\b(\w{4,})\w* \2|\b(?:an?|the) (?:an?|the|of|and|in|for|with|to)\b|\b(?:of|and|in|for|with|to|the|an?|by)[.]?$|\b(?:and|or) (?:and|or|of)\b|\(\s*\)|\b(?:of|in|with) (?:of|in|with)\b/i;
