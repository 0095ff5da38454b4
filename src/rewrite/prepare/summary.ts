import { interviewWords } from '../../lexicon/interview-words.ts';
import { measureWords } from '../../lexicon/language.ts';
import type { Span } from '../../range.ts';
import type { AnalysisReport } from '../../score/report.ts';
import type { Question } from '../../wording/gaps.ts';
import { readingOf } from '../../wording/reading.ts';
import { verbForm } from '../../wording/verbs.ts';
import { type Matcher, verify } from '../verify.ts';
import { type Calling, type Claim, callingOf, claimsOf, listed, onOneLine } from './claims.ts';
import type { Proposal } from './preparation.ts';
import { shownSkills } from './skills.ts';

const mostResults = 2;
const mostSkills = 4;
const longestStatement = 28;
const monthsInYear = 12;

/**
 * Three sentences in the words of the resume: who and how long, the two statements that show most, and the tools. The years
 * are reckoned from the dates as the report reckons them, and rounded down.
 */
export function proposeSummary(report: AnalysisReport, matcher: Matcher): Proposal {
  const { resume, document } = report;
  const current = resume.summary ? onOneLine(resume.summary.value) : null;
  const none = (note: string): Proposal => ({ current, text: null, sources: [], questions: [], note });
  const calling = callingOf(report);
  if (!calling) return none('No position of software work has a title, so a summary would be a guess.');
  const results = bestStatements(claimsOf(report));
  if (results.length === 0)
    return none(
      'No statement says what was built or what came of it; mend those first, the summary follows.',
    );
  const skills = shownSkills(report, mostSkills);
  const sentences = [
    whoSentence(report, calling),
    ...results.map(({ text }) => ({ text: `${text.replace(/[.;,]+$/, '')}.`, from: text, reckoned: [] })),
    ...toolSentence(skills.map(({ printed }) => printed)),
  ];
  const isTrue = sentences.every(
    ({ text, from, reckoned }) =>
      verify({ original: from, context: document.text, answers: reckoned, rewrite: text }, matcher).grounded,
  );
  if (!isTrue) return none('What the resume says makes no summary that could be checked.');
  const ranges = [calling.range, ...companyRange(calling), ...results.map(({ range }) => range)];
  return {
    current,
    text: sentences.map(({ text }) => text).join(' '),
    sources: [
      ...ranges.map(({ start, end }) => ({ start, end, quote: document.text.slice(start, end) })),
      ...skills.map(({ source }) => source),
    ],
    questions: [...yearsQuestion(report), { topic: 'goal', question: interviewWords().goal }],
    note: null,
  };
}

/** A sentence with the words of the resume it is made of, and what follows from its dates by arithmetic. */
interface Sentence {
  text: string;
  from: string;
  reckoned: string[];
}

/**
 * "Backend Engineer at Northwind with 6 years of software work." A headline of the resume's own words stands by itself: the
 * company behind it would belong to its last word.
 */
function whoSentence(report: AnalysisReport, { title, position }: Calling): Sentence {
  const { years } = yearsOf(report);
  const company = position?.company ? onOneLine(position.company.value) : null;
  const work = years === 0 ? '' : `${years} ${years === 1 ? 'year' : 'years'} of software work`;
  const from = `Worked as ${company === null ? title : `${title} at ${company}`}`;
  const isHeld = position?.title && onOneLine(position.title.value).toLowerCase() === title.toLowerCase();
  if (isHeld && position.current && company !== null)
    return { text: `${title} at ${company}${work && ` with ${work}`}.`, from, reckoned: [work] };
  const last = company === null ? '' : `${work ? ', most' : 'Most'} recently at ${company}`;
  const rest = `${work}${last}`;
  return { text: `${title}.${rest && ` ${rest}.`}`, from, reckoned: [rest] };
}

/** The years that the resume gives itself ("six years of backend work"), where they are fewer than its dates come to. */
function yearsOf({ experience, resume }: AnalysisReport): {
  years: number;
  dated: number;
  said: number | null;
} {
  const dated = Math.floor(experience.softwareMonths / monthsInYear);
  const [said = null] = [resume.summary, resume.headline].flatMap((leaf) =>
    leaf ? toldYears(leaf.value) : [],
  );
  return { years: said !== null && said > 0 ? Math.min(said, dated) : dated, dated, said };
}

/** "Six years of backend work", "with twenty years in banking", and no "five years of caring for family". */
const toldYears = (text: string): number[] =>
  readingOf(text).figures.flatMap(({ text: printed, value, kind, start, end }) => {
    if (!/years?\b/i.test(printed) || kind !== 'duration' || value === null) return [];
    const isOfWork =
      /^[^.,;]{0,30}\b(?:experience|software|develop|engineer|program|backend|back-end|coding)/i.test(
        text.slice(end),
      ) ||
      (/\bwith (?:over |more than |about |some )?$/i.test(text.slice(0, start)) &&
        /^\+? in\b/.test(text.slice(end)));
    return isOfWork ? [Math.round(value / (measureWords().durations.get('year') ?? 1))] : [];
  });

/** What is asked where the resume's own years and its dates differ. */
function yearsQuestion(report: AnalysisReport): Question[] {
  const { dated, said } = yearsOf(report);
  if (said === null || said === dated) return [];
  const question = interviewWords().years.replace('{said}', String(said)).replace('{dated}', String(dated));
  return [{ topic: 'years', question }];
}

const toolSentence = (tools: readonly string[]): Sentence[] =>
  tools.length < 2
    ? []
    : [{ text: `Has worked with ${listed(tools)}.`, from: `Worked with ${listed(tools)}`, reckoned: [] }];

const companyRange = ({ position }: Calling): Span[] => (position?.company ? [position.company.range] : []);

/** The statements of software work that open with a strong verb in the past, with a number before those without. */
function bestStatements(claims: readonly Claim[]): Claim[] {
  const fit = claims.filter(
    ({ text, wording, isSoftware }) =>
      isSoftware &&
      !wording.weakOpening &&
      verbForm(wording.verb?.toLowerCase() ?? '')?.tense === 'past' &&
      text.toLowerCase().startsWith(wording.verb?.toLowerCase() ?? ' ') &&
      text.split(' ').length <= longestStatement &&
      !/[[\]{}<>]|\.\s/.test(text),
  );
  const weight = ({ wording, tools }: Claim): number =>
    2 * Number(wording.quantified) + Number(tools.length > 0);
  return [...fit].sort((a, b) => weight(b) - weight(a)).slice(0, mostResults);
}
