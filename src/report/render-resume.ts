import { CandorError } from '../errors.ts';
import { toJsonResume } from '../json-resume/export.ts';
import type { AnalysisReport } from '../score/report.ts';
import { pdfFonts } from './assets.ts';
import { resumeAsDocx } from './resume-docx.ts';
import { resumeAsMarkdown } from './resume-markdown.ts';
import { resumeOutline, withRewrites } from './resume-outline.ts';

export const resumeFormats = ['docx', 'pdf', 'markdown', 'json'] as const;

export type ResumeFormat = (typeof resumeFormats)[number];

/**
 * Writes the resume of a report as a plain file in one column, with accepted rewrites in the place of their statements:
 * text for `markdown` and `json` (jsonresume.org), else bytes. It says what was read, and nothing else.
 * @param rewrites the words for a statement by its id
 * @throws CandorError `no-renderer`
 */
export async function renderResume(
  resume: AnalysisReport['resume'],
  format: ResumeFormat,
  rewrites: ReadonlyMap<string, string> = new Map(),
): Promise<string | Uint8Array> {
  switch (format) {
    case 'docx':
      return resumeAsDocx(resumeOutline(resume, rewrites));
    case 'pdf':
      // its library alone takes as long to load as everything else
      return (await import('./resume-pdf.ts')).resumeAsPdf(resumeOutline(resume, rewrites), await pdfFonts());
    case 'markdown':
      return resumeAsMarkdown(resumeOutline(resume, rewrites));
    case 'json':
      return `${JSON.stringify(toJsonResume(withRewrites(resume, rewrites)), null, 2)}\n`;
    default:
      throw new CandorError('no-renderer');
  }
}
