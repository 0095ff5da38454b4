import { scopeWords } from '../../lexicon/scope-words.ts';
import { type Reading, readingOf } from '../../wording/reading.ts';
import type { Evidence, FoundKeyword, Matcher, VerifyInput } from './check.ts';
import { headingsOf } from './headings.ts';
import { sameWorkAs } from './same-work.ts';

/** Reads the three texts and gathers what the rewrite may draw on. */
export function evidenceOf(input: VerifyInput, matcher: Matcher): Evidence {
  const facts = factsOf(input.original);
  const lines = linesOf(input.context ?? '').map(factsOf);
  const answers = (input.answers ?? []).map(factsOf).filter((answer) => answer.trim() !== '');
  const original = readingOf(facts);
  const found = matcher.findKeywords(facts);
  const known = new Set<string>();
  const add = (id: string): void => {
    if (known.has(id)) return;
    known.add(id);
    for (const implied of matcher.implied(id)) add(implied);
  };
  const isOwn = (text: string, { start, end }: FoundKeyword): boolean =>
    scopeWords().ownNames.has(text.slice(start, end).toLowerCase());
  for (const keyword of found) if (!isOwn(facts, keyword)) add(keyword.id);
  for (const { id } of shortForms(original, matcher)) add(id);
  for (const answer of answers)
    for (const keyword of matcher.findKeywords(answer)) if (!isOwn(answer, keyword)) add(keyword.id);
  const shown = new Set(known);
  const rest = [...lines, ...answers].join('\n');
  const inRest = rest ? matcher.findKeywords(rest) : [];
  for (const keyword of inRest) if (!isOwn(rest, keyword)) add(keyword.id);
  const inRewrite = matcher.findKeywords(input.rewrite);
  const printed = new Set([...found, ...inRest].map(({ id }) => id));
  const isSwapped = (id: string): boolean => {
    if (printed.has(id)) return false;
    const shownBy = [...matcher.implied(id)];
    return found.some((other) => {
      const others = [...matcher.implied(other.id)];
      const isDropped = inRewrite.every((keyword) => keyword.id !== other.id);
      return isDropped && !others.includes(id) && others.some((each) => shownBy.includes(each));
    });
  };
  return {
    original,
    rewrite: readingOf(input.rewrite),
    context: readingOf(rest),
    sameWork: [...answers.map(readingOf), ...lines.map(readingOf).filter(sameWorkAs(original, found))],
    headings: headingsOf(input.original, input.context ?? ''),
    keywords: { original: found, rewrite: inRewrite, shown, known, isSwapped },
  };
}

/** An order to the reader, and all after it, tells nothing of the work. */
function factsOf(text: string): string {
  const lower = text.toLowerCase();
  const starts = [...scopeWords().instructions].flatMap((phrase) => {
    const at = lower.indexOf(phrase);
    return at >= 0 && /(?:^|[.!?:;,([<*\n-]\s*|\band )$/.test(lower.slice(0, at)) ? [at] : [];
  });
  return text.slice(0, Math.min(text.length, ...starts));
}

/** Capitals such as "JS", which the matcher takes for a tool only beside others, may be spelled out. */
const shortForms = ({ words }: Reading, matcher: Matcher): FoundKeyword[] =>
  words
    .filter(({ text }) => /^[A-Z]{2,4}$/.test(text))
    .flatMap(({ text }) => matcher.findKeywords(`Skills: ${text}`));

const linesOf = (text: string): string[] =>
  text.split(/\n+|(?<=[.;!?])\s+(?=[A-Z•-])/).filter((line) => line.trim() !== '');
