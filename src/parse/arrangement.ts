import type { Atom, HeaderAtoms } from './header-atoms.ts';
import { type Label, type Labelling, labelHeader, type Run, type Support, type Wants } from './labelling.ts';

/**
 * The headers of a section are arranged alike: where one of them names its title, the others name theirs. Each is
 * first read by its words alone; what is sure there then speaks for the same place, style and order in the others.
 */

const rounds = 3;
/** What full agreement of the others is worth, by how closely the place is described. */
const weights = { place: 1.6, style: 0.9, line: 1, order: 0.8 };
/** Likeness of a header's best run that makes it wholly sure. */
const sureLikeness = 4;
const leastSure = 0.12;
const wantedTitle = 1;
export const wantedCompany = 1;

const noSupport: Support = () => 0;

/** Reads all headers of a section together. `wantsEmployer` says what each gains by naming one. */
export function arrange(
  headers: HeaderAtoms[],
  wantsEmployer: (labellings: Labelling[], index: number) => number,
): Labelling[] {
  let labellings = headers.map((header) =>
    labelHeader(header, noSupport, { title: wantedTitle, company: wantedCompany }),
  );
  for (let round = 1; round < rounds; round += 1) {
    const votes = labellings.map(votesOf);
    labellings = headers.map((header, index) => {
      const wants: Wants = {
        title: wantedTitle,
        company: wantsEmployer(labellings, index),
      };
      return labelHeader(header, supportOf(votes, index), wants);
    });
  }
  return labellings;
}

interface Votes {
  sure: number;
  labels: ReadonlySet<Label>;
  keys: ReadonlySet<string>;
}

function votesOf({ runs }: Labelling): Votes {
  const telling = runs.filter((run) => run.label !== 'other');
  const best = Math.max(0, ...telling.map((run) => run.likeness));
  return {
    sure: Math.max(leastSure, Math.min(1, best / sureLikeness)),
    labels: new Set(telling.map((run) => run.label)),
    keys: new Set(telling.flatMap((run) => keysOf(run.label, run.first, run.after).map(([key]) => key))),
  };
}

/** How a run stands in its header, from the closest description to the loosest, with what each is worth. */
function keysOf(label: Label, first: Atom, after: Run['after']): [key: string, weight: number][] {
  const sign = first.before === 'comma' ? `${after},` : first.before;
  return [
    [`p${label}|${first.fromDates}|${first.place}|${sign}|${first.style}`, weights.place],
    [`s${label}|${first.style}`, weights.style],
    [`l${label}|${first.line}|${first.place}|${sign}`, weights.line],
    [`o${label}|${after}|${first.before}`, weights.order],
  ];
}

/** Share of the other headers, by how sure they are, that have this label there. */
function supportOf(votes: Votes[], own: number): Support {
  const known = new Map<string, number>();
  return (label, first, after) => {
    let sum = 0;
    for (const [key, weight] of keysOf(label, first, after)) {
      let share = known.get(key);
      if (share === undefined) {
        share = shareOf(votes, own, label, key);
        if (key.startsWith('s')) share = Math.max(0, share - rivalShare(votes, own, label, first));
        known.set(key, share);
      }
      sum += weight * share;
    }
    return sum;
  };
}

/** A style in which other labels are drawn as well tells nothing. */
const rivalShare = (votes: Votes[], own: number, label: Label, first: Atom): number =>
  Math.max(
    ...rivals.map((rival) => (rival === label ? 0 : shareOf(votes, own, rival, `s${rival}|${first.style}`))),
  );

const rivals: Label[] = ['title', 'company', 'place'];

function shareOf(votes: Votes[], own: number, label: Label, key: string): number {
  let all = 0;
  let fits = 0;
  for (const [index, vote] of votes.entries()) {
    if (index === own || !vote.labels.has(label)) continue;
    all += vote.sure;
    if (vote.keys.has(key)) fits += vote.sure;
  }
  return all === 0 ? 0 : (fits / all) * Math.min(1, all);
}
