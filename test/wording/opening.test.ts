import { describe, expect, it } from 'vitest';
import { fillerIn } from '../../src/wording/filler.ts';
import { gradeBullet } from '../../src/wording/grade.ts';
import { firstPerson } from '../../src/wording/person.ts';
import { tenseOf } from '../../src/wording/verbs.ts';

const verbs: [string, string | null][] = [
  ['Built services', 'Built'],
  ['• Built services', 'Built'],
  ['- built services', 'built'],
  ['2) Built services', 'Built'],
  ['Successfully migrated the shop', 'migrated'],
  ['Independently designed the shop', 'designed'],
  ['In 2021, built the shop', 'built'],
  ['In 2021 built the shop', 'built'],
  ['As a tech lead, designed the shop', 'designed'],
  ['To cut costs, moved the shop', 'moved'],
  ['Using Java, built the shop', 'built'],
  ['Designed and built the shop', 'Designed'],
  ['Design and implement REST APIs', 'Design'],
  ['Design, build and run services', 'Design'],
  ['Build REST APIs', 'Build'],
  ['Builds REST APIs', 'Builds'],
  ['Building REST APIs', 'Building'],
  ['Have led two teams', 'led'],
  ['Backend: designed the API', 'designed'],
  ['Services were migrated to Go', 'migrated'],
  ['Geofenced the delivery area', 'Geofenced'],
  ['Co-led the guild', 'Co-led'],
  ['Lead a team of developers', 'Lead'],
  ['Lead development of the API', 'Lead'],
  ['Test payment flows', 'Test'],
  ['I built the shop', 'built'],
  ['Helped with tests', 'Helped'],
  ['Development of REST APIs', null],
  ['Design and implementation of APIs', null],
  ['Design of APIs', null],
  ['Backend for the shop', null],
  ['API design and testing', null],
  ['Responsible for APIs', null],
  ['Was responsible for APIs', null],
  ['Duties included support', null],
  ['In charge of support', null],
  ['Engineering team lead', null],
  ['Lead developer of the shop', null],
  ['Support engineer in the night shift', null],
  ['Testing of the shop', null],
  ['Speed and quality', null],
  ['Embedded systems in C', null],
  ['Certified Scrum Master', null],
  ['Java, Go and Kafka', null],
  ['Test automation with Selenium', null],
  ['Release management', null],
  ['', null],
];

describe('the opening of a statement', () => {
  it.each(verbs)('"%s" has the main verb %s', (text, verb) => {
    expect(gradeBullet(text).verb).toBe(verb);
  });

  it.each([
    'Helped with tests',
    'Worked on tests',
    'Participated in tests',
    'Was involved in tests',
    'Attended tests',
    'Tried Go',
    'Learnt Go',
    'Did tests',
    'Had meetings',
    'Got a prize',
    'Used Go',
    'I built it',
    'We built it',
    'Tasked with tests',
    'Tests',
    'Took part in tests',
  ])('"%s" opens weakly', (text) => {
    expect(gradeBullet(text).weakOpening).toBe(true);
  });

  it.each([
    'Quickly built it',
    'Involved users in the design',
    'Managed it',
    'In 2020, led it',
    'Have built it',
    'Supported users',
    'The team shipped it',
    'Attained certification',
    'Contributed patches',
    'Worded contracts',
  ])('"%s" does not', (text) => {
    expect(gradeBullet(text).weakOpening).toBe(false);
  });
});

it.each([
  ['Built', 'past'],
  ['building', 'present'],
  ['Builds', 'present'],
  ['planned', 'past'],
  ['modelling', 'present'],
  ['Dockerised', 'past'],
  ['speed', 'present'],
  ['Java', null],
] as const)('%s is %s', (verb, tense) => {
  expect(tenseOf(verb)).toBe(tense);
});

it.each([
  ['I led my team', ['I', 'my']],
  ["We've moved", ["We've"]],
  ['I/O in the US, part II', []],
  ['CI and AI', []],
] as const)('finds the first person of "%s"', (text, expected) => {
  expect(firstPerson(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

it('finds filler as whole words, the longest first', () => {
  const phrases = [
    { text: 'in order to', instead: 'to' },
    { text: 'order', instead: '' },
    { text: 'utilise', instead: 'use' },
  ];
  const text = 'Utilise it in order to reorder';
  expect(fillerIn(text, phrases).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Utilise',
    'in order to',
  ]);
});
