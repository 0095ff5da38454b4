import type { AnalysisReport } from '../../src/score/report.ts';
import { sampleAudits, sampleCategories, sampleFixes } from './sample-audits.ts';
import { sampleCoverage, sampleJob, samplePostingCoverage } from './sample-coverage.ts';
import { sampleResume } from './sample-resume.ts';
import { at, sampleText } from './sample-text.ts';

type Mention = AnalysisReport['mentions'][number];

const mention = (
  id: string,
  name: string,
  printed: string,
  rest: Partial<Mention> = {},
  nth = 0,
): Mention => ({
  id,
  name,
  printed,
  range: at(printed, nth),
  form: 'exact',
  use: 'used',
  negated: false,
  hedged: false,
  section: 'work',
  ...rest,
});

const listed: Partial<Mention> = { use: 'listed', section: 'skills' };

type Term = NonNullable<AnalysisReport['matchArithmetic']>['terms'][number];

const term = (
  id: string,
  name: string,
  tier: Term['tier'],
  grade: Term['grade'],
  weight: number,
  value: number,
): Term => ({ id, name, tier, grade, weight, value, hedged: false, kin: null, points: weight * value });

/** A report made by hand, rich enough to show all that a page can show. */
export const sampleReport: AnalysisReport = {
  scoringVersion: '1.0.0',
  lexiconHash: 'a1'.repeat(32),
  documentHash: 'b2'.repeat(32),
  reportHash: 'c3'.repeat(32),
  asOf: '2026-01',
  role: { id: 'backend-developer', name: 'Backend developer' },
  overall: 66,
  match: 60,
  band: {
    id: 'solid',
    from: 58,
    below: 75,
    label: 'Solid',
    means:
      'The work is there. A reader sees most of what the role asks for, and a few sentences hide the rest.',
    elsewhere: false,
  },
  arithmetic: {
    base: 70.81,
    gate: {
      factor: 0.98,
      says: 'Four of six must-haves are shown in dated work.',
      floor: 0.25,
      mustHavesUsed: 4,
      statements: [{ bullet: 'b4', weight: 1 }],
      statementsWeighed: 1,
      statementWorth: 0.5,
      mustHavesForWhole: 4,
      shown: 1,
      creditedMonths: 103,
      monthsForWhole: 24,
      dated: 1,
      shownShare: 0.7,
      stuffingScore: 0.9333,
      stuffingMost: 0.3,
      kept: 0.98,
    },
    readability: {
      factor: 0.95,
      says: 'The contact line stands in a page header, which some systems skip.',
      floor: 0.7,
      audits: [{ id: 'header-contact', share: 0.05, score: 0, lost: 0.05 }],
    },
    overall: 66,
  },
  matchArithmetic: {
    grades: { listed: 0.3, titled: 0.4, involved: 0.55, used: 0.85, measured: 1, hedged: 0.7 },
    terms: [
      term('python', 'Python', 'required', 'measured', 1, 1),
      term('sql', 'SQL', 'required', 'used', 1, 0.85),
      term('kafka', 'Kafka', 'any-of', 'missing', 1, 0),
      term('terraform', 'Terraform', 'preferred', 'missing', 0.35, 0),
    ],
    asked: 3.35,
    shown: 1.85,
    role: { share: 0.35, base: 70.81, gate: 0.98, gateShare: 0.7, factor: 0.986 },
    years: {
      least: 5,
      most: null,
      months: 103,
      fewFloor: 0.6,
      manyFloor: 0.5,
      manySpan: 6,
      factor: 1,
      says: 'the resume shows 8.6 credited years of this work, as it asks for',
    },
    match: 60,
  },
  categories: sampleCategories,
  audits: sampleAudits,
  strictness: { literal: 1, inflected: 2, taxonomy: 5, of: 6 },
  coverage: sampleCoverage,
  postingCoverage: samplePostingCoverage,
  mentions: [
    mention('python', 'Python', 'Python', { bullet: 'b4', position: 'w2' }),
    mention('python', 'Python', 'Python', listed, 1),
    mention('postgresql', 'PostgreSQL', 'PostgreSQL', { bullet: 'b1', position: 'w1' }),
    mention('cloud', 'Cloud Computing (AWS/Azure/GCP)', 'AWS', { tier: 'must-have', form: 'acronym' }),
    mention('passionate', 'Passionate', 'Passionate', { tier: 'avoid', use: 'listed', section: 'summary' }),
    mention('kubernetes', 'Kubernetes', 'Kubernetes', { ...listed, hedged: true }),
  ],
  fixes: sampleFixes,
  experience: {
    softwareMonths: 103,
    creditedMonths: 103,
    entries: [
      { id: 'w1', share: 1 },
      { id: 'w2', share: 1 },
    ],
    skills: [{ id: 'python', name: 'Python', grade: 'measured', months: 45, lastUse: '2021-02' }],
  },
  posting: sampleJob,
  resume: sampleResume,
  document: {
    format: 'pdf',
    pages: [{ number: 1, width: 595, height: 842 }],
    words: 112,
    text: sampleText,
    hidden: [{ text: 'kafka kafka "ninja"', reason: 'colour', page: 1, box: null }],
    warnings: ['The contact line stands in a page header.'],
  },
  career: null,
};
