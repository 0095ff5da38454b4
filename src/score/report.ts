import { z } from 'zod';
import { documentFormats } from '../extract/document.ts';
import { gateSchema, matchArithmeticSchema, readabilitySchema } from './report-arithmetic.ts';
import { careerSchema } from './report-career.ts';
import { box, rangeSchema, resumeSchema, sectionKind, span } from './report-resume.ts';

/**
 * The public contract: what one analysis says. It holds no id, path or time of day, so that the same bytes, role,
 * posting and month give the same report to the byte. `analysis-report.schema.json` is made from this file.
 */

const tier = z.enum(['must-have', 'bonus', 'avoid']);

const mentionSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  tier: tier.optional(),
  printed: z.string(),
  range: rangeSchema,
  form: z.enum(['exact', 'acronym', 'full', 'alias', 'inflected']),
  use: z.enum(['used', 'listed']),
  negated: z.boolean(),
  hedged: z.boolean(),
  section: sectionKind.optional(),
  position: z.string().optional().describe('id of the position or project'),
  bullet: z.string().optional().describe('id of the bullet'),
});

const coverageSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  tier: z.enum(['must-have', 'bonus', 'avoid', 'required', 'preferred', 'any-of', 'mentioned']),
  state: z.enum(['named', 'acronym-only', 'implied', 'listed-only', 'missing']),
  grade: z
    .enum(['missing', 'listed', 'titled', 'involved', 'used', 'measured'])
    .describe('the best evidence shown'),
  hedged: z.boolean(),
  by: z.array(z.string()).describe('names of the skills that imply it, best evidence first'),
  evidence: z
    .array(z.strictObject({ quote: z.string(), range: rangeSchema }))
    .describe('the statements that show it, best first'),
  months: z
    .number()
    .int()
    .nonnegative()
    .nullable()
    .describe('months of dated use; null where nothing is dated'),
  lastUse: z.string().nullable().describe('YYYY-MM or YYYY'),
  found: z
    .strictObject({ literal: z.boolean(), inflected: z.boolean(), taxonomy: z.boolean() })
    .describe('what a search of each strictness finds'),
  says: z.string().describe('one sentence for the candidate'),
  instead: z.string().nullable().describe('for an avoid phrase: what to write instead'),
  quote: z.string().nullable().describe('for a posting term: the words of the posting'),
});

const patchSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('replace'), ...span, text: z.string() }),
  z.strictObject({ kind: z.literal('remove'), ...span }),
  z.strictObject({ kind: z.literal('add'), section: sectionKind, text: z.string() }),
]);

const findingSchema = z.strictObject({
  message: z.string().describe('stable id of what was found'),
  says: z.string(),
  fix: z.string(),
  quote: z.string().nullable().describe('the words in the resume; null where something is absent'),
  range: rangeSchema.nullable(),
  expected: z
    .string()
    .nullable()
    .describe('for what is absent: the list, posting or section that asks for it'),
});

const auditSchema = z.strictObject({
  id: z.string(),
  category: z.string(),
  title: z.string(),
  why: z.string(),
  weight: z.number().nonnegative(),
  score: z.number().min(0).max(1).nullable(),
  points: z
    .number()
    .nullable()
    .describe('weight times score; null where it does not apply or only takes away'),
  broken: z.boolean().describe('it failed on this resume: unknown, unlike what does not apply'),
  reason: z.string().nullable().describe('why there is no score'),
  displayValue: z.string().nullable(),
  findings: z.array(findingSchema),
});

const categorySchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  why: z.string(),
  weight: z.number().nonnegative(),
  score: z.number().min(0).max(1).nullable().describe('points over weight; of readability, its factor'),
  points: z.number().nullable().describe('sum of its audits’ points, before gate and readability'),
  audits: z.array(z.string()),
});

/** What is gained in each number; below 0 where something is lost, and no match without a posting. */
export const gainSchema = z.strictObject({ overall: z.number(), match: z.number().nullable() });

const fixSchema = z.strictObject({
  audit: z.string(),
  title: z.string(),
  says: z.string(),
  fix: z.string(),
  quote: z.string().nullable(),
  range: rangeSchema.nullable(),
  keyword: z.string().nullable().describe('id of the keyword that it speaks of, where it is of one'),
  patch: patchSchema,
  points: gainSchema.describe('what the score gained when the fixed resume was scored'),
});

const postingTerm = z.strictObject({ id: z.string(), name: z.string(), quote: z.string(), ...span });

const postingSchema = z.strictObject({
  text: z.string(),
  title: z.string().nullable(),
  years: z.number().nullable().describe('the fewest that it asks for'),
  mostYears: z.number().nullable().describe('the most that it wants'),
  required: z.array(postingTerm),
  preferred: z.array(postingTerm),
  preferredAnyOf: z
    .array(z.array(postingTerm))
    .describe('choices among `preferred`, whose terms stand there too; the match counts each once'),
  anyOf: z.array(z.array(postingTerm)),
  mentioned: z.array(postingTerm).describe('also named: the stack and the work; not demanded, not counted'),
  knockOuts: z.array(z.strictObject({ kind: z.string(), quote: z.string(), ...span })),
  notices: z
    .array(z.strictObject({ kind: z.enum(['nothing-asked', 'other-job']), says: z.string() }))
    .describe('what a reader should know of the posting before any number'),
});

export const analysisReportSchema = z.strictObject({
  scoringVersion: z.string(),
  lexiconHash: z.string(),
  documentHash: z.string().describe('sha256 of the file, or of the text in UTF-8'),
  reportHash: z.string().describe('sha256 of this report without this field and without `career`'),
  asOf: z.string().describe('the month that "Present" means, YYYY-MM'),
  role: z.strictObject({ id: z.string(), name: z.string() }),
  overall: z.number().min(0).max(100).nullable(),
  match: z
    .number()
    .min(0)
    .max(100)
    .nullable()
    .describe('null without a posting, and where it asks for nothing known'),
  band: z
    .strictObject({
      id: z.string(),
      from: z.number().describe('the least score that it holds'),
      below: z.number().nullable().describe('the least score of the band above it; null for the highest'),
      label: z.string(),
      means: z.string(),
      elsewhere: z.boolean(),
    })
    .nullable(),
  arithmetic: z
    .strictObject({
      base: z
        .number()
        .nullable()
        .describe('sum of the categories’ points over the weights that apply, 0..100'),
      gate: gateSchema.describe('evidence of backend work, 0..1'),
      readability: readabilitySchema.describe('what machines lose or reorder, 0.7..1'),
      overall: z.number().nullable().describe('base times gate times readability, rounded'),
    })
    .describe('overall, redone by hand'),
  matchArithmetic: matchArithmeticSchema.nullable().describe('match, redone by hand; null without a posting'),
  categories: z.array(categorySchema),
  audits: z.array(auditSchema),
  strictness: z
    .strictObject({ literal: z.number(), inflected: z.number(), taxonomy: z.number(), of: z.number() })
    .describe('how many must-haves a search of each strictness finds'),
  coverage: z.array(coverageSchema).describe('the role’s lists in their own order'),
  postingCoverage: z
    .array(coverageSchema)
    .nullable()
    .describe('the posting’s terms, required first, what is only named last'),
  mentions: z.array(mentionSchema),
  fixes: z.array(fixSchema).describe('most points first'),
  experience: z.strictObject({
    softwareMonths: z
      .number()
      .int()
      .nonnegative()
      .describe('months in dated positions that are software work at least in part'),
    creditedMonths: z
      .number()
      .int()
      .nonnegative()
      .describe('the same, each position counted by how much of it is software'),
    entries: z
      .array(z.strictObject({ id: z.string(), share: z.number().min(0).max(1) }))
      .describe('how much of each position and project is software'),
    skills: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        grade: z.enum(['listed', 'titled', 'involved', 'used', 'measured']),
        months: z.number().int().nonnegative().nullable(),
        lastUse: z.string().nullable(),
      }),
    ),
  }),
  posting: postingSchema.nullable(),
  resume: resumeSchema,
  document: z.strictObject({
    format: z.enum(documentFormats),
    pages: z.array(z.strictObject({ number: z.number(), width: z.number(), height: z.number() })),
    words: z.number().int().nonnegative(),
    text: z.string().describe('the visible text in reading order; every document range points into it'),
    hidden: z.array(
      z.strictObject({
        text: z.string(),
        reason: z.string(),
        page: z.number(),
        box: box.nullable(),
        after: z
          .string()
          .optional()
          .describe('in a format without pages: the visible words that stand last before it'),
      }),
    ),
    warnings: z.array(z.string()),
    ocr: z
      .strictObject({
        engine: z.literal('tesseract'),
        language: z.literal('eng'),
        confidence: z.number().min(0).max(1).describe('mean over the letters of the text'),
      })
      .optional()
      .describe('only where the text was recognised in pictures'),
  }),
  career: careerSchema
    .nullable()
    .describe('what is known of the role beside its keywords; null for a role without such knowledge'),
});

export type AnalysisReport = z.infer<typeof analysisReportSchema>;
/** The part that the score and its hash stand on. */
export type JudgedReport = Omit<AnalysisReport, 'career'>;
export type Coverage = z.infer<typeof coverageSchema>;
export type ReportedAudit = z.infer<typeof auditSchema>;
export type ReportedFinding = z.infer<typeof findingSchema>;
export type ReportedCategory = z.infer<typeof categorySchema>;
export type ReportedFix = z.infer<typeof fixSchema>;
export type Gain = z.infer<typeof gainSchema>;
