import { boundsOf } from '../../audits/timeline.ts';
import type { AnalysisReport } from '../../score/report.ts';
import { duration, month } from '../figures.ts';

type Position = AnalysisReport['resume']['work'][number];

/** A dated position; months are counted from the year 0, the end is the month after the last. */
interface Bar {
  name: string;
  from: number;
  to: number;
}

const barOf = ({ title, company, start, end, current }: Position, asOf: string): Bar[] => {
  const last = current ? asOf : (end ?? start)?.value;
  if (!start || last === undefined) return [];
  const [from, to] = [boundsOf(start.value).first, boundsOf(last).last + 1];
  return to > from ? [{ name: title?.value ?? company?.value ?? 'no title', from, to }] : [];
};

/** Months between positions in which none was held. */
function gapsBetween(bars: readonly Bar[]): { from: number; to: number }[] {
  const gaps: { from: number; to: number }[] = [];
  let until: number | null = null;
  for (const { from, to } of [...bars].sort((a, b) => a.from - b.from)) {
    if (until !== null && from - until >= leastGap) gaps.push({ from: until, to: from });
    until = Math.max(until ?? to, to);
  }
  return gaps;
}

/** Months that nobody would call a gap. */
const leastGap = 4;

const [width, row, axis] = [640, 22, 18];

const monthOf = (count: number): string =>
  month(`${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`) ?? '';

/** Positions as bars over the years, with the months between them; the table above it says the same in words. */
export function Timeline({ report: { resume, asOf } }: { report: AnalysisReport }) {
  const bars = resume.work.flatMap((job) => barOf(job, asOf));
  const [first, last] = [Math.min(...bars.map(({ from }) => from)), Math.max(...bars.map(({ to }) => to))];
  if (bars.length < 2) return null;
  const x = (count: number): number => Math.round(((count - first) / (last - first)) * width * 10) / 10;
  const height = bars.length * row + axis;
  const gaps = gapsBetween(bars);
  const years = Array.from({ length: Math.floor(last / 12) - Math.ceil(first / 12) + 1 }, (_, index) => {
    return Math.ceil(first / 12) + index;
  });
  const everyNth = Math.ceil(years.length / 10);
  return (
    <figure class="timeline">
      <svg role="img" aria-label="Your positions over the years" viewBox={`0 0 ${width} ${height}`}>
        {gaps.map(({ from, to }) => (
          <rect class="gap" x={x(from)} y="0" width={x(to) - x(from)} height={height - axis} />
        ))}
        {bars.map(({ from, to }, index) => (
          <rect
            class="held"
            x={x(from)}
            y={index * row + 4}
            width={Math.max(2, x(to) - x(from))}
            height={row - 8}
          />
        ))}
        {years
          .filter((_, index) => index % everyNth === 0)
          .map((year) => (
            <>
              <line x1={x(year * 12)} y1="0" x2={x(year * 12)} y2={height - axis} />
              <text x={x(year * 12) + 2} y={height - 4}>
                {year}
              </text>
            </>
          ))}
      </svg>
      <figcaption>
        {gaps.length === 0
          ? 'Your positions over the years, in the order above, without a gap.'
          : `Your positions over the years, in the order above. Between them: ${gaps
              .map(({ from, to }) => `${duration(to - from)} from ${monthOf(from)}`)
              .join('; ')}.`}
      </figcaption>
    </figure>
  );
}
