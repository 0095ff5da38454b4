import type { z } from 'zod';
import {
  isThere,
  type KeywordFile,
  type KeywordFolder,
  packFolders,
  shippedFolder,
} from '../lexicon/folders.ts';
import { loadRole } from '../lexicon/load.ts';
import { foldersOf, type OwnKeywords } from '../lexicon/own-keywords.ts';
import { Problems } from '../lexicon/problems.ts';
import type { Role } from '../lexicon/role.ts';
import { readChecked } from '../lexicon/yaml.ts';
import {
  type Advice,
  type Ai,
  type Assessment,
  adviceSchema,
  aiSchema,
  assessmentSchema,
  type Documents,
  documentsSchema,
  type Learning,
  type Levels,
  learningSchema,
  levelsSchema,
  type Responsibilities,
  responsibilitiesSchema,
  type SourceDocument,
} from './knowledge-schema.ts';
import { type Market, marketSchema } from './market-schema.ts';

/** What is known of a role besides its keywords; null where neither its pack nor those it extends have the file. */
export interface Knowledge {
  documents: Documents | null;
  levels: Levels | null;
  responsibilities: Responsibilities | null;
  market: Market | null;
  learning: Learning | null;
  advice: Advice | null;
  ai: Ai | null;
  assessment: Assessment | null;
}

const schemas = {
  documents: documentsSchema,
  levels: levelsSchema,
  responsibilities: responsibilitiesSchema,
  market: marketSchema,
  learning: learningSchema,
  advice: adviceSchema,
  ai: aiSchema,
  assessment: assessmentSchema,
} as const satisfies Record<keyof Knowledge, z.ZodType>;

/** A role belongs to one reading of the keywords, and is forgotten with it. */
const known = new WeakMap<Role, Knowledge>();

/**
 * Everything known of a role, with own packs before the project's; each file is inherited whole. Read once a process.
 * @param own what the role was loaded with
 * @throws CandorError `keywords-invalid` naming file, line and reason
 */
export function loadKnowledge(role: Role, own?: OwnKeywords): Knowledge {
  const read = known.get(role);
  if (read) return read;
  const problems = new Problems();
  const knowledge = readKnowledge(
    lineageOf(role, (id) => loadRole(id, own)),
    [...foldersOf(own).reverse(), shippedFolder],
    problems,
  );
  problems.refuse();
  known.set(role, knowledge);
  return knowledge;
}

/** The same for the packs of some ids, nearest first, noting every problem of their files. */
export function readKnowledge(
  lineage: readonly string[],
  folders: readonly KeywordFolder[],
  problems: Problems,
): Knowledge {
  const read = <T extends z.ZodType>(name: keyof Knowledge, schema: T): z.output<T> | null => {
    const file = knowledgeFile(name, lineage, folders);
    return file ? readChecked(file, schema, problems) : null;
  };
  const documents = read('documents', schemas.documents);
  const market = read('market', schemas.market);
  return {
    documents,
    levels: read('levels', schemas.levels),
    responsibilities: read('responsibilities', schemas.responsibilities),
    market: market && { ...market, sources: [...(documents?.sources ?? []), ...market.sources] },
    learning: read('learning', schemas.learning),
    advice: read('advice', schemas.advice),
    ai: read('ai', schemas.ai),
    assessment: read('assessment', schemas.assessment),
  };
}

/** The file that gives a part of the knowledge to the packs of some ids, nearest first. */
export function knowledgeFile(
  name: keyof Knowledge,
  lineage: readonly string[],
  folders: readonly KeywordFolder[],
): KeywordFile | undefined {
  return lineage
    .flatMap((id) => folders.flatMap((folder) => packNamed(folder, id)))
    .map((pack) => ({ ...pack, path: `${pack.path}/${name}.yaml` }))
    .find(isThere);
}

/** What has an id and may extend another: a role or its pack. */
interface Extending {
  id: string;
  extends: string | null;
}

/** A role's id and those that it extends, nearest first; a pack may change the shipped one of its own id. */
export function lineageOf(role: Extending, find: (id: string) => Extending | undefined): string[] {
  const base = role.extends !== null && role.extends !== role.id ? find(role.extends) : undefined;
  return [role.id, ...(base ? lineageOf(base, find) : [])];
}

const packNamed = (folder: KeywordFolder, id: string): KeywordFile[] =>
  packFolders(folder).filter(({ path }) => path.split('/').at(-1) === id);

/** Every document that the knowledge of a role names, those of its own market too. */
export const documentsOf = ({
  documents,
  market,
}: Pick<Knowledge, 'documents' | 'market'>): SourceDocument[] => market?.sources ?? documents?.sources ?? [];
