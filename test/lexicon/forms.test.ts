import { expect, it } from 'vitest';
import { loadRole } from '../../src/lexicon/load.ts';
import { fold } from '../../src/lexicon/tokens.ts';

/** A form as the matcher compares it: folded, with spaces and hyphens alike; other signs tell "JSON:API" from "JSON API". */
const comparable = (text: string): string => fold(text).replace(/[\s-]+/g, ' ');

it('no form stands for two keywords unless each but one is guarded', () => {
  const owners = new Map<string, Map<string, boolean>>();
  for (const keyword of loadRole().keywords.values()) {
    for (const { text, guard } of keyword.forms) {
      const ids = owners.get(comparable(text)) ?? new Map<string, boolean>();
      ids.set(keyword.id, (ids.get(keyword.id) ?? true) && guard !== null);
      owners.set(comparable(text), ids);
    }
  }
  const doubled = [...owners]
    .filter(([, ids]) => ids.size > 1 && [...ids.values()].filter((guarded) => !guarded).length > 1)
    .map(([form, ids]) => `${form}: ${[...ids.keys()].join(', ')}`);
  expect(doubled).toEqual([]);
});
