import { gapWords } from '../lexicon/rewriting-words.ts';
import { gradeBullet } from './grade.ts';
import { countSaid, readingOf } from './reading.ts';
import { verbForm } from './verbs.ts';

/** What a statement leaves open, and what the candidate is asked about it. */
export interface Question {
  /** what the statement is about: latency, cost, team, … */
  topic: string;
  question: string;
}

export interface Gap extends Question {
  /** as it stands in the rewrite, in brackets and with a question mark */
  label: string;
}

/** A strong cue leaves little doubt of the topic. */
const strongWeight = 3;

/** The gap of a statement that gives no result; null for one that gives a number. */
export function gapIn(text: string): Gap | null {
  const { quantified, verb } = gradeBullet(text);
  const { topics, otherwise, none } = gapWords();
  if (quantified || none.has(verbForm(verb?.toLowerCase() ?? '')?.base ?? '')) return null;
  const reading = readingOf(text);
  const weighed = topics.map((each) => ({
    each,
    weight: strongWeight * countSaid(reading, each.strong) + countSaid(reading, each.cues),
  }));
  const best = weighed.reduce((one, other) => (other.weight > one.weight ? other : one));
  const { topic, gap, question } = best.weight > 0 ? best.each : otherwise;
  return { topic, label: `[${gap}]`, question };
}

/** A statement with the label of its gap at the end, before the full stop. */
export const withGap = (text: string, { label }: Gap): string => text.replace(/([.]?)$/, ` ${label}$1`);

/** What is asked where no deed of the candidate can be read out of a statement, by the tools it names. */
export function deedQuestion(tools: readonly string[]): Question {
  const { deed, tool } = gapWords();
  const named = [...new Set(tools)].slice(0, mostTools);
  if (named.length === 0) return deed;
  return { topic: tool.topic, question: tool.question.replace('{tools}', () => listed(named)) };
}

const mostTools = 3;

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
