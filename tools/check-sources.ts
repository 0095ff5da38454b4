import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Looks in a folder of the role documents for every number that `fixtures/sources.json` quotes from them.
 * `npm run check:sources -- FOLDER`; a document's file begins with its id.
 */

interface Sources {
  figures: { figure: string; quoted: string; document: string }[];
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('name the folder of the role documents');
const texts = new Map(
  readdirSync(folder).map((file) => [file.slice(0, 3), readFileSync(join(folder, file), 'utf8')]),
);
const { figures } = JSON.parse(
  readFileSync(new URL('../fixtures/sources.json', import.meta.url), 'utf8'),
) as Sources;
const missing = figures.filter(({ quoted, document }) => !texts.get(document)?.includes(quoted));
for (const { figure, quoted, document } of missing)
  process.stderr.write(`${document} does not say ${quoted} (${figure})\n`);
process.stdout.write(
  `${figures.length - missing.length} of ${figures.length} quoted numbers stand in their documents\n`,
);
process.exitCode = missing.length > 0 ? 1 : 0;
