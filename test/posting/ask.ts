import { loadRole } from '../../src/lexicon/load.ts';
import type { JobPosting } from '../../src/posting/job-posting.ts';
import { readPosting } from '../../src/posting/read.ts';

const role = loadRole();

export const readText = (text: string): JobPosting => readPosting(text, role);

/** One item below "Requirements". */
export const asItem = (line: string): string => `Backend Engineer\n\nRequirements\n- ${line}\n- Likes plants`;

/** One sentence in the prose of a posting without headings. */
export const asProse = (line: string): string =>
  `Backend Engineer\n\nLoopkin has a garden. ${line} Apply today.`;

/** What is asked, in short: "Go, (Java | Kotlin), ?Redis", where a question mark is a wish. */
export const shortOf = ({ required, preferred, anyOf }: JobPosting): string =>
  [
    ...required.map(({ quote }) => quote),
    ...anyOf.map((group) => `(${group.map(({ quote }) => quote).join(' | ')})`),
    ...preferred.map(({ quote }) => `?${quote}`),
  ].join(', ');
