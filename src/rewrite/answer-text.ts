import { gradeBullet } from '../wording/grade.ts';
import { readingOf } from '../wording/reading.ts';
import { verbForm } from '../wording/verbs.ts';
import type { Suggestion } from './suggestion.ts';
import type { Matcher } from './verify.ts';
import { openerOf } from './write/openings.ts';

/** Where an answer goes: into the gap, behind the statement, or in its place when it is a statement of its own. */
export function answered(
  { gaps, rewrite, original, by }: Pick<Suggestion, 'gaps' | 'rewrite' | 'original' | 'by'>,
  answer: string,
  matcher: Matcher,
): string {
  const gap = gaps[0];
  const base = rewrite ?? original;
  const said = named(answer.replace(/^(?:I|we) (?=\w)/i, ''), base);
  const plain = gap ? base.replace(` ${gap.label}`, '') : base;
  if (!isStatement(said)) return withPhrase(base, gap?.label ?? null, phraseOf(said));
  if (by !== 'candidate' && gradeBullet(plain).weakOpening) return withLost(said, plain, matcher);
  if (keepsFacts(said, plain, matcher)) return ended(said, plain);
  return plain.replace(/([.]?)$/, (end) => `, and ${lower(said)}${end}`);
}

/** A deed by its first word: "Built an order form", not "300 a second" and not "used by 40 people". */
function isStatement(answer: string): boolean {
  const { verb, weakOpening } = gradeBullet(answer);
  const form = verbForm(verb?.toLowerCase() ?? '');
  if (verb === null || weakOpening || !answer.startsWith(verb)) return false;
  return form?.tense !== 'present' ? !follows.test(answer) : false;
}

/** Participles that go on with the statement before them. */
const follows = /^(?:used|called|read|seen|needed|visited|opened|run|driven)\b/i;

/** "Rebuilt it" for "Responsible for the website" is "Rebuilt the website": the weak line that says what goes. */
function named(answer: string, base: string): string {
  const thing = openerOf(base)?.rest.replace(/\.$/, '') ?? '';
  const isThing = /^(?:the|our|a|an) (?:[\w-]+ ){0,2}[\w-]+$/i.test(thing);
  return isThing ? answer.replace(/^(\w+) it\b/, (_, verb: string) => `${verb} ${thing}`) : answer;
}

const phraseOf = (said: string): string => {
  const [, fact = ''] = /^(?:it |this )?([a-z]+s (?!of\b).*)$/i.exec(said) ?? [];
  if (verbForm(fact.split(' ')[0]?.toLowerCase() ?? '')?.shape === 'third') return `, which ${lower(fact)}`;
  return joinedPhrase(said);
};

const joinedPhrase = (said: string): string =>
  /^(?:by|from|for|in|with|to|used|which|saving|cutting|serving|handling|down|up)\b/i.test(said)
    ? `, ${lower(said)}`
    : ` (${said})`;

const withPhrase = (base: string, label: string | null, put: string): string =>
  label ? base.replace(` ${label}`, () => put) : base.replace(/([.]?)$/, (end) => `${put}${end}`);

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const ended = (said: string, base: string): string =>
  `${said.charAt(0).toUpperCase()}${said.slice(1)}${base.endsWith('.') ? '.' : ''}`;

/** A weak line goes; one that names its measures without a verb ("On call one week in five") stays behind the answer. */
function withLost(said: string, base: string, matcher: Matcher): string {
  const { verb, quantified } = gradeBullet(base);
  const isKept = verb !== null || !quantified || keepsFacts(said, base, matcher);
  return isKept ? ended(said, base) : `${ended(said, '')}, ${lower(base)}`;
}

/** Whether an answer says the amounts and tools of the statement too, and tells of the same thing. */
function keepsFacts(answer: string, base: string, matcher: Matcher): boolean {
  const [given, stated] = [readingOf(answer), readingOf(base)];
  const ids = new Set(matcher.findKeywords(answer).map(({ id }) => id));
  return (
    stated.figures.every(({ value }) => given.figures.some((figure) => figure.value === value)) &&
    matcher.findKeywords(base).every(({ id }) => ids.has(id)) &&
    stated.words.slice(1).some(({ stem }) => stem.length > 3 && given.stems.has(stem))
  );
}
