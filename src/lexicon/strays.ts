import { isFolder, type KeywordFolder, namesIn, packFolders, roleKnowledgeFiles } from './folders.ts';
import { packSchemas } from './packs.ts';
import type { Problems } from './problems.ts';

const packFiles = new Set([...packSchemas.keys(), ...roleKnowledgeFiles]);

/** Notes what a coach may have meant to be read in an own folder, and what nobody reads. */
export function noteStrays(folder: KeywordFolder, problems: Problems): void {
  const top = { folder, path: '' };
  const whole = wrongAsAWhole(folder);
  if (whole) {
    problems.note(top, null, whole);
    return;
  }
  const names = namesIn(folder, '');
  const packs = packFolders(folder);
  const skills = namesIn(folder, 'skills');
  for (const name of names.filter(isYaml))
    problems.note({ folder, path: name }, null, 'it is not read: packs stand in roles/, skills in skills/');
  for (const name of skills.filter((each) => isYaml(each) && !each.endsWith('.yaml')))
    problems.note({ folder, path: `skills/${name}` }, null, 'it is not read: let its name end in .yaml');
  for (const pack of packs)
    for (const name of namesIn(folder, pack.path).filter((each) => isYaml(each) && !packFiles.has(each)))
      problems.note(
        { folder, path: `${pack.path}/${name}` },
        null,
        `it is not read: a pack has ${[...packSchemas.keys()].join(', ')}`,
      );
}

function wrongAsAWhole(folder: KeywordFolder): string | null {
  const names = namesIn(folder, '');
  if (!isFolder(folder, '')) return 'there is no such folder';
  if (names.includes('role.yaml')) return 'this is one role pack: name the folder in which its folder stands';
  if (packFolders(folder).length === 0 && namesIn(folder, 'skills').length === 0)
    return 'there is no role pack and no skills/*.yaml in it';
  return null;
}

const isYaml = (name: string): boolean => /\.ya?ml$/.test(name);
