import { diffWordsWithSpace } from 'diff';

/** A stretch of words that both wordings have, or only the earlier, or only the later. */
export interface WordChange {
  kind: 'kept' | 'gone' | 'new';
  text: string;
}

/** What became of a statement, word by word; `kept` and `gone` spell the earlier, `kept` and `new` the later. */
export const wordChanges = (earlier: string, later: string): WordChange[] =>
  diffWordsWithSpace(earlier, later).map(({ added, removed, value }) => ({
    kind: added ? 'new' : removed ? 'gone' : 'kept',
    text: value,
  }));
