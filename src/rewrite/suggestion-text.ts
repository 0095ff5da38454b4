import { gain, signed } from '../report/figures.ts';
import type { Reason, Suggestion } from './suggestion.ts';

/** A suggestion as people read it, for the terminal and the page alike. */

const reasonNames: Record<Reason, string> = {
  'weak-opening': 'opens weakly',
  'no-result': 'gives no result',
  'keyword-unnamed': 'shows a keyword and never names it',
  'too-long': 'is too long',
  'too-short': 'says little',
  filler: 'holds filler',
  'first-person': 'says "I" or "we"',
  tense: 'is in the wrong tense',
  passive: 'is in the passive',
};

/** Why a statement was chosen: 'opens weakly, gives no result'. */
export const reasonsAsText = ({ reasons }: Suggestion): string =>
  reasons.map((reason) => reasonNames[reason]).join(', ');

/**
 * What is gained, by number; empty where nothing is proven. Of the candidate's own words it is what the rewrite gains as it
 * reads: '+9.8 points, match +3'. Else it is proven of the fault, and not of the rewrite: '+9.8 points once mended'.
 */
export function pointsAsText({ points, by }: Suggestion): string {
  const gains = [
    ...(points?.overall ? [gain(points.overall)] : []),
    ...(points?.match ? [`match ${signed(points.match)}`] : []),
  ].join(', ');
  return gains === '' || by === 'candidate' ? gains : `${gains} once mended`;
}

/** The ways to mark parts of a text, such as colours. */
export interface Marks {
  strong(text: string): string;
  dim(text: string): string;
  tones: { good(text: string): string; partial(text: string): string; lost(text: string): string };
}

/** A suggestion in a few lines: why, before, after, what is asked. */
export function suggestionAsText(suggestion: Suggestion, number: number, marks: Marks): string {
  const { original, rewrite, questions, note } = suggestion;
  const { strong, dim, tones } = marks;
  const head = [pointsAsText(suggestion), reasonsAsText(suggestion)].filter(Boolean).join(', ');
  return [
    `${strong(`${number}.`)} ${head}`,
    `   ${tones.lost('-')} ${original}`,
    ...(rewrite === null ? [] : [`   ${tones.good('+')} ${rewrite}`]),
    ...(note === null ? [] : [`   ${dim(note)}`]),
    ...questions.map(({ question }) => `   ${tones.partial('?')} ${question}`),
    '',
  ]
    .map((line) => `${line}\n`)
    .join('');
}
