import type {
  AssessedItem,
  CareerAdvice,
  CareerAi,
  CareerDocument,
  CareerDuty,
  CareerLevel,
  PlanStep,
} from '../score/report-career.ts';
import { gain, plural, sentenceCase } from './figures.ts';

/** How the report speaks of level, duties, worth and learning: one wording for every format. */

export const aboutLevel =
  'Judged as a backend developer, from years, titles and what the statements show. It enters no score.';

export const aboutDuties = 'What the role is there for, and the statements of yours that show it.';

export const aboutPlan = ({ hoursAWeek }: { hoursAWeek: number }): string =>
  `What is missing, made into something true to write: about ${hoursAWeek} hours a week beside other work. Words in [brackets] are yours to fill, once they are true.`;

export const nothingToLearn =
  'No must-have and no duty that this level is asked for is without a statement that shows it.';

export const aboutAi = 'Work that tools reach little, and what a reader should see of work with them.';

export const dutyState = ({ shown, claimed, measured }: CareerDuty): string => {
  if (!shown) return claimed ? namedAlone : 'no evidence yet';
  return measured ? 'shown, with a measure' : 'shown';
};

const namedAlone = 'named, no statement shows it yet';

/** Names of duties by what the resume shows of them; what it shows nothing of comes last. */
export const dutySummary = (duties: readonly CareerDuty[]): [state: string, names: string][] => {
  const states = ['shown, with a measure', 'shown', namedAlone, 'no evidence yet'];
  return states.flatMap((state): [string, string][] => {
    const names = duties.filter((duty) => dutyState(duty) === state).map(({ name }) => name);
    return names.length > 0 ? [[sentenceCase(state), names.join(', ')]] : [];
  });
};

export const assessmentTitle = 'You and your resume';

export const aboutAssessment = (open: number): string =>
  `Your own answers beside what the resume shows; they enter no score.${
    open > 0 ? ` ${open === 1 ? '1 question is' : `${open} questions are`} left open.` : ''
  }`;

/** "On my own; the resume only names it" */
export const assessedState = ({ answered, resume }: AssessedItem): string =>
  `${answered}; ${
    {
      shown: 'the resume shows such work',
      claimed: 'the resume only names it',
      neither: 'not in the resume',
    }[resume]
  }`;

export const exposureLine = (level: NonNullable<CareerAi['exposure']['level']>): string =>
  `Of the duties that this resume shows, tools that write code reach ${
    { low: 'little', medium: 'a part', high: 'much' }[level]
  }.`;

/** The lines of the documents in a row, those of one document together. */
export function itemsLine(items: CareerAdvice['items']): string | null {
  const sources = [...new Set(items.map(({ source }) => source))];
  const told = sources.map((id) => {
    const own = items.filter(({ source }) => source === id).map(({ says }) => says);
    return `${own.join(' · ')} (document ${id})`;
  });
  return told.join('; ') || null;
}

export const itemLine = ({ says, source }: CareerAdvice['items'][number]): string =>
  `${says} (document ${source})`;

/** The duties that the resume shows, with how far tools reach into each and why. */
export const exposures = (duties: readonly CareerDuty[]): string[] =>
  duties
    .filter(({ shown }) => shown)
    .map(({ name, exposure: { level, reason } }) => `${name}: ${reach[level]}. ${reason}`);

const reach = {
  low: 'tools reach little of it',
  medium: 'tools reach a part',
  high: 'tools reach much of it',
};

export const assistedLine = ({ tools, measured }: CareerAi['assisted']): string =>
  `Work with ${tools.join(', ') || 'assistants'} ${measured ? 'is shown, with a measure' : 'is shown, without what it changed'}:`;

export const weeksOf = ({ weeks: { from, to } }: PlanStep): string =>
  from === to ? `Week ${from}` : `Weeks ${from} to ${to}`;

export const pointsOf = ({ points }: PlanStep): string | null => (points === null ? null : gain(points));

const kinds: Record<PlanStep['kind'], string> = {
  'must-have': 'must-have',
  duty: 'duty of the role',
  certificate: 'certificate',
};

export const kindOf = ({ kind }: PlanStep): string => kinds[kind];

/** '0–2 years', '10 or more years' */
export const yearsOf = ({ from, to }: CareerLevel['paths'][number]): string =>
  to === null ? `${from} or more years` : `${from}–${to} years`;

export const documentName = (documents: readonly CareerDocument[], id: string): string => {
  const document = documents.find((each) => each.id === id);
  if (!document) return `Document ${id}`;
  const { title, date } = document;
  if (date === 'not given') return `${title}, no date given`;
  // a title that ends with its year is not dated twice
  const [year = '', ...rest] = date.split(', ');
  return [title, ...(title.endsWith(year) ? [] : [year]), ...rest].join(', ');
};

export function nextLine({ name, months, lacks }: NonNullable<CareerLevel['next']>): string {
  if (months > 0)
    return `${name} asks for about ${plural(Math.ceil(months / 12), 'year')} more; the documents differ, and this is a measure between them.`;
  return lacks.length > 0
    ? `What ${name.toLowerCase()} asks for beside the years:`
    : `${name} asks for more of the role’s work, in dated positions or projects.`;
}

/** Where the tables are that stand in no report as text: they concern every reader alike. */
export const otherTables = (titles: readonly string[], role: string): string =>
  `${titles.length} more tables hold for every resume (${titles.slice(0, 3).join('; ')}${titles.length > 3 ? '; …' : ''}): they stand at the end of the report as Markdown and PDF, on its page, in JSON and at /v1/roles/${role}/market.`;
