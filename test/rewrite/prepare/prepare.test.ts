import { describe, expect, it } from 'vitest';
import { interviewWords } from '../../../src/lexicon/interview-words.ts';
import { loadRole } from '../../../src/lexicon/load.ts';
import { prepare } from '../../../src/rewrite/prepare/prepare.ts';
import { matcherOf } from '../../../src/rewrite/role-matcher.ts';
import { readingOf } from '../../../src/wording/reading.ts';
import { fixtureFiles, fixtureText, makeResume, reportOf } from '../../make-resume.ts';

const matcher = matcherOf(loadRole());
const secondsInYear = 365.25 * 24 * 60 * 60;
const prepared = (text: string, posting?: string) => {
  const report = reportOf(text, posting === undefined ? {} : { posting });
  return { report, ...prepare(report, matcher) };
};

describe('a headline', () => {
  it('names the latest title and the tools that the work shows', () => {
    expect(prepared(makeResume()).headline).toMatchObject({
      text: 'Backend Engineer: Python and PostgreSQL',
      note: null,
    });
  });

  it('names no tool that stands in a list alone', () => {
    const { headline } = prepared(makeResume({ skills: 'Languages: Python, Rust, Erlang' }));
    expect(headline.text).not.toMatch(/Rust|Erlang/);
  });

  it.each([
    [
      'no software work has a title',
      { title: 'Registered Nurse', bullets: ['Cared for 12 patients a shift.'] },
    ],
    ['no statement names a tool', { bullets: ['Maintained the shop.'] }],
  ])('is not proposed where %s, and says so', (_, parts) => {
    const { headline } = prepared(makeResume({ skills: null, ...parts }));
    expect(headline.text).toBeNull();
    expect(headline.note).toMatch(/headline|tool/);
  });
});

describe('the names of tools', () => {
  const resume = `Dana Whitfield
Backend Engineer
dana@example.com | (503) 555-0142

SUMMARY
Backend engineer with six years of experience in payment systems.

EXPERIENCE
Senior Backend Engineer, Corvid Payments, Portland, OR
Mar 2021 - Present
- Split a Django monolith into four Go services on Kubernetes, cutting deploys from 2 hours to 15 minutes.
- Built Kafka consumers in Java 17 that process 3,000 events a second.
- Moved CI from Jenkins to GitHub Actions.
- Raised test coverage from 41% to 83%, and lowered the AWS bill.

Backend Engineer, Alder Labs, Portland, OR
Jan 2018 - Feb 2021
- Wrote the invoicing API in Python and PostgreSQL.
`;
  const { headline, summary, interview, report } = prepared(resume);

  it('stand without versions and makings, and without what was left behind', () => {
    expect(headline.text).toMatch(/^Senior Backend Engineer: /);
    expect(`${headline.text} ${summary.text?.split('Has worked')[1]}`).not.toMatch(
      /Jenkins|Django|Java 17|consumers/,
    );
  });

  it('take the fewer years of what is said and dated, and ask which are right', () => {
    expect(Math.floor(report.experience.softwareMonths / 12)).toBeGreaterThan(6);
    expect(summary.text).toContain('with 6 years of software work');
    expect(summary.questions.map(({ topic }) => topic)).toEqual(['years', 'goal']);
    const cared = prepared(
      resume.replace('six years of experience in', 'a past of two years of caring for family and'),
    );
    expect(cared.summary.questions.map(({ topic }) => topic)).toEqual(['goal']);
  });

  it('ask for no amount where the share is of another thing', () => {
    expect(interview.map(({ kind }) => kind)).not.toContain('money');
  });
});

describe('a summary', () => {
  it('tells who, the best statements and the tools, in the words of the resume', () => {
    const { summary } = prepared(makeResume());
    expect(summary.text).toBe(
      'Backend Engineer at Harbour Freight Software with 6 years of software work. Built the billing API in Python, used by 300 shops. Partitioned the PostgreSQL orders table. Has worked with Python and PostgreSQL.',
    );
    expect(summary.questions).toHaveLength(1);
  });

  it('takes no statement that opens weakly', () => {
    const { summary } = prepared(
      makeResume({ bullets: ['Responsible for the billing API in Python, used by 300 shops.'] }),
    );
    expect(summary.text).toBeNull();
  });
});

describe('interview questions', () => {
  it('ask for the measure, the way back and the choice, one about each statement', () => {
    const { interview } = prepared(
      makeResume({
        bullets: [
          'Migrated the order database to PostgreSQL.',
          'Cut the p95 latency of search from 900 ms to 200 ms.',
          'Built the billing API in Python.',
          'Mentored two junior engineers.',
        ],
      }),
    );
    expect(interview.map(({ kind }) => kind)).toEqual(['people', 'move', 'speed', 'choice']);
    expect(interview[3]?.question).toContain('Why Python here');
    expect(new Set(interview.map(({ bullet }) => bullet)).size).toBe(4);
  });

  it('ask about a skill that the posting wants and that is only listed', () => {
    const { interview } = prepared(
      makeResume({ skills: 'Languages: Python, Kafka' }),
      'Backend developer. Requirements: Python, Kafka.',
    );
    expect(interview.at(-1)).toMatchObject({ kind: 'listed', bullet: null, quote: 'Kafka' });
  });

  it('ask nothing about work that somebody else did, or that no resume tells', () => {
    expect(prepared(makeResume({ bullets: [], skills: null })).interview).toEqual([]);
  });
});

describe.each(fixtureFiles('text').map(({ person }) => person))('for %s', (person) => {
  const { report, headline, summary, interview } = prepared(fixtureText(person));
  const { text } = report.document;

  it('every source and every question quotes the document', () => {
    for (const { start, end, quote } of [...headline.sources, ...summary.sources, ...interview])
      expect(text.slice(start, end)).toBe(quote);
    expect(interview.length).toBeLessThanOrEqual(interviewWords().most);
  });

  it('no number is proposed that the document does not print, but for the years of its dates', () => {
    const numbers = (value: string): string[] => value.match(/\d[\d.,]*\d|\d/g) ?? [];
    const inWords = readingOf(text).figures.map(({ value }) => String((value ?? 0) / secondsInYear));
    const dated = String(Math.floor(report.experience.softwareMonths / 12));
    const printed = new Set([...numbers(text), ...inWords, dated]);
    for (const proposed of [headline.text, summary.text])
      for (const number of numbers(proposed ?? '')) expect(printed).toContain(number);
  });
});
