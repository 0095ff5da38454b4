import { CandorError } from '../errors.ts';
import { isShown } from '../match/skill-evidence.ts';
import type { JudgedReport } from '../score/report.ts';
import type { Career } from '../score/report-career.ts';
import type { Assessment } from './knowledge-schema.ts';

/** Answers by question id, each the id of an answer; a question may be left out. */
export type Answers = Readonly<Record<string, string>>;

/** What a resume says of a question's subject. */
export type ResumeSays = 'shown' | 'claimed' | 'neither';

/** One answered question beside what the resume says of it. */
export interface AssessedItem {
  question: string;
  asks: string;
  answer: string;
  /** 0 not yet, up to the highest level of the data */
  level: number;
  resume: ResumeSays;
  /** one sentence for the candidate */
  says: string;
}

export interface AssessmentResult {
  items: AssessedItem[];
  /** ids of questions without an answer */
  open: string[];
}

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
    const resume = 'skill' in about ? ofSkill(report, about.skill) : ofDuty(career, about.duty);
    return [
      {
        question: id,
        asks,
        answer: answer.id,
        level: answer.level,
        resume,
        says: verdict(answer.level, resume),
      },
    ];
  });
  const answered = new Set(items.map(({ question }) => question));
  return { items, open: questions.flatMap(({ id }) => (answered.has(id) ? [] : id)) };
}

function ofSkill({ coverage }: JudgedReport, skill: string): ResumeSays {
  const grade = coverage.find(({ id, tier }) => id === skill && tier === 'must-have')?.grade ?? 'missing';
  if (isShown(grade)) return 'shown';
  return grade === 'missing' ? 'neither' : 'claimed';
}

const ofDuty = (career: Career | null, id: string): ResumeSays =>
  career?.duties?.some((duty) => duty.id === id && duty.shown) ? 'shown' : 'neither';

function verdict(level: number, resume: ResumeSays): string {
  if (level >= alone && resume === 'shown') return 'You can do it, and the resume shows it.';
  if (level >= alone && resume === 'claimed')
    return 'You can do it, and the resume only lists it: say in a statement for what.';
  if (level >= alone)
    return 'You can do it, and the resume does not say so: this is the cheapest thing to write.';
  if (resume === 'shown') return 'The resume shows it: be ready to tell it in an interview, or say less.';
  if (resume === 'claimed') return 'The resume lists it: a reader may ask for more than you can tell yet.';
  return level === 0
    ? 'Neither you nor the resume: see what to learn next.'
    : 'On its way: write it once it is yours.';
}
