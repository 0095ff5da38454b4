import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Looks in a folder of the role documents for everything that `fixtures/sources.json` quotes from them.
 * `npm run check:sources -- FOLDER`; a document's file begins with its id. Passages of one quote are joined by a line "…".
 */

interface Sources {
  lists: { list: string; document: string | null; rows: { quote?: string }[] }[];
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('name the folder of the role documents');
const texts = new Map(
  readdirSync(folder).map((file) => [file.slice(0, 3), readFileSync(join(folder, file), 'utf8')]),
);
const { lists } = JSON.parse(
  readFileSync(new URL('../fixtures/sources.json', import.meta.url), 'utf8'),
) as Sources;
const quotes = lists.flatMap(({ list, document, rows }) =>
  document === null
    ? []
    : rows.flatMap(({ quote = '' }) => quote.split('\n…\n').map((passage) => ({ list, document, passage }))),
);
const missing = quotes.filter(
  ({ document, passage }) => passage === '' || !texts.get(document)?.includes(passage),
);
for (const { list, document, passage } of missing)
  process.stderr.write(`${document} does not say “${passage}” (${list})\n`);
process.stdout.write(
  `${quotes.length - missing.length} of ${quotes.length} quotes stand in their documents\n`,
);
process.exitCode = missing.length > 0 ? 1 : 0;
