import { realpathSync } from 'node:fs';
import { faultsOf } from './audits/runner.ts';
import { type Knowledge, knowledgeFile, lineageOf, readKnowledge } from './career/knowledge.ts';
import { danglingNames } from './career/references.ts';
import { type KeywordFolder, keywordsFolder, shippedFolder } from './lexicon/folders.ts';
import { complain } from './lexicon/lists.ts';
import { lexiconWith } from './lexicon/load.ts';
import { foldersOf, type OwnKeywords } from './lexicon/own-keywords.ts';
import { type Problem, Problems } from './lexicon/problems.ts';
import { type Lexicon, readLexicon } from './lexicon/read.ts';
import type { Role } from './lexicon/role.ts';

/** What a keyword folder holds, or everything that is wrong with it. */
export interface KeywordsCheck {
  problems: Problem[];
  roles: { id: string; name: string; description: string }[];
  skills: number;
  forms: number;
}

/** Checks a keyword folder as a start would, and goes on after the first problem. */
export function checkKeywords(root: string): KeywordsCheck {
  if (isShipped(root)) return check([], shippedFolder);
  const own = { root, shown: root.replace(/(?<=.)[\\/]+$/, '') };
  return check([own], own);
}

/** The same for a pack that stands in no folder, over a folder where there is one. */
export function checkPack(own: Exclude<OwnKeywords, string>): KeywordsCheck {
  const folders = foldersOf(own);
  return check(folders, folders.at(-1) ?? shippedFolder);
}

function check(own: readonly KeywordFolder[], folder: KeywordFolder): KeywordsCheck {
  const problems = new Problems();
  const lexicon = readLexicon(own, problems, folder);
  noteRubrics(lexicon, problems);
  noteKnowledge(lexicon, own, problems);
  const skills = [...lexicon.skills.entries.values()].filter(({ file }) => file.folder === folder);
  return {
    problems: problems.list(),
    roles: [...lexicon.packs.values()]
      .filter(({ file }) => file.folder === folder)
      .map(({ id, name, description }) => ({ id, name, description })),
    skills: skills.length,
    forms: skills.reduce(
      (sum, { entry }) => sum + (lexicon.skills.keywords.get(entry.id)?.forms.length ?? 0),
      0,
    ),
  };
}

/**
 * Refuses a broken folder of own packs before anything depends on it.
 * @throws CandorError `keywords-invalid`
 */
export function refuseBrokenKeywords(own: string | undefined): void {
  const problems = new Problems();
  const lexicon = lexiconWith(own);
  noteRubrics(lexicon, problems);
  noteKnowledge(lexicon, foldersOf(own), problems);
  problems.refuse();
}

const isShipped = (root: string): boolean => {
  try {
    return realpathSync(root) === realpathSync(keywordsFolder);
  } catch {
    return false;
  }
};

/** What is known of the roles enters no score, and is checked all the same: of each pack the files that it has itself. */
function noteKnowledge({ packs, roles }: Lexicon, own: readonly KeywordFolder[], problems: Problems): void {
  const folders = [...own.toReversed(), shippedFolder];
  for (const id of packs.keys()) {
    const knowledge = readKnowledge([id], folders, problems);
    const role = roles.get(id);
    if (role) noteDangling(knowledge, role, roles, folders, problems);
  }
}

function noteDangling(
  knowledge: Knowledge,
  role: Role,
  roles: Lexicon['roles'],
  folders: readonly KeywordFolder[],
  problems: Problems,
): void {
  // duties and documents may be inherited; what is wrong with their files is noted where it stands
  const { responsibilities, documents } = readKnowledge(
    lineageOf(role, (id) => roles.get(id)),
    folders,
    new Problems(),
  );
  const { categories, readability } = role.rubric;
  const named = {
    skills: new Set(role.keywords.keys()),
    duties: new Set(responsibilities?.responsibilities.map(({ id }) => id)),
    documents: new Set(documents?.sources.map(({ id }) => id)),
    audits: new Set([...categories, readability].flatMap(({ audits }) => [...audits.keys()])),
  };
  for (const { part, keys, reason } of danglingNames(knowledge, named)) {
    const file = knowledgeFile(part, [role.id], folders);
    if (file) complain(problems, { file, keys }, reason);
  }
}

/** A rubric that several roles share has its faults once. */
function noteRubrics({ packs }: Lexicon, problems: Problems): void {
  for (const { rubric, file } of [...packs.values()].map((pack) => pack.rubric))
    for (const { keys, reason } of faultsOf(rubric)) complain(problems, { file, keys }, reason);
}
