import type { ResumeInput } from '../extract/document.ts';
import { type PackedFiles, packZip } from '../extract/zip-write.ts';
import { renderJson } from '../report/json.ts';
import { planAsMarkdown } from '../report/plan-markdown.ts';
import { resumeFormats } from '../report/render-resume.ts';
import type { StoredAnalysis } from '../store/analysis-store.ts';
import type { AppDependencies } from './dependencies.ts';
import { safeFileName } from './file-name.ts';
import { presentedRewrite } from './present-analysis.ts';
import { resumeFile } from './rewriting.ts';

type Files = Record<string, PackedFiles[string]>;

const reportForms = [
  ['html', 'html'],
  ['pdf', 'pdf'],
  ['markdown', 'md'],
  ['csv', 'csv'],
] as const;

const suffixes = { docx: 'docx', pdf: 'pdf', markdown: 'md', json: 'json' } as const;

/** Everything that is kept of an analysis, as a zip that holds nothing else. */
export async function wholeAnalysis(deps: AppDependencies, analysis: StoredAnalysis): Promise<Uint8Array> {
  const files: Files = {
    'READ-ME.txt': readMe,
    ...(await originalOf(deps, analysis)),
    ...(await reportFiles(deps, analysis)),
    ...(await rewritten(deps, analysis)),
    ...(await versionFiles(deps, analysis)),
  };
  return packZip(files, analysis.createdAt);
}

const readMe = `Everything that Candor kept of one analysis.

original/   what was sent, byte for byte
report/     the report in several forms; report.json can be opened again on the first page of Candor
resume/     the resume with the rewrites that were accepted, and every suggestion with what became of it
versions/   the report of each later version

A folder is missing where there is nothing of its kind.
`;

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

async function originalOf({ store }: AppDependencies, { id }: StoredAnalysis): Promise<Files> {
  const input = await store.rewriting.findInput(id);
  return input ? { [`original/${safeName(input)}`]: 'text' in input ? input.text : input.bytes } : {};
}

/** The file's own name, without anything that would lead out of its folder. */
const safeName = (input: ResumeInput): string =>
  'bytes' in input ? safeFileName(input.fileName) : 'resume.txt';

async function reportFiles(
  { renderReport }: AppDependencies,
  { report, readings, answers }: StoredAnalysis,
): Promise<Files> {
  const files: Files = { 'report/report.json': renderJson(report) };
  for (const [format, suffix] of reportForms)
    files[`report/report.${suffix}`] = await renderReport(report, format);
  const plan = planAsMarkdown(report);
  if (plan !== null) files['report/plan.md'] = plan;
  if (readings) files['report/two-readings.json'] = asJson(readings);
  if (answers) files['report/self-assessment.json'] = asJson(answers);
  return files;
}

async function rewritten(deps: AppDependencies, analysis: StoredAnalysis): Promise<Files> {
  const records = await deps.store.rewriting.rewrites(analysis.id);
  if (records.length === 0) return {};
  const files: Files = { 'resume/suggestions.json': asJson(records.map(presentedRewrite)) };
  if (!records.some(({ state }) => state === 'accepted')) return files;
  for (const format of resumeFormats)
    files[`resume/resume.${suffixes[format]}`] = await resumeFile(deps, analysis, format, true);
  if (analysis.report.document.format === 'docx')
    files['resume/your-file.docx'] = await resumeFile(deps, analysis, 'docx', false);
  return files;
}

async function versionFiles({ store }: AppDependencies, { id }: StoredAnalysis): Promise<Files> {
  const files: Files = {};
  for (const { number } of await store.rewriting.versions(id)) {
    const report = await store.rewriting.versionReport(id, number);
    if (report) files[`versions/${number}.json`] = renderJson(report);
  }
  return files;
}
