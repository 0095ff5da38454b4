import { sha256 } from '../extract/sha256.ts';
import type { Candidate } from '../rewrite/choose.ts';
import { candidatesOf, isInEnglish } from '../rewrite/suggest.ts';
import { isEnglish } from '../rewrite/verify/english.ts';
import type { AnalysisReport } from '../score/report.ts';
import { readingOf } from '../wording/reading.ts';
import { readPrompt, renderPrompt } from './prompts.ts';
import type { Redaction } from './redact.ts';

/** What is wrong with an earlier answer, fed back with the next request. */
export interface Complaint {
  id: string;
  says: string;
}

/** The exact text that goes out for some statements; everything of the resume in it has passed the redaction. */
export interface RewriteRequest {
  statements: Candidate[];
  text: string;
}

let prompt: ReturnType<typeof readPrompt> | undefined;
const rewritePrompt = () => {
  prompt ??= readPrompt('rewrite');
  return prompt;
};

/** Names the prompt in a cache: another version gives other answers. */
export const promptVersion = (): string => `${rewritePrompt().id}@${rewritePrompt().version}`;

/**
 * What a model is asked about: the checks know English words alone, and in another language nobody would see what a model
 * adds.
 */
export function askable(report: AnalysisReport, candidates: readonly Candidate[]): Candidate[] {
  if (!isInEnglish(report)) return [];
  return candidates.filter(({ original }) => isEnglish(readingOf(original)));
}

/** The requests for all of a report that is worth rewriting, as they would go out. */
export const requestsFor = (
  report: AnalysisReport,
  redaction: Redaction,
  bullets?: readonly string[],
): RewriteRequest[] =>
  inBatches(askable(report, candidatesOf(report, bullets))).map((batch) =>
    requestFor(report, batch, redaction),
  );

/** Statements of one call: enough to save calls, few enough to answer within the clock. */
const statementsACall = 6;

/** Statements of one position go together, since they share their context. */
export function inBatches(candidates: readonly Candidate[]): Candidate[][] {
  const batches: Candidate[][] = [];
  for (const candidate of candidates) {
    const entry = entryOf(candidate.bullet);
    const open = batches.find(
      (batch) => batch.length < statementsACall && batch.some(({ bullet }) => entryOf(bullet) === entry),
    );
    if (open) open.push(candidate);
    else batches.push([candidate]);
  }
  return merged(batches);
}

/** Small batches of different positions share a call. */
function merged(batches: readonly Candidate[][]): Candidate[][] {
  const calls: Candidate[][] = [];
  for (const batch of batches) {
    const open = calls.find((call) => call.length + batch.length <= statementsACall);
    if (open) open.push(...batch);
    else calls.push([...batch]);
  }
  return calls;
}

export const entryOf = (bullet: string): string => bullet.split('.')[0] ?? bullet;

/** Renders the request for some statements, with the complaints about an earlier answer. */
export function requestFor(
  report: AnalysisReport,
  statements: Candidate[],
  redaction: Redaction,
  complaints: readonly Complaint[] = [],
): RewriteRequest {
  const lines = statements.map(({ bullet, original, tense }) =>
    JSON.stringify({ id: bullet, tense, text: redaction.hide(original) }),
  );
  const values = {
    statements: lines.join('\n'),
    context: contextOf(report, statements).map(redaction.hide).join('\n') || 'none',
    keywords: keywordsOf(report).map(redaction.hide).join(', ') || 'none',
    complaints: complaints.length === 0 ? '' : complained(complaints, redaction),
  };
  const fence = fenceFor(Object.values(values).join('\n'));
  const fenced =
    complaints.length === 0
      ? ''
      : `Your last answer was refused:\n\n${fence}\n${values.complaints}\n${fence}`;
  return { statements, text: renderPrompt(rewritePrompt(), { ...values, complaints: fenced, fence }) };
}

/** The other statements of the same positions and projects. */
function contextOf({ resume }: AnalysisReport, statements: readonly Candidate[]): string[] {
  const asked = new Set(statements.map(({ bullet }) => bullet));
  const entries = new Set(statements.map(({ bullet }) => entryOf(bullet)));
  return [...resume.work, ...resume.projects]
    .filter(({ id }) => entries.has(id))
    .flatMap(({ bullets }) => bullets.filter(({ id }) => !asked.has(id)).map(({ value }) => value));
}

/** What is asked for and shown: a term that the resume does not show is not even named to the model. */
const keywordsOf = ({ coverage, postingCoverage }: AnalysisReport): string[] => [
  ...new Set(
    [...coverage, ...(postingCoverage ?? [])]
      .filter(({ state, tier }) => state !== 'missing' && tier !== 'avoid')
      .map(({ name }) => name),
  ),
];

const complained = (complaints: readonly Complaint[], { hide }: Redaction): string =>
  complaints.map(({ id, says }) => JSON.stringify({ id, refused: hide(says) })).join('\n');

/** A line that the quoted text cannot hold, since it is made from all of it; the same for the same text. */
function fenceFor(quoted: string): string {
  const fence = `=====${sha256(quoted).slice(0, 16)}=====`;
  return quoted.includes(fence) ? fenceFor(`${quoted}\n`) : fence;
}
