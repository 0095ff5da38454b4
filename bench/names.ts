import type { Role } from '../src/lexicon/role.ts';

const known = new WeakMap<Role, Map<string, string>>();

const plain = (name: string): string => name.toLowerCase().replaceAll('-', ' ').replace(/s$/, '');

/** The id of a keyword by any of its printed forms; a keyword's own name wins over the alias of another. */
export function idOfName(role: Role, name: string): string | undefined {
  let ids = known.get(role);
  if (!ids) {
    ids = new Map();
    for (const keyword of role.keywords.values())
      for (const form of keyword.forms) if (!ids.has(plain(form.text))) ids.set(plain(form.text), keyword.id);
    for (const keyword of role.keywords.values()) ids.set(plain(keyword.name), keyword.id);
    for (const keyword of role.keywords.values()) ids.set(keyword.name, keyword.id);
    known.set(role, ids);
  }
  return ids.get(name) ?? ids.get(plain(name));
}
