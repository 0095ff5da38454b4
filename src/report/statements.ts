import type { AnalysisReport } from '../score/report.ts';
import { oneLine } from './figures.ts';

/** The statements of positions and projects, in the order of the resume, each in one line. */
export const statementsOf = ({ resume }: AnalysisReport): { id: string; quote: string }[] =>
  [...resume.work, ...resume.projects].flatMap(({ bullets }) =>
    bullets.map(({ id, value }) => ({ id, quote: oneLine(value) })),
  );
