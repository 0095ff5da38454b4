import { countWords, runsOf, type Word } from './words.ts';

/** Where each visual word is found in the plain reading, and how. */
export interface Alignment {
  /** index of the plain word, -1 for a lost one */
  at: Int32Array;
  /** 1 where the word stands in order within its section */
  inOrder: Uint8Array;
  /** the visual word that each plain word was taken for, -1 for none */
  taken: Int32Array;
}

/** Consecutive visual words that belong together: a section, or a part of a very long one. */
export interface Stretch {
  first: number;
  last: number;
}

/** A table of so many cells a side is filled to find what two stretches have in common. */
const longestStretch = 1_000;
/** Foreign words that may stand inside a stretch before it counts as torn apart. */
const slack = { share: 0.15, words: 8 };

/**
 * Finds the sections of the visual reading in the plain one. The longest come first; each takes the part of its own
 * length that holds most of its words, and in it the longest common subsequence. What is left over is looked for
 * anywhere, and whole sections that changed places are told by the heaviest order that the others keep.
 */
export function align(visual: readonly Word[], plain: readonly Word[], sections: Stretch[]): Alignment {
  const at = new Int32Array(visual.length).fill(-1);
  const inOrder = new Uint8Array(visual.length);
  const taken = new Int32Array(plain.length).fill(-1);
  const frequency = new Map<string, number>();
  for (const { key } of plain) frequency.set(key, (frequency.get(key) ?? 0) + 1);

  const stretches = sections.flatMap(cut);
  for (const stretch of [...stretches].sort((a, b) => lengthOf(b) - lengthOf(a))) {
    const words = visual.slice(stretch.first, stretch.last + 1);
    const start = densest(words, plain, taken, frequency);
    const end = Math.min(plain.length, start + windowOf(words.length));
    const free: number[] = [];
    for (let index = start; index < end; index += 1) if (taken[index] === -1) free.push(index);
    for (const [own, other] of commonSubsequence(words, free, plain)) {
      const place = stretch.first + own;
      at[place] = other;
      taken[other] = place;
      inOrder[place] = 1;
    }
  }
  const alignment = { at, inOrder, taken };
  extend(visual, plain, alignment);
  slide(visual, alignment);
  for (const stretch of outOfOrder(stretches, at)) inOrder.fill(0, stretch.first, stretch.last + 1);
  takeLeftovers(visual, plain, at, taken);
  return alignment;
}

const lengthOf = ({ first, last }: Stretch): number => last - first + 1;

const windowOf = (words: number): number => words + Math.max(slack.words, Math.ceil(words * slack.share));

function cut({ first, last }: Stretch): Stretch[] {
  const parts: Stretch[] = [];
  for (let from = first; from <= last; from += longestStretch)
    parts.push({ first: from, last: Math.min(last, from + longestStretch - 1) });
  return parts;
}

/**
 * The start of the window that holds most of these words, each as often as it is wanted; rare words say more than
 * common ones.
 */
function densest(
  words: readonly Word[],
  plain: readonly Word[],
  taken: Int32Array,
  frequency: ReadonlyMap<string, number>,
): number {
  const missing = countWords(words);
  const weightOf = (key: string): number => 1 / (frequency.get(key) ?? 1);
  const size = windowOf(words.length);
  let sum = 0;
  let best = { start: 0, sum: -1 };
  for (let end = 0; end < plain.length; end += 1) {
    const key = plain[end]?.key ?? '';
    const wanted = missing.get(key);
    if (wanted !== undefined && taken[end] === -1) {
      if (wanted > 0) sum += weightOf(key);
      missing.set(key, wanted - 1);
    }
    const leaving = plain[end - size]?.key ?? '';
    const owed = missing.get(leaving);
    if (owed !== undefined && taken[end - size] === -1) {
      if (owed >= 0) sum -= weightOf(leaving);
      missing.set(leaving, owed + 1);
    }
    if (sum > best.sum + 1e-9) best = { start: Math.max(0, end - size + 1), sum };
  }
  return best.start;
}

/** Pairs of a longest common subsequence, as places in `words` and in `plain`. */
function commonSubsequence(
  words: readonly Word[],
  free: readonly number[],
  plain: readonly Word[],
): [number, number][] {
  const width = free.length + 1;
  const table = new Uint16Array((words.length + 1) * width);
  const keys = free.map((index) => plain[index]?.key);
  for (let row = words.length - 1; row >= 0; row -= 1) {
    for (let column = free.length - 1; column >= 0; column -= 1) {
      const cell = row * width + column;
      table[cell] =
        words[row]?.key === keys[column]
          ? (table[cell + width + 1] ?? 0) + 1
          : Math.max(table[cell + width] ?? 0, table[cell + 1] ?? 0);
    }
  }
  const pairs: [number, number][] = [];
  let [row, column] = [0, 0];
  while (row < words.length && column < free.length) {
    const cell = row * width + column;
    if (words[row]?.key === keys[column]) pairs.push([row++, free[column++] ?? 0]);
    else if ((table[cell + width] ?? 0) >= (table[cell + 1] ?? 0)) row += 1;
    else column += 1;
  }
  return pairs;
}

/**
 * Words just beside a found one that the edge of a window cut off, or that a word of another section took although it
 * stands alone there.
 */
function extend(visual: readonly Word[], plain: readonly Word[], { at, inOrder, taken }: Alignment): void {
  const take = (index: number, place: number): void => {
    if (at[index] !== -1 || visual[index]?.key !== plain[place]?.key) return;
    const owner = taken[place] ?? -1;
    if (owner !== -1) {
      if (at[owner - 1] === place - 1 || at[owner + 1] === place + 1) return;
      at[owner] = -1;
      inOrder[owner] = 0;
    }
    at[index] = place;
    taken[place] = index;
    inOrder[index] = 1;
  };
  for (let index = 1; index < at.length; index += 1)
    if ((at[index - 1] ?? -1) >= 0) take(index, (at[index - 1] ?? 0) + 1);
  for (let index = at.length - 2; index >= 0; index -= 1)
    if ((at[index + 1] ?? -1) > 0) take(index, (at[index + 1] ?? 0) - 1);
}

/**
 * A lost run whose last words are also the ones before it may as well stand earlier: it is moved to where a line
 * begins. So a lost line with an address does not swallow half of the name in the next line.
 */
function slide(visual: readonly Word[], { at, inOrder, taken }: Alignment): void {
  const lost = [...at.keys()].filter((index) => at[index] === -1);
  for (const [first, last] of runsOf(lost, 0)) {
    let steps = 0;
    while (visual[first - steps]?.first === false && canSlide(visual, at, first - steps - 1, last - steps))
      steps += 1;
    if (visual[first - steps]?.first !== true) continue;
    for (let step = 0; step < steps; step += 1) {
      const [from, to] = [first - step - 1, last - step];
      const place = at[from] ?? -1;
      at[to] = place;
      inOrder[to] = 1;
      taken[place] = to;
      at[from] = -1;
      inOrder[from] = 0;
    }
  }
}

const canSlide = (visual: readonly Word[], at: Int32Array, from: number, to: number): boolean =>
  (at[from] ?? -1) >= 0 && visual[from]?.key === visual[to]?.key;

/** The stretches that must move so that all others stand in the visual reading's order. */
function outOfOrder(stretches: readonly Stretch[], at: Int32Array): Stretch[] {
  const placed = stretches.flatMap((stretch) => {
    const found = [...at.subarray(stretch.first, stretch.last + 1)].filter((index) => index >= 0);
    const middle = found[Math.floor(found.length / 2)];
    return middle === undefined ? [] : [{ stretch, middle, weight: found.length, best: 0, before: -1 }];
  });
  for (const [index, one] of placed.entries()) {
    for (const [earlier, other] of placed.slice(0, index).entries())
      if (other.middle < one.middle && other.best > one.best) {
        one.best = other.best;
        one.before = earlier;
      }
    one.best += one.weight;
  }
  const kept = new Set<Stretch>();
  let next = placed.reduce((top, one, index) => (one.best > (placed[top]?.best ?? -1) ? index : top), 0);
  for (let one = placed[next]; one; one = placed[next]) {
    kept.add(one.stretch);
    next = one.before;
  }
  return placed.flatMap(({ stretch }) => (kept.has(stretch) ? [] : [stretch]));
}

/** Words that are not where they belong are looked for anywhere, each plain word once. */
function takeLeftovers(
  visual: readonly Word[],
  plain: readonly Word[],
  at: Int32Array,
  taken: Int32Array,
): void {
  const free = new Map<string, number[]>();
  for (let index = plain.length - 1; index >= 0; index -= 1) {
    if (taken[index] !== -1) continue;
    const key = plain[index]?.key ?? '';
    const places = free.get(key);
    if (places) places.push(index);
    else free.set(key, [index]);
  }
  for (const [index, { key }] of visual.entries()) {
    if (at[index] !== -1) continue;
    const place = free.get(key)?.pop();
    if (place === undefined) continue;
    at[index] = place;
    taken[place] = index;
  }
}
