import { CandorError } from '../errors.ts';
import type { Keyword, Vocabulary } from './role.ts';
import { dutyFileSchema } from './schema.ts';
import { readKeywordFile } from './yaml.ts';

/**
 * Reads what the work of a role is called in plain words. @throws CandorError `keywords-invalid` where a duty shows what
 * is no skill, or takes the id of one
 */
export function loadDuties(folder: string, role: string, skills: ReadonlyMap<string, Keyword>): Vocabulary {
  const path = `roles/${role}/duties.yaml`;
  const { duties } = readKeywordFile(folder, path, dutyFileSchema);
  const keywords = new Map<string, Keyword>();
  for (const { id, name, shows, phrases } of duties) {
    const unknown = shows.find((shown) => !skills.has(shown));
    if (unknown !== undefined || skills.has(id) || keywords.has(id))
      throw new CandorError('keywords-invalid', {
        detail: `${path}: ${unknown === undefined ? `the id ${id} is taken` : `${id} shows ${unknown}, which is no skill`}`,
      });
    keywords.set(id, {
      id,
      name,
      tier: null,
      technical: false,
      forms: phrases.map((text) => ({ text, kind: 'alias', guard: null })),
      implies: new Set(shows),
      since: null,
    });
  }
  return { keywords };
}
