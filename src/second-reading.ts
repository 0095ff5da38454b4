import { compare } from './compare/compare.ts';
import type { Comparison } from './compare/comparison.ts';
import type { ResumeInput } from './extract/document.ts';
import { type ExtractOptions, extract } from './extract/extract.ts';
import { readPlainly } from './extract/plain/plain.ts';
import { withoutBreaks } from './parse/broken-words.ts';
import { parse } from './parse/parse.ts';

/** The story of a comparison, in this process: the visual reading first, then the plain one, then what differs. */
export async function compareHere(input: ResumeInput, options: ExtractOptions = {}): Promise<Comparison> {
  const document = withoutBreaks(await extract(input, options));
  const plainText = 'text' in input ? null : await readPlainly(input.bytes, document.format);
  return compare(document, parse(document).sections, plainText);
}
