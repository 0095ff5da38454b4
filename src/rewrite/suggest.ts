import type { AnalysisReport } from '../score/report.ts';
import { isEnglish } from '../wording/english.ts';
import { type Desk, suggestByRules } from './by-rules.ts';
import { type Candidate, chooseStatements } from './choose.ts';
import type { Suggestion } from './suggestion.ts';
import type { Matcher } from './verify.ts';

/** The statements of a report in the order of their points, each with its suggestion as soon as it is made. */
export function* suggestionsFor(
  report: AnalysisReport,
  matcher: Matcher,
  { bullets }: { bullets?: readonly string[] | undefined } = {},
): Generator<Suggestion> {
  const desk = deskFor(report, matcher);
  for (const candidate of candidatesOf(report, bullets)) {
    const suggestion = suggestByRules(candidate, desk);
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
