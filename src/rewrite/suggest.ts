import type { AnalysisReport } from '../score/report.ts';
import { isEnglish } from '../wording/english.ts';
import { type Desk, suggestByRules } from './by-rules.ts';
import { type Candidate, chooseStatements } from './choose.ts';
import type { Suggestion } from './suggestion.ts';
import type { Matcher } from './verify.ts';

/** How many of the chosen statements have been dealt with. */
export interface RewritingProgress {
  done: number;
  of: number;
}

/** What is told as suggestions are made. */
export interface SuggestWatching {
  bullets?: readonly string[] | undefined;
  onProgress?: ((progress: RewritingProgress) => void) | undefined;
}

/** The statements of a report in the order of their points, each with its suggestion as soon as it is made. */
export function* suggestionsFor(
  report: AnalysisReport,
  matcher: Matcher,
  { bullets, onProgress = () => {} }: SuggestWatching = {},
): Generator<Suggestion> {
  const desk = deskFor(report, matcher);
  const candidates = candidatesOf(report, bullets);
  onProgress({ done: 0, of: candidates.length });
  for (const [index, candidate] of candidates.entries()) {
    const suggestion = suggestByRules(candidate, desk);
    onProgress({ done: index + 1, of: candidates.length });
    if (saysSomething(suggestion)) yield suggestion;
  }
}

/** In a language that is not rewritten, a statement without a question has nothing to be told. */
export const saysSomething = ({ rewrite, questions, reasons }: Suggestion): boolean =>
  rewrite !== null || questions.length > 0 || reasons.includes('too-long');

export const deskFor = (report: AnalysisReport, matcher: Matcher): Desk => ({
  matcher,
  english: isInEnglish(report),
});

/** Whether the statements of a resume are in English, the language of the rules and of the checks. */
export const isInEnglish = ({ resume }: AnalysisReport): boolean =>
  isEnglish([...resume.work, ...resume.projects].flatMap(({ bullets }) => bullets.map(({ value }) => value)));

/** All that are worth it, or those of them that are asked for. */
export const candidatesOf = (report: AnalysisReport, bullets?: readonly string[]): Candidate[] =>
  chooseStatements(report).filter(({ bullet }) => bullets === undefined || bullets.includes(bullet));
