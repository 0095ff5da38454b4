import { z } from 'zod';

/** What a coach may write in the files of a role pack that hold what is known of the role and enter no score. */

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens');
const words = z.string().min(1);
const lowerCase = words.refine((text) => text === text.toLowerCase(), 'must be lower-case');
const source = z.string().regex(/^\d{3}$/, 'names one of the documents, as in "001"');
const months = z.number().int().nonnegative();
const said = {
  phrases: z.array(lowerCase).min(1),
  /** phrases that count letter by letter alone: "orders" is no "lock order" */
  exact: z.array(lowerCase).default([]),
  /** phrases of which one of each side is said: "trained" and "developers" */
  pairs: z
    .array(z.strictObject({ one: z.array(lowerCase).min(1), other: z.array(lowerCase).min(1) }))
    .default([]),
  /** longer phrases in which those above say something else: "led to", "zero outages" */
  within: z.array(lowerCase).default([]),
  /** phrases beside which all of these, verbs and names say something else: "trained" beside "model" */
  unlike: z.array(lowerCase).default([]),
  /** first main verbs of statements that show it in no way: an interface that is consumed is not developed */
  notVerbs: z.array(lowerCase).default([]),
  /** first main verbs, as printed */
  verbs: z.array(lowerCase).default([]),
};
const shownBy = {
  /** used, or shown by what is used */
  skills: z.array(id),
  /** skills that have to be named themselves: whoever uses S3 from a program has run no cloud */
  byName: z.array(id).default([]),
  ...said,
  /** duties of duties.yaml that it tells in plain words, with one of these for its first main verb */
  told: z.array(z.strictObject({ duty: id, verbs: z.array(lowerCase).min(1) })).default([]),
  /** what a statement measures: a duration `under` so many seconds, a `pair` of one kind, before and after, or money */
  measures: z
    .array(
      z.strictObject({
        kind: z.enum(['duration', 'size', 'money']),
        under: z.number().positive().optional(),
        pair: z.literal(true).optional(),
        /** one of these phrases is said too */
        beside: z.array(lowerCase).min(1).optional(),
      }),
    )
    .default([]),
};

export const levelIds = ['junior', 'mid', 'senior', 'staff'] as const;
const levelId = z.enum(levelIds);

export const levelsSchema = z.strictObject({
  source: words,
  none: z.strictObject({ months, mustHavesUsed: z.number().int().positive() }),
  levels: z
    .array(
      z.strictObject({
        id: levelId,
        name: words,
        /** how many of the role's must-haves statements must use */
        mustHavesUsed: z.number().int().nonnegative(),
        /** of software work, by how much of each position is software */
        months,
        /** the same where a software position or the headline has a title of the level */
        monthsWithTitle: months,
        /** how many signs of the level or a higher one must be shown */
        signs: z.number().int().nonnegative(),
        signsWithTitle: z.number().int().nonnegative(),
        /** what must stand in for signs that statements in another language than English do not show */
        unread: z.enum(['years', 'title']).default('years'),
        reason: words,
        titles: z.array(lowerCase),
        is: z.array(words).min(1),
      }),
    )
    .length(levelIds.length),
  signs: z.array(z.strictObject({ id, from: levelId, name: words, ask: words, ...said })),
  paths: z.array(
    z.strictObject({
      source,
      step: words,
      level: levelId,
      /** years */
      from: z.number().int().nonnegative(),
      to: z.number().int().positive().optional(),
      does: words,
    }),
  ),
  onward: z.array(z.strictObject({ source, to: words })),
});

export const responsibilitiesSchema = z.strictObject({
  source: words,
  /** what a statement of learning begins with, or tells of */
  learning: z
    .strictObject({ verbs: z.array(lowerCase), phrases: z.array(lowerCase) })
    .default({ verbs: [], phrases: [] }),
  /** words that tell no work */
  vague: z.array(lowerCase).default([]),
  /** skills of what runs in the browser, and those of the server beside which a statement tells of both */
  browser: z.strictObject({ skills: z.array(id), beside: z.array(id) }).default({ skills: [], beside: [] }),
  responsibilities: z
    .array(
      z.strictObject({
        id,
        name: words,
        'stands-in': z.array(source).min(1),
        is: words,
        ...shownBy,
        /** skills that name it where they stand, and show nothing of it */
        claims: z.array(id).default([]),
        /** work in the browser alone shows nothing of it */
        server: z.literal(true).optional(),
        ask: words,
        exposure: z.strictObject({ level: z.enum(['low', 'medium', 'high']), reason: words }),
      }),
    )
    .min(1),
  lists: z.array(z.strictObject({ source, line: words, duty: id.optional() })),
});

export const learningSchema = z.strictObject({
  source: words,
  hoursAWeek: z.number().int().positive(),
  mostSteps: z.number().int().positive(),
  steps: z.array(
    z.strictObject({
      /** a must-have's id where nothing else is said */
      closes: id,
      duty: id.optional(),
      /** a step for whom lists no certificate that says one of these */
      certificate: z.array(lowerCase).min(1).optional(),
      /** a must-have whose own step builds the same */
      beside: id.optional(),
      /** the lowest level at which it makes sense */
      from: levelId.optional(),
      weeks: z.number().int().positive(),
      build: words,
      /** how it may read afterwards; what only the candidate knows stands in [brackets] */
      reads: z.string().regex(/\[[^\]]+\]/, 'must leave a [gap] for what only the candidate knows'),
    }),
  ),
  roadmap: z.array(z.strictObject({ source, step: z.number().int(), name: words, does: words })),
  entry: z.array(z.strictObject({ source, says: words })),
  resources: z.array(z.strictObject({ source, group: words, name: words })),
  strategy: z.array(z.strictObject({ source, says: words })),
});

/** What calls for a piece of advice: every condition that is given must hold. */
const when = z.strictObject({
  /** a must-have has no better evidence than this */
  grade: z.enum(['missing', 'listed']).optional(),
  /** a responsibility that no statement shows */
  duty: id.optional(),
  /** a check that scores less than whole */
  audit: id.optional(),
  /** the last use of every skill is so many years ago */
  lastUseYears: z.number().int().positive().optional(),
  /** the level is one of these */
  level: z
    .array(z.enum(['none', ...levelIds]))
    .min(1)
    .optional(),
  /** no education is listed */
  education: z.literal('none').optional(),
  /** no statement tells with a measure what an assistant changed */
  assisted: z.literal('unmeasured').optional(),
  /** there is a posting whose terms are not all shown */
  posting: z.literal(true).optional(),
});

/** The lists of the documents that advice can show. */
const listOf = z.enum([
  'qualifications',
  'requirements',
  'skills',
  'resources',
  'roadmap',
  'entry',
  'strategy',
  'ai-plan',
  'ai-tools',
  'ai-practices',
  'onward',
]);

export const adviceSchema = z.strictObject({
  source: words,
  mistakes: z.array(
    z
      .strictObject({ source, id, says: words, instead: id.optional(), do: words.optional(), when })
      .refine((mistake) => (mistake.instead === undefined) !== (mistake.do === undefined), {
        message: 'a mistake names one of `instead` and says what to `do` otherwise',
      }),
  ),
  instead: z.array(z.strictObject({ source, id, says: words, when: when.optional() })),
  /** the documents' lists that are shown line by line where a resume calls for them */
  lists: z
    .array(
      z.strictObject({ id, source, says: words, of: listOf, groups: z.array(words).min(1).optional(), when }),
    )
    .default([]),
  atsTips: z.array(z.strictObject({ source, id, says: words, when: when.optional() })),
  qualifications: z.array(z.strictObject({ source, says: words })),
  requirements: z.array(z.strictObject({ source, says: words, years: z.number().int().optional() })),
  skills: z.array(z.strictObject({ source, group: words, names: z.array(words).min(1) })),
  negotiation: z.array(
    z.strictObject({
      source,
      id,
      says: words,
      uses: z
        .enum(['percentiles', 'results', 'certificates', 'compensation', 'outlook', 'specialisations'])
        .optional(),
    }),
  ),
});

const amounts = { from: z.number().optional(), to: z.number().optional(), amount: z.number().optional() };

export const aiSchema = z.strictObject({
  source: words,
  judgement: z.array(z.strictObject({ id, source, name: words, ...shownBy, ask: words })).min(1),
  exposure: z.array(z.strictObject({ id, source, says: words })),
  assisted: z.strictObject({ skills: z.array(id).min(1), ask: words, reads: words, source }),
  tools: z.array(z.strictObject({ source, does: words, start: words })),
  practices: z.array(z.strictObject({ source, says: words, ...amounts, unit: words.optional() })),
  plan: z.array(
    z.strictObject({ source, days: words, name: words, does: words, ...amounts, unit: words.optional() }),
  ),
});

export const assessmentSchema = z.strictObject({
  source: words,
  minutes: z.number().int().positive(),
  answers: z.array(z.strictObject({ id, says: words, level: z.number().int().nonnegative() })).min(2),
  questions: z
    .array(
      z.strictObject({
        id,
        about: z.union([z.strictObject({ skill: id }), z.strictObject({ duty: id })]),
        asks: words,
      }),
    )
    .min(1),
});

/** The documents that figures and lists come from. */
export const documentSchema = z.strictObject({ id: source, title: words, date: words });

export const documentsSchema = z.strictObject({ sources: z.array(documentSchema).min(1) });

export type SourceDocument = z.output<typeof documentSchema>;
export type Documents = z.output<typeof documentsSchema>;
export type Levels = z.output<typeof levelsSchema>;
export type LevelId = (typeof levelIds)[number];
/** Phrases of which a statement says one of each side. */
export type PhrasePair = Responsibilities['responsibilities'][number]['pairs'][number];
/** What a statement tells in plain words, and the verbs by which it does. */
export type ToldDuty = Responsibilities['responsibilities'][number]['told'][number];
/** What a statement may measure to show something. */
export type ShownMeasure = Responsibilities['responsibilities'][number]['measures'][number];
export type Responsibilities = z.output<typeof responsibilitiesSchema>;
export type Learning = z.output<typeof learningSchema>;
export type LearningStep = Learning['steps'][number];
export type Advice = z.output<typeof adviceSchema>;
export type When = z.output<typeof when>;
export type ListOf = z.output<typeof listOf>;
export type Ai = z.output<typeof aiSchema>;
export type Assessment = z.output<typeof assessmentSchema>;
