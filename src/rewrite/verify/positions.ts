import { scopeWords } from '../../lexicon/scope-words.ts';
import { type Reading, readingOf, type Word } from '../../wording/reading.ts';
import { type Check, type Evidence, violation } from './check.ts';

/** The work was done where it stands, and as what: neither the employer nor the title of another position is lent to it. */
export const checkPositions: Check = (evidence) => [
  ...otherEmployers(evidence).map((word) =>
    violation('invented_employer', 'positions', evidence.rewrite.text, word),
  ),
  ...otherTitles(evidence).map((word) =>
    violation('invented_scope', 'positions', evidence.rewrite.text, word),
  ),
];

/** Names that stand in the heading of another position alone. */
function otherEmployers({ headings, original, context, rewrite }: Evidence): Word[] {
  if (!headings) return [];
  const others = readingOf(headings.others.join('\n')).words.filter(isName);
  const own = readingOf(headings.own);
  const names = new Set(others.map(({ stem }) => stem));
  return rewrite.words.filter(
    (word) =>
      isName(word) &&
      names.has(word.stem) &&
      !original.stems.has(word.stem) &&
      !own.stems.has(word.stem) &&
      count(context, word) === others.filter(({ stem }) => stem === word.stem).length,
  );
}

const isName = ({ text }: Word): boolean => /^\p{Lu}/u.test(text);

const count = ({ words }: Reading, { stem }: Word): number =>
  words.filter((each) => each.stem === stem).length;

/** "As a backend developer" needs that title in the statement or over it. */
function otherTitles({ headings, original, context, rewrite }: Evidence): Word[] {
  const over = headings ? readingOf(headings.own) : context;
  return rewrite.words.filter((word, at) => {
    const lead = rewrite.words.slice(Math.max(0, at - 4), at).findLastIndex(({ lower }) => lower === 'as');
    if (lead < 0 || !scopeWords().company.people.has(word.stem)) return false;
    const title = rewrite.words
      .slice(Math.max(0, at - 4) + lead + 1, at + 1)
      .filter(({ lower }) => !/^(?:an?|the|their|its)$/.test(lower));
    if (title.length < 2 || title.some(({ lower }) => /^(?:of|in|with|for|to|by)$/.test(lower))) return false;
    return !title.every(({ stem }) => original.stems.has(stem) || over.stems.has(stem));
  });
}
