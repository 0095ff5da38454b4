import { z } from 'zod';
import { keywordsFolder, readKeywordFile } from './yaml.ts';

const words = z.array(z.string().min(1));
const schema = z.strictObject({
  headings: z.strictObject({ required: words, preferred: words, nothing: words }),
  demands: words,
  wishes: words,
  'title-labels': words,
  'knock-outs': z.array(
    z.strictObject({
      kind: z.enum(['work-permission', 'clearance', 'degree', 'location', 'years', 'language', 'licence']),
      pattern: z.string().min(1),
    }),
  ),
});

/** The words by which a posting's demands, wishes and prose are told apart. */
export interface PostingWords {
  headings: ReadonlyMap<string, 'required' | 'preferred' | 'nothing'>;
  demands: readonly string[];
  wishes: readonly string[];
  titleLabels: readonly string[];
  knockOuts: readonly { kind: z.infer<typeof schema>['knock-outs'][number]['kind']; pattern: RegExp }[];
}

let read: PostingWords | null = null;

/** The lists of `language/posting.yaml`, read once. */
export function postingWords(): PostingWords {
  read ??= readWords();
  return read;
}

function readWords(): PostingWords {
  const file = readKeywordFile(keywordsFolder, 'language/posting.yaml', schema);
  const headings = (['required', 'preferred', 'nothing'] as const).flatMap((asks) =>
    file.headings[asks].map((phrase) => [phrase, asks] as const),
  );
  return {
    headings: new Map(headings),
    demands: file.demands,
    wishes: file.wishes,
    titleLabels: file['title-labels'],
    knockOuts: file['knock-outs'].map(({ kind, pattern }) => ({ kind, pattern: new RegExp(pattern, 'i') })),
  };
}
