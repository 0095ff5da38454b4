import { toolNames } from '../lexicon/tool-names.ts';
import { titleLikeness } from './likeness.ts';

/** Tools in a header: "Engineer | Quillstack | Go, Kafka, AWS". Nobody is employed by them. */

/** What is asked of an atom here. */
interface Piece {
  text: string;
  line: number;
  before: string;
}

/** Tools beside each other that make a list of them. */
const enoughTools = 2;
/** Share of the names joined by commas that must be tools for all of them to be some. */
const listShare = 0.5;
/** "Platform Engineering" is a technique and a title. */
const hardlyTitle = 0.5;

/** The atoms without those that list tools. One tool alone may be a name of another thing. */
export function withoutTools<Atom extends Piece>(atoms: Atom[]): Atom[] {
  const listed = new Set<Piece>();
  for (const line of new Set(atoms.map((atom) => atom.line))) {
    const own = atoms.filter((atom) => atom.line === line);
    const { tools, businesses } = toolNames();
    const isIn = (list: ReadonlySet<string>, { text }: Piece): boolean =>
      list.has(text.toLowerCase()) && titleLikeness(text) < hardlyTitle;
    if (!own.some((atom) => isIn(tools, atom))) continue;
    const isTool = (atom: Piece): boolean => isIn(tools, atom) || isIn(businesses, atom);
    for (const run of runsOf(own, isTool))
      if (run.length >= enoughTools) for (const atom of run) listed.add(atom);
    for (const list of commaLists(own)) {
      const known = list.filter(isTool).length;
      if (known >= enoughTools && known >= listShare * list.length) for (const atom of list) listed.add(atom);
    }
  }
  return listed.size === 0 ? atoms : atoms.filter((atom) => !listed.has(atom));
}

function commaLists(line: Piece[]): Piece[][] {
  const lists: Piece[][] = [];
  for (const atom of line) {
    if (atom.before === 'comma') lists.at(-1)?.push(atom);
    else lists.push([atom]);
  }
  return lists;
}

/** Neighbours on a line that are all tools. */
function runsOf(line: Piece[], isTool: (atom: Piece) => boolean): Piece[][] {
  const runs: Piece[][] = [[]];
  for (const atom of line) {
    if (isTool(atom)) runs.at(-1)?.push(atom);
    else runs.push([]);
  }
  return runs;
}
