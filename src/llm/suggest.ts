import { setTimeout as wait } from 'node:timers/promises';
import PQueue from 'p-queue';
import { type Desk, suggestByRules } from '../rewrite/by-rules.ts';
import type { Candidate } from '../rewrite/choose.ts';
import { suggestionOf } from '../rewrite/fit-suggestion.ts';
import { candidatesOf, deskFor, type SuggestWatching, saysSomething } from '../rewrite/suggest.ts';
import type { Suggestion } from '../rewrite/suggestion.ts';
import type { Matcher } from '../rewrite/verify.ts';
import type { AnalysisReport } from '../score/report.ts';
import { TokenBudget } from './budget.ts';
import { checkProposal } from './check-proposal.ts';
import { type Fault, ModelError, noteFor } from './faults.ts';
import { Mailbox } from './mailbox.ts';
import type { Model } from './model.ts';
import { AnswerReader } from './read-answer.ts';
import { type Redaction, redactionOf } from './redact.ts';
import { askable, type Complaint, inBatches, promptVersion, requestFor } from './request.ts';
import { modelDefaults } from './settings.ts';

/** Suggestions of one analysis by prompt version, model and statement. It is gone with the analysis. */
export type SuggestionCache = Map<string, Suggestion>;

export interface ModelOptions extends SuggestWatching {
  signal?: AbortSignal | undefined;
  tokens?: number | undefined;
  hideEmployers?: boolean | undefined;
  cache?: SuggestionCache | undefined;
}

/**
 * A model proposes, the checks dispose. Each statement gets the model's rewrite where it is fit, the rules' one where it
 * is not or where the model fails, with a note that says so; each is told as soon as it is checked. Nothing hangs: every
 * call has a clock, every statement a last attempt.
 */
export async function* suggestWithModel(
  report: AnalysisReport,
  matcher: Matcher,
  model: Model,
  {
    bullets,
    signal = new AbortController().signal,
    tokens,
    hideEmployers = false,
    cache = new Map(),
    onProgress = () => {},
  }: ModelOptions = {},
): AsyncGenerator<Suggestion> {
  const ended = new AbortController();
  const work: Work = {
    report,
    model,
    desk: deskFor(report, matcher),
    redaction: redactionOf(report, { employers: hideEmployers }),
    budget: new TokenBudget(tokens ?? modelDefaults.tokens),
    signal: AbortSignal.any([signal, ended.signal]),
    told: new Mailbox(),
  };
  const candidates = candidatesOf(report, bullets);
  const spoken = askable(report, candidates);
  const keyOf = ({ original }: Pick<Candidate, 'original'>) => `${promptVersion()} ${model.name} ${original}`;
  const known = spoken.flatMap((candidate) => cache.get(keyOf(candidate)) ?? []);
  const open = spoken.filter((candidate) => !cache.has(keyOf(candidate)));
  const queue = new PQueue({ concurrency: modelDefaults.concurrency });
  const all = inBatches(open).map((batch) => queue.add(() => answerBatch(work, batch)));
  Promise.all(all).then(
    () => work.told.close(),
    (error: unknown) => work.told.fail(error),
  );
  try {
    let done = known.length;
    const count = (): void => onProgress({ done: done++, of: candidates.length });
    count();
    yield* known;
    for (const candidate of candidates) {
      if (spoken.includes(candidate)) continue;
      const suggestion = suggestByRules(candidate, work.desk);
      count();
      if (saysSomething(suggestion)) yield suggestion;
    }
    for await (const suggestion of work.told) {
      if (suggestion.by === 'model') cache.set(keyOf(suggestion), suggestion);
      count();
      if (saysSomething(suggestion)) yield suggestion;
    }
  } finally {
    queue.clear();
    ended.abort();
  }
}

interface Work {
  report: AnalysisReport;
  model: Model;
  desk: Desk;
  redaction: Redaction;
  budget: TokenBudget;
  signal: AbortSignal;
  told: Mailbox<Suggestion>;
}

/** Asks for some statements, again with the complaints for those whose rewrite was refused, and gives up in the end. */
async function answerBatch(work: Work, batch: Candidate[]): Promise<void> {
  const open = new Map(batch.map((candidate) => [candidate.bullet, candidate]));
  let complaints: Complaint[] = [];
  let fault: Fault = 'unreadable';
  for (let attempt = 0; attempt < modelDefaults.attempts && open.size > 0; attempt++) {
    try {
      complaints = await ask(work, open, complaints);
      fault = complaints.length > 0 ? 'held' : 'unreadable';
    } catch (error) {
      work.signal.throwIfAborted();
      if (!(error instanceof ModelError)) throw error;
      fault = error.fault;
      if (error.retryAfter === null) break;
      if (attempt + 1 < modelDefaults.attempts)
        await wait(error.retryAfter, undefined, { signal: work.signal });
    }
  }
  for (const candidate of open.values())
    work.told.put({ ...suggestByRules(candidate, work.desk), note: noteFor(fault) });
}

/** One call. Takes from `open` what it answers well, and gives back what is wrong with the rest. */
async function ask(
  work: Work,
  open: Map<string, Candidate>,
  complaints: readonly Complaint[],
): Promise<Complaint[]> {
  const { report, desk, redaction, budget, model, signal, told } = work;
  const { text } = requestFor(report, [...open.values()], redaction, complaints);
  if (!budget.take(text.length)) throw new ModelError('over-budget', null);
  const reader = new AnswerReader(new Set(open.keys()));
  const refused: Complaint[] = [];
  const judge = (id: string, proposed: string): void => {
    const candidate = open.get(id);
    if (!candidate) return;
    const rewrite = redaction.restore(proposed);
    const checked = checkProposal(rewrite, candidate, contextOf(report, candidate), [], desk.matcher);
    if ('complaint' in checked) {
      refused.push({ id, says: checked.complaint });
      return;
    }
    open.delete(id);
    told.put(suggestionOf(candidate, checked.fit, 'model', desk.matcher));
  };
  for await (const piece of model.answer(text, signal)) {
    if (!budget.take(piece.length)) throw new ModelError('over-budget', null);
    for (const { id, rewrite } of reader.add(piece)) judge(id, rewrite);
  }
  for (const { id, rewrite } of reader.end()) judge(id, rewrite);
  return refused;
}

/**
 * The rest of the same position or project, in which the statement itself does not speak for itself: a tool of another one
 * is true and yet none of this work.
 */
function contextOf({ document, resume }: AnalysisReport, { bullet, range }: Candidate): string {
  const entry = [...resume.work, ...resume.projects].find(({ bullets }) =>
    bullets.some(({ id }) => id === bullet),
  );
  const { start, end } = entry?.range ?? range;
  return `${document.text.slice(start, range.start)}\n${document.text.slice(range.end, end)}`;
}
