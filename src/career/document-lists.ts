import { count } from '../report/amounts.ts';
import type { CareerAdvice } from '../score/report-career.ts';
import type { Knowledge } from './knowledge.ts';
import type { Ai, Learning, ListOf } from './knowledge-schema.ts';

type Line = CareerAdvice['items'][number] & { group?: string };

/** The lines of one of the documents' lists, each with its document; of some groups alone where those are named. */
export function linesOf(
  list: ListOf,
  groups: readonly string[] | undefined,
  knowledge: Knowledge,
): CareerAdvice['items'] {
  return lists[list](knowledge)
    .filter(({ group }) => !groups || (group !== undefined && groups.includes(group)))
    .map(({ says, source }) => ({ says, source }));
}

const lists: Record<ListOf, (knowledge: Knowledge) => Line[]> = {
  qualifications: ({ advice }) => (advice?.qualifications ?? []).map(line),
  requirements: ({ advice }) => (advice?.requirements ?? []).map(line),
  skills: ({ advice }) =>
    (advice?.skills ?? []).map(({ group, names, source }) => ({
      group,
      source,
      says: `${group}: ${names.join(', ')}`,
    })),
  resources: ({ learning }) => byGroup(learning?.resources ?? []),
  roadmap: ({ learning }) =>
    (learning?.roadmap ?? []).map(({ step, name, does, source }) => ({
      source,
      says: `${step}. ${name}: ${does}`,
    })),
  entry: ({ learning }) => (learning?.entry ?? []).map(line),
  strategy: ({ learning }) => (learning?.strategy ?? []).map(line),
  'ai-plan': ({ ai }) =>
    (ai?.plan ?? []).map(({ days, name, does, source, ...amount }) => ({
      source,
      says: `Days ${days}, ${name.toLowerCase()}: ${does}${amountOf(amount)}`,
    })),
  'ai-tools': ({ ai }) =>
    (ai?.tools ?? []).map(({ does, start, source }) => ({ source, says: `${does}: ${start.toLowerCase()}` })),
  'ai-practices': ({ ai }) =>
    (ai?.practices ?? []).map(({ says, source, ...amount }) => ({
      source,
      says: `${says}${amountOf(amount)}`,
    })),
  onward: ({ levels }) => (levels?.onward ?? []).map(({ to, source }) => ({ source, says: to })),
};

const line = ({ says, source }: { says: string; source: string }): Line => ({ says, source });

/** The names of a group of one document in one line. */
function byGroup(resources: Learning['resources']): Line[] {
  const lines = new Map<string, Line>();
  for (const { group, name, source } of resources) {
    const known = lines.get(`${source} ${group}`);
    lines.set(`${source} ${group}`, {
      group,
      source,
      says: known ? `${known.says}, ${name}` : `${group}: ${name}`,
    });
  }
  return [...lines.values()];
}

/** " (30 to 40 percent of the time)" */
function amountOf({
  from,
  to,
  amount,
  unit,
}: Pick<Ai['plan'][number], 'from' | 'to' | 'amount' | 'unit'>): string {
  const figures = [from, to, amount].flatMap((figure) => (figure === undefined ? [] : count(figure)));
  return figures.length > 0 && unit ? ` (${figures.join(' to ')} ${unit})` : '';
}
