import { once } from './language.ts';
import { lexiconWith } from './load.ts';
import { nameWords } from './name-words.ts';

/** What the skill files call tools and techniques, lower-case; those that are businesses too stand apart. */
export interface ToolNames {
  tools: ReadonlySet<string>;
  businesses: ReadonlySet<string>;
}

/** Read once, with the project's own keywords. @throws CandorError `keywords-invalid` */
export const toolNames = once((): ToolNames => {
  const businesses = new Set([...nameWords().businesses].map((name) => name.toLowerCase()));
  const tools = new Set<string>();
  for (const { entry } of lexiconWith(undefined).skills.entries.values()) {
    if (!entry.technical) continue;
    const aliases = entry.aliases.map((alias) => (typeof alias === 'string' ? alias : alias.text));
    for (const name of [entry.name, entry.acronym, entry.full, ...aliases])
      if (name && !businesses.has(name.toLowerCase())) tools.add(name.toLowerCase());
  }
  return { tools, businesses };
});
