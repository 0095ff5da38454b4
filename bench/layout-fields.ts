import type { Position, Resume } from '../src/parse/resume.ts';

/** What stands in a resume of `fixtures/layouts`, written down before it was printed. */
export interface LayoutTruth {
  name: string;
  email: string | null;
  phone: string | null;
  work: WorkTruth[];
}

interface WorkTruth {
  company: string;
  title: string;
  start: string | null;
  /** null for a position that is still held */
  end: string | null;
  bullets: number;
  /** other counts of statements that a careful reader may come to, as where sentences and lines differ */
  alt?: number[];
}

/** Counts of one field: what was read right, what was read, what was asked for. */
export interface Count {
  hit: number;
  found: number;
  asked: number;
}

export const layoutFields = ['name', 'email', 'phone', 'jobs', 'bullets', 'dates'] as const;
export type LayoutField = (typeof layoutFields)[number];

export interface LayoutMeasure {
  counts: Record<LayoutField, Count>;
  misses: string[];
}

/** A count of statements may be off by this much. */
const within = 1;
/** Digits of a phone that must agree: country codes and trunk zeros are printed in many ways. */
const phoneDigits = 9;

/**
 * Compares a reading with the truth as a person would: case, accents and signs count for nothing, and a title or an
 * employer may be read with or without less than half of its words. A position that was not read has no statements.
 */
export function measureLayout(resume: Resume, truth: LayoutTruth): LayoutMeasure {
  const { contact } = resume;
  const misses: string[] = [];
  const field = (
    name: string,
    read: string[],
    asked: string | null,
    same: (value: string) => boolean,
  ): Count => {
    const isHit = asked !== null && read.some(same);
    if (!isHit && (asked !== null || read.length > 0))
      misses.push(`${name}: ${read.join(', ') || 'nothing'}`);
    return { hit: Number(isHit), found: Number(isHit || read.length > 0), asked: Number(asked !== null) };
  };
  const values = (leaves: { value: string }[]): string[] => leaves.map(({ value }) => value);
  const counts = {
    name: field(
      'name',
      contact.name ? [contact.name.value] : [],
      truth.name,
      (name) => plain(name) === plain(truth.name),
    ),
    email: field(
      'email',
      values(contact.emails),
      truth.email,
      (email) => email.toLowerCase() === truth.email?.toLowerCase(),
    ),
    phone: field('phone', values(contact.phones), truth.phone, (phone) =>
      digits(phone).endsWith(digits(truth.phone ?? '').slice(-phoneDigits)),
    ),
    ...measureWork(resume.work, truth.work, misses),
  };
  return { counts, misses };
}

function measureWork(
  read: Position[],
  asked: WorkTruth[],
  misses: string[],
): Pick<LayoutMeasure['counts'], 'jobs' | 'bullets' | 'dates'> {
  const left = [...asked];
  const known: [Position, WorkTruth][] = [];
  for (const position of read) {
    const at = left.findIndex(
      (work) => isNear(position.company?.value, work.company) && isNear(position.title?.value, work.title),
    );
    const [work] = at < 0 ? [] : left.splice(at, 1);
    if (work) known.push([position, work]);
    else misses.push(`+ ${position.title?.value} @ ${position.company?.value}`);
  }
  for (const { title, company } of left) misses.push(`- ${title} @ ${company}`);
  const counted = known.filter(([position, work]) => isCounted(position, work, misses)).length;
  const dated = known.filter(([position, work]) => isDated(position, work, misses)).length;
  return {
    jobs: { hit: known.length, found: read.length, asked: asked.length },
    bullets: { hit: counted, found: asked.length, asked: asked.length },
    dates: { hit: dated, found: known.length, asked: known.length },
  };
}

function isCounted({ bullets }: Position, work: WorkTruth, misses: string[]): boolean {
  const fits = [work.bullets, ...(work.alt ?? [])].some(
    (count) => Math.abs(count - bullets.length) <= within,
  );
  if (!fits) misses.push(`${bullets.length} statements for ${work.bullets} at ${work.company}`);
  return fits;
}

function isDated({ start, end, current }: Position, work: WorkTruth, misses: string[]): boolean {
  const year = (date: string | null | undefined): string => date?.slice(0, 4) ?? '';
  const fits =
    year(start?.value) === year(work.start) && (work.end ? year(end?.value) === year(work.end) : current);
  if (!fits) misses.push(`${start?.value}–${end?.value} for ${work.start}–${work.end} at ${work.company}`);
  return fits;
}

const digits = (text: string): string => text.replace(/\D/g, '');

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();

/** Equal, or one is whole words of the other and at least half of it. */
function isNear(read: string | undefined, asked: string): boolean {
  const pair = [plain(read ?? ''), plain(asked)].sort((a, b) => a.length - b.length);
  const [short = '', long = ''] = pair;
  return short !== '' && ` ${long} `.includes(` ${short} `) && short.length >= 0.5 * long.length;
}
