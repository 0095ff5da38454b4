import { CandorError } from '../errors.ts';
import { foldersOf, nameOf, type OwnKeywords } from './own-keywords.ts';
import { Problems } from './problems.ts';
import { type Lexicon, readLexicon } from './read.ts';
import type { Role } from './role.ts';

export const defaultRole = 'backend-developer';

/** By the names of what is laid over the project's: a folder, or none; and packs of workspaces. */
const lexicons = new Map<string, Lexicon>();
const packed = new Map<string, Lexicon>();

/** Packs that a process remembers, those that were asked for last. */
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
  const kept = typeof own === 'object' ? packed : lexicons;
  const lexicon = kept.get(name) ?? read(own);
  // last asked, last forgotten
  kept.delete(name);
  kept.set(name, lexicon);
  for (const old of [...packed.keys()].slice(0, -mostPacks)) packed.delete(old);
  return lexicon;
}

function read(own: OwnKeywords | undefined): Lexicon {
  const problems = new Problems();
  const lexicon = readLexicon(foldersOf(own), problems);
  problems.refuse();
  return lexicon;
}
