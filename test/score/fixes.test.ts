import { describe, expect, it } from 'vitest';
import { readText } from '../../src/extract/extract.ts';
import { revised } from '../../src/extract/revised.ts';
import type { AnalysisReport, ReportedFix } from '../../src/score/report.ts';
import { scoreEvidence } from '../../src/score/score.ts';
import {
  fixtureFiles,
  fixtureText,
  makeEvidence,
  makeResume,
  postingText,
  reportOf,
} from '../make-resume.ts';

/** What the grader takes a stand-in for, as a candidate who knows the fact would write it. */
const answers: readonly (readonly [standIn: string, answer: string])[] = [
  [' [by how much?]', ' by 40%'],
  ['[Built, fixed, led …]', 'Built'],
  ['[what you did]', 'Built with'],
  [' [and what came of it]', ' for 300 shops'],
  ['[your.name]', 'your.name'],
];

const answered = (text: string): string =>
  answers.reduce((filled, [standIn, answer]) => filled.replace(standIn, answer), text);

/** Writes a fix into the text that was sent: at its place, or at the end of what it is added to. */
function apply(text: string, { document, resume }: AnalysisReport, { patch }: ReportedFix): string {
  const added = (after: string, words: string): string => text.replace(after, () => `${after}${words}`);
  if (patch.kind !== 'add') {
    const from = document.text.lastIndexOf('\n', patch.start - 1) + 1;
    const line = document.text.slice(from, document.text.indexOf('\n', patch.end));
    const start = text.indexOf(line) + patch.start - from;
    return (
      text.slice(0, start) +
      (patch.kind === 'replace' ? answered(patch.text) : '') +
      text.slice(start + patch.end - patch.start)
    );
  }
  const last = resume.work[0]?.bullets.at(-1)?.value ?? '';
  if (patch.section === 'work') return added(last, `\n- ${answered(patch.text)}.`);
  if (patch.section === 'contact')
    return added(resume.contact.name?.value ?? '', `\n${answered(patch.text)}`);
  return `${text.trimEnd()}, ${patch.text}\n`;
}

/** The score before it is rounded to whole points. */
const exactOf = (text: string): number => scoreEvidence(makeEvidence(text)).exact ?? Number.NaN;

const resumes = fixtureFiles('text').map(({ person }) => person);

describe('a fix', () => {
  it.each([
    [
      'a measure',
      makeResume({
        bullets: ['Built billing in Python.', 'Partitioned PostgreSQL.', 'Ran Kafka.', 'Led tests.'],
      }),
      'measured-results',
    ],
    [
      'a strong verb',
      makeResume({ bullets: ['Responsible for the billing API in Python.', 'Built tests.'] }),
      'strong-openings',
    ],
    ['a phrase less', makeResume({ summary: 'Passionate engineer.' }), 'avoid-phrases'],
    ['the name of what is shown', makeResume({ skills: 'Python' }), 'exact-forms'],
    ['a must-have that was missing', makeResume(), 'must-have-evidence'],
    ['an address', makeResume({ contact: '(303) 555-0142' }), 'contact-details'],
    [
      'a strong verb above a summary that names a skill',
      `${makeResume({ bullets: ['Responsible for the billing API in Python.', 'Built tests.'] })}
SUMMARY
Engineer for DevOps and cloud computing.
`,
      'strong-openings',
    ],
    [
      'an address below four weak openings',
      makeResume({
        contact: '(303) 555-0142',
        bullets: ['API in Python', 'SQL', 'Docker', 'Kafka'].map((tool) => `Responsible for the ${tool}.`),
      }),
      'contact-details',
    ],
  ])('for %s gains what it promises when it is written into the text', (_, text, audit) => {
    const report = reportOf(text);
    const fixes = report.fixes.filter((fix) => fix.audit === audit);
    expect(fixes.length).toBeGreaterThan(0);
    for (const fix of fixes) {
      const gained = exactOf(apply(text, report, fix)) - exactOf(text);
      expect(Math.abs(gained - fix.points.overall)).toBeLessThan(0.1);
    }
  });

  it.each(resumes)('of %s promises points above nothing, most first, and never depth', (person) => {
    const { fixes, overall } = reportOf(fixtureText(person), { posting: postingText('go-kubernetes') });
    const points = fixes.map((fix) => fix.points.overall);
    expect(points).toEqual(points.toSorted((a, b) => b - a));
    for (const fix of fixes) {
      expect(Math.max(fix.points.overall, fix.points.match ?? 0)).toBeGreaterThan(0);
      expect((overall ?? 0) + fix.points.overall).toBeLessThanOrEqual(100.5);
      expect(fix.audit).not.toBe('software-depth');
    }
  });

  it.each(resumes)('of %s gains what it promises when its words are put in their place', (person) => {
    const text = fixtureText(person);
    const document = readText(text);
    const exact = scoreEvidence(makeEvidence(text)).exact ?? Number.NaN;
    for (const { patch, points } of reportOf(text).fixes) {
      if (patch.kind !== 'replace') continue;
      // an edit takes the place of something, a fix may stand between two letters
      const start = patch.start === patch.end ? patch.start - 1 : patch.start;
      const put = document.text.slice(start, patch.start) + answered(patch.text);
      const changed = revised(document, [{ start, end: patch.end, text: put }]);
      const after = scoreEvidence(makeEvidence(text, { document: () => changed })).exact ?? Number.NaN;
      expect(Math.abs(after - exact - points.overall), patch.text).toBeLessThan(0.3);
    }
  });

  it('that gains most is found in the last position too, where those above it gain less', () => {
    const weak = ['stock', 'orders', 'rotas', 'prices', 'returns', 'lists', 'visits', 'calls'];
    const text = makeResume({
      title: 'Shop Manager',
      company: 'Corner Books',
      dates: 'Jan 2023 - Present',
      bullets: weak.map((thing) => `Kept the ${thing} in Python, SQL and Docker.`),
    }).replace(
      '\n\nEDUCATION',
      `\n\nBackend Engineer, Harbour Freight Software
Jan 2012 - Dec 2022
- Built the billing API in Python.
- Partitioned the PostgreSQL orders table.

EDUCATION`,
    );
    const { fixes, document } = reportOf(text);
    const measured = fixes.filter(({ audit }) => audit === 'measured-results');
    const at = document.text.indexOf('Built the billing API');
    expect(measured[0]?.range?.start).toBeGreaterThanOrEqual(at);
  });

  it('that stands in the text quotes what it changes', () => {
    const text = makeResume({
      summary: 'Passionate engineer.',
      bullets: ['Responsible for the Python API.'],
    });
    const report = reportOf(text);
    const [avoid] = report.fixes.filter((fix) => fix.audit === 'avoid-phrases');
    expect(avoid?.patch).toMatchObject({ kind: 'remove' });
    expect(avoid?.quote).toBe('Passionate');
  });

  it('is not offered where nothing is wrong with the words', () => {
    const { fixes } = reportOf(makeResume({ summary: 'Engineer.' }));
    expect(fixes.filter(({ audit }) => audit === 'avoid-phrases' || audit === 'strong-openings')).toEqual([]);
  });
});
