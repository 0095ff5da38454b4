import type { Guard } from './schema.ts';

/** The lists of a role that a keyword may stand on. */
export type Tier = 'must-have' | 'bonus' | 'avoid';

/** One way to print a keyword, and how to call a mention that is printed so. */
export interface KeywordForm {
  text: string;
  kind: 'exact' | 'acronym' | 'full' | 'alias';
  guard: Guard | null;
}

/** What the matcher looks for: a skill or an avoid phrase, with every printed form. */
export interface Keyword {
  id: string;
  name: string;
  tier: Tier | null;
  /** a tool or practice of software, as opposed to people skills and phrases */
  technical: boolean;
  forms: KeywordForm[];
  /** ids of everything this shows, directly or through others */
  implies: ReadonlySet<string>;
  since: number | null;
}

/** One entry of a role's list. */
export interface ListedKeyword {
  id: string;
  name: string;
  /** ids of skills whose names the list itself gives for it, as "Cloud Computing (AWS/Azure/GCP)" does */
  alsoNamed: string[];
  /** in plain words, the work that shows it */
  shownBy: string | null;
  /** for an avoid phrase: what to write instead */
  instead: string | null;
  /** id of the role whose pack lists it: another than the role's own where it is inherited */
  from: string;
}

export interface RubricAudit {
  weight: number;
  options: Record<string, number>;
}

export interface RubricCategory {
  id: string;
  title: string;
  why: string;
  audits: Map<string, RubricAudit>;
}

export interface Band {
  id: string;
  from: number;
  label: string;
  means: string;
  /** so low that the career was probably never meant for this role */
  elsewhere: boolean;
}

/** How the years that a posting asks for are weighed against those that are shown. */
export interface YearsRule {
  /** what is kept where none of the years is shown, and where far too many are */
  fewFloor: number;
  manyFloor: number;
  /** years above the bound by which the whole of that is taken */
  manySpan: number;
  /** the highest bound that turns anybody away */
  mostBound: number;
  /** what the words of a title ask for where the posting names no years */
  titles: { words: string[]; least: number | null; most: number | null }[];
}

/** Weights, thresholds and bands of a role's score, each explained in `rubric.yaml`. */
export interface Rubric {
  scoringVersion: string;
  categories: RubricCategory[];
  gate: Record<'floor' | 'mustHavesUsed' | 'measuredStatement' | 'months' | 'usedShare' | 'stuffing', number>;
  readability: { floor: number; audits: Map<string, RubricAudit> };
  grades: Record<'listed' | 'titled' | 'involved' | 'used' | 'measured' | 'hedged', number>;
  /** weights of a posting's terms in the match, and what its years take away */
  match: {
    required: number;
    preferred: number;
    /** how much of the match is the role's own work, and how far the evidence gate of the score holds for it */
    roleShare: number;
    gateShare: number;
    /** by the id of what two skills both are: what is left of one in the other's place, 0..1 */
    kin: ReadonlyMap<string, number>;
    years: YearsRule;
  };
  experience: Record<
    | 'fullRelevanceSkills'
    | 'genericShare'
    | 'neighbourShare'
    | 'neighbourMost'
    | 'strangerMost'
    | 'softwareShare'
    | 'toldShare'
    | 'untoldShare'
    | 'toldStatements'
    | 'fadesAfter'
    | 'fadedShare'
    | 'adjacentShare',
    number
  >;
  bands: Band[];
}

/** Words to look for: the skills and phrases of a role, or its duties. */
export interface Vocabulary {
  keywords: ReadonlyMap<string, Keyword>;
}

/** Words that tell of a duty together, by the ids of their cues. */
export interface Tell {
  duty: Keyword;
  /** one of each stands in the sentence */
  all: ReadonlySet<string>[];
  /** and none of these */
  without: ReadonlySet<string>;
}

/** The work of a role in plain words: phrases that are enough alone, and cues that tell of it together. */
export interface Duties extends Vocabulary {
  cues: Vocabulary;
  tells: readonly Tell[];
}

/** A role pack: what the role asks for and how it is scored. Loaded once, never changed. */
export interface Role extends Vocabulary {
  id: string;
  name: string;
  description: string;
  /** id of the role that gives what this one's pack leaves out */
  extends: string | null;
  mustHave: ListedKeyword[];
  bonus: ListedKeyword[];
  avoid: ListedKeyword[];
  /** words of job titles that mark the role itself, whatever else stands beside them */
  core: readonly string[];
  /** words of job titles that mark software work */
  titles: readonly string[];
  /** words of job titles that mark neighbouring software work */
  neighbours: readonly string[];
  /** words of job titles that mark work beside the role's own: operation, data, leading those who do it */
  adjacent: readonly string[];
  /** titles of those who lead the people that do it: counted as neighbours, whatever else stands beside them */
  managers: readonly string[];
  /** titles that may say software: believed beside other software positions or a skill of the role in use */
  unsure: readonly string[];
  /** titles that say software and no craft: what the statements tell decides */
  generic: readonly string[];
  /** titles of those whose statements name the work of others */
  unrelated: readonly string[];
  /** words that make a neighbour's title another profession's: "civil engineer" */
  otherwise: readonly string[];
  /** the work of the role in plain words; each shows the skills that it implies */
  duties: Duties;
  keywords: ReadonlyMap<string, Keyword>;
  rubric: Rubric;
  lexiconHash: string;
}
