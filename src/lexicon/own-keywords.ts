import type { KeywordFolder } from './folders.ts';

/** Role packs and skills that stand in no file system, such as those of a workspace. */
export interface KeywordPack {
  /** over the files: two packs of one hash are the same */
  hash: string;
  /** texts by their paths with slashes, such as `roles/my-role/role.yaml` */
  files: Readonly<Record<string, string>>;
}

/** What is laid over the project's keywords: a folder; or a pack, over a folder where there is one. */
export type OwnKeywords = string | { folder: string | undefined; pack: KeywordPack };

/** The folders of own keywords, each laid over the one before. People are told of the setting, and of none of the server's folders. */
export function foldersOf(own: OwnKeywords | undefined): KeywordFolder[] {
  if (own === undefined) return [];
  if (typeof own === 'string') return [{ root: own, shown: 'CANDOR_KEYWORDS' }];
  return [...foldersOf(own.folder), { root: new Map(Object.entries(own.pack.files)), shown: '' }];
}

/** The same for two that say the same. */
export const nameOf = (own: OwnKeywords | undefined): string =>
  typeof own === 'object' ? `${own.folder ?? ''}\0${own.pack.hash}` : (own ?? '');
