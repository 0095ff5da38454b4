import { readdirSync, readFileSync } from 'node:fs';
import type { Role } from '../src/lexicon/role.ts';
import { readPosting } from '../src/posting/read.ts';
import { type KindResult, measurePosting, type PostingTruth } from './posting-fields.ts';

const folder = new URL('../fixtures/postings/', import.meta.url);

export interface MeasuredPosting {
  file: string;
  aside: boolean;
  results: KindResult[];
}

/** Every posting of the fixtures, read and compared with its truth. */
export function measurePostings(role: Role): MeasuredPosting[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const truth = JSON.parse(
        readFileSync(new URL(file.replace('.txt', '.truth.json'), folder), 'utf8'),
      ) as PostingTruth;
      const posting = readPosting(readFileSync(new URL(file, folder), 'utf8'), role);
      return { file, aside: truth.aside ?? false, results: measurePosting(posting, truth, role) };
    });
}
