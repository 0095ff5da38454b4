import { type FieldKind, resumeWords } from '../lexicon/resume-words.ts';
import type { Atom, HeaderAtoms, Separator } from './header-atoms.ts';
import { employerLikeness, isEmploymentKind, placeLikeness, titleLikeness } from './likeness.ts';
import type { Segment } from './segments.ts';
import { isLocation } from './traits.ts';

/** What a run of atoms is taken for. */
export type Label = 'title' | 'company' | 'place' | 'other';

/** Neighbouring atoms that are one name together. */
export interface Run {
  label: Label;
  segment: Segment;
  first: Atom;
  /** what the words alone are worth as this label */
  likeness: number;
  /** label of the run before */
  after: Label | null;
}

export interface Labelling {
  runs: Run[];
  score: number;
}

/** What the other headers of the section add to a label at a place. */
export type Support = (label: Label, first: Atom, after: Label | null) => number;

/** What a header gains by having a title, and an employer of its own. */
export interface Wants {
  title: number;
  company: number;
}

const longestRun = 4;
/** What joining over a separator costs; others never join. */
const joinCosts: Partial<Record<Separator, number>> = {
  comma: 0.15,
  bracket: 0.05,
  slash: -0.1,
  in: 0.2,
  at: 2,
  dash: 0.9,
  style: 0.8,
};
/** "Engineer at Quillstack" */
const atBonus: Partial<Record<Separator, number>> = { at: 2.5, in: 0.6 };
/** A title goes on after a comma more often than an employer's name. */
const partedName = 0.3;
/** What stands in brackets is hardly an employer. */
const bracketCost = 2;
/** "IL" of "Chicago, IL" */
const tornPlace = 0.6;
/** "Chicago" of the same. */
const townAs = { title: 3, company: 1 };
const labelledBonus = 8;
const unsaid = -0.3;

const labelOfField: Partial<Record<FieldKind, Label>> = {
  title: 'title',
  company: 'company',
  client: 'company',
  place: 'place',
};
const labels: Label[] = ['title', 'company', 'place', 'other'];
const bitOf: Record<Label, number> = { title: 1, company: 2, place: 4, other: 0 };

interface State {
  score: number;
  run: Run | null;
  back: State | null;
}

/**
 * The best way to read a header: its atoms, in their order, as at most one title, one employer and one place each of
 * neighbouring atoms, and the rest as nothing. Exact, by dynamic programming over what was used and what came last.
 */
export function labelHeader(header: HeaderAtoms, support: Support, wants: Wants): Labelling {
  const { atoms } = header;
  const states: Map<number, State>[] = atoms.map(() => new Map());
  const start = new Map<number, State>([[0, { score: 0, run: null, back: null }]]);
  states.push(new Map());
  states.unshift(start);
  states.length = atoms.length + 1;
  for (let from = 0; from < atoms.length; from += 1) {
    const first = atoms[from];
    if (!first) break;
    const options = runsAt(header, from);
    for (const [key, state] of states[from] ?? []) {
      const used = key >> 2;
      const after = state.run?.label ?? null;
      for (const { label, to, segment, likeness, cost } of options) {
        if (used & bitOf[label]) continue;
        const next = states[to];
        if (!next) continue;
        const at = label === 'company' && after === 'title' ? (atBonus[first.before] ?? 0) : 0;
        const score =
          state.score + likeness - cost + at + (label === 'other' ? 0 : support(label, first, after));
        const nextKey = ((used | bitOf[label]) << 2) | labels.indexOf(label);
        const known = next.get(nextKey);
        if (known && known.score >= score) continue;
        next.set(nextKey, { score, run: { label, segment, first, likeness, after }, back: state });
      }
    }
  }
  return bestOf(states[atoms.length] ?? new Map(), wants);
}

function bestOf(ends: Map<number, State>, wants: Wants): Labelling {
  let best: State | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const [key, state] of ends) {
    const used = key >> 2;
    const score =
      state.score + (used & bitOf.title ? wants.title : 0) + (used & bitOf.company ? wants.company : 0);
    if (score <= bestScore) continue;
    best = state;
    bestScore = score;
  }
  const runs: Run[] = [];
  for (let state = best; state; state = state.back) if (state.run) runs.unshift(state.run);
  return { runs, score: bestScore };
}

interface Option {
  label: Label;
  /** index of the atom behind the run */
  to: number;
  segment: Segment;
  likeness: number;
  cost: number;
}

const kept = new WeakMap<HeaderAtoms, Option[][]>();

function runsAt(header: HeaderAtoms, from: number): Option[] {
  let all = kept.get(header);
  if (!all) {
    all = header.atoms.map((_, index) => optionsAt(header, index));
    kept.set(header, all);
  }
  return all[from] ?? [];
}

/** Worse runs are not looked at: any other reading of the same words is better. */
const leastLikeness = -3.4;

function optionsAt(header: HeaderAtoms, from: number): Option[] {
  const { atoms } = header;
  const options: Option[] = [];
  let cost = 0;
  for (let last = from; last < Math.min(atoms.length, from + longestRun); last += 1) {
    const atom = atoms[last];
    if (!atom) break;
    if (last > from) {
      const join = joinCosts[atom.before];
      if (join === undefined || atom.field) break;
      cost += join;
    }
    const segment = segmentOf(header, from, last);
    if (last === from)
      options.push({ label: 'other', to: last + 1, segment, likeness: otherLikeness(atom), cost });
    const field = atoms[from]?.field;
    for (const label of ['title', 'company', 'place'] as const) {
      const likeness = field
        ? labelledLikeness(field, label, segment.text)
        : likenessOf(label, segment.text) - speaksAgainst(header, label, from, last);
      if (likeness > leastLikeness) options.push({ label, to: last + 1, segment, likeness, cost });
    }
  }
  return options;
}

/** A client is the employer where the header names no other. */
const clientAsEmployer = 0.1;

function labelledLikeness(field: FieldKind, label: Label, text: string): number {
  if (labelOfField[field] !== label) return leastLikeness;
  if (field === 'client') return clientAsEmployer;
  return labelledBonus + (label === 'company' ? employerLikeness(text) : 0);
}

/** What the neighbours of a run say against its label. */
function speaksAgainst(header: HeaderAtoms, label: Label, from: number, last: number): number {
  if (label === 'place') return isTorn(header, from - 1, last) ? tornPlace : 0;
  const torn = isTorn(header, from, last + 1);
  if (label === 'title')
    return (torn ? townAs.title : 0) + (holdsEmployer(header, from, last) ? employerCost : 0);
  const inBracket = header.atoms[from]?.before === 'bracket';
  return (
    (last > from ? partedName : 0) +
    (inBracket || isExplained(header, from, last) ? bracketCost : 0) +
    (torn ? townAs.company : 0) +
    (from === last && isDepartment(header, from) ? departmentCost : 0)
  );
}

/** "Research Assistant, Elmstadt University" is no title as a whole; "Manager, Core Services" is one. */
const employerCost = 2;
const surelyEmployer = 3;
const holdsEmployer = ({ atoms }: HeaderAtoms, from: number, last: number): boolean =>
  atoms
    .slice(from + 1, last + 1)
    .some(
      ({ before, text }) =>
        before === 'comma' &&
        employerLikeness(text) >= surelyEmployer &&
        titleLikeness(text) < 1 &&
        !endsAsDepartment(text) &&
        !isUnit(text),
    );

/** "Department of Optics" is a part of an employer. */
const isUnit = (text: string): boolean => resumeWords().units.has(text.toLowerCase().split(' ', 1)[0] ?? '');

const endsAsDepartment = (text: string): boolean =>
  resumeWords().departments.has(text.toLowerCase().split(' ').at(-1) ?? '');

/** "Petal & Rye (a bakery that sells by post)" */
const isExplained = ({ atoms }: HeaderAtoms, from: number, last: number): boolean =>
  atoms.slice(from + 1, last + 1).some(({ before, text }) => before === 'bracket' && /^\p{Ll}/u.test(text));

/** "Core Services" of "Engineering Manager, Core Services", where a name stands on a line above. */
const departmentCost = 3.3;
const mostNameWords = 5;

function isDepartment(header: HeaderAtoms, at: number): boolean {
  const { atoms } = header;
  const [before, atom] = [atoms[at - 1], atoms[at]];
  if (atom?.before !== 'comma' || before?.line !== atom.line || titleLikeness(before.text) < 3) return false;
  return endsAsDepartment(atom.text) && atoms.some((each) => isNameAbove(each, atom, header));
}

/** Alone on a line above, or before its place there, and nothing but a name. */
const isNameAbove = (each: Atom, atom: Atom, header: HeaderAtoms): boolean =>
  each.line < atom.line &&
  standsAlone(each, header) &&
  /^\p{Lu}[^.!?]*$/u.test(each.text) &&
  each.text.split(' ').length <= mostNameWords &&
  titleLikeness(each.text) < 1 &&
  !isLocation(each.text);

function standsAlone(atom: Atom, header: HeaderAtoms): boolean {
  const { atoms } = header;
  const row = atoms.filter(({ line }) => line === atom.line);
  if (row[0] !== atom) return false;
  const [first, last] = [atoms.indexOf(atom) + 1, atoms.indexOf(atom) + row.length - 1];
  return row.length === 1 || isLocation(segmentOf(header, first, last).text);
}

/** Do the atoms at these ends, with a comma at the end that is not the run's own, name one place together? */
function isTorn(header: HeaderAtoms, begin: number, end: number): boolean {
  const { atoms } = header;
  if (begin < 0 || atoms[begin + 1]?.before !== 'comma' || atoms[end]?.before !== 'comma') return false;
  return isLocation(segmentOf(header, begin, end).text);
}

const likenessOf = (label: Exclude<Label, 'other'>, text: string): number =>
  label === 'title'
    ? titleLikeness(text)
    : label === 'company'
      ? employerLikeness(text)
      : placeLikeness(text);

const otherLikeness = (atom: Atom): number =>
  isEmploymentKind(atom.text) && atom.before !== 'bracket' ? 0.5 : unsaid;

/** The text from one atom to another, with the bracket that the last one closes if it was opened inside. */
function segmentOf({ atoms, lines }: HeaderAtoms, from: number, to: number): Segment {
  const first = atoms[from];
  const last = atoms[to];
  const line = lines[first?.line ?? 0];
  if (!first || !last || !line) return { start: 0, end: 0, text: '' };
  if (from === to) return first;
  const end =
    last.before === 'bracket' || atoms.slice(from + 1, to + 1).some((each) => each.before === 'bracket')
      ? last.closed
      : last.end;
  return { start: first.start, end, text: line.text.slice(first.start - line.start, end - line.start) };
}
