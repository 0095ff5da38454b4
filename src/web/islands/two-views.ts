import { placedMarks } from '../../report/html/placed-marks.ts';
import type { AnalysisReport } from '../../score/report.ts';
import { laidOut } from './laid-out.ts';
import { linkBothWays } from './linked.ts';

/** Opens the page as a human sees it beside the text as it was read, each part of one linked to the same part of the other. */
export async function openViews(section: HTMLElement, page: string): Promise<void> {
  const text = section.querySelector<HTMLElement>('.read-text');
  if (!text) return;
  const { report } = (await answered(`${page}.json`).then((answer) => answer.json())) as {
    report: AnalysisReport;
  };
  const marks = placedMarks(report);
  const views = document.createElement('div');
  views.className = 'views';
  const view = document.createElement('div');
  view.className = 'page-view';
  view.tabIndex = 0;
  view.setAttribute('role', 'region');
  view.setAttribute('aria-label', 'Your page as a human sees it');
  text.before(views);
  views.append(view, text);
  if (report.document.format === 'pdf') {
    const { drawPages } = await import('./pdf-pages.ts');
    const bytes = await answered(`${page}/original`).then((answer) => answer.arrayBuffer());
    await drawPages(view, bytes, marks, report.document.text);
  } else view.append(...laidOut(report, marks));
  linkBothWays(view, text);
}

async function answered(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error('the server did not answer');
  return answer;
}
