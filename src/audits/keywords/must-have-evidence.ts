import type { Coverage } from '../../match/coverage.ts';
import { gradeValue } from '../../match/grade-value.ts';
import { monthNumber } from '../../match/months.ts';
import { isShown } from '../../match/skill-evidence.ts';
import { type AuditOptions, defineAudit, type Finding } from '../audit.ts';
import type { Evidence } from '../evidence.ts';
import { clamp, option } from '../options.ts';
import { standIns } from '../stand-ins.ts';

/**
 * Each must-have counts by the best evidence for it: named or implied, used before listed, measured before used; what
 * was last done long ago and what was done in a neighbouring craft in part. What stands in lists alone adds little
 * together, however long they are, and so does what a title or summary claims above statements that show nothing.
 */
export const mustHaveEvidence = defineAudit({
  id: 'must-have-evidence',
  title: 'The must-haves are shown in work or projects',
  failureTitle: 'Some must-haves are missing or only listed',
  why: 'Readers look for these first, and believe what stands in dated work more than what stands in a list.',
  messages: {
    missing: {
      says: 'Nothing in the resume shows {name}.',
      fix: 'If you have done it, add a statement under the position where you did: {shownBy}, and what came of it.',
    },
    listed: {
      says: '{name} stands in a list, but no statement shows you using it.',
      fix: 'If you have used it, say for what in a statement: {shownBy}, and what came of it.',
    },
    hinted: {
      says: 'Only a list hints at {name}, by {by}; no statement shows it.',
      fix: 'If you have done it, say so in a statement: {shownBy}, and what came of it.',
    },
    titled: {
      says: '{name} is claimed in a title or summary, but no statement shows it.',
      fix: 'Add a statement under the position where you did it: {shownBy}, and what came of it.',
    },
    other: {
      says: '{name} stands in a statement, but of work that shows little else of this role, so it counts little.',
      fix: 'Say in that statement what you built, with which tools and for whom; or add one where you did it: {shownBy}.',
    },
    hedged: {
      says: '{name} is claimed weakly ("{printed}" beside a word such as familiar or basic).',
      fix: 'If you have used it for real work, say for what; if not, leave it as it is.',
    },
    old: {
      says: '{name} was last shown in {lastUse}, and keeps {percent} % of its worth: readers ask for recent work.',
      fix: 'If you have done it since, say where; if not, nothing needs to change.',
    },
    beside: {
      says: '{name} is shown in a neighbouring craft, and counts in part.',
      fix: 'If some of that was backend work, say so in the statement.',
    },
  },
  options: [
    'listedMost',
    'enough',
    'freshMonths',
    'oldMonths',
    'oldShare',
    'neighbourShare',
    'wholeMonths',
    'briefShare',
  ],
  reads: ['coverage', 'role', 'asOf'],
  audit(input, options) {
    const { coverage, role } = input;
    const mustHaves = coverage.filter((each) => each.tier === 'must-have');
    const shown = mustHaves.filter((each) => isShown(each.grade));
    const enough = Math.min(option(options, 'enough'), mustHaves.length);
    const believed = (each: Coverage): boolean =>
      isShown(each.grade) || (each.grade === 'titled' && shown.length > 0);
    const worth = (counts: (each: Coverage) => boolean): number =>
      mustHaves
        .filter(counts)
        .reduce((sum, each) => sum + gradeValue(each, role.rubric.grades) * keptOf(each, input, options), 0) /
      enough;
    return {
      score: clamp(
        worth(believed) +
          Math.min(
            worth((each) => !believed(each)),
            option(options, 'listedMost'),
          ),
      ),
      displayValue: `${shown.length} of ${mustHaves.length} shown in work or projects; ${enough} in full earn the whole`,
      findings: mustHaves.flatMap((each) => findingFor(each, input, options) ?? []),
    };
  },
});

/** What is left of a grade, 0..1: for when it was last done, and for where. */
const keptOf = (coverage: Coverage, input: Shown, options: AuditOptions): number =>
  (isShown(coverage.grade) ? practice(coverage, options) : 1) *
  freshness(coverage, input, options) *
  (isBesideTheRole(coverage, input) ? option(options, 'neighbourShare') : 1);

/** Whole for years of it; less for a summer or a project of one's own, which has no months. */
const practice = ({ months }: Coverage, options: AuditOptions): number =>
  1 - (1 - option(options, 'briefShare')) * (1 - clamp((months ?? 0) / option(options, 'wholeMonths')));

/** Whole for recent work; from there it falls evenly to what old work keeps. */
function freshness({ lastUse }: Coverage, { asOf }: Shown, options: AuditOptions): number {
  if (lastUse === null) return 1;
  const [fresh, old] = [option(options, 'freshMonths'), option(options, 'oldMonths')];
  const age = clamp((monthNumber(asOf) - monthNumber(lastUse) - fresh) / (old - fresh));
  return 1 - age * (1 - option(options, 'oldShare'));
}

/** Whether nothing but positions of a neighbouring craft shows it. */
const isBesideTheRole = ({ grade, nearest }: Coverage, { role }: Shown): boolean =>
  isShown(grade) && nearest < role.rubric.experience.toldShare;

type Shown = Pick<Evidence, 'role' | 'asOf'>;

/** What hints at a must-have: the skills that imply it, or what is printed of it. */
const namesOf = ({ by, mentions }: Coverage): string[] =>
  by.length > 0 ? by.map((skill) => skill.name) : [...new Set(mentions.map(({ printed }) => printed))];

function findingFor(coverage: Coverage, input: Shown, options: AuditOptions): Finding | null {
  const { role } = input;
  const { id, name, grade, mentions } = coverage;
  const best = mentions[0] ?? null;
  const plain = role.keywords.get(id)?.name ?? name;
  const values = {
    name,
    printed: best?.printed ?? name,
    by: namesOf(coverage).slice(0, 3).join(', '),
    shownBy: role.mustHave.find((each) => each.id === id)?.shownBy ?? 'what you built, with which tool',
  };
  const text = `${standIns.work} ${plain} ${standIns.result}`;
  const patch = { kind: 'add', section: 'work', text } as const;
  if (grade === 'missing')
    return {
      message: 'missing',
      values,
      keyword: id,
      span: null,
      expected: `must-have list of ${role.name}`,
      patch,
    };
  if (grade === 'listed')
    return {
      message: coverage.found.inflected ? 'listed' : 'hinted',
      values,
      keyword: id,
      span: best,
      patch,
    };
  if (grade === 'titled')
    return { message: best?.use === 'used' ? 'other' : 'titled', values, keyword: id, span: best, patch };
  if (coverage.hedged) return { message: 'hedged', values, span: best };
  const share = freshness(coverage, input, options);
  const percent = Math.round(100 * share);
  if (share < 1)
    return { message: 'old', values: { name, percent, lastUse: coverage.lastUse ?? '' }, span: best };
  return isBesideTheRole(coverage, input) ? { message: 'beside', values, span: best } : null;
}
