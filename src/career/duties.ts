import type { CareerDuty } from '../score/report-career.ts';
import type { Responsibilities } from './knowledge-schema.ts';
import { asEvidence, showing } from './showing.ts';
import type { Statement } from './statements.ts';

/**
 * Each responsibility of the role with the statements that show it, or none yet.
 * @param named ids of the skills named anywhere, and of what they show
 */
export const mapDuties = (
  statements: readonly Statement[],
  named: ReadonlySet<string>,
  { responsibilities }: Responsibilities,
): CareerDuty[] =>
  responsibilities.map(({ id, name, is, ask, exposure, ...shownBy }) => {
    const shown = showing(statements, shownBy);
    return {
      id,
      name,
      is,
      shown: shown.length > 0,
      claimed: shown.length === 0 && shownBy.skills.some((skill) => named.has(skill)),
      measured: shown.some(({ measured }) => measured),
      evidence: asEvidence(shown),
      ask,
      exposure,
    };
  });
