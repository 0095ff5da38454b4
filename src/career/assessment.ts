import { CandorError } from '../errors.ts';
import { isShown } from '../match/skill-evidence.ts';
import type { AnalysisReport, JudgedReport } from '../score/report.ts';
import type { AssessedItem, AssessmentResult, Career } from '../score/report-career.ts';
import type { Assessment } from './knowledge-schema.ts';

/** Answers by question id, each the id of an answer; a question may be left out. */
export type Answers = Readonly<Record<string, string>>;

/** What a resume says of a question's subject. */
type ResumeSays = AssessedItem['resume'];

/** From here on somebody can do it without help. */
const alone = 2;

/**
 * Joins what a candidate says of themselves with what the resume shows; it enters no score.
 * @throws CandorError `bad-request` naming an unknown question or answer
 */
export function assess(
  report: JudgedReport,
  career: Career | null,
  { questions, answers }: Assessment,
  given: Answers,
): AssessmentResult {
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  for (const [question, answer] of Object.entries(given))
    if (!byId.has(answer) || !questions.some(({ id }) => id === question))
      throw new CandorError('bad-request', {
        detail: `the assessment has no such question or answer: ${question}`,
      });
  const items = questions.flatMap(({ id, asks, about }): AssessedItem[] => {
    const answer = byId.get(Object.hasOwn(given, id) ? (given[id] ?? '') : '');
    if (!answer) return [];
    const { resume, name } = 'skill' in about ? ofSkill(report, about.skill) : ofDuty(career, about.duty);
    return [
      {
        question: id,
        asks,
        answer: answer.id,
        answered: answer.says,
        level: answer.level,
        resume,
        says: verdict(answer.level, resume, name),
      },
    ];
  });
  const answered = new Set(items.map(({ question }) => question));
  return { items, open: questions.flatMap(({ id }) => (answered.has(id) ? [] : id)) };
}

/** A question asks for more than its subject: what the resume shows is the subject, by its name. */
interface Subject {
  name: string;
  resume: ResumeSays;
}

function ofSkill({ coverage }: JudgedReport, skill: string): Subject {
  const found = coverage.find(({ id, tier }) => id === skill && tier === 'must-have');
  const grade = found?.grade ?? 'missing';
  const name = found?.name ?? skill;
  if (isShown(grade)) return { name, resume: 'shown' };
  return { name, resume: grade === 'missing' ? 'neither' : 'claimed' };
}

function ofDuty(career: Career | null, id: string): Subject {
  const duty = career?.duties?.find((each) => each.id === id);
  const name = duty?.name ?? id;
  if (duty?.shown) return { name, resume: 'shown' };
  return { name, resume: duty?.claimed ? 'claimed' : 'neither' };
}

/** A report that says what the candidate answered of themselves; the rest of it, its hash too, stays. */
export const withAssessment = (report: AnalysisReport, result: AssessmentResult): AnalysisReport =>
  report.career && result.items.length > 0
    ? { ...report, career: { ...report.career, assessment: result } }
    : report;

/** The same from answers that were kept: those that the questions still know. */
export const withAnswers = (report: AnalysisReport, questions: Assessment, given: Answers): AnalysisReport =>
  withAssessment(report, assess(report, report.career, questions, stillAsked(questions, given)));

const stillAsked = ({ questions, answers }: Assessment, given: Answers): Answers =>
  Object.fromEntries(
    Object.entries(given).filter(
      ([question, answer]) =>
        questions.some(({ id }) => id === question) && answers.some(({ id }) => id === answer),
    ),
  );

function verdict(level: number, resume: ResumeSays, name: string): string {
  if (level >= alone && resume === 'shown')
    return `You can do it, and the resume shows ${name}: see that it says this too.`;
  if (level >= alone && resume === 'claimed')
    return `You can do it, and the resume only names ${name}: say in a statement for what.`;
  if (level >= alone)
    return 'You can do it, and the resume does not say so: this is the cheapest thing to write.';
  if (resume === 'shown')
    return `The resume shows ${name}: be ready to tell in an interview how much of it was yours.`;
  if (resume === 'claimed')
    return `The resume names ${name}: a reader may ask for more than you can tell yet.`;
  return level === 0
    ? 'Neither you nor the resume: see what to learn next.'
    : 'On its way: write it once it is yours.';
}
