import type { AnalysisReport } from '../../score/report.ts';
import { isInEnglish } from '../suggest.ts';
import type { Matcher } from '../verify.ts';
import { proposeHeadline } from './headline.ts';
import { interviewQuestions } from './interview.ts';
import type { Preparation, Proposal } from './preparation.ts';
import { proposeSummary } from './summary.ts';

/**
 * A headline and a summary from what the resume says, under the same rules as a rewrite, and up to five questions that an
 * interviewer may ask about its claims. By rules alone; nothing is sent anywhere.
 */
export function prepare(report: AnalysisReport, matcher: Matcher): Preparation {
  if (!isInEnglish(report)) {
    const { headline, summary } = report.resume;
    return { headline: inEnglishOnly(headline), summary: inEnglishOnly(summary), interview: [] };
  }
  return {
    headline: proposeHeadline(report, matcher),
    summary: proposeSummary(report, matcher),
    interview: interviewQuestions(report),
  };
}

const inEnglishOnly = (leaf: { value: string } | null): Proposal => ({
  current: leaf?.value.replace(/\s+/g, ' ') ?? null,
  text: null,
  sources: [],
  questions: [],
  note: 'Proposals and questions are made in English only.',
});
