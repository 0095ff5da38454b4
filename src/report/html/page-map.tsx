import type { AnalysisReport } from '../../score/report.ts';
import type { MarkTone } from './marks.ts';

type Ranged = { range: AnalysisReport['fixes'][number]['range'] };
type Drawn = { tone: MarkTone; page: number; x: number; y: number; width: number; height: number };

const boxesOf = (tone: MarkTone, items: readonly Ranged[]): Drawn[] =>
  items.flatMap(({ range }) =>
    range?.source === 'document' ? range.boxes.map((box) => ({ tone, ...box })) : [],
  );

/** What is read lies under what earned, and what lost lies on top. */
function drawn(report: AnalysisReport): Drawn[] {
  const shown = report.coverage.filter((item) => item.tier !== 'avoid').flatMap((item) => item.evidence);
  const phrases = report.coverage.filter((item) => item.tier === 'avoid').flatMap((item) => item.evidence);
  const all = [
    ...boxesOf('read', report.resume.sections),
    ...boxesOf('earned', shown),
    ...boxesOf('lost', [...phrases, ...report.audits.flatMap((audit) => audit.findings)]),
  ];
  return [...new Map(all.map((box) => [JSON.stringify(box), box])).values()];
}

/** The pages in small: where a machine finds text, and where points were earned and lost. */
export function PageMap({ report }: { report: AnalysisReport }) {
  const boxes = drawn(report);
  if (boxes.length === 0) return null;
  return (
    <figure class="pages">
      {report.document.pages.map((page) => (
        <svg
          role="img"
          aria-label={`Page ${page.number} in small`}
          viewBox={`0 0 ${page.width} ${page.height}`}
          width="180"
          height={Math.round((180 * page.height) / page.width)}
        >
          <rect class="paper" x="0" y="0" width={page.width} height={page.height} />
          {boxes
            .filter((box) => box.page === page.number)
            .map(({ tone, x, y, width, height }) => (
              <rect class={`box-${tone}`} x={x} y={y} width={width} height={height} />
            ))}
        </svg>
      ))}
      <figcaption>
        Your pages in small: grey is read, <span class="earned">filled lines earned points</span>,{' '}
        <span class="lost">outlined lines could earn more</span>.
      </figcaption>
    </figure>
  );
}
