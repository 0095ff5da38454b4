import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PostingTruth } from '../../bench/posting-fields.ts';
import { loadRole } from '../../src/lexicon/load.ts';
import { mentionsInText } from '../../src/match/mentions.ts';
import { readPosting } from '../../src/posting/read.ts';
import { fixtureFolder, postingText } from '../make-resume.ts';

const role = loadRole();
const read = (...lines: string[]) => readPosting(lines.join('\n'), role);
const asked = (...lines: string[]) => {
  const { required, preferred, anyOf } = read(...lines);
  const ids = (terms: { id: string }[]): string[] => terms.map(({ id }) => id);
  return { required: ids(required), preferred: ids(preferred), anyOf: anyOf.map(ids) };
};
const nothing = { required: [], preferred: [], anyOf: [] };

describe('what a posting asks for', () => {
  it.each([
    [
      'a list of requirements',
      ['Requirements', '- Java', '- Kafka'],
      { ...nothing, required: ['java', 'apache-kafka'] },
    ],
    ['a heading with a colon', ['You bring:', '– Go', '– Linux'], { ...nothing, required: ['go', 'linux'] }],
    [
      'a heading and its list on one line',
      ['Requirements: Java, Kafka'],
      { ...nothing, required: ['java', 'apache-kafka'] },
    ],
    ['a sentence that demands', ['You must know Java.'], { ...nothing, required: ['java'] }],
    [
      'a demand after a labelled line',
      ['Company: Petrel', 'You must know Go services.'],
      { ...nothing, required: ['go'] },
    ],
    [
      'a list under a heading that demands',
      ['What you should know', '- Java'],
      { ...nothing, required: ['java'] },
    ],
    [
      'a list under a heading that wishes',
      ['It would be lovely if you had seen', '- Rust'],
      { ...nothing, preferred: ['rust'] },
    ],
    [
      'an either-or list with an unknown word',
      ['Requirements', '- Java, Foolang or Go'],
      { ...nothing, anyOf: [['java', 'go']] },
    ],
    [
      'examples in brackets',
      ['Requirements', '- A large cloud (AWS, Azure or GCP)'],
      { ...nothing, anyOf: [['aws', 'azure', 'gcp']] },
    ],
    ['a list of wishes', ['Nice to have', '- Rust'], { ...nothing, preferred: ['rust'] }],
    [
      'a wish in a list of demands',
      ['Requirements', '- Java', '- Rust is a plus'],
      { ...nothing, required: ['java'], preferred: ['rust'] },
    ],
    [
      'a wish in a sentence',
      ['Requirements', '- Java', '', 'Ideally you have used Redis.'],
      { ...nothing, required: ['java'], preferred: ['redis'] },
    ],
    [
      'a wish that is also demanded',
      ['Requirements', '- Java', 'Nice to have', '- Java', '- Rust'],
      { ...nothing, required: ['java'], preferred: ['rust'] },
    ],
    [
      'terms joined by "or"',
      ['Requirements', '- PostgreSQL or MySQL'],
      { ...nothing, anyOf: [['postgresql', 'mysql']] },
    ],
    [
      'terms in a list with "or"',
      ['Requirements', '- Java, Kotlin or Go'],
      { ...nothing, anyOf: [['java', 'kotlin', 'go']] },
    ],
    [
      'terms joined by a slash',
      ['Requirements', '- Java/Kotlin'],
      { ...nothing, anyOf: [['java', 'kotlin']] },
    ],
    [
      'terms joined by "and"',
      ['Requirements', '- Java and Kotlin'],
      { ...nothing, required: ['java', 'kotlin'] },
    ],
    [
      'terms in a list with "and"',
      ['Requirements', '- Docker, Kubernetes and Terraform'],
      { ...nothing, required: ['docker', 'kubernetes', 'terraform'] },
    ],
    ['a name with a slash of its own', ['Requirements', '- CI/CD'], { ...nothing, required: ['ci-cd'] }],
  ])('%s', (_, lines, expected) => {
    expect(asked(...lines)).toEqual(expected);
  });

  it.each([
    ['prose about the company', ['About us', 'Our data team works with Snowflake and Swift.']],
    ['what the work will be', ['What you will do', '- Build APIs in Python']],
    ['benefits', ['What we offer', '- A Kubernetes Friday every quarter']],
    ['a sentence without a demand', ['We sell tickets and run PHP.']],
    ['what is not asked', ['Requirements', '- No Java needed', '- We do not use PHP any more']],
    [
      'prose after a list',
      ['Requirements', '- Writing', '', 'We process applications under the GDPR with Kafka.'],
    ],
    ['a sentence about a bonus', ['We offer a yearly bonus, paid by an app on Azure.']],
    ['the profession itself', ['Requirements', '- 5+ years of professional backend development']],
    ['another craft', ['Requirements', '- RN license', '- Telemetry']],
    ['phrases that a candidate should avoid', ['Requirements', '- Passionate, detail-oriented team player']],
  ])('%s asks for nothing', (_, lines) => {
    expect(asked(...lines)).toEqual(nothing);
  });
});

describe('years, title and knock-outs', () => {
  it.each([
    ['5+ years of backend development', 5],
    ['3-5 years of experience', 3],
    ['At least 6 years of software development, 3 of them with Java', 6],
    ['7 years or more', 7],
    ['Java 17', null],
    ['Founded in 2014', null],
    ['24 hours a week', null],
  ])('%j asks for %j years', (line, years) => {
    expect(read('Requirements', `- ${line}`).years).toBe(years);
  });

  it('takes no years from prose about the company', () => {
    expect(read('About us', 'We have been here for 30 years.', 'Requirements', '- Java').years).toBeNull();
  });

  it.each([
    [['Senior Backend Engineer (Python)', 'Acme, Chicago'], /^Senior Backend Engineer/],
    [['Job title: Platform Engineer', 'Acme'], /^Platform Engineer$/],
    [['# Go Developer', 'Acme'], /Go Developer$/],
  ])('%j names its title', (lines, title) => {
    expect(read(...lines, 'Requirements', '- Java').title).toMatch(title);
  });

  it.each([
    ['Candidates must be authorized to work in the United States', 'work-permission'],
    ['A security clearance is required', 'clearance'],
    ['Bachelor’s degree in computer science', 'degree'],
    ['On site in Minneapolis four days a week', 'location'],
    ['English at C1 or better', 'language'],
    ['Fluent German', 'language'],
    ['Current Arizona RN license', 'licence'],
  ])('%j is a knock-out', (line, kind) => {
    expect(read('Requirements', `- ${line}`).knockOuts.map((each) => each.kind)).toContain(kind);
  });

  it.each([
    'Java and Kafka',
    'Clear writing',
    'You read English poems',
    'Location of bugs in C code',
    'A degree of patience',
  ])('%j is none, but for the last, which nobody can tell', (line) => {
    const kinds = read('Requirements', `- ${line}`).knockOuts.map((each) => each.kind);
    expect(kinds).toEqual(line.startsWith('A degree') ? ['degree'] : []);
  });
});

/** The names of the truth as ids, read in a list of skills, where everyday words are tools. */
const idsOf = (names: readonly string[]): string[] =>
  mentionsInText(`Skills\n${names.join(', ')}, Latin`, role).map(({ id }) => id);

/** A found id that shows a true one stands for it: "Azure DevOps pipelines" is Azure DevOps. */
const asNamed = (found: readonly string[], truth: readonly string[]): string[] =>
  found
    .map(
      (id) =>
        truth.find((name) => name === id) ??
        truth.find((name) => role.keywords.get(id)?.implies.has(name)) ??
        id,
    )
    .sort();
const postings = ['dotnet-azure', 'go-kubernetes', 'java-platform', 'junior-node', 'nurse', 'senior-python'];

describe.each(postings)('the posting %s, against what a person reads in it', (name) => {
  const truth: PostingTruth = JSON.parse(
    readFileSync(join(fixtureFolder, 'postings', `${name}.truth.json`), 'utf8'),
  );
  const posting = readPosting(postingText(name), role);
  const found = {
    required: posting.required.map(({ id }) => id),
    preferred: posting.preferred.map(({ id }) => id),
    anyOf: posting.anyOf.map((group) => group.map(({ id }) => id).sort()),
  };
  const arguable = new Set([...idsOf(truth.arguable), ...truth.arguable]);

  it('asks for what it requires, and for nothing that it does not', () => {
    const expected = idsOf(truth.required).filter((id) => !arguable.has(id));
    expect(
      asNamed(
        found.required.filter((id) => !arguable.has(id)),
        expected,
      ),
    ).toEqual(expected.sort());
  });

  it('wishes for what it wishes', () => {
    const expected = idsOf(truth.preferred).filter((id) => !arguable.has(id));
    expect(
      asNamed(
        found.preferred.filter((id) => !arguable.has(id)),
        expected,
      ),
    ).toEqual(expected.sort());
  });

  it('groups what is either-or', () => {
    const certain = found.anyOf
      .map((group) => group.filter((id) => !arguable.has(id)))
      .filter((group) => group.length > 1);
    expect(certain.sort()).toEqual(truth.anyOf.map((group) => idsOf(group).sort()).sort());
  });

  it('asks nothing of what belongs to others', () => {
    const others = new Set(idsOf(truth.neither));
    expect(
      [...found.required, ...found.preferred, ...found.anyOf.flat()].filter((id) => others.has(id)),
    ).toEqual([]);
  });

  it('gives title, years and knock-outs', () => {
    expect([truth.title, truth.title.replace(/\s*[([–—|].*$/, '')]).toContain(posting.title);
    expect(posting.years).toBe(truth.years);
    const kinds = new Set(posting.knockOuts.map(({ kind }) => kind as string));
    for (const kind of truth.knockOuts) expect(kinds).toContain(kind);
    expect([...kinds].filter((kind) => !truth.knockOuts.includes(kind) && !arguable.has(kind))).toEqual([]);
  });

  it('quotes itself', () => {
    const text = postingText(name);
    const terms = [...posting.required, ...posting.preferred, ...posting.anyOf.flat(), ...posting.knockOuts];
    for (const { quote, start, end } of terms) expect(text.slice(start, end)).toBe(quote);
  });
});
