import { describe, expect, it } from 'vitest';
import { loadRole } from '../../src/lexicon/load.ts';
import { makeEvidence, makeResume, type ResumeParts } from '../make-resume.ts';

/** The must-haves that a resume shows in statements. */
const shown = (parts: ResumeParts): string[] =>
  makeEvidence(makeResume({ skills: null, education: null, ...parts }))
    .coverage.filter(({ tier, grade }) => tier === 'must-have' && (grade === 'used' || grade === 'measured'))
    .map(({ id }) => id);

describe('work told in plain words', () => {
  it.each([
    ['services', 'Ran the nightly job that bills 300 shops.', 'server-side-programming'],
    ['interfaces', 'Answered 500 requests a second from phones.', 'api-development'],
    ['databases', 'Took the slow queries from 9 seconds to 1.', 'sql'],
    ['design', 'Broke up the monolith over one summer.', 'system-architecture'],
    ['hosting', 'Moved our virtual machines and cut the hosting bill by half.', 'cloud-computing'],
    ['operation', 'Was on call one week in five; outages fell to none.', 'devops'],
  ])('shows %s in a software position', (_, bullet, id) => {
    expect(shown({ title: 'Software Developer', bullets: [bullet] })).toContain(id);
  });

  it.each([
    ['a nurse', 'Staff Nurse', ['Was on call one weekend in four.', 'Improved the service for 30 patients.']],
    ['an accountant', 'Accountant', ['Answered queries on 300 accounts.', 'Kept tables of all releases.']],
    ['a civil engineer', 'Civil Engineer', ['Designed a cache of stone.', 'Broke up the concrete tables.']],
    ['a project manager', 'Project Manager', ['Led the cloud move.', 'Kept the release process.']],
  ])('shows nothing in the words of %s', (_, title, bullets) => {
    expect(shown({ title, company: 'Tern Group', bullets })).toEqual([]);
  });

  it.each([
    ['a schema that is no table', 'Kept the GraphQL schema reviews short for five teams.', 'sql'],
    [
      'tests in parallel',
      'Shortened the pipeline to 17 minutes by running test projects in parallel.',
      'system-architecture',
    ],
    ['a contract that breaks', 'Set data contracts; schema breaks fell from weekly to one a year.', 'devops'],
  ])('is not told by %s', (_, bullet, id) => {
    expect(shown({ title: 'Software Developer', bullets: [bullet] })).not.toContain(id);
  });

  it('is no keyword found, and not what somebody wished for or never did', () => {
    const { mentions } = makeEvidence(makeResume({ bullets: ['Broke up the monolith.'], skills: null }));
    expect(mentions.map(({ id }) => id)).not.toContain('duty-design');
    expect(shown({ bullets: ['Never worked with a message queue.'] })).not.toContain('system-architecture');
  });

  it('shows only skills that the role knows', () => {
    const { duties, keywords } = loadRole();
    for (const duty of duties.keywords.values())
      for (const id of duty.implies) expect(keywords.has(id)).toBe(true);
  });
});
