/**
 * Labelled stand-ins for what only the candidate knows. In the proof of a fix they count as what they stand for, and
 * nowhere else.
 */
export const standIns = {
  measure: '[by how much?]',
  result: '[and what came of it]',
  opening: '[Built, fixed, led …]',
  work: '[what you did]',
  address: '[your.name]@example.com',
  phone: '[your phone number]',
} as const;

/** Whether a text is the stand-in for a measure and nothing besides: so long as it stands there, it claims nothing. */
export const isMeasureAlone = (text: string): boolean => text.trim() === standIns.measure;

/** Whether a statement with stand-ins holds one for a measure. */
export const standsForMeasure = (text: string): boolean =>
  text.includes(standIns.measure) || text.includes(standIns.result);

/** Whether it opens with one: the candidate's own verb will stand there. */
export const standsForOpening = (text: string): boolean =>
  text.startsWith(standIns.opening) || text.startsWith(standIns.work);

/** A stand-in for so many words more of what the candidate did. */
export const standsForWords = (count: number): string =>
  `[about ${count} words more: what you built, and what came of it]`;

/** For how many words a text stands; 0 where it is none of these. */
export const wordsStoodFor = (text: string): number =>
  Number(/^\[about (\d+) words more/.exec(text)?.[1] ?? 0);
