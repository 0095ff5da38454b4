import { describe, expect, it } from 'vitest';
import {
  hasCompanyWord,
  hasRoleWord,
  isDuration,
  isLocation,
  isPlace,
  isProse,
} from '../../src/parse/traits.ts';

describe('a place', () => {
  it.each(['Lyon', 'Den Haag', 'Cluj-Napoca (Romania)', 'Frankfurt am Main', 'Germany', 'Remote', '杭州'])(
    '%s is one by itself',
    (text) => expect(isPlace(text)).toBe(true),
  );
  it.each(['Saône Distribution', 'Carpat Soft SRL, Cluj-Napoca (Romania)', 'Payments (2019)', 'Lyonnaise'])(
    '%s is none',
    (text) => expect(isPlace(text)).toBe(false),
  );
  it.each(['Seoul, S.Korea', 'Chicago IL US', 'Denver CO', 'Halle, Germany'])('%s is a location', (text) =>
    expect(isLocation(text)).toBe(true),
  );
  it.each(['Fjordbank AB', 'Granit Data AB', 'Boston, Harbor Systems Inc.'])('%s is an employer', (text) =>
    expect(isLocation(text)).toBe(false),
  );
});

describe('a length of time', () => {
  it.each(['3 years 2 months', '(5 Jahre)', '4 года 2 месяца', '2 ans, 3 mois', '1 yr 1 mo'])(
    'is %s',
    (text) => expect(isDuration(text)).toBe(true),
  );
  it.each(['2019 - 2021', '3 engineers', 'years', '24 weeks, full time', ''])('is not "%s"', (text) =>
    expect(isDuration(text)).toBe(false),
  );
});

describe('an occupation', () => {
  it.each(['Softwareontwikkelaar', 'Junior-Backendentwicklerin', 'Go-разработчик', 'Vice President'])(
    'stands in %s',
    (text) => expect(hasRoleWord(text)).toBe(true),
  );
  it.each(['Softwareentwicklung', 'Beratung', 'Harbor Street Coffee'])('does not stand in %s', (text) =>
    expect(hasRoleWord(text)).toBe(false),
  );
});

it('finds company words of two words as a whole', () => {
  expect(hasCompanyWord('Desert Crest Medical Center')).toBe(true);
  expect(hasCompanyWord('Medical records, center desk')).toBe(false);
});

describe('a sentence', () => {
  it.each(['Grading of exercises.', 'Wrote the newsroom system.'])('is %s', (text) =>
    expect(isProse(text)).toBe(true),
  );
  it.each(['Halden Health Inc.', 'Chess Club e.V.', 'Omnious. Co., Ltd.'])('is not %s', (text) =>
    expect(isProse(text)).toBe(false),
  );
});
