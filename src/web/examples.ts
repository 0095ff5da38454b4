import { readFileSync } from 'node:fs';

/** What other sites and programs copy to send resumes here; each is run by a test. */
export const exampleNames = [
  'form.html',
  'embed.html',
  'curl.sh',
  'fetch.mjs',
  'with-requests.py',
  'with-urllib.py',
] as const;

export type ExampleName = (typeof exampleNames)[number];

/** An example that speaks to this server. */
export const example = (name: ExampleName, origin: string): string =>
  readFileSync(new URL(`../web/examples/${name}`, import.meta.url), 'utf8')
    .trimEnd()
    .replaceAll('http://localhost:3000', origin);
