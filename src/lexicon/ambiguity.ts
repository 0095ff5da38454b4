import type { KeywordFile, KeywordFolder } from './folders.ts';
import { guardWords } from './groups.ts';
import type { Pack } from './inherit.ts';
import { complain, type Placed } from './lists.ts';
import type { Problems } from './problems.ts';
import type { Role } from './role.ts';
import type { Guard, Skill } from './schema.ts';
import type { Skills } from './skills.ts';
import { fold } from './tokens.ts';

/** Notes the guards of a folder's skills that name a group of words or a skill that does not exist. */
export function noteLooseGuards({ entries }: Skills, folder: KeywordFolder, problems: Problems): void {
  const { groups } = guardWords();
  for (const placed of entriesOf(entries, folder))
    for (const { never, needs } of guardsOf(placed.entry)) {
      const words = [never?.after, never?.before, needs?.after, needs?.before].flatMap((list) => list ?? []);
      for (const word of words.filter((each) => each.startsWith('$') && !groups[each.slice(1)]))
        complain(problems, placed, `a guard names ${word}, which is no group of language/guards.yaml`);
      for (const id of (needs?.beside ?? []).filter((each) => !entries.has(each)))
        complain(problems, placed, `a guard asks for ${id} beside it, which is no skill`);
    }
}

const guardsOf = ({ guard, aliases }: Skill): Guard[] =>
  [guard, ...aliases.map((alias) => (typeof alias === 'string' ? undefined : alias.guard))].filter(
    (each) => each !== undefined,
  );

interface Owner {
  id: string;
  guarded: boolean;
  place: Omit<Placed<unknown>, 'entry'> | undefined;
}

/**
 * Notes the forms of a folder that stand for two keywords, unless each but one is guarded: an unguarded word can mean
 * one thing only. The phrases that a role avoids are keywords of that role alone.
 */
export function noteDoubledForms(
  { entries, keywords }: Skills,
  roles: ReadonlyMap<string, Role>,
  packs: ReadonlyMap<string, Pack>,
  folder: KeywordFolder,
  problems: Problems,
): void {
  const owners = new Map<string, Map<string, Owner>>();
  const own = (form: string, owner: Owner, among: Map<string, Map<string, Owner>>): void => {
    const key = comparable(form);
    const known = among.get(key) ?? new Map<string, Owner>();
    const guarded = owner.guarded && (known.get(owner.id)?.guarded ?? true);
    among.set(key, known.set(owner.id, { ...owner, guarded }));
  };
  for (const { id, forms } of keywords.values())
    for (const { text, guard } of forms)
      own(text, { id, guarded: guard !== null, place: entries.get(id) }, owners);
  for (const [form, sharing] of owners) noteShared(form, sharing, folder, problems);
  for (const [id, role] of roles)
    for (const placed of packs.get(id)?.avoid ?? [])
      for (const { text } of role.keywords.get(placed.entry.id)?.forms ?? []) {
        const sharing = new Map(owners.get(comparable(text)));
        sharing.set(placed.entry.id, { id: placed.entry.id, guarded: false, place: placed });
        noteShared(comparable(text), sharing, folder, problems);
      }
}

function noteShared(
  form: string,
  sharing: ReadonlyMap<string, Owner>,
  folder: KeywordFolder,
  problems: Problems,
): void {
  const open = [...sharing.values()].filter(({ guarded }) => !guarded);
  const last = open.filter(({ place }) => stands(place?.file, folder)).at(-1);
  if (open.length < 2 || !last?.place) return;
  const others = open.filter(({ id }) => id !== last.id).map(({ id }) => id);
  complain(problems, last.place, `"${form}" stands for ${last.id} and for ${others.join(', ')}: guard one`);
}

/** A form as the matcher compares it: folded, with spaces and hyphens alike; other signs tell "JSON:API" from "JSON API". */
const comparable = (text: string): string => fold(text).replace(/[\s-]+/g, ' ');

const entriesOf = (entries: Skills['entries'], folder: KeywordFolder): Placed<Skill>[] =>
  [...entries.values()].filter(({ file }) => stands(file, folder));

const stands = (file: KeywordFile | undefined, folder: KeywordFolder): boolean => file?.folder === folder;
