import type { AnalysisReport } from '../../score/report.ts';
import { oneLine } from '../figures.ts';

type Range = AnalysisReport['fixes'][number]['range'];

/** The link to the sentence in the read text, or in the posting's. */
export const placeLink = (range: NonNullable<Range>): string =>
  `#${range.source === 'posting' ? 'p' : 't'}-${range.start}`;

/** Words of the resume, linked to the place where they stand. */
export function Quote({ text, range }: { text: string | null; range: Range }) {
  if (!text) return null;
  const words = oneLine(text);
  return (
    <blockquote class="quote">
      <p>{range && range.end > range.start ? <a href={placeLink(range)}>{words}</a> : words}</p>
    </blockquote>
  );
}
