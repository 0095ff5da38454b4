import { readText } from '../../src/extract/extract.ts';
import { analyzeDocument } from '../../src/pipeline.ts';
import type { AnalysisReport } from '../../src/score/report.ts';
import type { Career } from '../../src/score/report-career.ts';

/** A resume of one position, with what a test is about. */
export interface Told {
  title?: string;
  place?: string;
  phone?: string;
  dates?: string;
  bullets: readonly string[];
  certificates?: readonly string[];
  skills?: string;
}

export const reportOf = (
  {
    title = 'Backend Developer',
    place = 'Austin, TX',
    phone = '(512) 555-0142',
    dates = 'Jan 2020 - Dec 2023',
    bullets,
    certificates = [],
    skills = '',
  }: Told,
  posting?: string,
): AnalysisReport =>
  analyzeDocument(
    readText(
      [
        'Robin Marlowe',
        `${place} | robin@example.com | ${phone}`,
        'Experience',
        `${title}, Larkfield Systems`,
        dates,
        ...bullets.map((bullet) => `- ${bullet}`),
        ...(certificates.length > 0 ? ['Certificates', ...certificates.map((each) => `- ${each}`)] : []),
        ...(skills ? ['Skills', skills] : []),
        'Education',
        'BSc Computer Science, Example University, 2019',
      ].join('\n'),
    ),
    { asOf: '2024-01', posting },
  );

export function careerOf(told: Told): Career {
  const { career } = reportOf(told);
  if (!career) throw new Error('the role has no knowledge');
  return career;
}

/** Statements that use four must-haves and say nothing of level. */
export const plainWork = [
  'Built a REST API in Java for order intake',
  'Wrote PostgreSQL queries for the order history',
  'Ran the service on AWS ECS',
  'Set up GitHub Actions pipelines for three services',
];
