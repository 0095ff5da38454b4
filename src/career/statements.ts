import { readStatement } from '../audits/evidence.ts';
import type { Keyword, Role, Vocabulary } from '../lexicon/role.ts';
import { MatchText } from '../match/match-text.ts';
import type { Mention } from '../match/mention.ts';
import { dutiesInResume, phrasesInResume } from '../match/mentions.ts';
import { impliedBy } from '../match/skill-evidence.ts';
import { contains, type Span } from '../range.ts';
import type { JudgedReport } from '../score/report.ts';
import type { CareerEvidence } from '../score/report-career.ts';
import { tellsDeed, tellsWhich } from '../wording/deed.ts';
import { isEnglish } from '../wording/english.ts';
import type { Measure, Wording } from '../wording/wording.ts';

/** A statement of a software position or project, with what it uses and says. */
export interface Statement {
  id: string;
  quote: string;
  range: CareerEvidence[number]['range'];
  measured: boolean;
  /** durations in seconds and sizes in bytes, in the order of the text */
  measures: readonly Pick<Measure, 'kind' | 'value'>[];
  /** the printed form of its first main verb, in lower case */
  verb: string | null;
  /** ids of the skills that it uses, and of everything they show */
  skills: ReadonlySet<string>;
  /** ids of the skills that it names itself */
  named: ReadonlySet<string>;
  /** ids of the duties of `duties.yaml` that it tells in plain words */
  told: ReadonlySet<string>;
  /** the phrases of the vocabulary that it says, in any form */
  phrases: ReadonlySet<string>;
  /** those that it says letter by letter: "direct" is no "directed" */
  printed: ReadonlySet<string>;
  /** it opens with a duty or with help, and tells no deed of its own */
  weak: boolean;
  /** weak, and beside the names of skills it says nothing that would not fit any work */
  bare: boolean;
}

/** What reading a report's text has found, for those who read it before. */
export interface ReadText {
  text: MatchText;
  /** the work of the role as statements tell it in plain words */
  duties: readonly Pick<Mention, 'id' | 'bullet' | 'negated'>[];
  /** of each statement by its id */
  wording: ReadonlyMap<
    string,
    Pick<Wording, 'quantified' | 'metrics' | 'verb' | 'weakOpening'> & { deed: boolean }
  >;
}

/** The same from the report alone. */
export function readAgain({ document, resume }: JudgedReport, role: Role): ReadText {
  const bullets = [...resume.work, ...resume.projects].flatMap((entry) => entry.bullets);
  const english = isEnglish(bullets.map(({ value }) => value));
  const text = new MatchText(document.text);
  return {
    text,
    duties: dutiesInResume(text, resume, role),
    wording: new Map(bullets.map(({ id, value }) => [id, readStatement(value, english)])),
  };
}

/** Ids of the positions and projects that are software work. */
export const softwareEntries = ({ experience }: JudgedReport, role: Role): ReadonlySet<string> =>
  new Set(
    experience.entries
      .filter(({ share }) => share >= role.rubric.experience.softwareShare)
      .map(({ id }) => id),
  );

/**
 * The statements of software positions and projects of a report, read for some phrases.
 * @param vague words that tell no work
 */
export function softwareStatements(
  report: JudgedReport,
  role: Role,
  phrases: Vocabulary,
  { text, duties, wording }: ReadText,
  vague: readonly string[] = [],
): Statement[] {
  const software = softwareEntries(report, role);
  const used = skillsByBullet(report, role);
  const told = toldByBullet(duties);
  const names = namesByBullet(report);
  const said = phrasesByBullet(text, report, phrases, names);
  return [...report.resume.work, ...report.resume.projects]
    .filter(({ id }) => software.has(id))
    .flatMap((entry) => entry.bullets)
    .map(({ id, value, range }) => {
      const opens = wording.get(id);
      const weak = opens?.weakOpening === true && !opens.deed && !tellsLaterDeed(value);
      return {
        id,
        quote: value,
        range,
        measured: wording.get(id)?.quantified ?? false,
        measures: wording.get(id)?.metrics ?? [],
        verb: wording.get(id)?.verb?.toLowerCase() ?? null,
        skills: used.get(id)?.shown ?? none,
        named: used.get(id)?.named ?? none,
        told: told.get(id) ?? none,
        phrases: said.get(id)?.phrases ?? none,
        printed: said.get(id)?.printed ?? none,
        weak,
        bare: weak && !tellsWhich(restOf(value, range.start, names.get(id) ?? [], vague)),
      };
    });
}

/** Those that tell of work done, and not of what was learned. */
export const doneIn = (
  statements: readonly Statement[],
  { verbs, phrases }: { verbs: readonly string[]; phrases: readonly string[] } = { verbs: [], phrases: [] },
): Statement[] =>
  statements.filter(
    ({ verb, phrases: told }) =>
      !(verb !== null && verbs.includes(verb)) && !phrases.some((phrase) => told.has(phrase)),
  );

/** "Took part in on-call and led the move to Git" */
const tellsLaterDeed = (statement: string): boolean =>
  statement
    .split(/,? and /)
    .slice(1)
    .some(tellsDeed);

const none: ReadonlySet<string> = new Set();

interface Said {
  phrases: Set<string>;
  printed: Set<string>;
}

function phrasesByBullet(
  text: MatchText,
  { resume }: JudgedReport,
  phrases: Vocabulary,
  names: Names,
): Map<string, Said> {
  const byBullet = new Map<string, Said>();
  for (const mention of phrasesInResume(text, resume, phrases)) {
    const { id, bullet, negated, form } = mention;
    if (!bullet || negated || names.get(bullet)?.some((name) => isWithin(mention, name))) continue;
    const said = byBullet.get(bullet) ?? { phrases: new Set(), printed: new Set() };
    for (const phrase of [id, ...(phrases.keywords.get(id)?.implies ?? [])]) {
      said.phrases.add(phrase);
      if (form !== 'inflected') said.printed.add(phrase);
    }
    byBullet.set(bullet, said);
  }
  return byBullet;
}

/** A word within the name of a skill says what the skill says: "SQL Server" tells of no servers. */
const isWithin = (inner: Span, outer: Span): boolean =>
  contains(outer, inner) && outer.end - outer.start > inner.end - inner.start;

/** Where the names of skills stand in each statement. */
type Names = ReadonlyMap<string, readonly Span[]>;

function namesByBullet({ mentions }: JudgedReport): Names {
  const byBullet = new Map<string, Span[]>();
  for (const { bullet, range } of mentions)
    if (bullet) byBullet.set(bullet, [...(byBullet.get(bullet) ?? []), range]);
  return byBullet;
}

/** What a statement says beside the names of skills and words that tell no work. */
const restOf = (statement: string, start: number, names: readonly Span[], vague: readonly string[]): string =>
  [...names]
    .sort((a, b) => b.start - a.start)
    .reduce((rest, name) => `${rest.slice(0, name.start - start)} ${rest.slice(name.end - start)}`, statement)
    .split(' ')
    .filter((word) => !vague.includes(word.toLowerCase().replace(/\W+$/, '')))
    .join(' ');

function toldByBullet(duties: ReadText['duties']): Map<string, Set<string>> {
  const byBullet = new Map<string, Set<string>>();
  for (const { id, bullet, negated } of duties)
    if (bullet && !negated) byBullet.set(bullet, (byBullet.get(bullet) ?? new Set()).add(id));
  return byBullet;
}

/** The skills that a statement names, and all that these show. */
interface Used {
  named: Set<string>;
  shown: Set<string>;
}

function skillsByBullet({ mentions }: JudgedReport, role: Role): Map<string, Used> {
  const byBullet = new Map<string, Used>();
  for (const { id, bullet, negated, hedged, tier } of mentions) {
    if (!bullet || negated || hedged || tier === 'avoid') continue;
    const used = byBullet.get(bullet) ?? { named: new Set(), shown: new Set() };
    used.named.add(id);
    for (const shown of [id, ...impliedBy(id, role)]) used.shown.add(shown);
    byBullet.set(bullet, used);
  }
  return byBullet;
}

/**
 * One keyword a phrase, so that a phrase may speak for several things; "memory leak" says "leak" too. Phrases that only
 * tell what others are not ("without an outage") say nothing else.
 */
export const phraseVocabulary = (phrases: Iterable<string>, unlike: Iterable<string> = []): Vocabulary => {
  const telling = [...new Set(phrases)];
  const within = (text: string): string[] =>
    telling.filter((other) => other !== text && ` ${text} `.includes(` ${other} `));
  return {
    keywords: new Map([
      ...[...new Set(unlike)].map((text) => asKeyword(text, [])),
      ...telling.map((text) => asKeyword(text, within(text))),
    ]),
  };
};

const asKeyword = (text: string, implies: readonly string[]): [string, Keyword] => [
  text,
  {
    id: text,
    name: text,
    tier: null,
    technical: false,
    forms: [{ text, kind: 'alias', guard: null }],
    implies: new Set(implies),
    since: null,
  },
];
