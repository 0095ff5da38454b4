import { readFile } from 'node:fs/promises';
import type { ResumeInput } from '../extract/document.ts';

/** An invented resume that a visitor can try without sending their own. */
export interface Sample {
  id: string;
  name: string;
  /** one sentence on what the sample shows */
  says: string;
  read(): Promise<ResumeInput>;
}

const folder = new URL('../../fixtures/resumes/', import.meta.url);

const sample = (id: string, path: string, name: string, says: string): Sample => ({
  id,
  name,
  says,
  read: async () => ({ bytes: await readFile(new URL(path, folder)), fileName: `${id}.pdf` }),
});

/** The bundled samples; each is a fixture of the test suite as well. */
export const samples: readonly Sample[] = [
  sample(
    'senior',
    'chromium-plain/senior-go/resume.pdf',
    'A senior engineer',
    'Skills shown in dated work, with results that can be measured.',
  ),
  sample(
    'two-columns',
    'chromium-sidebar/mid-node/resume.pdf',
    'A page in two columns',
    'Looks tidy, and asks more of the software that reads it.',
  ),
  sample(
    'keyword-list',
    'chromium-plain/senior-python-stuffed/resume.pdf',
    'A long list of keywords',
    'Names everything, and shows what a list alone is worth.',
  ),
];
