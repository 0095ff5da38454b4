import { z } from 'zod';
import { PhraseFinder } from './phrase-finder.ts';
import { phrase } from './phrase-schema.ts';
import { keywordsFolder, readKeywordFile } from './yaml.ts';

/** What is the same in all documents of a kind. */
export interface DocumentSign {
  kind: string;
  /** place in the list of its kind */
  number: number;
  /** it alone tells much */
  core: boolean;
}

/** A kind of document that people send in place of a resume. */
export type OtherKind = Omit<z.infer<typeof kindSchema>, 'signs'>;

export interface OtherDocuments {
  kinds: ReadonlyMap<string, OtherKind>;
  /** the signs of all kinds, those of a company's text among them */
  signs: PhraseFinder<DocumentSign>;
  letter: { says: string; parts: PhraseFinder<'greeting' | 'closing'> };
  paper: { says: string; abstracts: ReadonlySet<string> };
  company: Omit<z.infer<typeof companySchema>, 'signs' | 'own' | 'candidate'> & {
    own: ReadonlySet<string>;
    candidate: ReadonlySet<string>;
  };
}

const text = z.string().min(1);
const count = z.number().int().positive();
const sign = z.strictObject({
  what: text,
  core: z.boolean().default(false),
  phrases: z.array(phrase).min(1),
});
const kindSchema = z.strictObject({
  id: text,
  says: text,
  reason: text,
  /** fewest different signs; fewer may do where no candidate can be reached */
  least: count,
  leastUnreached: count.optional(),
  /** how many of them must be core ones, and how many where a heading of work stands */
  core: count.optional(),
  coreWithWork: count.optional(),
  /** its phrases are labels: they begin a line or cell */
  lineStart: z.boolean().default(false),
  signs: z.array(sign).min(1),
});
const companySchema = z.strictObject({
  says: text,
  reason: text,
  least: count,
  leastOwn: count,
  own: z.array(text).min(1),
  candidate: z.array(text).min(1),
  signs: z.array(sign).min(1),
});
const schema = z.strictObject({
  kinds: z.array(kindSchema).min(1),
  letter: z.strictObject({ says: text, reason: text, greetings: z.array(phrase), closings: z.array(phrase) }),
  paper: z.strictObject({ says: text, reason: text, abstracts: z.array(text).min(1) }),
  company: companySchema,
});

let read: OtherDocuments | null = null;

/** The documents of `language/other-documents.yaml`. */
export function otherDocuments(): OtherDocuments {
  read ??= readDocuments();
  return read;
}

function readDocuments(): OtherDocuments {
  const { kinds, letter, paper, company } = readKeywordFile(
    keywordsFolder,
    'language/other-documents.yaml',
    schema,
  );
  const signsOf = (kind: string, signs: z.infer<typeof sign>[]) =>
    signs.flatMap(({ core, phrases }, number) =>
      phrases.map((each) => ({ phrase: each, value: { kind, number, core } })),
    );
  const partsOf = (phrases: string[], value: 'greeting' | 'closing') =>
    phrases.map((each) => ({ phrase: each, value }));
  return {
    kinds: new Map(kinds.map(({ signs: _, ...kind }) => [kind.id, kind])),
    signs: new PhraseFinder([
      ...kinds.flatMap(({ id, signs }) => signsOf(id, signs)),
      ...signsOf('company', company.signs),
    ]),
    letter: {
      says: letter.says,
      parts: new PhraseFinder([
        ...partsOf(letter.greetings, 'greeting'),
        ...partsOf(letter.closings, 'closing'),
      ]),
    },
    paper: { says: paper.says, abstracts: new Set(paper.abstracts) },
    company: {
      says: company.says,
      reason: company.reason,
      least: company.least,
      leastOwn: company.leastOwn,
      own: new Set(company.own),
      candidate: new Set(company.candidate),
    },
  };
}
