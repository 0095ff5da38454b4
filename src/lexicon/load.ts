import { CandorError } from '../errors.ts';
import type { KeywordFolder } from './folders.ts';
import { Problems } from './problems.ts';
import { type Lexicon, readLexicon } from './read.ts';
import type { Role } from './role.ts';

export const defaultRole = 'backend-developer';

/** By the folder of own packs, which may be none. */
const lexicons = new Map<string | undefined, Lexicon>();

/**
 * A role pack by its id, with the packs of an own folder over the project's; read once a process.
 * @throws CandorError `unknown-role`, or `keywords-invalid` naming file, line and reason
 */
export function loadRole(id: string = defaultRole, own?: string): Role {
  const role = lexiconWith(own).roles.get(id);
  if (!role) throw new CandorError('unknown-role');
  return role;
}

/** The ids of all roles. @throws CandorError `keywords-invalid` */
export const listRoleIds = (own?: string): string[] => [...lexiconWith(own).roles.keys()];

/** Everything that the project's keywords say, with an own folder over them. @throws CandorError `keywords-invalid` */
export function lexiconWith(own: string | undefined): Lexicon {
  const known = lexicons.get(own);
  if (known) return known;
  const problems = new Problems();
  const lexicon = readLexicon(own === undefined ? null : ownFolder(own), problems);
  problems.refuse();
  lexicons.set(own, lexicon);
  return lexicon;
}

/** People are told of the setting, and a caller over HTTP nothing of the server's folders. */
const ownFolder = (root: string): KeywordFolder => ({ root, shown: 'CANDOR_KEYWORDS' });
