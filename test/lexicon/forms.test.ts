import { expect, it } from 'vitest';
import { checkKeywords } from '../../src/keywords-check.ts';
import { keywordsFolder } from '../../src/lexicon/folders.ts';

/** No alias for two skills, no guard that names nothing, no rubric that no audit knows: as an own folder is checked. */
it('the project’s own keywords pass the check of an own folder', () => {
  expect(checkKeywords(keywordsFolder).problems).toEqual([]);
});
