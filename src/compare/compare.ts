import type { Document } from '../extract/document.ts';
import { boxesOf } from '../parse/leaf.ts';
import type { Section } from '../parse/resume.ts';
import { overlaps, type Span } from '../range.ts';
import { type Alignment, align, type Stretch } from './align.ts';
import { causeOfExtra, causeOfGap, type Evidence } from './causes.ts';
import type { Comparison, Difference } from './comparison.ts';
import { runsOf, type Word, wordsOf } from './words.ts';

/** Kept words between two differences of one kind that are too few to tell them apart. */
const bridge = 2;
/** A single shorter word that is found elsewhere says nothing: it is on every page. */
const longWord = 4;
const mostDifferences = 100;
const top = 'Top of the resume';

/** Two readings of one file, compared word by word within each section of the visual one. Pure. */
export function compare(
  document: Document,
  sections: readonly Section[],
  plainText: string | null,
): Comparison {
  if (plainText === null) return { agreement: 1, differences: [], plainText };
  const visual = wordsOf(document.text);
  const plain = wordsOf(plainText);
  const sectionOf = sectionOfEachWord(visual, sections);
  const alignment = align(visual, plain, stretchesOf(sectionOf));
  const evidence: Evidence = { document, plainText, visual, plain, alignment };
  const titles = sections.map(({ heading }) => heading?.value.trim() || top);
  const titleOf = (word: number): string => titles[sectionOf[word] ?? -1] ?? top;
  const missed = gaps(evidence, titleOf);
  const told = missed.flatMap(({ difference }) => difference.plainRange ?? []);
  const found = [...missed, ...extras(evidence, titleOf, told)];
  return {
    agreement: agreementOf(alignment),
    differences: found
      .sort((a, b) => a.place - b.place)
      .slice(0, mostDifferences)
      .map(({ difference }) => difference),
    plainText,
  };
}

interface Placed {
  /** the visual word at which it is told */
  place: number;
  difference: Difference;
}

/** The section of each word; what stands between two belongs to the one before. */
function sectionOfEachWord(words: readonly Word[], sections: readonly Section[]): number[] {
  const starts = sections.map(({ range }, index) => ({ start: range.start, index }));
  starts.sort((a, b) => a.start - b.start);
  let next = 0;
  let current = starts[0]?.index ?? 0;
  return words.map(({ start }) => {
    for (let one = starts[next]; one && one.start <= start; one = starts[next]) {
      current = one.index;
      next += 1;
    }
    return current;
  });
}

function stretchesOf(sectionOf: readonly number[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [index, section] of sectionOf.entries()) {
    const last = stretches.at(-1);
    if (last && sectionOf[index - 1] === section) last.last = index;
    else stretches.push({ first: index, last: index });
  }
  return stretches;
}

function agreementOf({ at, inOrder }: Alignment): number {
  if (at.length === 0) return 1;
  let kept = 0;
  for (const [index, place] of at.entries()) kept += place === -1 ? 0 : inOrder[index] === 1 ? 1 : 0.5;
  return Math.round((kept / at.length) * 1000) / 1000;
}

/** What the plain reading loses, or has elsewhere. */
function gaps(evidence: Evidence, titleOf: (word: number) => string): Placed[] {
  const { visual, alignment, document } = evidence;
  const indexes = (wanted: (index: number) => boolean): number[] =>
    [...visual.keys()].filter((index) => alignment.inOrder[index] === 0 && wanted(index));
  const lost = indexes((index) => alignment.at[index] === -1);
  const moved = indexes((index) => alignment.at[index] !== -1);
  return [lost, moved].flatMap((kind) =>
    runsOf(kind, bridge)
      .flatMap((run) => splitAtSections(run, titleOf))
      .filter(
        ([first, last]) => kind === lost || first < last || (visual[first]?.key.length ?? 0) >= longWord,
      )
      .map(([first, last]): Placed => {
        const visualRange = rangeOf(visual, first, last);
        const boxes = boxesOf(document, visualRange);
        const { cause, plainRange } = causeOfGap(evidence, first, last);
        return {
          place: first,
          difference: {
            section: titleOf(first),
            cause,
            visual: document.text.slice(visualRange.start, visualRange.end),
            visualRange,
            ...(boxes.length > 0 && { boxes }),
            ...(plainRange && {
              plain: evidence.plainText.slice(plainRange.start, plainRange.end),
              plainRange,
            }),
          },
        };
      }),
  );
}

function splitAtSections(
  [first, last]: [number, number],
  titleOf: (word: number) => string,
): [number, number][] {
  const parts: [number, number][] = [[first, first]];
  for (let index = first + 1; index <= last; index += 1) {
    const part = parts.at(-1);
    if (part && titleOf(index) === titleOf(part[0])) part[1] = index;
    else parts.push([index, index]);
  }
  return parts;
}

/** What only the plain reading has and no gap has told; it stands after the visual word that it follows. */
function extras(evidence: Evidence, titleOf: (word: number) => string, told: readonly Span[]): Placed[] {
  const { plain, plainText, alignment } = evidence;
  const free = [...plain.entries()].flatMap(([index, word]) =>
    alignment.taken[index] === -1 && !told.some((span) => overlaps(span, word)) ? [index] : [],
  );
  return runsOf(free, bridge).map(([first, last]): Placed => {
    const cause = causeOfExtra(evidence, first, last);
    const plainRange = rangeOf(plain, first, last);
    let before = first - 1;
    while (before >= 0 && (alignment.taken[before] ?? -1) === -1) before -= 1;
    const place = alignment.taken[before] ?? 0;
    const text = plainText.slice(plainRange.start, plainRange.end);
    return { place, difference: { section: titleOf(place), cause, plain: text, plainRange } };
  });
}

const rangeOf = (words: readonly Word[], first: number, last: number): Span => ({
  start: words[first]?.start ?? 0,
  end: words[last]?.end ?? 0,
});
