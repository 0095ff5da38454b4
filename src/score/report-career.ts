import { z } from 'zod';
import { marketSubjects } from './market-subjects.ts';
import { rangeSchema } from './report-resume.ts';

/**
 * What the resume shows of the role's level and duties, what the work is worth and what to learn next. It informs, enters
 * no score, and is left out of the report's hash.
 */

const evidence = z
  .array(z.strictObject({ quote: z.string(), range: rangeSchema }))
  .describe('the statements that show it, measured ones first');

const level = z.enum(['none', 'junior', 'mid', 'senior', 'staff']);
const source = z.string().describe('id of one of the documents');

const signSchema = z.strictObject({ id: z.string(), name: z.string(), ask: z.string(), evidence });

const levelSchema = z.strictObject({
  id: level,
  name: z.string(),
  months: z
    .number()
    .int()
    .nonnegative()
    .describe('software work, each position by how much of it is software'),
  says: z.array(z.string()).describe('why this level, a sentence each'),
  signs: z.array(signSchema).describe('what beyond years speaks for the level'),
  next: z
    .strictObject({
      id: level,
      name: z.string(),
      is: z.array(z.string()),
      /** months that are missing for it, by years alone */
      months: z.number().int().nonnegative(),
      lacks: z.array(signSchema).describe('signs that the resume does not show yet, each with a question'),
    })
    .nullable(),
  paths: z
    .array(
      z.strictObject({
        source,
        step: z.string(),
        from: z.number().int(),
        to: z.number().int().nullable(),
        does: z.string(),
      }),
    )
    .describe('what each document calls this level and how many years it gives it'),
});

const dutySchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  is: z.string(),
  shown: z.boolean(),
  claimed: z
    .boolean()
    .default(false)
    .describe('something of it is named, in a list or a summary, and no statement of software work shows it'),
  measured: z.boolean().describe('a statement with a measure shows it'),
  evidence,
  ask: z.string().describe('what to ask oneself to have something true to write'),
  exposure: z.strictObject({ level: z.enum(['low', 'medium', 'high']), reason: z.string() }),
});

const cell = z.union([z.string(), z.number()]);

const tableSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  about: z.enum(marketSubjects),
  key: z.string(),
  note: z.string().nullable(),
  columns: z
    .record(z.string(), z.enum(['dollars', 'cents', 'percent', 'count', 'text']))
    .describe('unit of each column; dollars are whole and a year'),
  rows: z.array(
    z.strictObject({
      source,
      named: z.string().nullable().describe('what the document calls it'),
      cells: z.record(z.string(), cell).describe('a column that is not there was not given'),
    }),
  ),
});

const documentSchema = z.strictObject({ id: source, title: z.string(), date: z.string() });

const noteSchema = z.strictObject({
  id: z.string(),
  says: z.string(),
  source,
  evidence,
  figures: z.array(z.string()).describe('each as published; of another document than the note it names it'),
});

const marketSchema = z.strictObject({
  year: z.number().int(),
  note: z.string(),
  place: z.string().nullable().describe('the place in the resume that figures were looked up for'),
  says: z.array(z.string()),
  tables: z
    .array(tableSchema)
    .describe(
      'rows that fit this resume: its level, place, specialisations, certificates; then what holds for all',
    ),
  negotiation: z.array(noteSchema).default([]).describe('arguments from the published figures'),
});

const stepSchema = z.strictObject({
  closes: z.string(),
  kind: z.enum(['must-have', 'duty', 'certificate']),
  name: z.string(),
  why: z.string(),
  weeks: z.strictObject({ from: z.number().int(), to: z.number().int() }).describe('counted from 1'),
  build: z.string(),
  reads: z.string().describe('how it may read afterwards; words in [brackets] are the candidate’s to fill'),
  points: z.number().nullable().describe('as proven by a fix of this report; null where none is proven'),
});

const aiSchema = z.strictObject({
  judgement: z.array(
    z.strictObject({ id: z.string(), name: z.string(), shown: z.boolean(), evidence, ask: z.string() }),
  ),
  assisted: z.strictObject({
    tools: z.array(z.string()).describe('assistants that the resume names'),
    measured: z.boolean().describe('a statement tells what one of them changed, with a measure'),
    evidence,
    ask: z.string(),
    reads: z.string(),
  }),
  exposure: z.strictObject({
    level: z.enum(['low', 'medium', 'high']).nullable().describe('null where no duty is shown'),
    says: z.array(z.string()),
  }),
  suggestions: z.array(z.string()),
});

const adviceSchema = z.strictObject({
  id: z.string(),
  says: z.string(),
  instead: z.string().nullable(),
  why: z.string().describe('what in this resume calls for it'),
  source,
  items: z
    .array(z.strictObject({ says: z.string(), source }))
    .default([])
    .describe('what the documents list of it'),
});

const assessedSchema = z.strictObject({
  question: z.string(),
  asks: z.string(),
  answer: z.string(),
  answered: z.string().describe('the answer as the candidate read it'),
  level: z.number().int().nonnegative().describe('0 not yet, up to the highest level of the data'),
  resume: z.enum(['shown', 'claimed', 'neither']).describe('what the resume says of the same'),
  says: z.string().describe('one sentence for the candidate'),
});

export const assessmentSchema = z
  .strictObject({
    items: z.array(assessedSchema),
    open: z.array(z.string()).describe('ids of the questions without an answer'),
  })
  .describe('what the candidate says of themselves beside what the resume shows; where they were asked');

export const careerSchema = z.strictObject({
  documents: z.array(documentSchema).default([]).describe('what the ids of documents stand for'),
  level: levelSchema.nullable(),
  duties: z.array(dutySchema).nullable(),
  market: marketSchema.nullable(),
  plan: z
    .strictObject({ hoursAWeek: z.number().int(), weeks: z.number().int(), steps: z.array(stepSchema) })
    .nullable(),
  ai: aiSchema.nullable(),
  negotiation: z.array(noteSchema).nullable().describe('arguments from the resume’s own results'),
  advice: z.array(adviceSchema).nullable(),
  assessment: assessmentSchema.nullable().default(null),
});

export type Career = z.infer<typeof careerSchema>;
export type CareerDocument = z.infer<typeof documentSchema>;
export type CareerLevel = NonNullable<Career['level']>;
export type CareerSign = z.infer<typeof signSchema>;
export type CareerDuty = z.infer<typeof dutySchema>;
export type CareerEvidence = z.infer<typeof evidence>;
export type CareerMarket = NonNullable<Career['market']>;
export type CareerTable = z.infer<typeof tableSchema>;
export type PlanStep = z.infer<typeof stepSchema>;
export type CareerAi = z.infer<typeof aiSchema>;
export type NegotiationNote = z.infer<typeof noteSchema>;
export type CareerAdvice = z.infer<typeof adviceSchema>;
export type AssessedItem = z.infer<typeof assessedSchema>;
export type AssessmentResult = z.infer<typeof assessmentSchema>;
