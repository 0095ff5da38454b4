import { holdsAny } from '../audits/reader-words.ts';
import { lengthOf } from '../audits/timeline.ts';
import type { Role } from '../lexicon/role.ts';
import { isShown } from '../match/skill-evidence.ts';
import type { JudgedReport } from '../score/report.ts';
import type { CareerLevel, CareerSign } from '../score/report-career.ts';
import { isEnglish } from '../wording/english.ts';
import { type LevelId, type Levels, levelIds } from './knowledge-schema.ts';
import { asEvidence, showingPlainly } from './showing.ts';
import { type Statement, softwareEntries } from './statements.ts';

type LevelEntry = Levels['levels'][number];

/** A sign with the level that it speaks for. */
type Sign = CareerSign & { from: LevelId };

/** What a level is judged by. */
interface Shown {
  months: number;
  titles: string[];
  mustHavesUsed: number;
  signs: Sign[];
  /** most signs are known in English: where statements in another language show none, years decide */
  signsAreRead: boolean;
}

/**
 * The level as a backend developer: the highest whose must-haves and years are there, or fewer years with its title, and
 * whose signs the statements show. The thresholds, where the documents disagree, are those of `levels.yaml` with their
 * reasons.
 */
export function judgeLevel(
  report: JudgedReport,
  role: Role,
  statements: readonly Statement[],
  { none, levels, signs, paths }: Levels,
): CareerLevel {
  const shown = readShown(report, role, statements, signs);
  const isNone = shown.months < none.months && shown.mustHavesUsed < none.mustHavesUsed;
  const level = isNone ? null : (levels.findLast((entry) => reaches(shown, entry)) ?? null);
  const next = levels[level ? rank(level.id) + 1 : 0] ?? null;
  const highest = rank((next ?? level)?.id ?? 'staff');
  return {
    id: level?.id ?? 'none',
    name: level?.name ?? 'No level of this role yet',
    months: shown.months,
    says: level ? reasonsFor(shown, level, next) : [sayNone(shown)],
    signs: level
      ? shown.signs.filter((sign) => isTold(sign) && rank(sign.from) <= highest).map(reported)
      : [],
    next: next && {
      id: next.id,
      name: next.name,
      is: next.is,
      months: Math.max(0, least(shown, next).months - shown.months),
      lacks: shown.signs.filter((sign) => isLacking(sign, next)).map(reported),
    },
    paths: paths
      .filter((path) => path.level === level?.id)
      .map(({ source, step, from, to, does }) => ({ source, step, from, to: to ?? null, does })),
  };
}

const rank = (id: LevelId): number => levelIds.indexOf(id);

function readShown(
  report: JudgedReport,
  role: Role,
  statements: readonly Statement[],
  signs: Levels['signs'],
): Shown {
  return {
    months: report.experience.creditedMonths,
    titles: titlesOf(report, role),
    mustHavesUsed: report.coverage.filter(({ tier, grade }) => tier === 'must-have' && isShown(grade)).length,
    signs: signs.map(({ id, from, name, ask, ...told }) => ({
      id,
      from,
      name,
      ask,
      evidence: asEvidence(showingPlainly(statements, { skills: [], ...told })),
    })),
    signsAreRead: isEnglish(statements.map(({ quote }) => quote)),
  };
}

/** Titles of software positions, and the headline. */
function titlesOf(report: JudgedReport, role: Role): string[] {
  const { resume } = report;
  const software = softwareEntries(report, role);
  const titles = resume.work.filter(({ id }) => software.has(id)).map(({ title }) => title);
  return [resume.headline, ...titles].flatMap((leaf) => leaf?.value ?? []);
}

/** What a level asks of this resume; its title, where one is printed, lets less do. */
const least = (shown: Shown, entry: LevelEntry): { months: number; signs: number } =>
  hasTitle(shown, entry)
    ? { months: entry.monthsWithTitle, signs: entry.signsWithTitle }
    : { months: entry.months, signs: entry.signs };

const hasTitle = ({ titles }: Shown, entry: LevelEntry): boolean =>
  entry.titles.length > 0 && titles.some((title) => holdsAny(title, entry.titles));

const isTold = ({ evidence }: Sign): boolean => evidence.length > 0;

/** How many signs of a level or a higher one the statements show. */
const toldFor = ({ signs }: Shown, id: LevelId): number =>
  signs.filter((sign) => isTold(sign) && rank(sign.from) >= rank(id)).length;

const hasSigns = (shown: Shown, entry: LevelEntry): boolean =>
  toldFor(shown, entry.id) >= least(shown, entry).signs ||
  (!shown.signsAreRead && (entry.unread === 'years' || hasTitle(shown, entry)));

const reaches = (shown: Shown, entry: LevelEntry): boolean =>
  shown.months >= least(shown, entry).months &&
  shown.mustHavesUsed >= entry.mustHavesUsed &&
  hasSigns(shown, entry);

const isLacking = (sign: Sign, next: LevelEntry): boolean =>
  !isTold(sign) && next.signs > 0 && rank(sign.from) <= rank(next.id);

function reasonsFor(shown: Shown, level: LevelEntry, next: LevelEntry | null): string[] {
  const signs = shown.signs.filter((sign) => isTold(sign) && rank(sign.from) >= rank(level.id));
  const years = shown.months > 0 ? `${lengthOf(shown.months)} of software work` : 'no dated software work';
  const told =
    signs.length > 0 ? `, and statements that show: ${signs.map(({ name }) => name).join(', ')}` : '';
  const reasons = [`The resume shows ${years}${told}.`];
  if (!shown.signsAreRead)
    reasons.push(
      'Its statements are not in English, where signs of a level may be missed: what none shows, the years decide.',
    );
  if (next && shown.months >= least(shown, next).months) reasons.push(...sayMissing(shown, next));
  return reasons;
}

/** What but years is missing for a level. */
function sayMissing(shown: Shown, next: LevelEntry): string[] {
  if (shown.mustHavesUsed < next.mustHavesUsed)
    return [
      `${yearsFor(next)}; ${inUse(shown.mustHavesUsed)} in use, and it asks for ${next.mustHavesUsed}.`,
    ];
  if (hasSigns(shown, next)) return [];
  return [
    `${yearsFor(next)}; the statements do not show ${toldFor(shown, next.id) > 0 ? 'enough of it' : 'it'} yet.`,
  ];
}

const yearsFor = ({ name }: LevelEntry): string => `The years for ${name.toLowerCase()} are there`;

const inUse = (count: number): string =>
  count === 1 ? "one of the role's must-haves is" : `${count || 'none'} of the role's must-haves are`;

const sayNone = ({ months, mustHavesUsed }: Shown): string =>
  months === 0 && mustHavesUsed === 0
    ? 'The resume shows no software work of this role.'
    : `The resume shows ${months > 0 ? lengthOf(months) : 'no dated months'} of software work and ${mustHavesUsed} of the role's must-haves in use, too little to speak of a level.`;

const reported = ({ id, name, ask, evidence }: Sign): CareerSign => ({ id, name, ask, evidence });
