import { resumeWords } from '../lexicon/resume-words.ts';
import { hasInstitutionWord, isLocation, isProse, isWorkplace } from './traits.ts';

/**
 * How much a short text looks like a job title, an employer or a place, each by itself: about 4 for what its words
 * name, about 0 for what may be anything, below for what its words speak against. The differences decide, not the
 * figures: arrangement over the whole section adds to them.
 */

const named = 4;
const likely = 3;
const hinted = 1;
const unlike = -2.5;
const longTitle = 8;
const longName = 9;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}.+#'’&/-]+/gu) ?? [];
const bare = (word: string): string => word.replace(/^[.'’/-]+|[.,'’/-]+$/gu, '');

/** Words behind which a title or a name only goes on: "Head of Growth", "Bank of Orsa". */
const joining = /^(?:of|for|de|des|du|del|di|da|do|der|für|van|d'|para|per|voor|w|ds\.|по)$/;

const scores = new Map<string, number>();
const mostKept = 4000;

function remembered(kind: string, text: string, score: (text: string) => number): number {
  const key = kind + text;
  let known = scores.get(key);
  if (known === undefined) {
    if (scores.size >= mostKept) scores.clear();
    known = score(text);
    scores.set(key, known);
  }
  return known;
}

export const titleLikeness = (text: string): number => remembered('T', text, scoreTitle);
export const employerLikeness = (text: string): number => remembered('C', text, scoreEmployer);
export const placeLikeness = (text: string): number => remembered('L', text, scorePlace);

function scoreTitle(text: string): number {
  const words = wordsOf(text);
  let score = roleScore(text, words);
  if (score < likely && endsInRank(words)) score += 2;
  else if (score < hinted && isField(words.at(-1))) score += 1.2;
  if (isEmploymentKind(text) || isLocation(text)) score -= named;
  if (endsAsEmployer(wordsOf(frontOf(text))) && !words.some((word) => joining.test(word))) score += unlike;
  if (startsLow(text)) score -= 1.5;
  if (words.length > longTitle) score -= words.length - longTitle;
  if (isProse(text)) score += unlike;
  return score;
}

/** The head of a title is its last word, or the last before "of", or the first where adjectives follow. */
function roleScore(text: string, words: string[]): number {
  const { roles, roleEndings } = resumeWords();
  const isRole = (word: string | undefined): boolean => {
    if (!word) return false;
    const plain = bare(word);
    return (
      roles.has(plain) ||
      plain.split(/[/-]/).some((part) => roles.has(part)) ||
      roleEndings.some((end) => plain.endsWith(end))
    );
  };
  if (/[\p{Script=Han}\p{Script=Katakana}]/u.test(text))
    return [...roles].some((role) => /\P{ASCII}/u.test(role) && text.endsWith(role)) ? named : -0.3;
  const spaced = ` ${words.join(' ')} `;
  if (phrasesOf(roles).some((phrase) => spaced.includes(` ${phrase} `))) return named;
  // "Head of Growth", "Nurse, Surgical ICU", "Engineer (Java)"
  const front = wordsOf(frontOf(text));
  const cut = front.findIndex((word, index) => index > 0 && joining.test(word));
  if (isRole(front[(cut > 0 ? cut : front.length) - 1])) return named;
  if (isRole(words.at(-1)) || isRole(words[0])) return 3.5;
  return words.some(isRole) ? 2 : -0.4;
}

/** What stands before the first comma, bracket or dash. */
const frontOf = (text: string): string => /^[^,(–—]+/u.exec(text)?.[0] ?? text;

const phraseLists = new WeakMap<ReadonlySet<string>, string[]>();

function phrasesOf(list: ReadonlySet<string>): string[] {
  const found = phraseLists.get(list) ?? [...list].filter((entry) => entry.includes(' '));
  phraseLists.set(list, found);
  return found;
}

/** "SDE II", "Audit Senior", "Engineer 3" */
const endsInRank = (words: string[]): boolean => {
  const last = bare(words.at(-1) ?? '');
  return words.length >= 2 && (resumeWords().levels.has(last) || /^[1-5]$/.test(last));
};

const isField = (word: string | undefined): boolean => resumeWords().workFields.has(bare(word ?? ''));

/** "Contract", "Full-time": how one was employed. */
export const isEmploymentKind = (text: string): boolean =>
  resumeWords().employment.has(text.toLowerCase().replace(/[\s.]+$/, ''));

const startsLow = (text: string): boolean => /^\p{Ll}/u.test(text) && !/^\p{Ll}{1,2}\p{Lu}/u.test(text);

function endsAsEmployer(words: string[]): boolean {
  const { companies } = resumeWords();
  const last = words.at(-1) ?? '';
  return companies.has(last) || companies.has(bare(last)) || companies.has(words.slice(-2).join(' '));
}

function scoreEmployer(text: string): number {
  const words = wordsOf(text);
  const own = text.toLowerCase().trim();
  if (resumeWords().selfEmployed.has(own)) return likely;
  let score = employerScore(text, words);
  const role = roleScore(text, words);
  if (score < likely && role >= 2) score -= role;
  if (isEmploymentKind(text)) score -= named;
  if (isLocation(text)) score += 2 * unlike;
  if (startsLow(text)) score -= hinted;
  if (words.length > longName) score -= words.length - longName;
  if (isProse(text)) score += unlike;
  if (/\p{Ll}\.$/u.test(text) && !resumeWords().companies.has(words.at(-1) ?? '')) score += 2 * unlike;
  if (/^\d+$/.test(text)) score -= likely;
  return score;
}

function employerScore(text: string, words: string[]): number {
  const { companies } = resumeWords();
  const isWord = (word: string | undefined): boolean =>
    word !== undefined && (companies.has(word) || companies.has(bare(word)));
  if (/[\p{Script=Han}\p{Script=Katakana}]/u.test(text))
    return [...companies].some((mark) => /\P{ASCII}/u.test(mark) && text.includes(mark)) ? named : 0.2;
  const spaced = ` ${words.join(' ')} `;
  if (isWord(words.at(-1)) || phrasesOf(companies).some((phrase) => spaced.includes(` ${phrase} `)))
    return 3.6;
  if (hasInstitutionWord(text)) return likely;
  const first = isWord(words[0]) ? 2.5 : 0;
  const inside = words.some(isWord) ? hinted : 0;
  const looks =
    (/\p{L}\s?&\s?\p{L}/u.test(text) ? 0.7 : 0) +
    (/^\p{Lu}\S+(?:, \p{Lu}\S+)+,? (?:&|and|und|et|y|e) \p{Lu}\S+$/u.test(text) ? 0.6 : 0) +
    (/^the\s/i.test(text) ? 0.6 : 0) +
    (/['’]s\b/.test(text) ? 0.4 : 0) +
    (/^\p{L}+\.\p{L}{2,}$|\p{Ll}\p{Lu}|^\d+\s\p{L}/u.test(text) ? 0.7 : 0);
  return 0.2 + Math.max(first, inside) + looks;
}

const mostTownWords = 3;
/** A place named in more parts is surer, and its parts belong together. */
const placed = 2.8;
const perPart = 0.7;

function scorePlace(text: string): number {
  if (isWorkplace(text)) return likely;
  if (isLocation(text)) return placed + perPart * text.split(',').length;
  const words = wordsOf(text);
  const isTown =
    words.length <= mostTownWords &&
    /^\p{Lu}[\p{L}'’.-]+(?:[\s-]\p{L}[\p{L}'’.-]+)*$/u.test(text) &&
    roleScore(text, words) < 0 &&
    employerScore(text, words) < hinted;
  return isTown ? -0.6 : -named;
}
