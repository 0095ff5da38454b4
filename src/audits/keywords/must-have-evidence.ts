import type { Role } from '../../lexicon/role.ts';
import type { Coverage } from '../../match/coverage.ts';
import { isShown } from '../../match/skill-evidence.ts';
import { defineAudit, type Finding } from '../audit.ts';
import { gradeValue } from '../grades.ts';
import { mean, option } from '../options.ts';
import { standIns } from '../stand-ins.ts';

/**
 * Each must-have counts by the best evidence for it: named or implied, used before listed, measured before used. What
 * stands in lists alone adds little together, however long they are.
 */
export const mustHaveEvidence = defineAudit({
  id: 'must-have-evidence',
  title: 'Every must-have is shown in work or projects',
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
      says: 'Only a list hints at {name} ({by}); no statement shows it.',
      fix: 'If you have done it, say so in a statement: {shownBy}, and what came of it.',
    },
    titled: {
      says: '{name} is claimed in a title or summary, but no statement shows it.',
      fix: 'Add a statement under the position where you did it: {shownBy}, and what came of it.',
    },
    hedged: {
      says: '{name} is claimed weakly ("{printed}" beside a word such as familiar or basic).',
      fix: 'If you have used it for real work, say for what; if not, leave it as it is.',
    },
  },
  options: ['listedMost'],
  reads: ['coverage', 'role'],
  audit({ coverage, role }, options) {
    const mustHaves = coverage.filter((each) => each.tier === 'must-have');
    const worth = (counts: (each: Coverage) => boolean): number[] =>
      mustHaves.map((each) => (counts(each) ? gradeValue(each, role.rubric.grades) : 0));
    const shown = mustHaves.filter((each) => isShown(each.grade));
    return {
      score:
        mean(worth((each) => each.grade !== 'listed')) +
        Math.min(mean(worth((each) => each.grade === 'listed')), option(options, 'listedMost')),
      displayValue: `${shown.length} of ${mustHaves.length} shown in work or projects`,
      findings: mustHaves.flatMap((each) => findingFor(each, role) ?? []),
    };
  },
});

function findingFor(coverage: Coverage, role: Role): Finding | null {
  const { id, name, grade, mentions } = coverage;
  const best = mentions[0] ?? null;
  const plain = role.keywords.get(id)?.name ?? name;
  const values = {
    name,
    printed: best?.printed ?? name,
    by: coverage.by
      .slice(0, 3)
      .map((skill) => skill.name)
      .join(', '),
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
  const printed = mentions.some((mention) => mention.id === id);
  if (grade === 'listed')
    return { message: printed ? 'listed' : 'hinted', values, keyword: id, span: best, patch };
  if (grade === 'titled') return { message: 'titled', values, keyword: id, span: best, patch };
  return coverage.hedged ? { message: 'hedged', values, span: best } : null;
}
