import { rewritingWords } from '../lexicon/rewriting-words.ts';
import { countsSomething } from '../wording/english.ts';
import { deedQuestion, gapIn } from '../wording/gaps.ts';
import { gradeBullet } from '../wording/grade.ts';
import type { Candidate } from './choose.ts';
import { headOf, suggestionOf, unchanged } from './fit-suggestion.ts';
import type { Reason, Suggestion } from './suggestion.ts';
import { type Matcher, verify } from './verify.ts';
import { withKeyword } from './write/keyword.ts';
import { isOthersWork } from './write/passive.ts';
import { isBetter, writtenPlainly } from './write/write.ts';

/** What the rules need besides the statement: the matcher, and whether the resume is in the language they write. */
export interface Desk {
  matcher: Matcher;
  english: boolean;
}

/** Rewrites a statement by rules alone. What they make is checked like a model's answer, and must lose no fact. */
export function suggestByRules(candidate: Candidate, desk: Desk): Suggestion {
  if (!desk.english) return withoutRewrite(candidate, desk, false);
  const written = bestDraft(candidate, desk.matcher);
  if (!written) return withoutRewrite(candidate, desk, true);
  return suggestionOf(
    { ...candidate, reasons: withPassive(candidate.reasons, written.isPassive) },
    written.text,
    'rules',
    desk.matcher,
  );
}

const withPassive = (reasons: readonly Reason[], isPassive: boolean): Reason[] =>
  isPassive ? [...reasons, 'passive'] : [...reasons];

/** The best of what can be made of the words: with the keyword, without it, or the statement as it stands. */
function bestDraft(candidate: Candidate, matcher: Matcher): { text: string; isPassive: boolean } | null {
  const { original, tense, unnamed } = candidate;
  const isName = (text: string): boolean => matcher.findKeywords(text).some(({ start }) => start === 0);
  const plain = writtenPlainly(original, { tense, isName });
  const named = (text: string): string[] => {
    const isNameable = unnamed && (matcher.isTool(unnamed.id) || rewritingWords().named.has(unnamed.id));
    const put = isNameable && withKeyword(text, unnamed.shown, unnamed);
    return put ? [put] : [];
  };
  const drafts = [...named(plain.text), plain.text, ...named(original), original];
  const text = drafts.find((draft) => isFit(original, draft, matcher));
  return text === undefined
    ? null
    : { text, isPassive: text !== original && plain.changes.includes('voice') };
}

function isFit(original: string, draft: string, matcher: Matcher): boolean {
  if (draft === original) return !gradeBullet(original).weakOpening && !isOthersWork(original);
  return isBetter(original, draft) && verify({ original, rewrite: draft }, matcher).violations.length === 0;
}

/** Nothing honest can be said better yet: the question alone. */
function withoutRewrite(candidate: Candidate, desk: Desk, isWeak: boolean): Suggestion {
  const { original } = candidate;
  const tools = desk.matcher
    .findKeywords(original)
    .filter(({ id }) => desk.matcher.isTool(id))
    .map(({ start, end }) => original.slice(start, end));
  const gap = desk.english || !countsSomething(original) ? gapIn(original) : null;
  const ofDeed = isWeak ? [deedQuestion(tools)] : [];
  const ofResult = gap ? [{ topic: gap.topic, question: gap.question }] : [];
  return {
    ...headOf(candidate),
    rewrite: null,
    facts: [],
    gaps: [],
    questions: [...ofDeed, ...ofResult],
    verdict: { status: 'nothing-better', violations: [] },
    by: 'rules',
    note: noteOf(candidate, desk, isWeak),
  };
}

function noteOf(candidate: Candidate, { english }: Desk, isWeak: boolean): string {
  if (!english) return 'Rewrites are made in English only; the questions hold for any language.';
  return isWeak
    ? 'Its words leave open what you did, so any stronger verb would be a guess. Your answer decides.'
    : unchanged(candidate);
}
