import { describe, expect, it } from 'vitest';
import { statementChanges } from '../../src/report/statement-changes.ts';
import { sampleReport } from './sample-report.ts';

const reportOf = (...values: string[]) => {
  const [position] = sampleReport.resume.work;
  const [bullet] = position?.bullets ?? [];
  if (!position || !bullet) throw new Error('the sample has work');
  const bullets = values.map((value, index) => ({ ...bullet, id: `w1.${index}`, value }));
  return {
    ...sampleReport,
    resume: { ...sampleReport.resume, projects: [], work: [{ ...position, bullets }] },
  };
};

describe('what became of statements between two versions', () => {
  const first = reportOf(
    'Helped two interns with their first pull requests',
    'Wrote tests',
    'Ran the backups',
  );

  it('pairs a statement with its other wording', () => {
    const second = reportOf(
      'Supported two interns with their first pull requests',
      'Wrote tests',
      'Ran the backups',
    );
    expect(statementChanges(first, second)).toEqual([
      {
        before: 'Helped two interns with their first pull requests',
        after: 'Supported two interns with their first pull requests',
      },
    ]);
  });

  it('pairs nothing that says another thing', () => {
    const second = reportOf('Wrote tests', 'Ran the backups', 'Cut the cloud bill by half');
    expect(statementChanges(first, second)).toEqual([
      { before: null, after: 'Cut the cloud bill by half' },
      { before: 'Helped two interns with their first pull requests', after: null },
    ]);
  });

  it('says nothing of an order that changed, or of line breaks', () => {
    const second = reportOf(
      'Ran the\nbackups',
      'Wrote tests',
      'Helped two interns with their first pull requests',
    );
    expect(statementChanges(first, second)).toEqual([]);
  });
});
