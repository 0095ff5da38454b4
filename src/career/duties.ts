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
  { responsibilities, browser }: Responsibilities,
): CareerDuty[] => {
  const telling = statements.filter(({ bare }) => !bare);
  const onServer = telling.filter((statement) => !isInBrowser(statement, browser));
  return responsibilities.map(({ id, name, is, ask, exposure, server, claims, ...shownBy }) => {
    const shown = showing(server ? onServer : telling, shownBy);
    const naming = [...shownBy.skills, ...shownBy.byName, ...claims];
    return {
      id,
      name,
      is,
      shown: shown.length > 0,
      claimed: shown.length === 0 && naming.some((skill) => named.has(skill)),
      measured: shown.some(({ measured }) => measured),
      evidence: asEvidence(shown),
      ask,
      exposure,
    };
  });
};

/** "Rebuilt the checkout in React": nothing in it runs on a server. */
const isInBrowser = ({ skills }: Statement, browser: Responsibilities['browser']): boolean =>
  browser.skills.some((skill) => skills.has(skill)) && !browser.beside.some((skill) => skills.has(skill));
