import { interviewWords } from '../../lexicon/interview-words.ts';
import { measureWords } from '../../lexicon/language.ts';
import type { AnalysisReport } from '../../score/report.ts';
import { type Reading, readingOf, saidIn, says, type Word } from '../../wording/reading.ts';
import { type Claim, claimsOf } from './claims.ts';
import type { InterviewQuestion } from './preparation.ts';

type Kind = ReturnType<typeof interviewWords>['kinds'][number];

/** The questions that the resume's own claims invite, one a kind and one a statement, software work first. */
export function interviewQuestions(report: AnalysisReport): InterviewQuestion[] {
  const { kinds, most } = interviewWords();
  const claims = claimsOf(report)
    .map((claim) => ({ claim, reading: readingOf(claim.text) }))
    .sort((a, b) => Number(b.claim.isSoftware) - Number(a.claim.isSoftware));
  const asked = new Set<string>();
  const found: InterviewQuestion[] = [];
  for (const kind of kinds) {
    if (found.length === most) break;
    if (found.some((each) => each.kind === kind.kind)) continue;
    const fitting = claims.find(
      ({ claim, reading }) => !asked.has(claim.bullet) && isOfKind(claim, reading, kind),
    );
    if (!fitting) continue;
    asked.add(fitting.claim.bullet);
    found.push(questionFor(report, fitting.claim, kind));
  }
  const about = listedOnly(report);
  return found.length < most && about ? [...found, about] : found;
}

function isOfKind({ verb, wording, tools, isSoftware }: Claim, reading: Reading, kind: Kind): boolean {
  if (kind.question.includes('{tool}') && tools.length === 0) return false;
  if (!isSoftware && !kind.anyWork) return false;
  if (kind.people && !reading.words.some(isPerson)) return false;
  const isMeasured = wording.metrics.some(
    (metric) => /\d/.test(metric.text) && kind.measures.some((each) => each === metric.kind),
  );
  if (kind.measures.length > 0 && !isMeasured) return false;
  if (kind.verbs.size === 0 && kind.words.size === 0) return true;
  return (
    kind.verbs.has(verb) ||
    [...kind.words].some((word) => says(reading, word) && isMeasuredBy(reading, word, kind))
  );
}

/** "Cut the bill by 22 %", and not a bill beside a coverage of 83 %: no comma parts the word and its measure. */
function isMeasuredBy(reading: Reading, word: string, { measures }: Kind): boolean {
  if (measures.length === 0) return true;
  return reading.figures
    .filter(({ kind }) => measures.some((each) => each === kind))
    .some((figure) => {
      const said = saidIn(reading, word);
      if (!said) return false;
      const [from, to] = said.start < figure.start ? [said.end, figure.start] : [figure.end, said.start];
      return !/[,;]/.test(reading.text.slice(from, to));
    });
}

const isPerson = ({ lower, stem }: Word): boolean =>
  measureWords().people.has(lower) ||
  /^(?:team|squad|group|colleague|intern|apprentice|engineer|developer)$/.test(stem);

function questionFor(
  { document }: AnalysisReport,
  { bullet, range, tools }: Claim,
  { kind, question, listensFor }: Kind,
): InterviewQuestion {
  return {
    kind,
    question: question.replace('{tool}', () => tools[0] ?? ''),
    listensFor,
    bullet,
    ...range,
    quote: document.text.slice(range.start, range.end),
  };
}

/** A skill that is asked for, stands in a list, and in no statement. */
function listedOnly(report: AnalysisReport): InterviewQuestion | null {
  const { question, listensFor } = interviewWords().listed;
  for (const { id, state, tier, hedged } of [...(report.postingCoverage ?? []), ...report.coverage]) {
    if (state !== 'listed-only' || hedged || !/must-have|required|preferred|any-of/.test(tier)) continue;
    const mention = report.mentions.find((each) => each.id === id && each.use === 'listed' && !each.negated);
    if (mention?.section !== 'skills') continue;
    const { start, end } = mention.range;
    const quote = report.document.text.slice(start, end);
    const tool = mention.printed.replace(/\s+/g, ' ');
    return {
      kind: 'listed',
      question: question.replace('{tool}', () => tool),
      listensFor,
      bullet: null,
      start,
      end,
      quote,
    };
  }
  return null;
}
