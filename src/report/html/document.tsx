import type { AnalysisReport } from '../../score/report.ts';
import { renderPage } from './page.tsx';
import { ReportBody, reportTitle } from './report-body.tsx';

/** The report as one file that needs no other: for the library, the command line and for keeping. */
export const renderHtml = (report: AnalysisReport, css: string): string =>
  renderPage({
    title: reportTitle(report),
    style: { css },
    header: <p class="brand">Candor</p>,
    children: <ReportBody report={report} />,
  });
