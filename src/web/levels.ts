import type { Band } from '../lexicon/role.ts';

/** A resume of ours that everyone can read, by a made-up person of a level. */
interface Level {
  /** its folder in fixtures/resumes/text */
  fixture: string;
  who: string;
  /** held equal to what it scores by test/repo/levels.test.ts */
  overall: number;
}

/** Where people of known levels fall, best first. */
export const levels: readonly Level[] = [
  { fixture: 'senior-java-bank', who: 'lead, Java, 21 years', overall: 92 },
  { fixture: 'senior-go', who: 'senior, Go, 10 years', overall: 88 },
  { fixture: 'german-backend', who: 'senior in German, numbers in words', overall: 82 },
  { fixture: 'mid-dotnet', who: 'mid-level, .NET, 6 years', overall: 80 },
  { fixture: 'plain-senior', who: 'senior who gives no numbers', overall: 74 },
  { fixture: 'junior-php', who: 'junior, PHP, 2 years', overall: 56 },
  { fixture: 'career-changer', who: 'career changer with projects', overall: 54 },
  { fixture: 'graduate', who: 'graduate with projects', overall: 50 },
  { fixture: 'intern', who: 'intern', overall: 43 },
  { fixture: 'senior-python-stuffed', who: 'senior title, duties and a stuffed list', overall: 33 },
  { fixture: 'accountant', who: 'accountant', overall: 5 },
  { fixture: 'nurse', who: 'nurse', overall: 4 },
];

/** One row of the table of bands, as README and page print it. */
export interface BandRow {
  scores: string;
  label: string;
  means: string;
  people: string;
}

/** The bands of a rubric, highest first, with the levels that fall in each. */
export const bandRows = (bands: readonly Band[]): BandRow[] =>
  bands.map(({ from, label, means }, index) => {
    const below = bands[index - 1]?.from ?? 101;
    const inside = levels.filter(({ overall }) => overall >= from && overall < below);
    return {
      scores: `${from}–${below - 1}`,
      label,
      means,
      people: inside.map(({ who, overall }) => `${who}: ${overall}`).join('; '),
    };
  });
