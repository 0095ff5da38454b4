import type { Role } from '../lexicon/role.ts';
import type { CareerAi, CareerDuty } from '../score/report-career.ts';
import type { Ai } from './knowledge-schema.ts';
import { asEvidence, showing, showingPlainly } from './showing.ts';
import type { Statement } from './statements.ts';

/** What tools that write code mean for this resume: judgement work, measured use of such tools, exposure of its duties. */
export function checkAi(
  statements: readonly Statement[],
  duties: readonly CareerDuty[],
  role: Role,
  named: ReadonlySet<string>,
  { judgement, assisted, exposure }: Ai,
): CareerAi {
  const judged = judgement.map(({ id, name, ask, ...shownBy }) => {
    const evidence = asEvidence(showingPlainly(statements, shownBy));
    return { id, name, shown: evidence.length > 0, evidence, ask };
  });
  const using = showing(statements, { skills: assisted.skills, phrases: [] });
  const measured = using.filter((statement) => statement.measured);
  const tools = assisted.skills.filter((id) => named.has(id)).map((id) => role.keywords.get(id)?.name ?? id);
  const level = exposureOf(duties);
  return {
    judgement: judged,
    assisted: {
      tools,
      measured: measured.length > 0,
      evidence: asEvidence(measured.length > 0 ? measured : using),
      ask: assisted.ask,
      reads: assisted.reads,
    },
    exposure: { level, says: exposure.map(({ says }) => says) },
    // who does no such work yet is asked for it by the plan
    suggestions:
      statements.length === 0
        ? []
        : [
            ...judged
              .filter(({ shown }) => !shown)
              .map(({ name, ask }) => `Not shown yet: ${name.toLowerCase()}. ${ask}`),
            ...(measured.length > 0 ? [] : [suggestMeasure(tools, assisted)]),
            ...exposedDuties(duties),
          ],
  };
}

const suggestMeasure = (tools: readonly string[], { ask, reads }: Ai['assisted']): string =>
  tools.length > 0
    ? `${tools.join(', ')} ${tools.length > 1 ? 'are' : 'is'} named, without what changed by it. ${ask} It may then read: ${reads}.`
    : `If you work with a tool that writes code, say what it changed. ${ask} It may then read: ${reads}.`;

/** Duties that tools reach far into and that no measured statement shows: there the size of the work tells it apart. */
const exposedDuties = (duties: readonly CareerDuty[]): string[] =>
  duties
    .filter(({ shown, measured, exposure }) => shown && !measured && exposure.level === 'high')
    .map(({ name, ask }) => `${name} is what tools write more and more; its size tells yours apart. ${ask}`);

const steps = ['low', 'medium', 'high'] as const;

/** The middle of what the shown duties are exposed to. */
function exposureOf(duties: readonly CareerDuty[]): CareerAi['exposure']['level'] {
  const places = duties
    .filter(({ shown }) => shown)
    .map(({ exposure }) => steps.indexOf(exposure.level))
    .sort((a, b) => a - b);
  return steps[places[Math.floor((places.length - 1) / 2)] ?? -1] ?? null;
}
