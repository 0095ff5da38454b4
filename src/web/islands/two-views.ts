import type { Comparison, Difference } from '../../compare/comparison.ts';
import { oneLine, plural } from '../../report/figures.ts';
import { differenceKey, placedDifferences, placedMarks } from '../../report/html/placed-marks.ts';
import { causeSentences } from '../../report/readings-words.ts';
import type { AnalysisReport } from '../../score/report.ts';
import { laidOut } from './laid-out.ts';
import { linkBothWays } from './linked.ts';

/** Opens the page as a human sees it beside the text as it was read, each part of one linked to the same part of the other. */
export async function openViews(section: HTMLElement, page: string): Promise<void> {
  const text = section.querySelector<HTMLElement>('.read-text');
  if (!text) return;
  const { report } = await asked<{ report: AnalysisReport }>(`${page}.json`);
  const differences = await differencesAt(page);
  if (differences.length > 0) await markDifferences(text, page);
  const marks = [...placedDifferences(differences), ...placedMarks(report)];
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
  linkBothWays(view, text, noteBelow(views, differences));
}

/** So often the second reading is asked for while it is under way; it takes at most ten seconds. */
const mostTries = 12;

/** Where the two readings differ; none where there is but one. */
async function differencesAt(page: string): Promise<readonly Difference[]> {
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    const answer = await answered(`${page}/readings`);
    const { differences = [] } = (await answer.json()) as Partial<Comparison>;
    if (answer.status !== 202) return differences;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  return [];
}

/** The server marks them; a page that is older than the second reading takes them over from a new one. */
async function markDifferences(text: HTMLElement, page: string): Promise<void> {
  if (text.querySelector('mark[data-start]')) return;
  const html = await (await answered(`${page}.html`)).text();
  const fresh = new DOMParser().parseFromString(html, 'text/html').querySelector('#text .read-text');
  if (fresh) text.replaceChildren(...fresh.childNodes);
}

/** Says what the other reading has at a place, and why. */
function noteBelow(views: HTMLElement, differences: readonly Difference[]): (start: string) => void {
  const note = document.createElement('p');
  note.className = 'difference-note';
  note.setAttribute('role', 'status');
  if (differences.length > 0) views.before(note);
  const shown = differences.filter(({ visualRange }) => visualRange).length;
  const rest = differences.length - shown;
  note.textContent = `${plural(shown, 'place')} marked where simple software reads something else.${
    rest > 0 ? ` ${rest} more stand in its reading alone.` : ''
  }`;
  return (start) => {
    const difference = differences.find(
      ({ visualRange }) => visualRange && differenceKey(visualRange.start) === start,
    );
    if (!difference) return;
    const { plain, cause } = difference;
    const other = plain ? `“${shortened(plain)}”` : 'nothing';
    note.textContent = `${causeSentences[cause]} Simple software reads here: ${other}.`;
  };
}

const longestQuote = 160;

const shortened = (text: string): string => {
  const line = oneLine(text);
  return line.length > longestQuote ? `${line.slice(0, longestQuote)} …` : line;
};

/** The server that made this page answers in the shape it documents. */
const asked = async <Body>(address: string): Promise<Body> =>
  (await (await answered(address)).json()) as Body;

async function answered(address: string): Promise<Response> {
  const answer = await fetch(address, { headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error('the server did not answer');
  return answer;
}
