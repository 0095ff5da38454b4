import { CandorError } from '../errors.ts';
import { foldersOf, nameOf, type OwnKeywords } from './own-keywords.ts';
import { Problems } from './problems.ts';
import { type Lexicon, readLexicon } from './read.ts';
import type { Role } from './role.ts';

export const defaultRole = 'backend-developer';

/** By the names of what is laid over the project's. */
const lexicons = new Map<string, Lexicon>();

/** Packs of workspaces that a process remembers, those that were asked for last. */
const mostPacks = 4;

/**
 * A role pack by its id, with own packs over the project's; read once a process.
 * @throws CandorError `unknown-role`, or `keywords-invalid` naming file, line and reason
 */
export function loadRole(id: string = defaultRole, own?: OwnKeywords): Role {
  const role = lexiconWith(own).roles.get(id);
  if (!role) throw new CandorError('unknown-role');
  return role;
}

/** The ids of all roles. @throws CandorError `keywords-invalid` */
export const listRoleIds = (own?: OwnKeywords): string[] => [...lexiconWith(own).roles.keys()];

/** Everything that the project's keywords say, with own ones over them. @throws CandorError `keywords-invalid` */
export function lexiconWith(own: OwnKeywords | undefined): Lexicon {
  const name = nameOf(own);
  const known = lexicons.get(name);
  const lexicon = known ?? read(own);
  if (typeof own !== 'object') {
    lexicons.set(name, lexicon);
    return lexicon;
  }
  // last asked, last forgotten
  lexicons.delete(name);
  lexicons.set(name, lexicon);
  const packs = [...lexicons.keys()].filter((each) => each.includes('\0'));
  for (const old of packs.slice(0, -mostPacks)) lexicons.delete(old);
  return lexicon;
}

function read(own: OwnKeywords | undefined): Lexicon {
  const problems = new Problems();
  const lexicon = readLexicon(foldersOf(own), problems);
  problems.refuse();
  return lexicon;
}
