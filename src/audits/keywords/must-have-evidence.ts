import type { Coverage } from '../../match/coverage.ts';
import { defineAudit, type Finding } from '../audit.ts';
import { gradeValue } from '../grades.ts';
import { mean } from '../options.ts';

/** Each must-have counts by the best evidence for it: named or implied, used before listed, measured before used. */
export const mustHaveEvidence = defineAudit({
  id: 'must-have-evidence',
  title: 'Every must-have is shown in work or projects',
  failureTitle: 'Some must-haves are missing or only listed',
  why: 'Readers look for these six first, and believe what stands in dated work more than what stands in a list.',
  messages: {
    missing: {
      says: 'Nothing in the resume shows {name}.',
      fix: 'If you have done it, add a statement under the position where you did: what you built, with which tool, and what came of it.',
    },
    listed: {
      says: '{name} stands in a list, but no statement shows you using it.',
      fix: 'Name it in the statement about the work you used it for.',
    },
    titled: {
      says: '{name} is claimed in a title or summary, but no statement shows it.',
      fix: 'Add a statement under the position where you did it.',
    },
    hedged: {
      says: '{name} is claimed weakly ("{printed}" beside a word such as familiar or basic).',
      fix: 'If you have used it for real work, say for what; if not, leave it as it is.',
    },
  },
  audit({ coverage, role }) {
    const mustHaves = coverage.filter((each) => each.tier === 'must-have');
    const shown = mustHaves.filter((each) => each.grade === 'used' || each.grade === 'measured');
    return {
      score: mean(mustHaves.map((each) => gradeValue(each, role.rubric.grades))),
      displayValue: `${shown.length} of ${mustHaves.length} shown in work or projects`,
      findings: mustHaves.flatMap((each) => findingFor(each, role.name) ?? []),
    };
  },
});

function findingFor(coverage: Coverage, role: string): Finding | null {
  const { name, grade, mentions } = coverage;
  const best = mentions[0] ?? null;
  const values = { name, printed: best?.printed ?? name };
  const patch = {
    kind: 'add',
    section: 'work',
    text: `[what you built with] ${name} [and what came of it]`,
  } as const;
  if (grade === 'missing')
    return { message: 'missing', values, span: null, expected: `must-have list of ${role}`, patch };
  if (grade === 'listed') return { message: 'listed', values, span: best, patch };
  if (grade === 'titled') return { message: 'titled', values, span: best, patch };
  return coverage.hedged ? { message: 'hedged', values, span: best } : null;
}
