import { CandorError } from '../errors.ts';
import type { AnalysisReport } from '../score/report.ts';
import { pdfFonts, stylesheet } from './assets.ts';
import { renderCsv } from './csv.ts';
import { renderHtml } from './html/document.tsx';
import { renderJson } from './json.ts';
import { renderMarkdown } from './markdown.ts';
import { type Palette, renderText } from './text.ts';

export const reportFormats = ['json', 'html', 'markdown', 'text', 'csv', 'pdf'] as const;

export type ReportFormat = (typeof reportFormats)[number];

/**
 * Writes a report in one of its formats: a string, or bytes for `pdf`. The same report gives the same bytes.
 * `html` is a whole document that needs no other file; `palette` colours `text` alone.
 */
export async function renderReport(
  report: AnalysisReport,
  format: ReportFormat,
  options: { palette?: Palette } = {},
): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return renderJson(report);
    case 'html':
      return renderHtml(report, await stylesheet());
    case 'markdown':
      return renderMarkdown(report);
    case 'text':
      return renderText(report, options.palette);
    case 'csv':
      return renderCsv(report);
    case 'pdf':
      // its library alone takes as long to load as everything else
      return (await import('./pdf.ts')).renderPdf(report, await pdfFonts());
    default:
      throw new CandorError('no-renderer');
  }
}
