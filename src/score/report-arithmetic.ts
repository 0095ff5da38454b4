import { z } from 'zod';

/** Every part of the report's arithmetic, so that it can be redone from the report alone. */

const share = z.number().min(0).max(1);

export const gateSchema = z.strictObject({
  factor: share.describe('(floor + (1 − floor) × (shownShare × shown + (1 − shownShare) × dated)) × kept'),
  says: z.string(),
  floor: share.describe('what is left where nothing is shown'),
  mustHavesUsed: z
    .number()
    .int()
    .nonnegative()
    .describe('must-haves used in work or projects, as in coverage'),
  statements: z
    .array(z.strictObject({ bullet: z.string().describe('id of the bullet'), weight: share }))
    .describe('the measured statements of software work, each with how much of its position is software'),
  statementsWeighed: z.number().nonnegative().describe('sum of the weights of the statements'),
  statementWorth: share.describe('for how much of a must-have in use a measured statement stands'),
  mustHavesForWhole: z.number().positive().describe('must-haves in use that make `shown` whole'),
  shown: share.describe(
    '(mustHavesUsed + statementWorth × statementsWeighed) over mustHavesForWhole, at most 1',
  ),
  creditedMonths: z.number().int().nonnegative().describe('months of software work, as in experience'),
  monthsForWhole: z.number().positive().describe('months that make `dated` whole'),
  dated: share.describe('creditedMonths over monthsForWhole, at most 1'),
  shownShare: share.describe('how much `shown` weighs; `dated` weighs the rest'),
  stuffingScore: share.describe('score of the audit keyword-stuffing; 1 where it does not apply'),
  stuffingMost: share.describe('what stuffed lists take at most'),
  kept: share.describe('what stuffing leaves: 1 − stuffingMost × (1 − stuffingScore)'),
});

export const readabilitySchema = z.strictObject({
  factor: share
    .nullable()
    .describe('1 less the sum of what is lost, at least the floor; null where one of its audits broke'),
  says: z.string(),
  floor: share.describe('what is left at least'),
  audits: z
    .array(
      z.strictObject({
        id: z.string(),
        share: share.describe('what it takes when it fails altogether'),
        score: share.nullable().describe('null where it does not apply and takes nothing, or broke'),
        lost: share.describe('share × (1 − score)'),
      }),
    )
    .describe('every audit of readability'),
});

export const matchArithmeticSchema = z.strictObject({
  grades: z
    .strictObject({
      listed: share,
      titled: share,
      involved: share,
      used: share,
      measured: share,
      hedged: share,
    })
    .describe('what each grade of evidence is worth; a hedged claim keeps the share `hedged` of it'),
  terms: z
    .array(
      z.strictObject({
        id: z.string(),
        name: z.string().describe('of a choice, the names of all its terms'),
        tier: z.enum(['required', 'any-of', 'preferred']),
        weight: z.number().positive(),
        grade: z.enum(['missing', 'listed', 'titled', 'involved', 'used', 'measured']),
        hedged: z.boolean(),
        kin: z
          .strictObject({
            id: z.string().describe('id of what both are'),
            by: z.string().describe('name of the skill that is shown instead'),
            share: share.describe('what is left of its evidence'),
            grade: z.enum(['listed', 'titled', 'involved', 'used', 'measured']),
            hedged: z.boolean(),
          })
          .nullable()
          .describe('the neighbour that stands in its place where that is worth more; else null'),
        value: share.describe('of the grade, or of the neighbour by its share, in ten-thousandths'),
        points: z.number().nonnegative().describe('weight times value'),
      }),
    )
    .describe('each term once, a choice by its best'),
  asked: z.number().nonnegative().describe('sum of the weights'),
  shown: z.number().nonnegative().describe('sum of the points'),
  role: z
    .strictObject({
      share: share.describe('how much of the match is the base; 0 for another kind of job'),
      base: z.number().min(0).max(100).describe('as in arithmetic'),
      gate: share.describe('factor of the gate, as in arithmetic'),
      gateShare: share.describe('how far that holds here; 0 for another kind of job'),
      factor: share.describe('1 − gateShare × (1 − gate)'),
    })
    .describe('the work of the role beside what the posting names'),
  years: z
    .strictObject({
      least: z.number().positive().nullable(),
      most: z.number().positive().nullable().describe('set for beginners’ jobs alone'),
      months: z.number().int().nonnegative().describe('credited months of the role’s work'),
      fewFloor: share,
      manyFloor: share,
      manySpan: z.number().positive().describe('years above the most by which all of that is taken'),
      factor: share,
      says: z.string(),
    })
    .describe('the years asked for against those shown; a factor that only takes away'),
  match: z
    .number()
    .nullable()
    .describe(
      '((1 − share) × 100 × shown / asked + share × base) × factor of the role’s work × factor of years, rounded; null where nothing is asked or the base is unknown',
    ),
});
