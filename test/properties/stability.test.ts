import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/extract/extract.ts';
import { loadRole } from '../../src/lexicon/load.ts';
import { mentionsInText } from '../../src/match/mentions.ts';
import { parse } from '../../src/parse/parse.ts';
import { analyzeDocument, analyzeHere } from '../../src/pipeline.ts';
import { type Score, scoreEvidence } from '../../src/score/score.ts';
import { asOf, fixtureFiles, fixtureText, makeEvidence, postingText, reportOf } from '../make-resume.ts';

const role = loadRole();
const people = fixtureFiles('text').map(({ person }) => person);

/** Each person takes every third of the cases, so that all are taken in turn. */
const inTurn =
  (person: string) =>
  (_: string, index: number): boolean =>
    (index + people.indexOf(person)) % 3 === 0;

const runs = { seed: 20260601, numRuns: 25 };

/** What a text scores, without the proofs and the rest of a report. */
const scoreOf = (text: string, posting?: string): Score =>
  scoreEvidence(makeEvidence(text, posting === undefined ? {} : { posting }));

/** The score before rounding, of a text. */
const exactOf = (text: string): number => scoreOf(text).exact ?? Number.NaN;

/** The numbers of a text, to be compared. */
function outcomeOf(text: string, posting?: string) {
  const { overall, match, categories, readabilityAudits } = scoreOf(text, posting);
  const audits = [...categories.flatMap((category) => category.audits), ...readabilityAudits];
  return { overall, match, audits: audits.map(({ id, score }) => ({ id, score })) };
}

describe('the same input', () => {
  it.each(fixtureFiles().filter((_, index) => index % 7 === 0))(
    'gives the same report for $maker/$person',
    async ({ path }) => {
      const input = { bytes: new Uint8Array(readFileSync(path)) };
      const settings = { asOf, posting: postingText('go-kubernetes') };
      const [first, second] = [await analyzeHere(input, settings), await analyzeHere(input, settings)];
      expect(JSON.stringify(second)).toBe(JSON.stringify(first));
      expect(first.reportHash).toMatch(/^[0-9a-f]{64}$/);
    },
  );

  it('gives another hash as of another month, or with a posting', () => {
    const text = fixtureText('mid-node');
    const hashes = [
      reportOf(text),
      reportOf(text, { asOf: '2027-01' }),
      reportOf(text, { posting: 'Requirements\n- Java' }),
    ];
    expect(new Set(hashes.map((report) => report.reportHash)).size).toBe(3);
  });
});

describe('any text', () => {
  const words = [...role.keywords.values()].flatMap((keyword) => keyword.forms.map((form) => form.text));
  const piece = fc.oneof(
    fc.constantFrom(...words),
    fc.constantFrom(
      'no experience with',
      'learning',
      'Experience',
      'Skills',
      '\n',
      '\t',
      ', ',
      '/',
      '- ',
      '. ',
      '(',
      ')',
      '2019 - 2021',
      'I',
      'go',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' '));

  it('is matched with ranges that quote it, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let reached = 0;
        for (const { start, end, printed } of mentionsInText(text, role)) {
          expect(text.slice(start, end)).toBe(printed);
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          reached = end;
        }
      }),
      { ...runs, numRuns: 150 },
    );
  });

  it('in a resume gives a score of 0 to 100', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...people), (text, person) => {
        const { overall, audits } = reportOf(`${fixtureText(person)}\nPROJECTS\n${text}\n`);
        expect(overall).toBeGreaterThanOrEqual(0);
        expect(overall).toBeLessThanOrEqual(100);
        expect(audits.filter((audit) => audit.reason?.includes('broke'))).toEqual([]);
      }),
      { ...runs, numRuns: 40 },
    );
  });
});

/** The text with a list of skills, in lines of common width, under its skills heading. */
function withSkills(text: string, skills: readonly string[]): string {
  const heading = parse(readText(text)).sections.find(({ kind }) => kind === 'skills')?.heading?.value;
  let width = 0;
  const rows = skills.map((skill) => {
    width = width + skill.length > 60 ? skill.length : width + skill.length + 2;
    return width === skill.length ? `\n${skill}` : `, ${skill}`;
  });
  const longer = text.replace(`\n${heading}`, (found) => `${found}\nOther: Latin${rows.join('')}`);
  if (longer === text) throw new Error('no skills section');
  return longer;
}

describe('lists alone earn little', () => {
  const technical = [...role.keywords.values()].filter((keyword) => keyword.technical);

  /** Skills whose names the resume has not earned: nothing of its work shows them. */
  const unproven = (text: string): string[] => {
    const shown = reportOf(text).coverage.filter(({ grade }) => grade !== 'missing' && grade !== 'listed');
    const earned = new Set(
      shown.flatMap(({ id }) => [id, ...(role.mustHave.find((each) => each.id === id)?.alsoNamed ?? [])]),
    );
    return technical.flatMap(({ id, name }) => (earned.has(id) ? [] : [name]));
  };
  const bases = new Map<string, number>();
  const gained = (text: string, skills: readonly string[]): number => {
    const base = bases.get(text) ?? exactOf(withSkills(text, []));
    bases.set(text, base);
    return exactOf(withSkills(text, skills)) - base;
  };

  it.each(people)('any list of unproven skills adds at most three points to %s', (person) => {
    const text = fixtureText(person);
    const names = unproven(text);
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...names), { maxLength: 60 }), (skills) => {
        expect(gained(text, skills)).toBeLessThanOrEqual(3);
      }),
      { ...runs, numRuns: 4 },
    );
  });

  it.each(people)('all must-haves and their umbrellas at once add at most three points to %s', (person) => {
    const text = fixtureText(person);
    const asked = role.mustHave
      .flatMap(({ id, alsoNamed }) => [id, ...alsoNamed])
      .map((id) => role.keywords.get(id)?.name ?? id);
    const names = new Set(unproven(text));
    const list = asked.filter((name) => names.has(name));
    expect(gained(text, list)).toBeLessThanOrEqual(3);
  });

  it('repeating a listed skill never raises the score', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...people),
        fc.nat({ max: 30 }),
        fc.integer({ min: 1, max: 6 }),
        (person, which, times) => {
          const text = fixtureText(person);
          const listed = mentionsInText(text, role).filter((mention) => mention.section === 'skills');
          const mention = listed[which % Math.max(1, listed.length)];
          if (!mention) return;
          const again = Array<string>(times).fill(mention.printed);
          expect(gained(text, again)).toBeLessThanOrEqual(0);
        },
      ),
      runs,
    );
  });

  it('pasting a statement again never raises the score', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...people),
        fc.nat({ max: 30 }),
        fc.integer({ min: 1, max: 6 }),
        (person, which, times) => {
          const text = fixtureText(person);
          const statements = text.match(/^[*-] .*$(?=\n(?:[*-] |\n))/gm) ?? [];
          const statement = statements[which % Math.max(1, statements.length)];
          if (!statement) return;
          const pasted = text.replace(statement, () =>
            Array<string>(times + 1)
              .fill(statement)
              .join('\n'),
          );
          expect(exactOf(pasted) - exactOf(text)).toBeLessThanOrEqual(0.001);
        },
      ),
      runs,
    );
  });
});

describe('what says nothing of the work changes nothing', () => {
  const scoresOf = (text: string) => outcomeOf(text, postingText('java-platform'));

  it.each(people)('the form of the text of %s', (person) => {
    const text = fixtureText(person);
    const forms = [
      text.normalize('NFD'),
      text.normalize('NFC'),
      text.replaceAll('\n', '\r\n'),
      text.replace(/[ ]+$/gm, '').replaceAll('\n\n', '\n\n\n\n'),
      `\n\n${text}\n\n`,
      text.replace(/^- /gm, '• '),
    ];
    const expected = scoresOf(text);
    for (const form of forms.filter(inTurn(person))) expect(scoresOf(form)).toEqual(expected);
  });

  it.each(people)('the case of the headings of %s', (person) => {
    const text = fixtureText(person);
    const headings = parse(readText(text)).sections.flatMap(({ heading }) => heading?.value ?? []);
    expect(headings.length).toBeGreaterThan(2);
    const recased = (change: (heading: string) => string) =>
      headings.reduce(
        (changed, heading) => changed.replace(`\n${heading}\n`, `\n${change(heading)}\n`),
        text,
      );
    const expected = scoresOf(text);
    expect(scoresOf(recased((heading) => heading.toUpperCase()))).toEqual(expected);
    expect(scoresOf(recased((heading) => heading.toLowerCase()))).toEqual(expected);
    expect(scoresOf(recased((heading) => heading.charAt(0) + heading.slice(1).toLowerCase()))).toEqual(
      expected,
    );
  });

  it('the order of the statements of a position', () => {
    fc.assert(
      fc.property(fc.constantFrom(...people), fc.nat(), (person, seed) => {
        const text = fixtureText(person);
        const [shuffled] = fc.sample(shuffledStatements(text), { seed, numRuns: 1 });
        expect(scoresOf(shuffled ?? '')).toEqual(scoresOf(text));
      }),
      runs,
    );
  });
});

/** The text with the list items of each run of them in another order; an item's wrapped lines stay with it. */
function shuffledStatements(text: string): fc.Arbitrary<string> {
  const blocks = text.split(/\n(?=\n)/).map((block) => {
    const lines = block.split('\n');
    const first = lines.findIndex((line) => line.startsWith('- '));
    if (first < 0) return fc.constant(block);
    const items: string[] = [];
    for (const line of lines.slice(first)) {
      if (line.startsWith('- ')) items.push(line);
      else items[items.length - 1] += `\n${line}`;
    }
    return fc
      .shuffledSubarray(items, { minLength: items.length })
      .map((order) => [...lines.slice(0, first), ...order].join('\n'));
  });
  return fc.tuple(...blocks).map((parts) => parts.join('\n'));
}

describe('who somebody is changes nothing', () => {
  const names = [
    'Aisha Mohammed',
    'Zbigniew Brzęczyszczykiewicz',
    'Mary-Jane O’Neill',
    'Li Wei',
    'Jamal Washington',
    'José da Silva',
  ];
  const schools = [
    'Harvard University',
    'Lagos State University',
    'Technische Universität München',
    'Spelman College',
  ];
  const cities = ['Chicago, IL', 'Denver, CO', 'London, UK', 'Berlin, Germany'];

  it.each(people)('the name, pronouns, school and city of %s', (person) => {
    const text = fixtureText(person);
    const { contact, education } = parse(readText(text));
    const expected = outcomeOf(text);
    const name = contact.name?.value ?? '';
    expect(name).not.toBe('');
    const taken = inTurn(person);
    for (const other of names.filter(taken))
      expect(outcomeOf(text.replace(name, other)), other).toEqual(expected);
    const school = education[0]?.institution?.value;
    if (school)
      for (const other of schools.filter(taken))
        expect(outcomeOf(text.replaceAll(school, other)), other).toEqual(expected);
    const city = contact.location?.value;
    if (city)
      for (const other of cities.filter(taken))
        expect(outcomeOf(text.replace(city, other)), other).toEqual(expected);
  });
});

describe('pronouns', () => {
  it.each(people)('in the summary of %s change nothing', (person) => {
    const text = fixtureText(person);
    const said = (pronoun: string) =>
      exactOf(
        text.replace(
          /^(?:SUMMARY|Summary|PROFILE|Profile)$/m,
          (heading) => `${heading}\nAsk ${pronoun} how.`,
        ),
      );
    expect(said('her')).toBe(said('him'));
    expect(said('them')).toBe(said('him'));
  });

  it('beside the name change nothing', () => {
    const text = fixtureText('senior-python');
    expect(exactOf(text.replace('Devon Okafor', 'Devon Okafor (she/her)'))).toBe(exactOf(text));
  });
});

describe('analyzeDocument', () => {
  it.each(['2026', '2026-13', '26-01', '', 'Present'])('refuses %j as a month', (month) => {
    expect(() => analyzeDocument(readText(fixtureText('mid-node')), { asOf: month })).toThrow(
      expect.objectContaining({ code: 'bad-month' }),
    );
  });
});
