import type { CareerDuty } from '../score/report-career.ts';
import type { Responsibilities } from './knowledge-schema.ts';
import { asEvidence, type Statement, showing } from './statements.ts';

/** Each responsibility of the role with the statements that show it, or none yet. */
export const mapDuties = (
  statements: readonly Statement[],
  { responsibilities }: Responsibilities,
): CareerDuty[] =>
  responsibilities.map(({ id, name, is, skills, phrases, ask, exposure }) => {
    const shownBy = showing(statements, { skills, phrases });
    return {
      id,
      name,
      is,
      shown: shownBy.length > 0,
      measured: shownBy.some(({ measured }) => measured),
      evidence: asEvidence(shownBy),
      ask,
      exposure,
    };
  });
